"""What a house's own rule or a new language begins from: files that are valid, and say what to fill in."""

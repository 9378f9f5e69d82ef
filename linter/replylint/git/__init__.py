"""What git knows of the drafts: which lines have changed, what is staged, where hooks lie."""

"""What a run has found, and the formats it is shown in."""

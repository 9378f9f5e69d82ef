"""Labelled replies, and what the linter makes of them (README.md beside this file)."""

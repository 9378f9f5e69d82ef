"""One module a language; each defines PROFILE."""

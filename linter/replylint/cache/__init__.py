"""What is known from earlier runs: an unchanged draft is answered without loading the linter.

An answer is found by a hash of the draft, of what it is called and of all else that decides it (``depends``): options,
configuration, rule cards, lexicons, the linter and its libraries. It holds no word of the draft, only numbers: which
words of the lexicons a finding has, and where in the draft its own words stand (``written``, ``restored``). The answers
of all folders lie in one SQLite file (``store``); without it, or where it is damaged, everything is linted.
"""

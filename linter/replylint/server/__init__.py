"""The language server: the pipeline of ``lint.py`` over open documents, spoken as LSP 3.17 on stdio.

    didChange ─ schedule ─► Buffer ─ linting, in one thread ─► Checked ─ diagnostics, hover, actions ─► the editor

``features`` is the list of what an editor may ask, ``language_server`` holds what they share, and everything else is
a function of a ``Checked``: one state of one document with its findings.
"""

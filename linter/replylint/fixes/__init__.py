"""How findings can be mended: from a lexicon file's ``fixes`` and a check's edits to changes of the source."""

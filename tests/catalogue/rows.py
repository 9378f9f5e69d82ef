"""All rows: sections D, T and S in English, and some of them in the other languages."""

from __future__ import annotations

from tests.catalogue.deflection import DEFLECTION
from tests.catalogue.deflection_abroad import DEFLECTION_ABROAD
from tests.catalogue.polite_pronoun import POLITE_PRONOUN
from tests.catalogue.structure import STRUCTURE
from tests.catalogue.tone import TONE
from tests.catalogue.tone_abroad import TONE_ABROAD

ROWS = (*DEFLECTION, *TONE, *STRUCTURE)
ABROAD = (*DEFLECTION_ABROAD, *TONE_ABROAD, POLITE_PRONOUN)

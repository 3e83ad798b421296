"""Finds the phrases of the packs in a sentence: vague wordings, whatever their endings."""

from __future__ import annotations

from collections.abc import Sequence

from wantfirst.core.questions import Phrase
from wantfirst.core.words import stems


def wording_in(spoken: Sequence[str], phrase: Phrase) -> str | None:
    """The first wording of a phrase that stands in a sentence (given as stems), or None."""
    return next((wording for wording in phrase.says if _holds(spoken, stems(wording))), None)


def _holds(spoken: Sequence[str], sought: Sequence[str]) -> bool:
    """True when the stems stand in the sentence one after the other."""
    length = len(sought)
    return bool(length) and any(
        list(spoken[at : at + length]) == list(sought) for at in range(len(spoken) - length + 1)
    )

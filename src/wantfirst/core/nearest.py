"""Did you mean...? The known word nearest to one that is not known."""

from __future__ import annotations

from collections.abc import Iterable

ALIKE = 0.6  # difflib's ratio from which two words are taken for a slip of the hand


def nearest(word: str, known: Iterable[str], alike: float = ALIKE) -> str:
    """The known word most like `word`, or empty when none is so much like it (difflib's ratio, 0 to 1)."""
    from difflib import get_close_matches  # only needed when something is wrong already

    found = get_close_matches(word, list(known), n=1, cutoff=alike)
    return found[0] if found else ""

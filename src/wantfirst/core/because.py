"""Why a question is shown, in a sentence that names the want and its direction."""

from __future__ import annotations

from collections.abc import Sequence

from wantfirst.core.direction import kind_of
from wantfirst.core.wants import Want

_LEADS = {
    "more": "You want more of this",
    "new": "You want this",
    "keep": "You have this and want to keep it",
    "less": "You want less of this",
}
LONGEST = 90  # characters of a want that are quoted


def because(served: Sequence[Want]) -> str:
    """One sentence for the wants a question serves, the foremost first; empty when there is none.

    It quotes only the wants' own words, never a reason, a floor or a note.
    """
    if not served:
        return ""
    sentence = f"{_lead(served[0])}: {quoted(served[0])}"
    others = "; ".join(quoted(want) for want in served[1:])
    return f"{sentence}. Also: {others}" if others else sentence


def _lead(want: Want) -> str:
    """The direction, unless the want's own first words say it ("Less than forty minutes home")."""
    return "You want this" if kind_of(want.want) == want.kind else _LEADS[want.kind]


def quoted(want: Want) -> str:
    """A want's text on one line, cut at a word when it is long; a private one is not quoted."""
    if want.private:
        return "one of your private wants"
    text = " ".join(want.want.split()).rstrip(".")
    if len(text) <= LONGEST:
        return text
    return text[:LONGEST].rsplit(" ", 1)[0].rstrip(",;:") + "…"

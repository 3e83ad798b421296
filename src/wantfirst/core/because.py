"""Why a question is shown, in a sentence that names the want and its direction."""

from __future__ import annotations

from collections.abc import Sequence

from wantfirst.core.wants import Want

_LEADS = {
    "more": "You want more of this",
    "new": "You want this",
    "keep": "You want to keep this",
    "less": "You want less of this",
}
LONGEST = 90  # characters of a want that are quoted


def because(served: Sequence[tuple[Want, tuple[str, ...]]]) -> str:
    """One sentence for the wants a question serves, the foremost quoted first; empty when there is none.

    It quotes only the wants' own words, never a reason, a floor or a note.
    """
    if not served:
        return ""
    want = served[0][0]
    sentence = f"{_LEADS[want.kind]}: {quoted(want)}"
    others = [quoted(other) for other, _ in served[1:]]
    return sentence if not others else f"{sentence}. Also: {'; '.join(others)}"


def quoted(want: Want) -> str:
    """A want's text on one line, cut at a word when it is long; a private one is not quoted."""
    if want.private:
        return "one of your private wants"
    text = " ".join(want.want.split()).rstrip(".")
    if len(text) <= LONGEST:
        return text
    return text[:LONGEST].rsplit(" ", 1)[0].rstrip(",;:") + "…"

"""A want and its reason in one breath, to be said aloud."""

from __future__ import annotations

from wantfirst.core.direction import kind_of
from wantfirst.core.wants import Want

_WISHES = ("i want ", "i would like ", "i'd like ", "i wish for ", "i need ")
_VERBS = (
    "be", "become", "come", "do", "earn", "get", "go", "have", "keep", "know", "learn", "leave", "live", "never", "not",
    "see", "spend", "stay", "teach",
)  # fmt: skip
_POINTING = ("a", "an", "the", "my", "our", "that", "this", "these", "one", "two", "three", "someone", "somebody")
_REASONS = ("because ", "since ", "as ")
_ENDED = "no more "
_OWN = ("my ", "our ", "the ")
_AIMS = ("so ", "to ", "in order ")
_NAMES = ("i", "i'm", "i've", "i'd", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def in_one_breath(want: Want, reason: str) -> str:
    """One sentence that says the want and a reason; nothing is in it but the want's words and the reason's.

    `more Sundays at home`, `my son plays then` -> `I would like more Sundays at home, because my son plays then.`
    """
    wish = _wish(want)
    because = _reason(reason)
    return f"{wish}{because}." if because else f"{wish}."


def reworded(old: Want, new: Want) -> str:
    """The sentence of `old` with the words of `new` for what is wanted; empty where it was said in words of its own."""
    was = _wish(old)
    return f"{_wish(new)}{old.say[len(was) :]}" if old.say.startswith(was) else ""


def _wish(want: Want) -> str:
    text = _small(_without(_WISHES, " ".join(want.want.split()).rstrip(".!")))
    first = text.split(" ", 1)[0].lower()
    if first == "that":
        return f"It matters to me {text}"
    rest = text[len(_ENDED) :] if text.lower().startswith(_ENDED) else ""
    if _is_doing(rest):
        return f"I would like an end to {rest}"
    if _is_doing(first):
        return f"What matters to me is {text}"
    if first in ("not", "never") and not text.startswith(f"{first} to "):
        return f"I would like {first} to {text.split(' ', 1)[-1]}"
    if first in _VERBS and first not in ("not", "never"):
        return f"I would like to {text}"
    return f"I would like {_amount(want, text, first)}{text}"


def _is_doing(text: str) -> bool:
    """It begins with a doing: `being rung up`, `commuting`."""
    first = text.split(" ", 1)[0].lower()
    return first.endswith("ing") and len(first) > 4


def _amount(want: Want, text: str, first: str) -> str:
    """The direction, where the want's own words do not say it."""
    if kind_of(want.want) == want.kind or first == "to":
        return ""
    if want.kind == "keep":
        return "to keep "
    if first in _POINTING:
        return ""
    several = text.lower().split()[-1].endswith("s")
    return {"more": "more ", "less": "fewer " if several else "less "}.get(want.kind, "")


def _reason(reason: str) -> str:
    text = _small(" ".join(reason.split()).rstrip(".!"))
    if not text:
        return ""
    if text.lower().startswith(_AIMS):
        return f", {text}"
    text = _small(_without(_REASONS, text))
    bare_thing = len(text.split()) <= 2 and text.lower().startswith(_OWN)
    return f", because of {text}" if bare_thing else f", because {text}"


def _without(leads: tuple[str, ...], text: str) -> str:
    return next((text[len(lead) :] for lead in leads if text.lower().startswith(lead)), text)


def _small(text: str) -> str:
    """With a small first letter, as in the middle of a sentence; a name, an `I` or an abbreviation stays."""
    first = text.split(" ", 1)[0]
    if first.lower().rstrip("s,") in _NAMES or first[1:] != first[1:].lower():
        return text
    return text[:1].lower() + text[1:]

"""Which way a want goes, told by its first words, or by the `more` or `less` that a verb takes."""

from __future__ import annotations

# How people begin, and what kind of want it makes. The first that fits counts.
_BEGINNINGS = {
    "less": ("less", "fewer", "no more", "not", "never", "stop", "an end", "without", "rid of", "get rid of"),
    "keep": ("keep", "hold on to", "stay", "remain", "go on"),
    "more": ("more", "better", "a bigger", "greater"),
}
_AFTER_VERB = {"more": "more", "less": "less", "fewer": "less"}
_NOT_VERBS = ("no", "nothing", "nobody", "not", "any", "much", "far", "a", "an", "the")
_POLITE = ("i would like ", "i want ", "id like ", "i wish ", "please ")
_HELPERS = ("to ", "have ", "see ", "do ", "be ", "get ")


def kind_of(text: str) -> str:
    """The kind that a want's words tell (`less`, `keep`, `more`), or empty when they tell nothing."""
    lowered = _without(_POLITE, " ".join(text.lower().replace("'", "").replace("\u2019", "").split()))
    bare = _without(_HELPERS, _without(_HELPERS, lowered)) + " "
    if lowered.startswith("that ") and lowered.endswith((" stays", " stay")):
        return "keep"
    return next((kind for kind, words in _BEGINNINGS.items() if _begins(bare, words)), "") or _of_verb(bare.split())


def _of_verb(words: list[str]) -> str:
    """`earn more`, `work fewer nights`, `see my children more`; empty where nothing of the kind is said."""
    if len(words) < 2 or words[0] in _NOT_VERBS:
        return ""
    return _AFTER_VERB.get(words[1], "") or _AFTER_VERB.get(words[-1].rstrip(".!"), "")


def _begins(text: str, words: tuple[str, ...]) -> bool:
    return any(text.startswith(word + " ") for word in words)


def _without(leads: tuple[str, ...], text: str) -> str:
    return next((text[len(lead) :] for lead in leads if text.startswith(lead)), text)

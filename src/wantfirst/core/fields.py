"""Fields of work: what a person calls theirs -> the ids that packs use.

People write “ICU nurse”, “a welder in a shop” or “I work in IT”. So a field's name is looked for inside what was
written: the longest name first, the work before the place it is done at, and of two the later, for in “school nurse”
the last word says what somebody is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from wantfirst.core.nearest import nearest
from wantfirst.core.problems import UsageFault
from wantfirst.core.questions import Field
from wantfirst.core.words import words

ALL_FIELDS = "all"

_PLACE = re.compile(r"\b(?:at|in|for|with|on)\b", re.IGNORECASE)  # what follows is where, not what
_PRONOUN = re.compile(r"\b(?!IT\b)[Ii][Tt]\b")  # standing alone inside a text: a field only in capitals
_SURELY_ALIKE = 0.88  # a slip of the finger; from 0.87 down a “project manager” is taken for a product manager

Names = dict[tuple[str, ...], str]  # a name's words -> the id of its field


def field_ids(text: str, fields: Sequence[Field]) -> tuple[str, ...]:
    """The ids of the fields that a worksheet's `field` names, commas between several.

    A field nobody declared stays as it was written: then only questions for any field fit.
    """
    names = _names(fields)
    parts = [part.strip() for part in text.split(",")]
    return tuple(dict.fromkeys(_named_in(part, names) or part.lower() for part in parts if part))


def field_note(text: str, fields: Sequence[Field]) -> str:
    """What to say of the field that a person names: how it was taken where it is not said in our own words."""
    labels = {one.id: one.label for one in fields}
    ids = field_ids(text, fields)
    if not ids or text.lower() in {*labels, *(label.lower() for label in labels.values())}:
        return ""
    known = [labels[id] for id in ids if id in labels]
    if known:
        return f"Your field here: {'; '.join(known)}."
    near = nearest(text.lower(), _spoken(fields), _SURELY_ALIKE)
    if near:
        return f"Did you mean {near.replace('-', ' ')}?"
    return "No questions here are just for that work; you get those that fit any."


def chosen_fields(given: Sequence[str], fields: Sequence[Field]) -> tuple[str, ...]:
    """The ids that `--field` names; empty for `all`, which lifts the restriction. Raises UsageFault."""
    names = _names(fields)
    chosen: list[str] = []
    for word in given:
        if word == ALL_FIELDS:
            return ()
        id = _named_in(word, names)
        if id is None:
            near = nearest(word.lower(), _spoken(fields), _SURELY_ALIKE)
            hint = f"did you mean {near}?" if near else "write one of " + ", ".join(one.id for one in fields)
            raise UsageFault(f"“{word}” is not a field of work known here", hint)
        chosen.append(id)
    return tuple(dict.fromkeys(chosen))


def _named_in(text: str, names: Names) -> str | None:
    """The field that a text names: by the whole of it, else by the work in it, else by the place."""
    whole = names.get(_words(text))
    if whole:
        return whole
    place = _PLACE.search(text)
    work, where = (text[: place.start()], text[place.end() :]) if place else (text, "")
    return _longest_in(work, names) or _longest_in(where, names)


def _longest_in(text: str, names: Names) -> str | None:
    """The field whose name is the longest run of words in a text, of two as long the later one's."""
    for length in range(max(map(len, names), default=0), 0, -1):
        found = _words(text if length > 1 else _PRONOUN.sub("this", text))
        for end in range(len(found), length - 1, -1):
            id = names.get(found[end - length : end])
            if id:
                return id
    return None


def _words(text: str) -> tuple[str, ...]:
    """The words of a name, in small letters and in the singular: a field is also named by its people, “nurses”."""
    return tuple(map(_singular, words(text)))


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def _spoken(fields: Sequence[Field]) -> dict[str, str]:
    """Every name as it is written -> the id; of two fields with one name the first keeps it."""
    names: dict[str, str] = {}
    for one in fields:
        for name in (one.id, one.label.lower(), *(alias.lower() for alias in one.aliases)):
            names.setdefault(name, one.id)
    return names


def _names(fields: Sequence[Field]) -> Names:
    names: Names = {}
    for name, id in _spoken(fields).items():
        names.setdefault(_words(name), id)
    return names

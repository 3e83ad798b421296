"""Fields of work: what a person calls theirs -> the ids that packs use."""

from __future__ import annotations

from collections.abc import Sequence

from wantfirst.core.nearest import nearest
from wantfirst.core.problems import UsageFault
from wantfirst.core.questions import Field

ALL_FIELDS = "all"


def field_ids(text: str, fields: Sequence[Field]) -> tuple[str, ...]:
    """The ids that a worksheet's `field` names, by id, label or alias, commas between several.

    A field nobody declared stays as it was written: then only questions for any field fit.
    """
    known = _names(fields)
    parts = [part.strip().lower() for part in text.split(",")]
    return tuple(dict.fromkeys(known.get(part, part) for part in parts if part))


def chosen_fields(words: Sequence[str], fields: Sequence[Field]) -> tuple[str, ...]:
    """The ids that `--field` names; empty for `all`, which lifts the restriction. Raises UsageFault."""
    known = _names(fields)
    chosen: list[str] = []
    for word in words:
        if word == ALL_FIELDS:
            return ()
        if word not in known:
            near = nearest(word, known)
            hint = f"did you mean {near}?" if near else "write one of " + ", ".join(one.id for one in fields)
            raise UsageFault(f"“{word}” is not a field of work known here", hint)
        chosen.append(known[word])
    return tuple(dict.fromkeys(chosen))


def _names(fields: Sequence[Field]) -> dict[str, str]:
    names: dict[str, str] = {}
    for one in fields:
        for name in (one.id, one.label.lower(), *(alias.lower() for alias in one.aliases)):
            names.setdefault(name, one.id)
    return names

"""The format of the history, as a table of fields."""

from __future__ import annotations

from typing import Any

from wantfirst.core.drift import IMPORTANCE, WANT
from wantfirst.core.wants import IMPORTANCES
from wantfirst.store.fields import Field, ListOf, Record
from wantfirst.store.kinds import Choice, Date, Reader
from wantfirst.store.tables_common import ID, TEXT, VERSION
from wantfirst.store.yaml_tree import Mapping


def _importances(values: dict[str, Any], node: Mapping, reader: Reader) -> None:
    """What an importance changed from and to is one."""
    for key in ("from", "to"):
        if values["key"] == IMPORTANCE and values.get(key, IMPORTANCES[0]) not in IMPORTANCES:
            reader.note(node.values[key], "unknown-word", f"`{key}` is not an importance",
                        f"write {', '.join(IMPORTANCES)}, or nothing")  # fmt: skip


CHANGE = Record(
    noun="change",
    named_by="want",
    check=_importances,
    fields=(
        Field(name="date", kind=Date(), required=True, about="the day, as 2026-11-22"),
        Field(name="want", kind=ID, required=True, about="the want's id"),
        Field(name="key", kind=Choice((WANT, IMPORTANCE)), required=True, about="what changed: want or importance"),
        Field(name="from", kind=TEXT, about="what it was; empty for a first word"),
        Field(name="to", kind=TEXT, about="what it became; empty for a want taken out"),
    ),
)

HISTORY = Record(
    noun="history",
    fields=(VERSION, Field(name="changes", kind=ListOf(CHANGE), about="the changes, the oldest first")),
)

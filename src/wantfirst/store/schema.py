"""The JSON Schema of each format, for editors; made from the same tables that files are checked with."""

from __future__ import annotations

from wantfirst.store.fields import Record
from wantfirst.store.kinds import Schema
from wantfirst.store.tables_employer import EMPLOYER
from wantfirst.store.tables_history import HISTORY
from wantfirst.store.tables_pack import PACK
from wantfirst.store.tables_worksheet import WORKSHEET

FORMATS: dict[str, Record] = {"pack": PACK, "worksheet": WORKSHEET, "employer": EMPLOYER, "history": HISTORY}


def schema_of(name: str) -> Schema:
    """The schema (draft-07, which YAML editors read) of `pack`, `worksheet`, `employer` or `history`."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": f"wantfirst {name}",
        **FORMATS[name].schema(),
    }

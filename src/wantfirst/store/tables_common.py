"""What the formats have in common: fields, and kinds of fields, that stand in more than one table."""

from __future__ import annotations

from wantfirst.core.talk import AUDIENCE_BY_NAME, AUDIENCES, ROUNDS
from wantfirst.store.fields import Field, ListOf
from wantfirst.store.kinds import Choice, Id, Text, Version

TEXT = Text()
ID = Id()
TEXTS = ListOf(TEXT)
AUDIENCE = Choice(AUDIENCES, {alias: role for alias, role in AUDIENCE_BY_NAME.items() if alias != role})
ROUND = Choice(ROUNDS, {"final": "3"})
VERSION = Field(name="version", kind=Version(), advised=True, about="the version of the format: 1")

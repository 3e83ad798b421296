"""The format of an employer's file, as a table of fields."""

from __future__ import annotations

from typing import Any

from wantfirst.core.employers import GRADES, MISSING, VERDICTS
from wantfirst.store.fields import Field, ListOf, Record
from wantfirst.store.kinds import Choice, Date, Flag, FullId, Integer, Reader, Version
from wantfirst.store.tables_common import AUDIENCE, ID, ROUND, TEXT, VERSION
from wantfirst.store.yaml_tree import Mapping, Sequence

STATEMENT = Record(
    noun="statement",
    fields=(
        Field(name="question", kind=FullId(), about="the question it answers"),
        Field(name="wants", kind=ListOf(ID), about="the wants it bears on"),
        Field(name="by", kind=TEXT, about="who said it: a role or a name; the only one met unless given"),
        Field(name="said", kind=TEXT, about="what was said; empty for a dodge"),
        Field(name="grade", kind=Choice(GRADES), about="how firm it is"),
        Field(name="verdict", kind=Choice(VERDICTS), about="whether it gives what is wanted"),
        Field(name="missing", kind=ListOf(Choice(MISSING)), about="what it left out"),
    ),
)


def _said_by(values: dict[str, Any], node: Mapping, reader: Reader, met: tuple[str, ...] = ()) -> None:
    """Who said it: the only one met (`met` where that is not written), unless the statement names somebody."""
    met = values.get("audience", met)
    heard = node.values.get("heard")
    places = heard.items if isinstance(heard, Sequence) else [heard]
    nodes = (place for place in places if isinstance(place, Mapping))
    for statement, place in zip(values.get("heard", ()), nodes, strict=True):
        if "by" not in statement and len(met) == 1:
            statement["by"] = met[0]
        elif "by" not in statement:
            hint = "add `by:` with a role or a name; only where one role was met may it be left out"
            reader.note(place, "missing-key", "`by` is missing: who said it?", hint)


MEETING = Record(
    noun="meeting",
    named_by="date",
    check=_said_by,
    fields=(
        Field(name="date", kind=Date(), about="the day, as 2026-11-22"),
        Field(name="round", kind=ROUND, about="which talk"),
        Field(name="audience", kind=ListOf(AUDIENCE), about="who was met"),
        Field(name="minutes", kind=Integer(1, 600), about="minutes for your questions"),
        Field(name="planned", kind=ListOf(FullId()), about="the questions planned"),
        Field(name="told", kind=ListOf(ID), about="wants that were told"),
        Field(name="not_asked", kind=ListOf(FullId()), about="planned questions that were not asked"),
        Field(name="heard", kind=ListOf(STATEMENT), about="what was said"),
    ),
)


def noted_meeting(met: tuple[str, ...]) -> Record:
    """A meeting in a file of its own; `met` are those who were met when it does not say so."""

    def said_by(values: dict[str, Any], node: Mapping, reader: Reader) -> None:
        _said_by(values, node, reader, met)

    version = Field(name="version", kind=Version(), about=VERSION.about)
    return Record(noun="meeting", named_by="date", check=said_by, fields=(version, *MEETING.fields))


KNOWN = Record(
    noun="known thing",
    named_by="want",
    fields=(
        Field(name="want", kind=ID, required=True, about="the want's id"),
        Field(name="verdict", kind=Choice(VERDICTS), required=True, about="whether it gives what is wanted"),
        Field(name="note", kind=TEXT, about="what was seen"),
    ),
)

EMPLOYER = Record(
    noun="employer",
    fields=(
        VERSION,
        Field(name="employer", kind=TEXT, required=True, about="the employer's name"),
        Field(name="present", kind=Flag(), about="true for the present job"),
        Field(name="known", kind=ListOf(KNOWN), about="what was seen with one's own eyes"),
        Field(name="meetings", kind=ListOf(MEETING), about="the talks, planned and held"),
    ),
)

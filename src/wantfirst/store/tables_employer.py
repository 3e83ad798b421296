"""The format of an employer's file, as a table of fields."""

from __future__ import annotations

from wantfirst.store.fields import Choice, Date, Field, Flag, FullId, Integer, ListOf, Record
from wantfirst.store.tables_common import AUDIENCE, GRADES, ID, MISSING, ROUND, TEXT, VERDICTS, VERSION

STATEMENT = Record(
    noun="statement",
    fields=(
        Field(name="question", kind=FullId(), about="the question it answers"),
        Field(name="wants", kind=ListOf(ID), about="the wants it bears on"),
        Field(name="by", kind=TEXT, about="who said it: a role or a name"),
        Field(name="said", kind=TEXT, about="what was said; empty for a dodge"),
        Field(name="grade", kind=Choice(GRADES), about="how firm it is"),
        Field(name="verdict", kind=Choice(VERDICTS), about="whether it gives what is wanted"),
        Field(name="missing", kind=ListOf(Choice(MISSING)), about="what it left out"),
    ),
)

MEETING = Record(
    noun="meeting",
    named_by="date",
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

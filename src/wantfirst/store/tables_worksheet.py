"""The format of the worksheet, as a table of fields."""

from __future__ import annotations

from wantfirst.core.wants import IMPORTANCES, KINDS
from wantfirst.store.fields import Field, ListOf, Record, Texts
from wantfirst.store.kinds import Choice, Date, Flag, FullId
from wantfirst.store.tables_common import AUDIENCE, ID, ROUND, TEXT, VERSION

WANT = Record(
    noun="want",
    named_by="want",
    fields=(
        Field(name="id", kind=ID, about="made once, never changed"),
        Field(name="want", kind=TEXT, required=True, about="what you want"),
        Field(name="why", kind=TEXT, about="your own reason; private"),
        Field(name="kind", kind=Choice(KINDS), about="more, new, keep or less"),
        Field(name="importance", kind=Choice(IMPORTANCES), about="must, important or nice"),
        Field(name="sign", kind=TEXT, about="how you would know that you have it"),
        Field(name="floor", kind=TEXT, about="the least you would take; private"),
        Field(name="note", kind=TEXT, about="anything; private"),
        Field(name="themes", kind=ListOf(ID), about="what it is about: ids of themes"),
        Field(name="say", kind=TEXT, about="want and reason in one breath, to say aloud"),
        Field(name="private", kind=Flag(), about="true: nothing of this want leaves the home"),
    ),
)

WORKSHEET = Record(
    noun="worksheet",
    fields=(
        VERSION,
        Field(name="field", kind=TEXT, about="your field of work"),
        Field(name="situation", kind=TEXT, about="where you stand; private"),
        Field(name="present_job", kind=Flag(), about="true when you have a job now"),
        Field(name="wants", kind=ListOf(WANT), about="what you want"),
        Field(name="never", kind=ListOf(FullId()), about="questions never to be shown"),
        Field(name="skipped", kind=Texts(), about="what you left for later, and why; private"),
    ),
)

TALK = Record(
    noun="talk",
    named_by="employer",
    fields=(
        Field(name="employer", kind=TEXT, required=True, about="with whom"),
        Field(name="round", kind=ROUND, about="which talk"),
        Field(name="audience", kind=ListOf(AUDIENCE), about="who is met"),
        Field(name="date", kind=Date(), about="the day, as 2026-11-22"),
    ),
)

# What `start --from` takes: a worksheet, and what the intake asks beside it, which is kept with the employers.
REPLIES = Record(
    noun="file of replies",
    fields=(
        *WORKSHEET.fields,
        Field(name="talk", kind=TALK, about="the talk that is coming up"),
        Field(name="asked", kind=Texts(), about="wants asked for in the present job, and what was replied"),
    ),
)

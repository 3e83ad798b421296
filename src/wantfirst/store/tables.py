"""The formats, as tables of fields: pack, worksheet, employer. The one place where a key is declared."""

from __future__ import annotations

from typing import Any

from wantfirst.core.talk import AUDIENCE_BY_NAME, AUDIENCES, ROUNDS
from wantfirst.core.wants import IMPORTANCES, KINDS
from wantfirst.store.fields import (
    Choice,
    Date,
    Field,
    Flag,
    FullId,
    Id,
    Integer,
    ListOf,
    Reader,
    Record,
    Rounds,
    Text,
    Texts,
    Version,
)
from wantfirst.store.yaml_door import Mapping

GRADES = ("wish", "plan", "claim", "promise", "happened", "written")
VERDICTS = ("met", "partly", "not-met", "unknown")
MISSING = ("who", "share", "what", "how-much", "when", "where-seen")

_TEXT = Text()
_ID = Id()
_TEXTS = ListOf(_TEXT)
_AUDIENCE = Choice(AUDIENCES, {alias: role for alias, role in AUDIENCE_BY_NAME.items() if alias != role})
_ROUND = Choice(ROUNDS, {"final": "3"})
_VERSION = Field(name="version", kind=Version(), advised=True, about="the version of the format: 1")


def _no_softening(values: dict[str, Any], node: Mapping, reader: Reader) -> None:
    if "wait_until" in values and not ("softer" in values or "indirect" in values):
        reader.note(
            node, "no-other-form", f"before `{values['wait_until']}` there is no form in which to ask",
            "add `softer:` or `indirect:`", "advice",
        )  # fmt: skip


DELICATE = Record(
    noun="delicate matter",
    fields=(
        Field(name="softer", kind=_TEXT, about="a gentler wording"),
        Field(name="indirect", kind=_TEXT, about="a question whose answer shows it without asking"),
        Field(name="wait_until", kind=_ROUND, about="the round before which it is not asked directly"),
        Field(name="risk", kind=_TEXT, about="what the one who asks may give away"),
    ),
    check=_no_softening,
)

QUESTION = Record(
    noun="question",
    named_by="id",
    fields=(
        Field(name="id", kind=_ID, required=True, about="unique in the pack: letters, digits, hyphens"),
        Field(name="ask", kind=_TEXT, required=True, about="the question, as it is spoken"),
        Field(name="why", kind=_TEXT, advised=True, about="what the reply will tell"),
        Field(name="themes", kind=ListOf(_ID, 1), required=True, about="ids of themes, the main one first"),
        Field(name="rounds", kind=Rounds(), required=True, about="when to ask: [2, 3], 2+ or offer"),
        Field(name="audiences", kind=ListOf(_AUDIENCE, 1), required=True, about="whom to ask: [boss, peer]"),
        Field(name="minutes", kind=Integer(1, 60), about="how long it takes, 3 unless given"),
        Field(name="follow_ups", kind=ListOf(_TEXT, 1), required=True, about="the first is for a general reply"),
        Field(name="firm", kind=_TEXT, advised=True, about="what a firm reply sounds like"),
        Field(name="soft", kind=_TEXT, advised=True, about="what a soft reply sounds like"),
        Field(name="delicate", kind=DELICATE, about="how to raise it, where the matter is delicate"),
        Field(name="ask_back", kind=_TEXT, about="what they may ask in return"),
        Field(name="replaces", kind=FullId(), about="the full id of the question that this one replaces"),
    ),
)

PHRASE = Record(
    noun="phrase",
    named_by="id",
    fields=(
        Field(name="id", kind=_ID, required=True, about="unique in the pack"),
        Field(name="of", kind=Choice(("employer", "self")), required=True, about="who says it: employer or self"),
        Field(name="says", kind=ListOf(_TEXT, 1), required=True, about="the wordings"),
        Field(name="could_mean", kind=_TEXTS, about="what it could mean, two or more"),
        Field(name="missing", kind=ListOf(Choice(MISSING)), about="what it leaves out"),
        Field(name="follow_ups", kind=ListOf(_TEXT, 1), required=True, about="what pins it down, mildest first"),
        Field(name="choice", kind=_TEXT, about="one sentence that offers both readings without blame"),
        Field(name="themes", kind=ListOf(_ID), about="ids of themes"),
        Field(name="fires_on", kind=_TEXTS, about="sentences that must fire"),
        Field(name="silent_on", kind=_TEXTS, about="sentences that must not"),
    ),
)

THEME = Record(
    noun="theme",
    named_by="id",
    fields=(
        Field(name="id", kind=_ID, required=True, about="letters, digits, hyphens"),
        Field(name="label", kind=_TEXT, required=True, about="what a person reads"),
        Field(name="about", kind=_TEXT, about="what it is, and what it is not"),
        Field(name="heard_as", kind=_TEXTS, about="everyday ways of saying it"),
    ),
)

FIELD_OF_WORK = Record(
    noun="field",
    named_by="id",
    short="id",
    fields=(
        Field(name="id", kind=_ID, required=True, about="letters, digits, hyphens"),
        Field(name="label", kind=_TEXT, about="what a person reads; declares the field"),
        Field(name="aliases", kind=_TEXTS, about="other names for it"),
    ),
)

EXAMPLE = Record(
    noun="example",
    named_by="want",
    fields=(
        Field(name="want", kind=_TEXT, required=True, about="a want, as a person would say it"),
        Field(name="round", kind=_ROUND, about="the round"),
        Field(name="audience", kind=ListOf(_AUDIENCE), about="who is met"),
        Field(name="includes", kind=ListOf(_TEXT), about="ids that must be among the questions"),
        Field(name="excludes", kind=ListOf(_TEXT), about="ids that must not"),
    ),
)

PACK = Record(
    noun="pack",
    fields=(
        _VERSION,
        Field(name="pack", kind=_ID, required=True, about="its id, unique over the library"),
        Field(name="title", kind=_TEXT, required=True, about="its name for people"),
        Field(name="about", kind=_TEXT, about="one line"),
        Field(name="fields", kind=ListOf(FIELD_OF_WORK), about="[any], or ids of fields; a label declares a new one"),
        Field(name="edition", kind=_TEXT, about="which edition of the pack this is"),
        Field(name="by", kind=_TEXT, about="who wrote it"),
        Field(name="licence", kind=_TEXT, about="under which licence"),
        Field(name="language", kind=_TEXT, about="the language of its texts"),
        Field(name="url", kind=_TEXT, about="where it comes from"),
        Field(name="questions", kind=ListOf(QUESTION), about="the questions"),
        Field(name="phrases", kind=ListOf(PHRASE), about="vague wordings and what pins them down"),
        Field(name="themes", kind=ListOf(THEME), about="themes of its own"),
        Field(name="examples", kind=ListOf(EXAMPLE), about="wants with the questions they must find"),
    ),
)

WANT = Record(
    noun="want",
    named_by="want",
    fields=(
        Field(name="id", kind=_ID, about="made once, never changed"),
        Field(name="want", kind=_TEXT, required=True, about="what you want"),
        Field(name="why", kind=_TEXT, about="your own reason; private"),
        Field(name="kind", kind=Choice(KINDS), about="more, new, keep or less"),
        Field(name="importance", kind=Choice(IMPORTANCES), about="must, important or nice"),
        Field(name="sign", kind=_TEXT, about="how you would know that you have it"),
        Field(name="floor", kind=_TEXT, about="the least you would take; private"),
        Field(name="note", kind=_TEXT, about="anything; private"),
        Field(name="themes", kind=ListOf(_ID), about="what it is about: ids of themes"),
        Field(name="say", kind=_TEXT, about="want and reason in one breath, to say aloud"),
        Field(name="private", kind=Flag(), about="true: nothing of this want leaves the home"),
    ),
)

WORKSHEET = Record(
    noun="worksheet",
    fields=(
        _VERSION,
        Field(name="field", kind=_TEXT, about="your field of work"),
        Field(name="situation", kind=_TEXT, about="where you stand; private"),
        Field(name="present_job", kind=Flag(), about="true when you have a job now"),
        Field(name="wants", kind=ListOf(WANT), about="what you want"),
        Field(name="never", kind=ListOf(FullId()), about="questions never to be shown"),
        Field(name="skipped", kind=Texts(), about="what you left for later, and why; private"),
    ),
)

STATEMENT = Record(
    noun="statement",
    fields=(
        Field(name="question", kind=FullId(), about="the question it answers"),
        Field(name="wants", kind=ListOf(_ID), about="the wants it bears on"),
        Field(name="by", kind=_TEXT, about="who said it: a role or a name"),
        Field(name="said", kind=_TEXT, about="what was said; empty for a dodge"),
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
        Field(name="round", kind=_ROUND, about="which talk"),
        Field(name="audience", kind=ListOf(_AUDIENCE), about="who was met"),
        Field(name="minutes", kind=Integer(1, 600), about="minutes for your questions"),
        Field(name="planned", kind=ListOf(FullId()), about="the questions planned"),
        Field(name="told", kind=ListOf(_ID), about="wants that were told"),
        Field(name="not_asked", kind=ListOf(FullId()), about="planned questions that were not asked"),
        Field(name="heard", kind=ListOf(STATEMENT), about="what was said"),
    ),
)

KNOWN = Record(
    noun="known thing",
    named_by="want",
    fields=(
        Field(name="want", kind=_ID, required=True, about="the want's id"),
        Field(name="verdict", kind=Choice(VERDICTS), required=True, about="whether it gives what is wanted"),
        Field(name="note", kind=_TEXT, about="what was seen"),
    ),
)

EMPLOYER = Record(
    noun="employer",
    fields=(
        _VERSION,
        Field(name="employer", kind=_TEXT, required=True, about="the employer's name"),
        Field(name="present", kind=Flag(), about="true for the present job"),
        Field(name="known", kind=ListOf(KNOWN), about="what was seen with one's own eyes"),
        Field(name="meetings", kind=ListOf(MEETING), about="the talks, planned and held"),
    ),
)

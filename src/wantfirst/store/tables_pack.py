"""The format of a question pack, as a table of fields."""

from __future__ import annotations

from typing import Any

from wantfirst.core.employers import MISSING
from wantfirst.store.fields import Field, ListOf, Record, Rounds
from wantfirst.store.kinds import Choice, FullId, Integer, Reader
from wantfirst.store.tables_common import AUDIENCE, ID, ROUND, TEXT, TEXTS, VERSION
from wantfirst.store.yaml_tree import Mapping


def _no_softening(values: dict[str, Any], node: Mapping, reader: Reader) -> None:
    if "wait_until" in values and not ("softer" in values or "indirect" in values):
        reader.note(
            node, "no-other-form", f"before `{values['wait_until']}` there is no form in which to ask",
            "add `softer:` or `indirect:`", "advice",
        )  # fmt: skip


DELICATE = Record(
    noun="delicate matter",
    fields=(
        Field(name="softer", kind=TEXT, about="a gentler wording"),
        Field(name="indirect", kind=TEXT, about="a question whose answer shows it without asking"),
        Field(name="wait_until", kind=ROUND, about="the round before which it is not asked directly"),
        Field(name="risk", kind=TEXT, about="what the one who asks may give away"),
    ),
    check=_no_softening,
)

QUESTION = Record(
    noun="question",
    named_by="id",
    fields=(
        Field(name="id", kind=ID, required=True, about="unique in the pack: letters, digits, hyphens"),
        Field(name="ask", kind=TEXT, required=True, about="the question, as it is spoken"),
        Field(name="why", kind=TEXT, advised=True, about="what the reply will tell"),
        Field(name="themes", kind=ListOf(ID, 1), required=True, about="ids of themes, the main one first"),
        Field(name="rounds", kind=Rounds(), required=True, about="when to ask: [2, 3], 2+ or offer"),
        Field(name="audiences", kind=ListOf(AUDIENCE, 1), required=True, about="whom to ask: [boss, peer]"),
        Field(name="minutes", kind=Integer(1, 60), about="how long it takes, 3 unless given"),
        Field(name="follow_ups", kind=ListOf(TEXT, 1), required=True, about="the first is for a general reply"),
        Field(name="firm", kind=TEXT, advised=True, about="what a firm reply sounds like"),
        Field(name="soft", kind=TEXT, advised=True, about="what a soft reply sounds like"),
        Field(name="delicate", kind=DELICATE, about="how to raise it, where the matter is delicate"),
        Field(name="ask_back", kind=TEXT, about="what they may ask in return"),
        Field(name="replaces", kind=FullId(), about="the full id of the question that this one replaces"),
    ),
)

PHRASE = Record(
    noun="phrase",
    named_by="id",
    fields=(
        Field(name="id", kind=ID, required=True, about="unique in the pack"),
        Field(name="of", kind=Choice(("employer", "self")), required=True, about="who says it: employer or self"),
        Field(name="says", kind=ListOf(TEXT, 1), required=True, about="the wordings"),
        Field(name="could_mean", kind=TEXTS, about="what it could mean, two or more"),
        Field(name="missing", kind=ListOf(Choice(MISSING)), about="what it leaves out"),
        Field(name="follow_ups", kind=ListOf(TEXT, 1), required=True, about="what pins it down, mildest first"),
        Field(name="choice", kind=TEXT, about="one sentence that offers both readings without blame"),
        Field(name="themes", kind=ListOf(ID), about="ids of themes"),
        Field(name="fields", kind=ListOf(ID), about="fields where it is heard, when not all of the pack's"),
        Field(name="fires_on", kind=TEXTS, about="sentences that must fire"),
        Field(name="silent_on", kind=TEXTS, about="sentences that must not"),
    ),
)

THEME = Record(
    noun="theme",
    named_by="id",
    fields=(
        Field(name="id", kind=ID, required=True, about="letters, digits, hyphens"),
        Field(name="label", kind=TEXT, required=True, about="what a person reads"),
        Field(name="about", kind=TEXT, about="what it is, and what it is not"),
        Field(name="heard_as", kind=TEXTS, about="everyday ways of saying it"),
    ),
)

FIELD_OF_WORK = Record(
    noun="field",
    named_by="id",
    short="id",
    fields=(
        Field(name="id", kind=ID, required=True, about="letters, digits, hyphens"),
        Field(name="label", kind=TEXT, about="what a person reads; declares the field"),
        Field(name="aliases", kind=TEXTS, about="other names for it"),
    ),
)

EXAMPLE = Record(
    noun="example",
    named_by="want",
    fields=(
        Field(name="want", kind=TEXT, required=True, about="a want, as a person would say it"),
        Field(name="round", kind=ROUND, about="the round"),
        Field(name="audience", kind=ListOf(AUDIENCE), about="who is met"),
        Field(name="includes", kind=ListOf(TEXT), about="ids that must be among the questions"),
        Field(name="excludes", kind=ListOf(TEXT), about="ids that must not"),
    ),
)

PACK = Record(
    noun="pack",
    fields=(
        VERSION,
        Field(name="pack", kind=ID, required=True, about="its id, unique over the library"),
        Field(name="title", kind=TEXT, required=True, about="its name for people"),
        Field(name="about", kind=TEXT, about="one line"),
        Field(name="fields", kind=ListOf(FIELD_OF_WORK), about="[any], or ids of fields; a label declares a new one"),
        Field(name="edition", kind=TEXT, about="which edition of the pack this is"),
        Field(name="by", kind=TEXT, about="who wrote it"),
        Field(name="licence", kind=TEXT, about="under which licence"),
        Field(name="language", kind=TEXT, about="the language of its texts"),
        Field(name="url", kind=TEXT, about="where it comes from"),
        Field(name="questions", kind=ListOf(QUESTION), about="the questions"),
        Field(name="phrases", kind=ListOf(PHRASE), about="vague wordings and what pins them down"),
        Field(name="themes", kind=ListOf(THEME), about="themes of its own"),
        Field(name="examples", kind=ListOf(EXAMPLE), about="wants with the questions they must find"),
    ),
)

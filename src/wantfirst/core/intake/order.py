"""What is still open, and in which order it is asked: all of it follows from what is told."""

from __future__ import annotations

from collections.abc import Iterator

from wantfirst.core.direction import kind_of
from wantfirst.core.intake.changes import TO_AGREE, TO_TURN
from wantfirst.core.intake.told import Around, Told
from wantfirst.core.wants import IMPORTANCES, Want, Worksheet
from wantfirst.core.words import words

RID_OF = "I would be rid of: "  # begins the note of a want that was a complaint first
FEW_MUSTS = 3  # with more of them, they are compared
WANT_KEYS = ("why", "sign", "importance")  # asked of each want, in this order, after the want itself
SHORT_KEYS = ("why", "importance")
SHORT_WANTS = 2  # in five minutes
MOST_SHORT = 12  # prompts in five minutes, whatever is open


def open_keys(told: Told, around: Around) -> Iterator[str]:
    """The keys of all that is to be asked still, in order; what was left for later is not among them."""
    yield from about_you(told)
    yield from _first_want(told)
    for want in told.worksheet.wants:
        yield from open_of(want, told.worksheet, around)
    yield from _more_wants(told)
    pair = next_pair(told.worksheet)
    if pair is not None:
        yield f"pair:{pair[0].id}:{pair[1].id}"
    for want in to_say(told.worksheet):
        yield from _open_saying(want, told)


def about_you(told: Told) -> Iterator[str]:
    """What is open of the talk that is coming and of the person, before any want."""
    skipped = told.worksheet.skipped
    if told.coming is None:
        yield from _unless_skipped("talk", told)
    else:
        meeting = told.coming.meeting
        for key, known in (("round", meeting.round), ("audience", meeting.audience), ("date", meeting.date)):
            if not known:
                yield from _unless_skipped(f"talk.{key}", told)
    if not told.worksheet.field:
        yield from _unless_skipped("field", told)
    if not told.worksheet.situation:
        yield from _unless_skipped("situation", told)
    if told.worksheet.present_job is None and "present_job" not in skipped:
        yield "present_job"


def open_in_wants(worksheet: Worksheet) -> list[str]:
    """What makes the wants told so far incomplete: their why, sign and importance, and the person's field."""
    keys = [] if worksheet.field or "field" in worksheet.skipped else ["field"]
    return keys + [key for want in worksheet.wants for key in _open_keys_of(want, worksheet, WANT_KEYS)]


def short_keys(told: Told) -> Iterator[str]:
    """What five minutes are for: the talk, and two wants with their why and whether they are musts."""
    yield from (key for key in about_you(told) if key not in ("situation", "present_job", "talk.date"))
    for want in told.worksheet.wants[:SHORT_WANTS]:
        yield from _open_keys_of(want, told.worksheet, SHORT_KEYS)
    if len(told.worksheet.wants) < SHORT_WANTS:
        yield from _unless_skipped("want", told)


def open_of(want: Want, worksheet: Worksheet, around: Around) -> Iterator[str]:
    """What is open of one want, in order: never more than four besides the want itself."""
    if worksheet.skipped.get(f"{want.id}.want") == TO_TURN:
        yield f"{want.id}.want"
    aside = beside(want, worksheet, around)
    if aside == "split":
        yield f"{want.id}.split"
    yield from _open_keys_of(want, worksheet, WANT_KEYS)
    if aside in ("kind", "themes") and f"{want.id}.{aside}" not in worksheet.skipped:
        yield f"{want.id}.{aside}"


def beside(want: Want, worksheet: Worksheet, around: Around) -> str:
    """The one thing that may be asked of a want beside the usual: whether it is two, its direction, or its themes.

    Empty when nothing is unclear, or when the want has had its extra question already.
    """
    if f"{want.id}.split" in worksheet.skipped:
        return ""
    if around.halves(want.want) is not None:
        return "split"
    if want.note.startswith(RID_OF):
        return ""  # a complaint told its direction, and two questions have been asked already
    if is_bare(want.want) and not kind_of(want.want):
        return "kind" if "kind" in want.unset else ""
    if not want.themes and around.themes_of(want.want) and around.clear(want.want) is None:
        return "themes"
    return ""


def is_bare(text: str) -> bool:
    """Only a thing is named, so that more of it may be meant as well as less: `night shifts`, `client contact`."""
    said = words(text)
    return 0 < len(said) <= 3 and said[0] not in _TELLING and not any(word.endswith("er") for word in said)


_TELLING = (
    "to", "a", "an", "the", "my", "that", "enough", "better", "good", "great", "fair", "decent", "one", "two", "three",
    "someone", "being",
)  # fmt: skip


def is_given(want: Want, key: str) -> bool:
    """True when the person has answered `key` for this want."""
    return key not in want.unset if key in ("importance", "kind") else bool(getattr(want, key))


def musts(worksheet: Worksheet) -> list[Want]:
    """The wants without which the person would not take the job."""
    return [want for want in worksheet.wants if want.importance == "must" and is_given(want, "importance")]


def next_pair(worksheet: Worksheet) -> tuple[Want, Want] | None:
    """Two musts to compare while there are too many: those told last. None when they are few, or all are meant."""
    found = musts(worksheet)
    if len(found) <= FEW_MUSTS or "musts" in worksheet.skipped:
        return None
    return found[-2], found[-1]


def to_say(worksheet: Worksheet) -> list[Want]:
    """The wants to be said aloud: the musts; where there is none, what weighs most."""
    found = musts(worksheet)
    if found:
        return found
    return [want for want in worksheet.wants if want.importance == "important" and not want.unset][:1]


def importance_counts(worksheet: Worksheet) -> dict[str, int]:
    """How many wants there are of each importance."""
    return {name: sum(want.importance == name for want in worksheet.wants) for name in IMPORTANCES}


def _first_want(told: Told) -> Iterator[str]:
    if not told.worksheet.wants:
        yield from _unless_skipped("rid", told)


def _more_wants(told: Told) -> Iterator[str]:
    only_complaints = all(want.note.startswith(RID_OF) for want in told.worksheet.wants)
    if told.worksheet.present_job and only_complaints:
        yield from _unless_skipped("miss", told)
    yield from _unless_skipped("want", told)


def _open_keys_of(want: Want, worksheet: Worksheet, keys: tuple[str, ...]) -> list[str]:
    return [
        f"{want.id}.{key}" for key in keys if not is_given(want, key) and f"{want.id}.{key}" not in worksheet.skipped
    ]


def _open_saying(want: Want, told: Told) -> Iterator[str]:
    skipped = told.worksheet.skipped
    if skipped.get(f"{want.id}.say") == TO_AGREE:
        yield f"{want.id}.say"
    elif not want.say and f"{want.id}.say" not in skipped:
        yield f"{want.id}.reason"
    if not told.worksheet.present_job or want.importance != "must":
        return
    if want.id not in told.asked:
        yield from _unless_skipped(f"{want.id}.asked", told)
    elif not told.asked[want.id]:
        yield from _unless_skipped(f"{want.id}.heard", told)


def _unless_skipped(key: str, told: Told) -> Iterator[str]:
    if key not in told.worksheet.skipped:
        yield key

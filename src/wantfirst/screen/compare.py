"""A comparison in words: what is said of a cell, a standing, a statement.

They are drawn by `compare_draw`, put on a page by `compare_pages`, and given to other programs by `compare_data`.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil
from typing import NamedTuple

from wantfirst.core.because import quoted
from wantfirst.core.compare import ME, NOT_FIRM, Cell, Comparison, Counts, Heard, Standing
from wantfirst.core.days import spoken_day
from wantfirst.core.employers import GRADE_LABELS, VERDICT_LABELS, in_short, speaker
from wantfirst.core.next_to_ask import Ask
from wantfirst.core.privacy import PRIVATE_WANT
from wantfirst.core.talk import AUDIENCE_LABELS, ROUND_LABELS
from wantfirst.core.wants import Want, Worksheet, shown_id

TITLE = "What you want, and what each gives"
DISAGREE = "Where people disagree"
TOO_SOFT = "Said, but not firm enough for a must have"
NEXT = "What to ask next"
OPEN_UNTIL = "This counts as not known until you say who is right."
CHANGED = "What you changed after a talk"
YOURS = "Change your mind as you like; this is only so that it does not happen unnoticed."
SIGNS = {"met": "●", "partly": "◐", "not-met": "○", "unknown": "?"}
BAR = 24  # characters
KEY = "█ for sure   ▒ still open   · not there"

_SHORT = {
    "recruiter": "recruiter", "hr": "HR", "boss": "boss", "peer": "colleague", "exec": "senior leader",
    "report": "team member", "current-boss": "your boss",
}  # fmt: skip
_PLACES = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


class Note(NamedTuple):
    """A sentence on what became of a want, and after a talk with which employer (slug); None: taken out since."""

    want: Want | None
    employer: str
    text: str


class Shown(NamedTuple):
    """All that is shown of a comparison. `worksheet` tells which wants are private; `notes` are on what changed."""

    comparison: Comparison
    asks: tuple[Ask, ...]
    worksheet: Worksheet
    notes: tuple[Note, ...] = ()


def want_words(shown: Shown, want: Want) -> str:
    """A want as it may be shown: a private one is a mere number, or two of them would look the same."""
    if want.private:
        return f"Your want number {shown.worksheet.wants.index(want) + 1} (private)"
    return quoted(want)


def answer(cell: Cell) -> str:
    """A sign and a word: `● yes`."""
    return f"{SIGNS[cell.verdict]} {VERDICT_LABELS[cell.verdict]}"


def ground(cell: Cell) -> str:
    """What an answer rests on, in short: `in writing, HR`; empty when nobody said anything."""
    if cell.disagree:
        return cell.reason
    if cell.by == ME:
        return "seen by you"
    return ", ".join(part for part in (GRADE_LABELS.get(cell.grade, ""), short_said_by(cell.by)) if part)


def short_said_by(by: str) -> str:
    """Who said it, for a narrow column: a role's short name, or the name the person chose."""
    return _SHORT.get(by, by)


def said_by(by: str) -> str:
    """Who said it, in words that stand in a sentence."""
    return "you, with your own eyes" if by == ME else speaker(by)


def source(heard: Heard) -> str:
    """Who, when and how firmly: `a future colleague, second talk, 18 November 2026, it has happened`."""
    when = ROUND_LABELS.get(heard.round or "", "")
    parts = (
        said_by(heard.by),
        when,
        spoken_day(heard.date),
        "" if heard.by == ME else GRADE_LABELS.get(heard.grade, ""),
    )
    return ", ".join(part for part in parts if part)


def saying(heard: Heard, want: Want, *, whole: bool = False) -> str:
    """The words that were said, in quotes, cut when long unless `whole`; of a private want they stay home."""
    if want.private:
        return PRIVATE_WANT
    return f"“{heard.said if whole else in_short(heard.said)}”" if heard.said else "no answer"


def counts_line(standing: Standing) -> str:
    """How many are met, as in `Musts: 2 sure, up to 4 of 4. Others: 1 of 5.`."""
    musts, others = standing.counts("must"), standing.counts("important", "nice")
    not_met = f", {musts.missing} not met" if musts.missing else ""
    lines = [
        f"Musts: {_counted(musts)}{not_met}." if musts.of else "",
        f"Others: {_counted(others)}." if others.of else "",
    ]
    return " ".join(line for line in lines if line)


def _counted(counts: Counts) -> str:
    partly = f", {counts.partly} partly" if counts.partly else ""
    if not counts.open:
        return f"{counts.sure} of {counts.of}{partly}"
    return f"{counts.sure} sure{partly}, up to {counts.up_to} of {counts.of}"


def bar(standing: Standing, width: int = BAR) -> str:
    """What is sure, what is open and what is not there, as a length of characters.

    The sure part is never drawn longer than it is, nor is an open part too small to be seen.
    """
    worst, best = standing.range.shares
    sure, most = int(worst * width), ceil(best * width)
    return "█" * sure + "▒" * (most - sure) + "·" * (width - most)


def name_of(standing: Standing) -> str:
    """The employer's name; the present job is said to be that."""
    return f"{standing.employer.name} (where you are now)" if standing.employer.present else standing.employer.name


class Dispute(NamedTuple):
    """A want at an employer where people contradict each other, or where what they say is too soft for a must.

    `settle` is the command by which the person says who is right; empty where there is nothing to say.
    """

    heading: str
    lines: tuple[tuple[str, str], ...]  # who, when and how firm, with the verdict; and the words
    settle: str = ""


def disputes(shown: Shown) -> list[Dispute]:
    """Where people disagree: all that was said, side by side."""
    return [
        _dispute(shown, standing, cell)._replace(settle=settle_command(shown, standing, cell))
        for standing, cell in _cells(shown)
        if cell.disagree
    ]


def settle_command(shown: Shown, standing: Standing, cell: Cell) -> str:
    """The command by which a person says who is right."""
    return f"wantfirst debrief {standing.employer.slug} --settle {shown_id(shown.worksheet, cell.want)}"


def too_soft(shown: Shown) -> list[Dispute]:
    """Musts that somebody promised less than firmly."""
    return [_dispute(shown, standing, cell) for standing, cell in _cells(shown) if cell.reason == NOT_FIRM]


def _cells(shown: Shown) -> Iterator[tuple[Standing, Cell]]:
    for standing in shown.comparison.standings:
        for cell in standing.cells:
            yield standing, cell


def _dispute(shown: Shown, standing: Standing, cell: Cell) -> Dispute:
    return Dispute(
        heading=f"{standing.employer.name}: {want_words(shown, cell.want)}",
        lines=tuple(
            (f"{VERDICT_LABELS[one.verdict].capitalize()}: {source(one)}", saying(one, cell.want))
            for one in cell.statements
        ),
    )


def whom(ask: Ask) -> str:
    """Where and whom, as in `At Hillbrook, in the second talk, ask a future colleague:`."""
    where = "Where you are now" if ask.employer.present else f"At {ask.employer.name}"
    if ask.question is None:
        return f"{where}, find out:"
    return f"{where}{_when(ask.round)}, ask {AUDIENCE_LABELS[ask.audience]}:"


def _when(round: str | None) -> str:
    if round is None:
        return ""
    return f", {'at' if round == 'offer' else 'in'} the {ROUND_LABELS[round]}"


def what(shown: Shown, ask: Ask) -> str:
    """The question; where there is none left, the want itself."""
    return ask.say or f"{want_words(shown, ask.want)} (the library has no further question for it)"


def stake(shown: Shown, ask: Ask) -> str:
    """What the answer would tell, and what hangs on it."""
    told = f"It tells about: {want_words(shown, ask.want)}."
    if ask.if_yes == ask.if_no:
        return told
    return f"{told} If you get it there, {ask.employer.name} comes {_nth(ask.if_yes)}; if not, {_nth(ask.if_no)}."


def _nth(place: int) -> str:
    return _PLACES[place - 1] if place <= len(_PLACES) else f"at place {place}"

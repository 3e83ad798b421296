"""What is known of an employer after a talk, and the one next step, in lines for a person."""

from __future__ import annotations

from collections.abc import Iterable

from wantfirst.core.compare import ME, NOT_FIRM, Cell, Standing
from wantfirst.core.employers import GRADE_LABELS, VERDICT_LABELS, Meeting, speaker
from wantfirst.core.next_to_ask import Ask
from wantfirst.core.wants import IMPORTANCE_LABELS, Want


def known_lines(standing: Standing, meeting: Meeting) -> list[str]:
    """What is known now of the wants this talk bore on or that were seen, and how the musts stand."""
    spoken_of = {id for one in meeting.heard for id in one.wants} | {one.want for one in standing.employer.known}
    lines = [_cell_line(cell, at) for at, cell in enumerate(standing.cells, 1) if cell.want.id in spoken_of]
    musts = standing.counts("must")
    if musts.of:
        lines.append(f"Must haves: {musts.sure} sure, up to {musts.up_to} of {musts.of}.")
    return lines


def _cell_line(cell: Cell, number: int) -> str:
    what = f"{want_words(cell.want, number)} ({IMPORTANCE_LABELS[cell.want.importance]})"
    if cell.disagree:
        telling = [one for one in cell.statements if one.verdict != "unknown"]
        sides = dict.fromkeys(f"{_who(one.by)} says {VERDICT_LABELS[one.verdict]}" for one in telling)
        return f"{what}: they disagree: {'; '.join(sides)}."
    verdict = f"{what}: {VERDICT_LABELS[cell.verdict]}"
    if not cell.by:
        return f"{verdict}."
    firm = f"{GRADE_LABELS[cell.grade]}; " if cell.grade else ""
    reason = " That is not firm enough for a must have." if cell.reason == NOT_FIRM else ""
    return f"{verdict} ({firm if cell.by != ME else ''}{_who(cell.by)}).{reason}"


def _who(by: str) -> str:
    return "what you saw yourself" if by == ME else speaker(by)


def want_words(want: Want, number: int) -> str:
    """A want as it may stand in an answer: of a private one only its place."""
    return f"Your want {number}, which is private" if want.private else want.want


def still_open(meeting: Meeting) -> str:
    """What of the talk is not told yet, as the beginning of a sentence; empty when all is."""
    told = {one.question for one in meeting.heard} | set(meeting.not_asked)
    questions = sum(id not in told for id in meeting.planned)
    ungraded = sum(bool(one.said) and not one.grade for one in meeting.heard)
    parts = [
        *([_count(questions, "of your questions is", "of your questions are") + " not told yet"] if questions else []),
        *([_count(ungraded, "thing they said is", "things they said are") + " not weighed yet"] if ungraded else []),
    ]
    return " and ".join(parts)


def ask_line(asks: Iterable[Ask], slug: str) -> str:
    """What to ask this employer next; empty when nothing is open, or nothing is left to ask."""
    ask = next((one for one in asks if one.employer.slug == slug and one.question is not None), None)
    return f"Ask {speaker(ask.audience)} next: {ask.say}" if ask is not None else ""


def _count(number: int, one: str, many: str) -> str:
    return f"1 {one}" if number == 1 else f"{number} {many}"

"""Where the person stands, and the one next step."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from wantfirst.core.because import quoted
from wantfirst.core.drift import Change, drift
from wantfirst.core.employers import Employer, Meeting, next_meeting
from wantfirst.core.intake.changes import NOT_YET
from wantfirst.core.intake.order import importance_counts, musts, open_in_wants
from wantfirst.core.talk import CURRENT_BOSS
from wantfirst.core.wants import IMPORTANCE_LABELS, IMPORTANCES, Want, Worksheet, counted, shown_id


class Status(NamedTuple):
    """What to tell: lines on where one stands, the reason for the next step, and its command's words."""

    lines: tuple[str, ...]
    reason: str
    step: tuple[str, ...]


def status(worksheet: Worksheet, employers: Sequence[Employer], today: str, changes: Sequence[Change] = ()) -> Status:
    """Where one stands on `today` (a day in ISO form); `changes` is the history of the wants."""
    if not worksheet.wants:
        return Status(
            lines=("Nobody can tell you whether a job suits you before you have said what you want.",),
            reason="Say what you want from work. Ten minutes, and only you will read it.",
            step=("start",),
        )
    lines = [_wants_line(worksheet)]
    planned = next_meeting(employers, today)
    if planned is not None:
        lines.append(f"Next talk: {planned[0].name}, {planned[1].words}.")
    if changed_after_last_talk(changes, worksheet, employers, today):
        lines.append("A must have is no longer what it was before your last talk; `wantfirst compare` says which.")
    not_yet = not_asked_yet(worksheet, employers)
    if planned is not None and not_yet is not None:
        lines.append(f"Not asked for yet where you are: {quoted(not_yet)}.")
    fresh = _held_last(employers, today)
    if fresh is not None:
        reason = f"Write down what {fresh.name} said, while you remember it."
        return Status(lines=tuple(lines), reason=reason, step=("debrief", fresh.slug))
    still = len(_open(worksheet, is_talk_ahead=planned is not None))
    if still:
        left = "One thing is" if still == 1 else f"{still} things are"
        where = "must haves" if planned is not None and musts(worksheet) else "wants"
        return Status(lines=tuple(lines), reason=f"{left} still open in your {where}.", step=("start",))
    reason, step = _next(worksheet, employers, planned)
    return Status(lines=tuple(lines), reason=reason, step=step)


def _held_last(employers: Sequence[Employer], today: str) -> Employer | None:
    """The employer of the last talk that was held, when it was planned and nothing of it is written down yet."""
    held = [
        (meeting.date, employer.slug, at, employer, meeting)
        for employer in employers
        for at, meeting in enumerate(employer.meetings)
        if meeting.date and meeting.date < today
    ]
    if not held:
        return None
    *_, employer, meeting = max(held, key=lambda one: one[:3])
    return employer if meeting.planned and not meeting.heard and not meeting.not_asked else None


def _open(worksheet: Worksheet, *, is_talk_ahead: bool) -> list[str]:
    """What is still open in the wants; before a talk only what is open in the musts, where there are some."""
    keys = open_in_wants(worksheet)
    urgent = {want.id for want in musts(worksheet)} if is_talk_ahead else set()
    return [key for key in keys if key.partition(".")[0] in urgent] if urgent else keys


def _next(
    worksheet: Worksheet, employers: Sequence[Employer], planned: tuple[Employer, Meeting] | None
) -> tuple[str, tuple[str, ...]]:
    """The next step of one whose wants are all told, and the reason for it."""
    if planned is not None:
        employer, meeting = planned
        if meeting.planned:
            return "Make the page to take along.", ("sheet", employer.slug)
        return "Choose what to ask there.", ("plan", "--employer", employer.slug)
    not_yet = not_asked_yet(worksheet, employers)
    if not_yet is not None:
        step = ("questions", "--audience", CURRENT_BOSS, "--want", shown_id(worksheet, not_yet))
        return f"You have not asked for this yet where you are: {quoted(not_yet)}. They may say yes.", step
    if sum(bool(one.known) or any(meeting.heard for meeting in one.meetings) for one in employers) > 1:
        return "See how they stand against what you want.", ("compare",)
    return "See what to ask, say of a future colleague.", ("questions", "--round", "2", "--audience", "peer")


def changed_after_last_talk(
    changes: Sequence[Change], worksheet: Worksheet, employers: Sequence[Employer], today: str
) -> bool:
    """True when a must became softer, was worded anew or taken out since the last talk there was."""
    if not changes:
        return False
    held = (meeting.date for one in employers for meeting in one.meetings if meeting.date <= today)
    last = max(held, default="")
    return any(one.meeting.date == last for one in drift(changes, worksheet, employers, today))


def not_asked_yet(worksheet: Worksheet, employers: Sequence[Employer]) -> Want | None:
    """The first must that the person means to ask for in the present job and has not told there; None without one."""
    told = {id for one in employers if one.present for meeting in one.meetings for id in meeting.told}
    meant = (want for want in musts(worksheet) if worksheet.skipped.get(f"{want.id}.asked") == NOT_YET)
    return next((want for want in meant if worksheet.present_job and want.id not in told), None)


def _wants_line(worksheet: Worksheet) -> str:
    counts = importance_counts(worksheet)
    parts = ", ".join(f"{counts[name]} {IMPORTANCE_LABELS[name]}" for name in IMPORTANCES if counts[name])
    return f"You have told {counted(worksheet.wants)}: {parts}."

"""Where the person stands, and the one next step."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from wantfirst.core.employers import Employer, next_meeting
from wantfirst.core.intake import importance_counts, open_keys
from wantfirst.core.wants import IMPORTANCE_LABELS, IMPORTANCES, Worksheet


class Status(NamedTuple):
    """What to tell: lines on where one stands, the reason for the next step, and its command's words."""

    lines: tuple[str, ...]
    reason: str
    step: tuple[str, ...]


def status(worksheet: Worksheet, employers: Sequence[Employer], today: str) -> Status:
    """Where one stands on `today` (a day in ISO form)."""
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
    still = len(open_keys(worksheet))
    if still:
        left = "One thing is" if still == 1 else f"{still} things are"
        return Status(lines=tuple(lines), reason=f"{left} still open in your wants.", step=("start",))
    if planned is not None:
        return Status(lines=tuple(lines), reason="See what to ask there.", step=("questions",))
    step = ("questions", "--round", "2", "--audience", "peer")
    return Status(lines=tuple(lines), reason="See what to ask, say of a future colleague.", step=step)


def _wants_line(worksheet: Worksheet) -> str:
    counts = importance_counts(worksheet)
    parts = ", ".join(f"{counts[name]} {IMPORTANCE_LABELS[name]}" for name in IMPORTANCES if counts[name])
    number = len(worksheet.wants)
    return f"You have told {'1 want' if number == 1 else f'{number} wants'}: {parts}."

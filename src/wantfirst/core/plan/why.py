"""Why a question is in the plan, for `--explain` alone."""

from __future__ import annotations

from wantfirst.core.because import quoted
from wantfirst.core.employers import Meeting, Statement
from wantfirst.core.match import Match
from wantfirst.core.plan.standing import Standing
from wantfirst.core.talk import AUDIENCE_LABELS


def reasons(match: Match, known: Standing) -> tuple[str, ...]:
    """How it came in, and who left vague what it comes back to."""
    back = [
        f"“{quoted(want)}” was left open by {_speaker(*known.vague[want.id][-1])}"
        for want in match.wants
        if want.id in known.vague
    ]
    return tuple(line for line in (match.step, *back) if line)


def _speaker(meeting: Meeting, statement: Statement) -> str:
    """Who said it, and when."""
    by = AUDIENCE_LABELS.get(statement.by, statement.by) or "somebody"
    return f"{by}, {meeting.date}" if meeting.date else by

"""The note to send before one signs: what was said on each must that is not in writing yet, and what is open. Pure.

It goes to the employer, so it quotes what they said and asks; what the person wants, and how much, is not in it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from wantfirst.core.employers import Employer, Said, said_on, strength
from wantfirst.core.wants import Want, Worksheet

# Those who were met, as one names them to the employer.
_NAMES = {
    "recruiter": "the recruiter",
    "hr": "the HR team",
    "boss": "the manager I would work for",
    "peer": "a colleague in the team",
    "exec": "the management",
    "report": "a member of the team",
}


class Quote(NamedTuple):
    """What was said: by whom, in words, and on which day, in ISO form (empty: not known)."""

    said: str
    by: str
    day: str


class OfferNote(NamedTuple):
    """What to have confirmed in writing, and what to ask."""

    confirm: tuple[Quote, ...] = ()
    still_open: tuple[str, ...] = ()


def offer_note(worksheet: Worksheet, employer: Employer, question_for: Callable[[Want], str]) -> OfferNote:
    """The note on the musts of a worksheet that are not private.

    Args:
        worksheet: the wants.
        employer: who made the offer, and what was said there.
        question_for: the question that asks about a want at the offer stage; empty when there is none.
    """
    confirm: list[Quote] = []
    still_open: list[str] = []
    for want in worksheet.wants:
        if want.importance != "must" or want.private:
            continue
        best = _strongest(employer, want.id)
        if best is not None and best.statement.grade == "written" and best.statement.verdict == "met":
            continue
        if best is not None:
            confirm.append(_quote(best))
        if best is None or best.statement.verdict != "met":
            still_open.append(question_for(want))
    return OfferNote(
        confirm=tuple(dict.fromkeys(confirm)), still_open=tuple(one for one in dict.fromkeys(still_open) if one)
    )


def _strongest(employer: Employer, want: str) -> Said | None:
    """What was said most firmly on a want; of equals the latest. A dodge is nothing that could be confirmed."""
    said = [one for one in said_on(employer, want) if one.statement.said]
    return max(said, key=lambda one: strength(one.statement.grade), default=None)


def _quote(one: Said) -> Quote:
    by = one.statement.by
    return Quote(said=one.statement.said, by=_NAMES.get(by, by), day=one.meeting.date)

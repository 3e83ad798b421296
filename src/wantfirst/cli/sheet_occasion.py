"""For which talk a page is made: the employer's, the next one planned, or what the flags say alone."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from wantfirst.cli import flags
from wantfirst.cli.settings import Settings, on_terminal
from wantfirst.core.employers import Employer, Meeting, meeting_at, next_meeting
from wantfirst.core.talk import Talk, read_talk
from wantfirst.screen.console import say
from wantfirst.store.employers import find_employer, load_employers

OFFER = "offer"


class Occasion(NamedTuple):
    """For what the page is: an employer and its planned talk, where there are, and who is met when."""

    talk: Talk
    employer: Employer | None = None
    meeting: Meeting | None = None

    @property
    def day(self) -> str:
        """The day of the talk, in ISO form; today where it is not known or was long ago."""
        today = date.today().isoformat()
        return max(self.meeting.date, today) if self.meeting is not None else today


def occasion(
    settings: Settings, named: str | None, round: str | None, audience: list[str] | None, format: str | None
) -> Occasion:
    """The talk that is meant: the employer's, or the next one planned, or what the flags say alone."""
    given = read_talk(round, flags.named(audience, "--audience"))
    employer = find_employer(settings.home, named) if named is not None else None
    if employer is None and not given.round and not given.audiences and on_terminal() and format != "json":
        employer = _next(settings)
    if employer is None:
        return Occasion(talk=given)
    if given.round == OFFER:
        return Occasion(talk=given, employer=employer)
    ahead = employer._replace(meetings=tuple(one for one in employer.meetings if not one.heard))
    meeting = meeting_at(ahead, given.round, given.audiences) or meeting_at(employer, given.round, given.audiences)
    if meeting is None:
        return Occasion(talk=given, employer=employer)
    talk = given._replace(round=given.round or meeting.round, audiences=given.audiences or meeting.audience)
    return Occasion(talk=talk, employer=employer, meeting=meeting)


def _next(settings: Settings) -> Employer | None:
    planned = next_meeting(load_employers(settings.home), date.today().isoformat())
    if planned is None:
        return None
    say(f"As planned for {planned[0].name}: {planned[1].words}.")
    return planned[0]

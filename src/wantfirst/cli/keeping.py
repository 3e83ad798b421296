"""Keeps what the intake was told: the worksheet, the talk that is coming, what was asked for in the present job."""

from __future__ import annotations

from datetime import date

from wantfirst.cli.saving import keep
from wantfirst.core.employers import PRESENT, Employer, Meeting, next_meeting
from wantfirst.core.intake.asking import asked_of, with_asked
from wantfirst.core.intake.told import Coming, Telling, Told
from wantfirst.core.recording import expected, with_meeting
from wantfirst.store.employers import load_employers
from wantfirst.store.employers_save import open_employer
from wantfirst.store.employers_save import store as store_employer
from wantfirst.store.home import Home
from wantfirst.store.worksheet import Saved


class Keeping:
    """The files behind a conversation. What is told is compared with what is saved, and only the difference kept."""

    def __init__(self, home: Home, saved: Saved) -> None:
        self.home = home
        self.saved = saved
        employers = load_employers(home)
        planned = next_meeting(employers, date.today().isoformat())
        present = next((one for one in employers if one.present), None)
        self.told = Told(
            worksheet=saved.worksheet,
            coming=Coming(employer=planned[0].name, meeting=planned[1]) if planned else None,
            asked=asked_of(present) if present else {},
        )
        self._named: set[str] = set()  # employers of whom nothing was known before this sitting

    def keep(self, state: Telling) -> None:
        """Save what changed. Raises WantfirstError when it cannot be saved; what was saved before stays."""
        self.take(state.data)

    def take(self, told: Told) -> None:
        """Save what is told now."""
        if told.worksheet != self.told.worksheet:
            self.saved = keep(self.home, self.saved, told.worksheet)
        if told.coming != self.told.coming:
            self._take_coming(self.told.coming, told.coming)
        if told.asked != self.told.asked:
            saved = open_employer(self.home, PRESENT)
            store_employer(self.home, saved, with_asked(saved.employer, self.told.asked, told.asked))
        self.told = told

    def _take_coming(self, before: Coming | None, coming: Coming | None) -> None:
        if before is not None and (coming is None or coming.employer != before.employer):
            self._let_go(before)
            before = None
        if coming is None:
            return
        saved = open_employer(self.home, coming.employer)
        if not saved.employer.meetings and not saved.employer.known:
            self._named.add(coming.employer)
        store_employer(self.home, saved, _coming_to(saved.employer, before, coming.meeting))

    def _let_go(self, coming: Coming) -> None:
        """Take back a talk told in this sitting, of which nothing is planned or heard; and the name, if new."""
        if coming.employer not in self._named:
            return
        saved = open_employer(self.home, coming.employer)
        left = tuple(one for one in saved.employer.meetings if one != coming.meeting)
        if left:
            store_employer(self.home, saved, saved.employer._replace(meetings=left))
        else:
            saved.path.unlink(missing_ok=True)


def _coming_to(employer: Employer, before: Coming | None, meeting: Meeting) -> Employer:
    if before is not None and before.meeting in employer.meetings:
        return with_meeting(employer, before.meeting, meeting)
    return expected(employer, meeting)

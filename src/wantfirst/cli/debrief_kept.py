"""The record of one talk as it is in the employer's file, whoever else writes there."""

from collections.abc import Callable

from wantfirst.core.employers import Employer, Known, Meeting
from wantfirst.core.problems import WantfirstError
from wantfirst.core.recording import merged, with_known, with_meeting
from wantfirst.store.employers import SavedEmployer
from wantfirst.store.employers_save import open_employer, store
from wantfirst.store.files import ChangedUnderneath
from wantfirst.store.home import Home

PATIENCE = 5  # times a file may change between reading and writing it


class Kept:
    """An employer's file and the talk in it that is told of; the talk may not be there yet."""

    def __init__(self, home: Home, saved: SavedEmployer, meeting: Meeting) -> None:
        self.home = home
        self.saved = saved
        self.meeting = meeting

    @property
    def employer(self) -> Employer:
        """The employer as it is saved now."""
        return self.saved.employer

    def take(self, employer: Employer) -> None:
        """Save the employer as a talk was added to it; that talk is told of from now on."""
        new = [one for one in employer.meetings if one not in self.employer.meetings]
        self.saved = store(self.home, self.saved, employer)
        self.meeting = new[0] if new else self.meeting

    def write(self, after: Meeting) -> bool:
        """Save the talk as it is told now.

        Returns:
            True when somebody else had told of it meanwhile; what is saved then holds both.

        Raises:
            WantfirstError: it cannot be saved.
        """
        base, mine = self.meeting, after

        def change(employer: Employer) -> Employer:
            theirs = _same(employer.meetings, base)
            if theirs is None:
                self.meeting = mine
                return employer._replace(meetings=(*employer.meetings, mine))
            self.meeting = merged(base, mine, theirs) if theirs != base else mine
            return with_meeting(employer, theirs, self.meeting)

        try:
            self.change(change)
        except WantfirstError:
            self.meeting = base
            raise
        return self.meeting != mine

    def write_seen(self, seen: tuple[Known, ...]) -> None:
        """Save what was seen with one's own eyes. Raises WantfirstError when it cannot be saved."""
        new = [one for one in seen if one not in self.employer.known]

        def change(employer: Employer) -> Employer:
            for one in new:
                employer = with_known(employer, one)
            return employer

        self.change(change)

    def change(self, change: Callable[[Employer], Employer]) -> None:
        """Save a change; where the file is no longer what was read, read it again and change that."""
        for _ in range(PATIENCE):
            try:
                self.saved = store(self.home, self.saved, change(self.employer))
                return
            except ChangedUnderneath:
                self.saved = open_employer(self.home, self.employer.slug)
        raise WantfirstError("the employer's file changes all the time, so nothing could be kept", "try again")


def _same(meetings: tuple[Meeting, ...], meeting: Meeting) -> Meeting | None:
    """The talk as it is in the file: itself, else the last of that round with those people. None: it is not there."""
    if meeting in meetings:
        return meeting
    return next((one for one in reversed(meetings) if one.is_like(meeting)), None)

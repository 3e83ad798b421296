"""One sitting of `wantfirst debrief`: take notes, ask, keep each reply, sum up."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

import typer

from wantfirst.cli import flags
from wantfirst.cli.settings import Settings, on_terminal
from wantfirst.core.about import wants_about
from wantfirst.core.aims import aims_of
from wantfirst.core.clean import clean
from wantfirst.core.debrief import Debrief
from wantfirst.core.debrief.ground import MAX_SAID, Asked, Debriefing, Ground, Weighed, named
from wantfirst.core.employers import Meeting, Statement
from wantfirst.core.match import rank
from wantfirst.core.problems import WantfirstError
from wantfirst.core.questions import Question, spoken
from wantfirst.core.recording import merged, with_heard, with_known, with_meeting
from wantfirst.core.search import Filters
from wantfirst.core.talk import CURRENT_BOSS, Talk
from wantfirst.core.wants import Worksheet
from wantfirst.screen.console import is_dumb
from wantfirst.screen.console import say as remark
from wantfirst.store.employers import SavedEmployer, load_employers
from wantfirst.store.employers_save import open_employer, store
from wantfirst.store.files import ChangedUnderneath
from wantfirst.store.index import Index

if TYPE_CHECKING:
    from wantfirst.core.debrief.seen import Seeing

PATIENCE = 5  # times a file may change between reading and writing it
CHANGING = "the employer's file keeps changing; what you told last is not kept"


class MixedError(Exception):
    """Somebody else told of the same talk meanwhile; both are kept, and the conversation begins anew."""


class Sitting:
    """What is told of one talk, kept after each reply. `meeting` is the talk as it is in the file now."""

    def __init__(self, settings: Settings, saved: SavedEmployer, meeting: Meeting, worksheet: Worksheet) -> None:
        self.settings = settings
        self.saved = saved
        self.meeting = meeting
        self.worksheet = worksheet
        self.library = settings.library()
        self.today = date.today().isoformat()
        self.aims = aims_of(worksheet.wants, self.library)
        self.phrases = self.library.phrases()
        self.loose: tuple[str, ...] = ()

    # --- what it stands on --------------------------------------------------------------------------------

    def ground(self) -> Ground:
        """What is known before the first reply."""
        return Ground(
            worksheet=self.worksheet,
            asked=self._asked(self.meeting.planned),
            weigh=self._weigh,
            about=lambda text: wants_about(text, self.aims, self.library),
            today=self.today,
        )

    def _asked(self, ids: tuple[str, ...]) -> dict[str, Asked]:
        """How each planned question was spoken, and the wants it serves; those in no file any more are left out."""
        present = self.meeting.audience == (CURRENT_BOSS,)
        wide = Filters(talk=Talk(audiences=(CURRENT_BOSS,)) if present else Talk())
        served = {
            one.candidate.id: tuple(service.want.id for service in one.services)
            for one in (rank(self.aims, wide, self.library) if ids else ())
        }
        questions = [question for id in dict.fromkeys(ids) for question in _known(self.library, id)]
        return {one.id: Asked(say=self._say(one), wants=served.get(one.id, ())) for one in questions}

    def _say(self, question: Question) -> str:
        form = spoken(question, self.meeting.round, self.meeting.audience)
        return form.say if form is not None else question.ask

    def _weigh(self, text: str) -> Weighed:
        from wantfirst.core.heard import weigh

        found = weigh(text, self.phrases)
        return Weighed(grade=found.grade, reason=_because(found.grade_reason), missing=found.missing)

    # --- notes --------------------------------------------------------------------------------------------

    def take(self, data: bytes, name: str) -> None:
        """Keep what notes hold: a meeting in the employer's format, or plain lines."""
        from wantfirst.store.meeting_file import is_meeting, meeting_in, notes_text

        text = notes_text(data, name)
        if is_meeting(text, name):
            self._take_meeting(meeting_in(data, name, self.meeting.audience))
        else:
            self._take_lines(clean(text), name)

    def _take_meeting(self, given: Meeting) -> None:
        talk = given._replace(
            round=given.round or self.meeting.round,
            audience=given.audience or self.meeting.audience,
            date=given.date or self.meeting.date or self.today,
        )
        asked = self._asked(tuple(one.question for one in given.heard if one.question))
        heard = [self._careful(_tied(one, asked)) for one in given.heard]
        before = self.saved.employer
        after = with_heard(before, talk._replace(heard=tuple(heard)))
        changed = [one for one in after.meetings if one not in before.meetings]
        self.saved = store(self.settings.home, self.saved, after)
        self.meeting = changed[0] if changed else self.meeting

    def _careful(self, one: Statement) -> Statement:
        """A must have is never met on what is not firm: such a yes is kept as `don't know yet`, and that is said."""
        if one.verdict != "met" or not self.ground().is_too_soft(one):
            return one
        remark(f"For a must have that is not firm enough, so it is kept as “don't know yet”: {one.said}")
        return one._replace(verdict="unknown")

    def _take_lines(self, text: str, name: str) -> None:
        from wantfirst.core.debrief.notes import read_notes

        _refuse_long(text, name)
        names = [one.by for meeting in self.saved.employer.meetings for one in meeting.heard]
        notes = read_notes(text, self.meeting, self._asked(self.meeting.planned), names)
        for line in notes.remarks:
            remark(line)
        there = {one.said for one in self.meeting.heard}
        new = [one for one in (*notes.answers, *notes.loose) if one.said not in there or not one.said]
        weighed = [one._replace(missing=self._weigh(one.said).missing) if one.said else one for one in new]
        answered = {one.question for one in weighed}
        meeting = self.meeting._replace(
            date=self.meeting.date or self.today,
            not_asked=tuple(
                id for id in dict.fromkeys((*self.meeting.not_asked, *notes.not_asked)) if id not in answered
            ),
            heard=(*self.meeting.heard, *(one for one in weighed if one not in self.meeting.heard)),
        )
        self._write(meeting)
        loose = {one.said for one in notes.loose} - there
        self.loose = tuple(key for key, one in named(self.meeting).items() if not one.question and one.said in loose)
        remark(f"{_lines(len(new))} of your notes kept.")

    # --- asked --------------------------------------------------------------------------------------------

    def ask(self, go_on: str) -> bool:
        """Ask until all is told; False when the person stopped before."""
        from wantfirst.cli.conversation import Conversation
        from wantfirst.screen.ask import say

        say(f"{self.saved.employer.name}: {self.meeting.words}.")
        say("What they said, while you still hear it. After each question: your answer, or back, skip, stop, or ?")
        loose = self.loose if self.meeting.planned else ()
        while True:
            flow = Debrief(self.ground())
            talk = Conversation(flow, self.keep, go_on=go_on, plain=self.settings.plain or is_dumb())
            try:
                done = talk.run(Debriefing(data=self.meeting, loose=loose))
                return done is not None and self._ask_what_was_seen(go_on)
            except MixedError:
                say("Somebody else told of this talk meanwhile, in another window perhaps. Both are kept; on we go.")
                loose = ()

    def _ask_what_was_seen(self, go_on: str) -> bool:
        from wantfirst.cli.conversation import Conversation
        from wantfirst.core.debrief.seen import Seeing, Seen

        flow = Seen(self.worksheet, present=self.saved.employer.present)
        seen = Conversation(flow, self._keep_seen, go_on=go_on, plain=self.settings.plain or is_dumb())
        return seen.run(Seeing(data=self.saved.employer.known)) is not None

    def _keep_seen(self, state: "Seeing") -> None:
        """Save what was seen; where the file changed meanwhile, into what is there now."""
        new = [one for one in state.data if one not in self.saved.employer.known]
        for _ in range(PATIENCE):
            employer = self.saved.employer
            for one in new:
                employer = with_known(employer, one)
            try:
                self.saved = store(self.settings.home, self.saved, employer)
                return
            except ChangedUnderneath:
                self.saved = open_employer(self.settings.home, employer.slug)
        raise WantfirstError(CHANGING, "try again")

    def keep(self, state: Debriefing) -> None:
        """Save the talk. Raises MixedError when it was changed by somebody else too; both changes are then saved."""
        last = _new_words(self.meeting, state.data)
        try:
            self._write(state.data)
        except WantfirstError as fault:
            kept = f"What you told last is not kept: {last}" if last else ""
            raise type(fault)(fault.message, " ".join(part for part in (fault.hint, kept) if part)) from None

    def _write(self, after: Meeting) -> None:
        """Write the talk; where the file changed meanwhile, into what is there now."""
        mixed = False
        for _ in range(PATIENCE):
            there = self.meeting in self.saved.employer.meetings
            changed = (
                with_meeting(self.saved.employer, self.meeting, after)
                if there
                else self.saved.employer._replace(meetings=(*self.saved.employer.meetings, after))
            )
            try:
                self.saved = store(self.settings.home, self.saved, changed)
                break
            except ChangedUnderneath:
                self.saved = open_employer(self.settings.home, self.saved.employer.slug)
                theirs = _same(self.saved.employer.meetings, self.meeting)
                if theirs is not None and theirs != self.meeting:
                    after, mixed = merged(self.meeting, after, theirs), True
                    self.meeting = theirs
        else:
            raise WantfirstError(CHANGING, "try again")
        self.meeting = after
        if mixed:
            raise MixedError

    # --- the end ------------------------------------------------------------------------------------------

    def sum_up(self) -> None:
        """What is known now, and the one next step."""
        from wantfirst.core.compare import compare
        from wantfirst.core.debrief.summary import ask_line, known_lines, still_open
        from wantfirst.core.next_to_ask import next_to_ask

        say = _line()
        employer = self.saved.employer
        comparison = compare(self.worksheet, load_employers(self.settings.home))
        standing = next((one for one in comparison.standings if one.employer.slug == employer.slug), None)
        if standing is None:
            return
        lines = known_lines(standing, self.meeting)
        say("")
        say(f"{employer.name}, as far as you know now:" if lines else f"Kept for {employer.name}.")
        for line in lines:
            say(f"- {line}")
        left = still_open(self.meeting)
        if left:
            say(f"{left}. To go on: wantfirst debrief {employer.slug}")
            return
        filters = Filters(
            fields=flags.fields(self.worksheet, None, self.library), never=frozenset(self.worksheet.never)
        )
        alone = comparison._replace(standings=(standing,))
        ask = ask_line(next_to_ask(alone, filters, self.library, self.today), employer.slug)
        for line in (ask, "Then see where you stand: wantfirst compare"):
            if line:
                say(line)


def _line() -> Callable[[str], None]:
    """How a line is written: folded on a terminal, whole where something else reads it."""
    from wantfirst.screen.ask import say

    return say if on_terminal() else typer.echo


def _because(reason: str) -> str:
    return f"Proposed because {reason}. You heard it; change it as you see fit." if reason else ""


def _known(library: Index, id: str) -> list[Question]:
    """The question of that id; none when it is in no file any more."""
    try:
        return library.questions([id])
    except KeyError:
        return []


def _tied(one: Statement, asked: dict[str, Asked]) -> Statement:
    """A statement that names its question but no wants bears on those the question serves."""
    return one._replace(wants=asked[one.question].wants) if not one.wants and one.question in asked else one


def _same(meetings: tuple[Meeting, ...], meeting: Meeting) -> Meeting | None:
    """The talk as it is now: itself, else the last that is like it."""
    if meeting in meetings:
        return meeting
    return next((one for one in reversed(meetings) if one.is_like(meeting)), None)


def _new_words(before: Meeting, after: Meeting) -> str:
    return next((one.said for one in after.heard if one not in before.heard), "")


def _refuse_long(text: str, name: str) -> None:
    for number, line in enumerate(text.splitlines(), 1):
        if len(line) > MAX_SAID:
            raise WantfirstError(
                f"{name}:{number} is {len(line):,} characters long; {MAX_SAID:,} is the most kept in one piece",
                "break the line in two; nothing was kept yet",
            )


def _lines(number: int) -> str:
    return "1 line" if number == 1 else f"{number} lines"

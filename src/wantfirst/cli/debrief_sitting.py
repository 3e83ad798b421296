"""One sitting of `wantfirst debrief`: ask, keep each reply, sum up."""

from collections.abc import Callable

import typer

from wantfirst.cli import flags
from wantfirst.cli.conversation import Conversation
from wantfirst.cli.debrief_footing import Footing
from wantfirst.cli.debrief_kept import Kept
from wantfirst.cli.long_text import LongText
from wantfirst.cli.settings import on_terminal
from wantfirst.core.compare import compare
from wantfirst.core.debrief import Debrief
from wantfirst.core.debrief.ground import Debriefing
from wantfirst.core.debrief.seen import Seeing, Seen
from wantfirst.core.debrief.summary import ask_line, known_lines, still_open
from wantfirst.core.employers import Meeting
from wantfirst.core.next_to_ask import next_to_ask
from wantfirst.core.problems import WantfirstError
from wantfirst.core.search import Filters
from wantfirst.screen.console import put
from wantfirst.store.employers import load_employers


class MixedError(Exception):
    """Somebody else told of the same talk meanwhile; both are kept, and the conversation begins anew."""


class Sitting:
    """The conversation about one talk."""

    def __init__(self, kept: Kept, footing: Footing, *, go_on: str, plain: bool) -> None:
        self.kept = kept
        self.footing = footing
        self.go_on = go_on
        self.plain = plain
        self.editor = LongText(kept.home)

    def ask(self, loose: tuple[str, ...]) -> bool:
        """Ask until all is told; False when the person stopped before.

        `loose` are the names of statements from notes that may belong to a question.
        """
        put(f"{self.kept.employer.name}: {self.kept.meeting.words}.")
        put("What they said, while you still hear it. After each question: your answer, or back, skip, stop, or ?")
        loose = loose if self.kept.meeting.planned else ()
        while True:
            flow = Debrief(self.footing.ground(self.kept.meeting))
            talk = Conversation(flow, self._keep, go_on=self.go_on, plain=self.plain, editor=self.editor)
            try:
                done = talk.run(Debriefing(data=self.kept.meeting, loose=loose))
                return done is not None and self._ask_what_was_seen()
            except MixedError:
                put("Somebody else told of this talk meanwhile, in another window perhaps. Both are kept; on we go.")
                loose = ()

    def _keep(self, state: Debriefing) -> None:
        """Save the talk. What cannot be kept is said again, so that it is not lost from sight."""
        try:
            mixed = self.kept.write(state.data)
        except WantfirstError as fault:
            last = _new_words(self.kept.meeting, state.data)
            fault.hint = " ".join(part for part in (fault.hint, f"Not kept: {last}" if last else "") if part)
            raise
        if mixed:
            raise MixedError

    def _ask_what_was_seen(self) -> bool:
        flow = Seen(self.footing.worksheet, present=self.kept.employer.present)
        seen = Conversation(flow, self._keep_seen, go_on=self.go_on, plain=self.plain, editor=self.editor)
        return seen.run(Seeing(data=self.kept.employer.known)) is not None

    def _keep_seen(self, state: Seeing) -> None:
        self.kept.write_seen(state.data)


def sum_up(kept: Kept, footing: Footing) -> None:
    """Say what is known now, and the one next step."""
    write: Callable[[str], None] = put if on_terminal() else typer.echo  # nothing else wants its lines folded
    employer = kept.employer
    comparison = compare(footing.worksheet, load_employers(kept.home))
    standing = next(one for one in comparison.standings if one.employer.slug == employer.slug)
    lines = known_lines(standing, kept.meeting)
    write("")
    write(f"{employer.name}, as far as you know now:" if lines else f"Kept for {employer.name}.")
    for line in lines:
        write(f"- {line}")
    left = still_open(kept.meeting)
    if left:
        write(f"{left}. To go on: wantfirst debrief {employer.slug}")
        return
    alone = comparison._replace(standings=(standing,))
    ask = ask_line(next_to_ask(alone, _filters(footing), footing.library, footing.today), employer.slug)
    if ask:
        write(ask)
    write("Then see where you stand: wantfirst compare" if ask else "See where you stand: wantfirst compare")


def _filters(footing: Footing) -> Filters:
    worksheet = footing.worksheet
    return Filters(fields=flags.fields(worksheet, None, footing.library), never=frozenset(worksheet.never))


def _new_words(before: Meeting, after: Meeting) -> str:
    return next((one.said for one in after.heard if one not in before.heard), "")

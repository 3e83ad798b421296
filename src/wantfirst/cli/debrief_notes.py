"""Takes what was noted of a talk: a meeting in the employer's format, or plain lines."""

from wantfirst.cli.debrief_footing import Footing
from wantfirst.cli.debrief_kept import Kept
from wantfirst.core.clean import clean
from wantfirst.core.debrief.ground import Asked, named
from wantfirst.core.debrief.notes import Notes, read_notes
from wantfirst.core.employers import MAX_SAID, Meeting, Statement
from wantfirst.core.problems import WantfirstError
from wantfirst.core.recording import with_heard
from wantfirst.screen.console import say
from wantfirst.store.meeting_file import is_meeting, meeting_in, notes_text


def take(data: bytes, name: str, kept: Kept, footing: Footing) -> tuple[str, ...]:
    """Keep what notes hold.

    Args:
        data: the notes.
        name: what to call them in a message.
        kept: the talk they are of.
        footing: the wants and the library.

    Returns:
        The names of statements that may belong to a question of the page.

    Raises:
        WantfirstError: they cannot be understood, or not be saved; then nothing was kept.
    """
    text = notes_text(data, name)
    if is_meeting(text, name):
        _take_meeting(meeting_in(data, name, kept.meeting.audience), kept, footing)
        return ()
    return _take_lines(clean(text), name, kept, footing)


# --- a meeting ------------------------------------------------------------------------------------------------


def _take_meeting(given: Meeting, kept: Kept, footing: Footing) -> None:
    talk = given._replace(
        round=given.round or kept.meeting.round,
        audience=given.audience or kept.meeting.audience,
        date=given.date or kept.meeting.date or footing.today,
    )
    asked = footing.asked(tuple(one.question for one in given.heard if one.question), talk)
    heard = tuple(_careful(_tied(one, asked), footing) for one in given.heard)
    kept.take(with_heard(kept.employer, talk._replace(heard=heard)))


def _tied(one: Statement, asked: dict[str, Asked]) -> Statement:
    """A statement that names its question but no wants bears on those the question serves."""
    return one._replace(wants=asked[one.question].wants) if not one.wants and one.question in asked else one


def _careful(one: Statement, footing: Footing) -> Statement:
    """A must have is never met on what is not firm: such a yes is kept as `don't know yet`, and that is said."""
    if one.verdict != "met" or not footing.ground(Meeting()).is_too_soft(one):
        return one
    say(f"For a must have that is not firm enough, so it is kept as “don't know yet”: {one.said}")
    return one._replace(verdict="unknown")


# --- plain lines ----------------------------------------------------------------------------------------------


def _take_lines(text: str, name: str, kept: Kept, footing: Footing) -> tuple[str, ...]:
    _refuse_long(text, name)
    names = [one.by for meeting in kept.employer.meetings for one in meeting.heard]
    notes = read_notes(text, kept.meeting, footing.asked(kept.meeting.planned, kept.meeting), names)
    for remark in notes.remarks:
        say(remark)
    there = {one.said for one in kept.meeting.heard}
    new = [_weighed(one, footing) for one in (*notes.answers, *notes.loose) if one.said not in there or not one.said]
    kept.write(_with(kept.meeting, notes, new, footing.today))
    say(f"{len(new)} {'line' if len(new) == 1 else 'lines'} of your notes kept.")
    loose = {one.said for one in notes.loose} - there
    return tuple(key for key, one in named(kept.meeting).items() if not one.question and one.said in loose)


def _weighed(one: Statement, footing: Footing) -> Statement:
    return one._replace(missing=footing.weigh(one.said).missing) if one.said else one


def _with(meeting: Meeting, notes: Notes, new: list[Statement], today: str) -> Meeting:
    """The talk with what the notes add to it."""
    heard = (*meeting.heard, *(one for one in new if one not in meeting.heard))
    answered = {one.question for one in heard}
    not_asked = dict.fromkeys((*meeting.not_asked, *notes.not_asked))
    return meeting._replace(
        date=meeting.date or today,
        not_asked=tuple(id for id in not_asked if id not in answered),
        heard=heard,
    )


def _refuse_long(text: str, name: str) -> None:
    for number, line in enumerate(text.splitlines(), 1):
        if len(line) > MAX_SAID:
            raise WantfirstError(
                f"{name}:{number} is {len(line):,} characters long; {MAX_SAID:,} is the most kept in one piece",
                "break the line in two; nothing was kept yet",
            )

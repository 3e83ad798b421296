"""`wantfirst debrief`: after a talk, what was said; and its twin, notes from a file."""

import sys
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from wantfirst.cli import flags
from wantfirst.cli.debrief_footing import Footing
from wantfirst.cli.debrief_kept import Kept
from wantfirst.cli.debrief_sitting import Sitting, sum_up
from wantfirst.cli.settings import Settings, on_terminal
from wantfirst.core.clean import clean, one_line
from wantfirst.core.debrief.which import talk_of, to_debrief
from wantfirst.core.employers import Meeting
from wantfirst.core.problems import UsageFault, WantfirstError
from wantfirst.core.talk import Talk, read_talk
from wantfirst.screen.console import say
from wantfirst.store.employers import SavedEmployer, find_employer, load_employers
from wantfirst.store.employers_save import is_kept, open_employer
from wantfirst.store.files import writable
from wantfirst.store.recovery import tidy
from wantfirst.store.worksheet import load


def debrief(
    context: typer.Context,
    employer: Annotated[
        str | None,
        typer.Argument(help="Whom you talked with. Left out: the latest talk planned.", show_default=False),
    ] = None,
    round: flags.Round = None,
    audience: flags.Audiences = None,
    from_file: Annotated[
        str | None,
        typer.Option(
            "--from", metavar="FILE", help="Take your notes from a file; - reads them from stdin.", show_default=False
        ),
    ] = None,
    settle: Annotated[
        str | None,
        typer.Option(
            metavar="WANT", help="People contradicted each other on it: say who is right.", show_default=False
        ),
    ] = None,
    verdict: Annotated[
        str | None,
        typer.Option(metavar="VERDICT", help="With --settle: which it is, without being asked.", show_default=False),
    ] = None,
) -> None:
    """After a talk: what they said, in their words. Each reply is saved at once.

    \b
    wantfirst debrief acme
    wantfirst debrief acme --from notes.txt
    wantfirst debrief acme --settle sundays-to-myself

    Notes are plain lines: `3: she left at seven` answers question 3 of the page, `3 peer: ...` says who. A YAML file
    holds one meeting, written as in the employer's file.
    """  # noqa: D301 - \b keeps the lines below it apart
    settings: Settings = context.obj
    if settle is not None or verdict is not None:
        _settle(settings, employer, settle, verdict, alone=not (round or audience or from_file))
        return
    talk = read_talk(round, flags.named(audience, "--audience"))
    if talk.note:
        say(talk.note)
    if from_file is None and not on_terminal():
        raise UsageFault(
            "debrief asks you questions, and here is no terminal to ask on",
            f"hand over your notes: wantfirst debrief {one_line(employer or 'acme')} --from notes.txt",
        )
    notes = _notes(from_file)
    reason = writable(settings.home.path)
    if reason is not None:
        raise WantfirstError(reason)
    saved, meeting = _talk(settings, employer, talk)
    kept, footing = Kept(settings.home, saved, meeting), Footing(load(settings.home).worksheet, settings.library())
    tidy(settings.home)
    loose = _take(*notes, kept, footing) if notes is not None else ()
    go_on = f"wantfirst debrief {saved.employer.slug}{_again(round, audience)}"
    sitting = Sitting(kept, footing, go_on=go_on, plain=settings.plain_talk)
    if not on_terminal() or sitting.ask(loose):
        sum_up(kept, footing)


def _settle(settings: Settings, name: str | None, want: str | None, verdict: str | None, *, alone: bool) -> None:
    """Say who was right where people contradicted each other. Raises UsageFault."""
    from wantfirst.cli.debrief_settle import settle

    if want is None:
        raise UsageFault("--verdict is for --settle, and that is not there", "wantfirst debrief acme --settle WANT")
    if name is None:
        raise UsageFault("--settle needs the employer", "write it: wantfirst debrief acme --settle WANT")
    if not alone:
        raise UsageFault("--settle stands without --round, --audience and --from", "settle first, then debrief")
    find_employer(settings.home, name)
    settle(settings, open_employer(settings.home, name), want, verdict)


def _take(data: bytes, name: str, kept: Kept, footing: Footing) -> tuple[str, ...]:
    from wantfirst.cli.debrief_notes import take

    return take(data, name, kept, footing)


def _notes(source: str | None) -> tuple[bytes, str] | None:
    """The notes handed over, and what to call them; None without any."""
    if source is None:
        return None
    if source == "-":
        stream = getattr(sys.stdin, "buffer", None)
        return (stream.read() if stream is not None else b""), "stdin"
    from wantfirst.store.meeting_file import read_notes_file

    return read_notes_file(Path(source).expanduser()), clean(source)


def _again(round: str | None, audience: list[str] | None) -> str:
    """The flags with which the same talk is found again."""
    return (f" --round {one_line(round)}" if round else "") + (
        f" --audience {one_line(','.join(audience))}" if audience else ""
    )


# --- which talk -----------------------------------------------------------------------------------------------


def _talk(settings: Settings, name: str | None, talk: Talk) -> tuple[SavedEmployer, Meeting]:
    """The employer's file and the talk to be told of; the talk may be a new one."""
    today = date.today().isoformat()
    if name is None:
        name, meeting = _latest(settings, talk, today)
        return open_employer(settings.home, name), meeting
    saved = _employer(settings, name)
    fitting = [one for one in saved.employer.meetings if _fits(one, talk)]
    meeting = talk_of(fitting, saved.employer, today) or Meeting(round=talk.round, audience=talk.audiences)
    return saved, meeting


def _fits(meeting: Meeting, talk: Talk) -> bool:
    """True for a talk of this round with just these people; what was not said may be anything."""
    return talk.round in (None, meeting.round) and (not talk.audiences or set(talk.audiences) == set(meeting.audience))


def _latest(settings: Settings, talk: Talk, today: str) -> tuple[str, Meeting]:
    """The latest talk planned anywhere; only somebody at a terminal gets it inferred, and is told."""
    hint = "name the employer: wantfirst debrief acme"
    if not on_terminal():
        raise UsageFault("debrief needs to know whom you talked with", hint)
    employers = [
        one._replace(meetings=tuple(meeting for meeting in one.meetings if _fits(meeting, talk)))
        for one in load_employers(settings.home)
    ]
    found = to_debrief(employers, today)
    if found is None:
        raise WantfirstError("no talk is planned of which something is still to be told", hint)
    employer, meeting = found
    say(f"The latest talk planned: {employer.name}, {meeting.words}. For another, name the employer.")
    return employer.slug, meeting


def _employer(settings: Settings, name: str) -> SavedEmployer:
    """The employer's file; where there is none somebody at a terminal may have it made. Raises UsageFault."""
    saved = open_employer(settings.home, name)
    if is_kept(saved) or saved.employer.present:
        return saved
    try:
        find_employer(settings.home, name)
    except UsageFault as fault:
        if not on_terminal() or not _make(name, fault, settings):
            raise
    return saved


def _make(name: str, fault: UsageFault, settings: Settings) -> bool:
    """Ask whether an employer nobody has named before is a new one."""
    from wantfirst.core.conversation import VALUE, Choice, Prompt
    from wantfirst.screen.ask import ask

    prompt = Prompt(
        key="new",
        ask=f"No employer here is called “{one_line(name)}” ({fault.hint}). Keep a new one under this name?",
        choices=(Choice(value="no", label="No, it was a slip"), Choice(value="yes", label="Yes, make it")),
        skippable=False,
    )
    reply = ask(prompt, plain=settings.plain_talk)
    return reply.does == VALUE and reply.text == "yes"

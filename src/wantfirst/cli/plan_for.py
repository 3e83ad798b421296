"""For which talk and with whom a plan is made: what the flags say, and what is kept of the employer.

An employer that is not kept here yet is begun by naming it together with a talk (`--employer acme --round 1`): that
is the natural first command after a recruiter's call, and a file of its own costs nothing. Only a name that is nearly
one that is known is taken for a slip: then the person is asked, or must say `--new`.
"""

from datetime import date
from typing import Annotated, NamedTuple

import typer

from wantfirst.cli import flags
from wantfirst.cli.days import read_day
from wantfirst.cli.settings import Settings, on_terminal
from wantfirst.core.clean import one_line
from wantfirst.core.employers import Employer, meeting_at
from wantfirst.core.nearest import nearest
from wantfirst.core.plan.slot import LONGEST, Slot, read_slot, slot_of
from wantfirst.core.problems import UsageFault
from wantfirst.core.talk import Talk, read_talk
from wantfirst.screen.console import say
from wantfirst.store.employers import SavedEmployer, load_employers
from wantfirst.store.employers_save import open_employer

INTERRUPTED = 130

EmployerName = Annotated[
    str | None, typer.Option(metavar="EMPLOYER", help="With whom; the plan is kept there.", show_default=False)
]
Minutes = Annotated[
    int | None,
    typer.Option(
        min=1,
        max=LONGEST,
        metavar="N",
        help="For your own questions; else 5 with a recruiter, 10 with others.",
        show_default=False,
    ),
]
Date = Annotated[
    str | None, typer.Option(metavar="DAY", help="The day of the talk: 2026-11-30, Friday, ...", show_default=False)
]
Meetings = Annotated[
    list[str] | None,
    typer.Option(
        metavar="TALK",
        help="One of several talks, planned together: round:who:minutes, as 2:boss,peer:12. Repeats.",
        show_default=False,
    ),
]
New = Annotated[bool, typer.Option("--new", help="The employer is new, though nearly called like another.")]


class Given(NamedTuple):
    """What the flags say of the talk."""

    round: str | None
    audience: list[str] | None
    minutes: int | None
    date: str  # in ISO form; empty: not said
    meetings: list[str]
    format: str | None


def refuse_lost(given: Given, employer: str | None) -> None:
    """Refuse what would be passed over in silence."""
    single = {"--round": given.round, "--audience": given.audience, "--minutes": given.minutes, "--date": given.date}
    lost = [flag for flag, value in single.items() if value]
    if given.meetings and lost:
        raise UsageFault(f"{lost[0]} and --meeting cannot stand together", "say it in the meeting: --meeting 2:boss:12")
    if given.date and employer is None:
        raise UsageFault("--date is kept with an employer, and none is named", "add --employer with a name")


def day_of(text: str | None) -> str:
    """The day after `--date`, in ISO form; empty without the flag. Raises UsageFault."""
    if text is None:
        return ""
    read = read_day(text, date.today())
    if read is None:
        raise UsageFault(f"“{one_line(text)}” is not a day", "write it as 2026-11-30")
    return read


def opened(settings: Settings, name: str, given: Given, *, is_new: bool) -> SavedEmployer:
    """The employer of that name, or a fresh one. Raises UsageFault when it may be a slip, or says no talk."""
    if not one_line(name):
        raise UsageFault("nothing stands after --employer", "write a name after it, or leave the flag out")
    saved = open_employer(settings.home, name)
    if saved.path.exists():
        return saved
    known = {word: one for one in load_employers(settings.home) for word in (one.slug, one.name.lower())}
    near = known.get(nearest(name.strip().lower(), known))
    if near is not None and not is_new and not _agreed(f"Is {saved.employer.name} another employer than {near.name}?"):
        raise UsageFault(
            f"no employer here is called “{one_line(name)}”", f"did you mean {near.slug}? If it is a new one, add --new"
        )
    if not (given.round or given.audience or given.meetings):
        raise UsageFault(
            f"no employer here is called “{one_line(name)}”",
            "to begin with one, say which talk it is: --round 1 --audience recruiter",
        )
    return saved


def _agreed(question: str) -> bool:
    """The person says yes; nobody can be asked without a terminal."""
    if not on_terminal():
        return False
    try:
        return typer.confirm(question, default=False, err=True)
    except typer.Abort:
        raise typer.Exit(INTERRUPTED) from None


def slots(settings: Settings, saved: SavedEmployer | None, given: Given) -> tuple[list[Slot], Employer | None]:
    """The talks to plan for, and the employer whose statements count."""
    there = saved.employer if saved is not None else None
    if given.meetings:
        slots = [read_slot(one_line(one)) for one in given.meetings]
        for note in dict.fromkeys(slot.talk.note for slot in slots if slot.talk.note):
            say(note)
        return slots, there
    if saved is not None and not saved.path.exists():
        talk = read_talk(given.round, flags.named(given.audience, "--audience"))
    else:
        name = saved.employer.slug if saved is not None else None
        talk, inferred = flags.meant(settings, given.round, given.audience, name, given.format)
        there = there or inferred
    if talk.note:
        say(talk.note)
    return [slot_of(talk, given.minutes or _minutes_kept(there, talk))], there


def _minutes_kept(employer: Employer | None, talk: Talk) -> int | None:
    """The minutes that were given for this talk before."""
    found = meeting_at(employer, talk.round, talk.audiences) if employer is not None else None
    return found.minutes if found is not None and not found.heard else None

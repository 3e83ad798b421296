"""`wantfirst plan`: what to ask and tell at a talk, in order; kept with the employer when one is named.

An employer that is not kept here yet is begun by naming it together with a talk (`--employer acme --round 1`): that
is the natural first command after a recruiter's call, and a file of its own costs nothing. Only a name that is nearly
one that is known is taken for a slip: then the person is asked, or must say `--new`.
"""

from datetime import date as day
from typing import Annotated, NamedTuple

import typer

from wantfirst.cli import flags
from wantfirst.cli.output import Target, deliver
from wantfirst.cli.settings import Settings, on_terminal
from wantfirst.core.because import quoted
from wantfirst.core.clean import one_line
from wantfirst.core.employers import Employer, Meeting, meeting_at
from wantfirst.core.nearest import nearest
from wantfirst.core.plan import plan_process
from wantfirst.core.plan.record import Plan, Process
from wantfirst.core.plan.slot import LONGEST, Slot, read_slot, slot_of
from wantfirst.core.plan.unclear import Unclear, unclear
from wantfirst.core.problems import UsageFault, WantfirstError
from wantfirst.core.recording import planned
from wantfirst.core.search import Filters
from wantfirst.core.talk import Talk, read_talk
from wantfirst.core.wants import Worksheet, shown_id
from wantfirst.screen.console import say
from wantfirst.screen.output import as_json
from wantfirst.store.employers import SavedEmployer, load_employers
from wantfirst.store.employers_save import open_employer, store
from wantfirst.store.index import Index
from wantfirst.store.worksheet import load


MENTIONED = 2  # musts that are named as unclear


class Given(NamedTuple):
    """What the flags say of the talk."""

    round: str | None
    audience: list[str] | None
    minutes: int | None
    date: str | None
    meetings: list[str]
    format: str | None


def plan(
    context: typer.Context,
    employer: Annotated[
        str | None, typer.Option(metavar="EMPLOYER", help="With whom; the plan is kept there.", show_default=False)
    ] = None,
    round: flags.Round = None,
    audience: flags.Audiences = None,
    minutes: Annotated[
        int | None,
        typer.Option(
            min=1, max=LONGEST, metavar="N", help="For your own questions; else 5 with a recruiter, 10 with others.",
            show_default=False,
        ),
    ] = None,
    date: Annotated[
        str | None, typer.Option(metavar="DAY", help="The day of the talk, as 2026-11-30.", show_default=False)
    ] = None,
    meeting: Annotated[
        list[str] | None,
        typer.Option(
            metavar="ROUND:WHO:MINUTES", help="One of several talks, planned together; repeat it for each.",
            show_default=False,
        ),
    ] = None,
    new: Annotated[bool, typer.Option("--new", help="The employer is new, though another has nearly its name.")] = False,
    explain: Annotated[bool, typer.Option("--explain", help="Say why each was chosen, and what comes back.")] = False,
    format: flags.Format = None,
    output: flags.Output = None,
    force: flags.Force = False,
    include_private: flags.IncludePrivate = False,
) -> None:
    """The questions for one talk, in the order you speak them; kept when you name the employer.

    \b
    wantfirst plan --round 2 --audience peer
    wantfirst plan --employer acme --round 2 --audience boss --minutes 12 --date 2026-11-30
    wantfirst plan --employer acme --meeting 1:recruiter:5 --meeting 2:boss,peer:12

    Formats: screen, plain, json, markdown.
    """  # noqa: D301 - \b keeps the lines below it apart
    settings: Settings = context.obj
    given = Given(round, audience, minutes, date, meeting or [], format)
    _refuse_lost(given, employer)
    worksheet = flags.opened(load(settings.home).worksheet, include_private)
    library = settings.library()
    saved = _opened(settings, employer, given, is_new=new) if employer is not None else None
    slots, there = _slots(settings, saved, given)
    flags.mention_faults(library)
    _mention_unclear(worksheet, library)
    filters = Filters(
        talk=slots[0].talk, fields=flags.fields(worksheet, None, library), never=frozenset(worksheet.never)
    )
    process = plan_process(worksheet, slots, filters, library, employer=there)
    if saved is None:
        process = _nowhere(process)
    look = Look(name=saved.employer.name if saved is not None else "", explained=explain)
    _write(process, worksheet, look, Target(format, output, force, settings.plain), is_one=not given.meetings)
    if not any(one.questions for one in process.plans):
        raise _nothing(process, filters, worksheet, library)
    _keep(settings, saved, process, given)
    if not worksheet.wants:
        say("These fit anyone. Say what you want first, and they will be yours: wantfirst start")


def _refuse_lost(given: Given, employer: str | None) -> None:
    """Refuse what would be passed over in silence."""
    single = {"--round": given.round, "--audience": given.audience, "--minutes": given.minutes, "--date": given.date}
    lost = [flag for flag, value in single.items() if value]
    if given.meetings and lost:
        raise UsageFault(f"{lost[0]} and --meeting cannot stand together", "say it in the meeting: --meeting 2:boss:12")
    if given.date is not None:
        _checked_day(given.date)
        if employer is None:
            raise UsageFault("--date is kept with an employer, and none is named", "add --employer with a name")


def _checked_day(text: str) -> None:
    try:
        day.fromisoformat(text)
    except ValueError:
        raise UsageFault(f"“{one_line(text)}” is not a day", "write it as 2026-11-30") from None


def _opened(settings: Settings, name: str, given: Given, *, is_new: bool) -> SavedEmployer:
    """The employer of that name, or a fresh one. Raises UsageFault when it may be a slip, or says no talk."""
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
    return on_terminal() and typer.confirm(question, default=False, err=True)


def _slots(settings: Settings, saved: SavedEmployer | None, given: Given) -> tuple[list[Slot], Employer | None]:
    """The talks to plan for, and the employer whose statements count."""
    there = saved.employer if saved is not None else None
    if given.meetings:
        return [read_slot(one) for one in given.meetings], there
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


def _mention_unclear(worksheet: Worksheet, library: Index) -> None:
    """Say first which musts cannot be answered yet."""
    found = unclear(worksheet.wants, library)
    for one in found[:MENTIONED]:
        say(_unclear(one, worksheet))
    if len(found) > MENTIONED:
        say(f"{len(found) - MENTIONED} more of your must haves are not clear yet; wantfirst start asks.")


def _unclear(one: Unclear, worksheet: Worksheet) -> str:
    return (
        f"Not clear yet: {quoted(one.want)} ({' and '.join(one.lacks)} is missing)."
        f" wantfirst start --want {shown_id(worksheet, one.want)}"
    )


def _nowhere(process: Process) -> Process:
    """A plan that is kept nowhere names no employer, also when somebody's next meeting was taken for it."""
    return process._replace(employer="", plans=tuple(one._replace(employer="") for one in process.plans))


def _write(process: Process, worksheet: Worksheet, look: Look, target: Target, *, is_one: bool) -> None:
    from wantfirst.screen import plan as screen

    plans = process.plans
    makers = {
        "plain": lambda: screen.as_plain(plans, look),
        "json": lambda: as_json(
            {"version": 1} | screen.plan_json(plans[0], worksheet, look)
            if is_one
            else screen.process_json(process, worksheet, look)
        ),
        "markdown": lambda: screen.as_markdown(plans, look),
    }
    empty = not any(one.questions for one in plans)
    deliver(makers, lambda: screen.draw(plans, look), target, empty=empty)


def _nothing(process: Process, filters: Filters, worksheet: Worksheet, library: Index) -> WantfirstError:
    """What to say when there is nothing to ask."""
    from wantfirst.core.explain import emptied_by
    from wantfirst.core.match import find

    first = process.plans[0]
    if worksheet.wants and len(first.settled) == len(worksheet.wants):
        return WantfirstError("all that you want has been answered firmly there", "see it: wantfirst compare")
    spare = [one.match.question.minutes for plan in process.plans for one in plan.reserve]
    if spare:
        return WantfirstError(
            f"no question here takes as little as {first.minutes} minutes", f"try --minutes {min(spare)}"
        )
    open_still = worksheet._replace(wants=tuple(one for one in worksheet.wants if one not in first.settled))
    if find(open_still, filters, library, limit=1).matches:
        return WantfirstError("all that fits was asked of them already", "plan a talk with somebody else: --audience")
    return WantfirstError("nothing fits", emptied_by(filters, open_still, library))


def _keep(settings: Settings, saved: SavedEmployer | None, process: Process, given: Given) -> None:
    """Keep the plans with their employer, and say so; without one, say how."""
    if saved is None:
        say("Nothing is kept. To keep a plan, name the employer: wantfirst plan --employer NAME")
        return
    employer = saved.employer
    for one in process.plans:
        if one.questions:
            employer = planned(employer, _meeting(one, given))
    store(settings.home, saved, employer)
    say(f"Kept for {employer.name}.")


def _meeting(plan: Plan, given: Given) -> Meeting:
    return Meeting(
        date=given.date or "",
        round=plan.talk.round,
        audience=plan.talk.audiences,
        minutes=plan.minutes,
        planned=tuple(one.match.question.id for one in plan.questions),
    )

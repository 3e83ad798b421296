"""`wantfirst plan`: what to ask and tell at a talk, in order; kept with the employer when one is named."""

from typing import Annotated

import typer

from wantfirst.cli import flags, plan_for
from wantfirst.cli.output import Target, deliver
from wantfirst.cli.settings import Settings
from wantfirst.core.because import quoted
from wantfirst.core.employers import Meeting
from wantfirst.core.plan import plan_process
from wantfirst.core.plan.record import Plan, Process
from wantfirst.core.plan.unclear import Unclear, unclear
from wantfirst.core.problems import WantfirstError
from wantfirst.core.recording import planned
from wantfirst.core.search import Filters
from wantfirst.core.wants import Worksheet, shown_id
from wantfirst.screen.console import say
from wantfirst.screen.output import as_json
from wantfirst.screen.plan import Look
from wantfirst.store.employers import SavedEmployer
from wantfirst.store.employers_save import store
from wantfirst.store.index import Index
from wantfirst.store.worksheet import load

MENTIONED = 2  # musts that are named as unclear


def plan(
    context: typer.Context,
    employer: plan_for.EmployerName = None,
    round: flags.Round = None,
    audience: flags.Audiences = None,
    minutes: plan_for.Minutes = None,
    date: plan_for.Date = None,
    meeting: plan_for.Meetings = None,
    new: plan_for.New = False,
    explain: Annotated[bool, typer.Option("--explain", help="Say why each was chosen, and what comes back.")] = False,
    format: flags.Format = None,
    output: flags.Output = None,
    force: flags.Force = False,
    include_private: flags.IncludePrivate = False,
) -> None:
    """The questions for one talk, in the order you ask them.

    Name the employer, and the plan is kept.

    \b
    wantfirst plan --round 2 --audience peer
    wantfirst plan --employer acme --round 2 --audience boss --minutes 12
    wantfirst plan --employer acme --meeting 1:recruiter:5 --meeting 2:boss,peer

    Formats: screen, plain, json, markdown.
    """  # noqa: D301 - \b keeps the lines below it apart
    settings: Settings = context.obj
    given = plan_for.Given(round, audience, minutes, plan_for.day_of(date), meeting or [], format)
    plan_for.refuse_lost(given, employer)
    worksheet = flags.opened(load(settings.home).worksheet, include_private)
    library = settings.library()
    saved = plan_for.opened(settings, employer, given, is_new=new) if employer is not None else None
    slots, there = plan_for.slots(settings, saved, given)
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
    if saved is not None:
        _keep(settings, saved, process, given)
    else:
        name = there.slug if there is not None else "NAME"
        say(f"Nothing is kept. To keep a plan, name the employer: wantfirst plan --employer {name}")
    planned = (one.match.question for part in process.plans for one in part.questions)
    flags.mention_what_is_missing(worksheet, filters, planned)


def _mention_unclear(worksheet: Worksheet, library: Index) -> None:
    """Say first which musts cannot be answered yet."""
    found = unclear(worksheet.wants, library)
    for one in found[:MENTIONED]:
        say(_unclear(one, worksheet))
    if len(found) > MENTIONED:
        say(f"{len(found) - MENTIONED} more of your must haves are not clear yet; wantfirst start asks.")


def _unclear(one: Unclear, worksheet: Worksheet) -> str:
    return (
        f"Not clear enough yet: {quoted(one.want)}. You have not said {' or '.join(one.lacks)}:"
        f" wantfirst start --want {shown_id(worksheet, one.want)}"
    )


def _nowhere(process: Process) -> Process:
    """A plan that is kept nowhere names no employer, also when somebody's next meeting was taken for it."""
    return process._replace(employer="", plans=tuple(one._replace(employer="") for one in process.plans))


def _write(process: Process, worksheet: Worksheet, look: Look, target: Target, *, is_one: bool) -> None:
    from wantfirst.screen import plan as screen

    makers = {
        "plain": lambda: screen.as_plain(process, look),
        "json": lambda: _json(process, worksheet, look, is_one=is_one),
        "markdown": lambda: screen.as_markdown(process, look),
    }
    empty = not any(one.questions for one in process.plans)
    deliver(makers, lambda: screen.draw(process, look), target, empty=empty)


def _json(process: Process, worksheet: Worksheet, look: Look, *, is_one: bool) -> str:
    from wantfirst.screen.plan_json import plan_json, process_json

    if not is_one:
        return as_json(process_json(process, worksheet, look))
    [plan] = process.plans
    return as_json({"version": 1} | plan_json(plan._replace(later=process.later), worksheet, look))


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


def _keep(settings: Settings, saved: SavedEmployer, process: Process, given: plan_for.Given) -> None:
    """Keep the plans with their employer, and say so."""
    employer = saved.employer
    for one in process.plans:
        if one.questions:
            employer = planned(employer, _meeting(one, given))
    store(settings.home, saved, employer)
    say(f"Kept for {employer.name}. The page to take along: wantfirst sheet {employer.slug}")


def _meeting(plan: Plan, given: plan_for.Given) -> Meeting:
    return Meeting(
        date=given.date,
        round=plan.talk.round,
        audience=plan.talk.audiences,
        minutes=plan.minutes,
        planned=tuple(one.match.question.id for one in plan.questions),
    )

"""`wantfirst compare`: load wants and employers, hold them against each other, draw."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated, Any

import typer

from wantfirst.cli import flags
from wantfirst.cli.output import Target, deliver
from wantfirst.cli.settings import Settings
from wantfirst.core.compare import compare as compared
from wantfirst.core.compare import strangers
from wantfirst.core.drift import drift
from wantfirst.core.drift_words import drift_sentence
from wantfirst.core.employers import Employer
from wantfirst.core.nearest import nearest
from wantfirst.core.next_to_ask import next_to_ask
from wantfirst.core.problems import WantfirstError
from wantfirst.core.search import Filters
from wantfirst.core.wants import Worksheet
from wantfirst.screen import compare as screen
from wantfirst.screen import labelled
from wantfirst.screen.console import say
from wantfirst.screen.output import as_json
from wantfirst.store.employers import load_employers, pick_employer
from wantfirst.store.history import load_history
from wantfirst.store.worksheet import load


def compare(
    context: typer.Context,
    employers: Annotated[
        list[str] | None, typer.Argument(metavar="[EMPLOYER]...", help="Only these; all without.", show_default=False)
    ] = None,
    format: flags.Format = None,
    output: flags.Output = None,
    force: flags.Force = False,
    include_private: flags.IncludePrivate = False,
) -> None:
    """Your wants against employers, your present job among them; and what to ask next.

    \b
    wantfirst compare
    wantfirst compare acme present -o decision.html

    Formats: screen, plain, json, markdown, csv, html.
    """  # noqa: D301 - \b keeps the lines below it apart
    settings: Settings = context.obj
    worksheet = flags.opened(load(settings.home).worksheet, include_private)
    known = load_employers(settings.home)
    chosen = [pick_employer(known, name) for name in dict.fromkeys(employers)] if employers else known
    shown = _shown(settings, worksheet, list(dict.fromkeys(chosen)))
    shown = shown._replace(notes=_notes(settings, worksheet, known, include_private))
    _mention_strangers(worksheet, chosen)
    _write(shown, Target(format, output, force, settings.plain))
    _mention_gaps(worksheet, chosen)


def _shown(settings: Settings, worksheet: Worksheet, employers: list[Employer]) -> screen.Shown:
    comparison = compared(worksheet, employers)
    library = settings.library()
    filters = Filters(fields=flags.fields(worksheet, None, library), never=frozenset(worksheet.never))
    asks = next_to_ask(comparison, filters, library, date.today().isoformat())
    return screen.Shown(comparison=comparison, asks=asks, worksheet=worksheet)


def _notes(
    settings: Settings, worksheet: Worksheet, employers: list[Employer], opened: bool
) -> tuple[screen.Note, ...]:
    """What became of the musts, by the history; faults in that are told and stop nothing."""
    try:
        history = load_history(settings.home)
    except WantfirstError as error:
        say(f"How your wants changed cannot be told: {error.message}.")
        return ()
    for problem in history.problems:
        say(f"{problem.place}: {problem.message}")
    if history.problems:
        say(
            "The history of your wants has faults; what else it holds is used, and nothing is added until it is mended."
        )
    found = drift(history.changes, worksheet, employers, date.today().isoformat()) if history.changes else ()
    return tuple(
        screen.Note(want=one.want, employer=one.employer.slug, text=drift_sentence(one, opened=opened)) for one in found
    )


def _write(shown: screen.Shown, target: Target) -> None:
    from wantfirst.screen import compare_data as data
    from wantfirst.screen import compare_pages as pages

    makers = {
        "plain": lambda: labelled.plain(data.records(shown)),
        "json": lambda: as_json(data.comparison_json(shown)),
        "markdown": lambda: pages.markdown(shown),
        "csv": lambda: labelled.csv(data.cell_records(shown)),
        "html": lambda: pages.html(shown),
    }
    nothing = not shown.comparison.wants or not shown.comparison.standings
    deliver(makers, lambda: _drawn(shown), target, empty=nothing)


def _drawn(shown: screen.Shown) -> Iterable[Any]:
    from wantfirst.screen.compare_draw import draw  # and rich with it, which data for other programs do without

    return draw(shown)


def _mention_strangers(worksheet: Worksheet, employers: list[Employer]) -> None:
    """Say where something is kept under an id that no want has: a slip, or a want since taken out."""
    ids = [want.id for want in worksheet.wants if not want.private]
    for employer in employers if worksheet.wants else ():
        for id in strangers(worksheet, employer):
            near = nearest(id, ids)
            hint = f"; did you mean `{near}`?" if near else ", and is left out."
            say(f"In employers/{employer.slug}.yaml `{id}` is none of your wants{hint}")


def _mention_gaps(worksheet: Worksheet, employers: list[Employer]) -> None:
    """Say what is missing for a comparison. Raises WantfirstError when there is nothing to compare."""
    if not worksheet.wants:
        raise WantfirstError("you have not said yet what you want", "begin with: wantfirst start")
    if not employers:
        raise WantfirstError(
            "there is no employer to hold against your wants yet",
            "after a talk: wantfirst debrief NAME; for the job you have now: wantfirst debrief present",
        )
    if len(employers) == 1:
        other = "NAME` adds another after a talk." if employers[0].present else "present` adds the job you have now."
        say(f"There is only one to look at; `wantfirst debrief {other}")

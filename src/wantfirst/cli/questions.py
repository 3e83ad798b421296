"""`wantfirst questions`: load the worksheet, search, explain, draw."""

from typing import TYPE_CHECKING, Annotated

import typer

from wantfirst.cli import flags
from wantfirst.cli.output import Target, deliver
from wantfirst.cli.settings import Settings
from wantfirst.core.match import Found, find
from wantfirst.core.problems import WantfirstError
from wantfirst.core.search import Filters
from wantfirst.core.talk import Talk
from wantfirst.core.wants import Worksheet
from wantfirst.screen.console import say
from wantfirst.screen.output import as_json
from wantfirst.store.index import Index
from wantfirst.store.worksheet import load

MOST_SHOWN = 1_000_000_000  # a number that SQLite takes, and more than any library holds

if TYPE_CHECKING:
    from wantfirst.core.explain import LeftOut


def questions(
    context: typer.Context,
    round: flags.Round = None,
    audience: flags.Audiences = None,
    want: flags.Wants = None,
    theme: flags.Themes = None,
    field: flags.Fields = None,
    employer: flags.EmployerName = None,
    limit: Annotated[int, typer.Option(min=0, metavar="N", help="The most to show; 0 for all.")] = 10,
    all: Annotated[
        bool, typer.Option("--all", help="Also what fits but serves none of your wants, at the end.")
    ] = False,
    explain: Annotated[bool, typer.Option("--explain", help="Say why each was chosen, and what was left out.")] = False,
    format: flags.Format = None,
    output: flags.Output = None,
    force: flags.Force = False,
    include_private: flags.IncludePrivate = False,
) -> None:
    """The questions to ask at a talk, each tied to one of your wants.

    \b
    wantfirst questions --round 2 --audience peer
    wantfirst questions --audience current-boss --want sundays-to-myself
    wantfirst questions --round offer -o offer.md

    Formats: screen, plain, json, markdown, csv, html.
    """  # noqa: D301 - \b keeps the lines below it apart
    settings: Settings = context.obj
    worksheet = flags.opened(load(settings.home).worksheet, include_private)
    library = settings.library()
    talk = flags.talk(settings, round, audience, employer, format)
    filters = Filters(
        talk=talk,
        fields=flags.fields(worksheet, field, library),
        themes=flags.themes(theme, library),
        never=frozenset(worksheet.never),
    )
    if talk.note:
        say(talk.note)
    chosen = flags.chosen_wants(worksheet, want)
    flags.mention_faults(library)
    found = find(chosen, filters, library, limit=min(limit, MOST_SHOWN), rest=all)
    left = _left_out(chosen, filters, library, found) if explain else None
    _write(found, talk, worksheet, left, Target(format, output, force, settings.plain))
    if not found.matches:
        from wantfirst.core.explain import emptied_by

        raise WantfirstError("nothing fits", emptied_by(filters, chosen, library))
    flags.mention_what_is_missing(worksheet, filters, (one.question for one in found.matches))


def _left_out(worksheet: Worksheet, filters: Filters, library: Index, found: Found) -> "tuple[LeftOut, ...]":
    from wantfirst.core.explain import left_out

    return left_out(worksheet, filters, library, found.matches)


def _write(
    found: Found,
    talk: Talk,
    worksheet: Worksheet,
    left: "tuple[LeftOut, ...] | None",
    target: Target,
) -> None:
    from wantfirst.screen import labelled
    from wantfirst.screen import questions as screen

    listed = screen.records(found, explained=left is not None)
    makers = {
        "plain": lambda: labelled.plain([*listed, *screen.tail(found, left)]),
        "json": lambda: as_json(screen.found_json(found, talk, worksheet, left)),
        "markdown": lambda: labelled.markdown(screen.title(talk), listed),
        "csv": lambda: labelled.csv(listed),
        "html": lambda: labelled.html(screen.title(talk), listed),
    }
    deliver(makers, lambda: screen.draw(found, talk, left), target, empty=not found.matches)

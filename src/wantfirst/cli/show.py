"""`wantfirst show`: the worksheet, with what is private masked unless asked for."""

import typer

from wantfirst.cli import flags
from wantfirst.cli.output import Target, deliver
from wantfirst.cli.settings import Settings
from wantfirst.core.privacy import shareable
from wantfirst.core.problems import WantfirstError
from wantfirst.screen import labelled
from wantfirst.screen import worksheet as screen
from wantfirst.screen.output import as_json
from wantfirst.store.worksheet import load


def show(
    context: typer.Context,
    format: flags.Format = None,
    output: flags.Output = None,
    force: flags.Force = False,
    include_private: flags.IncludePrivate = False,
) -> None:
    """Your wants, as you wrote them. Reasons and notes stay hidden without --include-private.

    Formats: screen, plain, json, markdown, csv.
    """
    settings: Settings = context.obj
    saved = load(settings.home)
    worksheet = saved.worksheet if include_private else shareable(saved.worksheet)
    labels = {theme.id: theme.label for theme in settings.library().themes()}
    listed = screen.records(worksheet, labels)
    makers = {
        "plain": lambda: labelled.plain(listed),
        "json": lambda: as_json(screen.worksheet_json(worksheet)),
        "markdown": lambda: labelled.markdown("What I want", listed),
        "csv": lambda: labelled.csv(listed),
    }
    target = Target(format, output, force, settings.plain)
    deliver(makers, lambda: screen.draw(worksheet, labels), target, empty=not worksheet.wants)
    if not worksheet.wants:
        raise WantfirstError("you have not said yet what you want", "begin with: wantfirst start")

"""`wantfirst themes`: what questions can be about, or what a sentence is about."""

from typing import Annotated

import typer

from wantfirst.cli import flags
from wantfirst.cli.output import Target, deliver
from wantfirst.cli.settings import Settings
from wantfirst.core.clean import one_line
from wantfirst.core.problems import WantfirstError
from wantfirst.core.suggest import suggest, terms
from wantfirst.screen import labelled
from wantfirst.screen import themes as screen
from wantfirst.screen.output import as_json

MOST = 5  # suggestions: further ones are noise


def themes(
    context: typer.Context,
    text: Annotated[
        str | None,
        typer.Argument(help="A sentence, to see what it is about; - reads it from stdin.", show_default=False),
    ] = None,
    format: flags.Format = None,
    output: flags.Output = None,
    force: flags.Force = False,
) -> None:
    """What questions are about; with a sentence, what that is about, best first.

    \b
    wantfirst themes
    wantfirst themes "my Sundays back"

    Formats: screen, plain, json, markdown, csv.
    """  # noqa: D301 - \b keeps the lines below it apart
    settings: Settings = context.obj
    library = settings.library()
    target = Target(format, output, force, settings.plain)
    known = library.themes()
    if text is None:
        listed = screen.theme_records(known)
        data = screen.themes_json(known)
        blocks = lambda: screen.draw_themes(known)  # noqa: E731 - drawn only when a screen is written
    else:
        sentence = one_line(flags.piped('wantfirst themes "my Sundays back"') if text == "-" else text)
        scores = suggest(sentence, library.theme_weights(terms(sentence)))[:MOST]
        labels = {theme.id: theme.label for theme in known}
        listed = screen.score_records(sentence, scores, labels)
        data = screen.scores_json(sentence, scores, labels)
        blocks = lambda: screen.draw_scores(sentence, scores, labels)  # noqa: E731
    makers = {
        "plain": lambda: labelled.plain(listed),
        "json": lambda: as_json(data),
        "markdown": lambda: labelled.markdown("Themes", listed),
        "csv": lambda: labelled.csv(listed),
    }
    deliver(makers, blocks, target, empty=not listed)
    if not listed:
        raise WantfirstError("no theme was recognised in that", "say it in other words, or see `wantfirst themes`")

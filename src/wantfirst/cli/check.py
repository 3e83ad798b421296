"""`wantfirst check`: is each want clear enough to be answered."""

import typer

from wantfirst.cli import flags
from wantfirst.cli.output import Target, deliver
from wantfirst.cli.settings import Settings
from wantfirst.core.clarity import notes_on
from wantfirst.core.problems import WantfirstError
from wantfirst.core.wants import shown_id
from wantfirst.screen import check as screen
from wantfirst.screen import labelled
from wantfirst.screen.output import as_json
from wantfirst.store.worksheet import load


def check(
    context: typer.Context,
    want: flags.Wants = None,
    format: flags.Format = None,
    output: flags.Output = None,
    force: flags.Force = False,
    include_private: flags.IncludePrivate = False,
) -> None:
    """Is each want clear enough to be answered? Suggestions, never a mark.

    Formats: screen, plain, json, markdown.
    """
    settings: Settings = context.obj
    worksheet = flags.opened(load(settings.home).worksheet, include_private)
    library = settings.library()
    flags.mention_faults(library)
    chosen = flags.chosen_wants(worksheet, want)
    phrases = library.phrases()
    checked = [
        screen.Checked(want=one, id=shown_id(worksheet, one), notes=notes_on(one, phrases)) for one in chosen.wants
    ]
    listed = screen.records(checked)
    makers = {
        "plain": lambda: labelled.plain(listed),
        "json": lambda: as_json(screen.checked_json(checked)),
        "markdown": lambda: labelled.markdown("Is it clear enough to be answered?", listed),
    }
    target = Target(format, output, force, settings.plain)
    deliver(makers, lambda: screen.draw(checked), target, empty=not checked)
    if not checked:
        raise WantfirstError("you have not said yet what you want", "begin with: wantfirst start")

"""Bare `wantfirst`: where one stands, and the one next step; on a terminal, Enter does it."""

import sys
from contextlib import suppress
from datetime import date

import typer

from wantfirst.cli.safekeeping import offer
from wantfirst.cli.settings import Settings, on_terminal
from wantfirst.core.drift import Change
from wantfirst.core.problems import WantfirstError
from wantfirst.core.status import status
from wantfirst.screen.console import folded
from wantfirst.store.employers import load_employers
from wantfirst.store.home import Home
from wantfirst.store.worksheet import load


def where(context: typer.Context) -> None:
    """Tell where the person stands; do the next step when they press Enter."""
    settings: Settings = context.obj
    today = date.today().isoformat()
    offer(settings.home)
    found = status(load(settings.home).worksheet, load_employers(settings.home), today, _changes(settings.home))
    for line in (*found.lines, f"Next: {found.reason}"):
        typer.echo(folded(line) if on_terminal() else line)
    line = f"wantfirst {' '.join(found.step)}"
    typer.echo(f"  {line}")
    if on_terminal() and _agreed(line):
        context.find_root().command.main(list(found.step), obj=settings, prog_name="wantfirst")


def _changes(home: Home) -> tuple[Change, ...]:
    """How the wants changed, as far as it can be read; what is wrong with that is `compare`'s to tell."""
    if not home.history.is_file():
        return ()
    from wantfirst.store.history import load_history

    with suppress(WantfirstError):
        return load_history(home).changes
    return ()


def _agreed(shown: str) -> bool:
    typer.echo("\n" + folded("Press Enter to do this now, or q to leave") + " ", nl=False)
    line = sys.stdin.readline()
    # Some type the command that they have just read, as if the shell were back already.
    return bool(line) and " ".join(line.split()).lower() in ("", "y", "yes", shown.lower())

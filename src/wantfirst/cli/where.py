"""Bare `wantfirst`: where one stands, and the one next step; on a terminal, Enter does it."""

import sys
from datetime import date

import typer

from wantfirst.cli.settings import Settings, on_terminal
from wantfirst.core.status import status
from wantfirst.store.employers import load_employers
from wantfirst.store.worksheet import load


def where(context: typer.Context) -> None:
    """Tell where the person stands; do the next step when they press Enter."""
    settings: Settings = context.obj
    today = date.today().isoformat()
    found = status(load(settings.home).worksheet, load_employers(settings.home), today)
    for line in found.lines:
        typer.echo(line)
    typer.echo(f"Next: {found.reason}")
    typer.echo(f"  wantfirst {' '.join(found.step)}")
    if on_terminal() and _agreed():
        from wantfirst.cli.app import command

        command().main(list(found.step), obj=settings, prog_name="wantfirst")


def _agreed() -> bool:
    typer.echo("\nPress Enter to do this now, or q to leave. ", nl=False)
    line = sys.stdin.readline()
    return bool(line) and not line.strip()

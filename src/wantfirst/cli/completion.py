"""The two ends of completion in the program itself: the script for a shell, and the answer to its Tab."""

from __future__ import annotations

import sys

import typer

VARIABLE = "_WANTFIRST_COMPLETE"  # set by a shell that asks what may stand there; see `complete`


def tell() -> int:
    """Write what may stand where Tab was pressed; the exit code."""
    from wantfirst.cli.complete import answer

    sys.stdout.write(answer(sys.argv[1:]))
    return 0


def show(shell: str | None) -> None:
    """Print the script for this shell and leave; without one, go on."""
    if shell is None:
        return
    from wantfirst.cli.complete.scripts import SCRIPTS
    from wantfirst.core.clean import one_line

    if shell not in SCRIPTS:
        typer.echo(f"There is no completion for “{one_line(shell)}”. Write bash, zsh or fish.", err=True)
        raise typer.Exit(2)
    typer.echo(SCRIPTS[shell], nl=False)
    raise typer.Exit

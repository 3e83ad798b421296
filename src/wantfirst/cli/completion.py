"""The two ends of completion in the program itself: the answer to a shell's Tab, and the script for a shell."""

from __future__ import annotations

import sys
from typing import NoReturn


def tell() -> NoReturn:
    """Write what may stand where Tab was pressed, and leave. Nothing here imports Typer, nor any command."""
    from wantfirst.cli.complete import answer
    from wantfirst.cli.streams import flushed, leave, prepare

    prepare()
    sys.stdout.write(answer(sys.argv[1:]))
    leave(flushed(0))


def show(shell: str | None) -> None:
    """Print the script for this shell and leave; without one, go on."""
    if shell is None:
        return
    import typer

    from wantfirst.cli.complete.scripts import SCRIPTS
    from wantfirst.core.clean import one_line

    if shell not in SCRIPTS:
        typer.echo(f"There is no completion for “{one_line(shell)}”. Write bash, zsh or fish.", err=True)
        raise typer.Exit(2)
    typer.echo(SCRIPTS[shell], nl=False)
    raise typer.Exit

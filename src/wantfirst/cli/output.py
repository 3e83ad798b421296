"""How a command hands over its answer: one format, to the screen or to a file."""

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from wantfirst.cli.settings import on_terminal
from wantfirst.screen.output import Makers, pick_format, write


class Target(NamedTuple):
    """What the person said of the output: `--format`, `-o`, `--force`, and whether it shall be plain."""

    format: str | None = None
    output: str | None = None
    force: bool = False
    plain: bool = False


def deliver(makers: Makers, draw: Callable[[], Iterable[Any]], target: Target, *, empty: bool = False) -> None:
    """Write an answer in the format asked for, or the one that suits where it goes.

    Args:
        makers: for each format but `screen`, what makes its text.
        draw: what makes the blocks for the screen.
        target: what the person asked for.
        empty: there is nothing to show; only JSON says so in its own form.
    """
    form = pick_format(target.format, target.output, makers, plain=target.plain, terminal=on_terminal())
    if empty and form != "json":
        return
    if form == "screen":
        from wantfirst.screen.console import show

        show(draw())
    else:
        write(makers[form](), target.output, force=target.force)

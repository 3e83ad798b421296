"""How a command hands over its answer: one format, to the screen or to a file."""

import os
import stat
import sys
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from wantfirst.cli.settings import on_terminal
from wantfirst.core.clean import clean
from wantfirst.core.problems import WantfirstError
from wantfirst.screen.output import Makers, pick_format


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


def write(text: str, target: str | None, *, force: bool, otherwise: str = "add --force to write over it") -> None:
    """Write an answer to stdout, or to a file made for its owner's eyes only.

    The file is whole or not there; one that is written over is the old or the new one, whatever happens.
    `otherwise` is what to do when the file is there already.

    Raises:
        WantfirstError: the file is there already and `force` was not given, or cannot be written.
    """
    if target is None or target == "-":
        if sys.stdout is not None:  # closed by whoever started us: nobody wants the answer
            sys.stdout.write(text + "\n")
        return
    try:
        _into_file(f"{text}\n".encode("utf-8", "replace"), target, force=force)
    except FileExistsError:
        raise WantfirstError(f"{clean(target)} is there already", otherwise) from None
    except OSError as error:
        raise WantfirstError(f"{clean(target)} cannot be written ({error.strerror})") from None


def _into_file(data: bytes, target: str, *, force: bool) -> None:
    from pathlib import Path

    from wantfirst.store.files_write import exchange

    path = Path(target)

    def refuse_another() -> None:
        if not force and os.path.lexists(path):
            raise FileExistsError

    refuse_another()
    real = Path(os.path.realpath(path))
    if not real.exists():
        exchange(real, data, last_look=refuse_another)
    elif real.is_file() and os.access(real, os.W_OK):
        exchange(real, data, stat.S_IMODE(real.stat().st_mode), refuse_another)
    else:  # a device or a pipe, which takes what comes; or what refuses to be written, and says why
        with path.open("wb") as stream:
            stream.write(data)

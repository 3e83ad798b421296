"""The two consoles: answers go to stdout, messages to stderr. A few named styles, no colour names elsewhere."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

STYLES = {
    "heading": "bold",
    "ask": "bold",
    "number": "cyan",
    "because": "cyan",
    "label": "dim",
    "quiet": "dim",
    "fault": "bold red",
}

WIDEST = 100  # characters: longer lines are hard to read


def console(*, plain: bool = False) -> Console:
    """A console on stdout. Text reaches it only as `Text`, so no markup, emoji or highlighting is applied.

    With `plain` the styles are there by name and do nothing.
    """
    from rich.console import Console
    from rich.theme import Theme

    class Ours(Console):
        """Rich ends the program with 1 when its reader has enough; whether that is a fault is for the caller to say."""

        def on_broken_pipe(self) -> None:
            raise BrokenPipeError

    theme = Theme(dict.fromkeys(STYLES, "none") if plain else STYLES)
    made = Ours(theme=theme, markup=False, emoji=False, highlight=False, file=sys.stdout)
    made.width = min(made.width, WIDEST)
    return made


def show(blocks: Iterable[RenderableType]) -> None:
    """Draw blocks on stdout, one below the other."""
    out = console()
    for block in blocks:
        out.print(block)


def put(text: str = "", mark: str = "", *, plain: bool = False) -> None:
    """A line of a conversation on stdout, folded between words under the mark that begins it."""
    from rich.text import Text

    from wantfirst.screen.hanging import Hanging

    console(plain=plain).print(Hanging(mark, Text(text)) if mark else Text(text))


def say(message: str) -> None:
    """A line to the person, on stderr, beside the answer and never part of it; on a terminal folded between words."""
    if sys.stderr is not None:
        sys.stderr.write((folded(message) if sys.stderr.isatty() else message) + "\n")


def folded(text: str) -> str:
    """The text in lines that fit the screen, ended between words, each below the indent of the one it goes on from."""
    from shutil import get_terminal_size
    from textwrap import fill

    width = min(get_terminal_size().columns, WIDEST)
    return "\n".join(
        fill(line, width, subsequent_indent=" " * (len(line) - len(line.lstrip(" "))), break_on_hyphens=False)
        for line in text.split("\n")
    )


def is_dumb() -> bool:
    """True for a terminal that cannot move its cursor."""
    return os.environ.get("TERM", "") in ("", "dumb", "unknown")

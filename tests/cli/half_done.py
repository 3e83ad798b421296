"""A worksheet that is half filled in, and hands for prompts, for tests on terminals."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.terminal import DOWN, ENTER, SPACE, Terminal
from wantfirst.core.wants import Want, Worksheet
from wantfirst.store.home import Home
from wantfirst.store.worksheet import load

PLAIN, DRAWN = ["--plain"], []
both_modes = pytest.mark.parametrize("mode", [DRAWN, PLAIN], ids=["drawn", "plain"])

HALF_DONE = """\
# mine, do not touch
wants:   # in my own order
  - want: more Sundays at home   # said so since spring
    id: sundays-home
    importance: must   # really
version: 1
field: 'nursing'
situation: here for long
present_job: false
skipped: {talk: none yet}
"""
WEIGHT = "    importance: must   # really\n"  # left out, it is asked for


def half_done(*lines: str, weight: bool = True, skipped: str = "") -> str:
    """The worksheet with these lines more of its want, without its weight, or with more left for later."""
    more = "".join(f"    {line}\n" for line in lines)
    text = HALF_DONE.replace(WEIGHT, more + (WEIGHT if weight else ""))
    return text.replace("talk: none yet", f"talk: none yet, {skipped}") if skipped else text


def begun(home: Path, text: str = HALF_DONE) -> Path:
    """A home with a worksheet that is half filled in; the why is asked next."""
    (home / "worksheet.yaml").write_text(text, encoding="utf-8")
    return home


def saved(home: Path) -> Worksheet:
    """The worksheet as it is on disk."""
    return load(Home(path=home)).worksheet


def the_want(home: Path) -> Want:
    """The only want on disk."""
    (want,) = saved(home).wants
    return want


def choose(terminal: Terminal, mode: list[str], number: int) -> None:
    """Choose one line of a list."""
    if mode == PLAIN:
        terminal.type(str(number))
    else:
        terminal.press(*[DOWN] * (number - 1), ENTER)


def mark(terminal: Terminal, mode: list[str], *numbers: int) -> None:
    """Choose several lines of a list."""
    if mode == PLAIN:
        terminal.type(",".join(map(str, numbers)))
        return
    at = 1
    keys = []
    for number in numbers:
        keys += [*[DOWN] * (number - at), SPACE]
        at = number
    terminal.press(*keys, ENTER)

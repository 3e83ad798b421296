"""Keeps the person's files theirs: lost wants are offered back, and a place from which they travel on is named."""

from __future__ import annotations

import sys

from wantfirst.cli.settings import on_terminal
from wantfirst.core.clean import clean
from wantfirst.core.recovery import Copy, comes_back, found
from wantfirst.core.wants import Worksheet
from wantfirst.screen.console import say
from wantfirst.store.home import Home
from wantfirst.store.recovery import bring_back, lost, set_aside
from wantfirst.store.surroundings import told, travels


def offer(home: Home) -> None:
    """On a terminal: where wants were lost, show what would come back and ask. Raises WantfirstError."""
    copy = lost(home) if on_terminal() else None
    if copy is None:
        return
    _show(copy)
    if _yes():
        bring_back(home, copy)
        say("They are back.\n")
    else:
        say(f"Then from the beginning. The copy is kept: {clean(str(set_aside(home, copy)))}\n")


def keep_apart(home: Home) -> None:
    """Before something is written without being asked: put a copy of lost wants where it stays, and say so."""
    copy = lost(home)
    if copy is not None:
        say(found(copy))
        say(f"It is kept: {clean(str(set_aside(home, copy)))}")


def mention(home: Home) -> None:
    """Beside an answer: that wants were lost, and the way to have them back. Quotes nothing."""
    copy = lost(home)
    if copy is not None:
        say(found(copy))
        say(f"It is in {copy.place}; `wantfirst start` on a terminal brings it back.")


def warn_of_place(home: Home) -> None:
    """Say once when the files lie where they may travel on by themselves."""
    where = travels(home.path)
    if where and not told(home.path):
        say(where)
        say("To keep them elsewhere: set WANTFIRST_HOME, or use --home. This is said once.")


def _show(copy: Copy) -> None:
    say(found(copy))
    say("What would come back:")
    for line in comes_back(copy, Worksheet()):
        say(f"  {line}")


def _yes() -> bool:
    """True for Enter alone. Raises KeyboardInterrupt on Ctrl-C and at the end of input, so that nothing is decided."""
    sys.stderr.write("Press Enter to have them back, or n to begin anew: ")
    sys.stderr.flush()
    line = sys.stdin.readline()
    if not line:
        raise KeyboardInterrupt
    return not line.strip()

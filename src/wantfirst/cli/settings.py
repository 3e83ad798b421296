"""What the flags that every command takes lead to: home, library, plain or not. Tab needs it too, without Typer."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wantfirst.store.home import Home, usual_place
from wantfirst.store.packs_found import pack_paths, sources

if TYPE_CHECKING:
    from wantfirst.store.index import Index

HOME_VARIABLE = "WANTFIRST_HOME"
PLAIN_VARIABLE = "WANTFIRST_PLAIN"


class Settings:
    """What the shared flags said. Given before or after the command; what comes after wins."""

    def __init__(self) -> None:
        self.home_flag = ""
        self.packs: list[str] = []
        self.no_cache = False
        self.plain_flag = False
        self.opened: list[Index] = []

    @property
    def home(self) -> Home:
        """The person's home: `--home`, else $WANTFIRST_HOME, else the usual place for this system."""
        named = self.home_flag or os.environ.get(HOME_VARIABLE, "")
        return Home(path=Path(named).expanduser() if named else usual_place(sys.platform, os.environ))

    @property
    def plain(self) -> bool:
        """True when output shall be plain text and prompts numbered."""
        return self.plain_flag or os.environ.get(PLAIN_VARIABLE, "") not in ("", "0")

    @property
    def plain_talk(self) -> bool:
        """True when what is asked is numbered and never redrawn: as `plain` says, or where no cursor can be moved."""
        from wantfirst.screen.console import is_dumb  # which help, version and Tab do without

        return self.plain or is_dumb()

    def library(self) -> "Index":
        """The index over all packs in force."""
        from wantfirst.store.index import open_index  # and SQLite with it, which help and version do without

        places = sources(self.home.path, self.packs)
        opened = open_index(pack_paths(places), None if self.no_cache else self.home.cache(places))
        self.opened.append(opened)
        return opened

    def close(self) -> None:
        """Let go of every library that was opened."""
        while self.opened:
            self.opened.pop().close()


def on_terminal() -> bool:
    """True when somebody can be asked: both ends are a terminal."""
    return _is_terminal(sys.stdin) and _is_terminal(sys.stdout)


def _is_terminal(stream: Any) -> bool:
    try:
        return stream is not None and bool(stream.isatty())
    except ValueError:  # closed
        return False

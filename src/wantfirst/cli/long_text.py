"""A reply written in one's own editor rather than on a line."""

from pathlib import Path

from wantfirst.cli.editor import EditorFault, open_in_editor
from wantfirst.core.capital import capital
from wantfirst.core.problems import WantfirstError
from wantfirst.screen.console import put
from wantfirst.store.home import Home
from wantfirst.store.reply_copy import read_back, reply_copy


class LongText:
    """Opens the editor on what was typed so far and gives back what it holds then. It loses nothing and raises nothing.

    When something fails it says so; the reply is then what the editor saved before, or else what was typed.
    """

    def __init__(self, home: Home) -> None:
        self.home = home

    def __call__(self, typed: str) -> str:
        """The reply after editing, on one line: as a start, to be sent or changed."""
        try:
            with reply_copy(self.home, typed) as path:
                return self._edited(path, typed)
        except WantfirstError as fault:
            put(f"{capital(fault.message)}. What you typed stands here.")
            return typed

    def _edited(self, path: Path, typed: str) -> str:
        try:
            open_in_editor(path)
        except EditorFault as fault:
            hint = f" ({fault.hint})" if fault.hint else ""
            put(f"{capital(str(fault))}{hint}. What you typed stands here.")
            return read_back(path) or typed
        text = read_back(path)
        if text is None:
            put("That is longer than one reply can be. What you typed before stands here.")
        return typed if text is None else text

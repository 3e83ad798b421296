"""What a rehearsal shows: a want, then nothing but "and why is that?", then one's own words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from wantfirst.screen.console import console

if TYPE_CHECKING:
    from rich.console import Console

AWAY = 40  # lines: enough to push a want off a screen that must not be redrawn


class Stage:
    """Where a rehearsal is shown. With `plain` nothing is coloured and nothing redrawn."""

    def __init__(self, *, plain: bool) -> None:
        self.plain = plain

    @property
    def out(self) -> Console:
        """As wide as the screen is now."""
        return console(plain=self.plain)

    def welcome(self) -> None:
        """What this is, first of all that nothing is kept."""
        self._line("Nothing is recorded: this listens to nobody, and writes nothing down.", "heading")
        self._line("You see what you want, then it is hidden. Say it aloud, and why, as if they had just asked.")

    def show_want(self, text: str, place: str) -> None:
        """The want that is practised now, and where one is."""
        self._line()
        self._line(place, "quiet")
        self._line(text, "ask")
        self._line("Enter hides it; stop leaves.", "quiet")

    def hide(self) -> None:
        """Take the want out of sight, and ask."""
        if self.plain:
            self.out.print("\n" * AWAY)
        else:
            self.out.clear()
        self._line("So what do you want from this job? And why is that?", "ask")
        self._line("Say it aloud. Enter when you have said it.", "quiet")

    def show_again(self, taken: str, words: Iterable[tuple[str, str]], tighten: Iterable[str]) -> None:
        """How long it took, what one once wrote, and what would make it easier to say."""
        from rich.text import Text

        from wantfirst.screen.hanging import Hanging

        self._line(taken, "heading")
        for label, text in words:
            self.out.print(Hanging("  ", Text.assemble((f"{label}: ", "label"), text)))
        for line in tighten:
            self.out.print(Hanging("  ", Text(line, style="because")))
        self._line()
        self._line("Enter for the next, again for once more, stop to leave.", "quiet")

    def farewell(self) -> None:
        """The end."""
        self._line("Said once, it is easier the second time. Good luck.")

    def _line(self, text: str = "", style: str = "") -> None:
        from rich.text import Text

        self.out.print(Text(text, style=style))

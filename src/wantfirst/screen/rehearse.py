"""What a rehearsal shows: a want, then nothing but "and why is that?", then one's own words."""

from __future__ import annotations

from collections.abc import Iterable

from wantfirst.screen.console import console

AWAY = 40  # lines: enough to push a want off a screen that must not be redrawn


def _line(text: str = "", style: str = "") -> None:
    from rich.text import Text

    console().print(Text(text, style=style))


def welcome() -> None:
    """What this is, first of all that nothing is kept."""
    _line("Nothing is recorded: this listens to nobody, and writes nothing down.", "heading")
    _line("You see what you want, then it is hidden. Say it aloud, and why, as if they had just asked.")


def show_want(text: str, place: str) -> None:
    """The want that is practised now, and where one is."""
    _line()
    _line(place, "quiet")
    _line(text, "ask")
    _line("Enter hides it; stop leaves.", "quiet")


def hide(*, plain: bool) -> None:
    """Take the want out of sight, and ask."""
    out = console()
    if plain:
        out.print("\n" * AWAY)
    else:
        out.clear()
    _line("So what do you want from this job? And why is that?", "ask")
    _line("Say it aloud. Enter when you have said it.", "quiet")


def show_again(taken: str, words: Iterable[tuple[str, str]], tighten: Iterable[str]) -> None:
    """How long it took, what one once wrote, and what would make it easier to say."""
    from rich.text import Text

    from wantfirst.screen.hanging import Hanging

    out = console()
    _line(taken, "heading")
    for label, text in words:
        out.print(Hanging("  ", Text.assemble((f"{label}: ", "label"), text)))
    for line in tighten:
        out.print(Hanging("  ", Text(line, style="because")))
    _line()
    _line("Enter for the next, again for once more, stop to leave.", "quiet")


def farewell() -> None:
    """The end."""
    _line("Said once, it is easier the second time. Good luck.")

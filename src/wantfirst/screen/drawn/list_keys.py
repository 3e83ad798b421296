"""Keys while a list is open, beside the arrow keys, Space and Enter."""

from __future__ import annotations

import string
from collections.abc import Mapping, Sequence
from typing import Any

from prompt_toolkit.filters import Condition
from prompt_toolkit.key_binding import KeyBindings

from wantfirst.core.conversation import Reply
from wantfirst.screen.commands import HELP, WORDS
from wantfirst.screen.drawn.line_keys import end, suspend

MOST_DIGITS = 3  # of a line's number


class Typed:
    """What is typed while a list is open.

    It leads to the first line that begins so, a number to the line of that number; an arrow key forgets it.
    `lines` is questionary's control, which knows its lines and the one pointed at; `names` are those of each choice.
    """

    def __init__(self, lines: Any, names: Mapping[str, Sequence[str]]) -> None:
        self.lines = lines
        self.names = names
        self.moved = False  # away from the first line, be it that one has come back to it
        self._text = ""
        self._led_to = -1

    def look(self, _keys: object = None) -> None:
        """After each key: has the pointer been moved?"""
        self.moved = self.moved or self.lines.pointed_at != 0

    @property
    def text(self) -> str:
        """What has been typed since the pointer was last moved by hand."""
        return self._text if self.lines.pointed_at == self._led_to else ""

    def take(self, text: str) -> None:
        """Let `text` be what is typed, and point at the line that it means, if there is one."""
        fitting = self._meant(text.lower()) if text else []
        if fitting:
            self.lines.pointed_at = fitting[0]
        self._text, self._led_to = text, self.lines.pointed_at

    def _meant(self, text: str) -> list[int]:
        """The places of the lines that a text means: of that name, else that begin with it, else of that number."""
        names = [self._names(line) for line in self.lines.choices]
        named = [place for place, those in enumerate(names) if text in those]
        begun = [place for place, those in enumerate(names) if any(name.startswith(text) for name in those)]
        can_be = [place for place, line in enumerate(self.lines.choices) if not line.disabled]
        counted = can_be[int(text) - 1 : int(text)] if text.isdecimal() and len(text) <= MOST_DIGITS else []
        return named or begun or counted

    @property
    def pointed(self) -> Any:
        """What the line pointed at stands for: a value, or the reply that it is."""
        return self.lines.get_pointed_at().value

    @property
    def reply(self) -> Reply | None:
        """What Enter does now; None: the line pointed at is chosen. What leads nowhere chooses nothing."""
        word = self.text.lower()
        if word in WORDS:
            return Reply(word)
        return Reply(HELP) if word and self.lines.pointed_at not in self._meant(word) else None

    def _names(self, line: Any) -> tuple[str, ...]:
        """What may be typed for a line: its title, its other names, the word that it does; none where none can be."""
        if line.disabled:
            return ()
        names = (line.value.does,) if isinstance(line.value, Reply) else self.names.get(line.value, ())
        return (line.title.lower(), *names)


def list_keys(typed: Typed, *, several: bool) -> KeyBindings:
    """Ctrl-D stops, Ctrl-Z leaves for the shell, `?` helps, letters lead to a line or spell one of the words.

    Where `several` lines can be marked, Space marks and is no letter; on one of the words it does it, as Enter would.
    """
    keys = KeyBindings()
    keys.add("c-d")(end)
    keys.add("c-z")(suspend)
    keys.add("backspace")(lambda _: typed.take(typed.text[:-1]))
    for letter in (*string.ascii_letters, *string.digits, *string.punctuation, *([] if several else [" "])):
        keys.add(letter, eager=True)(lambda event: typed.take(typed.text + event.data))
    if several:
        keys.add(" ", eager=True, filter=Condition(lambda: isinstance(typed.pointed, Reply)))(
            lambda event: event.app.exit(result=typed.pointed)
        )
    keys.add("enter", eager=True, filter=Condition(lambda: typed.reply is not None))(
        lambda event: event.app.exit(result=typed.reply)
    )
    return keys

"""A line typed on the screen."""

from __future__ import annotations

import questionary

from wantfirst.core.conversation import Prompt
from wantfirst.screen.drawn.door import answer_of, style
from wantfirst.screen.drawn.line_keys import typing_keys
from wantfirst.screen.drawn.wrapping import WordWrap

MARK = ">"
INDENT = len(MARK) + 2  # questionary puts an empty question after it, between blanks


def typed(prompt: Prompt) -> str:
    """The line typed; what stood there is offered. Raises KeyboardInterrupt on Ctrl-C, EOFError on Ctrl-D."""
    asked = questionary.text(
        "", qmark=MARK, default=prompt.current, style=style(), key_bindings=typing_keys(prompt.current),
        input_processors=[WordWrap(INDENT)], prompt_continuation=" " * INDENT,
    )  # fmt: skip
    return str(answer_of(asked))

"""A line typed on the screen."""

from __future__ import annotations

import questionary

from wantfirst.core.conversation import Prompt
from wantfirst.screen.drawn.door import answer_of, style
from wantfirst.screen.drawn.line_keys import typing_keys


def typed(prompt: Prompt) -> str:
    """The line typed; what stood there is offered. Raises KeyboardInterrupt on Ctrl-C, EOFError on Ctrl-D."""
    keys = typing_keys(prompt.current)
    asked = questionary.text("", qmark=">", default=prompt.current, style=style(), key_bindings=keys)
    return str(answer_of(asked))

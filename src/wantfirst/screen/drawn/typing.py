"""A line typed on the screen."""

from __future__ import annotations

import questionary

from wantfirst.core.conversation import Prompt, Reply
from wantfirst.screen.drawn.door import answer_of, style
from wantfirst.screen.drawn.line_keys import typing_keys
from wantfirst.screen.drawn.wrapping import WordWrap

MARK = ">"
INDENT = len(MARK) + 2  # questionary puts an empty question after it, between blanks


def typed(prompt: Prompt, standing: str, *, editable: bool) -> Reply | str:
    """The line typed, or the wish to go on with it in an editor.

    Args:
        prompt: what is asked.
        standing: what stands on the line to begin with.
        editable: there is an editor to go on in, by Ctrl-X Ctrl-E.

    Raises KeyboardInterrupt on Ctrl-C, EOFError on Ctrl-D where nothing was typed.
    """
    asked = questionary.text(
        "", qmark=MARK, default=standing, style=style(), key_bindings=typing_keys(prompt.current, editable=editable),
        input_processors=[WordWrap(INDENT)], prompt_continuation=" " * INDENT,
    )  # fmt: skip
    answer = answer_of(asked)
    return answer if isinstance(answer, Reply) else str(answer)

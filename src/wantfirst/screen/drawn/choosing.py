"""A list drawn on the screen, chosen from with the arrow keys, or by typing how a line begins.

Below the choices stand the words that do something else: back, skip, stop. Lines are folded, never cut; a list longer
than the screen scrolls below its question, with a bar beside it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from shutil import get_terminal_size
from typing import Any

import questionary
from prompt_toolkit.key_binding import KeyBindings, merge_key_bindings
from questionary.constants import INDICATOR_SELECTED, INDICATOR_UNSELECTED

from wantfirst.core.conversation import VALUE, Prompt, Reply
from wantfirst.screen.commands import HELP, lines_of, names_of
from wantfirst.screen.drawn.door import answer_of, style
from wantfirst.screen.drawn.folding import Fragment, rows_of
from wantfirst.screen.drawn.list_keys import Typed, list_keys
from wantfirst.screen.drawn.list_window import BAR, fit

HOW_ONE, HOW_SEVERAL = "(arrow keys, then Enter)", "(Space marks, Enter goes on)"


def chosen(prompt: Prompt, above: int) -> Reply:
    """Show the list until a line is chosen. Raises KeyboardInterrupt on Ctrl-C, EOFError on Ctrl-D.

    Args:
        prompt: what is asked, with its choices.
        above: rows of the question, which shall stay on the screen.
    """
    asked = _several(prompt) if prompt.several else _one(prompt)
    lines = fit(asked.application, above)
    typed = Typed(lines, {one.value: names_of(one) for one in prompt.choices})
    folded = lines.text
    lines.text = lambda: [
        *_marked(folded(), len(prompt.choices)),
        *([("class:answer", f"\n > {typed.text}")] if typed.text else []),
    ]
    own = asked.application.key_bindings or KeyBindings()
    asked.application.key_bindings = merge_key_bindings([own, list_keys(typed, several=prompt.several)])
    asked.application.key_processor.after_key_press += typed.look
    asked.application.erase_when_done = True
    return _reply(answer_of(asked), prompt, typed)


def _reply(answer: Any, prompt: Prompt, typed: Typed) -> Reply:
    if isinstance(answer, Reply):
        return answer
    if answer == "":
        return Reply(HELP)  # Alt-Enter closes a list without choosing anything from it
    if not prompt.several:
        return Reply(VALUE, str(answer))
    pointed = typed.pointed
    if isinstance(pointed, Reply):
        return pointed
    # A bare Enter on a list nobody has moved in means nothing.
    if prompt.one_at_least and typed.moved and not answer and not prompt.current:
        answer = [pointed]
    return Reply(VALUE, ",".join(answer))


def _marked(fragments: Sequence[Fragment], markable: int) -> Iterator[Fragment]:
    """The list with marks beside its first `markable` lines only: the words below them are done, not marked."""
    marks = 0
    for look, text in fragments:
        is_mark = text == f"{INDICATOR_UNSELECTED} " or text == f"{INDICATOR_SELECTED} "
        marks += is_mark
        yield look, " " * len(text) if is_mark and marks > markable else text


def _one(prompt: Prompt) -> questionary.Question:
    known = [one.value for one in prompt.choices]
    return questionary.select(
        "", _lines(prompt), qmark="", instruction=_folded(HOW_ONE), use_jk_keys=False, style=style(),
        default=prompt.current if prompt.current in known else None,
    )  # fmt: skip


def _several(prompt: Prompt) -> questionary.Question:
    lines = _lines(prompt)
    current = prompt.current.split(",")
    for line in lines:
        line.checked = line.value in current
    return questionary.checkbox("", lines, qmark="", instruction=_folded(HOW_SEVERAL), use_jk_keys=False, style=style())


def _folded(how: str) -> str:
    """How to choose, on as many rows as it takes here."""
    return "\n ".join(rows_of(how, get_terminal_size().columns - BAR))


def _lines(prompt: Prompt) -> list[Any]:
    return [
        *(questionary.Choice(title=one.label, value=one.value) for one in prompt.choices),
        questionary.Separator(" "),
        *(questionary.Choice(title=one.label, value=Reply(one.value)) for one in lines_of(prompt)),
    ]

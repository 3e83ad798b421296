"""A list drawn on the screen, chosen from with the arrow keys, or by typing how a line begins.

Below the choices stand the words that do something else: back, skip, stop.
"""

from __future__ import annotations

from typing import Any

import questionary
from prompt_toolkit.key_binding import KeyBindings, merge_key_bindings

from wantfirst.core.conversation import BACK, SKIP, STOP, VALUE, Prompt, Reply
from wantfirst.screen.commands import HELP, lines_of
from wantfirst.screen.drawn.door import answer_of, style
from wantfirst.screen.drawn.list_keys import Typed, list_keys


def chosen(prompt: Prompt) -> Reply:
    """Show the list until a line is chosen. Raises KeyboardInterrupt on Ctrl-C, EOFError on Ctrl-D."""
    asked = _several(prompt) if prompt.several else _one(prompt)
    lines = _lines_of(asked)
    typed = Typed(lines)
    shown = lines.text
    lines.text = lambda: [*shown(), *([("class:answer", f"\n > {typed.text}")] if typed.text else [])]
    own = asked.application.key_bindings or KeyBindings()
    asked.application.key_bindings = merge_key_bindings([own, list_keys(typed)])
    answer = answer_of(asked)
    if isinstance(answer, Reply):
        return answer
    if answer == "":
        return Reply(HELP)  # Alt-Enter closes a list without choosing anything from it
    if not prompt.several:
        return Reply(VALUE, str(answer))
    # Enter on one of the words below the choices does it, whether it is marked or not.
    marked = [*answer, lines.get_pointed_at().value]
    word = next((word for word in (STOP, BACK, SKIP) if Reply(word) in marked), None)
    return Reply(word) if word else Reply(VALUE, ",".join(answer))


def _one(prompt: Prompt) -> questionary.Question:
    known = [one.value for one in prompt.choices]
    return questionary.select(
        "", _lines(prompt), qmark="", instruction="(arrow keys, then Enter)", use_jk_keys=False, style=style(),
        default=prompt.current if prompt.current in known else None,
    )  # fmt: skip


def _several(prompt: Prompt) -> questionary.Question:
    lines = _lines(prompt)
    current = prompt.current.split(",")
    for line in lines:
        line.checked = line.value in current
    return questionary.checkbox(
        "", lines, qmark="", instruction="(Space marks, Enter goes on)", use_jk_keys=False, style=style()
    )


def _lines(prompt: Prompt) -> list[Any]:
    return [
        *(questionary.Choice(title=one.label, value=one.value) for one in prompt.choices),
        questionary.Separator(" "),
        *(questionary.Choice(title=one.label, value=Reply(one.value)) for one in lines_of(prompt)),
    ]


def _lines_of(asked: questionary.Question) -> Any:
    """The part of the screen that holds the lines; it knows which one is pointed at."""
    return next(one for one in asked.application.layout.find_all_controls() if hasattr(one, "get_pointed_at"))

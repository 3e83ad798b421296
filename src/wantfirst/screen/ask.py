"""Asks one question and gives back the reply: a line typed, or lines chosen from a list.

A line holding only `back`, `skip`, `stop` or `?` does just that, in every prompt; where lines are chosen rather
than typed, the same words stand below the choices. In plain mode choices are numbered and nothing is redrawn.
"""

from __future__ import annotations

import sys

from wantfirst.core.conversation import SKIP, STOP, Prompt, Reply
from wantfirst.screen.commands import HELP, meant, read_line
from wantfirst.screen.numbered import chosen_by_number


def ask(prompt: Prompt, *, plain: bool) -> Reply:
    """Ask until there is a reply that can be used. Raises KeyboardInterrupt on Ctrl-C; Ctrl-D means stop."""
    _head(prompt)
    while True:
        try:
            reply = _once(prompt, plain=plain)
        except EOFError:
            return Reply(STOP)
        if reply.does == HELP:
            _say(prompt.help or "There is nothing more to say about this one.")
        elif reply.does == SKIP and not prompt.skippable:
            _say("This one cannot be left for later. To leave the conversation here: stop")
        else:
            return reply


def say(text: str = "") -> None:
    """A line of the conversation."""
    _say(text)


def _say(text: str) -> None:
    from rich.text import Text

    from wantfirst.screen.console import console

    console().print(Text(text))


def _head(prompt: Prompt) -> None:
    """The question, with where one is in the conversation, and the example while nothing is typed yet."""
    from rich.text import Text

    from wantfirst.screen.console import console
    from wantfirst.screen.hanging import Hanging

    out = console()
    out.print()
    if prompt.lead:
        out.print(Text(prompt.lead, style="quiet"))
    out.print(Text(prompt.ask, style="ask"))
    if prompt.example and not prompt.current:
        out.print(Hanging("  ", Text(f"For example: {prompt.example}", style="quiet")))


def _once(prompt: Prompt, *, plain: bool) -> Reply:
    if plain:
        return chosen_by_number(prompt) if prompt.choices else meant(_typed_plain(prompt))
    from wantfirst.screen.drawn.choosing import chosen
    from wantfirst.screen.drawn.typing import typed

    return chosen(prompt) if prompt.choices else meant(typed(prompt))


def _typed_plain(prompt: Prompt) -> str:
    if prompt.current:
        sys.stdout.write(f"Now: {prompt.current}\nEnter alone keeps it.\n")
    typed = read_line()
    return typed if typed.strip() or not prompt.current else prompt.current

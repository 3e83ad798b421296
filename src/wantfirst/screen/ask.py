"""Asks one question and gives back the reply: a line typed, or lines chosen from a list.

A line holding only `back`, `skip`, `stop` or `?` does just that, in every prompt; where lines are chosen rather
than typed, the same words stand below the choices. In plain mode choices are numbered and nothing is redrawn.
"""

from __future__ import annotations

import sys

from wantfirst.core.conversation import SKIP, STOP, VALUE, Prompt, Reply
from wantfirst.screen.commands import HELP, meant, read_line
from wantfirst.screen.numbered import chosen_by_number


def ask(prompt: Prompt, *, plain: bool) -> Reply:
    """Ask until there is a reply that can be used. Raises KeyboardInterrupt on Ctrl-C; Ctrl-D means stop."""
    above = _head(prompt)
    while True:
        try:
            reply = _once(prompt, above, plain=plain)
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


def _head(prompt: Prompt) -> int:
    """The question, with where one is in the conversation, and the example while nothing is typed yet; its rows."""
    from rich.text import Text

    from wantfirst.screen.console import console
    from wantfirst.screen.hanging import Hanging

    parts: list[Text | Hanging] = [Text(prompt.ask, style="ask")]
    if prompt.lead:
        parts.insert(0, Text(prompt.lead, style="quiet"))
    if prompt.example and not prompt.current:
        parts.append(Hanging("  ", Text(f"For example: {prompt.example}", style="quiet")))
    out = console()
    out.print()
    out.print(*parts, sep="\n")
    return sum(len(out.render_lines(part)) for part in parts)


def _once(prompt: Prompt, above: int, *, plain: bool) -> Reply:
    if plain:
        return chosen_by_number(prompt) if prompt.choices else meant(_typed_plain(prompt))
    from wantfirst.screen.drawn.choosing import chosen
    from wantfirst.screen.drawn.typing import typed

    if not prompt.choices:
        return meant(typed(prompt))
    reply = chosen(prompt, above)
    _echo(reply, prompt)
    return reply


def _echo(reply: Reply, prompt: Prompt) -> None:
    """What was chosen, in place of the list."""
    from rich.text import Text

    from wantfirst.screen.console import console
    from wantfirst.screen.hanging import Hanging

    values = reply.text.split(",")
    labels = [one.label for one in prompt.choices if one.value in values]
    console().print(Hanging(">  ", Text(", ".join(labels) or ("" if reply.does == VALUE else reply.does))))


def _typed_plain(prompt: Prompt) -> str:
    if prompt.current:
        sys.stdout.write(f"Now: {prompt.current}\nEnter alone keeps it.\n")
    typed = read_line()
    return typed if typed.strip() or not prompt.current else prompt.current

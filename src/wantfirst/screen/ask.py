"""Asks one question and gives back the reply: a line typed, or lines chosen from a list.

A line holding only `back`, `skip`, `stop` or `?` does just that, in every prompt; where lines are chosen rather
than typed, the same words stand below the choices. In plain mode choices are numbered and nothing is redrawn.
"""

from __future__ import annotations

from collections.abc import Callable

from wantfirst.core.clean import clean
from wantfirst.core.conversation import SKIP, STOP, VALUE, Prompt, Reply
from wantfirst.screen.commands import EDIT, HELP, WORDS, meant, read_line
from wantfirst.screen.console import put
from wantfirst.screen.numbered import chosen_by_number


def ask(prompt: Prompt, *, plain: bool, editor: Callable[[str], str] | None = None) -> Reply:
    """Ask until there is a reply that can be used.

    Args:
        prompt: what is asked.
        plain: numbered choices and nothing redrawn.
        editor: given what was typed so far, has the person go on with it elsewhere and gives it back.

    Raises KeyboardInterrupt on Ctrl-C; Ctrl-D means stop.
    """
    asking = Asking(prompt, plain=plain, editor=editor)
    while True:
        try:
            reply = asking.once()
        except EOFError:
            return Reply(STOP)
        if reply.does == HELP:
            asking.help()
        elif reply.does == EDIT and editor is not None:
            asking.standing = clean(editor(reply.text))
        elif reply.does == SKIP and not prompt.skippable:
            put("This one cannot be left for later. To leave the conversation here: stop")
        else:
            return reply


class Asking:
    """One question on the screen, for as long as it is asked. `standing` is what stands on its line."""

    def __init__(self, prompt: Prompt, *, plain: bool, editor: Callable[[str], str] | None) -> None:
        self.prompt = prompt
        self.plain = plain
        self.editable = editor is not None
        self.standing = prompt.current
        self.above = _head(prompt, plain=plain)

    def once(self) -> Reply:
        """What is replied, for once. Raises EOFError at the end of input."""
        if self.plain:
            return chosen_by_number(self.prompt) if self.prompt.choices else self._meant(self._typed_plain())
        from wantfirst.screen.drawn.choosing import chosen
        from wantfirst.screen.drawn.typing import typed

        if self.prompt.choices:
            reply = chosen(self.prompt, self.above)
            _echo(reply, self.prompt)
            return reply
        line = typed(self.prompt, self.standing, editable=self.editable)
        return line if isinstance(line, Reply) else self._meant(line)

    def _meant(self, line: str) -> Reply:
        """What a line means. What stood there and was kept is never one of the words, though it may look like one."""
        if self.standing and line == self.standing:
            return Reply(VALUE, clean(line).strip())
        words = (*WORDS, EDIT) if self.editable else WORDS
        behind = line.removeprefix(self.standing) if self.standing else ""
        reply = meant(behind if behind.lower() in words and behind != HELP else line, words)
        return reply._replace(text=self.standing) if reply.does == EDIT else reply

    def _typed_plain(self) -> str:
        if self.standing:
            put(f"Now: {self.standing}")
            put("Enter alone keeps it.")
        line = read_line()
        return line if line.strip() or not self.standing else self.standing

    def help(self) -> None:
        """What helps with this question, and how a reply is given here."""
        put(self.prompt.help or "There is nothing more to say about this one.")
        if self.prompt.choices:
            return
        if self.editable:
            put("To write it in your editor: edit" + ("" if self.plain else ", or Ctrl-X Ctrl-E in the middle of it."))
        put("To answer with one of the words themselves: a backslash before it, as in \\stop")


def _head(prompt: Prompt, *, plain: bool) -> int:
    """The question, with where one is in the conversation, and the example while nothing is typed yet; its rows."""
    from rich.text import Text

    from wantfirst.screen.console import console
    from wantfirst.screen.hanging import Hanging

    parts: list[Text | Hanging] = [Text(prompt.ask, style="ask")]
    if prompt.lead:
        parts.insert(0, Text(prompt.lead, style="quiet"))
    if prompt.current and not prompt.choices and not plain:
        parts.append(Text("Enter alone keeps it; Ctrl-U empties the line.", style="quiet"))
    if prompt.example and not prompt.current:
        parts.append(Hanging("  ", Text(f"For example: {prompt.example}", style="quiet")))
    out = console(plain=plain)
    out.print()
    out.print(*parts, sep="\n")
    return sum(len(out.render_lines(part)) for part in parts)


def _echo(reply: Reply, prompt: Prompt) -> None:
    """What was chosen, in place of the list."""
    values = reply.text.split(",")
    labels = [one.label for one in prompt.choices if one.value in values]
    put(", ".join(labels) or ("nothing marked" if reply.does == VALUE else reply.does), ">  ")

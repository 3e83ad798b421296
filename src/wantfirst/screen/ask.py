"""Asks one question and gives back the reply. The only user of questionary.

A line holding only `back`, `skip`, `stop` or `?` does just that, in every prompt; where lines are chosen rather
than typed, the same words stand below the choices. In plain mode choices are numbered and nothing is redrawn.
"""

from __future__ import annotations

import sys
from typing import Any

from wantfirst.core.clean import clean
from wantfirst.core.conversation import BACK, SKIP, STOP, VALUE, Choice, Prompt, Reply

HELP = "?"  # asked for here and answered here: a flow never sees it

_COMMANDS = {BACK: "Back to the question before", SKIP: "Leave this for later", STOP: "Stop here; all is saved"}


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
    if prompt.choices:
        return _chosen_by_number(prompt) if plain else _chosen(prompt)
    return _command(_typed_plain(prompt) if plain else _typed(prompt))


def _command(text: str) -> Reply:
    """What a typed line means."""
    text = clean(text).strip()
    word = text.lower()
    return Reply(word) if word in (BACK, SKIP, STOP, HELP) else Reply(VALUE, text)


# --- typed ------------------------------------------------------------------------------------------------


def _typed(prompt: Prompt) -> str:
    import questionary

    from wantfirst.screen.keys import typing_keys

    asked = questionary.text("", qmark=">", default=prompt.current, style=_style(), key_bindings=typing_keys())
    return str(_answer(asked))


def _typed_plain(prompt: Prompt) -> str:
    if prompt.current:
        sys.stdout.write(f"Now: {prompt.current}\nEnter alone keeps it.\n")
    typed = _line()
    return typed if typed.strip() or not prompt.current else prompt.current


def _line() -> str:
    sys.stdout.write("> ")
    sys.stdout.flush()
    line = sys.stdin.readline()
    if not line:
        raise EOFError
    return line.rstrip("\n")


# --- chosen -----------------------------------------------------------------------------------------------


def _commands_of(prompt: Prompt) -> list[Choice]:
    commands = [Choice(value=word, label=label) for word, label in _COMMANDS.items()]
    return [one for one in commands if one.value != SKIP or prompt.skippable]


def _chosen(prompt: Prompt) -> Reply:
    import questionary

    listed = [
        *(questionary.Choice(title=one.label, value=one.value) for one in prompt.choices),
        questionary.Separator(" "),
        *(questionary.Choice(title=one.label, value=Reply(one.value)) for one in _commands_of(prompt)),
    ]
    current = [value for value in prompt.current.split(",") if value]
    if prompt.several:
        for line in listed:
            line.checked = line.value in current
        hint = "(Space marks, Enter goes on)"
        asked = questionary.checkbox("", listed, qmark="", instruction=hint, style=_style())
    else:
        known = [one.value for one in prompt.choices]
        default = current[0] if current and current[0] in known else None
        asked = questionary.select(
            "", listed, qmark="", instruction="(arrow keys, then Enter)", default=default, style=_style()
        )
    answer = _answer(asked)
    marked = answer if isinstance(answer, list) else [answer]
    if prompt.several and marked != [""]:
        marked = [*marked, _pointed_at(asked)]  # Enter on one of the words below the choices does it
    for word in (STOP, BACK, SKIP):
        if Reply(word) in marked:
            return Reply(word)
    if marked == [""]:
        return Reply(HELP)  # Alt-Enter closes a list without choosing anything from it
    return Reply(VALUE, ",".join(one for one in marked if one))


def _pointed_at(asked: Any) -> Reply | None:
    """The word on whose line Enter was pressed, or None for any other line."""
    lists = [one for one in asked.application.layout.find_all_controls() if hasattr(one, "get_pointed_at")]
    value = lists[0].get_pointed_at().value if lists else None
    return value if isinstance(value, Reply) else None


def _chosen_by_number(prompt: Prompt) -> Reply:
    for number, choice in enumerate(prompt.choices, 1):
        mark = " (now)" if choice.value in prompt.current.split(",") else ""
        sys.stdout.write(f"{number}. {choice.label}{mark}\n")
    many = "One or more numbers, with commas between" if prompt.several else "A number"
    words = ", ".join(one.value for one in _commands_of(prompt))
    while True:
        sys.stdout.write(f"{many}; or {words}, ?\n")
        reply = _command(_line())
        if reply.does != VALUE:
            return reply
        if not reply.text and prompt.current:
            return Reply(VALUE, prompt.current)
        values = _by_number(reply.text, prompt)
        if values:
            return Reply(VALUE, ",".join(values))
        sys.stdout.write(f"“{reply.text}” is none of the numbers above.\n")


def _by_number(text: str, prompt: Prompt) -> list[str]:
    """The values that typed numbers (or labels) stand for; none when one of them is unknown or one too many."""
    by_name = {str(number): one.value for number, one in enumerate(prompt.choices, 1)}
    by_name |= {one.label.lower(): one.value for one in prompt.choices}
    parts = [part.strip().lower() for part in text.split(",") if part.strip()]
    if not parts or any(part not in by_name for part in parts) or (len(parts) > 1 and not prompt.several):
        return []
    return [by_name[part] for part in parts]


# --- questionary ------------------------------------------------------------------------------------------


def _answer(asked: Any) -> Any:
    """The reply, Ctrl-C raised rather than swallowed; keys typed ahead are not taken for the next reply."""
    from prompt_toolkit.input import typeahead

    answer = asked.unsafe_ask()
    typeahead.clear_typeahead(asked.application.input)
    return "" if answer is None else answer


def _style() -> Any:
    from questionary import Style

    return Style(
        [("qmark", "bold"), ("question", ""), ("answer", ""), ("pointer", "bold"), ("highlighted", "bold"),
         ("selected", ""), ("instruction", "italic")]
    )  # fmt: skip

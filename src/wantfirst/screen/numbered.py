"""A list for those who want nothing redrawn: numbered lines, chosen by their numbers or their names."""

from __future__ import annotations

from wantfirst.core.conversation import VALUE, Prompt, Reply
from wantfirst.screen.commands import lines_of, meant, names_of, read_line
from wantfirst.screen.console import put


def chosen_by_number(prompt: Prompt) -> Reply:
    """Show the lines and ask until numbers, names or one of the words are typed. Raises EOFError on Ctrl-D."""
    for number, choice in enumerate(prompt.choices, 1):
        mark = " (now)" if choice.value in prompt.current.split(",") else ""
        put(f"{choice.label}{mark}", f"{number}. ", plain=True)
    many = "One or more numbers, with commas between" if prompt.several else "A number"
    words = ", ".join(one.value for one in lines_of(prompt))
    while True:
        put(f"{many}; or {words}, ?")
        reply = meant(read_line())
        if reply.does != VALUE:
            return reply
        if not reply.text and prompt.current:
            return Reply(VALUE, prompt.current)
        values = _named(reply.text, prompt)
        if values:
            return Reply(VALUE, ",".join(values))
        put(f"“{reply.text}” is none of the lines above." if reply.text else "Nothing was typed.")


def _named(text: str, prompt: Prompt) -> list[str]:
    """The values that typed numbers or names stand for; none when one of them is unknown or one too many."""
    values = [_value(part.strip().lower(), prompt) for part in text.split(",") if part.strip()]
    if "" in values or (len(values) > 1 and not prompt.several):
        return []
    return list(dict.fromkeys(values))


def _value(name: str, prompt: Prompt) -> str:
    """The value that a number or a name stands for, or the only one that begins so; empty when there is none."""
    numbered = {str(number): one.value for number, one in enumerate(prompt.choices, 1)}
    exact = [one.value for one in prompt.choices if name in names_of(one)]
    begun = [one.value for one in prompt.choices if any(whole.startswith(name) for whole in names_of(one))]
    found = exact or (begun if not name.isdigit() else [])
    return numbered.get(name) or (found[0] if len(found) == 1 else "")

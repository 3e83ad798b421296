"""Every command there is, taken from the program's own list: a new one is covered without being named here."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from wantfirst.cli.app import command
from wantfirst.cli.commands import COMMANDS

# What a command must be given to do its work in the small home, `tests/screen/small/three`; what is not here needs
# nothing. More than one line: several ways to call it.
NEEDS: dict[str, tuple[tuple[str, ...], ...]] = {
    "start": ((), ("--add", "to leave on time")),
    "plan": (("--round", "2", "--audience", "peer"), ("--employer", "acme", "--round", "2", "--audience", "peer")),
    "sheet": ((), ("acme",), ("--round", "2", "--audience", "peer")),
    "compare": ((), ("acme",)),
    "heard": (("We plan to expand the practice.",),),
    "debrief": (("acme",),),
    "questions": ((), ("--round", "2", "--audience", "peer", "--explain")),
    "themes": ((), ("my Sundays back",)),
    "packs show": (("wards",), ("wards/last-night",)),
    "packs new": (("mine",),),
    "packs add": (("nowhere.yaml",),),
}
FORMATS = ("plain", "screen", "json", "markdown", "csv", "html")


@cache
def leaves() -> dict[str, Any]:
    """Each command that can be run, by its name: `show`, `packs list`, ... The empty name is the bare program."""
    group = command()
    found: dict[str, Any] = {"": group}
    for name in COMMANDS:
        one = group.get_command(None, name)
        below = one.list_commands(None) if hasattr(one, "list_commands") else ()
        found |= {f"{name} {sub}": one.get_command(None, sub) for sub in below} or {name: one}
    return found


def ways() -> Iterator[list[str]]:
    """Each command, the bare program among them, in each way it is called here."""
    for name in leaves():
        for words in NEEDS.get(name, ((),)):
            yield [*name.split(), *words]


def calls() -> Iterator[list[str]]:
    """Each command as it is called for real, in each of its ways and formats."""
    for name, leaf in leaves().items():
        formats = FORMATS if "format" in {one.name for one in leaf.params} else ()
        for words in NEEDS.get(name, ((),)):
            line = [*name.split(), *words]
            yield line
            yield from ([*line, "--format", one] for one in formats)


def argument_calls(text: str) -> Iterator[list[str]]:
    """Each command with `text` as an argument of its own, and after each of its flags that takes a value."""
    for name, leaf in leaves().items():
        words = name.split()
        yield [*words, text]
        usual = NEEDS.get(name, ((),))[0]
        for flag in leaf.params:
            if flag.param_type_name == "option" and not flag.is_flag:
                yield [*words, *usual, f"{flag.opts[0]}={text}"]

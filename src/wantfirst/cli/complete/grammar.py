"""The commands with their flags and arguments, as `grammar.txt` beside it keeps them.

The program itself knows them too, but only once a command is imported, with all that it needs: Tab would cost twice
as much. `docs/build_pages.py` writes the file from the program, and a test holds the two together.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

FILE = Path(__file__).with_name("grammar.txt")

FLAG, VALUE, LIST, ARGUMENT, ARGUMENTS = "flag", "value", "list", "argument", "arguments"


class Part(NamedTuple):
    """A flag or an argument: how it is written, its name in the program, and what it takes (`FLAG`, ...).

    `choices` are the words it takes where only this command knows them; `about` is its line in the help.
    """

    written: tuple[str, ...]
    name: str
    takes: str
    choices: tuple[str, ...]
    about: str

    @property
    def is_argument(self) -> bool:
        """It is not a flag, nor the value of one."""
        return self.takes in (ARGUMENT, ARGUMENTS)


class Known(NamedTuple):
    """A command, or the program itself (an empty path): what it says of itself, and what it takes."""

    path: tuple[str, ...]
    hidden: bool
    about: str
    parts: tuple[Part, ...]


Grammar = dict[tuple[str, ...], Known]


def read() -> Grammar:
    """All commands, in the order of the help, by the words that call them; the program itself is `()`."""
    found: Grammar = {}
    for block in FILE.read_text(encoding="utf-8").split("\n\n"):
        head, *lines = block.strip("\n").split("\n")
        name, hidden, about = head.split("\t")
        path = tuple(name.split()[1:])
        found[path] = Known(path=path, hidden=bool(hidden), about=about, parts=tuple(_part(line) for line in lines))
    return found


def _part(line: str) -> Part:
    written, name, takes, choices, about = line.split("\t")
    return Part(written=tuple(written.split()), name=name, takes=takes, choices=tuple(choices.split()), about=about)


def written(grammar: Grammar) -> str:
    """The text that `read` reads: a block for each command, and in it a line for each flag and argument."""
    blocks = []
    for known in grammar.values():
        lines = ["\t".join((" ".join(("wantfirst", *known.path)), "hidden" if known.hidden else "", known.about))]
        lines += [
            "\t".join((" ".join(one.written), one.name, one.takes, " ".join(one.choices), one.about))
            for one in known.parts
        ]
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks) + "\n"


def grammar_of(program: Any) -> Grammar:
    """What the file must say of the program: every command is imported for this."""
    found: Grammar = {}
    _collect(program, (), found)
    return found


def _collect(command: Any, path: tuple[str, ...], found: Grammar) -> None:
    text = " ".join((command.help or "").split())
    about = command.get_short_help_str(limit=300) if path else ""
    parts = tuple(_part_of(one, text) for one in command.params if not getattr(one, "hidden", False))
    found[path] = Known(path=path, hidden=bool(command.hidden), about=about, parts=parts)
    for name in command.list_commands(None) if hasattr(command, "list_commands") else ():
        _collect(command.get_command(None, name), (*path, name), found)


def _part_of(param: Any, text: str) -> Part:
    about = " ".join((getattr(param, "help", None) or "").split())
    if param.param_type_name == "argument":
        takes = ARGUMENTS if param.nargs < 0 else ARGUMENT
        return Part(written=(), name=param.name, takes=takes, choices=(), about=about)
    takes = FLAG if param.is_flag else LIST if param.multiple else VALUE
    choices = _formats(text) if param.name == "format" else ()
    return Part(written=tuple(param.opts), name=param.name, takes=takes, choices=choices, about=about)


def _formats(text: str) -> tuple[str, ...]:
    """The formats that a command's own text names."""
    named = text.partition("Formats: ")[2].partition(".")[0]
    return tuple(word.split()[0] for word in named.replace(" and ", ", ").split(", ") if word.split())

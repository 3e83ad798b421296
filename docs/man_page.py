"""The man page, made from what the program says of itself."""

from __future__ import annotations

from collections.abc import Iterator

from wantfirst.cli.complete import grammar


def man_page(known: grammar.Grammar) -> str:
    """The man page, in the man macros."""
    lines = [
        '.\\" Made by docs/build_pages.py from the program.',
        ".TH WANTFIRST 1",
        ".SH NAME",
        "wantfirst \\- start from what you want in a job, and take the right questions to the talk",
        ".SH SYNOPSIS",
        ".B wantfirst",
        "[\\fIflags\\fR] [\\fIcommand\\fR [\\fIarguments\\fR]]",
        ".SH DESCRIPTION",
        "Asks what you want, keeps it in a file of yours, and gives the questions that find it out, for the right",
        "person in the right talk.",
        "Without a command it tells where you stand, and the one next step.",
        "Nothing is ever sent anywhere.",
        ".SH FLAGS OF EVERY COMMAND",
        *_flags(known[()]),
        ".SH COMMANDS",
    ]
    for path, one in known.items():
        if path and not one.hidden:
            lines += [".SS " + _call(one), _roff(one.about), *_flags(one, known[()])]
    return "\n".join([*lines, *_ENDING]) + "\n"


_ENDING = [
    ".SH FILES",
    "The home is the folder given by \\-\\-home, else by WANTFIRST_HOME, else the usual place for programs' files.",
    "It holds worksheet.yaml, employers/, questions/ and history.yaml, all yours to edit,",
    "and cache/, which may be deleted.",
    ".SH ENVIRONMENT",
    ".TP", "WANTFIRST_HOME", "Where your files are kept.",
    ".TP", "WANTFIRST_PACKS", "More question files or folders, apart as in PATH.",
    ".TP", "WANTFIRST_PLAIN", "1: plain text, numbered choices.",
    ".TP", "WANTFIRST_COMPLETE_NAMES", "1: Tab also offers the names of employers.",
    ".TP", "NO_COLOR", "No colour.",
    ".SH EXIT STATUS",
    "0: fine.",
    "1: something you can mend, such as a faulty file.",
    "2: the command was called wrongly.",
    "130: stopped by Ctrl\\-C.",
]  # fmt: skip


def _call(one: grammar.Known) -> str:
    words = [f"[{part.name.upper()}]" + (" ..." if part.takes == grammar.ARGUMENTS else "")
             for part in one.parts if part.is_argument]  # fmt: skip
    return _roff(" ".join([*one.path, *words]))


def _flags(one: grammar.Known, besides: grammar.Known | None = None) -> Iterator[str]:
    shared = {part.name for part in besides.parts} if besides else set()
    for part in one.parts:
        if not part.is_argument and part.name not in shared:
            value = "" if part.takes == grammar.FLAG else f" \\fI{_roff(part.name.split('_')[0].upper())}\\fR"
            yield from (".TP", ", ".join(f"\\fB{_roff(name)}\\fR" for name in part.written) + value)
            yield _roff(part.about) or "\\&"


def _roff(text: str) -> str:
    """Text that roff takes as it is: a dot or an apostrophe at the beginning of a line would be a request."""
    safe = text.replace("\\", "\\e").replace("-", "\\-").replace("“", "\\(lq").replace("”", "\\(rq")
    return "\\&" + safe if safe[:1] in (".", "'") else safe

"""Writes what is made from the program itself: parts of the pages in docs/, the man page, and what Tab knows.

    python docs/build_pages.py           writes the files
    python docs/build_pages.py --check   says which are stale, and exits with 1

In a page, what stands between `<!-- made: NAME -->` and `<!-- end -->` is made here; the rest is written by people.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import copytree, ignore_patterns
from tempfile import TemporaryDirectory
from typing import Any

from wantfirst.cli.app import command
from wantfirst.cli.complete import grammar
from wantfirst.cli.settings import Settings
from wantfirst.store.fields import ListOf, Record
from wantfirst.store.schema import FORMATS

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
MARKED = re.compile(r"(<!-- made: ([a-z]+) -->\n).*?(<!-- end -->)", re.DOTALL)
EXAMPLE = ["questions", "--round", "2", "--audience", "peer", "--limit", "2"]
IN_JSON = {
    "questions": EXAMPLE,
    "plan": ["plan", "--round", "2", "--audience", "peer"],
    "show": ["show"],
    "check": ["check"],
    "compare": ["compare"],
    "heard": ["heard", "We plan to expand the practice"],
    "themes": ["themes"],
    "themes TEXT": ["themes", "my Sundays back"],
    "packs list": ["packs", "list"],
    "packs check": ["packs", "check"],
    "packs coverage": ["packs", "coverage"],
}


def made() -> dict[Path, str]:
    """Each file with the text that it should hold."""
    known = grammar.grammar_of(command())
    texts = {grammar.FILE: grammar.written(known), DOCS / "wantfirst.1": man_page(known)}
    with example_home() as home:
        for page in sorted(DOCS.glob("*.md")):
            texts[page] = MARKED.sub(
                lambda found: found[1] + PARTS[found[2]](home) + found[3], page.read_text(encoding="utf-8")
            )
    return texts


# --- keys of files ----------------------------------------------------------------------------------------


def keys_of(format: str) -> str:
    """A table for each kind of record in a format, outermost first."""
    return "".join(_table(title, record) for title, record in _records("the file", FORMATS[format]))


def _records(title: str, record: Record) -> Iterator[tuple[str, Record]]:
    yield title, record
    for one in record.fields:
        inner = one.kind.kind if isinstance(one.kind, ListOf) else one.kind
        if isinstance(inner, Record):
            yield from _records(f"`{one.name}`", inner)


def _table(title: str, record: Record) -> str:
    heading = "The file itself" if title == "the file" else f"Each {record.noun} under {title}"
    rows = [f"| `{one.name}` | {_needed(one)} | {_cell(one.about)} |" for one in record.fields]
    return "\n".join([f"**{heading}**", "", "| key | | what it is |", "|---|---|---|", *rows, "", ""])


def _needed(field: Any) -> str:
    return "required" if field.required else "advised" if field.advised else ""


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


# --- what the program answers -----------------------------------------------------------------------------


@contextlib.contextmanager
def example_home() -> Iterator[Path]:
    """A copy of the invented nurse's home, and no packs but the shipped ones."""
    more = os.environ.pop("WANTFIRST_PACKS", None)
    try:
        with TemporaryDirectory() as folder:
            yield copytree(ROOT / "examples" / "nurse", Path(folder) / "home", ignore=ignore_patterns("cache"))
    finally:
        if more is not None:
            os.environ["WANTFIRST_PACKS"] = more


def answered(home: Path, words: list[str]) -> str:
    """What the program answers in this home."""
    settings = Settings()
    out, aside = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(aside), contextlib.suppress(SystemExit):
        command().main(["--home", str(home), *words], obj=settings, prog_name="wantfirst")
    settings.close()
    return out.getvalue()


def worked_example(home: Path) -> str:
    """The questions of the example, each with its reckoning, and nothing of what was left out."""
    told = answered(home, [*EXAMPLE, "--explain", "--format", "plain"]).partition("\nleft out: ")[0]
    shown = " ".join(["wantfirst --home examples/nurse", *EXAMPLE, "--explain"])
    return f"```sh\n{shown}\n```\n\n```\n{told.strip()}\n```\n"


def json_keys(home: Path) -> str:
    """The keys of each answer in JSON, from the answers themselves."""
    rows = []
    for name, words in IN_JSON.items():
        text = answered(home, [*words, "--format", "json"])
        rows.append(f"- `{name}`: {_shape(json.loads(text))}")
    return "\n".join(rows) + "\n"


def _shape(value: Any) -> str:
    """The keys of an object and of what is in it; `{}` when its keys are names or it is empty."""
    if not isinstance(value, dict):
        return ""
    return ", ".join(_key(key, inner) for key, inner in value.items() if key != "version")


def _key(key: str, value: Any) -> str:
    first = next((one for one in value if isinstance(one, dict)), None) if isinstance(value, list) else None
    inner = _shape(first) if first else ""
    return f"`{key}` ({inner})" if inner else f"`{key}`"


# --- the man page -----------------------------------------------------------------------------------------


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


PARTS: dict[str, Callable[[Path], str]] = {
    "pack": lambda _: keys_of("pack"),
    "worksheet": lambda _: keys_of("worksheet"),
    "matching": worked_example,
    "json": json_keys,
}


def stale() -> list[str]:
    """The files that do not hold what they should."""
    return [
        str(path.relative_to(ROOT))
        for path, text in made().items()
        if not path.exists() or path.read_text(encoding="utf-8") != text
    ]


def main() -> int:
    """Write the files, or check them."""
    if "--check" in sys.argv[1:]:
        found = stale()
        print("\n".join(f"stale: {name}" for name in found) or "all pages are as the program says")
        return int(bool(found))
    texts = made()
    for path, text in texts.items():
        path.write_text(text, encoding="utf-8")
    print(f"{len(texts)} files written")
    return 0


if __name__ == "__main__":
    sys.exit(main())

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

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from docs.man_page import man_page  # noqa: E402 - after the path
from wantfirst.cli.app import command  # noqa: E402
from wantfirst.cli.complete import grammar  # noqa: E402
from wantfirst.cli.settings import Settings  # noqa: E402
from wantfirst.store.fields import ListOf, Record  # noqa: E402
from wantfirst.store.schema import FORMATS  # noqa: E402

DOCS = ROOT / "docs"
MARKED = re.compile(r"(<!-- made: ([a-z]+) -->\n).*?(<!-- end -->)", re.DOTALL)
EXAMPLE = ["questions", "--round", "2", "--audience", "peer", "--limit", "2"]
IN_JSON = {
    "questions": [*EXAMPLE, "--theme", "learning"],
    "plan": ["plan", "--round", "2", "--audience", "boss,peer"],
    "plan --meeting": ["plan", "--meeting", "1:recruiter:5", "--meeting", "2:peer"],
    "show": ["show"],
    "check": ["check"],
    "compare": ["compare"],
    "heard": ["heard", "We plan to expand the practice"],
    "themes": ["themes"],
    "themes TEXT": ["themes", "my Sundays back"],
    "packs list": ["packs", "list"],
    "packs show": ["packs", "show", "nursing/next-nurse-at-night"],
    "packs check": ["packs", "check", "faulty.yaml"],
    "packs test": ["packs", "test", "faulty.yaml"],
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


FAULTY = """\
pack: faulty
title: What an answer says of a pack with faults
questions:
  - {id: one, ask: Who?, themes: [pay], rounds: [2], audiences: [peer], follow_ups: [And?]}
examples:
  - {want: more money, round: 2, audience: peer, excludes: [one]}
"""


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
    (home / "faulty.yaml").write_text(FAULTY, encoding="utf-8")
    answers = {
        name: json.loads(answered(home, [_in(home, word) for word in words] + ["--format", "json"]))
        for name, words in IN_JSON.items()
    }
    question = answers["questions"]["questions"][0]
    known = {"a plan": set(answers["plan"]) - {"version"}, "a question": set(question)}
    rows = [f"- a question, below: {_keys(question, {})}"]
    rows += [f"- `{name}`: {_keys(answer, known)}" for name, answer in answers.items()]
    return "\n".join(rows) + "\n"


def _in(home: Path, word: str) -> str:
    return str(home / word) if word == "faulty.yaml" else word


def _keys(value: dict[str, Any], known: dict[str, set[str]]) -> str:
    """The keys of an object, each with those of what is in it."""
    return ", ".join(_key(key, inner, known) for key, inner in value.items() if key != "version")


def _key(key: str, value: Any, known: dict[str, set[str]]) -> str:
    by_name = isinstance(value, dict)
    several = value.values() if by_name else value if isinstance(value, list) else ()
    first = next((one for one in several if isinstance(one, dict)), None)
    if first is None:
        return f"`{key}`"
    return f"`{key}` ({'by name: ' if by_name else ''}{_inner(first, known)})"


def _inner(value: dict[str, Any], known: dict[str, set[str]]) -> str:
    """The keys of an object; where it is one of those `known`, its name and the keys that it has besides."""
    name = next((name for name, keys in known.items() if keys <= set(value)), "")
    besides = {key: inner for key, inner in value.items() if key not in known.get(name, ())}
    return ", ".join(part for part in (name, _keys(besides, known)) if part)


PARTS: dict[str, Callable[[Path], str]] = {
    "pack": lambda _: keys_of("pack"),
    "worksheet": lambda _: keys_of("worksheet"),
    "employer": lambda _: keys_of("employer"),
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

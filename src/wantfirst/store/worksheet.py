"""Reads the worksheet: YAML file -> core record. `worksheet_save` is the way back."""

from __future__ import annotations

from typing import Any, NamedTuple

from wantfirst.core.clean import clean
from wantfirst.core.naming import want_id
from wantfirst.core.problems import BadFile, Problem
from wantfirst.core.wants import Want, Worksheet
from wantfirst.store.fields import Record
from wantfirst.store.files import Stamp, read
from wantfirst.store.home import Home
from wantfirst.store.kinds import Reader
from wantfirst.store.tables_worksheet import WORKSHEET
from wantfirst.store.yaml_door import MAX_OWN, YamlFault, parse_bytes
from wantfirst.store.yaml_tree import Document, Scalar, entries


class Saved(NamedTuple):
    """A worksheet with what is needed to write it back: the text it came from and the state of the file.

    `unrecorded` says why the history could not be added to when it was saved; empty when it was.
    """

    worksheet: Worksheet
    document: Document | None
    stamp: Stamp
    advice: tuple[Problem, ...] = ()
    unrecorded: str = ""


def load(home: Home) -> Saved:
    """The worksheet of a home; an empty one when there is none yet.

    Raises:
        BadFile: the file has faults, all of which it names.
        WantfirstError: the file cannot be read.
    """
    shown = clean(str(home.worksheet))
    data, stamp = read(home.worksheet, MAX_OWN)
    if data is None:
        return Saved(worksheet=Worksheet(), document=None, stamp=stamp)
    try:
        document = parse_bytes(data, shown)
    except YamlFault as fault:
        raise _bad((fault.problem,)) from None
    worksheet, problems = worksheet_of(document, shown)
    if worksheet is None:
        raise _bad(problems)
    return Saved(worksheet=worksheet, document=document, stamp=stamp, advice=problems)


def worksheet_of(document: Document, file: str) -> tuple[Worksheet | None, tuple[Problem, ...]]:
    """The worksheet a document holds, or None, and what is wrong with it."""
    values, problems = values_of(document, file, WORKSHEET)
    return (None if values is None else worksheet_from(values)), problems


def values_of(document: Document, file: str, table: Record) -> tuple[dict[str, Any] | None, tuple[Problem, ...]]:
    """What a document with wants holds by a table of its fields, or None, and what is wrong with it."""
    if document.root is None:
        return {}, ()
    reader = Reader(file=file)
    values = table.read(document.root, reader)
    _note_double_ids(document, reader)
    problems = tuple(sorted(reader.problems, key=lambda problem: problem.sort_key))
    faulty = values is None or any(problem.severity == "error" for problem in problems)
    return (None if faulty else values), problems


def worksheet_from(values: dict[str, Any]) -> Worksheet:
    """The worksheet that these values make; other keys than its own are left out."""
    wants: list[Want] = []
    taken = {one["id"] for one in values.get("wants", ()) if "id" in one}
    for one in values.get("wants", ()):
        id = one.get("id") or want_id(one["want"], taken)
        taken.add(id)
        unset = frozenset(("kind", "importance")) - one.keys()
        wants.append(Want(**(one | {"id": id, "unset": unset})))
    known = {key: value for key, value in values.items() if key in Worksheet._fields and key != "wants"}
    return Worksheet(wants=tuple(wants), **known)


def _note_double_ids(document: Document, reader: Reader) -> None:
    first: dict[str, Scalar] = {}
    for node in entries(document, "wants"):
        id = node.values.get("id")
        if isinstance(id, Scalar) and id.text:
            if id.text in first:
                line = first[id.text].start.line + 1
                reader.note(id, "duplicate-id", f"the id `{id.text}` stands twice, first on line {line}",
                            "give one of them another id")  # fmt: skip
            first.setdefault(id.text, id)


def _bad(problems: tuple[Problem, ...]) -> BadFile:
    count = sum(problem.severity == "error" for problem in problems)
    faults = "a fault" if count == 1 else f"{count} faults"
    return BadFile(f"your worksheet has {faults}; nothing was changed", problems)

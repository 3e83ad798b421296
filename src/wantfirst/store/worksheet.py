"""Reads the worksheet: YAML file -> core record. `worksheet_save` is the way back."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

from wantfirst.core.clean import clean
from wantfirst.core.naming import want_id
from wantfirst.core.problems import BadFile, Problem, WantfirstError
from wantfirst.core.wants import Want, Worksheet
from wantfirst.store.files import Stamp, read
from wantfirst.store.home import Home
from wantfirst.store.kinds import Reader
from wantfirst.store.tables_worksheet import WORKSHEET
from wantfirst.store.yaml_door import MAX_OWN, Document, Scalar, YamlFault, entries, parse_bytes


class Saved(NamedTuple):
    """A worksheet with what is needed to write it back: the text it came from and the state of the file."""

    worksheet: Worksheet
    document: Document | None
    stamp: Stamp
    advice: tuple[Problem, ...] = ()


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


def load_file(path: Path) -> Worksheet:
    """The wants of any file written as a worksheet. Raises as `load` does, and when there is no such file."""
    shown = clean(str(path))
    data, _ = read(path, MAX_OWN)
    if data is None:
        raise WantfirstError(f"there is no file {shown}")
    try:
        worksheet, problems = worksheet_of(parse_bytes(data, shown), shown)
    except YamlFault as fault:
        worksheet, problems = None, (fault.problem,)
    if worksheet is None:
        raise BadFile(f"{shown} cannot be taken over; nothing was changed", problems)
    return worksheet


def worksheet_of(document: Document, file: str) -> tuple[Worksheet | None, tuple[Problem, ...]]:
    """The worksheet a document holds, or None, and what is wrong with it."""
    if document.root is None:
        return Worksheet(), ()
    reader = Reader(file=file)
    values = WORKSHEET.read(document.root, reader)
    _note_double_ids(document, reader)
    problems = tuple(sorted(reader.problems, key=lambda problem: problem.sort_key))
    if values is None or any(problem.severity == "error" for problem in problems):
        return None, problems
    return _worksheet(values), problems


def _worksheet(values: dict[str, Any]) -> Worksheet:
    wants: list[Want] = []
    taken = {one["id"] for one in values.get("wants", ()) if "id" in one}
    for one in values.get("wants", ()):
        id = one.get("id") or want_id(one["want"], taken)
        taken.add(id)
        unset = frozenset(("kind", "importance")) - one.keys()
        wants.append(Want(**(one | {"id": id, "unset": unset})))
    known = {key: value for key, value in values.items() if key not in ("version", "wants")}
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

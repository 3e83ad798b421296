"""Reads employers: YAML files -> core records. `employers_save` is the way back."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from wantfirst.core.clean import clean, one_line
from wantfirst.core.employers import PRESENT, Employer, Known, Meeting, Statement
from wantfirst.core.nearest import nearest
from wantfirst.core.problems import BadFile, Problem, UsageFault
from wantfirst.store.files import Stamp, read
from wantfirst.store.home import Home
from wantfirst.store.kinds import Reader
from wantfirst.store.tables_employer import EMPLOYER
from wantfirst.store.yaml_door import MAX_OWN, YamlFault, parse_bytes
from wantfirst.store.yaml_tree import Document


class SavedEmployer(NamedTuple):
    """An employer with what is needed to write its file back."""

    employer: Employer
    document: Document
    stamp: Stamp
    path: Path


def load_employers(home: Home) -> list[Employer]:
    """All employers, by slug. Raises BadFile for the first whose file has faults."""
    return [load_employer(path).employer for path in home.employer_paths()]


def find_employer(home: Home, name: str) -> Employer:
    """The employer of that slug or name. Raises UsageFault, with the nearest there is."""
    return pick_employer(load_employers(home), name)


def pick_employer(known: Sequence[Employer], name: str) -> Employer:
    """The one of these employers that has that slug or name. Raises UsageFault, with the nearest there is."""
    for one in known:
        if name.strip().lower() in (one.slug, one.name.lower()):
            return one
    near = nearest(name.lower(), [one.slug for one in known])
    hint = f"did you mean {near}?" if near else (
        f"known: {', '.join(one.slug for one in known)}" if known else "none is kept here yet"
    )  # fmt: skip
    raise UsageFault(f"no employer here is called “{clean(name)}”", hint)


def load_employer(path: Path) -> SavedEmployer:
    """One employer's file.

    Raises:
        BadFile: it has faults, all of which it names.
        WantfirstError: it cannot be read.
    """
    data, stamp = read(path, MAX_OWN)
    try:
        document = parse_bytes(data or b"", clean(str(path)))
    except YamlFault as fault:
        raise _bad(path, (fault.problem,)) from None
    return SavedEmployer(employer=employer_in(document, path), document=document, stamp=stamp, path=path)


def employer_in(document: Document, path: Path) -> Employer:
    """What the document of an employer's file says. Raises BadFile, with all its faults."""
    reader = Reader(file=clean(str(path)))
    values = EMPLOYER.read(document.root, reader) if document.root is not None else {"employer": one_line(path.stem)}
    if values is None or any(problem.severity == "error" for problem in reader.problems):
        raise _bad(path, tuple(sorted(reader.problems, key=lambda problem: problem.sort_key)))
    return _employer(path, values)


def _employer(path: Path, values: dict[str, Any]) -> Employer:
    return Employer(
        slug=one_line(path.stem),
        name=values["employer"],
        present=values.get("present", path.stem == PRESENT),
        known=tuple(Known(**one) for one in values.get("known", ())),
        meetings=tuple(meeting_of(one) for one in values.get("meetings", ())),
    )


def meeting_of(values: dict[str, Any]) -> Meeting:
    """A meeting from the values of its table."""
    return Meeting(**(values | {"heard": tuple(Statement(**said) for said in values.get("heard", ()))}))


def _bad(path: Path, problems: tuple[Problem, ...]) -> BadFile:
    return BadFile(f"the file {clean(path.name)} has faults; nothing was changed", problems)

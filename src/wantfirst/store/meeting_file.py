"""Reads what was noted of a talk from a file of its own: a meeting as an employer's file holds it, or plain lines."""

from __future__ import annotations

import re
from pathlib import Path

from wantfirst.core.clean import clean
from wantfirst.core.employers import Meeting
from wantfirst.core.problems import BadFile, Problem, WantfirstError
from wantfirst.store.employers import meeting_of
from wantfirst.store.files import read
from wantfirst.store.kinds import Reader
from wantfirst.store.tables_employer import noted_meeting
from wantfirst.store.yaml_door import MAX_OWN, YamlFault, parse_bytes

_KEY = re.compile(r"(?:\ufeff|---|\s|#[^\n]*\n)*(version|date|round|audience|minutes|planned|told|not_asked|heard)\s*:")


def read_notes_file(path: Path) -> bytes:
    """The bytes of a file with notes. Raises WantfirstError when it is not there or cannot be read."""
    data, _ = read(path, MAX_OWN)
    if data is None:
        raise WantfirstError(f"there is no file {clean(str(path))}", "write the name of the file with your notes")
    return data


def notes_text(data: bytes, name: str) -> str:
    """The text of notes. Raises WantfirstError when it is no text."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise WantfirstError(f"{clean(name)}:{line} is not text in UTF-8", "save the notes as UTF-8 text") from None


def is_meeting(text: str, name: str) -> bool:
    """True when the text is a meeting in the employer's format: by its first key, or the ending of its name."""
    return Path(name).suffix.lower() in (".yaml", ".yml") or _KEY.match(text) is not None


def meeting_in(data: bytes, name: str, met: tuple[str, ...]) -> Meeting:
    """The meeting that a text in the employer's format holds.

    Args:
        data: its bytes.
        name: what to call the file in a fault.
        met: who was met, where the text does not say so.

    Raises:
        BadFile: it has faults, all of which it names.
    """
    shown = clean(name)
    reader = Reader(file=shown)
    try:
        document = parse_bytes(data, shown)
    except YamlFault as fault:
        raise _bad(shown, [fault.problem]) from None
    values = noted_meeting(met).read(document.root, reader) if document.root is not None else {}
    if values is None or any(problem.severity == "error" for problem in reader.problems):
        raise _bad(shown, reader.problems)
    values.pop("version", None)
    return meeting_of(values)


def _bad(name: str, problems: list[Problem]) -> BadFile:
    ordered = tuple(sorted(problems, key=lambda problem: problem.sort_key))
    return BadFile(f"{name} has faults; nothing was kept", ordered)

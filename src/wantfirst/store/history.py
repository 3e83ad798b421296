"""Reads the history of the wants, and adds to it; see `core/drift`. It never stands in the way of anything."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from wantfirst.core.clean import clean
from wantfirst.core.drift import Change, news
from wantfirst.core.problems import Problem, WantfirstError
from wantfirst.core.wants import Worksheet
from wantfirst.store.files import Stamp, read, save
from wantfirst.store.home import Home
from wantfirst.store.kinds import Reader
from wantfirst.store.splice import Append, Data, encoded, splice
from wantfirst.store.tables_history import HISTORY
from wantfirst.store.worksheet import load
from wantfirst.store.yaml_door import MAX_OWN, YamlFault, parse_bytes, parse_text
from wantfirst.store.yaml_tree import Document

HEADER = """\
# How your wants changed, day by day; wantfirst only adds to it. It is private.
version: 1
"""


class History(NamedTuple):
    """The changes, the oldest first, with what is needed to add to the file, and what is wrong with it."""

    changes: tuple[Change, ...]
    document: Document | None
    stamp: Stamp
    problems: tuple[Problem, ...] = ()


def load_history(home: Home) -> History:
    """The history of a home; an empty one when there is none, and what can be read of one with faults.

    Raises WantfirstError when the file cannot be read at all.
    """
    shown = clean(str(home.history))
    data, stamp = read(home.history, MAX_OWN)
    try:
        document = parse_bytes(data, shown) if data is not None else parse_text(HEADER, shown)
    except YamlFault as fault:
        return History(changes=(), document=None, stamp=stamp, problems=(fault.problem,))
    reader = Reader(file=shown)
    values = HISTORY.read(document.root, reader) if document.root is not None else {}
    problems = tuple(one for one in reader.problems if one.severity == "error")
    changes = tuple(
        Change(
            date=one["date"], want=one["want"], key=one["key"], before=one.get("from", ""), after=one.get("to", "")
        )
        for one in (values or {}).get("changes", ())
    )  # fmt: skip
    return History(changes=changes, document=document, stamp=stamp, problems=problems)


def remember(home: Home, before: Worksheet, after: Worksheet) -> str:
    """Add to the history what changed from one worksheet to the next, and what was changed by hand before that.

    Returns why that could not be done, as a sentence; empty when it was. What is missing then is noticed and added,
    with its own day, the next time.
    """
    try:
        history = load_history(home)
        if history.problems or history.document is None:
            return f"{history.problems[0].place}: {history.problems[0].message}"
        from datetime import date

        found = news(history.changes, before, after, date.today().isoformat())
        _add(home, history, history.document, found)
    except WantfirstError as error:
        return error.message
    return ""


def catch_up(home: Home, before: Worksheet | None) -> str:
    """Add to the history how the worksheet came to what its file holds now. Returns as `remember` does.

    `before` is what it held until now; None when that could not be read.
    """
    now = worksheet_now(home)
    return remember(home, before or now, now) if now is not None else "the worksheet cannot be read"


def worksheet_now(home: Home) -> Worksheet | None:
    """The worksheet as it is; None when it cannot be read."""
    try:
        return load(home).worksheet
    except WantfirstError:
        return None


def _add(home: Home, history: History, document: Document, changes: Sequence[Change]) -> None:
    if changes:
        entries = [Append(("changes",), _entry(one)) for one in changes]
        document = splice(document, entries, clean(str(home.history)))
        save(home.path, home.history, encoded(document), history.stamp)


def _entry(one: Change) -> dict[str, Data]:
    """A change as it is written; what is empty is left out."""
    written: dict[str, Data] = {"date": one.date, "want": one.want, "key": one.key}
    if one.before:
        written["from"] = one.before
    return written | {"to": one.after} if one.after else written

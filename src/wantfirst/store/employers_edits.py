"""What to change in an employer's file so that it holds another employer: the difference, as edits.

Talks and statements have no names of their own. Those at the end that stayed the same keep their places; before
them, each is taken for the one that stood at its place; what was added comes last.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from wantfirst.core.employers import Employer, Known, Meeting, Statement
from wantfirst.store.splice import Append, Data, Edit, Path, Remove, Set, Truth, plain
from wantfirst.store.worksheet_save import at, places
from wantfirst.store.yaml_tree import Document

R = TypeVar("R", Known, Meeting, Statement)

Change = Callable[[Path, R, R], Iterator[Edit]]


def lists(document: Document, old: Employer, new: Employer) -> Iterator[Edit]:
    """A single talk may stand without a hyphen. Before another comes after it, it becomes a list of one."""
    data = plain(document.root)
    yield from _in_a_list(data, ("known",), old.known, new.known)
    yield from _in_a_list(data, ("meetings",), old.meetings, new.meetings)


def lists_inside(document: Document, old: Employer, new: Employer) -> Iterator[Edit]:
    """The same for a single statement of a talk."""
    data = plain(document.root)
    for place, before, after in zip(places(data, ("meetings",)), old.meetings, new.meetings, strict=False):
        yield from _in_a_list(data, (*place, "heard"), before.heard, after.heard)


def _in_a_list(data: Data, path: Path, old: Sequence[R], new: Sequence[R]) -> Iterator[Edit]:
    bare = at(data, path)
    if isinstance(bare, dict) and len(new) > len(old):
        yield Set(path, [bare])


def edits(document: Document, old: Employer, new: Employer) -> Iterator[Edit]:
    """What to change in the document, which holds `old`, so that it holds `new`."""
    data = plain(document.root)
    yield Set(("employer",), new.name)  # an empty file has only its own name
    if new.present != old.present:
        yield Set(("present",), Truth.of(new.present))

    def change_meeting(place: Path, before: Meeting, after: Meeting) -> Iterator[Edit]:
        return _meeting_edits(data, place, before, after)

    yield from _list_edits(data, ("known",), (old.known, new.known), _known_edits)
    yield from _list_edits(data, ("meetings",), (old.meetings, new.meetings), change_meeting)


def _list_edits(data: Data, path: Path, both: tuple[Sequence[R], Sequence[R]], change: Change[R]) -> Iterator[Edit]:
    """Changed records while each still has its place; then those taken out, from the last; then new ones."""
    old, new = both
    there = list(zip(places(data, path), old, strict=True))
    kept = _same_at_the_end(old, new)
    staying = min(len(old), len(new)) - kept
    for (place, before), after in zip(there[:staying], new[:staying], strict=True):
        yield from change(place, before, after)
    if len(old) > len(new):
        for place, _ in reversed(there[staying : len(old) - kept]):
            yield Remove(place)
    for one in new[len(old) :]:
        yield Append(path, _data(one))


def _same_at_the_end(old: Sequence[R], new: Sequence[R]) -> int:
    """How many records at the end are the same, where some were taken out; else none need be known."""
    if len(new) >= len(old):
        return 0
    count = 0
    while count < len(new) and old[-1 - count] == new[-1 - count]:
        count += 1
    return count


def _known_edits(place: Path, old: Known, new: Known) -> Iterator[Edit]:
    yield from _changes(place, _data(old), _data(new))


def _statement_edits(place: Path, old: Statement, new: Statement) -> Iterator[Edit]:
    yield from _changes(place, _data(old), _data(new))


def _meeting_edits(data: Data, place: Path, old: Meeting, new: Meeting) -> Iterator[Edit]:
    before, after = _data(old._replace(heard=())), _data(new._replace(heard=()))
    if old.audience != new.audience:  # who said it may have been left out, as the only one met
        for spot, statement in zip(places(data, (*place, "heard")), old.heard, strict=True):
            yield Set((*spot, "by"), statement.by)
    yield from _changes(place, before, after)
    yield from _list_edits(data, (*place, "heard"), (old.heard, new.heard), _statement_edits)


def _changes(place: Path, old: dict[str, Data], new: dict[str, Data]) -> Iterator[Edit]:
    for key in dict.fromkeys((*old, *new)):
        if key not in new:
            yield Remove((*place, key))
        elif old.get(key) != new[key]:
            yield Set((*place, key), new[key])


def _data(record: Known | Meeting | Statement) -> dict[str, Data]:
    """A record as it is written, keys in the order of the format, empty ones left out."""
    if isinstance(record, Known):
        return {"want": record.want, "verdict": record.verdict} | _filled(note=record.note)
    if isinstance(record, Statement):
        return (
            _filled(question=record.question, wants=list(record.wants), by=record.by)
            | {"said": record.said}
            | _filled(grade=record.grade, verdict=record.verdict, missing=list(record.missing))
        )
    return _filled(
        date=record.date,
        round=record.round,
        audience=list(record.audience),
        minutes=str(record.minutes or ""),
        planned=list(record.planned),
        told=list(record.told),
        not_asked=list(record.not_asked),
        heard=[_data(one) for one in record.heard],
    )


def _filled(**values: Data) -> dict[str, Data]:
    return {key: value for key, value in values.items() if value}

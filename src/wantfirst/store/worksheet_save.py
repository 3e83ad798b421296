"""Writes the worksheet: only what changed goes into the file; the rest stays the person's."""

from __future__ import annotations

from collections.abc import Iterator

from wantfirst.core.clean import clean
from wantfirst.core.drift import known
from wantfirst.core.wants import Want, Worksheet
from wantfirst.store.editors import WORKSHEET_LINE, keep_schema
from wantfirst.store.files import locked, save
from wantfirst.store.home import Home
from wantfirst.store.splice import Append, Data, Edit, Path, Remove, Set, Truth, encoded, plain, splice
from wantfirst.store.worksheet import Saved
from wantfirst.store.yaml_door import parse_text
from wantfirst.store.yaml_tree import Document

HEADER = (
    WORKSHEET_LINE
    + """\
# What you want from work, written by wantfirst and by you. Edit it freely: your comments and your order stay.
# It is private; nothing of it is ever sent anywhere.
version: 1
"""
)


def store(home: Home, saved: Saved, worksheet: Worksheet) -> Saved:
    """Write a changed worksheet into its file, and give back what is now saved.

    The history of the wants is added to under the same lock, after the file: where that fails the worksheet is saved
    all the same, `unrecorded` says why, and the next change brings the history up to date.

    Raises:
        WantfirstError: the file was changed by somebody else meanwhile, the disk is full, the place to change
            cannot be changed safely, ...; the file is as it was.
    """
    shown = clean(str(home.worksheet))
    document = saved.document or parse_text(HEADER, shown)
    document = splice(document, list(edits(saved, worksheet)), shown)
    if known(saved.worksheet) == known(worksheet):
        stamp = save(home.path, home.worksheet, encoded(document), saved.stamp)
        _lead_editors(home, document)
        return Saved(worksheet=worksheet, document=document, stamp=stamp, unrecorded=saved.unrecorded)
    from wantfirst.store.history import remember  # only a new wording or importance is history

    with locked(home.path):
        stamp = save(home.path, home.worksheet, encoded(document), saved.stamp)
        unrecorded = remember(home, saved.worksheet, worksheet)
    _lead_editors(home, document)
    return Saved(worksheet=worksheet, document=document, stamp=stamp, unrecorded=unrecorded)


def _lead_editors(home: Home, document: Document) -> None:
    if document.text.startswith(WORKSHEET_LINE.rstrip()):
        keep_schema(home, "worksheet")


def places(data: Data, path: Path) -> list[Path]:
    """Where each record of a list stands: a single one may be written without a list, and items may be empty.

    `data` is what the document holds, `path` leads to the list, which need not be there.
    """
    listed = at(data, path)
    if isinstance(listed, dict):
        return [path]
    return [(*path, number) for number, one in enumerate(listed or ()) if isinstance(one, dict)]


def at(data: Data, path: Path) -> Data:
    """What stands at a path; None when nothing does."""
    for step in path:
        if isinstance(data, dict):
            data = data.get(str(step))
        else:
            data = data[step] if isinstance(data, list) and isinstance(step, int) and step < len(data) else None
    return data


def edits(saved: Saved, new: Worksheet) -> Iterator[Edit]:
    """What to change in the file so that it holds `new`."""
    old = saved.worksheet
    for key in ("field", "situation"):
        yield from _changed((key,), getattr(old, key), getattr(new, key))
    yield from _changed(("present_job",), _yes_no(old.present_job), _yes_no(new.present_job))
    yield from _wants_edits(saved, new)
    yield from _changed(("never",), old.never, new.never)
    for key in sorted(old.skipped.keys() | new.skipped.keys()):
        if key not in new.skipped:
            yield Remove(("skipped", key))
        elif old.skipped.get(key) != new.skipped[key]:
            yield Set(("skipped", key), new.skipped[key])


def want_data(want: Want) -> dict[str, Data]:
    """A want as it is written, keys in the order of the format, empty ones left out."""
    data: dict[str, Data] = {"id": want.id, "want": want.want}
    for key in ("why", "kind", "importance", "sign", "floor", "note"):
        if getattr(want, key) and key not in want.unset:
            data[key] = getattr(want, key)
    if want.themes:
        data["themes"] = list(want.themes)
    if want.say:
        data["say"] = want.say
    if want.private:
        data["private"] = Truth.of(True)
    return data


def _wants_edits(saved: Saved, new: Worksheet) -> Iterator[Edit]:
    """Changed wants first, while each still has its place; then those taken out, from the last; then new ones."""
    old = saved.worksheet
    data = plain(saved.document.root) if saved.document is not None else None
    placed = list(zip(places(data, ("wants",)), old.wants, strict=True))
    for place, want in placed:
        after = new.want(want.id)
        if after is not None:
            yield Set((*place, "id"), want.id)  # one made while reading is written now; else nothing changes
            yield from _want_edits(place, want, after)
    for place, want in reversed(placed):
        if new.want(want.id) is None:
            yield Remove(place)
    for want in new.wants:
        if old.want(want.id) is None:
            yield Append(("wants",), want_data(want))


def _want_edits(place: Path, old: Want, new: Want) -> Iterator[Edit]:
    for key in ("want", "why", "kind", "importance", "sign", "floor", "note", "themes", "say"):
        was = "" if key in old.unset else getattr(old, key)
        yield from _changed((*place, key), was, "" if key in new.unset else getattr(new, key))
    if old.private != new.private:
        yield Set((*place, "private"), Truth.of(new.private))


def _yes_no(value: bool | None) -> str:
    return "" if value is None else Truth.of(value)


def _changed(path: Path, old: str | tuple[str, ...], new: str | tuple[str, ...]) -> Iterator[Edit]:
    if old == new:
        return
    if new:
        yield Set(path, list(new) if isinstance(new, tuple) else new)
    else:
        yield Remove(path)

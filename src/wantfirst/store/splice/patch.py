"""Where an edit changes a page: every way that may do, the best first. Which one is right, the proof says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from wantfirst.store.splice.edit import Append, Data, Edit, Path, Remove
from wantfirst.store.splice.page import Entry, Page, Patch, Unsafe
from wantfirst.store.splice.put import item_offset, new_item, new_key, value_in_brackets, value_in_lines
from wantfirst.store.splice.take import emptied, out_of_brackets, out_of_lines
from wantfirst.store.splice.text import Style, Written, lines, under_dash, under_key
from wantfirst.store.yaml_tree import Mapping, Node, Scalar, Sequence


@dataclass(frozen=True, kw_only=True, slots=True)
class Spot:
    """A place in the tree: the entry `step` of `parent`, itself the value of `above` (None: the root)."""

    parent: Mapping | Sequence
    step: str | int
    above: Spot | None


def patches(page: Page, edit: Edit) -> Iterator[Patch]:
    """All ways to make `edit`, which must be sound (`edited` takes it) and change something.

    Raises:
        Unsafe: the page is written in a way that leaves no place to edit.
    """
    if isinstance(edit, Remove):
        yield from _taken(page, edit.path)
        return
    # A block of text is kinder to read, but comments below may fall into it; quotes always hold.
    for literal in (True, False):
        if isinstance(edit, Append):
            yield from _appended(page, edit, literal)
        else:
            yield from _set(page, edit.path, edit.value, literal)


def _set(page: Page, path: Path, value: Data, literal: bool) -> Iterator[Patch]:
    """Walks down the path as far as there is something, and writes there what is left of it."""
    node, spot = page.root, None
    for depth, step in enumerate(path):
        if _is_vacant(node):
            yield from _filled(page, spot, _nested(path[depth:], value), literal)
            return
        parent = _parent(node)
        if isinstance(parent, Mapping) and step not in parent.values:
            yield from new_key(page, parent, str(step), _nested(path[depth + 1 :], value), literal)
            return
        node, spot = _child(parent, step), Spot(parent=parent, step=step, above=spot)
    yield from _filled(page, spot, value, literal)


def _appended(page: Page, edit: Append, literal: bool) -> Iterator[Patch]:
    node = page.root
    for step in edit.path:
        node = None if _is_vacant(node) else _child(_parent(node), step)
    if _is_vacant(node):
        yield from _set(page, edit.path, [edit.value], literal)
    elif isinstance(node, Sequence):
        yield from new_item(page, node, edit.value, literal)


def _taken(page: Page, path: Path) -> Iterator[Patch]:
    spot = _spot(page, path)
    parent, entries = spot.parent, page.entries(spot.parent)
    index = list(parent.values).index(str(spot.step)) if isinstance(parent, Mapping) else int(spot.step)
    if parent.flow:
        yield from out_of_brackets(page, parent, entries, index)
    elif len(entries) > 1:
        yield from out_of_lines(page, entries, index)
    elif spot.above:
        column = spot.above.parent.start.column + 2
        yield from emptied(page, parent, entries[0], _entry(page, spot.above), column)
    else:
        yield from emptied(page, parent, entries[0], None, 0)


def _filled(page: Page, spot: Spot | None, data: Data, literal: bool) -> Iterator[Patch]:
    """The ways to give `spot` (None: the page itself) the value `data`."""
    if spot is None:
        yield _first_lines(page, data, literal)
    elif spot.parent.flow:
        yield value_in_brackets(page, _entry(page, spot), data)
    else:
        written = _written(page, spot, data, literal)
        yield from value_in_lines(page, _entry(page, spot), written, spot.parent.start.column)


def _first_lines(page: Page, data: Data, literal: bool) -> Patch:
    """Something for a page that holds nothing yet, or comments only."""
    rows = page.line_break.join(lines(data, 0, Style(literal=literal)))
    if page.root is not None:  # empty brackets
        return Patch(page.root.start.index, page.root.end.index, rows)
    at = page.document_end()
    if page.line_start(at) == at:
        return Patch(at, at, rows + page.line_break)
    return Patch(at, at, page.line_break + rows)


def _written(page: Page, spot: Spot, data: Data, literal: bool) -> Written:
    """`data` as it is to stand at `spot`, indented as what stands there now."""
    column = spot.parent.start.column
    if isinstance(spot.parent, Sequence):
        offset = item_offset(page, _entry(page, spot), column)
        return under_dash(data, column, offset, Style(literal=literal))
    bare = spot.above is None and spot.step == "version"
    return under_key(data, column, Style(literal=literal, bare=bare))


def _spot(page: Page, path: Path) -> Spot:
    """The place `path` leads to, which is there."""
    spot = Spot(parent=_parent(page.root), step=path[0], above=None)
    for step in path[1:]:
        spot = Spot(parent=_parent(_child(spot.parent, spot.step)), step=step, above=spot)
    return spot


def _entry(page: Page, spot: Spot) -> Entry:
    return page.entry(spot.parent, spot.step)


def _parent(node: Node | None) -> Mapping | Sequence:
    if node is None or isinstance(node, Scalar):
        raise Unsafe("nothing stands here")
    return node


def _child(parent: Mapping | Sequence, step: str | int) -> Node | None:
    if isinstance(parent, Mapping):
        return parent.values.get(str(step))
    return parent.items[int(step)]


def _is_vacant(node: Node | None) -> bool:
    """True where nothing stands, or an empty pair of brackets."""
    if node is None or isinstance(node, Scalar):
        return node is None or node.absent
    return not (node.values if isinstance(node, Mapping) else node.items)


def _nested(path: Path, value: Data) -> Data:
    """`value` inside the mappings that `path` names."""
    for step in reversed(path):
        value = {str(step): value}
    return value

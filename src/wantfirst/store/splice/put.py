"""Ways to put a value, a key or an item into the lines of a page, in the style of what stands around it."""

from __future__ import annotations

from collections.abc import Iterator

from wantfirst.store.splice.edit import Data
from wantfirst.store.splice.page import Entry, Page, Patch, block_sign_stop, is_block
from wantfirst.store.splice.text import Style, Written, flow, joined, lines, under_dash
from wantfirst.store.yaml_tree import Mapping, Node, Scalar, Sequence


def value_in_brackets(page: Page, entry: Entry, data: Data) -> Patch:
    """A value inside `{...}` or `[...]`."""
    if entry.empty:
        space = page.text[entry.after : entry.after + 1] == " "
        return Patch(entry.after, entry.after + space, " " + flow(data))
    return Patch(entry.node.start.index, entry.node.end.index, flow(data))


def value_in_lines(page: Page, entry: Entry, written: Written, column: int) -> Iterator[Patch]:
    """A value behind a key or dash, which stands at `column`. What trails the old value stays on the line."""
    if entry.empty:
        yield _behind_marker(page, entry, written)
    elif written.head and (page.begins_beside(entry) or not _is_lines(entry.node)):
        yield _in_place(page, entry.node, written)
    elif page.begins_beside(entry):
        tail, stop = _tail(page, entry.node)
        yield Patch(entry.after, stop, _rows(page, tail.rstrip(), written))
    elif written.head:
        rest = page.text[entry.after : page.line_end(entry.after)]
        yield Patch(entry.after, entry.stop, _rows(page, " " + written.head + rest, written))
        pad = " " * max(entry.node.start.column, column + 2)
        yield Patch(_line_of(page, entry.node), entry.stop, _rows(page, pad + written.head, written))
    else:
        yield Patch(_line_of(page, entry.node), entry.stop, page.line_break.join(written.body))


def _behind_marker(page: Page, entry: Entry, written: Written) -> Patch:
    """A value where there was none: behind the colon or dash, before the comment that may stand there."""
    stop = page.line_end(entry.after)
    rest = page.text[entry.after : stop]
    if not rest.strip():
        rest = rest[1:] if written.head else ""
    return Patch(entry.after, stop, _rows(page, joined("", written.head) + rest, written))


def _in_place(page: Page, node: Node, written: Written) -> Patch:
    """A value exactly where the old one begins."""
    if not written.body and not is_block(node):
        return Patch(node.start.index, page.stop(node), written.head)
    tail, stop = _tail(page, node)
    return Patch(node.start.index, stop, _rows(page, written.head + tail, written))


def _tail(page: Page, node: Node) -> tuple[str, int]:
    """What trails a value on its line, a comment perhaps, and the end of value and tail together."""
    at = block_sign_stop(page.text, node) if isinstance(node, Scalar) and is_block(node) else page.stop(node)
    stop = page.line_end(at)
    return page.text[at:stop], max(stop, page.stop(node))


def _rows(page: Page, first: str, written: Written) -> str:
    return page.line_break.join([first, *written.body])


def _is_lines(node: Node) -> bool:
    """True for a list or mapping without brackets."""
    return not isinstance(node, Scalar) and not node.flow


def _line_of(page: Page, node: Node) -> int:
    return page.line_start(node.start.index)


def new_key(page: Page, parent: Mapping, key: str, data: Data, literal: bool) -> Iterator[Patch]:
    """A key at the end of a mapping that has others, before the empty lines and comments that follow it.

    The last resort is the place before the last key: when the text ends inside a block of text without a line
    break, a line below would change that block.
    """
    entries = page.entries(parent)
    if parent.flow:
        at = entries[-1].stop
        yield Patch(at, at, ", " + flow({key: data})[1:-1])
        return
    rows = lines({key: data}, parent.start.column, Style(literal=literal))
    for entry in reversed(entries[-1:] if literal else entries[-2:]):
        yield _below(page, entry, rows)


def new_item(page: Page, parent: Sequence, data: Data, literal: bool) -> Iterator[Patch]:
    """An item at the end of a list that has others, set like the last of them."""
    last = page.entry(parent, len(parent.items) - 1)
    if parent.flow:
        yield Patch(last.stop, last.stop, ", " + flow(data))
        return
    column = parent.start.column
    offset = item_offset(page, last, column)
    written = under_dash(data, column, offset, Style(literal=literal))
    rows = [joined(" " * column + "-", written.head, offset - 1), *written.body]
    if _spaced(page, parent, last):
        yield _below(page, last, ["", *rows])
    yield _below(page, last, rows)


def item_offset(page: Page, entry: Entry, column: int) -> int:
    """How far right of its dash, which stands at `column`, an item begins."""
    if entry.empty or not page.begins_beside(entry):
        return 2
    return entry.node.start.column - column


def _spaced(page: Page, parent: Sequence, last: Entry) -> bool:
    """True when an empty line stands before the last item."""
    if len(parent.items) == 1:
        return False
    return page.has_blank_line(page.entry(parent, len(parent.items) - 2).stop, last.start)


def _below(page: Page, entry: Entry, rows: list[str]) -> Patch:
    end, at = page.line_end(entry.stop), page.next_line(entry.stop)
    if end == at:  # the last line has no break yet, and the text goes on to end without one
        return Patch(at, at, "".join(page.line_break + row for row in rows))
    return Patch(at, at, "".join(row + page.line_break for row in rows))

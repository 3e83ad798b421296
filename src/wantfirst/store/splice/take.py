"""Ways to take a key or an item out of a page, with the comment that trails it; comments above it stay."""

from __future__ import annotations

from collections.abc import Iterator

from wantfirst.store.splice.page import Entry, Page, Patch
from wantfirst.store.yaml_tree import Mapping, Sequence


def out_of_lines(page: Page, entries: list[Entry], index: int) -> Iterator[Patch]:
    """One of several entries without brackets."""
    entry = entries[index]
    line, stop = page.line_start(entry.start), page.line_end(entry.stop)
    gone = (entry.start, stop)
    if page.is_blank(line, entry.start):
        yield Patch(line, page.next_line(entry.stop), "", gone)
    elif index + 1 < len(entries):  # it shares its line with a dash, which stays
        yield Patch(entry.start, entries[index + 1].start, "", gone)
        before = len(page.text[: entry.start].rstrip(" "))
        yield Patch(before, stop, "", gone)


def out_of_brackets(page: Page, parent: Mapping | Sequence, entries: list[Entry], index: int) -> Iterator[Patch]:
    """An entry inside `{...}` or `[...]`, with the comma that is left over."""
    entry = entries[index]
    stop = _bracket_stop(page, entry)
    gone = (entry.start, stop)
    if index + 1 < len(entries):
        following = entries[index + 1].start
        yield Patch(entry.start, following, "", (entry.start, min(stop, following)))
        return
    if index:
        yield Patch(entries[index - 1].stop, stop, "", gone)
    else:
        yield Patch(entry.start, parent.end.index - 1, "", gone)
    yield Patch(entry.start, stop, "", gone)


def _bracket_stop(page: Page, entry: Entry) -> int:
    """The end of the entry, or of its line where only a comma and a comment follow."""
    stop = page.line_end(entry.stop)
    return entry.stop if page.skeleton[entry.stop : stop].strip(" \t,") else stop


def emptied(page: Page, parent: Mapping | Sequence, only: Entry, above: Entry | None, column: int) -> Iterator[Patch]:
    """The only entry of a list or mapping without brackets: a pair of empty brackets is left.

    `above` is the entry that holds `parent` (None: the page), `column` the least indent of a line inside it.
    """
    brackets = "{}" if isinstance(parent, Mapping) else "[]"
    stop = page.line_end(only.stop)
    gone = (only.start, stop)
    if above and page.begins_beside(above):
        yield Patch(parent.start.index, stop, brackets, gone)
    elif above:
        rest = page.text[above.after : page.line_end(above.after)]
        yield Patch(above.after, stop, f" {brackets}{rest}", gone)
    pad = " " * max(parent.start.column, column)
    yield Patch(page.line_start(only.start), stop, pad + brackets, gone)

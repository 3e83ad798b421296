"""Lines end where words end, however narrow the screen: lines of a list, and the line that is being typed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from prompt_toolkit.utils import get_cwidth

Fragment = tuple[str, str]  # a style and a text, as prompt_toolkit takes them

NARROWEST = 8  # columns for a text, however narrow the screen: below that, words are cut

_RUNS = re.compile(r"\S+|\s+")


def folded_list(fragments: Sequence[Fragment], width: int) -> list[Fragment]:
    """The lines of a list, each folded to `width` columns, what does not fit in its first row below its beginning.

    The last text of a line is folded; what stands before it (the pointer, the mark) gives the indent.
    """
    folded: list[Fragment] = []
    for number, line in enumerate(_lines(fragments)):
        folded += [("", "\n")] if number else []
        *lead, (style, text) = line or [("", "")]
        indent = sum(get_cwidth(one) for _, one in lead)
        rows = list(rows_of(text, max(width - indent, NARROWEST)))
        folded += [*lead, (style, ("\n" + " " * indent).join(rows))]
    return folded


def _lines(fragments: Sequence[Fragment]) -> Iterator[list[Fragment]]:
    line: list[Fragment] = []
    for style, text in fragments:
        first, *more = text.split("\n")
        line.append((style, first))
        for part in more:
            yield _without_empty_end(line)
            line = [(style, part)]
    yield _without_empty_end(line)


def _without_empty_end(line: list[Fragment]) -> list[Fragment]:
    """An empty text at the end would be folded in place of the words before it."""
    while len(line) > 1 and not line[-1][1] and not line[-1][0].startswith("["):
        line = line[:-1]
    return line


def rows_of(text: str, room: int) -> Iterator[str]:
    """The rows of a text; a word longer than a row is cut where the row ends."""
    places = display_places(text, room)
    row, column = "", 0
    for number, letter in enumerate(text):
        padded = places[number] - (places[number - 1] + 1 if number else 0)
        if padded > 0 or column + get_cwidth(letter) > room:
            yield row.rstrip()
            row, column = "", 0
        if places[number + 1] > places[number]:
            row, column = row + letter, column + get_cwidth(letter)
    yield row.rstrip()


def display_places(text: str, room: int) -> list[int]:
    """Where each letter of a text stands when rows of `room` columns break between words, and where its end stands.

    Counted in letters shown. Places passed over are blanks that fill a row up, so that the next word begins a new one;
    a letter at the place of the next is a blank that is not shown, since its row is full.
    """
    places: list[int] = []
    at = column = 0
    for run in _RUNS.findall(text):
        wide = get_cwidth(run)
        if not run.isspace() and wide <= room < column + wide:
            at += room - column
            column = 0
        for letter in run:
            places.append(at)
            if letter.isspace() and column >= room:
                continue
            own = get_cwidth(letter)
            column = own if column + own > room else column + own
            at += 1
    return [*places, at]

"""How clear each want is: as blocks on a screen, as labelled records, as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from wantfirst.core.because import quoted
from wantfirst.core.clarity import Note
from wantfirst.core.wants import Want
from wantfirst.screen.labelled import Record

if TYPE_CHECKING:
    from rich.console import RenderableType

CLEAR = "clear"


class Checked(NamedTuple):
    """A want, the id it may be shown under, and what would make it clearer."""

    want: Want
    id: str
    notes: tuple[Note, ...]


def checked_json(checked: Sequence[Checked]) -> dict[str, Any]:
    """What `check --format json` prints. The notes of a private want are asked without its words."""
    return {
        "version": 1,
        "wants": [
            {"id": one.id, "clear": not one.notes, "notes": [line(note, one) for note in one.notes]} for one in checked
        ],
    }


def line(note: Note, one: Checked) -> str:
    """A note as one line: the vague words, unless they are private, and the question."""
    return f"“{note.words}”: {note.ask}" if note.words and not one.want.private else note.ask


def records(checked: Sequence[Checked]) -> list[Record]:
    """Each want as labels and values."""
    return [
        [("want", quoted(one.want)), *[("ask yourself", line(note, one)) for note in one.notes],
         ("so far", "" if one.notes else CLEAR), ("id", one.id)]
        for one in checked
    ]  # fmt: skip


def draw(checked: Sequence[Checked]) -> list[RenderableType]:
    """A block for each want: clear, or what to ask oneself."""
    from rich.text import Text

    from wantfirst.screen.hanging import Hanging

    blocks: list[RenderableType] = [Text("Is it clear enough to be answered?", style="heading")]
    for number, one in enumerate(checked, 1):
        blocks += [Text(""), Hanging(f"{number:>2}  ", Text(quoted(one.want), style="ask"))]
        lines = [line(note, one) for note in one.notes] or ["Clear."]
        blocks += [Hanging("    ", Text(text, style="" if one.notes else "quiet")) for text in lines]
    return [*blocks, Text(""), Text(tail(checked), style="quiet")]


def tail(checked: Sequence[Checked]) -> str:
    """What to do next, in a line."""
    open_ones = [one for one in checked if one.notes]
    if not open_ones:
        return "Every want is clear enough to be answered."
    return f"These are only suggestions. To go on with one: wantfirst start --want {open_ones[0].id}"

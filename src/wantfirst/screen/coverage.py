"""Coverage as a heat map of theme by round and audience, as labelled records, as JSON."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from wantfirst.core.coverage import ANY_ROUND, Cell
from wantfirst.core.coverage_gaps import Gap, gaps, reason_empty
from wantfirst.core.talk import AUDIENCE_LABELS, ROUND_LABELS
from wantfirst.screen.labelled import Record

if TYPE_CHECKING:
    from rich.console import RenderableType

_HEADS = {
    "recruiter": "recr",
    "hr": "hr",
    "boss": "boss",
    "peer": "peer",
    "exec": "exec",
    "report": "rep",
    "current-boss": "now",
}
_SHADES = ((0, "."), (2, "░"), (5, "▒"), (10, "▓"))  # up to so many questions; more are full


def coverage_json(cells: Sequence[Cell]) -> dict[str, Any]:
    """What `packs coverage --format json` prints."""
    return {"version": 1, "cells": [_cell_json(cell) for cell in cells]}


def _cell_json(cell: Cell) -> dict[str, Any]:
    return {
        "theme": cell.theme,
        "round": cell.round,
        "audience": cell.audience,
        "count": cell.questions,
        "reason": reason_empty(cell) or None,
    }


def records(cells: Sequence[Cell], labels: Mapping[str, str]) -> list[Record]:
    """Each cell as labels and values."""
    return [
        [
            ("theme", labels.get(cell.theme, cell.theme)),
            ("when", ROUND_LABELS.get(cell.round, "any time")),
            ("whom", AUDIENCE_LABELS[cell.audience]),
            ("questions", str(cell.questions)),
            ("why none", reason_empty(cell)),
        ]
        for cell in cells
    ]


def draw(cells: Sequence[Cell]) -> list[RenderableType]:
    """One line a theme: a shade for first, second, final talk and offer under each audience."""
    from rich.text import Text

    audiences = list(dict.fromkeys(cell.audience for cell in cells))
    themes = list(dict.fromkeys(cell.theme for cell in cells))
    by_place = {(cell.theme, cell.audience, cell.round): cell.questions for cell in cells}
    width = max((len(theme) for theme in themes), default=0) + 2
    blocks: list[RenderableType] = [
        Text("Questions by theme, person and talk (first, second, final, offer)", style="heading"),
        Text("none .   to 2 ░   to 5 ▒   to 10 ▓   more █", style="quiet"),
        Text(""),
        Text(" " * width + " ".join(f"{_HEADS[role]:<4}" for role in audiences), style="label"),
    ]
    for theme in themes:
        row = " ".join(_shades(theme, role, by_place) for role in audiences)
        blocks.append(Text.assemble((f"{theme:<{width}}", "ask"), row))
    return [*blocks, *_draw_gaps(gaps(cells), len(themes))]


def _draw_gaps(found: Sequence[Gap], themes: int) -> list[RenderableType]:
    """Under the map: which places have no question, and why."""
    from rich.text import Text

    if not found:
        return []
    blocks: list[RenderableType] = [Text("\nWhere there is none", style="heading")]
    for gap in found:
        which = "nothing" if len(gap.themes) == themes > 1 else ", ".join(gap.themes)
        talks = ", ".join(ROUND_LABELS.get(round, "any time") for round in gap.rounds)
        blocks += [
            Text(f"\n{AUDIENCE_LABELS[gap.audience]}, {talks}: {which}"),
            Text(gap.reason or "Nothing speaks against a question here.", style="quiet"),
        ]
    return blocks


def _shades(theme: str, role: str, by_place: Mapping[tuple[str, str, str], int]) -> str:
    if (theme, role, ANY_ROUND) in by_place:
        return _shade(by_place[theme, role, ANY_ROUND]).ljust(4)
    return "".join(_shade(by_place[theme, role, round]) for round in ROUND_LABELS)


def _shade(count: int) -> str:
    return next((shade for most, shade in _SHADES if count <= most), "█")

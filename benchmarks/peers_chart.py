"""The chart of a run of `peers.py`."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from chart import Bar, Panel, draw
from measure import Pair
from peers_rows import Row, Size

OURS = "wantfirst"


def chart(rows: Sequence[Row], costs: Sequence[Size], note: str) -> str:
    """An SVG picture: start-up, the check of 600 questions, and growth with the library."""
    starts = [row for row in rows if row.what == "`--version`"]
    checks = [row for row in rows if row.what.startswith("`packs check`")]
    panels = [
        Panel("Start-up: --version", _beside(starts)),
        Panel("Checking a file of 600 questions", _beside(checks)),
        Panel(
            "Ten questions for a talk, from a library of",
            [Bar(f"{one.questions:,}", one.later.cpu * 1000, ours=True) for one in costs],
        ),
    ]
    return draw(panels, note)


def _beside(rows: Sequence[Row]) -> list[Bar]:
    """Ours, from all the rows, and each peer's; the shortest first."""
    ours: list[Pair] = [pair for row in rows for pair in row.pairs]
    bars = [Bar(OURS, median(own for _, own in ours) * 1000, ours=True)]
    bars += [Bar(_name(row.beside), median(theirs for theirs, _ in row.pairs) * 1000) for row in rows]
    return sorted(bars, key=lambda bar: bar.milliseconds)


def _name(beside: str) -> str:
    return beside.replace(" `--version`", "").replace(", the same", "").replace(" with ruamel.yaml.clib", ", in C")

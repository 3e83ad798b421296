"""Bars as an SVG picture: readable on light and dark pages, with the reader's own fonts and nothing from elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import NamedTuple

WIDTH, MARGIN = 720, 24
NAMES, FIGURES = 210, 110  # left of the bars, and right of the longest
BAR, STEP, HEAD, GAP = 16, 24, 40, 20

STYLE = """
  text { font-family: system-ui, sans-serif; font-size: 13px; fill: #1f2328 }
  .title { font-size: 15px; font-weight: 600 }
  .page { fill: #ffffff }
  .ours { fill: #0a66c2 }
  .theirs { fill: #b3bac2 }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3 }
    .page { fill: #0d1117 }
    .ours { fill: #58a6ff }
    .theirs { fill: #57606a }
  }
"""


class Bar(NamedTuple):
    """A name, what was measured, and whether it is ours."""

    name: str
    milliseconds: float
    ours: bool = False


class Panel(NamedTuple):
    """Bars of one scale under a title."""

    title: str
    bars: Sequence[Bar]

    @property
    def height(self) -> int:
        """In the picture, with the space below it."""
        return HEAD + STEP * len(self.bars) + GAP


def draw(panels: Sequence[Panel], note: str) -> str:
    """The picture of these panels one below the other, with a note at the foot."""
    height = MARGIN + sum(panel.height for panel in panels) + MARGIN
    parts = []
    top = MARGIN
    for panel in panels:
        parts += _panel(panel, top)
        top += panel.height
    told = "; ".join(f"{panel.title}: {_told(panel)}" for panel in panels)
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" role="img">',
            f"<title>{escape(told)}</title>",
            f"<style>{STYLE}</style>",
            f'<rect class="page" width="{WIDTH}" height="{height}" rx="8"/>',
            *parts,
            _text(MARGIN, height - MARGIN + 4, note),
            "</svg>\n",
        ]
    )


def _panel(panel: Panel, top: int) -> list[str]:
    longest = max(bar.milliseconds for bar in panel.bars)
    scale = (WIDTH - 2 * MARGIN - NAMES - FIGURES) / longest
    parts = [_text(MARGIN, top + 16, panel.title, "title")]
    for place, bar in enumerate(panel.bars):
        y = top + HEAD + place * STEP
        length = max(bar.milliseconds * scale, 1.0)
        kind = "ours" if bar.ours else "theirs"
        parts += [
            _text(MARGIN, y + 12, bar.name),
            f'<rect class="{kind}" x="{MARGIN + NAMES}" y="{y}" width="{length:.1f}" height="{BAR}" rx="2"/>',
            _text(MARGIN + NAMES + length + 8, y + 12, _figure(bar.milliseconds)),
        ]
    return parts


def _text(x: float, y: float, words: str, kind: str = "") -> str:
    marked = f' class="{kind}"' if kind else ""
    return f'<text{marked} x="{x:.1f}" y="{y}">{escape(words)}</text>'


def _figure(milliseconds: float) -> str:
    return f"{milliseconds / 1000:.2f} s" if milliseconds >= 1000 else f"{milliseconds:.0f} ms"


def _told(panel: Panel) -> str:
    return ", ".join(f"{bar.name} {_figure(bar.milliseconds)}" for bar in panel.bars)

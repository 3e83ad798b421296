"""Draws what stands on a terminal as an SVG: text stays text, and no font is fetched from anywhere."""

from __future__ import annotations

from itertools import groupby
from typing import NamedTuple
from xml.etree import ElementTree
from xml.sax.saxutils import escape

SIZE, WIDE, HIGH, MARGIN = 14, 8.4, 19, 14  # of the letters; of a cell; around all
NAMESPACE = "{http://www.w3.org/2000/svg}"


class Palette(NamedTuple):
    """The colours of one picture: what it is drawn on, its frame, and the text by what the terminal calls it."""

    ground: str
    frame: str
    text: str
    faint: str
    cyan: str


PALETTES = {
    "light": Palette(ground="#ffffff", frame="#d0d7de", text="#1f2328", faint="#59636e", cyan="#0a6a75"),
    "dark": Palette(ground="#0d1117", frame="#3d444d", text="#e6edf3", faint="#9198a1", cyan="#56d4dd"),
}


class Style(NamedTuple):
    """How letters are drawn: `colour` is one of a palette's names."""

    colour: str = "text"
    bold: bool = False

    @property
    def classes(self) -> str:
        """The classes of it in the picture's style sheet; none for plain text."""
        return " ".join(([self.colour[0]] if self.colour != "text" else []) + (["b"] if self.bold else []))


Cell = tuple[str, Style]


def draw(rows: list[list[Cell]], palette: Palette, title: str) -> str:
    """The picture of these rows of cells."""
    columns = max(len(row) for row in rows)
    width, height = round(columns * WIDE + 2 * MARGIN), len(rows) * HIGH + 2 * MARGIN
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}"'
        ' role="img">',
        f"<title>{escape(title)}</title>",
        f"<style>text{{font:{SIZE}px ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace;"
        f"fill:{palette.text};white-space:pre}}.f{{fill:{palette.faint}}}.c{{fill:{palette.cyan}}}"
        ".b{font-weight:bold}</style>",
        f'<rect x=".5" y=".5" width="{width - 1}" height="{height - 1}" rx="8" fill="{palette.ground}"'
        f' stroke="{palette.frame}"/>',
        *(_line(number, row) for number, row in enumerate(rows) if _text(row).strip()),
        "</svg>",
    ]
    return "\n".join(lines) + "\n"


def _line(number: int, row: list[Cell]) -> str:
    """One row: each run of one style stands where its first cell is, and is as wide as its cells in any font."""
    parts, column = [], 0
    for style, run in groupby(row, key=lambda cell: cell[1]):
        text = _text(list(run))
        bare = text.strip(" ")
        if bare:
            x = MARGIN + (column + len(text) - len(text.lstrip(" "))) * WIDE
            look = f' class="{style.classes}"' if style.classes else ""
            length = f' textLength="{len(bare) * WIDE:.1f}" lengthAdjust="spacingAndGlyphs"'
            parts.append(f'<tspan x="{x:.1f}"{length}{look}>{escape(bare)}</tspan>')
        column += len(text)
    return f'<text y="{MARGIN + number * HIGH + SIZE}">{"".join(parts)}</text>'


def _text(cells: list[Cell]) -> str:
    return "".join(letter for letter, _ in cells)


def read(picture: str) -> list[str]:
    """The rows of text that a picture shows."""
    rows: dict[int, str] = {}
    for line in ElementTree.fromstring(picture).iter(f"{NAMESPACE}text"):  # noqa: S314 - our own file
        row = ""
        for run in line:
            row = row.ljust(round((float(run.attrib["x"]) - MARGIN) / WIDE)) + (run.text or "")
        rows[round((int(line.attrib["y"]) - MARGIN - SIZE) / HIGH)] = row
    return [rows.get(number, "") for number in range(max(rows) + 1)]

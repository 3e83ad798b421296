"""Themes, and what a sentence is about: as blocks, as labelled records, as JSON."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from wantfirst.core.questions import Theme
from wantfirst.core.stem import stem
from wantfirst.core.suggest import ThemeScore
from wantfirst.core.words import words
from wantfirst.screen.labelled import Record

if TYPE_CHECKING:
    from rich.console import RenderableType


def themes_json(themes: Sequence[Theme]) -> dict[str, Any]:
    """What `themes --format json` prints."""
    return {"version": 1, "themes": [{"id": one.id, "label": one.label, "about": one.about} for one in themes]}


def scores_json(text: str, scores: Sequence[ThemeScore], labels: Mapping[str, str]) -> dict[str, Any]:
    """What `themes TEXT --format json` prints."""
    found = [{"id": one.theme, "label": labels.get(one.theme, one.theme), "score": one.score} for one in scores]
    return {"version": 1, "text": text, "themes": found}


def theme_records(themes: Sequence[Theme]) -> list[Record]:
    """Each theme as labels and values."""
    return [[("theme", one.label), ("about", one.about), ("id", one.id)] for one in themes]


def score_records(text: str, scores: Sequence[ThemeScore], labels: Mapping[str, str]) -> list[Record]:
    """Each suggestion as labels and values, with the words that led to it."""
    return [
        [
            ("theme", labels.get(one.theme, one.theme)),
            ("score", f"{one.score:.1f}"),
            ("because of", heard(text, one)),
            ("id", one.theme),
        ]
        for one in scores
    ]


def draw_themes(themes: Sequence[Theme]) -> list[RenderableType]:
    """Label, meaning and id of each theme."""
    from rich.text import Text

    from wantfirst.screen.hanging import Hanging

    blocks: list[RenderableType] = [Text("What questions are about", style="heading")]
    for one in themes:
        blocks += [Text(""), Text.assemble((one.label, "ask"), (f"  {one.id}", "quiet"))]
        if one.about:
            blocks.append(Hanging("    ", Text(one.about)))
    return blocks


def draw_scores(text: str, scores: Sequence[ThemeScore], labels: Mapping[str, str]) -> list[RenderableType]:
    """What a sentence is about, best first, with a bar in words and length."""
    from rich.text import Text

    from wantfirst.screen.hanging import Hanging

    best = scores[0].score if scores else 1.0
    blocks: list[RenderableType] = [Text("This sounds like", style="heading"), Text("")]
    for one in scores:
        bar = "■" * max(1, round(8 * one.score / best))
        blocks.append(Hanging(f"{bar:<9} ", Text(labels.get(one.theme, one.theme), style="ask")))
        blocks.append(Hanging(" " * 10, Text(f"because of: {heard(text, one)}", style="quiet")))
    return blocks


def heard(text: str, score: ThemeScore) -> str:
    """The words of the text, as they were written, that spoke for a theme."""
    spoken = {part for term in score.because for part in term.split()}
    return ", ".join(dict.fromkeys(word for word in words(text) if stem(word) in spoken))

"""The worksheet: as blocks on a screen, as labelled records, as JSON."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from wantfirst.core.wants import IMPORTANCE_LABELS, KIND_LABELS, Want, Worksheet
from wantfirst.screen.labelled import Record

if TYPE_CHECKING:
    from rich.console import RenderableType

_TEXTS = ("why", "sign", "floor", "note", "say")


def worksheet_json(worksheet: Worksheet) -> dict[str, Any]:
    """What `show --format json` prints: the worksheet's own keys, those without a value left out."""
    data: dict[str, Any] = {"version": 1, "field": worksheet.field or None}
    if worksheet.situation:
        data["situation"] = worksheet.situation
    if worksheet.present_job is not None:
        data["present_job"] = worksheet.present_job
    data["wants"] = [_want_json(want) for want in worksheet.wants]
    if worksheet.never:
        data["never"] = list(worksheet.never)
    if worksheet.skipped:
        data["skipped"] = dict(worksheet.skipped)
    return data


def _want_json(want: Want) -> dict[str, Any]:
    data: dict[str, Any] = {"id": want.id, "want": want.want, "kind": want.kind, "importance": want.importance}
    data |= {key: getattr(want, key) for key in _TEXTS if getattr(want, key)}
    if want.themes:
        data["themes"] = list(want.themes)
    if want.private:
        data["private"] = True
    return data


def records(worksheet: Worksheet, labels: Mapping[str, str]) -> list[Record]:
    """Each want as labels and values. `labels` gives each theme's label by its id."""
    return [
        [
            ("want", want.want),
            ("how much", IMPORTANCE_LABELS[want.importance]),
            ("direction", KIND_LABELS[want.kind]),
            ("because", want.why),
            ("how you would know", want.sign),
            ("at least", want.floor),
            ("what it is about", about(want, labels)),
            ("to say aloud", want.say),
            ("note", want.note),
            ("id", want.id),
        ]
        for want in worksheet.wants
    ]


def about(want: Want, labels: Mapping[str, str]) -> str:
    """The labels of a want's themes."""
    return "; ".join(labels.get(theme, theme) for theme in want.themes)


def draw(worksheet: Worksheet, labels: Mapping[str, str]) -> list[RenderableType]:
    """A block for each want, the musts first as they stand in the worksheet."""
    from rich.text import Text

    from wantfirst.screen.hanging import Hanging

    blocks: list[RenderableType] = [Text("What you want", style="heading")]
    for number, (want, record) in enumerate(zip(worksheet.wants, records(worksheet, labels), strict=True), 1):
        blocks += [Text(""), Hanging(f"{number:>2}  ", Text(want.want, style="ask"))]
        blocks.append(Hanging("    ", Text(_weight(want), style="because")))
        details = [pair for pair in record[3:-1] if pair[1]]
        blocks += [
            Hanging("    ", Text.assemble((f"{label.capitalize()}: ", "label"), value)) for label, value in details
        ]
    return blocks


def _weight(want: Want) -> str:
    weight = IMPORTANCE_LABELS[want.importance].capitalize()
    return weight if want.kind == "new" else f"{weight}, {KIND_LABELS[want.kind]}"

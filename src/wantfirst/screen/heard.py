"""What was heard, weighed: as blocks on a screen, as labelled records, as Markdown, as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from wantfirst.core.because import quoted
from wantfirst.core.employers import GRADE_LABELS, MISSING_LABELS, in_short
from wantfirst.core.heard import Heard
from wantfirst.core.heard.score import VAGUE_FROM
from wantfirst.core.wants import Want, Worksheet, shown_id
from wantfirst.screen.labelled import Record, escaped

if TYPE_CHECKING:
    from rich.console import RenderableType

VAGUE = "This can be heard in two ways."
FIRM = "This is firm: one could check it."
UNANSWERED = "This is not an answer yet."
UNREADABLE = "This does not look like English, and only English can be weighed here. These questions always help."
NEITHER = "Nothing vague stands out in it, and little that one could check."


class Hoped(NamedTuple):
    """The want that a statement may serve, with how it would show, in the person's own words."""

    want: Want
    words: str


def hoped_of(want: Want) -> Hoped:
    """What was hoped: the sign, else the want's own words; a private want is not quoted."""
    sign = " ".join(want.sign.split())
    return Hoped(want=want, words=quoted(want) if want.private or not sign else sign)


def heard_json(
    heard: Heard, worksheet: Worksheet, hoped: Sequence[Hoped] = (), *, explained: bool = False
) -> dict[str, Any]:
    """What `heard --format json` prints."""
    data: dict[str, Any] = {
        "version": 1,
        "said": heard.said,
        "vague": heard.vague,
        "missing": list(heard.missing),
        "phrases": [{"id": one.id, "could_mean": list(one.could_mean)} for one in heard.phrases],
        "could_mean": list(heard.could_mean),
        "follow_ups": list(heard.follow_ups),
        "restate": heard.restate,
        "firm": list(heard.firm),
        "check": heard.check or None,
        "readable": heard.readable,
        "answered": heard.answered,
        "grade": heard.grade,
        "hoped": shown_id(worksheet, hoped[0].want) if hoped else None,
    }
    if explained:
        data["score"] = heard.score
        data["signs"] = [{"sign": hit.sign.id, "words": hit.words, "weight": hit.sign.weight} for hit in heard.hits]
    return data


def verdict_on(heard: Heard) -> str:
    """In a sentence: vague, firm, or neither."""
    if not heard.readable:
        return UNREADABLE
    if not heard.answered:
        return UNANSWERED
    return VAGUE if heard.vague else FIRM if heard.firm else NEITHER


def reasons(heard: Heard) -> list[str]:
    """How the answer came about: each sign with its words and weight, and their sum."""
    lines = [
        f"{hit.sign.weight:+.1f}  {hit.sign.label}" + (f": “{hit.words}”" if hit.words else "") for hit in heard.hits
    ]
    return [*lines, f"{heard.score:+.1f}  in all; vague from {VAGUE_FROM:+.1f} on"]


def records(heard: Heard, hoped: Sequence[Hoped] = (), *, explained: bool = False) -> list[Record]:
    """All of it as labels and values."""
    pairs = [
        ("said", in_short(heard.said)),
        ("heard as", verdict_on(heard)),
        ("you hope for", "\n".join(one.words for one in hoped)),
        ("it could mean", "\n".join(heard.could_mean)),
        ("what is missing", missing_words(heard)),
        ("to pin it down", "\n".join(heard.follow_ups)),
        ("or offer both readings", heard.restate or ""),
        ("what makes it firm", "\n".join(heard.firm)),
        ("you might still ask", heard.check),
        ("how firm it is so far", how_firm(heard)),
        ("how it was weighed", "\n".join(reasons(heard)) if explained else ""),
    ]
    return [pairs]


def markdown(heard: Heard, hoped: Sequence[Hoped] = (), *, explained: bool = False) -> str:
    """All of it as a short page."""
    parts = [f"# “{escaped(in_short(heard.said))}”", verdict_on(heard)]
    for title, lines in sections(heard, hoped):
        parts.append(f"## {title}\n\n" + "\n".join(f"- {escaped(line)}" for line in lines))
    if explained:
        parts.append("## How it was weighed\n\n" + "\n".join(f"- {escaped(line)}" for line in reasons(heard)))
    return "\n\n".join(parts)


def sections(heard: Heard, hoped: Sequence[Hoped] = ()) -> list[tuple[str, list[str]]]:
    """What is shown, part by part: a heading and its lines; parts without lines are left out."""
    also = " also" if hoped else ""
    parts = [
        ("You hope for", [one.words for one in hoped]),
        (f"It could{also} mean", list(heard.could_mean)),
        ("What is missing", [missing_words(heard)] if heard.missing else []),
        ("To pin it down, one at a time", list(heard.follow_ups)),
        ("Or offer both readings", [heard.restate] if heard.restate else []),
        ("What makes it firm", list(heard.firm)),
        ("You might still ask", [heard.check] if heard.check else []),
        ("How firm it is so far", [how_firm(heard)] if heard.readable else []),
    ]
    return [(title, lines) for title, lines in parts if lines]


def missing_words(heard: Heard) -> str:
    """What was left out, in words."""
    return ", ".join(MISSING_LABELS[what] for what in heard.missing)


def how_firm(heard: Heard) -> str:
    """The grade in words; empty for what could not be read."""
    if not heard.readable:
        return ""
    label = GRADE_LABELS[heard.grade]
    return label if heard.answered else f"not answered yet; it would be kept as {label}, the weakest there is"


def draw(heard: Heard, hoped: Sequence[Hoped] = (), *, explained: bool = False) -> list[RenderableType]:
    """All of it as blocks: what was said, then part by part."""
    from rich.text import Text

    from wantfirst.screen.hanging import Hanging

    blocks: list[RenderableType] = [Hanging("", Text(f"“{in_short(heard.said)}”", style="ask"))]
    blocks.append(Text(verdict_on(heard), style="because"))
    for title, lines in sections(heard, hoped):
        blocks += [Text(""), Text(title, style="heading")]
        asked = lines == list(heard.follow_ups)
        blocks += [
            Hanging(f" {number}  " if asked else " -  " if len(lines) > 1 else "    ", Text(line))
            for number, line in enumerate(lines, 1)
        ]
    if explained:
        blocks += [Text(""), Text("How it was weighed", style="heading")]
        blocks += [Hanging("    ", Text(line, style="quiet")) for line in reasons(heard)]
    return blocks

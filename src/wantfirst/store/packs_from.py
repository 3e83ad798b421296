"""Turns a plain list of questions into a pack to go on with: ids and guessed themes, each guess marked."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterable, Sequence
from io import StringIO
from typing import NamedTuple

from wantfirst.core.naming import want_id
from wantfirst.store.splice.text import flow

_BULLET = re.compile(r"^\s*(?:>\s*)*(?:(?:[-*+•–]|\d{1,3}[.)])\s+)?(?:\[[ xX]\]\s+)?")
_LINK = re.compile(r"\[([^\]]+)\]\([^)\s]*\)")
_EMPHASIS = re.compile(r"[*_`]{1,3}(\S.*?\S|\S)[*_`]{1,3}")
_QUOTES = "\"'“”„‘’«»"
# What is asked without a question mark: so questions are often jotted down, and so some are spoken.
_ASKS = re.compile(
    r"(?:who|whom|whose|what|when|where|which|why|how|tell me|talk me through|walk me through|describe)\b",
    re.IGNORECASE,
)
_FEWEST_WORDS = 3  # a heading such as "What else" is no question

_HEAD = """\
# Made from a plain list. What is marked `guess` was guessed from the words: look at each. Still missing, and asked
# for by `wantfirst packs check`: why, firm and soft of each question; better follow-ups; who it really is for.
version: 1
pack: {pack}
title: {title}
fields: [any]
questions:
"""

_QUESTION = """\
  - id: {id}
    ask: {ask}
    themes: [{theme}]  # guess{others}
    rounds: [2, 3]  # guess
    audiences: [boss, peer]  # guess
    follow_ups:
      - What did that look like the last time?  # guess
"""


class Found(NamedTuple):
    """What a list holds: its questions, each once, and the lines taken for something else, headings apart."""

    questions: list[str]
    left_out: list[str]


def questions_in(text: str, suffix: str) -> Found:
    """The questions of a list: what ends in a question mark, or begins as a question does.

    Args:
        text: the list: a line, a bullet, a table row or a row of cells for each question.
        suffix: the ending of its file: `.csv`, or anything else for lines of text or Markdown.
    """
    rows = _csv_rows(text) if suffix == ".csv" else [_cells(line) for line in text.splitlines()]
    questions: list[str] = []
    left_out: list[str] = []
    for row in rows:
        cells = [_tidy(cell) for cell in row]
        found = [question for question in map(_question, cells) if question]
        questions += found
        if not found:
            left_out += [cell for cell in cells if re.search(r"\w", cell) and not cell.startswith("#")][:1]
    return Found(list(dict.fromkeys(questions)), left_out)


def _csv_rows(text: str) -> list[list[str]]:
    """The rows of a CSV file, whichever of comma, semicolon and tab is found most in its first line."""
    first = text.partition("\n")[0]
    return list(csv.reader(StringIO(text), delimiter=max(",;\t", key=first.count)))


def _cells(line: str) -> list[str]:
    return line.strip().strip("|").split("|") if line.lstrip().startswith("|") else [line]


def _tidy(text: str) -> str:
    bare = _LINK.sub(r"\1", _BULLET.sub("", text))
    return " ".join(_EMPHASIS.sub(r"\1", bare).split()).strip(_QUOTES)


def _question(text: str) -> str:
    """The question in a line, without what stands behind its question mark; empty when it holds none."""
    asked, mark, _ = text.rpartition("?")
    if mark:
        return asked.strip() + mark
    return text if _ASKS.match(text) and len(text.split()) >= _FEWEST_WORDS else ""


def pack_from(pack: str, title: str, questions: Iterable[str], themes_of: Callable[[str], Sequence[str]]) -> str:
    """The text of a pack with these questions; `themes_of` guesses the themes of one, at least one, best first."""
    parts = [_HEAD.format(pack=pack, title=flow(title))]
    taken: set[str] = set()
    for question in questions:
        id = want_id(question, taken)
        taken.add(id)
        theme, *others = themes_of(question)
        beside = f"; or {', '.join(others)}" if others else ""
        parts.append(_QUESTION.format(id=id, ask=flow(question), theme=theme, others=beside))
    return "\n".join(part.rstrip("\n") + "\n" for part in parts)

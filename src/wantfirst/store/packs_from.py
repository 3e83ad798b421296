"""Turns a plain list of questions into a pack to go on with: ids and guessed themes, each guess marked."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterable
from io import StringIO

from wantfirst.core.naming import want_id
from wantfirst.store.splice.text import flow

_BULLET = re.compile(r"^\s*(?:[-*+•]|\d{1,3}[.)])\s+(?:\[[ xX]\]\s+)?")

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
    themes: {themes}  # guess
    rounds: [2, 3]  # guess
    audiences: [boss, peer]  # guess
    follow_ups:
      - What did that look like the last time?  # guess
"""


def questions_in(text: str, suffix: str) -> list[str]:
    """The questions of a list: one a line, a bullet, a table row or a CSV cell that ends in a question mark.

    Args:
        text: the list.
        suffix: the ending of its file: `.csv`, or anything else for lines of text or Markdown.
    """
    if suffix == ".csv":
        candidates: Iterable[str] = (cell for row in csv.reader(StringIO(text)) for cell in row)
    else:
        candidates = (cell for line in text.splitlines() for cell in _cells(line))
    return list(dict.fromkeys(one for one in map(_tidy, candidates) if one.endswith("?")))


def _cells(line: str) -> list[str]:
    return line.strip().strip("|").split("|") if line.lstrip().startswith("|") else [line]


def _tidy(text: str) -> str:
    bare = _BULLET.sub("", text)
    return " ".join(re.sub(r"[*_`]{1,3}(\S.*?\S|\S)[*_`]{1,3}", r"\1", bare).split())


def pack_from(pack: str, title: str, questions: Iterable[str], theme_of: Callable[[str], str]) -> str:
    """The text of a pack with these questions; `theme_of` guesses the theme of one."""
    parts = [_HEAD.format(pack=pack, title=flow(title))]
    taken: set[str] = set()
    for question in questions:
        id = want_id(question, taken)
        taken.add(id)
        parts.append(_QUESTION.format(id=id, ask=flow(question), themes=f"[{theme_of(question)}]"))
    return "\n".join(part.rstrip("\n") + "\n" for part in parts)

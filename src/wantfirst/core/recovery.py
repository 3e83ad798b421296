"""Wants that were lost and can come back: what an earlier copy holds, in words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from wantfirst.core.wants import Worksheet, counted

MOST_SHOWN = 8
KINDS = {
    "backup": "an earlier copy of them",
    "unfinished": "a copy that was being written when something stopped it",
    "edit": "an edit of them that was not finished",
}


class Copy(NamedTuple):
    """An earlier copy of the wants.

    `kind` is one of KINDS; `saved` says when it was written (`2026-11-24 18:03`, local time); `place` is the file as a
    person would type it.
    """

    worksheet: Worksheet
    kind: str
    saved: str
    place: str


def best(copies: Sequence[Copy]) -> Copy | None:
    """The copy to offer: with the most wants, since one cut short has fewer; among equals the latest, then by place."""
    return max(copies, key=lambda one: (len(one.worksheet.wants), one.saved, one.place), default=None)


def found(copy: Copy) -> str:
    """That there is a copy, as one sentence that quotes nothing of it."""
    count = counted(copy.worksheet.wants)
    return f"No wants are written down here, but there is {KINDS[copy.kind]} with {count}, of {copy.saved}."


def comes_back(copy: Copy, now: Worksheet) -> list[str]:
    """The difference: a line for each want that the copy has and the worksheet has not."""
    lost = [one.want for one in copy.worksheet.wants if now.want(one.id) is None]
    lines = [f"+ {text}" for text in lost[:MOST_SHOWN]]
    more = len(lost) - len(lines)
    return [*lines, f"+ and {more} more"] if more else lines

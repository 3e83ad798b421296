"""Musts that are not clear enough yet to be answered: the first thing to mend before a talk."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from wantfirst.core.aims import aims_of
from wantfirst.core.search import Library
from wantfirst.core.wants import Want


class Unclear(NamedTuple):
    """A must, and what it lacks, in a person's words."""

    want: Want
    lacks: tuple[str, ...]


def unclear(wants: Sequence[Want], library: Library) -> tuple[Unclear, ...]:
    """The musts without a reason, without a sign to know them by, or that words alone tie to questions."""
    found = []
    for aim in aims_of([want for want in wants if want.importance == "must"], library):
        lacks = (
            "why you want it" * (not aim.want.why),
            "how you would know" * (not aim.want.sign),
            "what it is about" * (not aim.themes),
        )
        if any(lacks):
            found.append(Unclear(want=aim.want, lacks=tuple(one for one in lacks if one)))
    return tuple(found)

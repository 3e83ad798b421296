"""The records of a plan: what to ask and tell at one talk, or at several with one employer."""

from __future__ import annotations

from typing import NamedTuple

from wantfirst.core.match import Later, Match
from wantfirst.core.plan.tell import HeldBack, Tell
from wantfirst.core.talk import Talk
from wantfirst.core.wants import Want


class Planned(NamedTuple):
    """A question of a plan.

    `whom`: those met who can answer it. `twice`: it is asked of other people too, to lay the replies side by side.
    `reasons` say why it was chosen, for `--explain` alone: they may name what somebody left vague.
    """

    match: Match
    whom: tuple[str, ...] = ()
    if_only_one: bool = False
    twice: bool = False
    reasons: tuple[str, ...] = ()


class Plan(NamedTuple):
    """What to ask and tell at one talk.

    `employer` is a slug or empty; `minutes` are for one's own questions. `tell` comes first, then `questions` in the
    order they are spoken (exactly one is `if_only_one`, unless there is none); `reserve` is for time left over.
    `uncovered` are the wants no question here serves and nothing has settled; `later` says of musts with nothing to
    ask here where they belong. `held_back` are wants not told at this talk, `settled` those answered firmly.
    `gone` are questions planned once that the library no longer holds: a plan that was kept may name such.
    """

    talk: Talk
    minutes: int
    employer: str = ""
    tell: tuple[Tell, ...] = ()
    questions: tuple[Planned, ...] = ()
    reserve: tuple[Planned, ...] = ()
    uncovered: tuple[Want, ...] = ()
    later: tuple[Later, ...] = ()
    held_back: tuple[HeldBack, ...] = ()
    settled: tuple[Want, ...] = ()
    gone: tuple[str, ...] = ()


class Process(NamedTuple):
    """The plans for several talks with one employer, and the wants that none of them serves."""

    plans: tuple[Plan, ...]
    employer: str = ""
    uncovered: tuple[Want, ...] = ()
    later: tuple[Later, ...] = ()

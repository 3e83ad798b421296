"""The fixtures of a pack: wants with the questions they must find, sentences that must fire a phrase or not."""

from __future__ import annotations

from typing import NamedTuple

from wantfirst.core.questions import Phrase


class Example(NamedTuple):
    """A want with ids of the questions it must find (`includes`), and of those it must not (`excludes`)."""

    want: str
    round: str | None = None
    audience: tuple[str, ...] = ()
    includes: tuple[str, ...] = ()
    excludes: tuple[str, ...] = ()


class Sentences(NamedTuple):
    """A phrase with the sentences in which it must fire, and those in which it must stay silent."""

    phrase: Phrase
    fires_on: tuple[str, ...] = ()
    silent_on: tuple[str, ...] = ()


class Failure(NamedTuple):
    """A fixture that does not hold: of which pack, what was tried, and what came instead."""

    pack: str
    tried: str
    found: str

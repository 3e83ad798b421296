"""The fixtures of a pack: wants with the questions they must find, sentences that must fire a phrase or not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from wantfirst.core.match import find
from wantfirst.core.phrases import wording_in
from wantfirst.core.questions import Phrase
from wantfirst.core.search import Filters, Library
from wantfirst.core.talk import Talk
from wantfirst.core.wants import Want, Worksheet


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


def failed_examples(pack: str, examples: Iterable[Example], library: Library, fields: Sequence[str]) -> list[Failure]:
    """The examples that do not hold, each with one must and the default limit.

    Args:
        pack: the pack's id; ids in examples may leave it out.
        examples: what to try.
        library: the pack's questions with the shipped themes.
        fields: the pack's fields of work, as the person's.
    """
    failures = []
    for example in examples:
        talk = Talk(round=example.round, audiences=example.audience)
        worksheet = Worksheet(wants=(Want(id="want", want=example.want, importance="must"),))
        found = [m.question.id for m in find(worksheet, Filters(talk=talk, fields=tuple(fields)), library).matches]
        failures += [
            Failure(pack, f"“{example.want}” must find {id}", f"found {', '.join(found) or 'nothing'}")
            for id in example.includes
            if _full(id, pack) not in found
        ]
        failures += [
            Failure(pack, f"“{example.want}” must not find {id}", "found it")
            for id in example.excludes
            if _full(id, pack) in found
        ]
    return failures


def _full(id: str, pack: str) -> str:
    return id if "/" in id else f"{pack}/{id}"


def failed_sentences(pack: str, sentences: Iterable[Sentences]) -> list[Failure]:
    """The sentences in which a phrase is silent though it must fire, or fires though it must not."""
    failures = []
    for one in sentences:
        failures += [
            Failure(pack, f"{one.phrase.id} must fire on “{text}”", "it was silent")
            for text in one.fires_on
            if wording_in(text, one.phrase) is None
        ]
        failures += [
            Failure(pack, f"{one.phrase.id} must be silent on “{text}”", f"it fired on “{wording}”")
            for text in one.silent_on
            if (wording := wording_in(text, one.phrase)) is not None
        ]
    return failures

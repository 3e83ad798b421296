"""Tries the fixtures of a pack, and tells which of them do not hold."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from wantfirst.core.fixtures import Example, Failure, Sentences
from wantfirst.core.match import find
from wantfirst.core.phrases import wording_in
from wantfirst.core.search import Filters, Library
from wantfirst.core.talk import Talk
from wantfirst.core.wants import Want, Worksheet


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

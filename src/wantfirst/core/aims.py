"""What a want aims at in the library: themes with weights, and the words worth searching for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from wantfirst.core.search import Library
from wantfirst.core.wants import Want
from wantfirst.core.words import telling_words

MOST_WORDS = 12  # the rarest dozen: more costs time in a large library and only adds common words


class Aim(NamedTuple):
    """A want as a search sees it.

    `themes` maps ids to weights in 0 to 1; `words` are its rarest, at most a dozen; `guessed` is true when the person
    chose no theme, so that these are only suggested by the text.
    """

    want: Want
    themes: dict[str, float]
    words: tuple[str, ...]
    guessed: bool = False


def aims_of(wants: Sequence[Want], library: Library) -> list[Aim]:
    """The aim of each want: its own themes, else those its words suggest."""
    spoken = {want.id: telling_words(_text(want)) for want in wants}
    counts = library.word_counts({word for words in spoken.values() for word in words})
    guesses = _guesses({want.id: _text(want) for want in wants if not want.themes}, library)
    return [
        Aim(
            want=want,
            themes=dict.fromkeys(want.themes, 1.0) or guesses[want.id],
            words=_rarest(spoken[want.id], counts),
            guessed=not want.themes,
        )
        for want in wants
    ]


def _guesses(unthemed: dict[str, str], library: Library) -> dict[str, dict[str, float]]:
    if not unthemed:
        return {}
    from wantfirst.core.guess import guessed_themes  # what it needs costs a start time that few wants ask for

    return guessed_themes(unthemed, library)


def _text(want: Want) -> str:
    return f"{want.want}. {want.sign}" if want.sign else want.want


def _rarest(words: Sequence[str], counts: dict[str, int]) -> tuple[str, ...]:
    known = [word for word in words if word in counts]
    return tuple(sorted(known, key=lambda word: (counts[word], word))[:MOST_WORDS])

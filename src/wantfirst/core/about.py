"""Which wants something that was said is about."""

from __future__ import annotations

from collections.abc import Sequence

from wantfirst.core.aims import Aim
from wantfirst.core.guess import suggested_themes
from wantfirst.core.search import Library
from wantfirst.core.suggest import terms
from wantfirst.core.words import telling_stems

SHARED_STEM = 0.5  # what each telling word in common counts, beside themes, whose weights go up to 1


def wants_about(text: str, aims: Sequence[Aim], library: Library) -> tuple[str, ...]:
    """The ids of the wants a sentence may bear on, the likeliest first: by shared themes and telling words.

    Args:
        text: what was said.
        aims: what each want is about.
        library: where the themes of words are known.
    """
    themes = suggested_themes(text, library.theme_weights(terms(text)))
    stems = set(telling_stems(text))
    scores = {aim.want.id: _score(aim, themes, stems) for aim in aims}
    return tuple(sorted((id for id in scores if scores[id] > 0), key=lambda one: (-scores[one], one)))


def _score(aim: Aim, themes: dict[str, float], stems: set[str]) -> float:
    by_theme = max((weight * themes.get(theme, 0.0) for theme, weight in aim.themes.items()), default=0.0)
    return by_theme + SHARED_STEM * len(stems & set(telling_stems(f"{aim.want.want} {aim.want.sign}")))

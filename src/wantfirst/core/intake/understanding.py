"""What a want's own words clearly say it is about."""

from __future__ import annotations

from wantfirst.core.direction import kind_of
from wantfirst.core.intake.told import Around
from wantfirst.core.wants import Want
from wantfirst.core.words import words

BARE = 2  # words: of so few, too much would be guessed


def understood(want: Want, around: Around) -> tuple[Want, str]:
    """The want with the theme that its words are clearly about, and a line that says so.

    Of a bare word or two, such as `the team`, nothing is taken to be clear.
    """
    theme = around.clear(want.want) if len(words(want.want)) > BARE or kind_of(want.want) else None
    if theme is None or theme not in around.labels:
        return want, ""
    return want._replace(themes=(theme,)), f"(Understood: {around.labels[theme]}. You can change that at the end.)"

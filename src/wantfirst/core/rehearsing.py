"""Saying a want aloud: which ones to practise, and what to tighten afterwards. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from wantfirst.core.wants import IMPORTANCES, Want

RIGHT = 20  # seconds: a want and one reason, in one breath or two
SHORT, LONG = 8, 35  # seconds between which nothing needs to be said
MOST_WORDS = 45  # of a sentence to say: about twenty seconds at an easy pace


def to_rehearse(wants: Sequence[Want]) -> list[Want]:
    """The wants in the order in which they are practised: the musts first, otherwise as they stand."""
    return sorted(wants, key=lambda want: IMPORTANCES.index(want.importance))


def own_words(want: Want) -> list[tuple[str, str]]:
    """What the person once wrote of a want, with a label each; what is empty is left out."""
    pairs = [("To say aloud", want.say), ("What you want", want.want), ("Because", want.why)]
    return [(label, text) for label, text in pairs if text]


def to_tighten(want: Want, seconds: float) -> list[str]:
    """What would make it easier to say, after it took so many seconds; nothing when it was right."""
    lines = []
    if seconds > LONG:
        lines.append("Long: the want and one reason are enough. The story can wait until they ask.")
    elif seconds < SHORT:
        lines.append("Short: say also why. A want with its reason is hard to wave away.")
    if not want.why:
        lines.append(f"You have not written down why: wantfirst start --want {want.id}")
    if not want.say:
        lines.append(f"There is no sentence to say yet: wantfirst start --want {want.id}")
    elif len(want.say.split()) > MOST_WORDS:
        lines.append(f"Your sentence has {len(want.say.split())} words; {MOST_WORDS} can be said in one breath or two.")
    return lines


def taken(seconds: float) -> str:
    """How long it took, beside what is right."""
    whole = max(round(seconds), 1)
    return f"It took you {whole} second{'s' if whole != 1 else ''}. About {RIGHT} is right."

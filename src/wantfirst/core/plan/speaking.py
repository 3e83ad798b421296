"""The order in which questions are spoken: it opens gently, ends warmly, and has one that matters most."""

from __future__ import annotations

from collections.abc import Sequence

from wantfirst.core.match import Match
from wantfirst.core.plan.standing import Standing
from wantfirst.core.wants import IMPORTANCES
from wantfirst.core.words import words

# What people like to speak of.
WARM = frozenset({"learning", "team", "boss", "meaning", "craft", "voice", "credit", "advancement", "lead-people"})
# A question that begins so asks for a name, a day or a number.
CONCRETE = frozenset({"who", "when", "where", "which", "how many", "how often", "how long", "how much"})


def in_speaking_order(matches: Sequence[Match], only: str, known: Standing) -> list[Match]:
    """The questions as they are spoken.

    Args:
        matches: in the order they were chosen.
        only: the id of the one that matters most: it never waits for the end.
        known: what was left vague comes back as soon as the talk has been opened.
    """
    if not matches:
        return []
    opener = min(matches, key=lambda one: (*_roughness(one, known), matches.index(one)))
    rest = [one for one in matches if one is not opener]
    closer = _closer([one for one in rest if one.question.id != only]) if len(matches) > 2 else None
    middle = sorted((one for one in rest if one is not closer), key=lambda one: (*_haste(one, known), rest.index(one)))
    return [opener, *middle, *([closer] if closer is not None else [])]


def _closer(matches: Sequence[Match]) -> Match | None:
    """The question to end with: about people, learning or what they like, else the one it is the least hard to miss."""
    gentle = [one for one in matches if one.question.delicate is None]
    warm = [one for one in gentle if WARM.intersection(one.question.themes[:1])]
    among = warm or gentle or matches
    return max(among, key=lambda one: (_importance(one), -matches.index(one)), default=None)


def _roughness(match: Match, known: Standing) -> tuple[bool, bool, bool, int]:
    """How hard it is to open with: delicate, new to the talks, not concrete, long."""
    return (match.question.delicate is not None, not returns(match, known), not _is_concrete(match),
            match.question.minutes)  # fmt: skip


def _haste(match: Match, known: Standing) -> tuple[bool, int, bool]:
    """How early it is wanted: what was vague, then by importance; the delicate after the others."""
    return (not returns(match, known), _importance(match), match.question.delicate is not None)


def returns(match: Match, known: Standing) -> bool:
    """It comes back to something that was left vague."""
    return any(want.id in known.vague for want in match.wants)


def _importance(match: Match) -> int:
    return min((IMPORTANCES.index(want.importance) for want in match.wants), default=len(IMPORTANCES))


def _is_concrete(match: Match) -> bool:
    first = words(match.spoken.say)[:2]
    return bool(first) and (first[0] in CONCRETE or " ".join(first) in CONCRETE)

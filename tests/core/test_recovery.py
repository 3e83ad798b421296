"""Wants that can come back: which copy is offered, and what it would bring."""

from __future__ import annotations

from tests.builders import want, worksheet
from wantfirst.core.recovery import MOST_SHOWN, Copy, best, comes_back, found
from wantfirst.core.wants import Worksheet


def copy(*ids: str, saved: str = "2026-11-24 18:03", place: str = "a") -> Copy:
    return Copy(worksheet=worksheet(*(want(id) for id in ids)), kind="backup", saved=saved, place=place)


def test_fuller_copy_is_offered_then_the_later() -> None:
    """A copy cut short has fewer wants; among equals the latest counts, and the order does not."""
    short, old, new = copy("a", saved="2027"), copy("a", "b", saved="2025"), copy("a", "b", saved="2026")
    assert best([]) is None
    assert best([short, old, new]) == best([new, old, short]) == new


def test_sentence_counts_and_quotes_nothing() -> None:
    """What is said where others may look on holds no word of a want."""
    assert found(copy("secret")).endswith("an earlier copy of them with 1 want, of 2026-11-24 18:03.")
    assert "2 wants" in found(copy("secret", "b"))
    assert "secret" not in found(copy("secret"))


def test_difference_shows_what_is_missing_and_counts_the_rest() -> None:
    """Each want that the worksheet has not; those it has are no difference; many are counted."""
    two = copy("a", "b")
    assert comes_back(two, Worksheet()) == [f"+ {one.want}" for one in two.worksheet.wants]
    assert comes_back(two, worksheet(want("a"))) == [f"+ {two.worksheet.wants[1].want}"]
    many = copy(*(f"w{number}" for number in range(MOST_SHOWN + 3)))
    assert comes_back(many, Worksheet())[MOST_SHOWN:] == ["+ and 3 more"]

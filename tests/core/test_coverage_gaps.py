"""Tests for the reasons of empty places."""

from __future__ import annotations

from wantfirst.core.coverage import Cell
from wantfirst.core.coverage_gaps import Gap, gaps, reason_empty


def cell(theme: str, audience: str, round: str, questions: int = 0) -> Cell:
    """One place."""
    return Cell(theme=theme, audience=audience, round=round, questions=questions)


def test_a_place_with_questions_needs_no_reason() -> None:
    """Only what is empty is explained."""
    assert reason_empty(cell("pay", "report", "1", 2)) == ""
    assert "lead" in reason_empty(cell("pay", "report", "1"))


def test_a_reason_is_the_talk_or_the_matter() -> None:
    """Health and those you would lead: too early in the first talk, and no matter for them in the last."""
    assert "late" in reason_empty(cell("accommodation", "report", "1"))
    assert "Health" in reason_empty(cell("accommodation", "report", "3"))
    assert reason_empty(cell("craft", "report", "3")) == ""


def test_a_place_nothing_speaks_against_has_no_reason() -> None:
    """A hole that somebody may fill is not excused."""
    assert reason_empty(cell("ethics", "boss", "2")) == ""


def test_gaps_are_gathered_and_those_to_fill_come_first() -> None:
    """One entry for each person, talk and reason; what is worth writing for stands on top."""
    cells = [
        cell("craft", "report", "1"),
        cell("team", "report", "1"),
        cell("craft", "report", "2"),
        cell("team", "report", "2"),
        cell("team", "report", "3", 1),
        cell("ethics", "boss", "2"),
    ]
    found = gaps(cells)
    assert found[0] == Gap("boss", ("2",), ("ethics",), "")
    assert [(gap.audience, gap.rounds, gap.themes) for gap in found[1:]] == [("report", ("1", "2"), ("craft", "team"))]

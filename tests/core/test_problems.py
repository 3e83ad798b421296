"""Faults in files, and the errors that end a command."""

from __future__ import annotations

import pytest

from wantfirst.core.problems import BadFile, Problem, UsageFault, WantfirstError


def problem(**given: object) -> Problem:
    """A problem of which only some of its place matters."""
    return Problem(**{"file": "a.yaml", "rule": "unknown-key", "message": "is not known"} | given)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("place", "shown"),
    [({}, "a.yaml"), ({"line": 3, "column": 7}, "a.yaml:3:7"), ({"line": 1, "column": 1}, "a.yaml:1:1")],
)
def test_a_place_can_be_clicked_on(place: dict[str, int], shown: str) -> None:
    """A fault is placed as editors read it, and a fault of the whole file by the file alone."""
    assert problem(**place).place == shown


def test_problems_are_sorted_from_top_to_bottom() -> None:
    """By file, then line, then column as numbers, then rule and message: a total order."""
    expected = [
        problem(),
        problem(line=2, column=9),
        problem(line=10, column=1, rule="a"),
        problem(line=10, column=1, rule="b", message="one"),
        problem(line=10, column=1, rule="b", message="two"),
        problem(line=10, column=2),
        problem(file="b.yaml", line=1, column=1),
    ]
    upside_down = expected[::-1]
    assert sorted(upside_down, key=lambda one: one.sort_key) == expected


def test_a_fault_is_an_error_unless_it_is_advice() -> None:
    """What nobody called advice counts."""
    assert problem().severity == "error"


@pytest.mark.parametrize(
    ("error", "code"),
    [(WantfirstError("no"), 1), (UsageFault("no"), 2), (BadFile("no", (problem(),)), 1)],
)
def test_each_error_ends_with_its_exit_code(error: WantfirstError, code: int) -> None:
    """What a person can mend exits with 1, a word not known with 2; all end at the one error door."""
    assert isinstance(error, WantfirstError)
    assert error.exit_code == code


def test_an_error_carries_its_sentence_and_its_hint() -> None:
    """The door has one sentence to print, and a hint where there is one."""
    error = BadFile("two faults", (problem(), problem(line=2)), "run check")
    assert (str(error), error.message, error.hint, len(error.problems)) == ("two faults", "two faults", "run check", 2)
    assert WantfirstError("no").hint == ""

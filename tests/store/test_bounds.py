"""A stranger's file with nothing but faults or twins comes to an end: what is looked at and listed has a bound."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from wantfirst.core import lint
from wantfirst.store import packs_check
from wantfirst.store.kinds import MOST_FAULTS, TOO_MANY
from wantfirst.store.packs import PackFile, pack_of
from wantfirst.store.packs_check import MOST_HINTS, library_problems, lint_problems
from wantfirst.store.yaml_door import parse_text

HEAD = "version: 1\npack: odd\ntitle: Odd\nquestions:\n"


def pack(*more: str, many: int) -> PackFile:
    """A file of so many questions, each with these lines."""
    lines = "".join(
        f"  - id: q{number}\n    ask: Who last moved up from here in the years before?\n    themes: [craft]\n"
        "    rounds: [1]\n    audiences: [boss]\n    follow_ups: [When?]\n" + "".join(f"    {line}\n" for line in more)
        for number in range(many)
    )
    return pack_of(parse_text(HEAD + lines, "f"), "f")


class Counted:
    """A function that counts how often it is called."""

    def __init__(self, real: Callable[..., object]) -> None:
        self.real, self.calls = real, 0

    def __call__(self, *given: object) -> object:
        self.calls += 1
        return self.real(*given)


def test_faults_of_one_file_are_listed_up_to_a_bound() -> None:
    """A thousand of them and a last one that says there are more; the file stays refused."""
    found = pack_of(parse_text(HEAD + "".join(f"  - {number}\n" for number in range(3 * MOST_FAULTS)), "f"), "f")
    assert len(found.problems) == MOST_FAULTS + 1
    assert [one.rule for one in found.problems].count(TOO_MANY) == 1
    assert found.problems[-1].severity == "error"


def test_fault_behind_a_thousand_pieces_of_advice_is_named() -> None:
    """What is only advised fills its own list; a fault after it keeps its words."""
    advised = pack(many=MOST_FAULTS).problems
    assert len(advised) == MOST_FAULTS
    assert {one.severity for one in advised} == {"advice"}
    bad = pack("nonsense: x", many=MOST_FAULTS)
    assert len([one for one in bad.problems if one.rule == "unknown-key"]) == MOST_FAULTS


def test_twins_are_looked_for_among_a_bounded_number(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two thousand questions that are nearly the same are not held against each other one by one."""
    counted = Counted(lint.share_in_common)
    monkeypatch.setattr(lint, "share_in_common", counted)
    advice = lint_problems([pack(many=2_000)])
    assert sum(one.rule == "near-duplicate" for one in advice) == 1_999
    assert counted.calls <= 2_000 * 3 * lint.MOST_BESIDE


def test_near_words_are_looked_for_a_bounded_number_of_times(monkeypatch: pytest.MonkeyPatch) -> None:
    """A question that replaces nothing gets the nearest id as a hint; thousands of them do not."""
    counted = Counted(packs_check.nearest)
    monkeypatch.setattr(packs_check, "nearest", counted)
    faults = library_problems([pack("replaces: odd/q", many=500)])
    assert sum(one.rule == "replaces-nothing" for one in faults) == 500
    hints = [one.hint for one in faults if one.rule == "replaces-nothing"]
    assert hints[0].startswith("did you mean")
    assert hints[-1].startswith("`wantfirst")
    assert counted.calls == MOST_HINTS

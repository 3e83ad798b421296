"""`check`: is each want clear enough to be answered."""

from __future__ import annotations

import json

import pytest

from tests.program import ROOT, run

SHEET = """\
version: 1
wants:
  - {id: growth, want: Growth, importance: must}
  - {id: sundays, want: Two Sundays in four, why: my son, sign: The roster of October showed it}
  - {id: secret, want: A good boss, why: so, sign: that I feel valued, private: true}
"""


@pytest.fixture
def sheet(stocked):
    """A home with three wants: two vague ones, of which one is private, and a clear one."""
    (stocked / "worksheet.yaml").write_text(SHEET, "utf-8")
    return stocked


@pytest.mark.usefixtures("sheet")
def test_json_tells_of_each_want_whether_it_is_clear() -> None:
    """Unclear wants are no fault: the exit code is 0. A private one has neither its id nor its words there."""
    ran = run("check", "--format", "json")
    assert ran.code == 0
    wants = json.loads(ran.out)["wants"]
    assert [(one["id"], one["clear"], len(one["notes"])) for one in wants] == [
        ("growth", False, 3), ("sundays", True, 0), ("want-3", False, 2)]  # fmt: skip
    assert "valued" not in ran.out
    assert "good boss" not in ran.out


@pytest.mark.usefixtures("sheet")
def test_private_wants_are_quoted_when_asked_for() -> None:
    """--include-private shows them as they are."""
    assert "A good boss" in run("check", "--include-private").out


@pytest.mark.usefixtures("sheet")
def test_one_want_can_be_looked_at() -> None:
    """--want looks at that one only, and the screen ends with the way to go on."""
    ran = run("check", "--want", "growth", "--format", "screen")
    assert "Growth" in ran.out
    assert "Sundays" not in ran.out
    assert "wantfirst start --want growth" in ran.out


def test_without_wants_it_names_the_way_in(stocked) -> None:
    """Nothing said yet: exit 1, JSON still in its form."""
    assert stocked.exists()
    ran = run("check", "--format", "json")
    assert (ran.code, json.loads(ran.out)["wants"]) == (1, [])
    assert "wantfirst start" in ran.err


@pytest.mark.parametrize("name", ["nurse", "valuation"])
def test_the_examples_are_mostly_clear(name) -> None:
    """The wants of the invented people are good ones: few notes, none on a vague word."""
    wants = json.loads(run("--home", ROOT / "examples" / name, "check", "--format", "json").out)["wants"]
    assert not [note for one in wants for note in one["notes"] if note.startswith("“")]

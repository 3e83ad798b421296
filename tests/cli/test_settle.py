"""`debrief --settle`: two people said different things, and now one knows who is right."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.program import run
from tests.terminal import ENTER, on_terminal
from wantfirst.store.employers import load_employer

WANTS = """\
version: 1
wants:
  - {id: evenings, want: My evenings to myself, importance: must, themes: [hours-load]}
  - {id: pay, want: A raise each year, themes: [pay]}
"""
ACME = """\
version: 1
employer: Acme
meetings:
  - date: 2026-11-02
    round: 1
    audience: [boss, peer]   # both at one table
    heard:
      - {wants: [evenings], by: boss, said: Everybody leaves at four., grade: claim, verdict: met}
      # She looked at the floor.
      - {wants: [evenings, pay], by: peer, said: I was here until nine., grade: happened, verdict: not-met}
"""


@pytest.fixture
def acme(stocked: Path) -> Path:
    """Two people at one table who contradict each other."""
    (stocked / "worksheet.yaml").write_text(WANTS)
    (stocked / "employers").mkdir()
    (stocked / "employers" / "acme.yaml").write_text(ACME)
    return stocked


def verdicts(home: Path) -> list[tuple[str, tuple[str, ...], str]]:
    """Who said what of which wants, as the file has it."""
    (talk,) = load_employer(home / "employers" / "acme.yaml").employer.meetings
    return [(one.by, one.wants, one.verdict) for one in talk.heard]


def cell(want: str = "evenings") -> dict[str, object]:
    """What `compare` makes of it."""
    wants = json.loads(run("compare", "--format", "json").out)["wants"]
    found: dict[str, object] = next(one for one in wants if one["id"] == want)["cells"]["acme"]
    return found


@pytest.mark.usefixtures("acme")
@pytest.mark.parametrize("form", ["plain", "markdown", "html"])
def test_compare_says_how_to_settle_it(form: str) -> None:
    """The very command stands beside the two sayings, and it works as it stands there."""
    assert "wantfirst debrief acme --settle evenings" in run("compare", "--format", form).out
    assert cell()["disagree"] is True
    assert run("debrief", "acme", "--settle", "evenings", "--verdict", "not-met").code == 0
    assert (cell()["disagree"], cell()["verdict"]) == (False, "not-met")
    assert "--settle" not in run("compare", "--format", form).out


def test_what_is_settled_keeps_every_word_and_comment(acme: Path) -> None:
    """One statement on two wants becomes two; the person's comments stay."""
    ran = run("debrief", "acme", "--settle", "evenings", "--verdict", "met")
    assert ran.code == 0
    assert "Settled for Acme: yes." in ran.err
    assert "not firm enough yet" in ran.err  # a claim, and a must have
    assert verdicts(acme) == [
        ("boss", ("evenings",), "met"), ("peer", ("pay",), "not-met"), ("peer", ("evenings",), "unknown"),
    ]  # fmt: skip
    assert "# both at one table" in (acme / "employers" / "acme.yaml").read_text()
    assert cell("pay")["verdict"] == "not-met"


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (("acme", "--settle", "evenings"), 2, "add --verdict with"),
        (("acme", "--settle", "evenings", "--verdict", "partly"), 2, "nobody there said"),
        (("acme", "--settle", "evenings", "--verdict", "mett"), 2, "did you mean met?"),
        (("acme", "--settle", "evening", "--verdict", "met"), 2, "did you mean evenings?"),
        (("acme", "--settle", "pay", "--verdict", "met"), 1, "nothing to settle"),
        (("acm", "--settle", "evenings", "--verdict", "met"), 2, "did you mean acme?"),
        (("acme", "--verdict", "met"), 2, "--verdict is for --settle"),
        (("--settle", "evenings", "--verdict", "met"), 2, "needs the employer"),
        (("acme", "--settle", "evenings", "--round", "1"), 2, "stands without"),
    ],
)
def test_what_cannot_be_settled_is_said_and_nothing_changes(
    words: tuple[str, ...], code: int, says: str, acme: Path
) -> None:
    """Each slip has its sentence, and the file is as it was."""
    ran = run("debrief", *words)
    assert ran.code == code
    assert says.lower() in " ".join(ran.err.split()).lower()
    assert (acme / "employers" / "acme.yaml").read_text() == ACME


def test_on_a_terminal_it_is_asked_with_both_sayings(acme: Path) -> None:
    """Who says so and how firmly stands in each choice; Enter alone leaves all as it was."""
    with on_terminal("debrief", "acme", "--settle", "evenings", home=acme, columns=100) as terminal:
        terminal.asks("Who is right, as far as you know now")
        assert "I was here until nine." in terminal.news
        terminal.press(ENTER)
        terminal.sees("Left as it was")
    assert (acme / "employers" / "acme.yaml").read_text() == ACME
    with on_terminal("debrief", "acme", "--settle", "evenings", "--plain", home=acme, columns=100) as terminal:
        terminal.asks("Who is right, as far as you know now")
        terminal.press("1", ENTER)
        terminal.sees("Settled for Acme: no")
    assert verdicts(acme)[0] == ("boss", ("evenings",), "unknown")

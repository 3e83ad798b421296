"""`plan` on a terminal: what it takes from the next talk, and whom it asks about a name."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.terminal import CTRL_C, ENTER, Terminal

ACME = """\
version: 1
employer: Acme
meetings:
  - {date: 2001-01-02, round: 1, audience: [recruiter], heard: [{said: so, wants: [sundays]}]}
  - {date: 2099-01-02, round: 2, audience: [peer], minutes: 4}
"""


@pytest.fixture
def nurse(stocked: Path) -> Path:
    """A home with a want, and a talk ahead."""
    want = "{id: sundays, want: my Sundays back, why: so, sign: so, importance: must, themes: [off-hours]}"
    (stocked / "worksheet.yaml").write_text(f"field: nursing\nwants: [{want}]\n", encoding="utf-8")
    (stocked / "employers").mkdir()
    (stocked / "employers" / "acme.yaml").write_text(ACME, encoding="utf-8")
    return stocked


def test_the_next_talk_is_planned_and_what_was_said_there_counts(nurse) -> None:
    """Without flags it plans the next talk and says so; the must that was left open there is explained as such."""
    terminal = Terminal("plan", "--explain", home=nurse)
    terminal.sees("As planned for Acme: second talk, with a future colleague, 2 January 2099.")
    terminal.sees("It was left open by a recruiter on 2 January 2001.")
    terminal.sees("To keep a plan, name the employer: wantfirst plan --employer acme")
    assert terminal.end() == 0
    assert (nurse / "employers" / "acme.yaml").read_text("utf-8") == ACME


def test_enter_on_the_bare_command_plans_and_keeps(nurse) -> None:
    """Where a talk is ahead, Enter plans it and keeps the plan."""
    terminal = Terminal(home=nurse)
    terminal.sees("wantfirst plan --employer acme")
    terminal.sees("q to leave")
    terminal.press(ENTER)
    terminal.sees("Kept for Acme. The page to take along: wantfirst sheet acme")
    assert terminal.end() == 0
    assert "planned:" in (nurse / "employers" / "acme.yaml").read_text("utf-8")


@pytest.mark.parametrize(
    ("reply", "code", "is_kept"), [("y" + ENTER, 0, True), (ENTER, 2, False), (CTRL_C, 130, False)]
)
def test_a_name_nearly_known_is_asked_about(nurse, reply, code, is_kept) -> None:
    """Whether Acem is another employer is for the person to say; unless it is, nothing is begun."""
    terminal = Terminal("plan", "--employer", "acem", "--round", "2", "--audience", "peer", home=nurse)
    terminal.sees("Is acem another employer than Acme?")
    terminal.sees(r"\[y/N\]:")
    terminal.press(reply)
    assert terminal.end() == code
    assert (nurse / "employers" / "acem.yaml").exists() == is_kept

"""Bare `wantfirst`: where one stands, and the one next step."""

from __future__ import annotations

import pytest

from tests.program import run

WHOLE = "field: nursing\nwants: [{id: pay, want: pay, why: so, importance: must, sign: so, themes: [pay]}]\n"
TALK = "employer: Acme Ltd\nmeetings: [{round: 2, audience: [peer], date: %s}]\n"
PLANNED = "employer: Acme Ltd\nmeetings: [{round: 2, audience: [peer], date: 2099-01-02, planned: [a/b]}]\n"
HEARD = "employer: %s\nmeetings: [{round: 2, audience: [peer], date: 2001-01-02, heard: [{said: so, wants: [pay]}]}]\n"

STANDS = {
    "at the beginning": (None, None, "Say what you want from work.", "start"),
    "with things left open": ("wants: [{want: pay}]\n", None, "4 things are still open", "start"),
    "with one thing left open": (WHOLE.replace("why: so, ", ""), None, "One thing is still open", "start"),
    "with all said": (
        WHOLE,
        None,
        "See what to ask, say of a future colleague.",
        "questions --round 2 --audience peer",
    ),
    "with a must not asked for yet": (
        WHOLE + "present_job: true\nskipped: {pay.asked: not yet}\n",
        None,
        "You have not asked for this yet where you are: pay.",
        "questions --audience current-boss --want pay",
    ),
    "before a talk": (WHOLE, TALK % "2099-01-02", "Choose what to ask there.", "plan --employer acme"),
    "before a talk, with a must left open": (
        WHOLE.replace("why: so, ", ""),
        TALK % "2099-01-02",
        "One thing is still open",
        "start",
    ),
    "before a talk, with something else left open": (
        WHOLE.replace("}]", "}, {want: rest}]"),
        TALK % "2099-01-02",
        "Choose what to ask there.",
        "plan --employer acme",
    ),
    "before a talk that is planned": (WHOLE, PLANNED, "Make the page to take along.", "sheet acme"),
    "after a talk that was planned": (
        WHOLE,
        PLANNED.replace("2099", "2001"),
        "Write down what Acme Ltd said, while you remember it.",
        "debrief acme",
    ),
    "after it was written down": (
        WHOLE,
        PLANNED.replace("2099", "2001").replace("planned:", "heard: [{said: so}], planned:"),
        "See what to ask, say",
        "questions --round 2 --audience peer",
    ),
    "after a talk": (WHOLE, TALK % "2001-01-02", "See what to ask, say", "questions --round 2 --audience peer"),
}


@pytest.mark.parametrize("where", STANDS)
def test_next_step_suits_where_one_stands(where, small) -> None:
    """It names one step, the one that is next, and the command for it; without a terminal nothing is begun."""
    worksheet, employer, said, step = STANDS[where]
    (small / "worksheet.yaml").unlink()
    if worksheet:
        (small / "worksheet.yaml").write_text(worksheet, encoding="utf-8")
    if employer:
        (small / "employers").mkdir()
        (small / "employers" / "acme.yaml").write_text(employer, encoding="utf-8")
    ran = run()
    assert (ran.code, ran.err) == (0, "")
    assert said in ran.out
    assert ran.out.splitlines()[-1] == f"  wantfirst {step}"
    assert ("Next talk: Acme Ltd, second talk, with a future colleague" in ran.out) == where.startswith("before a talk")


def test_with_two_employers_heard_they_are_compared(small) -> None:
    """One who has heard two employers, and plans no talk, is led to the comparison; with one there is none to make."""
    (small / "worksheet.yaml").write_text(WHOLE, encoding="utf-8")
    (small / "employers").mkdir()
    steps = []
    for slug in ("acme", "other"):
        (small / "employers" / f"{slug}.yaml").write_text(HEARD % slug, encoding="utf-8")
        steps.append(run().out.splitlines()[-1])
    assert steps == ["  wantfirst questions --round 2 --audience peer", "  wantfirst compare"]


def test_what_is_still_to_be_asked_for_is_told_before_a_talk_too(small) -> None:
    """The talk comes first, and the must not asked for yet in the present job stands above it; once told, no more."""
    worksheet = WHOLE + "present_job: true\nskipped: {pay.asked: not yet}\n"
    (small / "worksheet.yaml").write_text(worksheet, encoding="utf-8")
    (small / "employers").mkdir()
    (small / "employers" / "acme.yaml").write_text(TALK % "2099-01-02", encoding="utf-8")
    assert "Not asked for yet where you are: pay." in run().out
    present = "employer: Here\npresent: true\nmeetings: [{audience: [current-boss], told: [pay]}]\n"
    (small / "employers" / "present.yaml").write_text(present, encoding="utf-8")
    assert "Not asked" not in run().out


@pytest.mark.usefixtures("small")
def test_the_step_it_names_can_be_typed() -> None:
    """The command it names is one that works as it stands."""
    step = run().out.splitlines()[-1].split()[1:]
    assert run(*step, "--help").code == 0


@pytest.mark.usefixtures("small")
def test_nothing_private_is_told() -> None:
    """Where one stands is told in numbers; neither reasons nor private wants are in it."""
    assert not [word for word in ("football", "wound", "three thousand") if word in run().out]


SOFTER = """\
changes:
  - {date: 2001-01-01, want: pay, key: want, to: pay}
  - {date: 2001-01-01, want: pay, key: importance, to: must}
  - {date: 2001-01-03, want: pay, key: importance, from: must, to: important}
"""


def test_what_one_knows_oneself_is_compared_too(small) -> None:
    """With two to hold against the wants that is the next step, whether somebody told it or one saw it oneself."""
    (small / "worksheet.yaml").write_text(WHOLE, encoding="utf-8")
    (small / "employers").mkdir()
    (small / "employers" / "present.yaml").write_text(
        "employer: Here\nknown: [{want: pay, verdict: met}]\n", encoding="utf-8"
    )
    assert run().out.splitlines()[-1] != "  wantfirst compare"
    heard = "employer: Acme\nmeetings: [{audience: [hr], heard: [{said: so}]}]\n"
    (small / "employers" / "acme.yaml").write_text(heard, encoding="utf-8")
    assert run().out.splitlines()[-1] == "  wantfirst compare"


def test_a_must_that_became_softer_after_the_last_talk_is_told_until_the_next(small) -> None:
    """One line, which quotes nothing; once another talk was held it is for `compare` alone; faults are too."""
    (small / "worksheet.yaml").write_text(WHOLE.replace("must", "important"), encoding="utf-8")
    (small / "history.yaml").write_text(SOFTER, encoding="utf-8")
    assert "no longer what it was" not in run().out
    (small / "employers").mkdir()
    (small / "employers" / "acme.yaml").write_text(TALK % "2001-01-02", encoding="utf-8")
    assert "A must have is no longer what it was before your last talk" in run().out
    (small / "employers" / "beta.yaml").write_text(TALK % "2001-01-09", encoding="utf-8")
    assert "no longer what it was" not in run().out
    (small / "history.yaml").write_text("changes: [", encoding="utf-8")
    assert (run().code, run().err) == (0, "")
    (small / "history.yaml").unlink()
    (small / "history.yaml").mkdir()
    assert (run().code, run().err) == (0, "")

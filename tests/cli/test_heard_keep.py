"""`heard --employer`: what was said is kept, with how firm it is and whether it gives what is wanted."""

from __future__ import annotations

from datetime import date

import pytest

from tests.program import run
from tests.terminal import DOWN, ENTER, UP, on_terminal
from wantfirst.core.employers import Employer, Statement
from wantfirst.store.employers import find_employer
from wantfirst.store.home import Home

EXPAND = "We hope to grow the team"
FIRM = "I promise you two Sundays in four, Ann has them too"


def employer(home, name: str = "acme") -> Employer:
    """The employer as it is kept."""
    return find_employer(Home(path=home), name)


def only_statement(home) -> Statement:
    """The one statement that is kept."""
    ((statement,),) = [meeting.heard for meeting in employer(home).meetings if meeting.heard]
    return statement


def begin(*words: str):
    """Say something at a second talk with the boss of acme."""
    return run("heard", *words, "--employer", "acme", "--round", "2", "--audience", "boss")


def test_proposal_is_kept_with_yes(small) -> None:
    """--yes keeps the grade proposed and leaves the verdict open: the hopeful reading is never the verdict."""
    ran = begin(EXPAND, "--want", "sundays-to-myself", "--yes")
    assert ran.code == 0
    assert "Kept for acme, second talk, with your future boss" in ran.err
    assert only_statement(small) == Statement(
        said=EXPAND, wants=("sundays-to-myself",), by="boss", grade="wish", verdict="unknown",
        missing=("what", "how-much", "when", "where-seen"),
    )  # fmt: skip
    assert employer(small).meetings[-1].date == date.today().isoformat()


def test_grade_and_verdict_that_are_given_are_kept_unasked(small) -> None:
    """With both given nobody is asked, and nothing else is proposed."""
    ran = begin(FIRM, "--want", "sundays-to-myself", "--grade", "promise", "--verdict", "met")
    assert ran.code == 0
    statement = only_statement(small)
    assert (statement.grade, statement.verdict) == ("promise", "met")


@pytest.mark.parametrize("grade", ["wish", "plan", "claim"])
def test_must_is_never_met_on_less_than_a_promise(small, grade) -> None:
    """A yes for a must on a hope, an intention or their word is refused, with the mend; nothing is shown or kept."""
    ran = begin(EXPAND, "--want", "sundays-to-myself", "--grade", grade, "--verdict", "met")
    assert ran.code == 2
    assert "is not enough for a yes" in ran.err
    assert ran.out == ""
    assert not (small / "employers" / "acme.yaml").exists()
    assert begin(EXPAND, "--want", "fair-pay", "--grade", grade, "--verdict", "met").code == 0  # important only


def test_it_goes_into_the_latest_talk_that_suits(small) -> None:
    """Without round and people it is the latest talk; what is there stays, and who said it is known from it."""
    begin("We hope so", "--yes")
    run("heard", "Nine of us", "--employer", "acme", "--round", "3", "--audience", "peer", "--yes")
    ran = run("heard", "It depends", "--employer", "acme", "--round", "2", "--yes")
    assert ran.code == 0
    assert [[one.said for one in meeting.heard] for meeting in employer(small).meetings] == [
        ["We hope so", "It depends"], ["Nine of us"],
    ]  # fmt: skip
    assert employer(small).meetings[0].heard[1].by == "boss"


def test_question_brings_its_wants_and_its_own_follow_up(small) -> None:
    """With a question the wants it serves are kept with it, and a general reply meets its follow-up first."""
    ran = begin("It is usually fine", "--question", "pay-for-sundays", "--yes")
    assert ran.code == 0
    statement = only_statement(small)
    assert statement.question == "evenings/pay-for-sundays"
    assert "sundays-to-myself" in statement.wants
    assert "you hope for: two months without opening the laptop on a Sunday" in ran.out


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--employer", "acme", "--yes"], "--round 1 --audience recruiter"),  # unknown, and no talk to begin with
        (["--employer", "st-ane", "--round", "2", "--audience", "boss", "--yes"], "mean st-anne?"),
        (["--employer", "acme", "--round", "2", "--audience", "boss"], "--yes"),
        (["--employer", "acme", "--round", "2", "--audience", "boss,peer", "--yes"], "--by"),
        (["--employer", "acme", "--round", "2", "--audience", "boss", "--grade", "plann"], "mean plan?"),
        (["--employer", "acme", "--round", "2", "--audience", "boss", "--yes", "--date", "soon"], "2026-11-30"),
        (["--grade", "plan"], "--employer"),
        (["--yes"], "--employer"),
        (["--question", "pay-for-sunday"], "evenings/pay-for-sundays"),
    ],
)
def test_what_cannot_be_kept_is_a_usage_error_that_says_what_to_write(small, words, told) -> None:
    """Each names its mend, exits with 2, shows nothing and keeps nothing."""
    (small / "employers").mkdir(exist_ok=True)
    (small / "employers" / "st-anne.yaml").write_text("version: 1\nemployer: St Anne\n", encoding="utf-8")
    ran = run("heard", EXPAND, *words)
    assert ran.code == 2
    assert told in ran.err
    assert ran.out == ""
    assert not (small / "employers" / "acme.yaml").exists()


def test_on_a_terminal_grade_and_verdict_are_asked(stocked) -> None:
    """What is proposed is confirmed by Enter; a must gets no yes on a hope; an unknown employer is begun if wanted."""
    (stocked / "worksheet.yaml").write_text(
        "wants: [{id: sundays, want: my Sundays back, importance: must, themes: [off-hours]}]\n", encoding="utf-8"
    )
    words = ["heard", EXPAND, "--employer", "acme", "--want", "sundays", "--by", "Ann"]
    with on_terminal(*words, home=stocked) as terminal:
        terminal.sees("Begin with it")
        terminal.type("y")
        terminal.reply("How firm is that?", ENTER)
        asked = terminal.asks("my Sundays back")
        assert "Yes" not in asked
        terminal.press(DOWN, ENTER)  # the first line below the choices: back
        terminal.reply("How firm is that?", ENTER)
        terminal.reply("my Sundays back", UP, ENTER)
        terminal.sees("Kept for acme")
        assert terminal.end() == 0
    statement = only_statement(stocked)
    assert (statement.by, statement.grade, statement.verdict) == ("Ann", "wish", "not-met")


def test_what_is_too_long_for_a_file_is_weighed_and_not_kept(small) -> None:
    """A whole transcript is no statement: it says so before anything is shown; fifty thousand characters are kept."""
    words = ["-", "--employer", "acme", "--round", "2", "--audience", "boss", "--yes"]
    ran = run("heard", *words, input="We hope so. " * 6000)
    assert ran.code == 2
    assert "too long to keep" in ran.err
    assert ran.out == ""
    assert run("heard", *words, input="We hope so. " * 4200).code == 0
    assert len(only_statement(small).said) > 50_000

"""Notes typed on a phone: each line finds its place, and none is dropped."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wantfirst.core.clean import one_line
from wantfirst.core.debrief.ground import Asked
from wantfirst.core.debrief.notes import Notes, read_notes
from wantfirst.core.employers import SOMEONE, Meeting

PLANNED = ("pack/a", "pack/b", "pack/c")
ASKED = {"pack/a": Asked(say="A?", wants=("sundays",))}
PEER = Meeting(audience=("peer",), planned=PLANNED)
PANEL = Meeting(audience=("boss", "peer"), planned=PLANNED)


def read(text: str, meeting: Meeting = PEER) -> Notes:
    """The notes of this talk, where an Ann has been heard before."""
    return read_notes(text, meeting, ASKED, names=["Ann"])


@pytest.mark.parametrize(
    "line", ["3: she left", "3:she left", "3 : she left", "3. she left", "3) she left", "- 3: she left", "Q3: she left"]
)
def test_a_number_leads_to_the_question_of_the_page(line: str) -> None:
    """However phones write it: the order of the plan is the numbering of the page."""
    (answer,) = read(line).answers
    assert (answer.question, answer.said, answer.by) == ("pack/c", "she left", "peer")


def test_an_answer_bears_on_the_wants_its_question_serves() -> None:
    """As it would had it been told in the conversation."""
    assert read("1: she left").answers[0].wants == ("sundays",)


@pytest.mark.parametrize(
    ("line", "by"),
    [
        ("3: she left", SOMEONE),
        ("3 peer: she left", "peer"),
        ("3 Manager: she left", "boss"),
        ("3 ann: she left", "Ann"),
        ("3 Bob Ray: she left", "Bob Ray"),
        ("3 charge-nurse: she left", "boss"),
    ],
)
def test_who_said_it_may_stand_behind_the_number(line: str, by: str) -> None:
    """A role by any name, somebody named before, a name with a capital; else it is still to be told."""
    (answer,) = read(line, PANEL).answers
    assert (answer.question, answer.by, answer.said) == ("pack/c", by, "she left")


@pytest.mark.parametrize(
    "line", ["7:30 she came", "3 people left: all in spring", "she left", "3.5 days a week", "0: nothing", "123: room"]
)
def test_what_only_looks_like_a_number_of_the_page_is_kept_whole(line: str) -> None:
    """Times, counts and room numbers are words like others."""
    notes = read(line)
    assert [one.said for one in notes.loose] == [line]
    assert notes.answers == ()


def test_a_question_the_page_does_not_have_is_said_and_its_words_kept() -> None:
    """Nothing is dropped for a slip of the thumb."""
    notes = read("9: she left")
    assert [one.said for one in notes.loose] == ["she left"]
    assert "no question 9" in notes.remarks[0]


def test_a_bare_number_belongs_to_the_line_below_it() -> None:
    """Words may begin on the next line; with none at all the question was passed over."""
    notes = read("2:\n\nshe left\nand so did he\n3:")
    assert [(one.question, one.said) for one in notes.answers] == [("pack/b", "she left"), ("pack/c", "")]
    assert [one.said for one in notes.loose] == ["and so did he"]


def test_a_question_that_was_not_asked_can_be_noted() -> None:
    """It is marked, not kept as words."""
    assert read("2: Not asked") == Notes(not_asked=("pack/b",))


def test_a_role_alone_says_who() -> None:
    """A line on no question may still say whose words it holds."""
    assert [(one.by, one.said) for one in read("boss: come early", PANEL).loose] == [("boss", "come early")]


@given(st.lists(st.text(alphabet="ab 1:3.-)Q\t é", max_size=12), max_size=8))
def test_every_word_is_somewhere(lines: list[str]) -> None:
    """Whatever was typed: of each line the words after its number are in a statement, or it was not asked."""
    notes = read("\n".join(lines))
    kept = " ".join(one.said for one in (*notes.answers, *notes.loose))
    for line in lines:
        for word in one_line(line).split():
            if word.isalpha() and len(word) > 1 and ":" not in line and word != "Q":
                assert word in kept

"""Why nothing was found, and why a question was left out."""

from __future__ import annotations

import re

import pytest
from hypothesis import given

from tests.builders import filters, library, must, question, want, worksheet
from tests.strategies import FILTERS, QUESTIONS, SHELVES, WORKSHEETS
from wantfirst.core.explain import emptied_by, left_out, reason
from wantfirst.core.match import find
from wantfirst.core.questions import Delicate, Question
from wantfirst.core.search import Filters, fits
from wantfirst.core.wants import Worksheet

PAY = worksheet(must("pay", "pay"))
WAITS = Delicate(wait_until="offer")


def pay(id: str, **given: object) -> Question:
    """A question that serves the want of `PAY`."""
    return question(f"pack/{id}", "pay", **given)


@pytest.mark.parametrize(
    ("asked", "sought", "said"),
    [
        (pay("a"), filters("2", "boss"), "It fits, but others came before it: raise --limit to see it."),
        (pay("a", rounds=("1", "3")), filters("2"), "It is for the first talk or final talk."),
        (
            pay("a", audiences=("hr", "exec")),
            filters(None, "boss"),
            "It is for someone from HR or an owner or senior leader.",
        ),
        (pay("a", fields=("law", "nursing")), filters(fields=("trades",)), "It is for law, nursing."),
        (pay("a"), filters(themes=("boss",)), "It is not about what was asked for."),
        (pay("a"), filters(never=frozenset({"pack/a"})), "It is one you said never to show."),
        (
            pay("a", rounds=("1",), audiences=("hr",)),
            filters("2", "boss"),
            "It is for the first talk, and for someone from HR.",
        ),
        (pay("a", rounds=("1", "offer"), delicate=WAITS), filters("1"), "It is for the offer stage."),
        (pay("a", rounds=("1",), delicate=WAITS), filters("1"), "It is too delicate for any round it is meant for."),
    ],
)
def test_a_question_is_left_out_for_a_reason_in_words(asked: Question, sought: Filters, said: str) -> None:
    """Each filter that keeps it out is told in a person's words, a delicate one is not sent back."""
    assert reason(asked, sought) == said


@given(asked=QUESTIONS, sought=FILTERS)
def test_only_what_fits_is_said_to_fit(asked: Question, sought: Filters) -> None:
    """The advice to raise the limit is given just where it would help."""
    assert ("--limit" in reason(asked, sought)) is fits(asked, sought)


def test_the_nearest_that_are_left_out_come_best_first() -> None:
    """What would serve a want best comes first, and what serves none does not come."""
    shelf = library(
        question("pack/a-side", "boss", "pay"),
        pay("shown"),
        pay("elsewhere", rounds=("offer",)),
        question("pack/other", "boss"),
    )
    sought = filters("1")
    found = find(PAY, sought, shelf, limit=1)
    left = left_out(PAY, sought, shelf, found.matches)
    assert [one.question.id for one in found.matches] == ["pack/shown"]
    assert [one.question.id for one in left] == ["pack/elsewhere", "pack/a-side"]
    assert [one.reason for one in left] == [reason(one.question, sought) for one in left]


def test_no_more_are_explained_than_asked_for() -> None:
    """The list of what was left out stays short."""
    shelf = library(*(pay(letter) for letter in "abcd"))
    assert [one.question.id for one in left_out(PAY, Filters(), shelf, (), most=2)] == ["pack/a", "pack/b"]


@given(sheet=WORKSHEETS, sought=FILTERS, shelf=SHELVES)
def test_what_is_shown_is_never_called_left_out(sheet: Worksheet, sought: Filters, shelf: list[Question]) -> None:
    """Shown and left out never overlap."""
    found = find(sheet, sought, library(*shelf), limit=2)
    left = left_out(sheet, sought, library(*shelf), found.matches)
    assert not {one.question.id for one in left} & {one.question.id for one in found.matches}


@pytest.mark.parametrize(
    ("shelf", "sought", "said"),
    [
        (
            [pay("a", rounds=("3",)), pay("b", rounds=("2", "3")), pay("c", audiences=("hr",))],
            filters("1", "boss"),
            "without --round there are 2, most of them for the final talk: --round 3",
        ),
        (
            [pay("a", audiences=("hr",)), pay("b", audiences=("hr", "exec")), pay("c", rounds=("3",))],
            filters("1", "boss"),
            "without --audience there are 2, most of them for someone from HR: --audience hr",
        ),
        (
            [pay("a", fields=("law",))],
            filters(fields=("nursing",)),
            "without your field of work (--field all) there is 1",
        ),
        ([pay("a")], filters(themes=("boss",)), "without --theme there is 1"),
        ([pay("a")], filters(never=frozenset({"pack/a"})), "without your `never` list there is 1"),
        (
            [pay("a", rounds=("3",), audiences=("hr",))],
            filters("1", "boss"),
            "no single flag is the reason: try without --round and --audience",
        ),
        (
            [pay("a", rounds=("3",), fields=("law",)), pay("b", rounds=("3",), fields=("law",), audiences=("hr",))],
            filters("1", "boss", fields=("nursing",)),
            "no single flag is the reason: try without --round and your field of work (--field all)",
        ),
        ([question("pack/a", "boss")], filters("1"), "no question in the library serves this"),
        ([], filters("1"), "no question in the library serves this"),
        ([pay("a", rounds=("1",), delicate=WAITS)], filters("1"), "without --round there is 1"),
        (
            [pay("a", rounds=("1", "offer"), delicate=WAITS)],
            filters("1"),
            "without --round there is 1, most of them for the offer stage: --round offer",
        ),
    ],
)
def test_the_filter_that_left_nothing_is_named(shelf: list[Question], sought: Filters, said: str) -> None:
    """One sentence says which flag to change and where most would be found."""
    assert emptied_by(sought, PAY, library(*shelf)).startswith(said)


def test_without_wants_all_questions_are_counted() -> None:
    """An empty worksheet still learns which flag left nothing."""
    shelf = library(question("pack/a", rounds=("2",)), question("pack/b", rounds=("2",), audiences=("hr",)))
    assert "there are 2" in emptied_by(filters("1"), worksheet(), shelf)


def test_at_the_present_job_only_its_questions_count() -> None:
    """For a present boss the sentence counts what can be asked of one."""
    shelf = library(pay("a", audiences=("current-boss",)), pay("b"))
    assert emptied_by(filters(None, "my-boss", themes=("boss",)), PAY, shelf).startswith("without --theme there is 1")


@given(sheet=WORKSHEETS, sought=FILTERS, shelf=SHELVES)
def test_there_is_always_one_sentence(sheet: Worksheet, sought: Filters, shelf: list[Question]) -> None:
    """Whatever left nothing, the person gets a sentence and no traceback."""
    assert emptied_by(sought, sheet, library(*shelf)).strip()


@given(sheet=WORKSHEETS, sought=FILTERS, shelf=SHELVES)
def test_the_advice_leads_to_questions(sheet: Worksheet, sought: Filters, shelf: list[Question]) -> None:
    """Where nothing was found and a round is advised, there is something in that round."""
    if find(sheet, sought, library(*shelf)).matches:
        return
    said = emptied_by(sought, sheet, library(*shelf))
    if advised := re.search(r": --round (\w+)$", said):
        there = sought._replace(talk=sought.talk._replace(round=advised[1]))
        assert find(sheet, there, library(*shelf)).matches


def test_a_want_in_other_words_is_explained_by_what_its_words_find() -> None:
    """Also a want without a theme has its nearest questions."""
    shelf = library(question("pack/a", ask="Who works on Sundays?", rounds=("3",)))
    sheet = worksheet(want("sunday"))
    assert emptied_by(filters("1"), sheet, shelf).startswith("without --round there is 1")
    assert [one.question.id for one in left_out(sheet, filters("1"), shelf, ())] == ["pack/a"]

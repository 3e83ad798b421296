"""How records become rows: every record comes back as it was, and tags say just what a question can be filtered by."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import question
from wantfirst.core.questions import Delicate, Question
from wantfirst.core.search import Filters, Search
from wantfirst.core.talk import AUDIENCES, ROUNDS, Talk
from wantfirst.store.index_rows import expression, question_of, record, tags

TEXT = st.text(max_size=40)
TEXTS = st.lists(TEXT, max_size=3).map(tuple)
QUESTIONS = st.builds(
    Question,
    id=TEXT,
    ask=TEXT,
    themes=TEXTS,
    rounds=st.lists(st.sampled_from(ROUNDS)).map(tuple),
    audiences=st.lists(st.sampled_from(AUDIENCES)).map(tuple),
    follow_ups=TEXTS,
    why=TEXT,
    minutes=st.integers(1, 60),
    fields=TEXTS,
    delicate=st.none() | st.builds(Delicate, softer=TEXT, indirect=TEXT, risk=TEXT),
    ask_back=TEXT,
)


@given(QUESTIONS)
def test_a_question_comes_back_as_it_was(one: Question) -> None:
    """Any question survives being stored: every value, and every type of it."""
    assert question_of(record(one)) == one


def test_tags_name_themes_fields_audiences_and_rounds() -> None:
    """There is a tag for whatever a filter can ask for, and one for talks with a new employer."""
    one = question("a/b", "off-hours", "pay", rounds=("2", "offer"), audiences=("boss", "peer"), fields=("nursing",))
    kinds = sorted(tag[:2] for tag in tags(one))
    assert kinds == ["xa", "xa", "xa", "xf", "xr", "xr", "xt", "xt"]


def test_a_round_in_which_nothing_may_be_said_has_no_tag() -> None:
    """A delicate question that waits for the offer and has no gentler form is open at the offer alone."""
    waiting = question("a/b", rounds=("2", "offer"), delicate=Delicate(wait_until="offer"))
    gentle = question("a/b", rounds=("2", "offer"), delicate=Delicate(softer="So?", wait_until="offer"))
    assert [tag for tag in tags(waiting) if tag.startswith("xr")] == ["xroffer9"]
    assert len([tag for tag in tags(gentle) if tag.startswith("xr")]) == 2


def test_rounds_do_not_bind_a_present_boss() -> None:
    """A question for the present boss alone has no round and is no question for a new employer."""
    kinds = {tag[:2] for tag in tags(question("a/b", audiences=("current-boss",)))}
    assert kinds == {"xt", "xf", "xa"}
    assert [tag for tag in tags(question("a/b", audiences=("current-boss",))) if tag.startswith("xa")] == [
        "xacurrent\u03c9boss9"
    ]


@pytest.mark.parametrize("theme", ["why-open", "hours-load", "xtpay9", "a-b-c"])
def test_two_themes_never_share_a_tag(theme: str) -> None:
    """Hyphens are kept apart from letters, so `a-b` is not `ab`."""
    assert tags(question("a/b", theme))[0] != tags(question("a/b", theme.replace("-", "")))[0] or "-" not in theme


def test_a_search_asks_for_words_outside_the_tags_and_for_all_filters() -> None:
    """Words are looked for in the texts alone; every filter that is set must hold."""
    filters = Filters(talk=Talk(round="2", audiences=("boss",)), fields=("law",), themes=("pay",))
    sought = expression(Search(filters=filters, themes=("team",), words=("hours",)))
    assert "{ask why follow_ups} : (" in sought
    assert sought.count(" AND ") == 4


def test_a_search_for_nothing_has_no_expression() -> None:
    """Filters alone are no search."""
    assert expression(Search(filters=Filters(themes=("pay",)))) == ""

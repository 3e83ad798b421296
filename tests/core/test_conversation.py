"""The way back through a conversation, whatever it is about."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wantfirst.core.conversation import NotUsable, Way

KEYS = ("name", "day", "place")
AT_THE_END = Way(passed=KEYS)


def test_front_is_where_nothing_is_asked_out_of_turn() -> None:
    """At the front the flow says what is next; a reply there is passed, and only once."""
    assert AT_THE_END.asked == ""
    assert Way().after("name").after("day").after("name").passed == ("name", "day")


def test_back_goes_one_prompt_at_a_time_and_a_reply_leads_to_the_front_again() -> None:
    """Going back twice asks the last but one; after the reply all prompts passed are still passed."""
    once = AT_THE_END.back()
    twice = once.back()
    assert (once.asked, twice.asked) == ("place", "day")
    assert twice.after("day") == AT_THE_END


@pytest.mark.parametrize("way", [Way(), AT_THE_END.back().back().back()], ids=["nothing passed", "at the first"])
def test_there_is_nothing_before_the_first_prompt(way) -> None:
    """At the first prompt going back is said to be impossible."""
    with pytest.raises(NotUsable, match="This is the first question"):
        way.back()


def test_what_can_no_longer_be_asked_is_passed_over() -> None:
    """A prompt whose subject is gone is not gone back to."""
    assert AT_THE_END.back(lambda key: key != "place").asked == "day"
    with pytest.raises(NotUsable):
        AT_THE_END.back(lambda key: key == "")


def test_prompt_opened_aside_is_closed_by_back_and_by_a_reply() -> None:
    """Back closes the last one opened; a reply leads to the front, however deep one was."""
    deep = AT_THE_END.opening("list").opening("line")
    assert deep.asked == "line"
    assert deep.back().asked == "list"
    assert deep.back().back() == AT_THE_END
    assert deep.after("line").asked == ""


@given(st.lists(st.sampled_from(["back", "reply", "open"]), max_size=30))
def test_no_walk_loses_a_prompt_or_asks_one_twice(steps) -> None:
    """Whatever is done, each prompt passed stays passed, once and in its order; only the first has none before it."""
    way = Way()
    for at, step in enumerate(steps):
        before = way.passed
        if step == "reply":
            way = way.after(way.asked or f"key-{at}")
        elif step == "open":
            way = way.opening(f"aside-{at}")
        else:
            try:
                way = way.back()
            except NotUsable:
                assert way.at == (way.passed[0] if way.passed else "")
        assert way.passed[: len(before)] == before
        assert len(set(way.passed)) == len(way.passed)

"""Drift: what is added to the history, and which musts became softer after a talk."""

from __future__ import annotations

import pytest
from hypothesis import given

from tests.builders import employer, must, nice, talk_with, want, worksheet
from tests.strategies import WORKSHEETS
from wantfirst.core.drift import Change, changes_between, drift, known, known_at_end, news
from wantfirst.core.employers import Meeting

TODAY = "2026-11-25"
ACME = employer("acme", Meeting(date="2026-11-02"))


def said(date: str, before: str, after: str, key: str = "importance", id: str = "sundays") -> Change:
    """A change of one want."""
    return Change(date=date, want=id, key=key, before=before, after=after)


BEGUN = (said("2026-10-01", "", "sundays", "want"), said("2026-10-01", "", "must"))
SOFTER = said("2026-11-03", "must", "important")


def found(changes, *wants, employers=(ACME,)):
    """The drift of these wants."""
    return drift(changes, worksheet(*wants), list(employers), TODAY)


# --- what is noted ----------------------------------------------------------------------------------------


def test_a_must_made_softer_after_a_talk_is_noted() -> None:
    """With the day, the talk before it, how it read, and what it is now."""
    (one,) = found([*BEGUN, SOFTER], want("sundays"))
    assert (one.id, one.wording, one.until, one.reworded) == ("sundays", "sundays", "2026-11-03", False)
    assert (one.employer.slug, one.meeting.date, one.want.importance) == ("acme", "2026-11-02", "important")


@pytest.mark.parametrize("day", ["2026-09-30", "2026-11-04", "2026-12-01", ""])
def test_a_talk_that_was_not_between_is_no_reason(day) -> None:
    """Before it was a must, after it was softened, or not held yet: then no talk stands behind it."""
    assert found([*BEGUN, SOFTER], want("sundays"), employers=[employer("acme", Meeting(date=day))]) == []


def test_the_last_talk_before_it_is_named() -> None:
    """Of several the one nearest to the change; on one day the later employer by its slug."""
    talks = [employer("beta", Meeting(date="2026-11-03"), Meeting(date="2026-10-10")), ACME]
    assert found([*BEGUN, SOFTER], want("sundays"), employers=talks)[0].employer.slug == "beta"


def test_a_must_that_is_one_again_is_no_drift() -> None:
    """Whoever took it back has changed nothing."""
    assert found([*BEGUN, SOFTER, said("2026-11-05", "important", "must")], must("sundays")) == []


def test_what_never_was_a_must_may_change_freely() -> None:
    """Important to nice is not noted, nor is a nice want taken out."""
    begun = [said("2026-10-01", "", "sundays", "want"), said("2026-10-01", "", "important")]
    assert found([*begun, said("2026-11-03", "important", "nice")], nice("sundays")) == []
    assert found([*begun, said("2026-11-03", "sundays", "", "want")]) == []


def test_a_must_taken_out_after_a_talk_is_noted() -> None:
    """It has no want any more, only how it read."""
    (one,) = found([*BEGUN, said("2026-11-03", "sundays", "", "want")])
    assert (one.want, one.wording, one.until) == (None, "sundays", "2026-11-03")


def test_a_must_worded_anew_after_a_talk_is_noted() -> None:
    """It is still a must, so how it read is all there is to tell; put back, there is nothing."""
    changes = [*BEGUN, said("2026-11-03", "sundays", "one Sunday", "want")]
    (one,) = found(changes, must("sundays", want="one Sunday"))
    assert (one.wording, one.reworded) == ("sundays", True)
    assert found([*changes, said("2026-11-04", "one Sunday", "sundays", "want")], must("sundays")) == []


def test_a_later_slip_of_the_pen_does_not_hide_it() -> None:
    """Mending a word after a rewording, or before a softening, leaves the talk in sight."""
    changes = [*BEGUN, said("2026-11-03", "sundays", "one Sundy", "want")]
    mended = said("2026-11-06", "one Sundy", "one Sunday", "want")
    (one,) = found([*changes, mended], must("sundays", want="one Sunday"))
    assert (one.wording, one.until) == ("sundays", "2026-11-03")
    (one,) = found([*changes, mended, said("2026-11-07", "must", "nice")], nice("sundays", want="one Sunday"))
    assert (one.reworded, one.until, one.wording) == (False, "2026-11-07", "one Sunday")


def test_what_was_changed_in_an_editor_is_noticed_without_a_day() -> None:
    """The worksheet says otherwise than the history ends: it was changed by hand, nobody knows when."""
    (one,) = found(BEGUN, want("sundays"))
    assert (one.until, one.last_must, one.employer.slug) == ("", "2026-10-01", "acme")
    (one,) = found(BEGUN)
    assert (one.want, one.until) == (None, "")


def test_a_talk_that_is_still_to_come_explains_nothing() -> None:
    """What was changed by hand, nobody knows when, is not laid at the door of a talk that is planned."""
    assert found(BEGUN, want("sundays"), employers=[employer("acme", Meeting(date="2026-11-26"))]) == []


def test_of_two_rewordings_after_talks_the_later_is_told() -> None:
    """How it read last before it reads as it does."""
    changes = [*BEGUN, said("2026-11-03", "sundays", "one Sunday", "want")]
    changes.append(said("2026-11-20", "one Sunday", "some Sundays", "want"))
    talks = [ACME, employer("beta", Meeting(date="2026-11-19"))]
    (one,) = found(changes, must("sundays", want="some Sundays"), employers=talks)
    assert (one.wording, one.employer.slug) == ("one Sunday", "beta")


def test_the_latest_talk_comes_first() -> None:
    """Then by the want's id, whatever the order of the history."""
    changes = [said("2026-10-01", "", id, "want", id) for id in "abc"]
    changes += [said("2026-10-01", "", "must", id=id) for id in "cba"]
    changes += [said("2026-11-03", "must", "nice", id="b"), said("2026-11-03", "must", "nice", id="a")]
    changes += [said("2026-11-20", "must", "nice", id="c")]
    talks = [ACME, employer("beta", Meeting(date="2026-11-19"))]
    assert [one.id for one in found(changes, *(nice(id) for id in "abc"), employers=talks)] == ["c", "a", "b"]


def test_without_a_history_there_is_no_drift() -> None:
    """What was written by hand from the beginning has no past that could be told."""
    assert found([], want("sundays"), employers=[ACME, employer("beta", talk_with(date="2026-11-01"))]) == []


# --- what is added ----------------------------------------------------------------------------------------


def test_the_history_begins_with_the_first_words() -> None:
    """A new want is its wording and, once it is given, its importance; a default that nobody chose is not a choice."""
    bare = want("sundays", unset=frozenset({"kind", "importance"}))
    assert news([], worksheet(), worksheet(bare), TODAY) == [said(TODAY, "", "sundays", "want")]
    given_ = news([said(TODAY, "", "sundays", "want")], worksheet(bare), worksheet(must("sundays")), TODAY)
    assert given_ == [said(TODAY, "", "must")]


def test_a_change_by_hand_comes_before_the_one_just_made() -> None:
    """Must to important in an editor, then important to nice here: both are kept, in order."""
    assert news(BEGUN, worksheet(want("sundays")), worksheet(nice("sundays")), TODAY) == [
        said(TODAY, "must", "important"),
        said(TODAY, "important", "nice"),
    ]


def test_only_wording_and_importance_are_history() -> None:
    """Reasons, signs and notes may change without a line."""
    assert news(BEGUN, worksheet(must("sundays")), worksheet(must("sundays", why="so", sign="x")), TODAY) == []


@given(WORKSHEETS, WORKSHEETS, WORKSHEETS)
def test_the_history_always_ends_in_the_worksheet(first, second, third) -> None:
    """Whatever was changed, here or by hand, and whatever line was lost: after the next one it is true again."""
    changes = news([], first, second, TODAY)
    assert known_at_end(changes) == known(second)
    assert known_at_end([*changes, *news(changes, third, first, TODAY)]) == known(first)
    assert news(changes, second, second, TODAY) == []


@given(WORKSHEETS, WORKSHEETS)
def test_changes_lead_from_one_state_to_the_other(before, after) -> None:
    """Nothing is written that did not change, and each line says what was there before."""
    state = known(before)
    for one in changes_between(known(before), known(after), TODAY):
        assert one.before == state.get(one.want, {}).get(one.key, "")
        assert one.before != one.after

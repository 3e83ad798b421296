"""What fits a talk: the filters, one by one and together."""

from __future__ import annotations

import pytest
from hypothesis import given

from tests.builders import filters, question
from tests.strategies import FILTERS, QUESTIONS
from wantfirst.core.questions import Delicate, Question, spoken
from wantfirst.core.search import (
    Filters,
    fits,
    fits_audience,
    fits_field,
    fits_round,
    fits_theme,
    is_allowed,
    misfits,
)

WAITS = Delicate(wait_until="offer")
SOFTENED = Delicate(softer="softly", wait_until="offer")
LATE = question(rounds=("3", "offer"))
PRESENT = question(audiences=("current-boss",), rounds=("1",))


@pytest.mark.parametrize(
    ("asked", "round", "fit"),
    [
        (LATE, None, True),
        (LATE, "3", True),
        (LATE, "2", False),
        (question(delicate=SOFTENED), "1", True),
        (question(delicate=WAITS), "1", False),
        (question(delicate=WAITS), "offer", True),
        (question(delicate=WAITS), None, True),
    ],
)
def test_a_question_fits_a_round_it_may_be_spoken_in(asked: Question, round: str | None, fit: bool) -> None:
    """Its rounds must name it, and some form must be fit to be said by then; no round restricts nothing."""
    assert fits_round(asked, filters(round)) is fit


def test_rounds_do_not_bind_a_present_boss() -> None:
    """A question for one's present boss fits whatever rounds it names."""
    assert fits(PRESENT, filters("3", "current-boss"))


@pytest.mark.parametrize(
    ("asked", "audiences", "fit"),
    [
        (question(audiences=("boss",)), [], True),
        (question(audiences=("boss",)), ["boss"], True),
        (question(audiences=("boss",)), ["panel"], True),
        (question(audiences=("exec",)), ["panel"], False),
        (question(audiences=("recruiter", "peer")), ["boss", "peer"], True),
        (PRESENT, [], False),
        (PRESENT, ["boss"], False),
        (PRESENT, ["current-boss"], True),
        (question(audiences=("boss", "current-boss")), [], True),
        (question(audiences=("boss", "current-boss")), ["current-boss"], True),
        (question(audiences=("boss",)), ["current-boss"], False),
    ],
)
def test_a_question_fits_when_it_suits_one_of_those_met(asked: Question, audiences: list[str], fit: bool) -> None:
    """One of them is enough; what only a present boss can answer needs just that audience."""
    assert fits_audience(asked, filters(None, *audiences)) is fit


@pytest.mark.parametrize(
    ("fields", "mine", "fit"),
    [
        (("any",), (), True),
        (("any",), ("nursing",), True),
        (("any",), ("falconry",), True),
        (("law",), (), True),
        (("law",), ("nursing",), False),
        (("law", "nursing"), ("nursing",), True),
        (("law",), ("nursing", "law"), True),
    ],
)
def test_a_question_fits_by_any_or_by_its_field(fields: tuple[str, ...], mine: tuple[str, ...], fit: bool) -> None:
    """A field pack is for its own; without a field, or with `--field all`, nothing is kept out."""
    assert fits_field(question(fields=fields), filters(fields=mine)) is fit


@pytest.mark.parametrize(
    ("themes", "sought", "fit"),
    [
        (("pay",), (), True),
        (("pay",), ("pay", "boss"), True),
        (("boss", "pay"), ("pay",), True),
        (("boss",), ("pay",), False),
    ],
)
def test_a_question_fits_a_theme_it_has(themes: tuple[str, ...], sought: tuple[str, ...], fit: bool) -> None:
    """Any of the themes asked for will do, in whatever place it stands."""
    assert fits_theme(question("pack/one", *themes), filters(themes=sought)) is fit


def test_what_is_never_to_be_shown_does_not_fit() -> None:
    """The person's `never` list keeps out just what it names."""
    forbidding = filters(never=frozenset({"pack/one"}))
    assert not is_allowed(question("pack/one"), forbidding)
    assert is_allowed(question("pack/two"), forbidding)


def test_no_filter_keeps_nothing_out_but_what_is_for_a_present_boss() -> None:
    """Bare filters restrict nothing else."""
    assert fits(question(rounds=("offer",), audiences=("report",), fields=("law",), delicate=WAITS), Filters())
    assert misfits(PRESENT, Filters()) == ("audience",)


@pytest.mark.parametrize("name", ["round", "audience", "field", "theme", "never"])
def test_every_filter_can_keep_a_question_out_alone(name: str) -> None:
    """Different filters must all hold, and the one that does not is named."""
    asked = question("pack/one", "pay", rounds=("1",), audiences=("boss",), fields=("law",))
    talk = filters("1", "boss", fields=("law",), themes=("pay",))
    against = {
        "round": filters("2", "boss", fields=("law",), themes=("pay",)),
        "audience": filters("1", "peer", fields=("law",), themes=("pay",)),
        "field": talk._replace(fields=("nursing",)),
        "theme": talk._replace(themes=("boss",)),
        "never": talk._replace(never=frozenset({"pack/one"})),
    }
    assert fits(asked, talk)
    assert misfits(asked, talk) == ()
    assert not fits(asked, against[name])
    assert misfits(asked, against[name]) == (name,)


@given(asked=QUESTIONS, sought=FILTERS)
def test_a_question_fits_just_when_no_filter_keeps_it_out(asked: Question, sought: Filters) -> None:
    """What is shown and what is explained as left out never overlap."""
    assert fits(asked, sought) is (misfits(asked, sought) == ())


@given(asked=QUESTIONS, sought=FILTERS)
def test_what_fits_has_words_to_be_said_in(asked: Question, sought: Filters) -> None:
    """Every question that fits can be spoken in some form at that talk."""
    if fits(asked, sought):
        assert spoken(asked, sought.talk.round, sought.talk.audiences) is not None


@given(asked=QUESTIONS, sought=FILTERS)
def test_a_filter_more_never_lets_more_in(asked: Question, sought: Filters) -> None:
    """What fits all filters fits with any one of them lifted."""
    if fits(asked, sought):
        lifted = [sought._replace(fields=()), sought._replace(themes=()), sought._replace(never=frozenset())]
        assert all(fits(asked, one) for one in lifted)
        assert fits(asked, sought._replace(talk=sought.talk._replace(round=None)))

"""How a question is spoken at one talk."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import question
from wantfirst.core.questions import Delicate, Spoken, askable_rounds, spoken
from wantfirst.core.talk import ROUNDS, is_before

ASK = "What about one?"
DIRECT = Spoken(form="direct", say=ASK)
SOFTER = Spoken(form="softer", say="softly")
INDIRECT = Spoken(form="indirect", say="round about")

BOTH = Delicate(softer="softly", indirect="round about", wait_until="3")
ONLY_INDIRECT = Delicate(indirect="round about", wait_until="3")
NO_OTHER = Delicate(wait_until="3", risk="much")
NO_WAIT = Delicate(softer="softly", indirect="round about")


@pytest.mark.parametrize(
    ("delicate", "round", "form"),
    [
        (None, "1", DIRECT),
        (None, None, DIRECT),
        (NO_WAIT, "1", DIRECT),
        (NO_WAIT, None, DIRECT),
        (BOTH, "1", SOFTER),
        (BOTH, "2", SOFTER),
        (BOTH, "3", DIRECT),
        (BOTH, "offer", DIRECT),
        (BOTH, None, SOFTER),
        (ONLY_INDIRECT, "2", INDIRECT),
        (ONLY_INDIRECT, None, INDIRECT),
        (NO_OTHER, "2", None),
        (NO_OTHER, "3", DIRECT),
        (NO_OTHER, None, DIRECT),
    ],
)
def test_a_delicate_question_is_spoken_as_the_round_allows(
    delicate: Delicate | None, round: str | None, form: Spoken | None
) -> None:
    """Before its round only the softer or the indirect form is spoken, or none; when nobody knows, the careful one."""
    assert spoken(question(delicate=delicate), round, ("boss",)) == form


def test_a_present_boss_is_asked_directly() -> None:
    """Rounds do not bind a present boss, so nothing needs to wait."""
    assert spoken(question(delicate=BOTH), None, ("current-boss",)) == DIRECT


def test_only_rounds_with_a_form_to_speak_can_be_asked_in() -> None:
    """A question that must wait and has no other form drops out of the rounds before."""
    early_and_late = ("1", "2", "offer")
    assert askable_rounds(question(rounds=early_and_late, delicate=NO_OTHER)) == ("offer",)
    assert askable_rounds(question(rounds=early_and_late, delicate=BOTH)) == early_and_late
    assert askable_rounds(question(rounds=("1",), delicate=NO_OTHER)) == ()


FORMS = st.sampled_from(["", "other words"])
DELICATE = st.builds(Delicate, softer=FORMS, indirect=FORMS, wait_until=st.sampled_from(["", *ROUNDS]))


@given(delicate=DELICATE, round=st.sampled_from(ROUNDS))
def test_the_direct_form_never_comes_too_early(delicate: Delicate, round: str) -> None:
    """Whatever a pack writes, the direct wording is not spoken before the round it waits for."""
    said = spoken(question(delicate=delicate), round)
    if delicate.wait_until and is_before(round, delicate.wait_until):
        assert said is None or said.say == "other words"
    else:
        assert said == DIRECT


@given(delicate=DELICATE)
def test_no_form_is_ever_empty(delicate: Delicate) -> None:
    """Nobody is told to say nothing."""
    said = [spoken(question(delicate=delicate), round) for round in (None, *ROUNDS)]
    assert all(one is None or one.say for one in said)


@pytest.mark.parametrize(
    ("round", "met", "form"),
    [
        ("3", ("peer",), "direct"),
        ("3", ("boss", "peer"), "softer"),
        ("3", ("peer", "report"), "direct"),
        ("1", ("peer",), "softer"),
    ],
)
def test_a_colleague_is_asked_the_delicate_more_gently_before_the_boss(
    round: str, met: tuple[str, ...], form: str
) -> None:
    """What a colleague would answer freely alone is put softly while the boss listens, however late it is."""
    asked = question(audiences=("peer",), delicate=Delicate(softer="Softly?", wait_until="2"))
    found = spoken(asked, round, met)
    assert found is not None
    assert found.form == form
    assert found.overheard is (form == "softer" and round == "3")


def test_what_the_boss_can_answer_too_is_not_overheard() -> None:
    """Where the boss is one of those asked, nothing is said behind anybody's back."""
    asked = question(audiences=("boss", "peer"), delicate=Delicate(softer="Softly?", wait_until="2"))
    assert spoken(asked, "2", ("boss", "peer")) == Spoken(form="direct", say=asked.ask)


def test_without_a_softer_form_it_is_still_asked() -> None:
    """A question of somebody's own that has no careful form and no round to wait for is not taken away."""
    asked = question(audiences=("peer",), delicate=Delicate(risk="It may be passed on."))
    assert spoken(asked, "2", ("boss", "peer")) == Spoken(form="direct", say=asked.ask)

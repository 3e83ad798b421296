"""Rounds and audiences as people type them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wantfirst.core.problems import UsageFault
from wantfirst.core.talk import (
    AUDIENCE_BY_NAME,
    AUDIENCE_LABELS,
    AUDIENCES,
    ROUND_LABELS,
    ROUNDS,
    Talk,
    audience_hint,
    expand_rounds,
    is_before,
    read_audiences,
    read_round,
    read_talk,
    split_list,
)


@pytest.mark.parametrize(
    ("typed", "round"),
    [("1", "1"), ("2", "2"), ("3", "3"), ("final", "3"), ("offer", "offer"), (" Offer ", "offer"), ("FINAL", "3")],
)
def test_a_round_is_read_as_typed(typed: str, round: str) -> None:
    """Each round and its alias is understood, whatever its case, and nothing is said about it."""
    assert read_round(typed) == (round, "")


@given(st.integers(min_value=4, max_value=10**30))
def test_a_number_above_three_means_three_and_says_so(number: int) -> None:
    """Round 4 and beyond is asked like the final talks, and the person is told."""
    round, note = read_round(str(number))
    assert round == "3"
    assert "round 3" in note


@pytest.mark.parametrize("typed", ["0", "-1", "", "second", "1.5", "2+", "12a", "٤", "²"])
def test_what_is_no_round_is_a_usage_fault_that_quotes_it(typed: str) -> None:
    """Zero, a negative number or another word ends with exit code 2, never with a guess."""
    with pytest.raises(UsageFault) as caught:
        read_round(typed)
    assert f"“{typed}”" in caught.value.message
    assert caught.value.exit_code == 2
    assert caught.value.hint


@pytest.mark.parametrize(("typed", "meant"), [("ofer", "offer"), ("finale", "final")])
def test_a_slip_in_a_round_gets_a_did_you_mean(typed: str, meant: str) -> None:
    """A mistyped round word is answered with the one that was meant."""
    with pytest.raises(UsageFault) as caught:
        read_round(typed)
    assert caught.value.hint == f"did you mean {meant}?"


@pytest.mark.parametrize(
    ("alias", "role"),
    [
        ("headhunter", "recruiter"), ("agency", "recruiter"), ("people-team", "hr"), ("manager", "boss"),
        ("hiring-manager", "boss"), ("foreman", "boss"), ("head", "boss"), ("chair", "boss"), ("principal", "boss"),
        ("ward-manager", "boss"), ("charge-nurse", "boss"), ("teammate", "peer"), ("colleague", "peer"),
        ("coworker", "peer"), ("skip-level", "exec"), ("leader", "exec"), ("owner", "exec"), ("partner", "exec"),
        ("founder", "exec"), ("direct-report", "report"), ("my-boss", "current-boss"),
    ],
)  # fmt: skip
def test_every_promised_alias_names_its_role(alias: str, role: str) -> None:
    """Whoever one calls the person met, the canonical role comes out."""
    assert read_audiences([alias]) == (role,)


@pytest.mark.parametrize("role", AUDIENCES)
def test_a_role_names_itself_in_any_case(role: str) -> None:
    """Canonical roles are understood, in capitals too."""
    assert read_audiences([role.upper()]) == (role,)


def test_panel_is_boss_peer_and_hr() -> None:
    """A panel stands for the three roles that sit on it."""
    assert set(read_audiences(["panel"])) == {"boss", "peer", "hr"}


def test_audiences_take_commas_repeat_and_come_once_each() -> None:
    """However the flag is given, each role met is there once."""
    assert set(read_audiences(["Peer, boss", "manager", ""])) == {"boss", "peer"}


@given(st.permutations([*AUDIENCE_BY_NAME, "panel"]), st.integers(min_value=0, max_value=6))
def test_audiences_come_in_one_order_however_typed(names: list[str], count: int) -> None:
    """The order in which roles were typed makes no difference, nor whether by commas or by repeating the flag."""
    words = names[:count]
    assert read_audiences(words) == read_audiences(words[::-1]) == read_audiences([",".join(words)])


@pytest.mark.parametrize(
    ("typed", "meant"), [("recruter", "recruiter"), ("colleauge", "colleague"), ("panle", "panel"), ("bos", "boss")]
)
def test_a_mistyped_role_gets_a_did_you_mean(typed: str, meant: str) -> None:
    """A slip in a role is a usage fault that names it and the nearest role."""
    with pytest.raises(UsageFault) as caught:
        read_audiences(["peer", typed])
    assert f"“{typed}”" in caught.value.message
    assert caught.value.hint == f"did you mean {meant}?"


def test_a_word_like_no_role_gets_the_list_of_them() -> None:
    """Where nothing is near, all roles are listed."""
    hint = audience_hint("xyzzy")
    assert all(role in hint for role in (*AUDIENCES, "panel"))


@pytest.mark.parametrize("others", [["peer"], ["panel"], ["recruiter,hr"]])
def test_a_present_boss_with_others_is_a_usage_fault(others: list[str]) -> None:
    """The present boss cannot sit at a table of another employer."""
    with pytest.raises(UsageFault, match="present boss"):
        read_talk("2", ["my-boss", *others])


@pytest.mark.parametrize("round", ["1", "offer", "7"])
def test_a_round_with_a_present_boss_is_ignored_aloud(round: str) -> None:
    """Rounds do not apply to one's present boss; the flag is dropped, and the person is told."""
    talk = read_talk(round, ["current-boss"])
    assert (talk.round, talk.audiences) == (None, ("current-boss",))
    assert "--round" in talk.note


def test_a_wrong_round_is_refused_even_with_a_present_boss() -> None:
    """A round that is ignored must still be one."""
    with pytest.raises(UsageFault):
        read_talk("zero", ["current-boss"])


@pytest.mark.parametrize(
    ("round", "audiences", "talk"),
    [
        (None, [], Talk()),
        ("final", ["owner"], Talk(round="3", audiences=("exec",))),
        (None, ["my-boss"], Talk(audiences=("current-boss",))),
    ],
)
def test_a_talk_is_read_from_both_flags(round: str | None, audiences: list[str], talk: Talk) -> None:
    """What was not said stays open, the rest is canonical, and nothing needs saying."""
    assert read_talk(round, audiences) == talk


def test_the_note_on_a_high_round_is_kept() -> None:
    """A talk carries what was read differently from how it was typed."""
    assert read_talk("5", ["peer"]).note == read_round("5")[1] != ""


def test_a_list_drops_blanks_and_case() -> None:
    """A flag that repeats and takes commas gives its bare words."""
    assert split_list([" A ,,b", "", "C"]) == ["a", "b", "c"]


@pytest.mark.parametrize(
    ("written", "rounds"),
    [
        (["1+"], ("1", "2", "3")),
        (["2+"], ("2", "3")),
        (["3+"], ("3",)),
        (["final"], ("3",)),
        (["offer", "1"], ("1", "offer")),
        (["2", "2+", "final"], ("2", "3")),
        ([], ()),
    ],
)
def test_rounds_of_a_pack_are_expanded_in_order(written: list[str], rounds: tuple[str, ...]) -> None:
    """`2+` is 2 and 3; the offer is always named; each round comes once, in the order of a process."""
    assert expand_rounds(written) == rounds


@pytest.mark.parametrize("word", ["offer+", "0", "4", "4+", "final+", "+", "Offer"])
def test_what_a_pack_may_not_write_as_a_round_is_named(word: str) -> None:
    """The word that is no round is handed to whoever reports it."""
    with pytest.raises(ValueError, match=f"^{re.escape(word)}$"):
        expand_rounds(["1", word])


@pytest.mark.parametrize(
    ("round", "other", "before"),
    [("1", "2", True), ("3", "offer", True), ("2", "2", False), ("offer", "1", False)],
)
def test_rounds_follow_each_other(round: str, other: str, before: bool) -> None:
    """A round comes before a later one, not before itself."""
    assert is_before(round, other) is before


def test_every_round_and_role_has_words_for_a_person() -> None:
    """No id has to stand alone on a screen."""
    assert set(ROUND_LABELS) == set(ROUNDS)
    assert set(AUDIENCE_LABELS) == set(AUDIENCES)
    assert not {*ROUND_LABELS.values(), *AUDIENCE_LABELS.values()} & {*ROUNDS, *AUDIENCES}

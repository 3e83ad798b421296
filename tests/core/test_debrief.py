"""After a talk: what is asked, what each reply changes, and that no way round costs a word."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.builders import must, want, worksheet
from wantfirst.core.conversation import BACK, SKIP, VALUE, NotUsable, Prompt, Reply
from wantfirst.core.debrief import Debrief
from wantfirst.core.debrief.ground import (
    ANSWERED,
    DODGED,
    LEFT_OUT,
    NONE_OF_THESE,
    NOT_ASKED,
    ON_ITS_OWN,
    OTHER,
    SPLIT,
    Asked,
    Debriefing,
    Ground,
    Weighed,
    named,
)
from wantfirst.core.employers import FIRM, GRADES, MAX_SAID, SOMEONE, VERDICTS, Meeting, Statement
from wantfirst.core.wants import Worksheet

TODAY = "2026-11-22"
SHEET = worksheet(must("sundays"), want("pay"))
PLANNED = ("pack/a", "pack/b", "pack/gone")
ASKED = {
    "pack/a": Asked(say="Who left at seven?", wants=("sundays",)),
    "pack/b": Asked(say="Who was paid?", wants=("pay",)),
}
ONE = Meeting(round="2", audience=("peer",), planned=PLANNED)
TWO = ONE._replace(audience=("boss", "peer"))


def flow(sheet: Worksheet = SHEET, asked: dict[str, Asked] = ASKED) -> Debrief:
    """A debrief of two questions and one that is in no file any more; what is said in capitals has happened."""
    return Debrief(
        Ground(
            worksheet=sheet,
            asked=dict(asked),
            weigh=lambda said: Weighed(grade="happened" if said.isupper() else "plan", missing=("when",)),
            about=lambda said: ("pay",) if "money" in said else (),
            today=TODAY,
        )
    )


class Talk:
    """Someone in a debrief: sees the prompt, gives replies."""

    def __init__(self, meeting: Meeting = ONE, sheet: Worksheet = SHEET, **given: Any) -> None:
        self.flow = flow(sheet)
        self.state = Debriefing(data=meeting, **given)

    @property
    def prompt(self) -> Prompt:
        """What is asked now."""
        prompt = self.flow.prompt(self.state)
        assert prompt is not None
        return prompt

    def says(self, *replies: str) -> Talk:
        """Reply; `<` goes back, `>` skips."""
        for reply in replies:
            does = {"<": BACK, ">": SKIP}.get(reply, VALUE)
            self.state = self.flow.after(self.state, self.prompt, Reply(does=does, text="" if does != VALUE else reply))
        return self

    @property
    def heard(self) -> tuple[Statement, ...]:
        """What is kept."""
        return self.state.data.heard


# --- a planned question -------------------------------------------------------------------------------------------


def test_a_question_that_was_answered_is_told_in_four_replies() -> None:
    """Asked, said, how firm, whether it gives what is wanted: kept with the wants it serves and what it leaves out."""
    talk = Talk()
    assert talk.prompt.ask == "Who left at seven?"
    talk.says(ANSWERED, "she  left at seven", "happened", "met")
    assert talk.heard == (
        Statement(
            question="pack/a", wants=("sundays",), by="peer", said="she left at seven", grade="happened",
            verdict="met", missing=("when",),
        ),
    )  # fmt: skip
    assert talk.prompt.ask == "Who was paid?"
    assert talk.state.data.date == TODAY


def test_each_reply_is_in_the_record_at_once() -> None:
    """Whoever is cut off after a reply has lost nothing: what was said is kept before it is graded."""
    talk = Talk().says(ANSWERED, "she left")
    assert talk.heard[0].said == "she left"
    assert talk.says("plan").heard[0].grade == "plan"


def test_the_grade_that_the_words_suggest_is_offered() -> None:
    """It only has to be confirmed."""
    assert Talk().says(ANSWERED, "SHE LEFT").prompt.current == "happened"


def test_a_question_that_was_passed_over_is_kept_as_such() -> None:
    """A dodge is an empty statement by whoever was met; nothing more is asked of it."""
    talk = Talk().says(DODGED)
    assert talk.heard == (Statement(question="pack/a", wants=("sundays",), by="peer"),)
    assert talk.prompt.ask == "Who was paid?"


def test_a_question_that_was_not_asked_is_marked() -> None:
    """It is not offered again."""
    talk = Talk().says(NOT_ASKED)
    assert talk.state.data.not_asked == ("pack/a",)
    assert talk.prompt.ask == "Who was paid?"


@pytest.mark.parametrize(
    ("first", "second"), [(DODGED, NOT_ASKED), (NOT_ASKED, DODGED), (NOT_ASKED, ANSWERED), (DODGED, ANSWERED)]
)
def test_a_slip_about_asking_is_mended_by_going_back(first: str, second: str) -> None:
    """Answered, passed over and not asked exclude each other."""
    talk = Talk().says(first, "<")
    assert talk.prompt.current == first
    talk.says(second)
    data = talk.state.data
    assert ("pack/a" in data.not_asked) is (second == NOT_ASKED)
    assert bool(data.heard) is (second == DODGED)
    assert talk.prompt.key == ("said:pack/a#0" if second == ANSWERED else "ask:pack/b")


def test_a_question_that_is_in_no_file_any_more_can_still_be_told() -> None:
    """A plan of long ago works: the words are kept, and the wants they are about are asked for."""
    talk = Talk(ONE._replace(planned=("pack/gone",)))
    assert "in no question file any more" in talk.prompt.ask
    talk.says(ANSWERED, "there is money").says("pay", "claim", "partly")
    assert talk.heard[0][:3] == ("there is money", "pack/gone", ("pay",))


def test_wants_that_are_gone_are_not_asked_about() -> None:
    """Where a question serves no want that is left, there is no verdict to give."""
    talk = Talk(ONE._replace(planned=("pack/a",)), sheet=Worksheet()).says(ANSWERED, "she left", "plan")
    assert talk.prompt.key == "more"


# --- who said it --------------------------------------------------------------------------------------------------


def test_who_said_it_is_asked_only_where_several_were_met() -> None:
    """The words are kept first, so that they are safe while one thinks about who it was."""
    talk = Talk(TWO).says(ANSWERED, "she left")
    assert talk.heard[0].by == SOMEONE
    assert [one.value for one in talk.prompt.choices] == ["boss", "peer", OTHER]
    assert talk.says("peer").heard[0].by == "peer"


def test_whom_a_question_was_for_stands_first() -> None:
    """A colleague's question offers the colleague first, and everybody else after that."""
    talk = Talk(TWO)
    talk.flow = flow(asked={"pack/a": ASKED["pack/a"]._replace(whom=("peer",))})
    talk.says(ANSWERED, "she left")
    assert [one.value for one in talk.prompt.choices] == ["peer", "boss", OTHER]


def test_somebody_can_be_called_by_name_and_is_offered_from_then_on() -> None:
    """The name is asked for apart; going back from it leads to the choice again."""
    talk = Talk(TWO).says(ANSWERED, "she left", OTHER)
    assert talk.prompt.key == "name:pack/a#0"
    assert talk.says("<").prompt.key == "by:pack/a#0"
    talk.says(OTHER, "Ann", "plan", "unknown", ANSWERED, "yes")
    assert talk.heard[0].by == "Ann"
    assert "Ann" in [one.value for one in talk.prompt.choices]


def test_a_name_must_be_a_name() -> None:
    """Nothing typed names nobody."""
    with pytest.raises(NotUsable):
        Talk(TWO).says(ANSWERED, "she left", OTHER, " ")


# --- the verdict --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("grade", GRADES)
def test_a_must_gets_a_yes_only_on_what_is_firm(grade: str) -> None:
    """On a hope, an intention or a claim yes is not offered, and the person reads why; for other wants it is."""
    talk = Talk().says(ANSWERED, "she left", grade)
    assert ("met" in [one.value for one in talk.prompt.choices]) is (grade in FIRM)
    assert ("must have" in talk.prompt.lead) is (grade not in FIRM)
    other = Talk(ONE._replace(planned=("pack/b",))).says(ANSWERED, "she left", grade)
    assert "met" in [one.value for one in other.prompt.choices]


def test_a_yes_falls_with_its_firmness() -> None:
    """Going back to a weaker grade asks for the verdict of a must again."""
    talk = Talk().says(ANSWERED, "she left", "happened", "met", "<", "<")
    assert talk.prompt.key == "grade:pack/a#0"
    talk.says("plan")
    assert talk.heard[0].verdict == "unknown"
    assert talk.prompt.key == "verdict:pack/a#0"


def test_a_yes_that_a_file_gives_too_lightly_is_asked_about() -> None:
    """Written by hand, a must may be met on a hope; the debrief says so."""
    light = Statement(question="pack/a", wants=("sundays",), by="peer", said="soon", grade="wish", verdict="met")
    talk = Talk(ONE._replace(heard=(light,)))
    assert talk.prompt.key == "verdict:pack/a#0"
    assert talk.prompt.current == "unknown"


def test_nothing_hopeful_is_taken_from_pressing_enter() -> None:
    """The verdict that Enter gives is `don't know yet`."""
    assert Talk().says(ANSWERED, "SHE LEFT", "happened").prompt.current == "unknown"


def test_a_statement_on_two_wants_may_give_one_and_not_the_other() -> None:
    """Asked one by one, it becomes a statement for each, with a verdict each."""
    both = Asked(say="Who left at seven?", wants=("sundays", "pay"))
    talk = Talk(ONE._replace(planned=("pack/a",)))
    talk.flow.ground.asked["pack/a"] = both  # type: ignore[index]
    talk.says(ANSWERED, "she left", "happened", SPLIT, "met", "not-met")
    assert [(one.wants, one.verdict, one.grade) for one in talk.heard] == [
        (("sundays",), "met", "happened"), (("pay",), "not-met", "happened"),
    ]  # fmt: skip
    assert talk.prompt.key == "told"


# --- corrections --------------------------------------------------------------------------------------------------


def test_words_are_corrected_in_place_and_graded_again() -> None:
    """What was said is offered for correction; the same words change nothing."""
    talk = Talk().says(ANSWERED, "she left", "plan", "partly", "<", "<", "<")
    assert talk.prompt.current == "she left"
    same = Talk().says(ANSWERED, "she left", "plan", "partly", "<", "<", "<", "she left")
    assert same.heard[0].grade == "plan"
    talk.says("she never left")
    assert [(one.said, one.grade, one.verdict) for one in talk.heard] == [("she never left", "", "unknown")]
    assert talk.prompt.key == "grade:pack/a#0"


@pytest.mark.parametrize("said", ["", "  ", "\n"])
def test_an_answer_needs_words(said: str) -> None:
    """Nothing typed is not an answer; that they gave none has its own choice."""
    with pytest.raises(NotUsable, match="Nothing was typed"):
        Talk().says(ANSWERED, said)


def test_fifty_thousand_characters_are_kept_and_more_are_refused_in_a_sentence() -> None:
    """A person who pastes a whole transcript is told what is the most."""
    assert len(Talk().says(ANSWERED, "word " * 10_000).heard[0].said) == 49_999
    with pytest.raises(NotUsable, match="characters long"):
        Talk().says(ANSWERED, "x" * (MAX_SAID + 1))


# --- the other way round, and the rest ----------------------------------------------------------------------------

DONE = ONE._replace(planned=())


def test_what_was_told_leads_to_what_they_could_change() -> None:
    """For each want that was told: what they said to it, a statement on that want."""
    talk = Talk(DONE).says("sundays,pay")
    assert talk.state.data.told == ("sundays", "pay")
    talk.says("we could look at the rota", "plan", "partly", "")
    assert talk.heard == (
        Statement(
            said="we could look at the rota", wants=("sundays",), by="peer", grade="plan", verdict="partly",
            missing=("when",),
        ),
    )  # fmt: skip
    assert talk.prompt.key == "more"


def test_what_else_was_said_comes_one_at_a_time_with_wants_suggested() -> None:
    """The wants its words suggest are marked; Enter alone ends it."""
    talk = Talk(DONE).says(NONE_OF_THESE, "money is tight")
    assert (talk.prompt.key, talk.prompt.current) == ("wants:#0", "pay")
    talk.says("pay", "claim", "not-met", "the canteen is good", NONE_OF_THESE, "happened", "")
    assert talk.flow.prompt(talk.state) is None
    assert [(one.said, one.wants, one.verdict) for one in talk.heard] == [
        ("money is tight", ("pay",), "not-met"), ("the canteen is good", (), "unknown"),
    ]  # fmt: skip


def test_what_is_left_for_later_is_asked_next_time_and_not_before() -> None:
    """Skipping leaves the record as it was."""
    talk = Talk().says(">", NOT_ASKED, NOT_ASKED, NONE_OF_THESE, "")
    assert talk.flow.prompt(talk.state) is None
    assert Talk(talk.state.data).prompt.key == "ask:pack/a"


def test_a_talk_nobody_planned_is_asked_for_first() -> None:
    """Whom one met and which talk it was; a present boss is met alone and has no rounds."""
    talk = Talk(Meeting()).says("boss,peer", "2", NONE_OF_THESE)
    assert (talk.state.data.audience, talk.state.data.round) == (("boss", "peer"), "2")
    assert Talk(Meeting()).says("current-boss", NONE_OF_THESE).prompt.key == "more"
    with pytest.raises(NotUsable):
        Talk(Meeting()).says("boss,current-boss")


# --- lines of notes -----------------------------------------------------------------------------------------------


def test_lines_of_notes_find_their_place_one_by_one() -> None:
    """To a question with the wants it serves, on its own, or left out; what comes after keeps its name."""
    lines = tuple(Statement(said=said, by="peer") for said in ("old", "to a", "drop me", "own"))
    talk = Talk(ONE._replace(heard=lines), loose=("#1", "#2", "#3"))
    assert "to a" in talk.prompt.lead
    talk.says("pack/a")
    assert "drop me" in talk.prompt.lead
    talk.says(LEFT_OUT)
    assert "own" in talk.prompt.lead
    talk.says(ON_ITS_OWN)
    assert [(one.said, one.question, one.wants) for one in talk.heard] == [
        ("old", "", ()), ("own", "", ()), ("to a", "pack/a", ("sundays",)),
    ]  # fmt: skip
    assert talk.prompt.key == "grade:pack/a#0"


# --- any way round ------------------------------------------------------------------------------------------------

EXTRA = ("money is tight", "SHE HAS GONE")
TRUTH = {"pack/a": "SHE LEFT", "pack/b": "we plan to"}


def honest(prompt: Prompt, meeting: Meeting) -> str:
    """What somebody with a good memory replies, whatever the way that led here."""
    kind, _, name = prompt.key.partition(":")
    question = name.partition("#")[0]
    said = named(meeting)[name].said if name in named(meeting) else ""
    replies = {
        "ask": DODGED if name == "pack/gone" else ANSWERED,
        "said": TRUTH.get(question) or said,
        "by": "boss",
        "grade": "happened" if said.isupper() else "plan",
        "verdict": "met" if said.isupper() and "met" in [one.value for one in prompt.choices] else "unknown",
        "wants": "pay" if "money" in said else NONE_OF_THESE,
        "told": "sundays",
        "change": "we could",
        "more": next((extra for extra in EXTRA if extra not in [one.said for one in meeting.heard]), ""),
    }
    return replies[kind]


def finished(talk: Talk) -> Meeting:
    """The record when all is told, from wherever the talk is, with a new sitting for what was left for later."""
    for _ in range(2):
        while (prompt := talk.flow.prompt(talk.state)) is not None:
            talk.says(honest(prompt, talk.state.data))
        talk = Talk(talk.state.data)
    return talk.state.data


def check(meeting: Meeting) -> None:
    """What holds of a record at every moment, so that its file can be read."""
    for one in meeting.heard:
        assert one.by
        assert one.grade in ("", *GRADES)
        assert one.verdict in VERDICTS
        assert not flow().ground.is_too_soft(one) or one.verdict != "met"
    assert not {one.question for one in meeting.heard} & set(meeting.not_asked)


@given(steps=st.lists(st.sampled_from(["on", "on", "on", "on", "<", ">", "again"]), max_size=40), several=st.booleans())
@example(steps=["on"] * 14 + [">"], several=False)  # which want something unplanned is about, left for later
def test_any_way_round_tells_the_same(steps: list[str], several: bool) -> None:
    """Back, skip, stop and come back, as often as one likes: the record is valid all along and the same in the end.

    The one thing a file cannot tell is whether `don't know yet` was said or not asked; so nobody stops just there.
    """
    meeting = TWO if several else ONE
    talk = Talk(meeting)
    for step in steps:
        prompt = talk.flow.prompt(talk.state)
        verdict_next = prompt is not None and prompt.key.startswith("verdict:")
        if prompt is None or (step == "again" and not verdict_next):
            talk = Talk(talk.state.data)
        elif step == "on" or verdict_next or (step == ">" and not prompt.skippable):
            talk.says(honest(prompt, talk.state.data))
        else:
            try:
                talk.says(step)
            except NotUsable:
                assert step == "<"
        check(talk.state.data)
    straight = finished(Talk(meeting))
    assert sorted(finished(talk).heard) == sorted(straight.heard)
    assert finished(talk)._replace(heard=()) == straight._replace(heard=())

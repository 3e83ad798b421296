"""The plan for a talk: who is served, what comes back, what is left out, and in what order it is spoken."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import filters, library, must, nice, question, want, worksheet
from tests.strategies import FILTERS, IDS, SHELVES, WORKSHEETS
from wantfirst.core.employers import Employer, Meeting, Statement
from wantfirst.core.plan import Plan, plan, plan_process, recalled
from wantfirst.core.plan.slot import MOST, slot_of
from wantfirst.core.questions import Delicate
from wantfirst.core.search import fits
from wantfirst.core.talk import CURRENT_BOSS, read_talk

SUNDAYS = must("sundays", "off-hours")
LEARN = want("learn", "learning")
PAY = nice("pay", "pay")
ALL = worksheet(SUNDAYS, LEARN, PAY)

SHELF = library(
    question("p/sunday", "off-hours", ask="When did somebody last work on a Sunday?"),
    question("p/phone", "off-hours", ask="How often was a phone rung last month?", audiences=("peer",)),
    question("p/course", "learning", ask="Which course did somebody go to this year?"),
    question("p/pay", "pay", ask="What range has been set for this post?", minutes=2),
)


def ids(found: Plan) -> list[str]:
    """The ids of the questions, in the order spoken, without their pack."""
    return [one.match.question.id.partition("/")[2] for one in found.questions]


def heard(*statements: Statement, audience: tuple[str, ...] = ("boss",), **given: Any) -> Employer:
    """An employer where one talk was held."""
    meeting = Meeting(audience=audience, round="1", date="2026-11-20", heard=statements, **given)
    return Employer(slug="acme", name="Acme", meetings=(meeting,))


def test_the_must_is_served_first_and_the_rest_by_weight() -> None:
    """In few minutes only the must is asked about, then what is important, then what would be nice."""
    served = {
        minutes: {want.id for one in plan(ALL, filters("2", "boss"), SHELF, minutes=minutes).questions
                  for want in one.match.wants}
        for minutes in (3, 6, 8)
    }  # fmt: skip
    assert served == {3: {"sundays"}, 6: {"sundays", "learn"}, 8: {"sundays", "learn", "pay"}}


def test_what_no_question_serves_is_named() -> None:
    """The wants there is no time for are uncovered, and their questions stand in reserve."""
    found = plan(ALL, filters("2", "boss"), SHELF, minutes=3)
    assert [one.id for one in found.uncovered] == ["learn", "pay"]
    assert [one.match.question.id for one in found.reserve] == ["p/course", "p/pay"]


def test_a_must_is_asked_about_even_when_its_question_takes_longer() -> None:
    """One question for a must may overrun the minutes; nothing else does, and nothing stands beside it."""
    found = plan(ALL, filters("2", "boss"), SHELF, minutes=2)
    assert ids(found) == ["sunday"]
    assert ids(plan(worksheet(LEARN), filters("2", "boss"), SHELF, minutes=2)) == []


def test_minutes_are_five_with_a_recruiter_else_ten() -> None:
    """The usual minutes and numbers, unless others are given."""
    assert slot_of(read_talk("1", ["recruiter"]))[1:] == (5, 3)
    assert slot_of(read_talk("1", ["recruiter", "boss"]))[1:] == (10, 6)
    assert slot_of(read_talk("2", ["peer"]), 7)[1:] == (7, 6)


def test_what_was_answered_firmly_is_left_out() -> None:
    """A settled want is neither asked about nor uncovered."""
    there = heard(Statement(said="so", question="p/sunday", wants=("sundays",), grade="happened", verdict="met"))
    found = plan(ALL, filters("2", "peer"), SHELF, employer=there)
    assert {want.id for one in found.questions for want in one.match.wants} == {"learn", "pay"}
    assert not found.uncovered
    assert [one.id for one in found.settled] == ["sundays"]


def test_what_was_left_vague_comes_back_first_for_the_next_person() -> None:
    """An important want left vague goes before another; only the explanation names who left it so."""
    two = worksheet(want("sundays", "off-hours"), LEARN)
    there = heard(Statement(said="we will see", question="p/course", wants=("learn",), by="boss", grade="wish"))
    assert ids(plan(two, filters("2", "peer"), SHELF, minutes=3)) != ["course"]
    found = plan(two, filters("2", "peer"), SHELF, minutes=3, employer=there)
    assert ids(found) == ["course"]
    assert found.questions[0].reasons[-1] == "It was left open by your future boss on 20 November 2026 (hope)."
    assert "boss" not in found.questions[0].match.because


def test_nobody_is_asked_the_same_again() -> None:
    """A question left vague goes to somebody else, never to the same role once more."""
    there = heard(Statement(said="we will see", question="p/course", wants=("learn",), by="boss", grade="wish"))
    assert ids(plan(worksheet(LEARN), filters("2", "boss"), SHELF, employer=there)) == []
    assert ids(plan(worksheet(LEARN), filters("2", "peer"), SHELF, employer=there)) == ["course"]


def test_a_delicate_question_is_asked_in_the_form_of_its_time() -> None:
    """Before its round only the softer words stand in a plan; where there are none it waits."""
    soft = question("p/pay", "pay", ask="What does it pay?", delicate=Delicate(softer="Softly?", wait_until="offer"))
    hard = soft._replace(delicate=Delicate(risk="much", wait_until="offer"))
    for one, round, words in ((soft, "2", ["Softly?"]), (soft, "offer", ["What does it pay?"]), (hard, "2", [])):
        found = plan(worksheet(PAY), filters(round, "boss"), library(one))
        assert [planned.match.spoken.say for planned in found.questions] == words


def test_it_opens_gently_and_ends_warmly() -> None:
    """A concrete, harmless question opens; people and learning end it; the delicate stands between."""
    shelf = library(
        question("p/team", "team", ask="Who helped you last?", minutes=2),
        question("p/must", "off-hours", ask="Tell me about Sundays.", minutes=2),
        question("p/pay", "pay", ask="What is it worth?", minutes=2, delicate=Delicate(softer="Softly?")),
        question("p/easy", "place", ask="How long did you travel today?", minutes=1),
    )
    wants = worksheet(SUNDAYS, want("team", "team"), want("pay", "pay"), want("near", "place"))
    found = plan(wants, filters("2", "peer"), shelf)
    assert ids(found) == ["easy", "must", "pay", "team"]
    assert [one.if_only_one for one in found.questions] == [False, True, False, False]


def test_who_can_answer_is_told_where_several_are_met() -> None:
    """Of those met, only the ones a question is for."""
    found = plan(worksheet(SUNDAYS), filters("2", "boss,peer"), SHELF)
    assert {one.match.question.id: one.whom for one in found.questions} == {
        "p/sunday": ("boss", "peer"), "p/phone": ("peer",),
    }  # fmt: skip


def test_a_must_with_nothing_to_ask_here_is_sent_elsewhere() -> None:
    """Not today: up to three musts, each with the talk where it can be asked."""
    musts = [must(f"m{n}", "off-hours") for n in range(5)]
    found = plan(worksheet(*musts, LEARN), filters("2", "boss"), library(
        question("p/phone", "off-hours", audiences=("peer",), rounds=("3",)), question("p/course", "learning"),
    ))  # fmt: skip
    assert [(one.want.id, one.round, one.audience) for one in found.later] == [(f"m{n}", "3", "peer") for n in range(3)]
    assert len(found.uncovered) == 5


def test_without_wants_it_is_what_fits_anyone() -> None:
    """Each question is about something else, and nothing is for one field of work only."""
    shelf = library(*(question(f"p/{n}", theme, ask=f"word{n}?", fields=fields) for n, (theme, fields) in enumerate(
        [("pay", ("any",)), ("boss", ("any",)), ("team", ("any",)), ("pay", ("any",)), ("craft", ("law",))]
    )))  # fmt: skip
    found = plan(worksheet(), filters("2", "boss"), shelf, minutes=9)
    assert sorted(one.match.question.themes[0] for one in found.questions) == ["boss", "pay", "team"]
    assert sum(one.if_only_one for one in found.questions) == 1


def test_a_process_asks_two_people_about_a_must() -> None:
    """Over two talks the must is asked of both, and what was meant to be compared is marked."""
    slots = [slot_of(read_talk("2", ["boss"]), 3), slot_of(read_talk("3", ["peer"]), 3)]
    one = library(question("p/sunday", "off-hours"), question("p/course", "learning"))
    found = plan_process(worksheet(SUNDAYS, LEARN), slots, filters(), one)
    assert [ids(one) for one in found.plans] == [["sunday"], ["sunday"]]
    assert all(one.questions[0].twice for one in found.plans)
    assert [one.id for one in found.uncovered] == ["learn"]


def test_a_process_asks_where_it_is_known() -> None:
    """Each want goes to the talk with the one who can answer, and nothing but a must is asked twice."""
    slots = [
        slot_of(read_talk("1", ["recruiter"])),
        slot_of(read_talk("2", ["peer"])),
        slot_of(read_talk("3", ["exec"])),
    ]
    shelf = library(
        question("p/post", "why-open", audiences=("recruiter",)),
        question("p/day", "learning", audiences=("peer", "exec")),
        question("p/aim", "owner-intent", audiences=("exec",)),
    )
    wants = worksheet(want("post", "why-open"), want("day", "learning"), want("aim", "owner-intent"))
    found = plan_process(wants, slots, filters(), shelf)
    assert [ids(one) for one in found.plans] == [["post"], ["day"], ["aim"]]
    assert not found.uncovered


def test_a_kept_plan_comes_back_as_it_was_kept() -> None:
    """Its questions stand in the order kept, tied to today's wants, one marked; what is gone is named."""
    meeting = Meeting(round="2", audience=("peer",), minutes=9, planned=("p/course", "old/gone", "p/sunday", "p/pay"))
    sheet = worksheet(LEARN, SUNDAYS)
    found = recalled(sheet, meeting, filters("2", "peer"), SHELF, employer=heard())
    assert ids(found) == ["course", "sunday", "pay"]
    assert found.gone == ("old/gone",)
    assert found.minutes == 9
    assert [[want.id for want in one.match.wants] for one in found.questions] == [["learn"], ["sundays"], []]
    assert [one.if_only_one for one in found.questions] == [False, True, False]
    assert [one.match.question.id for one in found.reserve] == ["p/phone"]
    assert not found.uncovered


def test_a_plan_made_is_a_plan_recalled() -> None:
    """What was planned and kept comes back with the same questions, mark, sentences and uncovered wants."""
    made = plan(ALL, filters("2", "peer"), SHELF, minutes=6)
    meeting = Meeting(round="2", audience=("peer",), minutes=6, planned=tuple(f"p/{id}" for id in ids(made)))
    back = recalled(ALL, meeting, filters("2", "peer"), SHELF)
    assert ids(back) == ids(made)
    assert [one.if_only_one for one in back.questions] == [one.if_only_one for one in made.questions]
    assert (back.tell, back.uncovered, back.minutes) == (made.tell, made.uncovered, made.minutes)


def test_without_wants_the_page_marks_the_question_that_the_plan_marks() -> None:
    """What anyone should ask is weighed by what it is about, also when the plan is taken up again."""
    shelf = library(
        question("p/bus", "place", ask="Where does the bus stop?", minutes=1),
        question("p/why", "why-open", ask="Tell me about the one before me.", minutes=4),
    )
    made = plan(worksheet(), filters("2", "peer"), shelf)
    meeting = Meeting(round="2", audience=("peer",), planned=tuple(f"p/{id}" for id in ids(made)))
    back = recalled(worksheet(), meeting, filters("2", "peer"), shelf)
    assert [(id, one.if_only_one) for id, one in zip(ids(back), back.questions, strict=True)] == [
        ("bus", False), ("why", True),
    ]  # fmt: skip


def test_a_kept_plan_with_nothing_left_of_it_is_empty() -> None:
    """Neither wants nor questions need be there any more."""
    meeting = Meeting(planned=("old/gone",))
    assert recalled(worksheet(), meeting, filters(), SHELF)[2:5] == ("", (), ())


STATEMENTS = st.builds(
    Statement,
    said=st.just("so"),
    question=IDS,
    wants=st.lists(st.sampled_from([f"want-{letter}" for letter in "abcdef"]), max_size=2).map(tuple),
    by=st.sampled_from(["boss", "peer", "Renate"]),
    grade=st.sampled_from(["", "wish", "claim", "promise", "happened", "written"]),
    verdict=st.sampled_from(["met", "partly", "not-met", "unknown"]),
)
EMPLOYERS = st.none() | st.lists(STATEMENTS, max_size=3).map(lambda all_said: heard(*all_said))
MINUTES = st.none() | st.integers(1, 15)


@settings(max_examples=30)
@given(WORKSHEETS, FILTERS, SHELVES, MINUTES, EMPLOYERS)
def test_laws(sheet, asked, questions, minutes, there) -> None:
    """Never over the minutes but for one must, few enough, all fitting, one if only one, every want accounted for."""
    shelf = library(*questions)
    found = plan(sheet, asked, shelf, minutes=minutes, employer=there)
    assert found == plan(sheet, asked, shelf, minutes=minutes, employer=there)
    every = [one.match.question for one in (*found.questions, *found.reserve)]
    assert len({one.id for one in every}) == len(every)
    assert all(fits(one, asked) for one in every)
    assert len(found.questions) <= MOST
    assert len(found.reserve) <= 2
    assert sum(one.if_only_one for one in found.questions) == bool(found.questions)
    if sum(one.match.question.minutes for one in found.questions) > found.minutes:
        assert [one.match.wants[0].importance for one in found.questions] == ["must"]
    accounted = {want.id for one in found.questions for want in one.match.wants}
    accounted |= {want.id for want in (*found.uncovered, *found.settled)}
    assert accounted == {want.id for want in sheet.wants}


@settings(max_examples=30)
@given(WORKSHEETS, FILTERS, SHELVES, st.lists(STATEMENTS, max_size=2), STATEMENTS)
def test_a_firm_answer_never_brings_its_question_back(sheet, asked, questions, said, last) -> None:
    """Adding a firm answer to a question never adds that question, whatever was said before."""
    firm = last._replace(grade="happened", verdict="met")
    found = plan(sheet, asked, library(*questions), employer=heard(*said, firm))
    assert firm.question not in {one.match.question.id for one in (*found.questions, *found.reserve)}


@given(
    WORKSHEETS,
    SHELVES,
    st.lists(st.sampled_from(["1:recruiter", "2:boss", "2:boss,peer", "3:exec"]), min_size=1, max_size=3),
)
def test_laws_of_a_process(sheet, questions, typed) -> None:
    """In each talk what fits it, within its minutes; the same question twice only for a must, of different people."""
    slots = [slot_of(read_talk(round, [who])) for round, _, who in (one.partition(":") for one in typed)]
    found = plan_process(sheet, slots, filters(), library(*questions))
    places: dict[str, list[Plan]] = {}
    for one in found.plans:
        assert all(fits(planned.match.question, filters()._replace(talk=one.talk)) for planned in one.questions)
        assert one.talk.audiences != (CURRENT_BOSS,)
        for planned in one.questions:
            places.setdefault(planned.match.question.id, []).append(one)
            assert planned.twice == (sum(planned.match.question.id in {
                p.match.question.id for p in other.questions} for other in found.plans) > 1)  # fmt: skip
    if sheet.wants:
        for id, plans in places.items():
            assert len({one.talk.audiences for one in plans}) == len(plans), id

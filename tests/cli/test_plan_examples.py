"""Plans for the invented people of `examples/`, from the shipped library."""

from __future__ import annotations

import json
from contextlib import closing
from shutil import copytree

import pytest

from tests.program import ROOT, run
from wantfirst.core.employers import Meeting
from wantfirst.core.plan import plan_process, recalled
from wantfirst.core.plan.slot import slot_of
from wantfirst.core.search import Filters
from wantfirst.core.talk import ROUNDS, read_talk
from wantfirst.store.employers import find_employer
from wantfirst.store.home import Home
from wantfirst.store.index import open_index
from wantfirst.store.packs_found import pack_paths, sources
from wantfirst.store.worksheet import load

MUSTS = {
    "nurse": {"sundays-to-myself", "enough-hands-at-night"},
    "valuation": {"in-front-of-clients", "evenings-in-busy-season"},
}


@pytest.mark.parametrize("name", MUSTS)
def test_every_must_is_asked_of_two_people_over_a_process(name, stocked) -> None:
    """Over three talks each has enough to ask within its minutes, and each must is heard from two people."""
    copytree(ROOT / "examples" / name, stocked, dirs_exist_ok=True)
    talks = ("--meeting", "1:recruiter:5", "--meeting", "2:boss,peer:12", "--meeting", "3:exec:10")
    ran = run("plan", "--employer", "somebody", "--new", *talks, "--format", "json")
    meetings = json.loads(ran.out)["meetings"]
    assert [len(one["questions"]) >= 2 for one in meetings] == [True] * 3
    assert all(sum(one["minutes"] for one in meeting["questions"]) <= meeting["minutes"] for meeting in meetings)
    asked = [{want for one in meeting["questions"] for want in one["wants"]} for meeting in meetings]
    for must in MUSTS[name]:
        assert sum(must in wants for wants in asked) >= 2, must


@pytest.mark.parametrize("who", ["recruiter", "hr", "boss", "peer", "exec", "report"])
def test_there_is_a_plan_for_whoever_is_met(who, stocked) -> None:
    """Whoever the nurse meets in the second talk, there is something to ask, and no question twice."""
    copytree(ROOT / "examples" / "nurse", stocked, dirs_exist_ok=True)
    answer = json.loads(run("plan", "--round", "2", "--audience", who, "--format", "json").out)
    every = [one["id"] for one in (*answer["questions"], *answer["reserve"])]
    assert answer["questions"], who
    assert len(set(every)) == len(every)


EMPLOYERS = ("hillbrook", "st-anne", "smith-steel")  # the last is new to the nurse
TALKS = [(employer, round) for employer in EMPLOYERS for round in ROUNDS]
FAST = ("smith-steel", "1")
EVERYWHERE = [FAST, *(pytest.param(*one, marks=pytest.mark.slow) for one in TALKS if one != FAST)]


@pytest.mark.parametrize(("employer", "round"), EVERYWHERE)
def test_the_page_marks_the_question_that_the_plan_marks(employer, round, stocked) -> None:
    """With every employer of the nurse, in every round, whoever is met: one question is the one, on both."""
    copytree(ROOT / "examples" / "nurse", stocked, dirs_exist_ok=True)
    there = find_employer(Home(stocked), employer) if employer != FAST[0] else None
    worksheet = load(Home(stocked)).worksheet
    with closing(open_index(pack_paths(sources(stocked)), Home(stocked).cache(sources(stocked)))) as library:
        for who in ("recruiter", "hr", "boss", "peer", "exec", "report", "panel"):
            talk = read_talk(round, [who])
            filters = Filters(talk=talk, fields=("nursing",))
            [made] = plan_process(worksheet, [slot_of(talk)], filters, library, employer=there).plans
            kept = tuple(one.match.question.id for one in made.questions)
            meeting = Meeting(round=talk.round, audience=talk.audiences, minutes=made.minutes, planned=kept)
            back = recalled(worksheet, meeting, filters, library, employer=there)
            assert [one.if_only_one for one in back.questions] == [one.if_only_one for one in made.questions], who

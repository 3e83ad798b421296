"""Plans for the invented people of `examples/`, from the shipped library."""

from __future__ import annotations

import json
from shutil import copytree

import pytest

from tests.program import ROOT, run

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

"""Leaving a full intake at any prompt, in any way: nothing said before is lost, and `start` comes back to it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.sitting import DRAWN, PLAIN, Sitting, kept, real, saved
from tests.core.intake.person import Person, walk
from tests.terminal import on_terminal
from wantfirst.cli.keeping import Keeping
from wantfirst.core.intake.flow import Intake
from wantfirst.core.intake.told import Told
from wantfirst.store.home import Home

ADA = Person(
    said={
        "talk": "St Anne's", "talk.round": "2", "talk.audience": "boss,peer", "talk.date": "2099-01-02",
        "field": "nursing", "situation": "two offers to talk to", "present_job": "yes", "rid": "overtime",
        "miss": "my team", "why": "so", "sign": "seen twice a month", "themes": "none of these", "kind": "more",
        "split": "two wants", "reason": "my son waits for me", "asked": "yes", "heard": "maybe next year",
    },
    wants=("to have two Sundays in four", "more pay and fewer nights", "wound care"),
    weights=dict.fromkeys(
        ("to have two Sundays in four", "more pay", "fewer nights", "no more overtime", "my team", "wound care"), "must"
    ),
)  # fmt: skip
WAYS = ("stop", "ctrl-c", "ctrl-d", "closed", "killed")
MOST = 60  # prompts of this person's intake, or fewer: those beyond the end are passed over
ROW = 10  # prompts left one after the other, in one test


@pytest.fixture
def flow(stocked):
    """The pure flow in the world of that home."""
    with real(stocked) as around:
        yield Intake(around)


@pytest.fixture
def leaves_and_comes_back(stocked, flow):
    """Leaves at the prompt of that number, in that way; looks at the files; begins again and looks at the prompt."""
    steps = list(walk(flow, ADA))

    def at(number: int, way: str, mode: tuple[str, ...]) -> None:
        if number >= len(steps):
            pytest.skip("said before")
        with on_terminal("start", *mode, home=stocked) as t:
            sitting = Sitting(t, ADA, flow, Told(), mode)
            sitting.replies(number)
            sitting.sees_the_prompt()
            sitting.leaves(way)
        told = kept(stocked)
        assert told == sitting.state.data
        assert not list(stocked.rglob(".tmp-*"))
        with on_terminal("start", *mode, home=stocked) as t:
            again = Sitting(t, ADA, flow, told, mode)
            assert again.prompt == sitting.prompt._replace(lead=again.prompt.lead)
            again.sees_the_prompt()
            again.leaves("ctrl-c")

    return at


@pytest.mark.parametrize(
    ("number", "way", "mode"),
    [(1, "closed", DRAWN), (8, "ctrl-c", PLAIN), (11, "closed", PLAIN)],
)
def test_a_few_places_and_ways(number, way, mode, leaves_and_comes_back) -> None:
    """Among the questions about the talk, at a list, at a text: all before it is kept, and it is asked again."""
    leaves_and_comes_back(number, way, mode)


@pytest.mark.slow
@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("number", range(MOST))
def test_every_place_and_every_way(number, way, leaves_and_comes_back) -> None:
    """At each prompt of a full intake, by word, Ctrl-C, Ctrl-D or a closed terminal."""
    leaves_and_comes_back(number, way, PLAIN)


@pytest.mark.slow
@pytest.mark.timeout(300)
@pytest.mark.parametrize("way", [*WAYS, "back", "back and on"])
@pytest.mark.parametrize("first", range(0, MOST, ROW))
def test_every_place_and_every_way_where_lists_are_drawn(first, way, stocked, flow) -> None:
    """One sitting after the other: it resumes where the last was left, one reply is given, and it is left again.

    With `back` one goes back from there before it is killed, with `back and on` forth again too.
    """
    steps = list(walk(flow, ADA))
    told = begun_until(stocked, steps[max(first - 1, 0)].state.data) if first < len(steps) else Told()
    for step in steps[first : first + ROW]:
        with on_terminal("start", home=stocked) as t:
            sitting = Sitting(t, ADA, flow, told, DRAWN)
            sitting.reaches(step.prompt.key)
            if way.startswith("back") and step != steps[0]:
                sitting.goes_back()
            if way == "back and on":
                sitting.reaches(step.prompt.key)
            sitting.leaves("killed" if way.startswith("back") else way)
        told = kept(stocked)
        assert told == sitting.state.data
        assert not list(stocked.rglob(".tmp-*"))


def begun_until(home: Path, told: Told) -> Told:
    """What is kept once this has been told."""
    Keeping(Home(path=home), saved(home)).take(told)
    return kept(home)


@pytest.mark.slow
def test_there_is_no_prompt_beyond_those_tried(flow) -> None:
    """The full intake has fewer prompts than are tried, and all that the intake can ask."""
    keys = [step.prompt.key for step in walk(flow, ADA)]
    assert 40 < len(keys) <= MOST
    parts = {key.rpartition(".")[2].partition(":")[0] for key in keys}
    assert parts == {"talk", "round", "audience", "date", "field", "situation", "present_job", "rid", "miss", "want",
                     "split", "why", "sign", "importance", "themes", "kind", "pair", "reason", "say", "asked", "heard",
                     "review"}  # fmt: skip

"""Odd and broken records of talks, through the program as a process of its own: nothing lost, and each says what is."""

from __future__ import annotations

import threading
from pathlib import Path
from shutil import copytree

import pytest

from tests.program import ROOT, run_apart
from tests.terminal import ENTER, on_terminal
from wantfirst.core.employers import Meeting
from wantfirst.store.employers import load_employer

PLANNED = """\
version: 1
employer: Acme Valuation
meetings:
  - round: 2
    audience: [peer]
    planned: [the-people/managers-in-five-years, time-and-place/messages-on-days-off]
"""
NONSENSE = "employer: Acme\nmeetings:\n  - {date: soon, round: 9}\n  - [what, is, this]\nthen: some\n"


@pytest.fixture
def acme(stocked: Path) -> Path:
    """The home of the nurse, with one talk planned at Acme."""
    copytree(ROOT / "examples" / "nurse", stocked, dirs_exist_ok=True)
    for path in (stocked / "employers").iterdir():
        path.unlink()
    write(stocked, PLANNED)
    return stocked


def write(home: Path, text: str) -> None:
    """Write the employer's file."""
    (home / "employers" / "acme.yaml").write_text(text, "utf-8")


def talks(home: Path, slug: str = "acme") -> tuple[Meeting, ...]:
    """The talks as they are in the file."""
    return load_employer(home / "employers" / f"{slug}.yaml").employer.meetings


def ran(home: Path, *words: str, input: str = "") -> tuple[int, str, str]:
    """Exit code, answer, and what was said beside it; never a traceback."""
    done = run_apart(*words, input=input.encode(), env={"WANTFIRST_HOME": str(home)})
    assert "Traceback" not in done.err
    return done.code, done.out, done.err


USES = {
    "plan": ("plan", "--employer", "acme", "--round", "2", "--audience", "boss"),
    "sheet": ("sheet", "acme", "--format", "plain"),
    "heard": ("heard", "We hope so", "--employer", "acme", "--round", "2", "--audience", "peer", "--yes"),
    "debrief": ("debrief", "acme", "--from", "-"),
    "compare": ("compare", "acme"),
}


@pytest.mark.parametrize("use", USES)
def test_a_file_edited_into_nonsense_is_named_line_by_line_and_left_alone(use: str, acme: Path) -> None:
    """Each command that needs it says which lines to mend, ends with 1, and writes nothing."""
    write(acme, NONSENSE)
    code, out, err = ran(acme, *USES[use], input="1: she left at seven\n")
    assert (code, out) == (1, "")
    assert "acme.yaml:3:" in err
    assert "acme.yaml:4:" in err
    assert (acme / "employers" / "acme.yaml").read_text("utf-8") == NONSENSE


@pytest.mark.parametrize("use", [use for use in USES if use != "plan"])
def test_a_slip_in_the_name_has_the_nearest(use: str, acme: Path) -> None:
    """`acmee` is told to be no employer here, with the one that was probably meant; nothing is made."""
    words = ["acmee" if word == "acme" else word for word in USES[use]]
    if use == "heard":
        words += ["--verdict", "unknown"]
    code, _, err = ran(acme, *words, input="1: x\n")
    assert code == 2
    assert "did you mean acme?" in err.lower()
    assert [path.name for path in (acme / "employers").iterdir()] == ["acme.yaml"]


@pytest.mark.parametrize("name", ["acmee", "Brook House"])
def test_a_new_employer_is_offered_and_made(name: str, acme: Path) -> None:
    """On a terminal a name nobody knows may be a new employer: yes makes it, with the talk that was told."""
    with on_terminal("debrief", name, "--plain", home=acme) as t:
        t.reply("Keep a new one under this name.*A number", "2" + ENTER)
        t.reply("Whom did you meet.*number", "3" + ENTER)
        t.reply("Which talk was it.*number", "1" + ENTER)
        t.reply("Which of your wants did you tell.*number", "skip" + ENTER)
        t.reply("anything else worth keeping", "Two of us left in May" + ENTER)
        t.asks("Which of your wants is it about")
        t.type("stop")
        assert t.end() == 0
    (made,) = talks(acme, name.lower().replace(" ", "-"))
    assert [one.said for one in made.heard] == ["Two of us left in May"]


def test_a_past_plan_for_wants_that_are_gone_is_still_a_page_and_a_debrief(acme: Path) -> None:
    """The worksheet lost all its wants since: the questions are asked and told as planned, and compare says so."""
    write(
        acme, PLANNED + "    told: [long-gone]\n    heard:\n      - {wants: [long-gone], said: So be it., by: peer}\n"
    )
    (acme / "worksheet.yaml").write_text("version: 1\nwants:\n  - {id: quiet, want: A quiet room}\n")
    code, page, _ = ran(acme, "sheet", "acme", "--format", "plain")
    assert code == 0
    assert page.count("?") >= 2
    assert "long-gone" not in page
    code, _, _ = ran(acme, "debrief", "acme", "--from", "-", input="1: she left at seven\n")
    assert code == 0
    assert [one.said for one in talks(acme)[0].heard] == ["So be it.", "she left at seven"]
    assert talks(acme)[0].told == ("long-gone",)
    code, _, err = ran(acme, "compare")
    assert code == 0
    assert "`long-gone` is none of your wants" in err


@pytest.mark.parametrize("use", USES)
def test_a_talk_without_a_round_is_one_like_another(use: str, acme: Path) -> None:
    """No round, no people, no day: it can be planned beside, taken along, told of and compared."""
    write(acme, PLANNED.replace("  - round: 2\n    audience: [peer]\n    planned", "  - planned"))
    code, out, _ = ran(acme, *USES[use], input="1 Ann: she left at seven all week\n")
    assert code == 0
    assert "None" not in out


@pytest.mark.parametrize("form", ["screen", "markdown", "html"])
def test_a_statement_of_fifty_kilobytes_is_kept_whole_and_shown_in_short(form: str, acme: Path) -> None:
    """It is kept to the last letter, and no screen or page is flooded by it, even where two people disagree."""
    (acme / "worksheet.yaml").write_text("version: 1\nwants:\n  - {id: quiet, want: A quiet room, importance: must}\n")
    for beginning, verdict, who in (("No", "not-met", "Ann"), ("Yes", "met", "Bo")):
        said = f"{beginning}, we hope so. " * 3200 + "The end."
        assert len(said) > 49_000
        words = ("heard", "-", "--employer", "acme", "--round", "2", "--audience", "peer", "--by", who)
        code, out, _ = ran(acme, *words, "--want", "quiet", "--grade", "promise", "--verdict", verdict, input=said)
        assert code == 0
        assert len(out) < 5_000
        assert talks(acme)[0].heard[-1].said.split() == said.split()
    code, out, _ = ran(acme, "compare", "--format", form)
    assert code == 0
    assert "No, we hope so." in out
    assert len(out) < 12_000
    code, out, _ = ran(acme, "sheet", "acme", "--round", "offer", "--format", "plain")
    assert code == 0
    assert "we hope so" in out
    assert len(out) < 5_000


def test_two_terminals_that_debrief_at_once_lose_nothing_and_are_told(acme: Path) -> None:
    """Two processes, each on a terminal of its own, tell of the same talk in turns and at the same moment."""
    with (
        on_terminal("debrief", "acme", "--plain", home=acme) as one,
        on_terminal("debrief", "acme", "--plain", home=acme) as other,
    ):
        for t in (one, other):
            t.reply("Question 1 of 2.*A number", "1" + ENTER)
            t.asks("What did they say")
        both = [
            threading.Thread(target=t.type, args=(text,))
            for t, text in ((one, "from the one"), (other, "from the other"))
        ]
        for thread in both:
            thread.start()
        for thread in both:
            thread.join()
        for t in (one, other):
            t.asks("How firm|Question|Who said|Which of your wants")
        told = [t for t in (one, other) if "Both are kept" in " ".join(t.news.split())]
        assert len(told) == 1  # whoever came second
        first = next(t for t in (one, other) if t not in told)
        first.type("stop")
        assert first.end() == 0
        told[0].type("stop")
        assert told[0].end() == 0
    assert {said.said for said in talks(acme)[0].heard} == {"from the one", "from the other"}

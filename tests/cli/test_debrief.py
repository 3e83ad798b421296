"""`debrief` as it is called: from notes, from a meeting written down, and on a terminal."""

from __future__ import annotations

from pathlib import Path
from shutil import copytree

import pytest

from tests.program import ROOT, run
from tests.terminal import DOWN, ENTER, on_terminal
from wantfirst.core.employers import SOMEONE, Employer, Meeting
from wantfirst.store.employers import load_employer

PLAN = """\
version: 1
employer: Acme Valuation
meetings:
  # The second talk.
  - round: 2
    audience: [peer]
    planned: [the-people/managers-in-five-years, gone/for-ever, time-and-place/messages-on-days-off]
"""


@pytest.fixture
def acme(stocked: Path) -> Path:
    """The home of the nurse, with one talk planned at Acme."""
    copytree(ROOT / "examples" / "nurse", stocked, dirs_exist_ok=True)
    for path in (stocked / "employers").iterdir():
        path.unlink()
    (stocked / "employers" / "acme.yaml").write_text(PLAN)
    return stocked


def employer(home: Path) -> Employer:
    """Acme as it is in its file."""
    return load_employer(home / "employers" / "acme.yaml").employer


def talk(home: Path) -> Meeting:
    """The one talk there."""
    (meeting,) = employer(home).meetings
    return meeting


# --- notes --------------------------------------------------------------------------------------------------------


def test_notes_go_to_their_questions_and_nothing_is_dropped(acme: Path) -> None:
    """Numbered lines answer the page's questions, the others are kept on their own; what is open is said."""
    ran = run("debrief", "acme", "--from", "-", input="3 Ann: she left at seven all week\n1: not asked\nI liked them\n")
    assert ran.code == 0
    kept = {(one.question, one.by, one.said) for one in talk(acme).heard}
    assert kept == {
        ("time-and-place/messages-on-days-off", "Ann", "she left at seven all week"),
        ("", "peer", "I liked them"),
    }
    assert talk(acme).not_asked == ("the-people/managers-in-five-years",)
    assert talk(acme).heard[0].wants
    assert "1 of your questions is not told yet and 2 things they said are not weighed yet" in ran.out
    assert "# The second talk." in (acme / "employers" / "acme.yaml").read_text()


def test_the_same_notes_twice_are_kept_once(acme: Path) -> None:
    """Whoever is not sure may do it again, also after the answers were weighed."""
    run("debrief", "acme", "--from", "-", input="1: she left\n")
    path = acme / "employers" / "acme.yaml"
    path.write_text(path.read_text().replace("verdict: unknown", "verdict: partly\n        grade: claim"))
    run("debrief", "acme", "--from", "-", input="1: she left\n")
    assert len(talk(acme).heard) == 1


def test_where_several_were_met_it_stays_open_who_said_it(acme: Path) -> None:
    """Nobody is made to have said what nobody wrote down."""
    ran = run("debrief", "acme", "--round", "3", "--audience", "boss,peer", "--from", "-", input="they grow\n")
    assert ran.code == 0
    assert [(one.round, one.audience) for one in employer(acme).meetings][1:] == [("3", ("boss", "peer"))]
    assert employer(acme).meetings[1].heard[0].by == SOMEONE


def test_a_line_without_end_is_one_sentence_and_nothing_is_kept(acme: Path) -> None:
    """Fifty thousand characters are fine; what cannot be kept in one piece names its line."""
    assert run("debrief", "acme", "--from", "-", input="1: " + "x" * 50_000).code == 0
    ran = run("debrief", "acme", "--from", "-", input="fine\n1: " + "y" * 70_000)
    assert ran.code == 1
    assert ran.err.startswith("Stdin:2 is 70,003 characters long") or ran.err.startswith("stdin:2")
    assert len(talk(acme).heard) == 1


# --- a meeting written down ---------------------------------------------------------------------------------------


def test_a_meeting_written_down_is_added_to_its_talk(acme: Path, tmp_path: Path) -> None:
    """In the employer's own format; a question brings its wants along, and who was met comes from the plan."""
    notes = tmp_path / "notes.yaml"
    notes.write_text(
        "date: 2026-11-20\ntold: [sundays-to-myself]\nheard:\n"
        "  - {question: time-and-place/messages-on-days-off, said: never, grade: happened, verdict: partly}\n"
    )
    assert run("debrief", "acme", "--from", notes).code == 0
    meeting = talk(acme)
    assert (meeting.date, meeting.told, meeting.heard[0].by) == ("2026-11-20", ("sundays-to-myself",), "peer")
    assert meeting.heard[0].wants
    assert len(meeting.planned) == 3


def test_a_must_is_not_met_on_a_hope_wherever_it_is_written(acme: Path) -> None:
    """Such a yes is kept as open, and the person is told."""
    text = "heard:\n  - {wants: [sundays-to-myself], said: we hope so, grade: wish, verdict: met}\n"
    ran = run("debrief", "acme", "--from", "-", input=text)
    assert talk(acme).heard[0].verdict == "unknown"
    assert "must have" in ran.err


def test_faults_of_a_meeting_are_all_named_and_nothing_is_kept(acme: Path) -> None:
    """With file, line and what to write."""
    ran = run("debrief", "acme", "--from", "-", input="round: 9\nheard:\n  - {said: x, grade: sure}\n")
    assert ran.code == 1
    assert "stdin:1:8" in ran.err
    assert "stdin:3:22" in ran.err
    assert (acme / "employers" / "acme.yaml").read_text() == PLAN


# --- what cannot be done ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (["debrief"], 2, "--from notes.txt"),
        (["debrief", "acme"], 2, "--from notes.txt"),
        (["debrief", "--from", "-"], 2, "name the employer"),
        (["debrief", "acm", "--from", "-"], 2, "did you mean acme?"),
        (["debrief", "acme", "--from", "none.txt"], 1, "no file"),
        (["debrief", "acme", "--round", "0", "--from", "-"], 2, "not a round"),
    ],
)
def test_what_is_missing_is_said_in_one_sentence(acme: Path, words: list[str], code: int, says: str) -> None:
    """Each names what to write; nothing is made."""
    ran = run(*words, input="")
    assert ran.code == code
    assert says.lower() in ran.err.lower()
    assert [path.name for path in (acme / "employers").iterdir()] == ["acme.yaml"]


def test_an_employers_file_edited_into_nonsense_names_all_its_faults(acme: Path) -> None:
    """And is left as it is."""
    path = acme / "employers" / "acme.yaml"
    path.write_text("employer: Acme\nmeetings:\n  - {date: soon, round: 9}\n")
    ran = run("debrief", "acme", "--from", "-", input="1: x\n")
    assert ran.code == 1
    assert ran.err.count("acme.yaml:3:") == 2


# --- on a terminal ------------------------------------------------------------------------------------------------


def test_a_talk_is_told_in_a_few_replies(acme: Path) -> None:
    """Without a name the talk planned is taken, and said; each reply is kept; it ends with what is known now."""
    with on_terminal("debrief", home=acme) as t:
        t.sees("The latest talk planned: Acme Valuation")
        t.reply("Question 1 of 3.*Did you ask it", ENTER)
        t.reply("What did they say", "she left at seven all week" + ENTER)
        t.reply("How firm is that", ENTER)
        t.reply("Does this give you what you want", DOWN, DOWN, ENTER)
        t.reply("Question 2 of 3.*no question file any more", DOWN, DOWN, ENTER)
        t.reply("Question 3 of 3", DOWN, ENTER)
        t.reply("Which of your wants did you tell them", ENTER)
        t.reply("anything else", ENTER)
        t.reply("seen for yourself", DOWN, ENTER)
        t.reply("as you saw it", ENTER)
        t.reply("What did you see", "the rota on the wall" + ENTER)
        t.reply("seen for yourself", ENTER)
        t.sees("as far as you know now")
        t.sees("wantfirst compare")
        assert t.end() == 0
    assert [(one.verdict, one.note) for one in employer(acme).known] == [("met", "the rota on the wall")]
    meeting = talk(acme)
    assert [(one.said, one.grade) for one in meeting.heard] == [("she left at seven all week", "happened"), ("", "")]
    assert meeting.not_asked == ("gone/for-ever",)


def test_whoever_is_cut_off_comes_back_to_the_same_place(acme: Path) -> None:
    """What was said before the window was closed is kept, and the next sitting goes on from it."""
    with on_terminal("debrief", "acme", "--plain", home=acme) as t:
        t.reply("Question 1 of 3.*A number", "1" + ENTER)
        t.reply("What did they say", "we plan to" + ENTER)
        t.asks("How firm.*A number")
        t.hang_up()
    assert [one.said for one in talk(acme).heard] == ["we plan to"]
    with on_terminal("debrief", "acme", "--plain", home=acme) as t:
        t.asks("we plan to.*How firm.*A number")
        t.type("stop")
        t.sees("wantfirst debrief acme")
        assert t.end() == 0


def test_what_another_window_saves_meanwhile_is_kept_beside_it(acme: Path) -> None:
    """Two at once lose nothing: both are there, and the conversation goes on."""
    with on_terminal("debrief", "acme", "--plain", home=acme) as t:
        t.reply("Question 1 of 3.*A number", "1" + ENTER)
        t.asks("What did they say")
        run("debrief", "acme", "--from", "-", input="3: from the other window\n")
        t.type("from this window")
        t.sees("Both are kept")
        t.asks("How firm")
        t.type("stop")
        assert t.end() == 0
    assert {one.said for one in talk(acme).heard} == {"from the other window", "from this window"}


def test_an_employer_nobody_named_before_is_made_only_when_asked_for(acme: Path) -> None:
    """A slip makes no file; a yes does, with the talk that was told."""
    with on_terminal("debrief", "acmee", "--plain", home=acme) as t:
        t.reply("Did you mean acme.*A number|did you mean acme.*A number", "1" + ENTER)
        assert t.end() == 2
    assert not (acme / "employers" / "acmee.yaml").exists()

"""Lists on a real terminal: left by a key, chosen from by letters, and nothing chosen by accident."""

from __future__ import annotations

import re

import pytest

from tests.cli.half_done import DRAWN, begun, both_modes, half_done, saved, the_want
from tests.terminal import BACKSPACE, CTRL_C, CTRL_D, CTRL_Z, DOWN, ENTER, SPACE, UP, on_terminal
from wantfirst.store.employers import load_employers
from wantfirst.store.home import Home

WEIGHT = half_done("why: so", "sign: so", weight=False)  # one line is chosen
THEMES = half_done("why: so", "sign: so")  # several are marked
lists = pytest.mark.parametrize(
    ("text", "asked"), [(WEIGHT, "How much does it weigh"), (THEMES, "What is it about")], ids=["one", "several"]
)


@lists
@both_modes
def test_ctrl_d_stops(mode, text, asked, stocked) -> None:
    """Ctrl-D at a list stops like everywhere else: saved, with the command that goes on, and exit code 0."""
    with on_terminal("start", *mode, home=begun(stocked, text)) as t:
        t.reply(asked, CTRL_D)
        t.sees("Saved. Go on whenever you like: wantfirst start")
        assert t.end() == 0
    assert (stocked / "worksheet.yaml").read_text("utf-8") == text


@lists
@pytest.mark.parametrize(
    ("word", "says"),
    [
        ("back", "This is the first question."),
        ("Stop", "Saved. Go on whenever you like"),
        ("skip", "What else do you want|What is it about"),
        ("?", "Most people have two or three must haves|This ties your want to the questions"),
        ("blue", "Most people have two or three must haves|This ties your want to the questions"),
    ],
)
def test_words_can_be_typed(text, asked, word, says, stocked) -> None:
    """A word typed at a list does what it says; letters that lead to no line help, and choose nothing."""
    with on_terminal("start", home=begun(stocked, text)) as t:
        t.reply(asked, word)
        t.sees(f"> {word}".replace("?", r"\?"))
        t.press(ENTER)
        t.sees(says)
        t.press(CTRL_C)
        t.end()
    assert (the_want(stocked).themes, the_want(stocked).why) == ((), "so")
    assert "importance" in the_want(stocked).unset or text == THEMES


@pytest.mark.parametrize(
    ("keys", "chosen"),
    [
        (("imp",), "important"),
        (("NICE",), "nice"),
        (("mx", BACKSPACE), "must"),
        (("i", DOWN), "nice"),
        (("kkj",  BACKSPACE, BACKSPACE, BACKSPACE), "must"),
        (("i", DOWN, "m"), "must"),
        (("important: it w",), "important"),
        (("2",), "important"),
        (("9", BACKSPACE, "3"), "nice"),
    ],
)  # fmt: skip
def test_letters_lead_to_the_line_that_begins_so(keys, chosen, stocked) -> None:
    """How a line begins, or its number, points at it; Backspace takes a letter back, an arrow key forgets them all."""
    with on_terminal("start", home=begun(stocked, WEIGHT)) as t:
        t.reply("How much does it weigh", *keys, ENTER)
        t.asks("What is it about")
    assert the_want(stocked).importance == chosen


def test_letters_mark_no_line_of_several(stocked) -> None:
    """No single letter marks or unmarks all lines; Space marks the one they lead to."""
    with on_terminal("start", home=begun(stocked, THEMES)) as t:
        t.reply("What is it about", "a", BACKSPACE, "i", BACKSPACE, "none", SPACE, ENTER)
        t.asks("What else do you want")
    assert the_want(stocked).themes == ()
    assert saved(stocked).skipped["sundays-home.themes"] == "none of these"


def test_marks_stand_beside_lines_that_can_be_marked(stocked) -> None:
    """The words below the list carry no mark, and Space on one of them does it, as Enter would."""
    with on_terminal("start", home=begun(stocked, THEMES)) as t:
        t.asks("What is it about")
        rows = t.rows()
        assert any("○ Something else" in row for row in rows), rows
        assert "     Stop here; all is saved" in rows, rows
        t.press(UP, SPACE)
        t.sees("Saved. Go on whenever you like")
        assert t.end() == 0


def test_nothing_but_the_mark_is_coloured(stocked) -> None:
    """What is typed and chosen has the screen's own colour, so that it can be read on dark and light ones."""
    with on_terminal("start", *DRAWN, home=begun(stocked, WEIGHT), env={"TERM": "xterm-256color"}) as t:
        t.reply("How much does it weigh", DOWN, ENTER)
        t.reply("What is it about", SPACE, ENTER)
        t.reply("What else do you want", "fair pay", ENTER)
        t.asks("Why does it matter")
    colours = re.findall(rb"\x1b\[[0-9;]*\b(?:3[0-7]|38|9[0-7])(?:;[0-9;]*)?m", t.all)
    assert set(colours) == {b"\x1b[36m", b"\x1b[0;36m"}, colours


@pytest.mark.parametrize("words", [("start",), ("rehearse",)])
def test_plain_mode_steers_nothing(words, stocked) -> None:
    """With `--plain` not one escape sequence is sent: no colour, no bold type, nothing redrawn."""
    with on_terminal(*words, "--plain", home=begun(stocked, WEIGHT)) as t:
        t.sees("How much does it weigh|Enter hides it")
        t.type("2")
        t.sees("What is it about|Say it aloud")
        t.press(CTRL_D)
        t.end()
    assert b"\x1b" not in t.all


def test_ctrl_z_leaves_for_the_shell_and_costs_nothing(stocked) -> None:
    """Ctrl-Z at a list keeps it as it was; without a shell to go to, nothing happens."""
    with on_terminal("start", *DRAWN, home=begun(stocked, WEIGHT)) as t:
        t.reply("How much does it weigh", DOWN, CTRL_Z, ENTER)
        t.asks("What is it about")
    assert the_want(stocked).importance == "important"


def test_enter_takes_the_line_pointed_at_where_none_is_marked(stocked) -> None:
    """Who never presses Space gets the line they moved to, and sees it; a bare Enter, or unmarking, chooses none."""
    text = half_done("why: so", "sign: so", "themes: [pay]", "say: so", skipped="want: that is all")
    with on_terminal("start", home=begun(stocked, THEMES)) as t:
        t.reply("What is it about", DOWN, ENTER)
        t.asks(">  The days and times I work .*What else do you want")
    assert the_want(stocked).themes == ("schedule",)
    with on_terminal("start", home=begun(stocked, THEMES)) as t:
        t.reply("What is it about", DOWN, UP, ENTER)
        t.asks("What else do you want")
    (first,) = the_want(stocked).themes
    assert first != "schedule"
    with on_terminal("start", home=begun(stocked, THEMES)) as t:
        t.reply("What is it about", ENTER)
        t.asks(">  nothing marked .*What else do you want")
    assert the_want(stocked).themes == ()
    with on_terminal("start", "--only", "themes", home=begun(stocked, text)) as t:
        t.reply("What is it about", SPACE, ENTER)
        t.sees("Saved: 1 want")
        assert t.end() == 0
    assert the_want(stocked).themes == ()


@both_modes
@pytest.mark.parametrize("name", ["hiring", "head", "foreman"])
def test_people_are_known_by_many_names(mode, name, stocked) -> None:
    """Who will be met can be typed as people say it: the hiring manager is the boss, and a head is no headhunter."""
    with on_terminal("start", *mode, home=stocked) as t:
        t.reply("Is a talk coming up", "Acme", ENTER)
        t.reply("Which talk is it", "first", ENTER)
        t.reply("Who will you meet", name, ENTER)
        t.reply("On which day", "stop", ENTER)
        assert t.end() == 0
    (employer,) = load_employers(Home(path=stocked))
    assert (employer.meetings[0].round, employer.meetings[0].audience) == ("1", ("boss",))

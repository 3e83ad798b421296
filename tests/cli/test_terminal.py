"""The program on real terminals: what a person there sees of the commands, on screens of every kind."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.half_done import begun, half_done
from tests.program import run
from tests.terminal import CTRL_C, CTRL_D, ENTER, SPACE, UP, Terminal, on_terminal

# --- other commands on a terminal -------------------------------------------------------------------------


def test_bare_program_does_the_next_step_on_enter(stocked) -> None:
    """Without a command it says where one stands; Enter takes the step it names."""
    with on_terminal(home=stocked) as t:
        t.sees("Next: Say what you want from work.* wantfirst start .*Press Enter to do this now, or q to leave.")
        t.press(ENTER)
        t.reply("Is a talk coming up", CTRL_C)
        assert t.end() == 130


@pytest.mark.parametrize("typed", ["y", "Wantfirst  start"])
def test_bare_program_takes_its_own_command_for_a_yes(typed, stocked) -> None:
    """Who types the command that stands there, as in a shell, means it."""
    with on_terminal(home=stocked) as t:
        t.sees("or q to leave.")
        t.type(typed)
        t.reply("Is a talk coming up", CTRL_C)
        assert t.end() == 130


@pytest.mark.parametrize(("keys", "code"), [("q\r", 0), (CTRL_D, 0), (CTRL_C, 130)])
def test_bare_program_leaves_when_told_so(keys, code, stocked) -> None:
    """`q` and the end of input leave quietly, Ctrl-C with 130; nothing is begun."""
    with on_terminal(home=stocked) as t:
        t.sees("or q to leave.")
        t.press(keys)
        assert t.end() == code
        assert "Is a talk" not in t.news
        assert "Traceback" not in t.news


def planned(home: Path) -> Path:
    """A home with a want and the talk of tomorrow."""
    begun(home)
    (home / "employers").mkdir()
    (home / "employers" / "acme.yaml").write_text(
        "employer: Acme Ltd\nmeetings:\n  - {round: 2, audience: [peer], date: 2099-01-02}\n", encoding="utf-8"
    )
    return home


def test_questions_take_the_planned_talk_and_say_so_beside_the_answer(stocked, tmp_path) -> None:
    """On a terminal the next planned talk fills in round and people, and stderr says which it was."""
    said = tmp_path / "said"
    with on_terminal("questions", "--limit", "1", home=planned(stocked), redirect=f"2>{said}") as t:
        t.sees("Questions for a future colleague, second talk")
        assert t.end() == 0
    assert said.read_text("utf-8") == "As planned for Acme Ltd: second talk, with a future colleague, 2 January 2099.\n"


@pytest.mark.parametrize(
    "flags", [["--format", "json"], ["--round", "3", "--audience", "boss"]], ids=["json", "all said by flags"]
)
def test_nothing_is_inferred_for_json_or_beside_flags(flags, stocked, tmp_path) -> None:
    """JSON holds just what was asked for, and flags that say it all are not filled up from a plan."""
    said = tmp_path / "said"
    with on_terminal("questions", "--limit", "1", *flags, home=planned(stocked), redirect=f"2>{said}") as t:
        assert t.end() == 0
        assert ('"round": null' in t.news) == ("json" in flags)
    assert said.read_text("utf-8") == ""


# --- small, colourless and simple terminals ---------------------------------------------------------------


def test_small_screen_shows_the_question_and_all_its_choices(stocked) -> None:
    """On 40 columns and 20 rows a question and its choices are on the screen together, no word cut in two."""
    text = half_done("why: so", "sign: so", weight=False)
    with on_terminal("start", home=begun(stocked, text), columns=40, rows=20) as t:
        t.reply("How much does it weigh", ENTER)
        t.asks("What is it about")
        t.sees("Stop here; all is saved")
        rows = t.rows()
        for line in ("What is it about?", "Something else: show me all", "Stop here; all is saved"):
            assert any(line in row for row in rows), rows
        t.press(CTRL_C)
        assert t.end() == 130


def screen_of(t: Terminal, columns: int, rows: int) -> list[str]:
    """The rows of the screen once its window has this size and the program has drawn for it."""
    t.screen.resize(rows, columns)
    t.news = ""
    t.child.setwinsize(rows, columns)
    t.sees(".")
    return t.rows()


@pytest.mark.parametrize("columns", [40, 20])
def test_lines_of_a_list_are_folded_and_never_cut(columns, stocked) -> None:
    """However narrow the screen, also when made so while the list is open: every word of it is there."""
    wants = "more Sundays at home with my son in a town by the sea without any night duty before"
    text = half_done("why: so", "sign: so", "say: so", "themes: [pay]", skipped="want: that is all")
    text = text.replace("more Sundays at home", wants)
    with on_terminal("start", home=begun(stocked, text), columns=columns, rows=40) as t:
        t.asks("These are your wants")
        t.sees("Stop here; all")
        narrow = t.rows()
        wide = screen_of(t, 100, 40)
        again = screen_of(t, columns, 40)
    for rows in (narrow, wide, again):
        shown = " ".join(" ".join(rows).split())
        assert f"Must have: {wants}" in shown, rows
        assert "Where you stand: here for long" in shown, rows
        assert "Back to the question before" in shown, rows


def test_a_list_longer_than_the_screen_keeps_its_question(stocked) -> None:
    """All themes on 20 rows: the question stays above, a bar shows that there is more, and the last line is reached."""
    text = half_done("why: so", "sign: so")
    with on_terminal("start", home=begun(stocked, text), columns=40, rows=20) as t:
        t.reply("What is it about", "something", SPACE, ENTER)
        t.asks("What is it about")
        rows = t.rows()
        assert any("What is it about?" in row for row in rows), rows
        assert any(row.endswith("v") for row in rows), rows
        t.press(UP)
        rows = t.rows()
        assert any("»   Stop here; all is saved" in row for row in rows), rows
        assert any("What is it about?" in row for row in rows), rows


def test_small_screen_folds_questions_between_words(stocked) -> None:
    """On 40 columns the list of questions is folded between words, and nothing of it is lost."""
    words = ("questions", "--theme", "pay", "--limit", "2")
    with on_terminal(*words, home=stocked, columns=40, rows=20, redirect="2>/dev/null") as narrow:
        assert narrow.end() == 0
    with on_terminal(*words, home=stocked, columns=100, redirect="2>/dev/null") as wide:
        assert wide.end() == 0
    assert max(map(len, narrow.news.splitlines())) <= 40
    assert narrow.news.split() == wide.news.split()


COLOURS = ("\x1b[3", "\x1b[4", "\x1b[9", "\x1b[0;3", "\x1b[1;3", "\x1b[38", "\x1b[48")


def test_no_color_is_respected(stocked) -> None:
    """With NO_COLOR no colour is sent, neither by lists of questions nor by prompts."""
    with on_terminal("questions", "--limit", "2", home=begun(stocked), env={"NO_COLOR": "1"}) as t:
        assert t.end() == 0
        text = t.all.decode()
        assert "Questions" in text
        assert not [code for code in COLOURS if code in text]


def test_dumb_terminal_gets_no_steering_and_numbered_choices(stocked) -> None:
    """Where the cursor cannot be moved, no escape sequence is sent and choices are numbered."""
    text = half_done("why: so", "sign: so", weight=False)
    with on_terminal("start", home=begun(stocked, text), env={"TERM": "dumb"}) as t:
        t.reply("1. Must have", "1", ENTER)
        t.reply("What is it about", "stop", ENTER)
        assert t.end() == 0
        assert b"\x1b" not in t.all
    with on_terminal("questions", "--limit", "1", home=stocked, env={"TERM": "dumb"}) as t:
        assert t.end() == 0
        assert b"\x1b" not in t.all


@pytest.mark.parametrize("columns", [80, 40, 20])
def test_a_message_ends_its_lines_between_words(stocked, columns) -> None:
    """What is said beside an answer is not cut inside a word by the edge of the screen, however narrow that is."""
    words = ("questions", "--field", "zzz")
    said = run(*words).err
    with on_terminal(*words, home=stocked, columns=columns, rows=60) as t:
        assert t.end() == 2
        rows = [row.rstrip() for row in t.rows() if row.strip()]
    assert max(map(len, rows)) <= columns
    assert len(rows) > 2
    assert " ".join(rows).split() == said.split()

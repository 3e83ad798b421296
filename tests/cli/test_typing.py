"""What is typed on a real terminal is never lost: by a key, a paste, or a window that changes its size."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.cli.half_done import begun, half_done, the_want
from tests.cli.poison import STEERING, TEXTS, passable
from tests.terminal import ALT_ENTER, CTRL_A, CTRL_C, CTRL_D, CTRL_Z, ENTER, ESC, on_terminal, pasted

LONG = "my son plays football on Sundays and I have seen four games in two years"


@pytest.mark.parametrize(
    ("keys", "kept"),
    [
        ((LONG, ALT_ENTER), LONG),
        ((LONG, CTRL_Z, ENTER), LONG),
        (("half a ", CTRL_Z, "thought", ENTER), "half a thought"),
        (("to the end", CTRL_D, ENTER), "to the end"),
        (("xx be", CTRL_A, CTRL_D, CTRL_D, CTRL_D, ENTER), "be"),
        ((pasted("first line\nsecond line\r\n\nthird"), ENTER), "first line second line third"),
        (("because ", pasted("one\ntwo"), " and so on", ENTER), "because one two and so on"),
        ((pasted("good\x1b[31mred\x07"), ENTER), "good^[[31mred^G"),
        ((pasted("x" * 6000), ENTER), "x" * 6000),
    ],
    ids=[
        "alt-enter",
        "ctrl-z",
        "ctrl-z within",
        "ctrl-d at the end",
        "ctrl-d on letters",
        "paste of lines",
        "paste within",
        "paste of controls",
        "long paste",
    ],
)
def test_no_key_and_no_paste_costs_a_word(keys, kept, stocked) -> None:
    """The reply that is saved is the reply that was typed, on one line, with nothing that steers a terminal."""
    with on_terminal("start", home=begun(stocked)) as t:
        t.reply("Why does it matter", *keys)
        t.asks("How would you know")
    assert the_want(stocked).why == kept


@pytest.mark.slow
@pytest.mark.parametrize("name", TEXTS)
def test_poison_that_is_pasted_steers_nothing(name: str, stocked: Path) -> None:
    """Whatever is pasted as a reply, the conversation goes on, and neither the screen nor the file is steered by it."""
    text = passable(TEXTS[name])
    with on_terminal("start", home=begun(stocked)) as t:
        t.reply("Why does it matter", os.fsencode(pasted(text)), ENTER)
        t.asks("How would you know" if text.strip() else "Why does it matter")
        t.press(CTRL_C)
        assert t.end() == 130
        shown = t.all.decode(errors="replace")
    assert "Traceback" not in shown
    for sequence in ("\x1b]", "\x1bc", "\x9b", "\x9d", "\u202e", "\x07"):
        assert sequence not in shown
    why = the_want(stocked).why
    assert not STEERING.search(why)
    assert why or not text.strip()


def test_escape_alone_changes_nothing(stocked) -> None:
    """Esc in the middle of a reply neither clears nor sends it."""
    with on_terminal("start", home=begun(stocked)) as t:
        t.reply("Why does it matter", "half")
        t.press(ESC)
        t.press(" done", ENTER)
        t.asks("How would you know")
    assert the_want(stocked).why.endswith("done")
    assert the_want(stocked).why.startswith("half")


def test_a_window_made_smaller_keeps_the_line(stocked) -> None:
    """Resized to twenty columns and back, the line is as it was typed."""
    with on_terminal("start", home=begun(stocked)) as t:
        t.reply("Why does it matter", LONG)
        for columns in (20, 100, 80):
            t.child.setwinsize(24, columns)
        t.press(ENTER)
        t.asks("How would you know")
    assert the_want(stocked).why == LONG


def test_ctrl_d_stops_where_nothing_was_typed(stocked) -> None:
    """What stood there when it was asked is not typed: Ctrl-D stops, and it stays as it was."""
    text = half_done("why: so", "sign: so", "say: so it is", "themes: [pay]", skipped="want: that is all")
    with on_terminal("start", "--only", "sign", home=begun(stocked, text)) as t:
        t.reply("How would you know", CTRL_D)
        t.sees("Saved. Go on whenever you like")
        assert t.end() == 0
    assert (stocked / "worksheet.yaml").read_text("utf-8") == text


def test_ctrl_d_after_letters_without_drawing_sends_them_when_pressed_twice(stocked) -> None:
    """In plain mode the terminal itself reads the line, and a second Ctrl-D ends it; once more stops."""
    with on_terminal("start", "--plain", home=begun(stocked)) as t:
        t.reply("Why does it matter", "my son", CTRL_D, CTRL_D)
        t.reply("How would you know", CTRL_D)
        t.sees("Saved. Go on whenever you like")
        assert t.end() == 0
    assert the_want(stocked).why == "my son"


@pytest.mark.parametrize("columns", [80, 40, 20])
def test_a_long_line_is_folded_between_its_words(columns, stocked) -> None:
    """What is typed runs on below itself, no word cut in two, and the cursor stands behind the last letter."""
    with on_terminal("start", home=begun(stocked), columns=columns) as t:
        t.reply("Why does it matter", LONG)
        t.sees("two years")
        rows = t.rows()
        typed = [(number, row[3:]) for number, row in enumerate(rows) if row.startswith((">  ", "   "))]
        assert " ".join(row for _, row in typed) == LONG
        assert (t.screen.cursor.y, t.screen.cursor.x) == (typed[-1][0], 3 + len(typed[-1][1]))
        t.press(CTRL_A, "X", ENTER)
        t.asks("How would you know")
    assert the_want(stocked).why == f"X{LONG}"

"""What is typed on a real terminal is never lost: by a key, a paste, or a window that changes its size."""

from __future__ import annotations

import pytest

from tests.cli.half_done import begun, the_want
from tests.terminal import ALT_ENTER, CTRL_Z, ENTER, ESC, on_terminal, pasted

LONG = "my son plays football on Sundays and I have seen four games in two years"


@pytest.mark.parametrize(
    ("keys", "kept"),
    [
        ((LONG, ALT_ENTER), LONG),
        ((LONG, CTRL_Z, ENTER), LONG),
        (("half a ", CTRL_Z, "thought", ENTER), "half a thought"),
        ((pasted("first line\nsecond line\r\n\nthird"), ENTER), "first line second line third"),
        (("because ", pasted("one\ntwo"), " and so on", ENTER), "because one two and so on"),
        ((pasted("good\x1b[31mred\x07"), ENTER), "good^[[31mred^G"),
        ((pasted("x" * 6000), ENTER), "x" * 6000),
    ],
    ids=["alt-enter", "ctrl-z", "ctrl-z within", "paste of lines", "paste within", "paste of controls", "long paste"],
)
def test_no_key_and_no_paste_costs_a_word(keys, kept, stocked) -> None:
    """The reply that is saved is the reply that was typed, on one line, with nothing that steers a terminal."""
    with on_terminal("start", home=begun(stocked)) as t:
        t.reply("Why does it matter", *keys)
        t.asks("How would you know")
    assert the_want(stocked).why == kept


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

"""A reply written in one's own editor, from a line on a real terminal; the editor is a line of shell."""

from __future__ import annotations

import pytest

from tests.cli.half_done import DRAWN, PLAIN, begun, both_modes, the_want
from tests.terminal import CTRL_D, CTRL_E, CTRL_X, ENTER, on_terminal

OWN = (CTRL_X, CTRL_E)


def editor(script: str) -> dict[str, str]:
    """An editor that does this to the file it is given, as `$1`."""
    return {"EDITOR": "no-such-editor", "VISUAL": f"sh -c '{script}' editor"}


@pytest.fixture
def nothing_left(stocked):
    """When all is over no copy lies in the home."""
    yield stocked
    assert [one.name for one in stocked.iterdir() if "reply" in one.name] == []


@pytest.mark.parametrize(
    ("mode", "keys"), [(DRAWN, ("my son", *OWN)), (DRAWN, ("edit", ENTER)), (PLAIN, ("edit", ENTER))]
)
def test_what_was_written_comes_back_as_the_reply(mode, keys, nothing_left) -> None:
    """Several lines become one, which stands on the line, is sent with Enter, and can be changed before."""
    script = 'stat -c %a "$1" >&2; grep -c "" "$1" >&2; printf "plays\\n\\n  on Sundays\\n" >> "$1"; touch "$1~"'
    with on_terminal("start", *mode, home=begun(nothing_left), env=editor(script)) as t:
        t.reply("Why does it matter", *keys)
        t.sees("600")
        begin = "my son " if "my son" in keys else ""
        t.asks(f"{begin}plays on Sundays")
        t.press(ENTER)
        t.asks("How would you know")
    assert the_want(nothing_left).why == f"{begin}plays on Sundays"


@both_modes
@pytest.mark.parametrize(
    ("script", "says", "kept"),
    [
        ("exit 3", "The editor ended with a fault. What you typed stands here.", "so"),
        ('echo half > "$1"; kill -9 $$', "The editor ended with a fault.", "half"),
        (': > "$1"; exit 1', "The editor ended with a fault.", "so"),
        ('rm "$1"', "What you typed before stands here.", "so"),
        ('yes x | head -c 70000 > "$1"', "longer than one reply can be", "so"),
        ("echo opened >&2", "opened", "so"),
    ],
    ids=["fails", "is killed", "empties and fails", "takes it away", "too long", "changes nothing"],
)
def test_an_editor_that_fails_costs_no_word(script, says, kept, mode, nothing_left) -> None:
    """It is said what happened; what was typed, or was saved in the editor, stands on the line."""
    text = "    why: so\n    importance: must   # really\n"
    home = begun(nothing_left)
    sheet = home / "worksheet.yaml"
    sheet.write_text(sheet.read_text("utf-8").replace("    importance: must   # really\n", text), "utf-8")
    with on_terminal("start", "--only", "why", *mode, home=home, env=editor(script)) as t:
        t.reply("Why does it matter", *(["edit", ENTER] if mode == PLAIN else OWN))
        t.asks(says)
        t.press(ENTER)
        t.sees("Saved: 1 want")
        assert t.end() == 0
    assert the_want(home).why == kept


@both_modes
def test_no_editor_is_said(mode, nothing_left) -> None:
    """Where the editor named is not there, it is said with the mend, and the line is asked for again."""
    with on_terminal("start", *mode, home=begun(nothing_left), env={"VISUAL": "", "EDITOR": "nowhere"}) as t:
        t.reply("Why does it matter", "edit", ENTER)
        t.asks("The editor “nowhere” cannot be started .set EDITOR to one that is there, as in EDITOR=nano")
        t.press("by hand", ENTER)
        t.asks("How would you know")
    assert the_want(nothing_left).why == "by hand"


def test_what_an_editor_wrote_may_look_like_a_word(nothing_left) -> None:
    """`stop` from the editor, kept with Enter, is the reply; and so is one that stands there from before."""
    with on_terminal("start", "--plain", home=begun(nothing_left), env=editor('echo stop > "$1"')) as t:
        t.reply("Why does it matter", "edit", ENTER)
        t.reply("Now: stop", ENTER)
        t.reply("How would you know", "back", ENTER)
        t.reply("Why does it matter.*Now: stop", ENTER)
        t.reply("How would you know", "stop", ENTER)
        assert t.end() == 0
    assert the_want(nothing_left).why == "stop"


@both_modes
def test_help_tells_of_it(mode, stocked) -> None:
    """`?` names the word and the key, and how one of the words is a reply."""
    with on_terminal("start", *mode, home=begun(stocked)) as t:
        t.reply("Why does it matter", "?", ENTER)
        t.sees(
            "To write it in your editor: edit" + ("" if mode == PLAIN else ", or Ctrl-X Ctrl-E in the middle of it.")
        )
        t.sees(r"To answer with one of the words themselves: a backslash before it, as in \\stop")
        t.press("\\edit", ENTER)
        t.asks("How would you know")
    assert the_want(stocked).why == "edit"


def test_ctrl_d_does_not_throw_away_what_was_written(nothing_left) -> None:
    """What came from the editor counts as typed: Ctrl-D behind it does nothing."""
    with on_terminal("start", home=begun(nothing_left), env=editor('echo long thought > "$1"')) as t:
        t.reply("Why does it matter", *OWN)
        t.reply("long thought", CTRL_D, ENTER)
        t.asks("How would you know")
    assert the_want(nothing_left).why == "long thought"

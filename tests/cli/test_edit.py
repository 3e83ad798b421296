"""`edit` and `rehearse` on a real terminal, with an editor made of a line of shell."""

from __future__ import annotations

import pytest

from tests.program import run
from tests.terminal import CTRL_C, CTRL_D, ENTER, on_terminal

SHEET = (
    "version: 1\nwants:\n  - {id: sundays, want: my Sundays back, why: my son, importance: must, themes: [off-hours]}\n"
)
COPY = "worksheet.edit.yaml"


@pytest.fixture
def sheet(stocked):
    """A home with one want."""
    (stocked / "worksheet.yaml").write_text(SHEET, "utf-8")
    return stocked


def editor(script: str) -> dict[str, str]:
    """An editor that does this to the file it is given, as `$1`."""
    return {"EDITOR": f"sh -c '{script}' editor", "VISUAL": ""}


def test_edited_text_replaces_the_worksheet(sheet) -> None:
    """What the editor leaves is checked and saved, and the copy is gone."""
    with on_terminal("edit", home=sheet, env=editor('sed -i s/Sundays/Saturdays/ "$1"')) as t:
        t.sees("Saved.")
        assert t.end() == 0
    assert (sheet / "worksheet.yaml").read_text("utf-8") == SHEET.replace("Sundays", "Saturdays")
    assert not (sheet / COPY).exists()


def test_nothing_changed_is_said(sheet) -> None:
    """Closing the editor without a change changes nothing."""
    with on_terminal("edit", home=sheet, env=editor("true")) as t:
        t.sees("Nothing was changed.")
        assert t.end() == 0
    assert not (sheet / COPY).exists()


def test_faults_are_shown_and_the_text_is_kept(sheet) -> None:
    """A fault is told with its line; Enter goes back in, q leaves, and the next edit goes on with the text."""
    with on_terminal("edit", home=sheet, env=editor('echo "whant: x" >> "$1"')) as t:
        t.sees("line 4, column 1: .* did you mean `wants`")
        t.sees("Press Enter to go back into the editor")
        t.type("q")
        t.sees("your text is kept in .*worksheet.edit.yaml")
        assert t.end() == 1
    assert (sheet / "worksheet.yaml").read_text("utf-8") == SHEET
    with on_terminal("edit", home=sheet, env=editor('sed -i /whant/d "$1"')) as t:
        t.sees("An earlier edit was not finished")
        t.press(ENTER)
        t.sees("Saved.")
        assert t.end() == 0
    assert not (sheet / COPY).exists()


@pytest.mark.parametrize(
    ("named", "says"),
    [("nowhere-to-be-found", "cannot be started"), ("false", "ended with a fault"), ("'half", "cannot be started")],
)
def test_an_editor_that_fails_loses_nothing(sheet, named, says) -> None:
    """No such editor, one that fails, one that nobody can read: the worksheet is as it was."""
    with on_terminal("edit", home=sheet, env={"EDITOR": named, "VISUAL": ""}) as t:
        t.sees(says)
        assert t.end() == 1
    assert (sheet / "worksheet.yaml").read_text("utf-8") == SHEET


def test_rehearsing_hides_the_want_and_then_shows_ones_own_words(sheet) -> None:
    """Nothing is recorded; the want, then only the question, then the time and one's own words."""
    with on_terminal("rehearse", home=sheet) as t:
        t.sees("Nothing is recorded")
        t.sees("my Sundays back")
        t.press(ENTER)
        t.sees("And why is that")
        assert not [row for row in t.rows() if "Sundays" in row]
        t.press(ENTER)
        t.sees("It took you 1 second")
        t.sees("Because: my son")
        t.type("again")
        t.sees("my Sundays back")
        t.type("stop")
        t.sees("Good luck")
        assert t.end() == 0
    assert (sheet / "worksheet.yaml").read_text("utf-8") == SHEET


def test_a_rehearsal_can_be_left_at_any_time(sheet) -> None:
    """Ctrl-D leaves like stop, Ctrl-C ends with 130."""
    with on_terminal("rehearse", "--plain", home=sheet) as t:
        t.sees("Enter hides it")
        t.press(CTRL_D)
        assert t.end() == 0
    with on_terminal("rehearse", home=sheet) as t:
        t.sees("Enter hides it")
        t.press(CTRL_C)
        assert t.end() == 130


@pytest.mark.parametrize(("command", "twin"), [("edit", "worksheet.yaml"), ("rehearse", "wantfirst show")])
def test_without_a_terminal_the_twin_is_named(sheet, command, twin) -> None:
    """Nobody can be asked: exit 2, and what to do instead."""
    assert sheet.exists()
    ran = run(command)
    assert (ran.code, ran.out) == (2, "")
    assert twin in ran.err

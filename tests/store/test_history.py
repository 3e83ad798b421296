"""The history in real files: added to when a wording or an importance changes, never in the way, nothing lost."""

from __future__ import annotations

import re

import pytest

from tests.builders import must, nice, want, worksheet
from tests.store.making import write
from wantfirst.core.drift import Change, known, known_at_end
from wantfirst.core.problems import WantfirstError
from wantfirst.core.wants import Worksheet
from wantfirst.store.history import load_history
from wantfirst.store.home import Home
from wantfirst.store.worksheet import load
from wantfirst.store.worksheet_save import store


def saved(home: Home, *wants, **given):
    """The home with these wants saved as its worksheet, over what is there."""
    return store(home, load(home), worksheet(*wants, **given))


def lines(home: Home) -> list[tuple[str, str, str, str]]:
    """The changes without their days."""
    return [one[1:] for one in load_history(home).changes]


def test_it_begins_with_the_first_words(a_home: Home) -> None:
    """The first want starts it, for its owner's eyes only, each line with its day."""
    saved(a_home, must("sundays"))
    assert lines(a_home) == [("sundays", "want", "", "sundays"), ("sundays", "importance", "", "must")]
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\d", one.date) for one in load_history(a_home).changes)
    assert a_home.history.stat().st_mode & 0o777 == 0o600
    assert known_at_end(load_history(a_home).changes) == known(load(a_home).worksheet)


def test_it_is_only_added_to(a_home: Home) -> None:
    """What is there stays byte for byte, a comment of the person's own too."""
    saved(a_home, must("sundays"))
    before = a_home.history.read_text("utf-8").replace("changes:", "changes: # mine")
    write(a_home.history, before)
    saved(a_home, want("sundays", importance="important"))
    assert a_home.history.read_text("utf-8").startswith(before)
    assert lines(a_home)[2:] == [("sundays", "importance", "must", "important")]
    saved(a_home)
    assert lines(a_home)[3:] == [("sundays", "want", "sundays", "")]


def test_other_changes_neither_write_nor_read_it(a_home: Home) -> None:
    """A reason, a sign, the situation: no line, and a history that cannot even be read is not noticed."""
    saved(a_home, must("sundays"))
    write(a_home.history, "changes: [")
    assert saved(a_home, must("sundays", why="so", sign="x"), situation="so").unrecorded == ""
    assert a_home.history.read_text("utf-8") == "changes: ["


def test_what_was_changed_in_an_editor_is_noticed_at_the_next_change(a_home: Home) -> None:
    """The line between is made up for, before the one just made."""
    saved(a_home, must("sundays"), must("pay"))
    text = a_home.worksheet.read_text("utf-8").replace("importance: must", "importance: nice", 1)
    write(a_home.worksheet, text.replace("pay", "wage"))
    saved(a_home, *load(a_home).worksheet.wants[:1], *(nice("van"),))
    assert lines(a_home)[4:] == [
        ("sundays", "importance", "must", "nice"),
        ("wage", "want", "", "wage"),
        ("wage", "importance", "", "must"),
        ("pay", "want", "pay", ""),
        ("van", "want", "", "van"),
        ("van", "importance", "", "nice"),
        ("wage", "want", "wage", ""),
    ]
    assert known_at_end(load_history(a_home).changes) == known(load(a_home).worksheet)


FAULTS = {
    "no YAML": "changes: [",
    "an unknown key": "changes: [{date: 2026-11-01, want: pay, key: floor}]",
    "no date": "changes: [{want: pay, key: want, to: pay}]",
    "no importance": "changes: [{date: 2026-11-01, want: pay, key: importance, to: perhaps}]",
}


@pytest.mark.parametrize("text", FAULTS.values(), ids=FAULTS.keys())
def test_a_history_with_faults_stops_nothing(text, a_home: Home) -> None:
    """The worksheet is saved, the place of the fault is told, the file is left alone; mended, nothing is missing."""
    saved(a_home, must("sundays"))
    whole = a_home.history.read_text("utf-8")
    write(a_home.history, text)
    after = saved(a_home, nice("sundays"))
    assert after.unrecorded.startswith(f"{a_home.history}:")
    assert load(a_home).worksheet.wants[0].importance == "nice"
    assert a_home.history.read_text("utf-8") == text
    write(a_home.history, whole)
    assert saved(a_home, want("sundays")).unrecorded == ""
    assert lines(a_home)[2:] == [
        ("sundays", "importance", "must", "nice"),
        ("sundays", "importance", "nice", "important"),
    ]


def test_a_history_that_cannot_be_written_stops_nothing(a_home: Home) -> None:
    """Read-only, or a folder in its place: the worksheet is saved and the reason told."""
    saved(a_home, must("sundays"))
    a_home.history.chmod(0o400)
    assert "read-only" in saved(a_home, nice("sundays")).unrecorded
    a_home.history.unlink()
    a_home.history.mkdir()
    assert "is a folder" in saved(a_home, want("sundays")).unrecorded
    assert load(a_home).worksheet.wants[0].importance == "important"


def test_a_worksheet_that_is_not_saved_leaves_no_line(a_home: Home) -> None:
    """Where somebody else wrote the worksheet meanwhile nothing changed, and the history says so."""
    before = saved(a_home, must("sundays"))
    write(a_home.worksheet, "wants: [{want: mine}]\n")
    whole = a_home.history.read_bytes()
    with pytest.raises(WantfirstError):
        store(a_home, before, worksheet(nice("sundays")))
    assert a_home.history.read_bytes() == whole


def test_a_crash_between_the_two_files_is_made_up_for(a_home: Home, monkeypatch) -> None:
    """Killed after the worksheet and before the history: the next change adds both lines."""
    saved(a_home, must("sundays"))
    with monkeypatch.context() as patch:
        patch.setattr("wantfirst.store.history.remember", interrupted)
        with pytest.raises(KeyboardInterrupt):
            saved(a_home, nice("sundays"))
    assert load(a_home).worksheet.wants[0].importance == "nice"
    saved(a_home, must("sundays"))
    assert lines(a_home)[2:] == [("sundays", "importance", "must", "nice"), ("sundays", "importance", "nice", "must")]


def interrupted(*_: object) -> str:
    raise KeyboardInterrupt


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "version: 1\n", "version: 1\nchanges:\n", "changes: []\n"])
def test_an_empty_history_is_begun(text, a_home: Home) -> None:
    """A file that was emptied is filled again, whatever is left of it."""
    write(a_home.history, text)
    assert saved(a_home, must("sundays")).unrecorded == ""
    assert known_at_end(load_history(a_home).changes) == known(load(a_home).worksheet)


def test_strange_texts_come_back_as_they_were(a_home: Home) -> None:
    """A wording may hold anything that a text may."""
    nasty = 'yes: "no" # or\n  - maybe: \U0001f600 \x1b[2J ~'
    saved(a_home, want("odd", want=nasty))
    assert load_history(a_home).problems == ()
    assert lines(a_home)[0] == ("odd", "want", "", load(a_home).worksheet.wants[0].want)


def test_without_a_home_there_is_no_history(a_home: Home) -> None:
    """A mere look makes no file."""
    assert load_history(a_home).changes == ()
    assert list(a_home.path.iterdir()) == []


def test_what_can_be_read_of_a_history_with_faults_is_read(a_home: Home) -> None:
    """One bad line does not hide the good ones."""
    write(
        a_home.history,
        "changes:\n- {date: 2026-11-01, want: pay, key: want, to: pay}\n- {date: soon, want: pay, key: want}\n",
    )
    history = load_history(a_home)
    assert history.changes == (Change(date="2026-11-01", want="pay", key="want", before="", after="pay"),)
    assert [one.line for one in history.problems] == [3]


def test_nothing_changed_is_nothing_added(a_home: Home) -> None:
    """Saving the same again writes no line."""
    saved(a_home, must("sundays"))
    whole = a_home.history.read_bytes()
    assert store(a_home, load(a_home), Worksheet(wants=load(a_home).worksheet.wants)).unrecorded == ""
    assert a_home.history.read_bytes() == whole

"""The private copy that `edit` opens."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from wantfirst.core.problems import WantfirstError
from wantfirst.store import editing
from wantfirst.store.files import ChangedUnderneath
from wantfirst.store.history import load_history
from wantfirst.store.home import Home

SHEET = "version: 1\nwants:\n  - want: my Sundays back  # mine\n"


@pytest.fixture
def place(tmp_path: Path) -> Home:
    """A home with a worksheet."""
    (tmp_path / "worksheet.yaml").write_text(SHEET, "utf-8")
    return Home(path=tmp_path)


def test_copy_is_private_and_holds_the_worksheet(place) -> None:
    """The copy lies in the home, for its owner alone, with the text as it is."""
    copy = editing.begin(place)
    assert copy.path.parent == place.path
    assert stat.S_IMODE(copy.path.stat().st_mode) == 0o600
    assert copy.path.read_text("utf-8") == SHEET
    assert not copy.found
    assert not editing.is_changed(copy)


def test_without_a_worksheet_it_begins_with_the_head_of_one(tmp_path) -> None:
    """A first edit finds a file that explains itself, and taking it makes the worksheet."""
    home = Home(path=tmp_path / "new")
    copy = editing.begin(home)
    assert "\n# What you want from work" in copy.path.read_text("utf-8")
    assert editing.faults(copy) == ()
    editing.take(home, copy)
    assert home.worksheet.exists()


def test_good_text_takes_the_place_of_the_worksheet(place) -> None:
    """What was written is what the worksheet holds, to the last byte, and the copy is gone."""
    copy = editing.begin(place)
    copy.path.write_text(SHEET.replace("Sundays", "Saturdays"), "utf-8")
    assert editing.is_changed(copy)
    assert editing.faults(copy) == ()
    editing.take(place, copy)
    assert place.worksheet.read_text("utf-8") == SHEET.replace("Sundays", "Saturdays")
    assert not copy.path.exists()


@pytest.mark.parametrize("text", ["wants: [", "version: 1\nwants:\n  - whant: x\n", "\x00", "- a\n", "version: 3\n"])
def test_faulty_text_is_told_with_its_line(place, text) -> None:
    """Every fault has a place in the copy; the worksheet is as it was."""
    copy = editing.begin(place)
    copy.path.write_text(text, "utf-8")
    problems = editing.faults(copy)
    assert problems
    assert all(problem.file == str(copy.path) for problem in problems)
    assert place.worksheet.read_text("utf-8") == SHEET


def test_a_new_wording_is_added_to_the_history(place) -> None:
    """As when the program changes it: how it read, how it reads now; also where the old text had a fault."""
    copy = editing.begin(place)
    copy.path.write_text(SHEET.replace("- want:", "- id: sundays-back\n    want:").replace("my", "our"), "utf-8")
    assert editing.take(place, copy) == ""
    assert load_history(place).changes[-1][1:] == ("sundays-back", "want", "my Sundays back", "our Sundays back")
    place.worksheet.write_text("wants: [", "utf-8")
    copy = editing.begin(place)
    copy.path.write_text("wants: [{id: sundays-back, want: his}]", "utf-8")
    assert editing.take(place, copy) == ""
    assert load_history(place).changes[-1].after == "his"


def test_a_worksheet_with_faults_can_be_mended(place) -> None:
    """Where every other command gives up, edit opens what is there."""
    place.worksheet.write_text("wants: [", "utf-8")
    copy = editing.begin(place)
    assert copy.path.read_text("utf-8") == "wants: ["
    copy.path.write_text(SHEET, "utf-8")
    editing.take(place, copy)
    assert place.worksheet.read_text("utf-8") == SHEET


def test_a_worksheet_saved_meanwhile_is_not_written_over(place) -> None:
    """Another program saved while the editor was open: both texts are kept."""
    copy = editing.begin(place)
    copy.path.write_text(SHEET + "field: law\n", "utf-8")
    place.worksheet.write_text(SHEET + "field: nursing\n", "utf-8")
    with pytest.raises(ChangedUnderneath):
        editing.take(place, copy)
    assert place.worksheet.read_text("utf-8") == SHEET + "field: nursing\n"
    assert copy.path.read_text("utf-8") == SHEET + "field: law\n"


def test_a_copy_that_was_left_is_found(place) -> None:
    """The editor or the terminal died: the text typed is still there, and nothing else takes its name."""
    editing.begin(place).path.write_text("half a thought", "utf-8")
    again = editing.begin(place)
    assert again.found
    assert again.path.read_text("utf-8") == "half a thought"


def test_a_home_that_cannot_be_written_is_said(tmp_path) -> None:
    """A file where the home should be: one sentence."""
    (tmp_path / "home").write_text("", "utf-8")
    with pytest.raises(WantfirstError):
        editing.begin(Home(path=tmp_path / "home"))

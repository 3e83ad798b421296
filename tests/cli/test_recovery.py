"""An empty worksheet with an earlier copy beside it is a loss, not a beginning."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.program import run
from tests.terminal import Terminal
from wantfirst.core.problems import WantfirstError
from wantfirst.store import files
from wantfirst.store.files import locked
from wantfirst.store.home import Home
from wantfirst.store.recovery import bring_back, lost, set_aside, tidy

WANTS = b"version: 1\nwants:\n  - {id: sundays, want: To have my Sundays, importance: must}\n  - {want: More pay}\n"
COPIES = {
    "backup": ".backup/worksheet.yaml",
    "unfinished write": ".tmp-0123456789ab",
    "unfinished edit": "worksheet.edit.yaml",
}
VOID = {"no file": None, "empty": b"", "NULs": b"\0" * 400, "blank": b"\n \n", "comments": b"# mine\n",
        "version alone": b"version: 1\nwants: []\n"}  # fmt: skip


def lay(home: Path, copy: str, void: bytes | None = b"") -> Path:
    """A home with this worksheet and one copy of the wants. Returns the copy's path."""
    place = home / copy
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(WANTS)
    if void is not None:
        (home / "worksheet.yaml").write_bytes(void)
    return place


@pytest.mark.parametrize("void", VOID.values(), ids=VOID)
@pytest.mark.parametrize("copy", COPIES.values(), ids=COPIES)
def test_every_kind_of_copy_is_found_beside_every_kind_of_nothing(copy: str, void: bytes | None, home: Path) -> None:
    """A backup, an unfinished write or edit, beside a worksheet that says nothing."""
    place = lay(home, copy, void)
    found = lost(Home(path=home))
    assert found is not None
    assert found.place == str(place)
    assert len(found.worksheet.wants) == 2


@pytest.mark.parametrize(
    "data", [b"", b"version: 1\n", b"employer: Acme\n", b"\xff", b"[", b"version: 1\nwants: [{}]\n"], ids=repr
)
def test_what_holds_no_wants_is_not_offered(data: bytes, home: Path) -> None:
    """A copy without wants, of something else, or that cannot be read, is no way back."""
    lay(home, COPIES["unfinished write"]).write_bytes(data)
    assert lost(Home(path=home)) is None


def test_a_write_that_is_under_way_is_not_a_lost_one(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """While another program holds the lock its unfinished file is its own; what lies elsewhere is still found."""
    monkeypatch.setattr(files, "LOCK_SECONDS", 0.1)
    writing = lay(home, COPIES["unfinished write"], None)
    with ThreadPoolExecutor(1) as another, locked(home):
        assert another.submit(lost, Home(path=home)).result() is None
        assert another.submit(run, "start", "--add", "to leave on time").result().code == 1
        kept = lay(home, COPIES["backup"], None)
        found = another.submit(lost, Home(path=home)).result()
    assert found is not None
    assert found.place == str(kept)
    assert writing.read_bytes() == WANTS


@pytest.mark.parametrize("many", [1, 100])
def test_wants_that_came_back_meanwhile_are_not_written_over(many: int, home: Path) -> None:
    """Somebody who thinks about the offer while another terminal saves wants keeps those, few or many."""
    lay(home, COPIES["backup"])
    copy = lost(Home(path=home))
    assert copy is not None
    newer = b"version: 1\nwants:\n" + b"  - {want: as before}\n" * many
    (home / "worksheet.yaml").write_bytes(newer)
    with pytest.raises(files.ChangedUnderneath, match="holds wants again"):
        bring_back(Home(path=home), copy)
    assert (home / "worksheet.yaml").read_bytes() == newer


def test_a_copy_that_went_meanwhile_is_said_and_costs_nothing(home: Path) -> None:
    """Between the offer and the yes somebody took the copy away: one sentence, and the worksheet is as it was."""
    place = lay(home, COPIES["backup"])
    copy = lost(Home(path=home))
    assert copy is not None
    place.unlink()
    for one in (bring_back, set_aside):
        with pytest.raises(WantfirstError, match="has gone since; nothing was changed"):
            one(Home(path=home), copy)
    assert (home / "worksheet.yaml").read_bytes() == b""


def test_nothing_is_lost_where_wants_are(home: Path) -> None:
    """With a single want in the worksheet there is no loss to speak of, nor in a home that is not there."""
    assert lost(Home(path=home)) is None
    lay(home, COPIES["backup"], b"version: 1\nwants: [{want: x}]\n")
    assert lost(Home(path=home)) is None


@pytest.mark.parametrize("words", [[], ["show"], ["questions", "--round", "2"], ["themes", "--format", "json"]])
def test_other_commands_say_it_beside_their_answer(words: list[str], small: Path) -> None:
    """Without a terminal nobody is asked: stderr says what is there and where, and quotes nothing."""
    place = lay(small, COPIES["backup"])
    ran = run(*words)
    assert str(place) in ran.err
    assert "2 wants" in ran.err
    assert "Sundays" not in ran.err
    assert str(place) not in ran.out
    assert place.read_bytes() == WANTS
    assert (small / "worksheet.yaml").read_bytes() == b""


def test_adding_without_being_asked_keeps_the_copy_apart(small: Path) -> None:
    """`start --add` begins anew; the copy is put where no later backup takes its place, and that is said."""
    lay(small, COPIES["backup"])
    ran = run("start", "--add", "to leave on time")
    assert ran.code == 0
    (kept,) = (small / ".backup").glob("worksheet-*.yaml")
    assert kept.read_bytes() == WANTS
    assert str(kept) in ran.err


@pytest.mark.parametrize("words", [[], ["start"]], ids=["bare", "start"])
def test_on_a_terminal_enter_brings_the_wants_back(words: list[str], home: Path) -> None:
    """The difference is shown, Enter takes the copy, and the program goes on from there."""
    lay(home, COPIES["unfinished write"])
    at = Terminal(*words, home=home)
    try:
        at.sees(r"\+ To have my Sundays .* Enter to have them back")
        at.child.send("\r")
        at.sees("They are back")
        assert (home / "worksheet.yaml").read_bytes() == WANTS
        assert not list(home.glob(".tmp-*"))
        at.sees("2 wants")
    finally:
        at.child.close(force=True)


def test_on_a_terminal_n_begins_anew_and_keeps_the_copy(home: Path) -> None:
    """Declined, the copy lies apart, and it is not offered a second time."""
    lay(home, COPIES["backup"])
    at = Terminal(home=home)
    try:
        at.sees("begin anew")
        at.child.send("n\r")
        at.sees("The copy is kept: .* Press Enter")
    finally:
        at.child.close(force=True)
    (kept,) = (home / ".backup").glob("worksheet-*.yaml")
    assert kept.read_bytes() == WANTS
    assert lost(Home(path=home)) is None


def test_empty_worksheet_never_takes_the_place_of_its_backup(small: Path) -> None:
    """The first save after the loss leaves yesterday's copy as it was."""
    from wantfirst.store.files import read, save

    copy = lay(small, COPIES["backup"])
    import os

    os.utime(copy, (1, 1))
    save(small, small / "worksheet.yaml", b"version: 1\n", read(small / "worksheet.yaml", 9)[1])
    assert copy.read_bytes() == WANTS


@pytest.mark.parametrize("folder", ["", ".backup", "employers", "cache"])
def test_unfinished_write_without_wants_is_swept_before_there_are_any(folder: str, home: Path) -> None:
    """A first conversation that was killed leaves nothing behind, also when no want was said yet."""
    left = lay(home, COPIES["unfinished write"]).rename(home / ".tmp-1")
    litter = home / folder / ".tmp-2"
    litter.parent.mkdir(exist_ok=True)
    litter.write_bytes(b"version: 1\nfield: nursing\n")
    tidy(Home(path=home))
    assert left.read_bytes() == WANTS
    left.unlink()
    tidy(Home(path=home))
    assert not litter.exists()


def test_unfinished_write_is_swept_beside_a_long_worksheet(home: Path) -> None:
    """Where there are many wants nothing can be lost, and what a killed program left goes."""
    left = lay(home, COPIES["unfinished write"], WANTS + b"  - {want: one more of many}\n" * 60)
    tidy(Home(path=home))
    assert not left.exists()

"""What only reads, with every system call refused in turn: an answer or one clear sentence, never a traceback."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from pathlib import Path
from shutil import copytree

import pytest

from tests.cli.every import ways
from tests.cli.failing import emptied, fail
from tests.conftest import SMALL
from tests.program import run
from wantfirst.cli.complete import answer

CALLS = ("open", "read", "stat", "lstat", "scandir", "listdir", "access", "readlink", "builtins.open", "io.open")
REFUSALS = (errno.EIO, errno.EACCES, errno.ESTALE, errno.EMFILE)


WAYS = {" ".join(line) or "wantfirst": line for line in ways()}
TABS = [("questions", "--want", ""), ("questions", "--theme", ""), ("packs", "show", "wards/"), ("sheet", ""), ("",)]


@pytest.fixture
def place(tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that a home and a library lie in."""
    monkeypatch.setattr("wantfirst.store.packs_found.shipped_folder", lambda: tmp_path / "library")
    monkeypatch.chdir(tmp_path)
    assert home.parent == tmp_path
    return tmp_path


def anew(place: Path) -> None:
    emptied(place)
    copytree(SMALL / "three", place / "home")
    copytree(SMALL / "questions", place / "library")


def kept(place: Path) -> bytes:
    return (place / "home" / "worksheet.yaml").read_bytes()


def refused(way: str, call: str, number: int, place: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[bool]:
    """For each time the call is made: refuse it, and look at what is said. Yields for each."""
    anew(place)
    before, usual, after = kept(place), run(*WAYS[way]), kept(place)
    for at in range(1, 400):
        anew(place)
        with monkeypatch.context() as patched:
            failing = fail(call, at, number, place, patched)
            ran = run(*WAYS[way])
        if failing.calls < at:
            return
        assert ran.code in (0, 1, 2), (at, ran)
        assert ran.code == usual.code or (ran.err or ran.out).strip(), (at, ran)
        assert kept(place) in (before, after)
        yield True
    pytest.fail(f"{call} is made without end")


def test_worksheet_that_the_system_refuses(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Bare `wantfirst`, with each file refused in turn."""
    assert any(refused("wantfirst", "open", errno.EIO, place, monkeypatch))


def test_pack_in_a_broken_file_is_not_called_unknown_without_a_word_of_the_file(place: Path) -> None:
    """Asked for a pack whose file cannot be used, the program names the file beside saying that there is none."""
    anew(place)
    (place / "library" / "wards.yaml").write_text("pack: [")
    ran = run("packs", "show", "wards")
    assert ran.code == 2
    assert "wards.yaml has faults" in ran.err


@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize("number", REFUSALS, ids=errno.errorcode.get)
def test_tab_stays_silent(call: str, number: int, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What Tab asks never ends in an error: it would be written across the line that is being typed."""
    anew(place)
    for words in TABS:
        for at in range(1, 60):
            with monkeypatch.context() as patched:
                failing = fail(call, at, number, place, patched)
                assert answer(words).startswith(("words", "files"))
            if failing.calls < at:
                break


@pytest.mark.slow
@pytest.mark.timeout(900)
@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize("way", WAYS)
def test_any_call_at_any_time(way: str, call: str, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every call, each time it is made, with every kind of refusal."""
    count = sum(sum(refused(way, call, number, place, monkeypatch)) for number in REFUSALS)
    print(f"{count} faults")  # noqa: T201 - for the record, by `-rP`

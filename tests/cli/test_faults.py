"""Every way in which a command writes, with every system call failing in turn: each file is the old or the new one."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import copytree, rmtree

import pytest

from tests.conftest import SMALL
from tests.program import run
from wantfirst.core.problems import WantfirstError
from wantfirst.store import editing
from wantfirst.store.home import Home

CALLS = ("open", "fdopen", "fsync", "replace", "chmod", "mkdir", "stat", "unlink")
FULL, BROKEN = errno.ENOSPC, errno.EIO

Work = Callable[[], tuple[int, str]]


def command(*words: str) -> Work:
    """A command, as what it ends with and what it says."""

    def work() -> tuple[int, str]:
        ran = run(*words)
        return ran.code, ran.err

    return work


def edited() -> tuple[int, str]:
    """The worksheet through the copy that `edit` makes."""
    home = Home(path=Path(os.environ["WANTFIRST_HOME"]))
    try:
        copy = editing.begin(home)
        copy.path.write_bytes(copy.begun + b"# one more line\n")
        said = editing.take(home, copy)
    except WantfirstError as error:
        return 1, error.message
    return 0, said


WAYS: dict[str, Work] = {
    "start --add": command("start", "--add", "to leave on time"),
    "start --from": command("start", "--from", "replies.yaml"),
    "plan": command("plan", "--employer", "acme", "--round", "2", "--audience", "peer"),
    "plan, a new employer": command("plan", "--employer", "Zeta", "--round", "2", "--audience", "peer"),
    "questions -o": command("questions", "-o", "asked.json", "--force"),
    "sheet -o": command("sheet", "acme", "-o", "page.html", "--force"),
    "compare -o": command("compare", "-o", "fresh.csv"),
    "packs new": command("packs", "new", "mine"),
    "packs add": command("packs", "add", "wards-2.yaml"),
    "packs add --replace": command("packs", "add", "wards-2.yaml", "--replace"),
    "edit": edited,
}


@pytest.fixture
def place(tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder with all that is written: a home in it, and files that are there already."""
    monkeypatch.setattr("wantfirst.store.packs_found.shipped_folder", lambda: SMALL / "questions")
    monkeypatch.chdir(tmp_path)
    assert home.parent == tmp_path
    anew(tmp_path)
    return tmp_path


def anew(place: Path) -> None:
    """All as it was before."""
    for one in place.iterdir():
        rmtree(one) if one.is_dir() else one.unlink()
    copytree(SMALL / "three", place / "home")
    pack = (SMALL / "questions" / "wards.yaml").read_text().replace("pack: wards", "pack: wards-2")
    (place / "wards-2.yaml").write_text(pack)
    (place / "replies.yaml").write_text("version: 1\nwants:\n  - want: Less noise\n")
    for name in ("asked.json", "page.html"):
        (place / name).write_text("old\n")


def contents(place: Path) -> dict[str, bytes]:
    """What each file holds, but the lock, the cache and the backups."""
    found = (path for path in place.rglob("*") if path.is_file() and path.name != ".lock")
    return {
        str(path.relative_to(place)): path.read_bytes()
        for path in found
        if path.parent.name != "cache" and ".backup" not in path.parts
    }


class Failing:
    """A system call that fails the Nth time it is made for one of our files."""

    def __init__(self, real: Callable[..., object], at: int, number: int, place: Path) -> None:
        self.real, self.at, self.number, self.place, self.calls = real, at, number, str(place), 0

    def __call__(self, *args: object, **named: object) -> object:
        first = args[0] if args else ""
        ours = isinstance(first, int) or (isinstance(first, str | os.PathLike) and self.is_ours(os.fspath(first)))
        self.calls += ours
        if ours and self.calls == self.at:
            raise OSError(self.number, os.strerror(self.number), None if isinstance(first, int) else str(first))
        return self.real(*args, **named)

    def is_ours(self, path: str) -> bool:
        return (path.startswith(self.place) or "/" not in path) and "/cache" not in path


def faults(place: Path, work: Work, call: str, number: int, monkeypatch: pytest.MonkeyPatch) -> Iterator[bool]:
    """For each time the call is made: let it fail, and look at what is there then. Yields for each."""
    anew(place)
    old = contents(place)
    assert work()[0] == 0
    new = contents(place)
    assert new != old
    for at in range(1, 80):
        anew(place)
        failing = Failing(getattr(os, call), at, number, place)
        with monkeypatch.context() as patched:
            patched.setattr(os, call, failing)
            code, said = work()
        if failing.calls < at:
            return
        check(place, old, new, code, said)
        yield True
    pytest.fail(f"{call} is made without end")


def check(place: Path, old: dict[str, bytes], new: dict[str, bytes], code: int, said: str) -> None:
    """Each file is the old or the new one; where not all are new, that is said; no litter."""
    now = contents(place)
    now.pop("home/worksheet.edit.yaml", None)  # the text in the editor: kept on purpose, never in the way
    for name in now.keys() | old.keys():
        assert now.get(name) in (old.get(name), new.get(name)), name
    assert code in (0, 1)
    assert now == new or said.strip()
    assert code == 0 or said.strip()
    assert not list(place.rglob(".tmp-*"))


@pytest.mark.parametrize("way", WAYS)
def test_full_disk_while_bringing_it_to_disk(way: str, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The disk is full the moment the bytes are to be on it: nothing is lost, in each of the ways to write."""
    assert any(faults(place, WAYS[way], "fsync", FULL, monkeypatch))


@pytest.mark.slow
@pytest.mark.timeout(900)
@pytest.mark.parametrize("number", [FULL, BROKEN, errno.EACCES, errno.EROFS], ids=errno.errorcode.get)
@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize("way", WAYS)
def test_any_call_at_any_time(way: str, call: str, number: int, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every call, each time it is made, with every kind of refusal."""
    print(sum(faults(place, WAYS[way], call, number, monkeypatch)))  # noqa: T201 - for the record, by `-s`

"""Every way in which a command writes, with every system call failing in turn: each file is the old or the new one."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import copytree

import pytest

from tests.cli.failing import Failing, emptied, fail
from tests.conftest import SMALL
from tests.program import run
from wantfirst.core.problems import WantfirstError
from wantfirst.store import editing, files, recovery
from wantfirst.store.home import Home

CALLS = ("open", "fdopen", "write", "flush", "fsync", "replace", "chmod", "mkdir", "stat", "unlink")
FULL, BROKEN = errno.ENOSPC, errno.EIO
REFUSALS = [(call, number) for call in CALLS for number in (FULL, BROKEN, errno.EACCES, errno.EROFS)]
REFUSALS += [("flock", errno.ENOLCK), ("flock", BROKEN)]

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


def brought_back() -> tuple[int, str]:
    """Wants that were lost, back from their copy."""
    home = Home(path=Path(os.environ["WANTFIRST_HOME"]))
    copy = recovery.lost(home)
    if copy is None:
        return 1, "no copy is found"
    try:
        recovery.bring_back(home, copy)
    except WantfirstError as error:
        return 1, error.message
    return 0, ""


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
    "heard": command("heard", "We plan to grow.", "--employer", "acme", "--want", "fair-pay", "--by", "boss", "--yes",
                     "--round", "2", "--audience", "boss,peer"),
    "debrief --from": command("debrief", "acme", "--round", "2", "--audience", "boss,peer", "--from", "notes.txt"),
    "debrief --settle": command("debrief", "acme", "--settle", "fair-pay", "--verdict", "met"),
    "show -o": command("show", "-o", "wants.md", "--include-private"),
    "packs new, in a folder": command("packs", "new", "deeper/mine.yaml"),
    "a first home": command("--home", "new/home", "start", "--add", "to leave on time"),
    "recovery": brought_back,
    "recovery of an edit": brought_back,
    "edit": edited,
}  # fmt: skip


@pytest.fixture
def place(tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder with all that is written: a home in it, and files that are there already."""
    monkeypatch.setattr("wantfirst.store.packs_found.shipped_folder", lambda: SMALL / "questions")
    monkeypatch.chdir(tmp_path)
    assert home.parent == tmp_path
    return tmp_path


def anew(place: Path, way: str) -> None:
    """All as it was before, for this way to write."""
    emptied(place)
    copytree(SMALL / "three", place / "home")
    pack = (SMALL / "questions" / "wards.yaml").read_text().replace("pack: wards", "pack: wards-2")
    (place / "wards-2.yaml").write_text(pack)
    (place / "replies.yaml").write_text("version: 1\nwants:\n  - want: Less noise\n")
    (place / "notes.txt").write_text("The rota is on the wall.\n")
    for name in ("asked.json", "page.html"):
        (place / name).write_text("old\n")
    if way.startswith("recovery"):
        copy = place / "home" / ("worksheet.edit.yaml" if "edit" in way else ".backup/worksheet.yaml")
        copy.parent.mkdir(exist_ok=True)
        (place / "home" / "worksheet.yaml").rename(copy)
        (place / "home" / "worksheet.yaml").write_bytes(b"")


def contents(place: Path) -> dict[str, bytes]:
    """What each file holds, but the lock, the cache and the backups."""
    found = (path for path in place.rglob("*") if path.is_file() and path.name != ".lock")
    return {
        str(path.relative_to(place)): path.read_bytes()
        for path in found
        if path.parent.name != "cache" and ".backup" not in path.parts
    }


def faults(place: Path, way: str, call: str, number: int, monkeypatch: pytest.MonkeyPatch) -> Iterator[bool]:
    """For each time the call is made: let it fail, and look at what is there then. Yields for each."""
    work = WAYS[way]
    anew(place, way)
    old = contents(place)
    ended = work()
    assert ended[0] == 0, ended
    new = contents(place)
    assert new != old
    for at in range(1, 80):
        anew(place, way)
        with monkeypatch.context() as patched:
            patched.setattr(files, "LOCK_SECONDS", 0.02)
            failing = fail(call, at, number, place, patched)
            code, said = work()
        if failing.calls < at:
            return
        check(place, old, new, code, said)
        yield True
    pytest.fail(f"{call} is made without end")


def check(place: Path, old: dict[str, bytes], new: dict[str, bytes], code: int, said: str) -> None:
    """Each file is the old or the new one; where not all are new, that is said; no litter."""
    now = contents(place)
    old, new, now = (one | {} for one in (old, new, now))
    for one in (old, new, now):  # the text in the editor: kept on purpose, never in the way
        one.pop("home/worksheet.edit.yaml", None)
    for name in now.keys() | old.keys():
        assert now.get(name) in (old.get(name), new.get(name)), name
    assert code in (0, 1)
    assert now == new or said.strip()
    assert code == 0 or said.strip()
    assert not list(place.rglob(".tmp-*"))
    kept = [path.read_bytes() for path in place.rglob("*") if path.is_file()]
    assert old["home/worksheet.yaml"] in kept or new["home/worksheet.yaml"] in kept


@pytest.mark.parametrize("way", WAYS)
def test_full_disk_while_bringing_it_to_disk(way: str, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The disk is full the moment the bytes are to be on it: nothing is lost, in each of the ways to write."""
    assert any(faults(place, way, "fsync", FULL, monkeypatch))


@pytest.mark.slow
@pytest.mark.timeout(900)
@pytest.mark.parametrize(
    ("call", "number"), REFUSALS, ids=lambda one: one if isinstance(one, str) else errno.errorcode[one]
)
@pytest.mark.parametrize("way", WAYS)
def test_any_call_at_any_time(way: str, call: str, number: int, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every call, each time it is made, with every kind of refusal."""
    print(f"{sum(faults(place, way, call, number, monkeypatch))} faults")  # noqa: T201 - for the record, by `-rP`


@pytest.mark.slow
@pytest.mark.parametrize("way", WAYS)
def test_disk_that_is_full_after_any_number_of_bytes(way: str, place: Path) -> None:
    """Refused by the system itself, in the middle of a file: old or new, and the person is told."""
    resource = pytest.importorskip("resource")
    anew(place, way)
    old = contents(place)
    assert WAYS[way]()[0] == 0
    new = contents(place)
    largest = max(len(data) for name, data in new.items() if data != old.get(name))
    usual = resource.getrlimit(resource.RLIMIT_FSIZE)
    for most in range(0, largest + 1, max(1, largest // 12)):
        anew(place, way)
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, usual[1]))
        try:
            code, said = WAYS[way]()
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, usual)
        check(place, old, new, code, said)


@pytest.mark.slow
@pytest.mark.parametrize("call", ["open", "mkdir", "stat", "chmod", "unlink"])
def test_cache_that_refuses_everything_costs_no_answer(call: str, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is derived is done in memory instead, without a word."""
    words = ("questions", "--round", "2", "--audience", "peer", "--format", "json")
    anew(place, "")
    usual = run(*words)
    for at in range(1, 20):
        anew(place, "")
        with monkeypatch.context() as patched:
            failing = Failing(getattr(os, call), at, BROKEN, place, "/cache")
            patched.setattr(os, call, failing)
            assert run(*words) == usual
        if failing.calls < at:
            return

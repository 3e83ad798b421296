"""Two at once, and a program that is killed: nothing that was said is lost, and whoever came late is told."""

from __future__ import annotations

import errno
import os
import random
import signal
import subprocess
import time
from pathlib import Path

import pytest

from tests.program import command_line, environment, run, run_apart
from wantfirst.store.home import Home
from wantfirst.store.worksheet import load

ROUNDS = 6


def wants(home: Path) -> set[str]:
    return {one.want for one in load(Home(path=home)).worksheet.wants}


def adding(home: Path, text: str) -> subprocess.Popen[bytes]:
    line = command_line("start", "--add", text)
    return subprocess.Popen(line, stderr=subprocess.PIPE, env=environment({"WANTFIRST_HOME": str(home)}))


def ended(one: subprocess.Popen[bytes]) -> tuple[int, str]:
    """How it ended, and what it said."""
    _, said = one.communicate(timeout=60)
    return one.returncode, said.decode()


@pytest.mark.slow
def test_two_that_add_at_once_lose_nothing(stocked: Path) -> None:
    """Each want is in the worksheet, or its program ended with 1 and said that nothing was written over."""
    kept, refused = set(), 0
    for number in range(ROUNDS):
        both = {f"want {number} of {name}": adding(stocked, f"want {number} of {name}") for name in ("one", "other")}
        for text, one in both.items():
            code, said = ended(one)
            assert code in (0, 1)
            if code:
                refused += 1
                assert "changed by another program" in said
                assert "nothing was written over it" in said
            else:
                kept.add(text)
    assert wants(stocked) == kept
    assert len(kept) + refused == 2 * ROUNDS
    assert len(kept) >= ROUNDS


def test_editor_that_saves_between_our_reading_and_our_writing_keeps_its_words(
    small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The editor's text stays as it is, ours is refused, and the person is told which file it was."""
    from wantfirst.store import worksheet_save

    sheet = small / "worksheet.yaml"
    theirs = sheet.read_bytes() + b"# from the editor\n"
    real = worksheet_save.save

    def late(*args: object) -> object:
        sheet.write_bytes(theirs)
        return real(*args)

    monkeypatch.setattr(worksheet_save, "save", late)
    ran = run("start", "--add", "to leave on time")
    assert ran.code == 1
    assert "worksheet.yaml was changed by another program meanwhile" in ran.err
    assert sheet.read_bytes() == theirs


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_killed_at_any_moment_only_the_reply_in_flight_is_gone(stocked: Path) -> None:
    """Sixty programs, each killed at a random moment: what was acknowledged is there, and the next start tidies up."""
    began = time.perf_counter()
    assert run_apart("start", "--add", "the first", env={"WANTFIRST_HOME": str(stocked)}).code == 0
    takes = time.perf_counter() - began
    chance = random.Random(20261125)  # noqa: S311 - the same moments each time
    kept, in_flight = {"the first"}, set()
    for number in range(60):
        text = f"want number {number}"
        one = adding(stocked, text)
        time.sleep(chance.uniform(0.2, 1.3) * takes)
        one.send_signal(signal.SIGKILL)
        code, said = ended(one)
        assert code in (0, -signal.SIGKILL), said
        (kept if code == 0 else in_flight).add(text)
        found = wants(stocked)
        assert kept <= found <= kept | in_flight
    print(f"60 kills, {len(kept) - 1} were done before it, {len(in_flight & wants(stocked))} just written")  # noqa: T201
    assert len(in_flight) > 10
    assert run_apart("start", "--add", "the last", env={"WANTFIRST_HOME": str(stocked)}).code == 0
    assert not list(stocked.rglob(".tmp-*"))


@pytest.mark.skipif(os.name != "posix", reason="the rights of POSIX")
@pytest.mark.parametrize("words", [["start"], ["start", "--add", "x"], ["start", "--from", "replies.yaml"]])
def test_home_that_cannot_be_written_is_said_before_anything_else(words: list[str], small: Path) -> None:
    """A read-only home is named at once, before a question is put."""
    small.chmod(0o500)
    try:
        ran = run(*words)
    finally:
        small.chmod(0o700)
    assert ran.code == 1
    assert "read-only" in ran.err


def test_home_that_is_a_link_is_used_as_what_it_leads_to(small: Path, tmp_path: Path) -> None:
    """A linked home keeps its link; what is saved is where it leads."""
    link = tmp_path / "link"
    link.symlink_to(small)
    assert run("--home", link, "start", "--add", "to leave on time").code == 0
    assert link.is_symlink()
    assert "to leave on time" in wants(small)


def test_home_taken_away_under_us_is_said(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that is gone when it comes to saving: nothing is written as if the person had just begun."""
    from shutil import rmtree

    from wantfirst.store import worksheet_save

    real = worksheet_save.save

    def late(*args: object) -> object:
        rmtree(small)
        return real(*args)

    monkeypatch.setattr(worksheet_save, "save", late)
    ran = run("start", "--add", "to leave on time")
    assert ran.code == 1
    assert "worksheet.yaml" in ran.err
    assert not (small / "worksheet.yaml").exists()


@pytest.mark.parametrize(
    "refusal", [OSError(errno.ENOLCK, os.strerror(errno.ENOLCK)), NotImplementedError()], ids=["system", "library"]
)
def test_file_system_without_locks_is_said(refusal: Exception, small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the lock cannot be had nothing is written, and the reason is given."""
    from filelock import FileLock

    def refused(*_args: object, **_named: object) -> None:
        raise refusal

    before = (small / "worksheet.yaml").read_bytes()
    monkeypatch.setattr(FileLock, "acquire", refused)
    ran = run("start", "--add", "to leave on time")
    assert ran.code == 1
    assert "cannot be locked" in ran.err
    assert (small / "worksheet.yaml").read_bytes() == before

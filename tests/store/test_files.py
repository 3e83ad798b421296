"""Saving: whatever happens, the file is the old one or the new one, whole, and nothing of ours is left lying about.

Real folders, real processes, and faults at every single system call.
"""

from __future__ import annotations

import errno
import io
import os
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from wantfirst.core.problems import WantfirstError
from wantfirst.store import files
from wantfirst.store.files import ChangedUnderneath, Stamp, locked, read, save, sweep, writable
from wantfirst.store.home import Home

OLD, NEW = b"want: old\n" * 50, b"want: new\n" * 70
MOST = 100_000
POSIX = pytest.mark.skipif(os.name != "posix", reason="the rights of POSIX")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def sheet(home: Path) -> Path:
    """A worksheet with the old content."""
    home.mkdir(0o700)
    path = home / "worksheet.yaml"
    path.write_bytes(OLD)
    path.chmod(0o600)
    return path


@pytest.fixture
def open_umask() -> Iterator[None]:
    """The most careless setting a person can have."""
    before = os.umask(0)
    yield
    os.umask(before)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def temps(home: Path) -> list[Path]:
    return list(home.rglob(".tmp-*"))


# --- Reading ------------------------------------------------------------------------------------------------------


def test_a_file_is_read_with_its_stamp(sheet: Path) -> None:
    """The bytes, and a stamp of the same."""
    assert read(sheet, MOST) == (OLD, Stamp(content=OLD))


def test_a_missing_file_is_none(home: Path) -> None:
    """No file is no fault; neither is a link that leads to none."""
    assert read(home / "worksheet.yaml", MOST) == (None, Stamp(content=None))
    home.mkdir()
    (home / "link.yaml").symlink_to("nowhere.yaml")
    assert read(home / "link.yaml", MOST) == (None, Stamp(content=None))


def test_a_stamp_does_not_show_what_was_written() -> None:
    """A private text must not slip into a message through a record's repr."""
    assert "secret" not in repr(Stamp(content=b"secret"))


def test_size_is_bounded(sheet: Path) -> None:
    """Exactly the most is fine, one byte more is not."""
    assert read(sheet, len(OLD))[0] == OLD
    with pytest.raises(WantfirstError, match=r"too large; 499 bytes"):
        read(sheet, len(OLD) - 1)


def test_a_folder_is_refused(home: Path) -> None:
    """In plain words."""
    home.mkdir()
    with pytest.raises(WantfirstError, match="is a folder"):
        read(home, MOST)


@POSIX
@pytest.mark.timeout(10)
@pytest.mark.parametrize("kind", ["pipe", "device", "endless"])
def test_what_is_no_file_is_refused_at_once(tmp_path: Path, kind: str) -> None:
    """A pipe nobody writes to would hold the program for ever, an endless device fill its memory."""
    path = {"pipe": tmp_path / "pipe", "device": Path("/dev/tty"), "endless": Path("/dev/zero")}[kind]
    if kind == "pipe":
        os.mkfifo(path)
    with pytest.raises(WantfirstError, match="not an ordinary file"):
        read(path, MOST)


def test_no_more_is_read_than_needed(sheet: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file of gigabytes costs one byte more than the most that is taken."""
    asked: list[int] = []

    class Watched(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            asked.append(size or -1)
            return super().read(size)

    real = os.fdopen

    def fdopen(handle: int, *_rest: object) -> Watched:
        real(handle).close()
        return Watched(OLD)

    monkeypatch.setattr(os, "fdopen", fdopen)
    with pytest.raises(WantfirstError, match="too large"):
        read(sheet, 10)
    assert asked == [11]


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.EACCES, "no right"),
        (errno.EIO, "Input/output error"),
        (errno.ELOOP, "link"),
        (errno.ENAMETOOLONG, "long"),
    ],
)
def test_a_refusal_to_read_is_told(sheet: Path, monkeypatch: pytest.MonkeyPatch, number: int, words: str) -> None:
    """The file and the reason, no traceback."""
    monkeypatch.setattr(os, "open", Failing(os.open, 1, number))
    with pytest.raises(WantfirstError, match=words) as caught:
        read(sheet, MOST)
    assert str(sheet) in caught.value.message


# --- Saving -------------------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("open_umask")
def test_a_new_home_is_for_its_owner_alone(home: Path) -> None:
    """Folders 0700, files 0600, also with the most careless umask; the parents we make too."""
    home = home / "deeper"
    stamp = save(home, home / "employers" / "acme.yaml", NEW, Stamp(content=None))
    assert (home / "employers" / "acme.yaml").read_bytes() == NEW
    assert stamp == Stamp(content=NEW)
    assert [mode(path) for path in (home.parent, home, home / "employers")] == [0o700] * 3
    assert [mode(path) for path in (home / ".lock", home / "employers" / "acme.yaml")] == [0o600] * 2
    assert not temps(home)


@POSIX
@pytest.mark.usefixtures("open_umask")
@pytest.mark.parametrize("before", [0o600, 0o400 | 0o200, 0o640, 0o644, None])
def test_rights_are_kept_and_never_wider_meanwhile(
    sheet: Path, monkeypatch: pytest.MonkeyPatch, before: int | None
) -> None:
    """The file keeps its rights; until it is whole, the new one is its owner's alone, from the first byte."""
    if before is None:
        sheet.unlink()
    else:
        sheet.chmod(before)
    seen: list[int] = []
    fsync = os.fsync

    def watched(handle: int) -> None:
        if stat.S_ISREG(os.fstat(handle).st_mode):
            seen.append(stat.S_IMODE(os.fstat(handle).st_mode))
        fsync(handle)

    monkeypatch.setattr(os, "fsync", watched)
    save(sheet.parent, sheet, NEW, Stamp(content=None if before is None else OLD))
    assert set(seen) == {0o600}
    assert mode(sheet) == (before or 0o600)
    if before:
        assert mode(sheet.parent / ".backup") == 0o700
        assert mode(sheet.parent / ".backup" / "worksheet.yaml") == 0o600


def test_one_save_after_the_other(sheet: Path) -> None:
    """The stamp a save gives back is the one the next save wants."""
    stamp = read(sheet, MOST)[1]
    for n in range(5):
        stamp = save(sheet.parent, sheet, b"%d\n" % n, stamp)
    assert sheet.read_bytes() == b"4\n"
    assert not temps(sheet.parent)


def test_nothing_new_is_not_written(sheet: Path) -> None:
    """The same bytes leave the file as it is, with its time."""
    os.utime(sheet, (1, 1))
    save(sheet.parent, sheet, OLD, Stamp(content=OLD))
    assert sheet.stat().st_mtime == 1
    assert not (sheet.parent / ".backup").exists()


@pytest.mark.parametrize(
    ("there", "expect"),
    [(b"other\n", OLD), (OLD + b"x", OLD), (OLD[:-1], OLD), (None, OLD), (b"", None), (b"made meanwhile\n", None)],
    ids=["other", "longer", "shorter", "gone", "empty", "new"],
)
def test_a_file_changed_underneath_is_not_overwritten(sheet: Path, there: bytes | None, expect: bytes | None) -> None:
    """Somebody saved in an editor between our reading and our saving: their words stay."""
    if there is None:
        sheet.unlink()
    else:
        sheet.write_bytes(there)
    with pytest.raises(ChangedUnderneath, match=r"worksheet\.yaml was changed"):
        save(sheet.parent, sheet, NEW, Stamp(content=expect))
    assert (sheet.read_bytes() if sheet.exists() else None) == there
    assert not temps(sheet.parent)
    assert not (sheet.parent / ".backup").exists()


def test_a_change_at_the_last_moment_is_seen(sheet: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The editor saves while our new file is on its way to disk: looked at again just before the exchange."""
    fsync = os.fsync

    def meddling(handle: int) -> None:
        fsync(handle)
        sheet.write_bytes(b"from the editor\n")

    monkeypatch.setattr(os, "fsync", meddling)
    with pytest.raises(ChangedUnderneath):
        save(sheet.parent, sheet, NEW, Stamp(content=OLD))
    assert sheet.read_bytes() == b"from the editor\n"
    assert not temps(sheet.parent)


def test_a_link_stays_a_link(sheet: Path, tmp_path: Path) -> None:
    """Many keep such files elsewhere and link to them; the real file is the one that changes."""
    real = tmp_path / "elsewhere" / "real.yaml"
    real.parent.mkdir()
    sheet.rename(real)
    sheet.symlink_to(real)
    save(sheet.parent, sheet, NEW, Stamp(content=OLD))
    assert sheet.is_symlink()
    assert real.read_bytes() == NEW
    assert (sheet.parent / ".backup" / "worksheet.yaml").read_bytes() == OLD
    assert not temps(tmp_path)


def test_a_link_to_nothing_makes_the_file_it_means(home: Path, tmp_path: Path) -> None:
    """The link is kept and comes to life."""
    home.mkdir()
    (home / "worksheet.yaml").symlink_to(tmp_path / "real.yaml")
    save(home, home / "worksheet.yaml", NEW, Stamp(content=None))
    assert (home / "worksheet.yaml").is_symlink()
    assert (tmp_path / "real.yaml").read_bytes() == NEW


@POSIX
@pytest.mark.parametrize("rights", [0o400, 0o444])
def test_a_read_only_file_is_respected(sheet: Path, rights: int) -> None:
    """Replacing it would be possible, also for root. Its owner said no."""
    sheet.chmod(rights)
    with pytest.raises(WantfirstError, match="read-only; nothing was changed"):
        save(sheet.parent, sheet, NEW, Stamp(content=OLD))
    assert sheet.read_bytes() == OLD
    assert mode(sheet) == rights


def test_a_folder_in_the_place_of_the_file(home: Path) -> None:
    """Refused in words."""
    (home / "worksheet.yaml").mkdir(parents=True)
    with pytest.raises(WantfirstError, match="is a folder"):
        save(home, home / "worksheet.yaml", NEW, Stamp(content=None))


def test_a_file_in_the_place_of_the_home(tmp_path: Path) -> None:
    """Refused in words; the file stays."""
    (tmp_path / "home").write_bytes(OLD)
    with pytest.raises(WantfirstError, match="home"):
        save(tmp_path / "home", tmp_path / "home" / "worksheet.yaml", NEW, Stamp(content=None))
    assert (tmp_path / "home").read_bytes() == OLD


def test_a_name_that_is_almost_too_long(home: Path) -> None:
    """The unfinished file has a short name of its own, so a long one is no obstacle; a longer one is told."""
    save(home, home / ("x" * 250 + ".yaml"), NEW, Stamp(content=None))
    with pytest.raises(WantfirstError, match="too long"):
        save(home, home / ("x" * 300 + ".yaml"), NEW, Stamp(content=None))


# --- Yesterday's copy ---------------------------------------------------------------------------------------------


def test_once_a_day_the_old_file_is_kept(sheet: Path) -> None:
    """The first save of a day keeps what was there before it, the next ones leave that copy alone."""
    copy = sheet.parent / ".backup" / "worksheet.yaml"
    stamp = save(sheet.parent, sheet, b"1\n", Stamp(content=OLD))
    assert copy.read_bytes() == OLD
    stamp = save(sheet.parent, sheet, b"2\n", stamp)
    assert copy.read_bytes() == OLD
    yesterday = time.time() - 24 * 3600
    os.utime(copy, (yesterday, yesterday))
    save(sheet.parent, sheet, b"3\n", stamp)
    assert copy.read_bytes() == b"2\n"


def test_copies_of_equal_names_do_not_meet(sheet: Path) -> None:
    """An employer may be called "worksheet"."""
    employer = sheet.parent / "employers" / "worksheet.yaml"
    stamp = save(sheet.parent, employer, b"acme\n", Stamp(content=None))
    save(sheet.parent, employer, b"acme 2\n", stamp)
    save(sheet.parent, sheet, NEW, Stamp(content=OLD))
    assert (sheet.parent / ".backup" / "worksheet.yaml").read_bytes() == OLD
    assert (sheet.parent / ".backup" / "employers" / "worksheet.yaml").read_bytes() == b"acme\n"


# --- Faults -------------------------------------------------------------------------------------------------------


class Failing:
    """A system call that fails the Nth time."""

    def __init__(self, real: Callable[..., object], at: int, number: int = errno.ENOSPC) -> None:
        self.real, self.at, self.number, self.calls = real, at, number, 0

    def __call__(self, *args: object, **named: object) -> object:
        self.calls += 1
        if self.calls == self.at:
            raise OSError(self.number, os.strerror(self.number))
        return self.real(*args, **named)


class FailingFile:
    """An open file whose `write` or `flush` fails, after half of the bytes are out."""

    def __init__(self, file: io.BufferedWriter, method: str) -> None:
        self.file, self.method = file, method

    def __enter__(self) -> FailingFile:
        return self

    def __exit__(self, *_error: object) -> None:
        self.file.close()

    def write(self, data: bytes) -> int:
        if self.method == "write":
            self.file.write(data[: len(data) // 2])
            raise OSError(errno.ENOSPC, "full")
        return self.file.write(data)

    def flush(self) -> None:
        if self.method == "flush":
            raise OSError(errno.EIO, "broken")
        self.file.flush()


def try_to_save(sheet: Path, data: bytes = NEW) -> str | None:
    """The sentence a failed save ends with; None when it went well. Any other exception goes through."""
    try:
        save(sheet.parent, sheet, data, Stamp(content=OLD))
    except ChangedUnderneath:
        raise AssertionError("nobody changed it") from None
    except WantfirstError as error:
        return error.message
    return None


def check_whole(sheet: Path, sentence: str | None) -> None:
    """The file is whole, old after a refusal and new else; nothing is left beside it; the lock is free."""
    assert sheet.read_bytes() == (OLD if sentence else NEW)
    assert not temps(sheet.parent)
    assert sentence is None or "\n" not in sentence
    with locked(sheet.parent):  # at once, or it would raise: somebody else still held it
        pass


@pytest.mark.parametrize(
    "number", [errno.ENOSPC, errno.EIO, errno.EROFS, errno.EPERM, errno.EDQUOT], ids=errno.errorcode.get
)
@pytest.mark.parametrize("call", ["open", "fsync", "replace", "chmod", "mkdir", "stat", "fdopen", "rename", "fstat"])
def test_a_fault_at_any_system_call(sheet: Path, monkeypatch: pytest.MonkeyPatch, call: str, number: int) -> None:
    """Every call, each time it is made: the file is old and the person is told, or it is new."""
    for at in range(1, 40):
        sheet.write_bytes(OLD)
        failing = Failing(getattr(os, call), at, number)
        with monkeypatch.context() as patched:
            patched.setattr(os, call, failing)
            sentence = try_to_save(sheet)
        check_whole(sheet, sentence)
        if failing.calls < at:
            assert sentence is None
            return
        for copy in (sheet.parent / ".backup").glob("*"):
            copy.unlink()
    pytest.fail("never saved without a fault")


@pytest.mark.parametrize("method", ["write", "flush"])
@pytest.mark.parametrize("at", [1, 2])
def test_a_fault_in_the_middle_of_writing(sheet: Path, monkeypatch: pytest.MonkeyPatch, method: str, at: int) -> None:
    """Half of the bytes are written, to the copy or to the new file: the old file is whole."""
    real, opened = os.fdopen, 0

    def fdopen(handle: int, how: str) -> object:
        nonlocal opened
        file = real(handle, how)
        opened += how == "wb"
        return FailingFile(file, method) if how == "wb" and opened == at else file

    monkeypatch.setattr(os, "fdopen", fdopen)
    sentence = try_to_save(sheet)
    assert sentence
    check_whole(sheet, sentence)


def test_ctrl_c_in_the_middle_leaves_nothing_behind(sheet: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An interruption is no OSError; the unfinished file goes all the same, and the lock with it."""

    def interrupted(_handle: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupted)
    with pytest.raises(KeyboardInterrupt):
        try_to_save(sheet)
    monkeypatch.undo()
    check_whole(sheet, "interrupted")


@POSIX
def test_a_full_disk(sheet: Path) -> None:
    """A real limit of the system, in a process of its own: the old file is whole and the sentence says why."""
    code = (
        "import resource, signal, sys\nfrom pathlib import Path\nfrom wantfirst.core.problems import WantfirstError\n"
        "from wantfirst.store.files import read, save\nimport filelock\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\nresource.setrlimit(resource.RLIMIT_FSIZE, (8192, 8192))\n"
        "path = Path(sys.argv[1])\nstamp = read(path, 10**6)[1]\n"
        "try: save(path.parent, path, b'x' * 100_000, stamp)\nexcept WantfirstError as error: print(error)\n"
    )
    done = subprocess.run([sys.executable, "-c", code, str(sheet)], capture_output=True, text=True, check=True)
    assert "is as it was" in done.stdout
    assert "too large for that place" in done.stdout
    check_whole(sheet, done.stdout.strip())


def test_a_full_disk_in_words(sheet: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The commonest fault has the plainest words."""
    monkeypatch.setattr(os, "fsync", Failing(os.fsync, 1))
    assert (try_to_save(sheet) or "").startswith("the disk is full; nothing was changed")


# --- The lock -----------------------------------------------------------------------------------------------------

HOLD = (
    "import sys, time\nfrom pathlib import Path\nfrom wantfirst.store.files import locked\n"
    "with locked(Path(sys.argv[1])):\n    print('held', flush=True)\n    time.sleep(60)\n"
)


def test_another_wantfirst_is_waited_for_and_then_told(sheet: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not for ever; and when the other one dies, however it does, its lock is gone."""
    monkeypatch.setattr(files, "LOCK_SECONDS", 0.2)
    with subprocess.Popen([sys.executable, "-c", HOLD, str(sheet.parent)], stdout=subprocess.PIPE, text=True) as other:
        try:
            assert other.stdout is not None
            assert other.stdout.readline() == "held\n"
            with pytest.raises(WantfirstError, match="another wantfirst is writing"):
                save(sheet.parent, sheet, NEW, Stamp(content=OLD))
        finally:
            other.kill()
    check_whole(sheet, "still the old one")


def test_the_lock_may_be_nested(sheet: Path) -> None:
    """Read, change and save under one lock: the save inside does not wait for itself."""
    with locked(sheet.parent), locked(sheet.parent):
        save(sheet.parent, sheet, NEW, read(sheet, MOST)[1])
        with pytest.raises(ZeroDivisionError), locked(sheet.parent):
            _ = 1 / 0
    check_whole(sheet, None)


def test_a_lock_of_one_thread_holds_off_another(sheet: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nesting is for the same thread only."""
    from threading import Thread

    monkeypatch.setattr(files, "LOCK_SECONDS", 0.1)
    told: list[str | None] = []
    with locked(sheet.parent):
        other = Thread(target=lambda: told.append(try_to_save(sheet)))
        other.start()
        other.join()
    assert "another wantfirst" in (told[0] or "")


@POSIX
@pytest.mark.parametrize("number", [errno.ENOLCK, errno.EIO, errno.EOPNOTSUPP], ids=errno.errorcode.get)
def test_a_file_system_without_locks(sheet: Path, monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    """Some network folders have none: said in words, nothing written."""
    import fcntl

    monkeypatch.setattr(fcntl, "flock", Failing(fcntl.flock, 1, number))
    sentence = try_to_save(sheet)
    assert "cannot be locked" in (sentence or "")
    monkeypatch.undo()
    check_whole(sheet, sentence)


def test_a_linked_lock_is_not_followed(sheet: Path, tmp_path: Path) -> None:
    """A lock that somebody has made a link of could point anywhere."""
    (sheet.parent / ".lock").symlink_to(tmp_path / "victim")
    assert "link" in (try_to_save(sheet) or "")
    assert not (tmp_path / "victim").exists()


ADD = (
    "import sys\nfrom pathlib import Path\nfrom wantfirst.store.files import locked, read, save\n"
    "home, me = Path(sys.argv[1]), sys.argv[2]\npath = home / 'list'\n"
    "for n in range(100):\n"
    "    with locked(home):\n"
    "        data, stamp = read(path, 10**6)\n"
    "        save(home, path, (data or b'') + f'{me}-{n}\\n'.encode(), stamp)\n"
)


def test_two_programs_lose_nothing_of_each_other(home: Path) -> None:
    """100 entries each, at the same time: all 200 are there, each one's in its order."""
    both = [subprocess.Popen([sys.executable, "-c", ADD, str(home), me]) for me in "ab"]
    assert [one.wait(60) for one in both] == [0, 0]
    entries = (home / "list").read_text().split()
    for me in "ab":
        assert [entry for entry in entries if entry[0] == me] == [f"{me}-{n}" for n in range(100)]
    assert len(entries) == 200


LOOP = (
    "import sys\nfrom itertools import cycle\nfrom pathlib import Path\nfrom wantfirst.store.files import read, save\n"
    "path = Path(sys.argv[1])\nstamp = read(path, 10**7)[1]\n"
    "for letter in cycle('ab'):\n"
    "    stamp = save(path.parent, path, letter.encode() * 2_000_000, stamp)\n"
    "    print(letter, flush=True)\n"
)


@POSIX
@pytest.mark.slow
def test_kill_9_in_the_middle_of_saving(sheet: Path) -> None:
    """30 sudden deaths: the file is always one of the whole ones, and the next start is not held up."""
    for n in range(30):
        with subprocess.Popen([sys.executable, "-c", LOOP, str(sheet)], stdout=subprocess.PIPE) as child:
            assert child.stdout is not None
            child.stdout.readline()
            time.sleep(0.001 * (n * 7 % 23))
            child.send_signal(signal.SIGKILL)
        assert sheet.read_bytes() in (b"a" * 2_000_000, b"b" * 2_000_000)
    for temp in temps(sheet.parent):
        assert mode(temp) == 0o600
        os.utime(temp, (1, 1))
    sweep(sheet.parent)
    assert not temps(sheet.parent)


# --- Sweeping, and asking before ----------------------------------------------------------------------------------


def test_unfinished_writes_are_swept(sheet: Path) -> None:
    """Ours, in every folder where we write; nothing else, and no link or folder of that name."""
    home = sheet.parent
    ours = [home / folder / name / ".tmp-1" for folder in ("", ".backup") for name in ("", "employers", "questions")]
    kept = [home / "x.tmp-1", home / ".lock", home / "employers" / "acme.yaml"]
    for path in (*ours, *kept):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")
    (home / ".tmp-folder").mkdir()
    (home / ".tmp-link").symlink_to(sheet)
    sweep(home)
    assert not [path for path in ours if path.exists()]
    assert all(path.exists() for path in (*kept, home / ".tmp-folder", home / ".tmp-link", sheet))


def test_what_another_is_just_writing_is_not_swept(sheet: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An unfinished write is only litter when nobody holds the lock."""
    monkeypatch.setattr(files, "LOCK_SECONDS", 0.05)
    temp = sheet.parent / ".tmp-1"
    temp.write_bytes(b"x")
    from filelock import FileLock

    with FileLock(sheet.parent / ".lock"):
        sweep(sheet.parent)
    assert temp.exists()


def test_a_reply_in_somebodys_editor_is_not_swept(sheet: Path) -> None:
    """It is written without the lock and for minutes; a day later it was left by a terminal that was closed."""
    from wantfirst.store.reply_copy import reply_copy

    with reply_copy(Home(path=sheet.parent), "half a sentence") as path:
        sweep(sheet.parent)
        assert path.read_text() == "half a sentence\n"
        os.utime(path, (1, 1))
        sweep(sheet.parent)
        assert not path.exists()


def test_sweeping_never_complains(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No home, no rights: another time."""
    sweep(home)
    home.mkdir()
    (home / ".tmp-1").write_bytes(b"")
    with monkeypatch.context() as patched:
        patched.setattr(os, "unlink", Failing(os.unlink, 1, errno.EACCES))
        sweep(home)
    assert (home / ".tmp-1").exists()


def test_asking_makes_nothing(home: Path) -> None:
    """Before the first question: fine where the home is, or where it can be made."""
    assert writable(home / "a" / "b") is None
    assert not home.exists()
    home.mkdir()
    assert writable(home) is None
    assert not list(home.iterdir())


@POSIX
def test_asking_tells_why_not(home: Path, tmp_path: Path) -> None:
    """A folder set read-only, a file on the way, a link to nowhere."""
    home.mkdir(0o500)
    for place in (home, home / "deeper"):
        assert "read-only" in (writable(place) or "")
    (tmp_path / "file").write_bytes(b"")
    assert "not a folder" in (writable(tmp_path / "file") or "")
    assert "not a folder" in (writable(tmp_path / "file" / "home") or "")
    (tmp_path / "link").symlink_to(tmp_path / "nowhere")
    assert "not a folder" in (writable(tmp_path / "link") or "")


def test_asking_survives_any_fault(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Even the question may fail; then that is the sentence."""
    home.mkdir()
    real = os.stat
    for at in range(1, 4):
        with monkeypatch.context() as patched:
            patched.setattr(os, "stat", Failing(real, at, errno.EIO))
            answer = writable(home)
        assert answer is None or "Input/output error" in answer


def test_reading_costs_no_heavy_module() -> None:
    """A command that only reads does not pay for saving."""
    code = (
        "import sys; from wantfirst.store import files; from pathlib import Path; files.read(Path('x'), 9);"
        "print([m for m in ('filelock', 'tempfile', 'hashlib', 'shutil', 'random', 'logging') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-S", "-c", code], capture_output=True, text=True, env=path_of_package())
    assert done.stdout == "[]\n", done.stderr


def path_of_package() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(Path(files.__file__).parents[2])}

"""Reads and saves the files of the home, so that a crash, a full disk or another program never costs a word.

A save writes a new file beside the old one, brings it safely to disk and only then lets it take the old one's
place. At every moment the file is either the old or the new one, whole.
"""

from __future__ import annotations

import errno
import os
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from wantfirst.core.clean import clean
from wantfirst.core.problems import WantfirstError

if TYPE_CHECKING:
    from filelock import BaseFileLock

LOCK_SECONDS = 5.0
TEMP = ".tmp-"
BACKUP = ".backup"
DAY = 24 * 60 * 60.0

_BINARY = getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
_NO_WAIT = getattr(os, "O_NONBLOCK", 0)  # a pipe must not hold us up
_WRITABLE = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH

_held: set[tuple[int, str]] = set()  # the locks this process holds: by thread and home


class ChangedUnderneath(WantfirstError):
    """The file is no longer what was read: someone else saved it meanwhile. Nothing was written."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Stamp:
    """What was read from a file, to be sure later that it is still the same; None: there was no file."""

    content: bytes | None = field(repr=False)


def read(path: Path, max_size: int) -> tuple[bytes | None, Stamp]:
    """Read a file.

    Args:
        path: the file.
        max_size: the most bytes to take.

    Returns:
        The bytes, or None when there is no such file; and the stamp that `save` wants.

    Raises:
        WantfirstError: a folder, a device, too large, or not to be read.
    """
    with _in_words(path, "could not be read"):
        data = _content(path, max_size)
    if data is not None and len(data) > max_size:
        raise WantfirstError(f"{_shown(path)} is too large; {max_size:,} bytes is the most")
    return data, Stamp(content=data)


def _content(path: Path, most: int) -> bytes | None:
    """The file's bytes, at most one more than `most`; None when there is none."""
    try:
        _refuse_odd(path, os.stat(path).st_mode)  # before it is opened: opening a device may set it going
        handle = os.open(path, os.O_RDONLY | _BINARY | _NO_WAIT)
    except FileNotFoundError:
        return None
    with os.fdopen(handle, "rb") as file:
        _refuse_odd(path, os.fstat(handle).st_mode)
        return file.read(most + 1)


def _refuse_odd(path: Path, mode: int) -> None:
    if stat.S_ISDIR(mode):
        raise WantfirstError(f"{_shown(path)} is a folder, not a file")
    if not stat.S_ISREG(mode):
        raise WantfirstError(f"{_shown(path)} is not an ordinary file")


@contextmanager
def locked(home: Path) -> Iterator[None]:
    """Hold the one lock of the home, so that no two programs write there at once. May be nested.

    Raises:
        WantfirstError: another wantfirst holds it for too long, or the lock cannot be made.
    """
    import threading

    me = (threading.get_ident(), os.path.realpath(home))
    if me in _held:
        yield
        return
    with _in_words(home, "could not be locked"):
        _make_folder(home)
        lock = _acquired(home)
    _held.add(me)
    try:
        yield
    finally:
        _held.discard(me)
        with suppress(OSError):  # the system gives it back when the program ends
            lock.release()


def _acquired(home: Path) -> BaseFileLock:
    import warnings

    from filelock import FileLock, Timeout

    lock = FileLock(home / ".lock", timeout=LOCK_SECONDS, mode=0o600)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of a weaker kind of lock where the file system knows no better
            lock.acquire()
    except Timeout:
        raise WantfirstError(
            f"another wantfirst is writing in {_shown(home)}; nothing was changed",
            "close it, or try again in a moment",
        ) from None
    except NotImplementedError:
        raise OSError(errno.ENOLCK, "no locks on this file system") from None
    return lock


def save(home: Path, path: Path, data: bytes, expect: Stamp) -> Stamp:
    """Let `data` take the place of what `path` holds, under the lock of the home.

    Args:
        home: the home; made, for its owner alone, when missing.
        path: the file in it, or a link to the file.
        data: all that the file is to hold.
        expect: what was read there before.

    Returns:
        The stamp of what is there now.

    Raises:
        ChangedUnderneath: the file is no longer what was read.
        WantfirstError: it cannot be saved. In both cases the file is as it was.
    """
    with _in_words(path, "could not be saved"):
        _make_folder(home)
        _make_folder(path.parent)
    with locked(home), _in_words(path, "could not be saved"):
        target = Path(os.path.realpath(path))
        mode = _mode(target)
        _refuse_changed(target, expect)
        if data != expect.content:
            _back_up(home, path, expect)
            _exchange(target, data, mode, expect)
    return Stamp(content=data)


def _mode(target: Path) -> int | None:
    """The rights of the file to be kept, None for a new one. A file that is set read-only is meant to be."""
    try:
        mode = stat.S_IMODE(os.stat(target).st_mode)
    except FileNotFoundError:
        return None
    if not mode & _WRITABLE or not os.access(target, os.W_OK):  # to root everything is writable, so ask both
        raise WantfirstError(f"{_shown(target)} is read-only; nothing was changed", "make it writable first")
    return mode


def _refuse_changed(target: Path, expect: Stamp) -> None:
    if _content(target, len(expect.content or b"")) != expect.content:
        raise ChangedUnderneath(
            f"{_shown(target)} was changed by another program meanwhile; nothing was written over it",
            "try again",
        )


def _exchange(target: Path, data: bytes, mode: int | None, expect: Stamp | None = None) -> None:
    """Write `data` beside `target`, then let it take its place in one step."""
    temp = target.with_name(TEMP + os.urandom(6).hex())
    handle = os.open(temp, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o600)
    try:
        _write_through(handle, data)
        if mode is not None:
            os.chmod(temp, mode)
        if expect is not None:
            _refuse_changed(target, expect)
        os.replace(temp, target)
    except BaseException:
        with suppress(OSError):
            os.unlink(temp)
        raise
    _sync_folder(target.parent)


def _write_through(handle: int, data: bytes) -> None:
    with os.fdopen(handle, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(handle)


def _sync_folder(folder: Path) -> None:
    """Bring the new name to disk too, where folders can be synced."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _back_up(home: Path, path: Path, old: Stamp) -> None:
    """Once a day keep the file as it was before: yesterday's copy."""
    if old.content is None:
        return
    name = path.relative_to(home) if path.is_relative_to(home) else Path(path.name)
    copy = home / BACKUP / name
    if not _made_today(copy):
        _make_folder(copy.parent)
        _exchange(copy, old.content, None)


def _made_today(copy: Path) -> bool:
    try:
        made = os.stat(copy).st_mtime
    except FileNotFoundError:
        return False
    return time.localtime(made)[:3] == time.localtime()[:3]


def _make_folder(folder: Path) -> None:
    """Make a folder and those above it, for their owner alone."""
    if not folder.is_dir():
        if folder.parent != folder:
            _make_folder(folder.parent)
        with suppress(
            FileExistsError
        ):  # another wantfirst was quicker; if it is no folder, the next step tells
            os.mkdir(folder, 0o700)


def sweep(home: Path) -> None:
    """Take away unfinished writes of ours that are older than a day. Never complains."""
    for folder in (home, home / "employers", home / BACKUP, home / BACKUP / "employers"):
        with suppress(OSError), os.scandir(folder) as found:
            for entry in found:
                if entry.name.startswith(TEMP) and entry.is_file(follow_symlinks=False):
                    _sweep_old(entry)


def _sweep_old(entry: os.DirEntry[str]) -> None:
    with suppress(OSError):
        if time.time() - entry.stat(follow_symlinks=False).st_mtime > DAY:
            os.unlink(entry.path)


def writable(home: Path) -> str | None:
    """Why nothing can be saved in the home, as a sentence; None when it can. Makes nothing."""
    place = home
    while not os.path.lexists(place) and place.parent != place:
        place = place.parent
    if not place.is_dir():
        return f"{_shown(place)} is not a folder, so nothing can be saved there"
    try:
        mode = os.stat(place).st_mode
    except OSError as error:
        return _sentence(home, "cannot be used", error)
    if not mode & _WRITABLE or not os.access(place, os.W_OK | os.X_OK):
        return f"nothing can be saved in {_shown(home)}: {_shown(place)} is read-only"
    return None


@contextmanager
def _in_words(path: Path, fate: str) -> Iterator[None]:
    """Turn what the system refuses into a sentence."""
    try:
        yield
    except OSError as error:
        raise WantfirstError(_sentence(path, fate, error)) from None


def _sentence(path: Path, fate: str, error: OSError) -> str:
    """What happened to `path`, as a person would say it."""
    if error.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", None)):
        return f"the disk is full; nothing was changed in {_shown(path)}"
    reasons = {
        errno.EACCES: "you have no right to do that there",
        errno.EPERM: "you have no right to do that there",
        errno.EROFS: "that disk can only be read",
        errno.ENAMETOOLONG: "the name is too long",
        errno.ENOTDIR: "a folder on the way there is a file",
        errno.ELOOP: "the link leads nowhere",
        errno.EFBIG: "the file is too large for this place",
    }
    reason = reasons.get(error.errno or 0) or error.strerror or type(error).__name__
    return f"{_shown(path)} {fate} ({reason}); nothing was changed"


def _shown(path: Path) -> str:
    return clean(str(path))

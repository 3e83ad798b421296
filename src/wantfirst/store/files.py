"""Reads and saves the files of the home, so that no crash, full disk or other program ever costs a word."""

from __future__ import annotations

import errno
import os
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from wantfirst.core.problems import WantfirstError
from wantfirst.store.files_words import in_words, sentence, shown
from wantfirst.store.files_write import exchange, make_folder, sweep_folder, unfinished
from wantfirst.store.home import BACKUP

if TYPE_CHECKING:
    from filelock import BaseFileLock

LOCK_SECONDS = 5.0

_ANY_WRITE = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH
# Without waiting: a pipe must not hold us up.
_READ = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)

_held: set[tuple[int, str]] = set()  # the locks this process holds: by thread and home


class ChangedUnderneath(WantfirstError):
    """The file is no longer what was read: someone else saved it meanwhile. Nothing was written."""


class Stamp(NamedTuple):
    """What was read from a file, to be sure later that it is still the same; None: there was no file."""

    content: bytes | None

    def __repr__(self) -> str:
        """Without the content, which is private and must not slip into a message."""
        return "Stamp(...)"


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
    with in_words(path, "cannot be read"):
        data = _content(path, max_size)
    if data is not None and len(data) > max_size:
        raise WantfirstError(f"{shown(path)} is too large; {max_size:,} bytes is the most")
    return data, Stamp(content=data)


def _content(path: Path, most: int) -> bytes | None:
    """The file's bytes, at most one more than `most`; None when there is none."""
    try:
        _refuse_odd(path, path.stat().st_mode)  # before it is opened: opening a device may set it going
        handle = os.open(path, _READ)
    except FileNotFoundError:
        return None
    with os.fdopen(handle, "rb") as file:
        return file.read(most + 1)


def _refuse_odd(path: Path, mode: int) -> None:
    if stat.S_ISDIR(mode):
        raise WantfirstError(f"{shown(path)} is a folder, not a file")
    if not stat.S_ISREG(mode):
        raise WantfirstError(f"{shown(path)} is not an ordinary file")


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
    with in_words(home, "cannot be locked for writing"):
        make_folder(home)
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
        message = f"another wantfirst is writing in {shown(home)}; nothing was changed"
        raise WantfirstError(message, "close it, or try again in a moment") from None
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
    with locked(home), in_words(path, "could not be saved and is as it was"):
        make_folder(path.parent)
        target = Path(os.path.realpath(path))
        mode = _mode(target)
        _refuse_changed(target, expect)
        if data != expect.content:
            _back_up(home, path, expect)
            exchange(target, data, mode, lambda: _refuse_changed(target, expect))
    return Stamp(content=data)


def _mode(target: Path) -> int | None:
    """The rights of the file, None for a new one. A file that was set read-only is meant to stay as it is."""
    try:
        mode = stat.S_IMODE(target.stat().st_mode)
    except FileNotFoundError:
        return None
    if not mode & _ANY_WRITE or not os.access(target, os.W_OK):  # root may write anywhere, so ask both
        raise WantfirstError(f"{shown(target)} is read-only; nothing was changed", "make it writable first")
    return mode


def _refuse_changed(target: Path, expect: Stamp) -> None:
    if _content(target, len(expect.content or b"")) != expect.content:
        message = f"{shown(target)} was changed by another program meanwhile; nothing was written over it"
        raise ChangedUnderneath(message, "try again")


def _back_up(home: Path, path: Path, old: Stamp) -> None:
    """Once a day keep the file as it was before: yesterday's copy."""
    name = path.relative_to(home) if path.is_relative_to(home) else Path(path.name)
    copy = home / BACKUP / name
    if old.content and old.content.strip(b"\0 \t\r\n") and not _made_today(copy):  # nothing is no copy of anything
        make_folder(copy.parent)
        exchange(copy, old.content)


def _made_today(copy: Path) -> bool:
    try:
        made = copy.stat().st_mtime
    except FileNotFoundError:
        return False
    return time.localtime(made)[:3] == time.localtime()[:3]


def sweep(home: Path) -> None:
    """Take away unfinished writes of ours. Never complains.

    They are written under the lock alone (those of the cache can be made anew), so one that is there while we hold it
    was left by a program that died. While the worksheet holds no wants use `recovery.tidy`: one may hold them.
    """
    folders = [place / name for place in (home, home / BACKUP) for name in (".", "employers", "questions")]
    folders.append(home / "cache")
    if any(unfinished(folder) for folder in folders):
        with suppress(WantfirstError, OSError), locked(home):
            for folder in folders:
                sweep_folder(folder)


def writable(home: Path) -> str | None:
    """Why nothing can be saved in the home, as a sentence; None when it can. Makes nothing."""
    try:
        place = home
        while not os.path.lexists(place) and place.parent != place:
            place = place.parent
        if not place.is_dir():
            return f"nothing can be saved in {shown(home)}: {shown(place)} is not a folder"
        open_to_us = place.stat().st_mode & _ANY_WRITE and os.access(place, os.W_OK | os.X_OK)
        return None if open_to_us else f"nothing can be saved in {shown(home)}: {shown(place)} is read-only"
    except OSError as error:
        return sentence(home, "cannot be used", error)

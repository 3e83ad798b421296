"""Writes one file so that at every moment it is either the old or the new one, whole.

The new content goes into a file beside the old one, is brought safely to disk, and only then takes its place.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from wantfirst.store.home import TEMP

REPLY = "-reply.txt"  # behind TEMP: a reply that is being written in an editor, for as long as its writer takes
A_DAY = 24 * 60 * 60.0  # seconds


def exchange(target: Path, data: bytes, mode: int | None = None, last_look: Callable[[], None] | None = None) -> None:
    """Let a new file take the place of `target`.

    Args:
        target: the file itself, not a link to it; its folder is there.
        data: what the new file is to hold.
        mode: its rights; for its owner alone when None, and in any case until it is whole.
        last_look: called when all is ready; what it raises stops the exchange.

    Raises:
        OSError: the system refused; `target` is as it was, and nothing is left beside it.
    """
    temp = target.with_name(TEMP + os.urandom(6).hex())
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    handle = os.open(temp, flags, 0o600)
    try:
        _write_through(handle, data)
        if mode is not None:
            os.chmod(temp, mode)
        if last_look is not None:
            last_look()
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


def make_folder(folder: Path) -> None:
    """Make a folder and those above it, for their owner alone."""
    if not folder.is_dir():
        if folder.parent != folder:
            make_folder(folder.parent)
        folder.mkdir(0o700, exist_ok=True)


def unfinished(folder: Path) -> list[str]:
    """The unfinished writes of ours in a folder, by path; none when it cannot be read."""
    with suppress(OSError), os.scandir(folder) as found:
        return [one.path for one in found if one.name.startswith(TEMP) and _is_left(one)]
    return []


def _is_left(one: os.DirEntry[str]) -> bool:
    """True for a file that nobody writes to any more, if it was written under the lock and that is ours now."""
    if REPLY in one.name and time.time() - one.stat(follow_symlinks=False).st_mtime < A_DAY:
        return False
    return one.is_file(follow_symlinks=False)


def sweep_folder(folder: Path) -> None:
    """Take away the unfinished writes of ours in a folder. Never complains."""
    for path in unfinished(folder):
        with suppress(OSError):
            os.unlink(path)

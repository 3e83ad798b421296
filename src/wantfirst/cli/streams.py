"""The streams the program was started with: made fit for any text, none missing or able to stop it, and left whole."""

from __future__ import annotations

import io
import os
import sys
from contextlib import suppress
from typing import NoReturn

STDERR = 2


class _Beside(io.FileIO):
    """Takes what is said beside an answer. What cannot be written is dropped: a remark must not cost the answer."""

    def write(self, data: object) -> int:
        with suppress(OSError):  # a full disk, a reader that is gone
            super().write(data)  # type: ignore[arg-type]
        return memoryview(data).nbytes  # type: ignore[arg-type]


def prepare() -> None:
    """Before anything is read or written.

    A letter that a stream cannot hold is written as its code. A file of ours never gets the number of a stream that was
    closed. On stderr nothing ever fails.
    """
    while (handle := os.open(os.devnull, os.O_RDWR)) <= STDERR:
        pass
    os.close(handle)
    for stream in (sys.stdin, sys.stdout):
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    encoding = sys.stderr.encoding if sys.stderr is not None else "utf-8"
    raw = io.BufferedWriter(_Beside(STDERR, "wb", closefd=False))
    sys.stderr = io.TextIOWrapper(raw, encoding=encoding, errors="backslashreplace", line_buffering=True)


def flushed(code: int) -> int:
    """The exit code: `code`, unless what was written does not reach its reader."""
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except BrokenPipeError:
        drop_stdout()
    except OSError as error:
        code = code or unwritten(error)
    return code


def unwritten(error: OSError) -> int:
    """Say that stdout takes no more, and give the exit code for it."""
    drop_stdout()
    sys.stderr.write(f"The output could not be written: {error.strerror}.\n")
    return 1


def drop_stdout() -> None:
    """Let Python close a broken stdout without complaint."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def leave(code: int) -> NoReturn:
    """Leave at once: files are closed and streams flushed, and taking Python apart would cost a seventh of the time."""
    sys.stderr.flush()
    os._exit(code)

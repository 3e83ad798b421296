"""The streams the program was started with: made fit for any text, and none of them missing or able to stop it."""

from __future__ import annotations

import io
import os
import sys
from contextlib import suppress

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

"""Lets one system call fail the Nth time it is made for one of our files."""

from __future__ import annotations

import io
import os
from collections.abc import Callable
from pathlib import Path
from shutil import rmtree
from typing import BinaryIO

import pytest


def emptied(place: Path) -> None:
    """Take away all that lies in a folder, for a call to begin from the same again."""
    for one in place.iterdir():
        rmtree(one) if one.is_dir() else one.unlink()


class Failing:
    """A system call that fails the Nth time it is made for one of our files."""

    def __init__(self, real: Callable[..., object], at: int, number: int, place: Path, within: str = "") -> None:
        self.real, self.at, self.number, self.place, self.calls = real, at, number, str(place), 0
        self.within = within

    def __call__(self, *args: object, **named: object) -> object:
        first = args[0] if args else ""
        ours = isinstance(first, int) or (isinstance(first, str | os.PathLike) and self.is_ours(os.fspath(first)))
        self.calls += ours
        if ours and self.calls == self.at:
            raise OSError(self.number, os.strerror(self.number), None if isinstance(first, int) else str(first))
        return self.real(*args, **named)

    def is_ours(self, path: str) -> bool:
        if self.within:
            return path.startswith(self.place) and self.within in path
        return (path.startswith(self.place) or not path.startswith("/")) and "/cache" not in path


class FailingFile:
    """A file of ours that refuses one of its methods once."""

    def __init__(self, file: BinaryIO, method: str, refuse: Callable[[], None]) -> None:
        self.file, self.method, self.refuse = file, method, refuse

    def __enter__(self) -> FailingFile:
        return self

    def __exit__(self, *_error: object) -> None:
        self.file.close()

    def __getattr__(self, name: str) -> object:
        if name == self.method:
            self.refuse()
        return getattr(self.file, name)


def fail(call: str, at: int, number: int, place: Path, patched: pytest.MonkeyPatch) -> Failing:
    """Let the call fail the Nth time it is made for one of our files.

    `read`, `write` and `flush` are those of a file that was opened; `io.open` and `builtins.open` are Python's own ways
    to open one.
    """
    if call == "flock":
        fcntl = pytest.importorskip("fcntl")
        failing = Failing(fcntl.flock, at, number, place)
        patched.setattr(fcntl, "flock", failing)
    elif call in ("read", "write", "flush"):
        failing = Failing(lambda *_: None, at, number, place)
        real = os.fdopen
        patched.setattr(
            os, "fdopen", lambda handle, mode, *rest: FailingFile(real(handle, mode, *rest), call, lambda: failing(0))
        )
    elif "." in call:
        failing = Failing(io.open, at, number, place)
        patched.setattr(call, failing)
    else:
        failing = Failing(getattr(os, call), at, number, place)
        patched.setattr(os, call, failing)
    return failing

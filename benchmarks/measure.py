"""What a process costs, and ratios of pairs: what the benchmarks of speed stand on.

Two things are measured in turn (A B A B ...). Each pair gives a ratio, and the median of the ratios is what counts:
a busy machine slows both of a pair.
"""

from __future__ import annotations

import os
import subprocess
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from statistics import median
from typing import NamedTuple

OURS = ("PYTHONDONTWRITEBYTECODE", "WANTFIRST_HOME", "WANTFIRST_PACKS", "WANTFIRST_PLAIN")

Pair = tuple[float, float]  # the yardstick's, ours
Timed = Callable[[], float]


class Used(NamedTuple):
    """What one process used."""

    cpu: float  # seconds, user and system
    wall: float  # seconds on the clock
    memory: float  # MiB at most; on Linux never less than the process that measures


def run(command: Sequence[str], more: Mapping[str, str] | None = None) -> Used:
    """Run a command to its end, and say what it used.

    Args:
        command: the program and its arguments.
        more: what is set in its environment beside ours.

    Raises:
        CalledProcessError: it does not end well.
    """
    environment = {name: value for name, value in os.environ.items() if name not in OURS} | dict(more or {})
    nowhere = subprocess.DEVNULL
    with tempfile.TemporaryFile() as complaints:
        before = time.perf_counter()
        started = subprocess.Popen(command, env=environment, stdin=nowhere, stdout=nowhere, stderr=complaints)
        _, status, used = os.wait4(started.pid, 0)
        wall = time.perf_counter() - before
        started.returncode = os.waitstatus_to_exitcode(status)
        if started.returncode:
            complaints.seek(0)
            raise subprocess.CalledProcessError(started.returncode, command, stderr=complaints.read())
    return Used(cpu=used.ru_utime + used.ru_stime, wall=wall, memory=used.ru_maxrss / _A_MEBIBYTE)


_A_MEBIBYTE = 1024 * 1024 if os.uname().sysname == "Darwin" else 1024  # in the system's own unit


def pairs(count: int, yardstick: Timed, ours: Timed) -> list[Pair]:
    """So many pairs, after one that only warms up: byte-code, index, page cache."""
    yardstick(), ours()
    return [(yardstick(), ours()) for _ in range(count)]


class Ratios(NamedTuple):
    """What a row of a table says of its pairs."""

    theirs: float  # seconds, the median
    ours: float
    middle: float
    least: float
    most: float


def ratios(pairs: Sequence[Pair]) -> Ratios:
    """The medians, and the ratios ours / theirs."""
    found = [ours / theirs for theirs, ours in pairs]
    theirs, ours = (median(one) for one in zip(*pairs, strict=True))
    return Ratios(theirs=theirs, ours=ours, middle=median(found), least=min(found), most=max(found))


def stopped(error: subprocess.CalledProcessError) -> str:
    """What to say of a program that did not end well."""
    return f"stopped: {' '.join(error.cmd)} ended with {error.returncode}:\n{error.stderr.decode()[-2000:]}"

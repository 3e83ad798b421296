"""How fast wantfirst is, as ratios to what it stands on: `python benchmarks/speed.py [--quick] [--sizes 600,10000]`.

Two things are measured, both as CPU time (user and system) and never as time on the clock:

* whole processes: `wantfirst questions` against a one-command Typer program of the same environment;
* the making of the index in memory against the bare event parse of the same YAML files.

Each is run in turn with its yardstick (A B A B ...), each pair gives a ratio, and the median of the ratios is what
counts: a busy machine slows both of a pair. It measures and does not judge: the exit status is 0 always.
"""

from __future__ import annotations

import argparse
import gc
import subprocess
import sys
import sysconfig
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import yaml
from library import write_old
from measure import Pair, pairs, ratios, run, stopped

from wantfirst.store.index_build import built
from wantfirst.store.packs_found import PackPath, pack_paths, sources

MOST_IN_MEMORY = 10_000  # questions: more are not built in memory here
LEAST_AS_PACK = 10_000  # questions: fewer are not asked through --pack here

HELLO = """\
import typer

app = typer.Typer()


@app.command()
def hello(name: str = "world") -> None:
    typer.echo(f"Hello {name}")


app()
"""

TABLE = """\
import typer
from rich.console import Console
from rich.table import Table

app = typer.Typer()


@app.command()
def listed(name: str = "world") -> None:
    table = Table("Number", "Who", "What")
    for number in range(1, 21):
        table.add_row(str(number), name, "What did you do here last week that you would do again?")
    Console().print(table)


app()
"""

WORKSHEET = """\
version: 1
wants:
  - {id: sundays, want: To have my Sundays to myself again, importance: must, themes: [off-hours]}
  - {id: clients, want: To meet the client and not only write the model, importance: must, themes: [client-contact]}
  - {id: course, want: A paid course within the first half year, kind: more, themes: [learning]}
  - {id: hands, want: Enough people in the team at night, importance: important, themes: [resources, safety-health]}
  - {id: listens, want: A manager who will listen when I say it is unsafe, kind: keep, themes: [voice, boss]}
  - {id: home, want: Two days a week at home and less travel, importance: nice, themes: [place]}
"""


class Goal(NamedTuple):
    """The most a ratio may be; `triumph` is what would be better still."""

    limit: float | None = None
    triumph: float | None = None

    def __str__(self) -> str:
        """As the table shows it: `1.5 (1.3)`."""
        if self.limit is None:
            return "-"
        return f"{self.limit:g} ({self.triumph:g})" if self.triumph else f"{self.limit:g}"

    def verdict(self, ratio: float) -> str:
        """Whether a measured ratio holds it."""
        if self.limit is None:
            return "-"
        if self.triumph and ratio <= self.triumph:
            return "triumph"
        return "held" if ratio <= self.limit else "missed"


JSON_GOAL = Goal(1.5, 1.3)
SCREEN_GOAL = Goal(1.35, 1.2)
LARGE_JSON_GOAL = Goal(2.5)
LARGE_SCREEN_GOAL = Goal(2.0)
BUILD_GOAL = Goal(3.0)


class Row(NamedTuple):
    """One line of the table."""

    what: str
    goal: Goal
    pairs: Sequence[Pair]

    def cells(self) -> tuple[str, ...]:
        """The line, cell by cell."""
        found = ratios(self.pairs)
        return (
            self.what, f"{found.theirs * 1000:.1f}", f"{found.ours * 1000:.1f}", f"{found.middle:.2f}",
            f"{found.least:.2f} to {found.most:.2f}", str(self.goal), self.goal.verdict(found.middle),
        )  # fmt: skip


HEADINGS = ("what", "yardstick ms", "ours ms", "ratio", "all pairs", "limit (triumph)", "")


class Bench:
    """A folder with a home, two yardstick programs and packs; and how often each thing is measured."""

    def __init__(self, folder: Path, count: int) -> None:
        self.folder = folder
        self.count = count
        self.home = folder / "home"
        self.home.mkdir(mode=0o700)
        (self.home / "worksheet.yaml").write_text(WORKSHEET, encoding="utf-8")
        self.hello = self._program("hello.py", HELLO)
        self.table = self._program("table.py", TABLE)
        self._packs: dict[int, list[Path]] = {}

    def _program(self, name: str, text: str) -> list[str]:
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return [sys.executable, str(path), "--name", "you"]

    def packs(self, size: int) -> list[Path]:
        """Pack files with so many questions between them, made once."""
        if size not in self._packs:
            self._packs[size] = write_old(self.folder / f"packs-{size}", size)
        return self._packs[size]

    def questions(self, format: str, packs: Iterable[Path] = ()) -> list[str]:
        """The command line of `wantfirst questions` in this home."""
        program = str(Path(sysconfig.get_path("scripts")) / "wantfirst")
        asked = ["questions", "--round", "2", "--audience", "peer", "--format", format]
        more = [word for path in packs for word in ("--pack", str(path))]
        return [sys.executable, program, "--home", str(self.home), *more, *asked]

    def processes(self, what: str, goal: Goal, yardstick: Sequence[str], ours: Sequence[str]) -> Row:
        """A row that compares two whole processes."""
        return Row(what, goal, pairs(self.count, lambda: process(yardstick), lambda: process(ours)))

    def in_memory(self, what: str, paths: Sequence[PackPath]) -> Row:
        """A row that compares the making of an index with the bare event parse of its files."""
        measured = pairs(self.count, lambda: inside(bare_events, paths), lambda: inside(build, paths))
        return Row(what, BUILD_GOAL, measured)


def process(command: Sequence[str]) -> float:
    """The CPU seconds of one process. Raises CalledProcessError when it does not end well."""
    return run(command).cpu


def inside(work: Callable[[Sequence[PackPath]], None], paths: Sequence[PackPath]) -> float:
    """The CPU seconds of some work in this process, the collector off."""
    gc.collect()
    gc.disable()
    try:
        before = time.process_time()
        work(paths)
        return time.process_time() - before
    finally:
        gc.enable()


def build(paths: Sequence[PackPath]) -> None:
    """The index of these files, in memory."""
    built(list(paths), None).close()


def bare_events(paths: Sequence[PackPath]) -> None:
    """All events of these files, and nothing made of them: what any reader of YAML by events must spend."""
    for path in paths:
        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)(Path(path.path).read_bytes())
        try:
            while loader.get_event() is not None:
                pass
        finally:
            loader.dispose()


def rows(bench: Bench, sizes: Sequence[int]) -> Iterator[Row]:
    """All that is measured, one row after the other."""
    yield bench.processes("the Typer program against itself (noise)", Goal(), bench.hello, bench.hello)
    yield bench.processes("json, shipped library / Typer", JSON_GOAL, bench.hello, bench.questions("json"))
    yield bench.processes("screen, shipped library / rich", SCREEN_GOAL, bench.table, bench.questions("screen"))
    for size in sizes:
        if size >= LEAST_AS_PACK:
            yield from _large(bench, size)
    shipped = pack_paths(sources(bench.home))
    yield bench.in_memory("index, shipped / events", shipped)
    rest = [path for path in shipped if Path(path.path).name != "themes.yaml"]
    yield bench.in_memory("index, shipped but themes.yaml / events", rest)
    for size in sizes:
        if size <= MOST_IN_MEMORY:
            made = [PackPath(path=str(path), shipped=False) for path in bench.packs(size)]
            yield bench.in_memory(f"index, {size:,} / events", made)


def _large(bench: Bench, size: int) -> Iterator[Row]:
    folder = bench.packs(size)[0].parent
    yield bench.processes(f"json, {size:,} more / Typer", LARGE_JSON_GOAL, bench.hello,
                          bench.questions("json", [folder]))  # fmt: skip
    yield bench.processes(f"screen, {size:,} more / rich", LARGE_SCREEN_GOAL, bench.table,
                          bench.questions("screen", [folder]))  # fmt: skip


def show(cells: Sequence[str]) -> None:
    """Print one line of the table as soon as it is known."""
    widths = (40, 12, 8, 6, 14, 15, 8)
    print(" | ".join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True)).rstrip(), flush=True)


def arguments() -> argparse.Namespace:
    """What was asked for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--quick", action="store_true", help="few pairs, small sizes: a first look")
    parser.add_argument("--sizes", help="numbers of invented questions, by commas")
    parser.add_argument("--pairs", type=int, help="how many pairs a row is made of")
    return parser.parse_args()


def main() -> None:
    """Measure, and print one table."""
    asked = arguments()
    count = asked.pairs or (7 if asked.quick else 31)
    sizes = [int(size) for size in (asked.sizes or ("600,10000" if asked.quick else "600,10000,100000")).split(",")]
    print(f"CPU time (user and system), Python {sys.version.split()[0]}, medians of {count} pairs")
    show(HEADINGS)
    with tempfile.TemporaryDirectory(prefix="wantfirst-speed-") as folder:
        try:
            for row in rows(Bench(Path(folder), count), sizes):
                show(row.cells())
        except subprocess.CalledProcessError as error:
            print(stopped(error))


if __name__ == "__main__":
    main()

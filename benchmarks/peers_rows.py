"""What `peers.py` measures: each row a pair of whole processes, and what a library costs by its size."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from library import write_old
from measure import Pair, Used, pairs, ratios, run
from peers_tools import Command, Desk, with_c_parser

LEAST, LARGE, MILLION = 600, 100_000, 1_000_000
SIZES = (10_000, LARGE, MILLION)
AHEAD, CHECKING, GROWTH = 1.0, 0.12, 3.0


class Row(NamedTuple):
    """One line of the table."""

    what: str
    beside: str
    goal: float | None
    pairs: Sequence[Pair]

    def line(self) -> str:
        """In Markdown."""
        found = ratios(self.pairs)
        goal = "-" if self.goal is None else f"{self.goal:g}"
        held = "" if self.goal is None else "held" if found.middle <= self.goal else "missed"
        cells = (
            self.what, self.beside, f"{found.ours * 1000:.0f}", f"{found.theirs * 1000:.0f}", f"{found.middle:.3f}",
            f"{found.least:.3f} to {found.most:.3f}", goal, held,
        )  # fmt: skip
        return line_of(cells)


class Size(NamedTuple):
    """What a library of so many questions costs: when its index is made, and afterwards."""

    questions: int
    first: Used
    later: Used
    index: float  # MiB

    def line(self) -> str:
        """In Markdown."""
        return line_of(
            (
                f"{self.questions:,}", f"{self.first.cpu:.1f}", f"{self.first.wall:.1f}", f"{self.first.memory:.0f}",
                f"{self.index:.1f}", f"{self.later.cpu * 1000:.0f}", f"{self.later.wall * 1000:.0f}",
                f"{self.later.memory:.0f}",
            )
        )  # fmt: skip


def line_of(cells: Iterable[str]) -> str:
    """A line of a Markdown table."""
    return f"| {' | '.join(cells)} |"


HEADINGS = ("wantfirst", "beside", "ms", "its ms", "ratio", "all pairs", "goal", "")
SIZE_HEADINGS = (
    "questions", "first run: CPU s", "clock s", "MiB", "index MiB", "afterwards: CPU ms", "clock ms", "MiB",
)  # fmt: skip


class Bench:
    """Measures on one desk; `count` is how many pairs a row is made of."""

    def __init__(self, desk: Desk, count: int) -> None:
        self.desk = desk
        self.count = count

    def row(self, what: str, beside: str, goal: float | None, theirs: Command, ours: Command) -> Row:
        """A row that compares two whole processes."""
        return Row(what, beside, goal, pairs(self.count, lambda: self.run(theirs).cpu, lambda: self.run(ours).cpu))

    def run(self, command: Command) -> Used:
        """One process, in an environment where nobody's own settings are found."""
        return run(command, self.desk.environment)

    def start_up(self) -> Iterator[Row]:
        """Version, help and something small, beside each peer."""
        desk, ours = self.desk, self.desk.ours.path
        for flag in ("--version", "--help"):
            for tool in desk.tools.values():
                yield self.row(f"`{flag}`", f"{tool} `{flag}`", AHEAD, [tool.path, flag], [ours, flag])
        everyday = desk.questions(desk.home("everyday"))
        for name, (what, command) in desk.small().items():
            yield self.row("ten questions for a talk", f"{desk.tools[name]}: {what}", AHEAD, command, everyday)
        check = desk.packs_check(desk.home("first-pack"), desk.one)
        for name, command in (
            ("check-jsonschema", desk.check_jsonschema(desk.one)), ("yamllint", desk.yamllint(desk.one)),
        ):  # fmt: skip
            yield self.row("`packs check` of one question", f"{desk.tools[name]}, the same", AHEAD, command, check)

    def checking(self) -> Iterator[Row]:
        """The check of a pack of 600 questions."""
        desk = self.desk
        (file,) = write_old(desk.folder / "pack", LEAST)
        home = desk.home("writer")
        self.run(desk.questions(home))  # one who writes questions has looked at some
        ours = desk.packs_check(home, file)
        what = f"`packs check` of {LEAST} questions"
        checker, lint = desk.tools["check-jsonschema"], desk.tools["yamllint"]
        yield self.row(what, f"{checker}, the same", CHECKING, desk.check_jsonschema(file), ours)
        faster = with_c_parser(checker)
        yield self.row(what, f"{faster} with ruamel.yaml.clib", None, desk.check_jsonschema(file, faster), ours)
        yield self.row(what, f"{lint}, the same", CHECKING, desk.yamllint(file), ours)


class Sizes:
    """`questions` among more and more questions of packs, all besides the shipped ones."""

    def __init__(self, bench: Bench, most: int) -> None:
        self.bench = bench
        self.sizes = [size for size in SIZES if size <= most]
        self.costs: list[Size] = []
        self.least = self._asked(LEAST)

    def rows(self) -> Iterator[Row]:
        """Each size beside 600."""
        for size in self.sizes:
            asked = self._asked(size)
            goal = GROWTH if size <= LARGE else None
            yield self.bench.row(f"`questions` among {size:,}", f"among {LEAST}", goal, self.least, asked)

    def _asked(self, size: int) -> Command:
        """The command, its index made and that measured."""
        desk = self.bench.desk
        print(f"writing {size:,} questions ...", file=sys.stderr)
        folder = desk.folder / f"packs-{size}"
        write_old(folder, size)
        home = desk.home(f"home-{size}")
        command = desk.questions(home, "--pack", str(folder))
        first = self.bench.run(command)
        index = sum(path.stat().st_size for path in Path(home, "cache").iterdir()) / 1024 / 1024
        self.bench.run(command)
        self.costs.append(Size(questions=size, first=first, later=self.bench.run(command), index=index))
        return command

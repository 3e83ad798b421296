"""wantfirst beside its peers, in one run: `python benchmarks/peers.py [--quick] [--chart FILE]`.

Start-up beside jrnl, sqlite-utils, cookiecutter, copier, check-jsonschema and yamllint; the check of 600 questions
beside the two that check YAML; and what `questions` costs among 600 to 1,000,000 of them. Prints Markdown.

The first run installs the peers of `peers.txt` from the package index, each into an environment of its own, and keeps
them. Whole processes, CPU time (user and system), measured in turn (A B A B ...), the median of the pairs' ratios.
"""

from __future__ import annotations

import argparse
import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from measure import stopped
from peers_chart import chart
from peers_rows import HEADINGS, MILLION, SIZE_HEADINGS, Bench, Row, Size, Sizes, line_of
from peers_tools import Desk, install, install_ours


def table(headings: Sequence[str], lines: Iterable[str]) -> None:
    """Print a table line by line, as they become known."""
    for line in (line_of(headings), line_of(["---"] * len(headings))):
        print(line)
    for line in lines:
        print(line, flush=True)


def machine() -> str:
    """Where it is measured."""
    return f"Python {platform.python_version()}, {platform.system()} {platform.machine()}, {os.cpu_count()} processors"


def arguments() -> argparse.Namespace:
    """What was asked for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--quick", action="store_true", help="few pairs, up to 10,000 questions: a first look")
    parser.add_argument("--pairs", type=int, help="how many pairs a row is made of")
    parser.add_argument("--most", type=int, help="the greatest number of questions")
    parser.add_argument("--chart", type=Path, help="an SVG file to draw the table in")
    return parser.parse_args()


def measured(desk: Desk, count: int, most: int) -> tuple[list[Row], list[Size]]:
    """Measure all, and print it on the way."""
    bench = Bench(desk, count)
    sizes = Sizes(bench, most)
    rows: list[Row] = []

    def lines() -> Iterator[str]:
        for part in (bench.start_up(), bench.checking(), sizes.rows()):
            for row in part:
                rows.append(row)
                yield row.line()

    print(f"CPU time of whole processes, medians of {count} pairs; {machine()}.\n")
    table(HEADINGS, lines())
    print()
    table(SIZE_HEADINGS, [size.line() for size in sizes.costs])
    return rows, sizes.costs


def main() -> None:
    """Measure, print the tables, draw the chart."""
    asked = arguments()
    count = asked.pairs or (5 if asked.quick else 15)
    most = asked.most or (10_000 if asked.quick else MILLION)
    with tempfile.TemporaryDirectory(prefix="wantfirst-peers-") as folder:
        try:
            desk = Desk(Path(folder), install_ours(), install())
            rows, costs = measured(desk, count, most)
        except subprocess.CalledProcessError as error:
            sys.exit(stopped(error))
    if asked.chart:
        asked.chart.write_text(chart(rows, costs, f"CPU time of whole processes; {machine()}"), encoding="utf-8")


if __name__ == "__main__":
    main()

"""`wantfirst packs check` and `test`: faults, advice, and whether a pack's own fixtures hold."""

import os
from pathlib import Path
from typing import Annotated

import typer

from wantfirst.cli import flags
from wantfirst.cli.output import Target, deliver
from wantfirst.cli.settings import Settings
from wantfirst.core.fixtures import Failure
from wantfirst.core.problems import Problem
from wantfirst.screen import packs as screen
from wantfirst.screen.output import as_json
from wantfirst.store.packs_check import library_problems, lint_problems, read_all
from wantfirst.store.packs_found import PackPath, Source, pack_paths, sources

Paths = Annotated[
    list[Path] | None, typer.Argument(help="Files or folders; without any, all packs in force.", show_default=False)
]


def check(
    context: typer.Context,
    paths: Paths = None,
    lint: Annotated[
        bool,
        typer.Option("--lint", help="Also advise on wording, near-duplicates, and questions that nobody is led to."),
    ] = False,
    strict: Annotated[bool, typer.Option("--strict", help="Advice counts as a fault.")] = False,
    format: flags.Format = None,
    output: flags.Output = None,
    force: flags.Force = False,
) -> None:
    """All faults of question files at once. Where, what was found, what to write; exit 1 when there are any.

    Formats: screen, plain, json.
    """
    settings: Settings = context.obj
    named, others = _chosen(settings, paths)
    files = read_all(named)
    problems = library_problems(files, others)
    if lint:
        problems = sorted([*problems, *lint_problems(files, read_all(others))], key=lambda problem: problem.sort_key)
    count = sum(len(file.questions) for file in files)
    makers = {
        "plain": lambda: screen.problem_lines(problems, len(files), count),
        "json": lambda: as_json(screen.check_json(problems, len(files), count)),
    }
    target = Target(format, output, force, settings.plain)
    deliver(makers, lambda: screen.draw_check(problems, len(files), count), target)
    if any(_counts(problem, strict) for problem in problems):
        raise typer.Exit(1)


def _counts(problem: Problem, strict: bool) -> bool:
    return strict or problem.severity == "error"


def try_fixtures(
    context: typer.Context,
    paths: Paths = None,
    format: flags.Format = None,
    output: flags.Output = None,
    force: flags.Force = False,
) -> None:
    """Try the examples of question files. Also fires_on and silent_on; exit 1 when one does not hold.

    Formats: screen, plain, json.
    """
    from wantfirst.store.packs_try import try_packs

    settings: Settings = context.obj
    named, _ = _chosen(settings, paths)
    files = read_all(named)
    passed, failures = try_packs(files)
    failures += [_untried(file.file) for file in files if file.pack is None]
    makers = {
        "plain": lambda: screen.failure_lines(passed, failures),
        "json": lambda: as_json(screen.test_json(passed, failures)),
    }
    target = Target(format, output, force, settings.plain)
    deliver(makers, lambda: screen.draw_test(passed, failures), target)
    if failures:
        raise typer.Exit(1)


def _untried(file: str) -> Failure:
    return Failure(file, "the whole file", "it has faults and cannot be tried; `wantfirst packs check` names them")


def _chosen(settings: Settings, paths: list[Path] | None) -> tuple[list[PackPath], list[PackPath]]:
    """The files to look at (all in force, when none is named), and the others in force around them.

    A shipped pack is held to the rules for shipped packs also when it is named by its path. A file named like a
    shipped one, in another checkout say, or like one in the home, which `packs add --replace` would put it in the place
    of, is taken for another edition of it and checked in its place.
    """
    in_force = pack_paths(sources(settings.home.path, settings.packs))
    if not paths:
        return in_force, []
    named = [*pack_paths(Source(path=path) for path in paths)]
    named += [PackPath(path=str(path), shipped=False) for path in paths if not path.exists()]  # a fault like others
    shipped = {os.path.realpath(one.path) for one in in_force if one.shipped}
    chosen = {os.path.realpath(one.path) for one in named}
    kept = [PackPath(path=one.path, shipped=os.path.realpath(one.path) in shipped) for one in named]
    names = {os.path.basename(one.path) for one in named}  # noqa: PTH119
    own = os.fspath(settings.home.questions)

    def stays(one: PackPath) -> bool:
        folder, name = os.path.split(one.path)
        another_edition = name in names and (one.shipped or folder == own)
        return os.path.realpath(one.path) not in chosen and not another_edition

    return kept, [one for one in in_force if stays(one)]

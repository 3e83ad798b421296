"""Runs the program: inside this process, as a process of its own, or on a terminal of its own."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from typer.testing import CliRunner, formatting

from wantfirst.cli.app import command
from wantfirst.cli.settings import Settings

gc.enable()  # the program lives for a moment and switches it off; the tests live longer

PROGRAM = (sys.executable, "-m", "wantfirst")
HERE = Path(__file__).parent
ROOT = HERE.parent


class Ran(NamedTuple):
    """What a run left: its exit code, its answer and what it said beside it."""

    code: int
    out: str
    err: str


def run(
    *words: str | Path, input: str | bytes | None = None, env: Mapping[str, str] | None = None, columns: int = 80
) -> Ran:
    """Run the program inside this process. What is neither an answer nor an exit code is raised: a bug."""
    with CliRunner(env=env).isolation(input=input) as (out, err, _):
        formatting.FORCED_WIDTH = columns  # of --help; the runner puts it back
        code = 0
        settings = Settings()
        try:
            command().main([str(word) for word in words], obj=settings, prog_name="wantfirst")
        except SystemExit as leaving:
            code = leaving.code if isinstance(leaving.code, int) else 0
        finally:
            settings.close()
        sys.stdout.flush()
        sys.stderr.flush()
        return Ran(code=code, out=out.getvalue().decode(), err=err.getvalue().decode())


def run_apart(*words: str | Path, input: bytes = b"", env: Mapping[str, str] | None = None, redirect: str = "") -> Ran:
    """Run the program as a process of its own. `redirect` stands after it on a command line: `> /dev/full`."""
    line = command_line(*words, redirect=redirect)
    done = subprocess.run(line, input=input, capture_output=True, env=environment(env), timeout=60, check=False)
    return Ran(code=done.returncode, out=done.stdout.decode(errors="replace"), err=done.stderr.decode(errors="replace"))


WITH_LIBRARY = """
import sys
from pathlib import Path
import wantfirst.store.packs_found as found
library = Path(sys.argv.pop(1))
found.shipped_folder = lambda: library
from wantfirst.cli.app import main
main()
"""


def command_line(*words: str | Path, redirect: str = "", library: Path | None = None) -> list[str]:
    """The program with its arguments; with `redirect`, what a shell is to do with its streams.

    With `library`, the packs in that folder stand in for the shipped ones.
    """
    program = PROGRAM if library is None else (sys.executable, "-c", WITH_LIBRARY, str(library))
    line = [*program, *(str(word) for word in words)]
    return ["bash", "-c", f'"$@" {redirect}', "bash", *line] if redirect else line


def environment(more: Mapping[str, str] | None = None) -> dict[str, str]:
    """The variables of this process without those that change how the program looks, and with `more`."""
    changing = ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES", "TERM", "WANTFIRST_PLAIN", "WANTFIRST_PACKS")
    kept = {name: value for name, value in os.environ.items() if name not in changing}
    return kept | {"TERM": "xterm-256color", "PYTHONWARNINGS": "ignore"} | dict(more or {})

"""The README shows what the program prints, and its tour can be walked as it stands there."""

from __future__ import annotations

import re
import shlex
import sys
from shutil import copytree

import pexpect
import pytest

from tests.program import ROOT, environment, run
from tests.terminal import ENTER, PATIENCE, UP

README = (ROOT / "README.md").read_text("utf-8")
OUTPUTS = re.findall(r"<!-- output: (.+?) -->\n```\n(.*?)```", README, re.DOTALL)
TOUR = re.findall(r"<!-- tour -->\n```sh\n(.*?)```", README, re.DOTALL)

WALK = """\
PS1='ready> '; wantfirst() { "$WF_PYTHON" -m wantfirst "$@"; }
"""


@pytest.mark.parametrize(("words", "shown"), OUTPUTS)
def test_readme_shows_what_the_program_prints(words, shown, home, tmp_path, monkeypatch) -> None:
    """Each block is what the command before it prints on a screen of 80 columns, or a part of it in one piece."""
    copytree(ROOT / "examples", tmp_path / "examples", ignore=lambda *_: ["cache", ".lock"])
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    ran = run(*shlex.split(words), "--format", "screen")
    assert ran.code == 0
    assert not home.exists()
    printed = "\n".join(line.rstrip() for line in ran.out.splitlines())
    assert shown.rstrip("\n") in printed


def test_there_is_something_to_hold_it_to() -> None:
    """The README has its outputs and one tour."""
    assert len(OUTPUTS) == 2
    assert len(TOUR) == 1


@pytest.mark.slow
def test_tour_can_be_walked_on_a_terminal(stocked, tmp_path) -> None:
    """From an empty folder to three places side by side, line by line as a reader would type it."""
    copytree(ROOT / "examples", tmp_path / "examples", ignore=lambda *_: ["cache", ".lock"])
    lines = TOUR[0].strip().splitlines()
    assert lines[0] == "export WANTFIRST_HOME=$(mktemp -d)"
    assert len(lines) == 10
    env = environment({"WF_PYTHON": sys.executable, "WANTFIRST_HOME": str(stocked), "COLUMNS": "80"})
    shell = pexpect.spawn("bash", ["--norc", "--noprofile"], env=env, cwd=str(tmp_path), timeout=PATIENCE,
                          dimensions=(60, 100), encoding="utf-8")  # fmt: skip
    shell.send(WALK)
    shell.expect("ready> $")
    seen = ""
    for line in lines[1:]:
        shell.send(line + "\n")
        while shell.expect(["ready> $", "Stop here; all is saved"]):  # it asks about what the notes leave open
            seen += shell.before
            shell.send(UP + ENTER)
        seen += shell.before
        shell.send("echo code=$?\n")
        shell.expect(r"code=(\d+)\r\n")
        assert shell.match[1] == "0", f"{line}\n{seen}"
        shell.expect("ready> $")
    shell.close(force=True)
    compared = seen[seen.rindex("wantfirst compare") :]
    for name in ("larch", "alder", "My present job"):
        assert name in compared
    assert "What to ask next" in compared
    assert re.search(r"alder.*Musts: 1 sure, up to 2 of 2", compared, re.DOTALL)

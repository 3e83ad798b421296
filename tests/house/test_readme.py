"""The README shows what the program prints, and its tour can be walked as it stands there."""

from __future__ import annotations

import re
import shlex
import sys
from shutil import copytree

import pexpect
import pytest

from tests.program import ROOT, environment, run
from tests.terminal import CTRL_D, PATIENCE

README = (ROOT / "README.md").read_text("utf-8")
OUTPUTS = re.findall(r"<!-- output: (.+?) -->\n```\n(.*?)```", README, re.DOTALL)
TOUR = re.findall(r"<!-- tour -->\n```sh\n(.*?)```", README, re.DOTALL)
ENDS = re.findall(r"<!-- tour output -->\n```\n(.*?)```", README, re.DOTALL)

COLOUR = re.compile(r"\x1b\[[0-9;]*m")
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
    """The README has its outputs and one tour, which ends in one."""
    assert len(OUTPUTS) == 2
    assert (len(TOUR), len(ENDS)) == (1, 1)


def test_links_lead_somewhere() -> None:
    """Each link to a file of ours leads to one."""
    targets = re.findall(r"\]\(([^)#:]+)\)", README)
    assert len(targets) > 10
    assert [one for one in targets if not (ROOT / one).exists()] == []


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
        if shell.expect(["ready> $", "Stop here; all is saved"]):  # it asks about what the notes leave open
            shell.send(CTRL_D)
            shell.expect("ready> $")
        seen += shell.before
        shell.send("echo code=$?\n")
        shell.expect(r"code=(\d+)\r\n")
        assert shell.match[1] == "0", f"{line}\n{seen}"
        shell.expect("ready> $")
    shell.close(force=True)
    assert "2· How does your team recover after a very busy time?" in seen  # which the notes answer, as README says
    compared = COLOUR.sub("", seen[seen.rindex("wantfirst compare") :])
    assert ENDS[0] in "\n".join(line.rstrip() for line in compared.splitlines())
    assert "What to ask next" in compared

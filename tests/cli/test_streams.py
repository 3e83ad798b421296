"""The program among other programs: pipes that close, disks that are full, streams that are not there."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.program import run_apart

pytestmark = pytest.mark.usefixtures("stocked")

PLENTY = ["questions", "--limit", "0"]
needs_full_disk = pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this system")


@pytest.mark.parametrize(("form", "unbuffered"), [("plain", ""), ("screen", "1")], ids=["plain", "screen, unbuffered"])
def test_reader_that_has_enough_is_no_fault(form, unbuffered) -> None:
    """Cut off by `head -1` the program ends quietly with 0: one line for the reader, nothing on stderr."""
    ran = run_apart(
        *PLENTY, "--format", form, env={"PYTHONUNBUFFERED": unbuffered},
        redirect="| head -1; exit ${PIPESTATUS[0]}",
    )  # fmt: skip
    assert (ran.code, ran.err) == (0, "")
    assert len(ran.out.splitlines()) == 1


def test_reader_that_is_gone_is_no_fault() -> None:
    """When nobody reads any more, a short answer too ends quietly with 0."""
    ran = run_apart("questions", "--limit", "1", env={"PYTHONUNBUFFERED": ""}, redirect="| true; exit ${PIPESTATUS[0]}")
    assert (ran.code, ran.out) == (0, "")
    assert "written" not in ran.err
    assert "Error" not in ran.err


@needs_full_disk
@pytest.mark.parametrize(
    ("words", "unbuffered"),
    [
        ([*PLENTY, "--format", "json"], ""),
        (["questions", "--limit", "1", "--format", "json"], ""),
        ([*PLENTY, "--format", "screen"], ""),
        (["--help"], "1"),
    ],
    ids=["much", "little", "screen", "help, unbuffered"],
)
def test_full_disk_is_said(words, unbuffered) -> None:
    """When stdout takes no more the program ends with 1 and says why, in one line."""
    ran = run_apart(*words, env={"PYTHONUNBUFFERED": unbuffered}, redirect=">/dev/full")
    assert ran.code == 1
    assert "The output could not be written: No space left on device." in ran.err
    assert "Traceback" not in ran.err


@pytest.mark.parametrize(
    "words", [["questions", "--limit", "1"], ["themes", "--format", "json"], ["--help"]], ids=["plain", "json", "help"]
)
def test_closed_stdout_is_no_fault(words) -> None:
    """Started without a stdout, as by some schedulers, the program does its work and ends with 0."""
    ran = run_apart(*words, redirect=">&-")
    assert ran.code == 0
    assert "Traceback" not in ran.err


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["start"], 2, "no terminal to ask on"),
        (["themes", "-"], 2, "stdin is closed"),
        (["questions", "--limit", "1"], 0, ""),
        ([], 0, ""),
    ],
    ids=["start", "themes -", "questions", "bare"],
)
def test_closed_stdin_is_a_stdin_without_anybody(words, code, said) -> None:
    """Without a stdin nobody is asked: what needs a reply says so with 2, everything else works."""
    ran = run_apart(*words, redirect="<&-")
    assert ran.code == code
    assert said in ran.err
    assert "Traceback" not in ran.err


def test_stdout_that_knows_only_latin_1_gets_what_it_can_take() -> None:
    """Where stdout cannot hold a letter it is written as its code; the program does not fail over it."""
    ran = run_apart("themes", "Größe und — Sonntage “frei” my Sundays", "--format", "json",
                    env={"PYTHONIOENCODING": "latin-1"})  # fmt: skip
    assert ran.code == 0
    assert "\\u2014" in ran.out


def test_stdin_that_is_no_text_is_taken_as_it_comes() -> None:
    """Bytes that are no UTF-8 on stdin are read as signs that stand for them: no theme, but no failure either."""
    ran = run_apart("themes", "-", input=b"\xff\xfe my Sundays back", env={"PYTHONIOENCODING": "utf-8:strict"})
    assert ran.code == 0
    assert "theme: " in ran.out


def test_data_is_on_stdout_and_words_beside_it_on_stderr() -> None:
    """What a program reads and what a person is told never share a stream."""
    ran = run_apart("questions", "--round", "9", "--limit", "1", "--format", "json")
    assert ran.code == 0
    assert ran.out.startswith('{\n"version": 1,')
    assert "Round 9 is asked like round 3" in ran.err


@pytest.mark.parametrize("start", [["-m", "wantfirst"], ["-c", "from wantfirst.__main__ import main; main()"]])
def test_both_ways_in_are_the_same_program(start) -> None:
    """`python -m wantfirst` and the console script's function answer alike."""
    import subprocess

    done = subprocess.run([sys.executable, *start, "--version"], capture_output=True, text=True, check=True)
    assert done.stdout.startswith("wantfirst ")

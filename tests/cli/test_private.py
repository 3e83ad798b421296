"""What a person writes here stays theirs: rights, cache, network, tracebacks."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import pytest

from tests.cli.every import NEEDS, leaves, ways
from tests.cli.poison import lay
from tests.conftest import SMALL
from tests.program import environment, run

WORD = "xylophone-quagmire"
PRIVATE = f"""version: 1
situation: {WORD} one
wants:
  - {{id: sundays, want: "My {WORD} Sundays", why: {WORD}, floor: {WORD}, note: {WORD}, importance: must,
     sign: {WORD}, say: {WORD}, themes: [off-hours]}}
  - {{want: "{WORD} two", private: true}}
skipped: {{situation: {WORD}}}
"""
EMPLOYER = f"""version: 1
employer: Acme {WORD}
known: [{{want: sundays, verdict: met, note: {WORD}}}]
meetings:
  - {{date: 2026-11-09, round: 1, audience: [hr],
     heard: [{{wants: [sundays], said: {WORD}, grade: claim, verdict: met}}]}}
  - {{round: 2, audience: [peer]}}
"""


@pytest.fixture
def home(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home with secrets in every private place, and a small library."""
    copytree(SMALL / "three", home)
    lay(home, "worksheet.yaml", PRIVATE.encode())
    lay(home, "employers/acme.yaml", EMPLOYER.encode())
    monkeypatch.setattr("wantfirst.store.packs_found.shipped_folder", lambda: SMALL / "questions")
    monkeypatch.chdir(tmp_path)
    return home


def usual() -> list[list[str]]:
    """Each command, called in its first way."""
    return [[*name.split(), *NEEDS.get(name, ((),))[0]] for name in leaves()]


# --- Network ------------------------------------------------------------------------------------------------------

# The program itself, noting in a file whenever it asks for a connection or another program.
WATCHED = """
import os, sys
FORBIDDEN = ("socket.", "ftplib.", "http.", "smtplib.", "urllib.", "subprocess.Popen", "os.system", "os.exec",
             "os.posix_spawn", "os.fork", "webbrowser.")
seen = os.open(sys.argv.pop(1), os.O_WRONLY | os.O_APPEND)
def watch(event, args):
    if event.startswith(FORBIDDEN):
        os.write(seen, f"{event} {args}"[:200].encode() + b"\\n")
        raise PermissionError(f"{event} is forbidden here")
sys.addaudithook(watch)
from wantfirst.cli.app import main
main()
"""


@pytest.mark.usefixtures("home")
def test_no_command_touches_the_network_or_starts_another_program(home: Path, tmp_path: Path) -> None:
    """With sockets and child processes watched by Python itself, the program runs each command and asks for none."""
    seen = tmp_path / "seen.txt"
    seen.touch()
    count = 0
    for words in ways():
        line = [sys.executable, "-c", WATCHED, str(seen), *words]
        env = environment({"WANTFIRST_HOME": str(home)})
        done = subprocess.run(line, capture_output=True, stdin=subprocess.DEVNULL, env=env, check=False)
        assert done.returncode in (0, 1, 2), done.stderr
        count += 1
    assert count > 25
    assert seen.read_text() == ""


# --- Rights -------------------------------------------------------------------------------------------------------

WRITES = [
    ["start", "--add", "to leave on time"],
    ["plan", "--employer", "acme", "--round", "2", "--audience", "peer"],
    ["questions", "-o", "asked.json"],
    ["show", "-o", "wants.md", "--include-private"],
    ["compare", "-o", "compare.html"],
    ["sheet", "acme", "-o", "page.html"],
    ["packs", "new", "mine"],
    ["packs", "new", "deeper/mine.yaml"],
]


@pytest.mark.skipif(os.name != "posix", reason="the rights of POSIX")
@pytest.mark.usefixtures("home")
@pytest.mark.parametrize("given", [True, False], ids=["a home", "no home yet"])
def test_all_that_is_written_is_its_owners_from_the_first_byte(
    given: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Under the most careless umask others can read nothing at any moment: files, copies, lock, cache, exports."""
    if not given:
        monkeypatch.setenv("WANTFIRST_HOME", str(tmp_path / "another" / "home"))
    before = set(tmp_path.rglob("*"))
    opened = watched(monkeypatch)
    mask = os.umask(0)
    try:
        codes = [run(*words).code for words in (WRITES if given else [*WRITES[:1], *WRITES[2:4], *WRITES[6:]])]
    finally:
        os.umask(mask)
    assert codes == [0] * len(codes)
    made = set(tmp_path.rglob("*")) - before
    assert len(made) > 5
    assert len(opened) > 5
    assert [path for path in opened.items() if path[1] & 0o077] == []
    assert [path for path in made if stat.S_IMODE(path.stat().st_mode) & 0o077] == []


def watched(monkeypatch: pytest.MonkeyPatch) -> dict[str, int]:
    """The rights of every file at the moment it is made, by path."""
    seen: dict[str, int] = {}
    real: Callable[..., int] = os.open

    def opening(path: object, flags: int, *rest: int, **named: int) -> int:
        handle = real(path, flags, *rest, **named)
        if flags & os.O_CREAT:
            seen[str(path)] = stat.S_IMODE(os.fstat(handle).st_mode)
        return handle

    monkeypatch.setattr(os, "open", opening)
    return seen


# --- Cache and tracebacks -----------------------------------------------------------------------------------------


def test_cache_holds_nothing_private(home: Path) -> None:
    """After every command, no byte of what the person wrote is in the index of questions."""
    for words in usual():
        run(*words)
    kept = [path for path in (home / "cache").rglob("*") if path.is_file()]
    assert kept
    for path in kept:
        data = path.read_bytes().lower()
        assert b"xylophone" not in data
        assert b"quagmire" not in data


def test_traceback_of_a_bug_quotes_nothing(home: Path) -> None:
    """A bug keeps its traceback, for a report; it names lines of ours and none of the person's words."""
    bug = (
        "import wantfirst.core.status as s\n"
        "def broken(*a, **k):\n    mine = a; raise RuntimeError('a bug')\n"
        "s.status = broken\nfrom wantfirst.cli.app import main\nmain()\n"
    )
    env = environment({"WANTFIRST_HOME": str(home)})
    done = subprocess.run([sys.executable, "-c", bug], capture_output=True, text=True, env=env)
    assert "RuntimeError: a bug" in done.stderr
    assert "Traceback" in done.stderr
    assert WORD not in done.stderr


@pytest.mark.parametrize("form", ["plain", "screen", "json", "markdown", "csv", "html"])
def test_what_is_private_leaves_only_when_told(form: str, home: Path) -> None:
    """No format of any command holds why, floor, note, situation or a private want unless it was told to."""
    lay(home, "worksheet.yaml", PRIVATE.replace(f"My {WORD} Sundays", "My Sundays")
        .replace(f"sign: {WORD}, say: {WORD}", "sign: none, say: none").encode())  # fmt: skip
    lay(home, "employers/acme.yaml", EMPLOYER.replace(WORD, "said").encode())
    tried = 0
    for name, leaf in leaves().items():
        if "format" in {one.name for one in leaf.params}:
            for words in NEEDS.get(name, ((),)):
                ran = run(*name.split(), *words, "--format", form)
                tried += ran.code != 2
                if name == "show" and form == "screen":
                    continue  # the person's own screen
                assert WORD not in ran.out, (name, words)
    assert tried

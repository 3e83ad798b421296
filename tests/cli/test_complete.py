"""What Tab offers: on the line itself, in the real shells, and at what cost."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pexpect
import pytest

from tests.program import environment, run
from wantfirst.cli.app import command
from wantfirst.cli.commands import COMMANDS
from wantfirst.cli.complete import answer
from wantfirst.cli.complete.grammar import FILE, grammar_of, read, written
from wantfirst.cli.complete.values import ARGUMENTS, FILE_ARGUMENTS, FILE_FLAGS, FLAGS
from wantfirst.core.talk import AUDIENCES, ROUNDS
from wantfirst.store.schema import FORMATS

WORKSHEET = """\
version: 1
wants:
  - {id: my-sundays, want: My Sundays back, themes: [off-hours]}
  - {id: the-illness, want: Room for my illness, private: true}
  - {id: learn, want: To learn}
"""


@pytest.fixture
def filled(small: Path) -> Path:
    """A home with wants, a private one among them, and an employer."""
    (small / "worksheet.yaml").write_text(WORKSHEET)
    (small / "employers").mkdir(exist_ok=True)
    (small / "employers" / "acme.yaml").write_text("version: 1\nemployer: Acme\n")
    return small


def tab(*words: str) -> list[str]:
    """The words that Tab offers after these, the last of which is unfinished; `files` where the shell offers files."""
    kind, *lines = answer(words).splitlines()
    return [kind] if kind == "files" else [line.partition("\t")[0] for line in lines]


@pytest.mark.usefixtures("filled")
def test_commands_are_offered_as_the_help_lists_them() -> None:
    """All commands but the hidden one, in their order; inside `packs` its own."""
    assert tab("") == [name for name, entry in COMMANDS.items() if entry.section]
    assert tab("que") == ["questions"]
    assert {"list", "check", "schema"} <= set(tab("packs", ""))
    assert tab("packs", "show", "no/such") == []


@pytest.mark.usefixtures("filled")
def test_flags_are_those_of_the_command() -> None:
    """After a dash the flags of this command and the shared ones; after `--` nothing is a flag any more."""
    assert tab("questions", "--r") == ["--round"]
    assert {"--home", "--format", "--help"} <= set(tab("questions", "--"))
    assert "--round" not in tab("show", "--")
    assert tab("themes", "--", "--f") == []


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (["questions", "--round", ""], [*ROUNDS, "final"]),
        (["questions", "--audience", ""], [*AUDIENCES, "panel"]),
        (["questions", "--audience", "boss,pe"], ["boss,peer"]),
        (["questions", "--audience", "head"], ["headhunter", "head"]),
        (["questions", "--want", ""], ["my-sundays", "want-2", "learn"]),
        (["questions", "--round=o"], ["--round=offer"]),
        (["questions", "--round", "=", "o"], ["offer"]),
        (["questions", "--format", "j"], ["json"]),
        (["heard", "--verdict", "not"], ["not-met"]),
        (["start", "--importance", "m"], ["must"]),
        (["packs", "schema", "w"], ["worksheet"]),
        (["--completion", "z"], ["zsh"]),
        (["start", "--why", ""], []),
    ],
)
def test_values_are_those_the_flag_takes(words, offered) -> None:
    """Each flag is followed by what it takes, and a private want never by its name."""
    assert tab(*words) == offered


@pytest.mark.usefixtures("filled")
def test_the_library_gives_themes_fields_packs_and_questions() -> None:
    """Themes and fields by id; packs, and once one is named its questions."""
    assert "off-hours" in tab("themes", "--theme", "") or "off-hours" in tab("questions", "--theme", "")
    assert tab("questions", "--field", "al") == ["all"]
    packs = tab("packs", "show", "")
    assert packs
    assert not [one for one in packs if "/" in one]
    own = [ids for ids in (tab("packs", "show", f"{one}/") for one in packs) if ids]
    assert own
    assert all("/" in id for ids in own for id in ids)


@pytest.mark.usefixtures("filled")
def test_names_of_employers_need_leave(monkeypatch) -> None:
    """Whoever looks over the shoulder sees no employer, unless the person said they may."""
    assert tab("compare", "") == []
    assert tab("plan", "--employer", "") == []
    monkeypatch.setenv("WANTFIRST_COMPLETE_NAMES", "1")
    assert tab("compare", "") == tab("sheet", "") == tab("plan", "--employer", "")
    assert "acme" in tab("compare", "")


@pytest.mark.usefixtures("filled")
def test_files_are_left_to_the_shell() -> None:
    """Where a file is wanted the shell is told so."""
    assert tab("packs", "check", "x") == tab("questions", "--output", "") == tab("--home", "") == ["files"]


def test_the_home_on_the_line_is_the_one_that_counts(filled, tmp_path) -> None:
    """`--home` in front is heeded; a home that is not there, or has a faulty worksheet, offers nothing."""
    assert tab("--home", str(tmp_path / "none"), "questions", "--want", "") == []
    (filled / "worksheet.yaml").write_text("wants: [{")
    assert tab("questions", "--want", "") == []


def test_all_names_in_the_tables_exist() -> None:
    """No flag or argument that may be completed is misspelt: each is one of the program's."""
    parts = [(known.path, one) for known in read().values() for one in known.parts]
    assert set(FLAGS) | FILE_FLAGS <= {one.name for _, one in parts if not one.is_argument}
    assert set(ARGUMENTS) | FILE_ARGUMENTS <= {path for path, one in parts if one.is_argument}


def test_the_grammar_is_the_program_s() -> None:
    """What Tab knows of commands and flags is what they are now; `python docs/build_pages.py` mends it."""
    assert FILE.read_text("utf-8") == written(grammar_of(command()))
    assert read() == grammar_of(command())


def test_the_kinds_of_file_are_those_there_is_a_schema_of() -> None:
    """They are written out for Tab, so as not to import the tables."""
    assert tab("packs", "schema", "") == list(FORMATS)


def test_the_script_is_shown_for_the_shells_there_are() -> None:
    """`--completion` prints the script; another shell is named in a sentence."""
    assert run("--completion", "bash").out.startswith("# wantfirst: completion for bash")
    refused = run("--completion", "tcsh")
    assert (refused.code, refused.out) == (2, "")
    assert "bash, zsh or fish" in refused.err


# --- what it costs ----------------------------------------------------------------------------------------


def modules(*words: str, tab: bool = False) -> set[str]:
    """What the program imports to answer this, as the interpreter itself tells it."""
    env = environment({"_WANTFIRST_COMPLETE": "1"} if tab else {})
    line = [sys.executable, "-X", "importtime", "-m", "wantfirst", *words]
    done = subprocess.run(line, capture_output=True, check=True, env=env, text=True)
    assert done.stdout
    return {row.rpartition("|")[2].strip() for row in done.stderr.splitlines() if row.startswith("import time:")}


@pytest.mark.parametrize("words", [["que"], ["questions", "--round", ""], ["questions", "--want", ""],
                                   ["questions", "--theme", ""], ["packs", "show", "x"], ["compare", ""]])  # fmt: skip
def test_tab_imports_less_than_the_help(words, stocked) -> None:
    """In a home used before, Tab costs less than `--help` does: no Typer, no command, fewer modules."""
    (stocked / "worksheet.yaml").write_text(WORKSHEET)
    help, tab = modules("--help"), modules(*words, tab=True)
    assert not {"typer", "rich", "questionary", "jinja2", "filelock", "wantfirst.cli.app"} & tab
    assert len(tab) < len(help)


# --- the real shells --------------------------------------------------------------------------------------


def needs(shell: str) -> str:
    """The shell's path; a machine without it skips the test, aloud."""
    return shutil.which(shell) or pytest.skip(f"{shell} is not installed here")


@pytest.fixture
def line_of_program(filled: Path, tmp_path: Path) -> dict[str, str]:
    """The variables under which a shell finds `wantfirst`, and its scripts beside it."""
    folder = tmp_path / "bin"
    folder.mkdir()
    (folder / "wantfirst").write_text(f'#!/bin/sh\nexec {sys.executable} -m wantfirst "$@"\n')
    (folder / "wantfirst").chmod(0o755)
    for shell in ("bash", "zsh", "fish"):
        (folder / f"script.{shell}").write_text(run("--completion", shell).out)
    return environment({"PATH": f"{folder}{os.pathsep}{os.environ['PATH']}", "SCRIPTS": str(folder),
                        "WANTFIRST_HOME": str(filled), "HOME": str(tmp_path)})  # fmt: skip


BASH_PROBE = """
source "$SCRIPTS/script.bash"
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1))
_wantfirst_completion "$1" "${!#}" "${@: -2:1}"
printf '%s\\n' "${COMPREPLY[@]}"
"""


@pytest.mark.slow
def test_bash(line_of_program) -> None:
    """In bash, words come out as they are to stand on the line."""
    bash = needs("bash")

    def press(*words: str) -> list[str]:
        line = [bash, "--norc", "-c", BASH_PROBE, "bash", "wantfirst", *words]
        return subprocess.run(line, env=line_of_program, capture_output=True, check=True, text=True).stdout.split()

    assert press("questions", "--round", "") == [*ROUNDS, "final"]
    assert press("questions", "--audience", "boss,pe") == ["boss,peer"]
    assert press("questions", "--want", "=", "want") == ["want-2"]
    assert press("packs", "sc") == ["schema"]


@pytest.mark.slow
def test_fish(line_of_program) -> None:
    """In fish, words come with what they mean."""
    fish = needs("fish")

    def press(line: str) -> list[str]:
        asked = f'source "$SCRIPTS/script.fish"; complete -C {json.dumps(line)}'
        return subprocess.run(
            [fish, "--no-config", "-c", asked], env=line_of_program, capture_output=True, check=True, text=True
        ).stdout.splitlines()

    assert press("wantfirst questions --round ") == [
        "1\tfirst talk", "2\tsecond talk", "3\tfinal talk", "offer\toffer stage", "final\tfinal talk",
    ]  # fmt: skip
    assert press("wantfirst questions --want w") == ["want-2"]
    assert [line.split("\t")[0] for line in press("wantfirst packs sch")] == ["schema"]
    Path(line_of_program["HOME"], "quest.yaml").touch()
    assert press("wantfirst packs check ~/que") == ["~/quest.yaml"]
    assert press("wantfirst questions --output=~/que") == ["--output=~/quest.yaml"]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("typed", "finished"),
    [
        ("wantfirst que", "wantfirst questions "),
        ("wantfirst questions --want w", "wantfirst questions --want want-2 "),
        ("wantfirst questions --audience boss,pe", "wantfirst questions --audience boss,peer "),
    ],
)
@pytest.mark.parametrize("shell", ["zsh", "bash"])
def test_on_a_terminal(line_of_program, shell, typed, finished) -> None:
    """Tab on a real terminal finishes the word in place."""
    begin = {"zsh": ["-f"], "bash": ["--norc", "--noprofile"]}[shell]
    child = pexpect.spawn(needs(shell), begin, env=line_of_program, dimensions=(24, 100), timeout=20)
    try:
        if shell == "zsh":
            child.sendline("autoload -Uz compinit; compinit -u -D; unsetopt zle_bracketed_paste")
        child.sendline(f'PS1="%% "; source "$SCRIPTS/script.{shell}"; echo re""ady')
        child.expect("ready")
        child.send(f"{typed}\t")
        child.expect_exact(finished[len(typed) :].strip())
        child.send("\x01: told \x05\r")  # the line is turned into one that does nothing
    finally:
        child.close(force=True)

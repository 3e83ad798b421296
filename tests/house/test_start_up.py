"""Guards of start-up: what a command does not need it does not import. Each runs in a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from tests.program import environment
from wantfirst.cli.app import command
from wantfirst.cli.commands import COMMANDS
from wantfirst.cli.packs import COMMANDS as OF_PACKS

# Runs commands one after the other in one process, and tells after each which of the watched modules are there.
PROBE = """
import contextlib, io, json, sys
from wantfirst.cli.app import command
from wantfirst.cli.settings import Settings
told = []
for words in json.loads(sys.argv[1]):
    with contextlib.redirect_stdout(io.StringIO()) as out, contextlib.suppress(SystemExit):
        command().main(words, obj=Settings(), prog_name="wantfirst")
    told.append([out.getvalue()[:200], sorted(set(json.loads(sys.argv[2])) & set(sys.modules))])
print(json.dumps(told))
"""

HEAVY = ["rich", "questionary", "prompt_toolkit", "jinja2", "typer.rich_utils", "pydantic", "asyncio"]
PROMPTS = ["questionary", "prompt_toolkit"]
NOT_TO_CHECK = [
    "wantfirst.cli.packs_look", "wantfirst.cli.packs_write", "wantfirst.core.match", "wantfirst.core.suggest",
    "wantfirst.core.lint", "wantfirst.store.index", "wantfirst.store.splice", "sqlite3", *HEAVY,
]  # fmt: skip
FOR_HELP = ["rich", "yaml", "sqlite3", *PROMPTS]

QUICK = [
    [name, *more, "--format", form]
    for name, *more in (
        ["questions", "--limit", "2"],
        ["compare"],
        ["show"],
        ["themes"],
        ["themes", "my Sundays"],
        ["packs", "list"],
    )
    for form in ("json", "plain", "csv")
] + [
    [*words, "--format", form]
    for words in (["plan"], ["heard", "The crew is great"])
    for form in ("json", "plain", "markdown")
]
DRAWN = [
    [], ["compare", "--format", "screen"], ["compare", "--format", "html"],
    ["questions", "--format", "screen", "--explain"], ["show", "--format", "screen"],
    ["themes", "--format", "screen"], ["packs", "list", "--format", "screen"], ["packs", "check"], ["packs", "schema"],
    ["heard", "The crew is great", "--format", "screen"],
    ["packs", "show", "the-work", "--format", "screen"], ["questions", "--format", "html"],
    ["sheet", "--round", "2", "--format", "html"],
    ["plan", "--format", "screen"],
    ["check", "--format", "json"], ["check", "--format", "plain"], ["check", "--format", "screen"],
]  # fmt: skip


def imported(runs: list[list[str]], watched: list[str]) -> list[tuple[str, list[str]]]:
    """For each of these runs, in order: the beginning of its answer, and which of the watched modules are loaded."""
    done = subprocess.run(
        [sys.executable, "-c", PROBE, json.dumps(runs), json.dumps(watched)],
        capture_output=True, check=True, env=environment(),
    )  # fmt: skip
    return [(answer, modules) for answer, modules in json.loads(done.stdout)]


@pytest.fixture
def nurse(stocked):
    """A home with a want and an employer."""
    (stocked / "employers").mkdir()
    (stocked / "employers" / "acme.yaml").write_text("employer: Acme\nknown: [{want: sundays, verdict: partly}]\n")
    (stocked / "worksheet.yaml").write_text("wants: [{id: sundays, want: my Sundays back, themes: [off-hours]}]\n")
    return stocked


@pytest.mark.usefixtures("nurse")
def test_data_for_other_programs_needs_neither_rich_nor_prompts() -> None:
    """json, plain and csv are written without rich, questionary and what they bring along."""
    for words, (answer, modules) in zip(QUICK, imported(QUICK, HEAVY), strict=True):
        assert answer, words
        assert modules == [], words


@pytest.mark.usefixtures("nurse")
def test_only_start_imports_prompts() -> None:
    """No command but `start` imports what asks questions."""
    for words, (answer, modules) in zip(DRAWN, imported(DRAWN, PROMPTS), strict=True):
        assert answer, words
        assert modules == [], words


def test_every_command_is_watched() -> None:
    """A new command must be put into the lists above, unless it is a conversation and needs a terminal."""
    assert {words[0] for words in QUICK + DRAWN if words} == set(COMMANDS) - {
        "start",
        "interview",
        "edit",
        "rehearse",
        "debrief",
    }


@pytest.mark.parametrize("words", [["--help"], ["--version"]])
def test_help_and_version_need_no_file_and_no_screen(words) -> None:
    """What the program is can be told without rich, YAML or a database."""
    ((answer, modules),) = imported([words], FOR_HELP)
    assert "wantfirst" in answer
    assert modules == []


def test_looking_for_lost_wants_costs_nothing_where_none_are_lost(nurse) -> None:
    """What brings wants back is imported when a worksheet is next to empty and a copy may be there, never else."""
    runs, watched = [["show", "--format", "json"]], ["wantfirst.store.recovery", "wantfirst.core.recovery"]
    ((_, modules),) = imported(runs, watched)
    assert modules == []
    (nurse / ".backup").mkdir()
    ((_, modules),) = imported(runs, watched)
    assert modules == sorted(watched)
    with (nurse / "worksheet.yaml").open("a") as stream:
        stream.write("# and so on\n" * 100)
    ((_, modules),) = imported(runs, watched)
    assert modules == []


@pytest.mark.parametrize("words", [["packs", "check", "--help"], ["packs", "check"]])
@pytest.mark.usefixtures("stocked")
def test_the_check_of_packs_imports_neither_its_neighbours_nor_what_matching_needs(words) -> None:
    """`packs check` is what a writer runs after each change: it brings what reads packs, and nothing more."""
    ((answer, modules),) = imported([words], NOT_TO_CHECK)
    assert "all well" in answer or "All faults" in answer
    assert modules == []


@pytest.mark.parametrize("name", [name for name, entry in COMMANDS.items() if entry.section])
def test_help_says_of_a_command_what_it_says_of_itself(name) -> None:
    """The one line of `--help`, which is kept apart so that no command is imported, is the command's own first one."""
    found = command().get_command(None, name)
    assert found.get_short_help_str(limit=300) == COMMANDS[name].about


@pytest.mark.parametrize("name", OF_PACKS)
def test_help_says_of_a_command_of_packs_what_it_says_of_itself(name) -> None:
    """The same for the commands of `packs`."""
    found = command().get_command(None, "packs").get_command(None, name)
    assert found.get_short_help_str(limit=300) == OF_PACKS[name].about


def test_the_probe_sees_what_is_imported() -> None:
    """The guards above look at something: a screen does load rich, and rich does not load questionary."""
    ((_, modules),) = imported([["packs", "list", "--format", "screen"]], HEAVY)
    assert modules == ["rich"]

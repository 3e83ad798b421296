"""The flags that every command takes, and the variables that say the same."""

from __future__ import annotations

import json
import os
from shutil import copytree

import pytest

from tests.conftest import SMALL
from tests.program import run
from wantfirst.cli.app import command
from wantfirst.cli.commands import COMMANDS
from wantfirst.cli.shared import shared_flags

pytestmark = pytest.mark.usefixtures("small")


def want_ids(*words: object) -> list[str]:
    """The ids that `show --format json` gives."""
    return [one["id"] for one in json.loads(run(*map(str, words)).out)["wants"]]


@pytest.fixture
def other(tmp_path):
    """Another home, with another want."""
    copytree(SMALL / "home", tmp_path / "other")
    (tmp_path / "other" / "worksheet.yaml").write_text("wants: [{id: other, want: x}]\n", encoding="utf-8")
    return tmp_path / "other"


def test_home_may_stand_before_or_after_and_after_wins(other, tmp_path) -> None:
    """--home is taken on either side of the command; given twice, the one after it counts."""
    assert want_ids("--home", other, "show", "--format", "json") == ["other"]
    assert want_ids("show", "--home", other, "--format", "json") == ["other"]
    assert want_ids("--home", tmp_path / "none", "show", "--home", other, "--format", "json") == ["other"]


def test_home_flag_wins_over_the_variable(other) -> None:
    """$WANTFIRST_HOME is used when no flag says otherwise."""
    assert want_ids("show", "--format", "json")[0] == "sundays-to-myself"
    assert want_ids("show", "--home", other, "--format", "json") == ["other"]


def test_home_of_a_tilde_is_the_person_s(other, monkeypatch) -> None:
    """`~` in --home and in the variable means the person's own folder."""
    monkeypatch.setenv("HOME", str(other.parent))
    assert want_ids("show", "--home", "~/other", "--format", "json") == ["other"]
    monkeypatch.setenv("WANTFIRST_HOME", "~/other")
    assert want_ids("show", "--format", "json") == ["other"]


def pack(path, name):
    """A pack with one question about pay."""
    path.write_text(
        f"version: 1\npack: {name}\ntitle: {name}\nquestions:\n  - {{id: a, ask: What about {name}?, themes: [pay], "
        "rounds: [1, 2, 3], audiences: [peer], follow_ups: [How so]}\n",
        encoding="utf-8",
    )
    return path


def pack_ids(*words: object) -> list[str]:
    """The ids of the packs in force."""
    return [one["pack"] for one in json.loads(run("packs", "list", *map(str, words), "--format", "json").out)["packs"]]


def test_packs_of_all_sources_are_in_force_together(small, tmp_path, monkeypatch) -> None:
    """Shipped packs, the home's, those of the variable and those of --pack are used together, in that order."""
    (small / "questions").mkdir()
    (tmp_path / "folder").mkdir()
    pack(small / "questions" / "own.yaml", "own")
    pack(tmp_path / "folder" / "one.yml", "one")
    pack(tmp_path / "folder" / "two.yaml", "two")
    named = pack(tmp_path / "named.yaml", "named")
    again = pack(tmp_path / "again.yaml", "again")
    monkeypatch.setenv("WANTFIRST_PACKS", os.pathsep.join([str(tmp_path / "folder"), "", str(tmp_path / "nowhere")]))
    assert pack_ids("--pack", named, "--pack", again)[4:] == ["own", "one", "two", "named", "again"]
    assert pack_ids()[4:] == ["own", "one", "two"]


def test_no_cache_answers_the_same() -> None:
    """Reading everything anew changes nothing of the answer."""
    assert run("questions", "--no-cache", "--format", "json") == run("questions", "--format", "json")


@pytest.mark.parametrize("plain", [["--plain"], []], ids=["flag", "variable"])
def test_plain_is_plain_on_a_terminal_too(plain, monkeypatch) -> None:
    """--plain and WANTFIRST_PLAIN=1 give labelled lines where a screen would be drawn."""
    monkeypatch.setattr("wantfirst.cli.output.on_terminal", lambda: True)
    assert run("show").out.startswith("What you want\n")
    if not plain:
        monkeypatch.setenv("WANTFIRST_PLAIN", "1")
    assert run(*plain, "show").out.startswith("want: ")
    assert run("show", *plain).out.startswith("want: ")


@pytest.mark.parametrize("value", ["", "0"])
def test_plain_variable_may_say_no(value, monkeypatch) -> None:
    """WANTFIRST_PLAIN empty or 0 is as if it were not there."""
    monkeypatch.setattr("wantfirst.cli.output.on_terminal", lambda: True)
    monkeypatch.setenv("WANTFIRST_PLAIN", value)
    assert run("show").out.startswith("What you want\n")


def all_commands():
    """Every command and sub-command, by its words."""
    group = command()
    for name in COMMANDS:
        found = group.get_command(None, name)
        yield name, found
        for sub in found.list_commands(None) if hasattr(found, "list_commands") else ():
            yield f"{name} {sub}", found.get_command(None, sub)


SHARED = {"home", "pack", "no_cache", "plain"}


def test_every_command_takes_the_shared_flags_and_none_of_its_own_has_their_name() -> None:
    """The shared flags stand beside every command, and no argument of a command is mistaken for one of them."""
    commands = dict(all_commands())
    assert set(shared_flags.__annotations__) - {"return"} == SHARED
    assert len(commands) > len(COMMANDS)
    for words, found in commands.items():
        names = [one.name for one in found.params]
        assert set(names) >= SHARED, words
        assert len(names) == len(set(names)), words

"""Lists made into packs, several packs at once, and packs that cannot be tried; with the shipped library."""

from __future__ import annotations

import json

import pytest

from tests.program import run

pytestmark = pytest.mark.usefixtures("stocked")

LIST = """\
# What to ask
1) "What happened to the last person?"
> Who would train me
- [ ] Is there [overtime](https://example.org/rules)? (ask HR)
Tell me about the last person who left.
what else
Bring the papers.
"""


def test_a_list_loses_nothing_without_a_word(tmp_path) -> None:
    """Quotes, links, boxes and missing question marks are no hindrance, and what is left out is named."""
    plain = tmp_path / "list.txt"
    plain.write_text(LIST, encoding="utf-8")
    made = tmp_path / "made.yaml"
    ran = run("packs", "new", str(made), "--from", str(plain))
    assert ran.code == 0
    asked = [line.strip() for line in made.read_text(encoding="utf-8").splitlines() if "ask:" in line]
    assert asked == [
        'ask: "What happened to the last person?"',
        "ask: Who would train me",
        'ask: "Is there overtime?"',
        "ask: Tell me about the last person who left.",
    ]
    left_out = [line for line in ran.err.splitlines() if line.startswith("  ")]
    assert left_out == ["  what else", "  Bring the papers."]
    assert "# guess; or " in made.read_text(encoding="utf-8")


def test_a_list_of_cells_may_be_parted_by_semicolons(tmp_path) -> None:
    """A spreadsheet in many countries writes semicolons, and commas stand in the questions."""
    cells = tmp_path / "list.csv"
    cells.write_text("question;why\nHow is it paid, and when?;money\n", encoding="utf-8")
    made = tmp_path / "made.yaml"
    assert run("packs", "new", str(made), "--from", str(cells)).code == 0
    assert 'ask: "How is it paid, and when?"' in made.read_text(encoding="utf-8")


def test_theme_of_a_question_is_guessed_from_those_alike(tmp_path) -> None:
    """The words of a question are not those of a want: the library's own questions help to guess its theme."""
    plain = tmp_path / "list.txt"
    plain.write_text("Is there overtime, and is it paid?\nHow many patients per nurse?\n", encoding="utf-8")
    made = tmp_path / "made.yaml"
    assert run("packs", "new", str(made), "--from", str(plain)).code == 0
    guessed = [
        line.split("#")[0].strip() for line in made.read_text(encoding="utf-8").splitlines() if "themes:" in line
    ]
    assert guessed == ["themes: [hours-load]", "themes: [resources]"]


def test_several_files_are_added_all_or_none(tmp_path, home) -> None:
    """A fault in the second file keeps the first out too."""
    for name in ("one", "two"):
        assert run("packs", "new", str(tmp_path / f"{name}.yaml")).code == 0
    both = (str(tmp_path / "one.yaml"), str(tmp_path / "two.yaml"))
    good = (tmp_path / "two.yaml").read_text(encoding="utf-8")
    (tmp_path / "two.yaml").write_text(good.replace("pack: two", "pack: one"), encoding="utf-8")
    ran = run("packs", "add", *both)
    assert ran.code == 1
    assert "two.yaml has faults; nothing was added" in ran.err
    assert not list((home / "questions").glob("*.yaml"))
    (tmp_path / "two.yaml").write_text(good, encoding="utf-8")
    assert run("packs", "add", *both).code == 0
    assert sorted(one.name for one in (home / "questions").glob("*.yaml")) == ["one.yaml", "two.yaml"]


def test_a_file_that_is_not_there_is_one_fault_among_others(tmp_path) -> None:
    """A wrong path hides nothing of what is wrong in the other files."""
    (tmp_path / "one.yaml").write_text("version: 1\npack: one\n", encoding="utf-8")
    ran = run("packs", "check", str(tmp_path / "one.yaml"), str(tmp_path / "gone.yaml"), "--format", "json")
    assert ran.code == 1
    assert [one["rule"] for one in json.loads(ran.out)["problems"]] == ["unreadable", "missing-key"]


def test_a_file_that_cannot_be_tried_does_not_pass(tmp_path) -> None:
    """A hook must not call well what it could not even read; a pack without fixtures is told to be one."""
    (tmp_path / "one.yaml").write_text("version: 1\npack: [\n", encoding="utf-8")
    ran = run("packs", "test", str(tmp_path / "one.yaml"))
    assert ran.code == 1
    assert "cannot be tried" in ran.out
    assert run("packs", "new", str(tmp_path / "two.yaml")).code == 0
    ran = run("packs", "test", str(tmp_path / "two.yaml"))
    assert ran.code == 0
    assert "nothing to try" in ran.out


def test_a_folder_is_taken_in_whole(tmp_path, home) -> None:
    """All packs of a folder at once; one without packs is told to be so, and so is a file that is not there."""
    for name in ("one", "two"):
        assert run("packs", "new", str(tmp_path / "packs" / f"{name}.yaml")).code == 0
    assert run("packs", "add", str(tmp_path / "packs")).code == 0
    assert sorted(one.name for one in (home / "questions").glob("*.yaml")) == ["one.yaml", "two.yaml"]
    (tmp_path / "none").mkdir()
    assert "no question file in it" in run("packs", "add", str(tmp_path / "none")).err
    assert "there is no file" in run("packs", "add", str(tmp_path / "gone.yaml")).err.lower()


def test_a_new_edition_of_ones_own_pack_checks_clean(tmp_path) -> None:
    """What `add --replace` would put in the place of a pack does not clash with that pack."""
    assert run("packs", "new", "mine").code == 0
    made = tmp_path / "mine.yaml"
    assert run("packs", "new", str(made)).code == 0
    assert json.loads(run("packs", "check", str(made), "--lint", "--format", "json").out)["problems"] == []
    assert run("packs", "add", str(made), "--replace").code == 0

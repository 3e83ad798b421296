"""`packs list`, `show`, `check` and `schema`."""

from __future__ import annotations

import json

import pytest

from tests.conftest import SMALL
from tests.program import run

pytestmark = pytest.mark.usefixtures("small")


def test_list_counts_what_each_pack_holds() -> None:
    """Every pack in force is listed with its title, its numbers and its file."""
    packs = {one["pack"]: one for one in json.loads(run("packs", "list", "--format", "json").out)["packs"]}
    assert set(packs) == {"evenings", "fields", "themes", "wards"}
    assert packs["evenings"]["questions"] == 4
    assert packs["evenings"]["file"] == str(SMALL / "questions" / "evenings.yaml")


@pytest.mark.parametrize(
    ("name", "number"), [("evenings", 4), ("wards", 1), ("evenings/last-sunday", 1)], ids=["pack", "other", "question"]
)
def test_show_gives_a_pack_or_one_question(name, number) -> None:
    """A pack's id shows all its questions, a full id just that one."""
    shown = json.loads(run("packs", "show", name, "--format", "json").out)["questions"]
    assert len(shown) == number
    assert all(one["id"].startswith(name.split("/")[0]) for one in shown)


@pytest.mark.parametrize("form", ["plain", "markdown", "csv", "screen"])
def test_show_holds_the_whole_question(form) -> None:
    """Every format of `show` holds the question, its follow-ups and how to raise it when it is delicate."""
    text = " ".join(run("packs", "show", "evenings", "--format", form).out.split())
    for part in (
        "What does a Sunday pay here?",
        "Since when is it that much?",
        "Which rates are there",
        "The usual rates.",
    ):
        assert part in text


def test_check_of_all_in_force_is_well() -> None:
    """Without a path all packs in force are checked."""
    assert run("packs", "check").out == "4 files, 5 questions: all well.\n"


def test_check_holds_a_file_against_the_packs_in_force(tmp_path) -> None:
    """A pack id that is taken, a theme that is not there and a question to replace that is none are found."""
    path = tmp_path / "mine.yaml"
    path.write_text(
        "version: 1\npack: evenings\ntitle: x\nquestions:\n  - {id: a, ask: b?, themes: [of-hours], rounds: [1], "
        "audiences: [hr], follow_ups: [how so], replaces: evenings/last-sundy}\n"
    )
    found = json.loads(run("packs", "check", path, "--format", "json").out)["problems"]
    errors = {one["rule"]: one for one in found if one["severity"] == "error"}
    assert set(errors) == {"duplicate-pack", "unknown-theme", "replaces-nothing"}
    assert "`off-hours`" in errors["unknown-theme"]["hint"]
    assert "`evenings/last-sunday`" in errors["replaces-nothing"]["hint"]


def test_advice_alone_ends_well(tmp_path) -> None:
    """What is only advice is shown and is no fault: exit code 0."""
    path = tmp_path / "mine.yaml"
    path.write_text("version: 1\npack: mine\ntitle: x\nquestions:\n  - {id: a, ask: What about b?, themes: [pay], "
                    "rounds: [1], audiences: [hr], follow_ups: [How so]}\n")  # fmt: skip
    ran = run("packs", "check", path, "--format", "json")
    assert ran.code == 0
    assert {one["severity"] for one in json.loads(ran.out)["problems"]} == {"advice"}


@pytest.mark.parametrize("name", ["pack", "worksheet", "employer"])
def test_schema_is_json_for_editors(name, tmp_path) -> None:
    """The schema of each format is JSON, on stdout or into a file."""
    assert json.loads(run("packs", "schema", name).out)["title"] == f"wantfirst {name}"
    assert run("packs", "schema", name, "-o", tmp_path / "s.json").code == 0
    assert json.loads((tmp_path / "s.json").read_text("utf-8"))["title"] == f"wantfirst {name}"

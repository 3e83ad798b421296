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


def test_another_edition_of_a_shipped_pack_is_checked_in_its_place(tmp_path) -> None:
    """A checkout's own packs are not told that the installed ones took their ids; a stranger with that id is."""
    text = (SMALL / "questions" / "wards.yaml").read_bytes()
    for name, rules in (("wards.yaml", set()), ("mine.yaml", {"duplicate-pack"})):
        (tmp_path / name).write_bytes(text)
        found = json.loads(run("packs", "check", str(tmp_path / name), "--format", "json").out)["problems"]
        assert {one["rule"] for one in found if one["severity"] == "error"} == rules


def test_fixtures_that_do_not_hold_are_named(tmp_path) -> None:
    """`packs test` tries examples and sentences, names those that fail, and exits with 1."""
    pack = tmp_path / "mine.yaml"
    pack.write_text(
        "version: 1\npack: mine\ntitle: Mine\nphrases:\n  - id: soon\n    of: employer\n    says: [soon]\n"
        "    follow_ups: [When?]\n    fires_on: [Very soon., Next year.]\n    silent_on: [Tomorrow.]\n",
        encoding="utf-8",
    )
    tried = run("packs", "test", str(pack), "--format", "json")
    assert tried.code == 1
    assert json.loads(tried.out)["passed"] == 2
    assert [one["tried"] for one in json.loads(tried.out)["failed"]] == ["soon must fire on “Next year.”"]


def test_coverage_counts_every_theme_round_and_audience() -> None:
    """A cell for each, whose numbers are those of the questions that fit."""
    cells = json.loads(run("packs", "coverage", "--format", "json").out)["cells"]
    assert {tuple(one) for one in cells} == {("theme", "round", "audience", "count", "reason")}
    assert len({(one["theme"], one["round"], one["audience"]) for one in cells}) == len(cells)
    assert sum(one["count"] for one in cells) > 0


def test_a_list_becomes_a_pack_and_goes_into_the_home(tmp_path, home) -> None:
    """`new --from` finds the questions of a list and marks its guesses; `add` takes the pack in, once."""
    plain = tmp_path / "list.md"
    plain.write_text("# Ask\n- Who last left?\n| How much leave is there? | x |\nno question\n", encoding="utf-8")
    made = tmp_path / "from-a-list.yaml"
    assert run("packs", "new", str(made), "--from", str(plain)).code == 0
    text = made.read_text(encoding="utf-8")
    assert text.count("- id: ") == 2
    assert text.count("# guess") == 8
    assert run("packs", "check", str(made)).code == 0
    assert run("packs", "add", str(made)).code == 0
    assert (home / "questions" / "from-a-list.yaml").read_text(encoding="utf-8") == text
    again = run("packs", "add", str(made))
    assert again.code == 1
    assert "--replace" in again.err
    made.write_text(text.replace("Who last left?", "Who left last?"), encoding="utf-8")
    replaced = run("packs", "add", str(made), "--replace")
    assert replaced.code == 0
    assert "Changed: last-left" in replaced.err
    made.write_text(text.replace("Who last left?", "Who went last?"), encoding="utf-8")
    assert run("packs", "add", str(made), "--replace").code == 0
    kept = [
        one.read_text(encoding="utf-8") for one in sorted((home / ".backup" / "questions").glob("from-a-list-*.yaml"))
    ]
    assert kept == [text, text.replace("Who last left?", "Who left last?")]

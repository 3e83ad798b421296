"""`questions`: filters, defaults, what it says when nothing fits, and where the answer goes."""

from __future__ import annotations

import csv
import io
import json
import stat
from pathlib import Path
from typing import Any

import pytest

from tests.program import run

pytestmark = pytest.mark.usefixtures("small")


def asked(*words: str | Path) -> dict[str, Any]:
    """What `questions --format json` answers."""
    ran = run("questions", *words, "--format", "json")
    assert ran.code == 0, ran.err
    return json.loads(ran.out)


def ids(*words: str | Path) -> set[str]:
    """The ids of the questions it answers, without their pack."""
    return {one["id"].partition("/")[2] for one in asked(*words)["questions"]}


EVERYWHERE = {"last-sunday", "phone-at-home", "pay-for-sundays", "wound-course"}

FILTERS = {
    "none: all but what only one's present boss can answer": ([], EVERYWHERE),
    "round": (["--round", "1"], {"phone-at-home", "pay-for-sundays"}),
    "audience": (["--audience", "hr"], {"pay-for-sundays"}),
    "another name of an audience": (["--audience", "manager"], {"last-sunday", "pay-for-sundays", "wound-course"}),
    "two audiences: one of them is enough": (["--audience", "hr,peer"], EVERYWHERE),
    "repeated: the same": (["--audience", "hr", "--audience", "peer"], EVERYWHERE),
    "present boss": (["--audience", "current-boss"], {"sundays-with-my-boss"}),
    "want": (["--want", "learn-wounds"], {"wound-course"}),
    "want by the name it is shown under": (["--want", "want-3"], {"wound-course"}),
    "two wants": (["--want", "learn-wounds,fair-pay"], {"wound-course", "pay-for-sundays"}),
    "theme": (["--theme", "pay"], {"pay-for-sundays"}),
    "theme by its label": (["--theme", "What I am paid"], {"pay-for-sundays"}),
    "field": (["--field", "trades"], EVERYWHERE - {"wound-course"}),
    "field by another name": (["--field", "RN"], EVERYWHERE),
    "all fields": (["--field", "all"], EVERYWHERE),
    "different filters must all hold": (["--round", "1", "--audience", "peer"], {"phone-at-home"}),
    "limit": (["--limit", "1"], {"last-sunday"}),
}


@pytest.mark.parametrize("case", FILTERS)
def test_filter_lets_through_just_what_fits(case) -> None:
    """Each filter keeps what fits and nothing else."""
    words, wanted = FILTERS[case]
    found = ids(*words)
    assert found == wanted if case != "limit" else len(found) == 1


def test_limit_defaults_to_ten_and_0_is_all(tmp_path) -> None:
    """Ten questions are shown unless another number is asked for; 0 shows them all."""
    many = "\n".join(
        f"  - {{id: q{n}, ask: Sunday {n}?, themes: [off-hours], rounds: [2], audiences: [peer], follow_ups: [how so]}}"
        for n in range(30)
    )
    path = tmp_path / "many.yaml"
    path.write_text(f"version: 1\npack: many\ntitle: Many\nquestions:\n{many}\n", encoding="utf-8")
    assert len(ids("--pack", path)) == 10
    assert len(ids("--pack", path, "--limit", "0")) == 34
    assert len(ids("--pack", path, "--limit", "12")) == 12


def test_all_adds_the_rest_after_those_that_serve(small) -> None:
    """With wants only questions that serve one appear; --all adds the others, after them and without a reason."""
    (small / "worksheet.yaml").write_text("wants: [{want: pay, themes: [pay]}]\n", encoding="utf-8")
    assert ids() == {"pay-for-sundays"}
    everything = asked("--all")["questions"]
    assert [bool(one["because"]) for one in everything] == [True, False, False, False]


def test_without_wants_the_library_speaks_in_its_order_and_says_how_to_begin(small) -> None:
    """Without wants all that fits is shown; stderr says whether it is for anyone, and how to make it one's own."""
    (small / "worksheet.yaml").unlink()
    ran = run("questions", "--format", "json")
    assert [one["id"] for one in json.loads(ran.out)["questions"]] == [
        "evenings/last-sunday", "evenings/phone-at-home", "evenings/pay-for-sundays", "wards/wound-course",
    ]  # fmt: skip
    assert ran.err == (
        "Some of these are for one trade only. Say what you want first, and they will be yours: wantfirst start\n"
    )
    ran = run("questions", "--field", "nursing")
    assert ran.err == "These fit anyone. Say what you want first, and they will be yours: wantfirst start\n"


def test_questions_of_a_trade_are_named_as_such_while_the_field_is_not_known(small) -> None:
    """Someone without a field is told why a question of another trade is there, and how to be rid of it."""
    (small / "worksheet.yaml").write_text("wants: [{want: a course, themes: [learning]}]\n", encoding="utf-8")
    ran = run("questions")
    assert "wound-course" in run("questions", "--format", "json").out
    assert "for one trade only" in ran.err
    assert "for one trade only" not in run("questions", "--field", "nursing").err


def test_never_is_never_shown(small) -> None:
    """What the person never wants to see appears under no flag."""
    with (small / "worksheet.yaml").open("a", encoding="utf-8") as stream:
        stream.write("never: [evenings/last-sunday]\n")
    for words in ([], ["--all"], ["--limit", "0"], ["--want", "sundays-to-myself"]):
        assert "last-sunday" not in ids(*words)


def test_nothing_fits_still_answers_and_names_the_filter() -> None:
    """No match ends with 1; JSON still holds an empty list, and stderr names the filter and the nearest that fits."""
    ran = run("questions", "--audience", "exec", "--format", "json")
    assert ran.code == 1
    assert json.loads(ran.out)["questions"] == []
    assert (
        ran.err
        == "Nothing fits.\n  Without --audience there are 4, most of them for your future boss: --audience boss\n"
    )
    plain = run("questions", "--audience", "exec")
    assert (plain.code, plain.out, plain.err) == (1, "", ran.err)


def test_must_with_nothing_to_ask_here_is_sent_elsewhere() -> None:
    """A must that no question serves at this talk stands in `later`, with the talk where it can be asked."""
    found = asked("--theme", "learning")
    assert found["unserved"] == ["sundays-to-myself", "fair-pay"]
    assert [one["want"] for one in found["later"]] == ["sundays-to-myself"]


def test_private_want_is_served_without_a_word_of_it() -> None:
    """A private want brings its questions, but neither its id nor its text leaves the home unasked."""
    ran = run("questions", "--want", "want-3", "--format", "json")
    (one,) = json.loads(ran.out)["questions"]
    assert one["wants"] == ["want-3"]
    assert "learn" not in one["because"]
    assert "To learn wound care" not in ran.out
    open_ = run("questions", "--want", "learn-wounds", "--format", "json", "--include-private")
    (one,) = json.loads(open_.out)["questions"]
    assert (one["wants"], "To learn wound care" in one["because"]) == (["learn-wounds"], True)


@pytest.mark.parametrize("form", ["plain", "json", "markdown", "csv", "html", "screen"])
def test_reasons_and_floors_are_in_no_format(form) -> None:
    """Why, floor and situation never appear beside questions, whatever the format."""
    ran = run("questions", "--format", form, "--explain")
    assert ran.code == 0
    assert not [word for word in ("plays football", "three thousand", "Six years") if word in ran.out]


def test_delicate_question_is_softer_until_its_time() -> None:
    """Before its round only the softer form is to be said; from then on the direct one."""
    forms = {
        round: next(one for one in asked("--round", round)["questions"] if one["id"] == "evenings/pay-for-sundays")
        for round in ("1", "3", "offer")
    }
    assert {round: one["form"] for round, one in forms.items()} == {"1": "softer", "3": "softer", "offer": "direct"}
    assert forms["1"]["say"] == forms["1"]["delicate"]["softer"]
    assert forms["offer"]["say"] == forms["offer"]["ask"]


def test_explain_says_why_each_came_and_what_was_left_out() -> None:
    """--explain gives a reason for every question shown and for those left out."""
    found = asked("--round", "1", "--explain")
    assert all(one["explain"] for one in found["questions"])
    assert {one["id"] for one in found["left_out"]} == {"evenings/last-sunday", "wards/wound-course"}
    assert all(one["reason"] for one in found["left_out"])
    assert "left_out" not in asked("--round", "1")


# --- the planned talk -------------------------------------------------------------------------------------


@pytest.fixture
def planned(small) -> None:
    """Two talks to come."""
    (small / "employers").mkdir()
    for slug, text in {
        "acme": "employer: Acme Ltd\nmeetings: [{round: 1, audience: [peer], date: 2099-01-02}]\n",
        "st-anne": "employer: St Anne's\nmeetings: [{round: 2, audience: [hr]}]\n",
    }.items():
        (small / "employers" / f"{slug}.yaml").write_text(text, encoding="utf-8")


@pytest.mark.usefixtures("planned")
def test_without_a_terminal_nothing_is_inferred() -> None:
    """A script gets what it asked for: no planned talk slips into it."""
    ran = run("questions")
    assert ran.err == ""
    assert ran.out.count("\nid: ") == len(EVERYWHERE)


@pytest.mark.usefixtures("planned")
@pytest.mark.parametrize("name", ["acme", "Acme Ltd", "ACME LTD"])
def test_named_employer_brings_its_talk(name) -> None:
    """--employer takes round and people as planned for it, by file name or name, and says so."""
    ran = run("questions", "--employer", name, "--format", "json")
    found = json.loads(ran.out)
    assert (found["round"], found["audiences"]) == ("1", ["peer"])
    assert ran.err == "As planned for Acme Ltd: first talk, with a future colleague, 2 January 2099.\n"


@pytest.mark.usefixtures("planned")
def test_flags_win_over_the_planned_talk() -> None:
    """What is said by a flag is not taken from the plan."""
    found = asked("--employer", "acme", "--round", "3")
    assert (found["round"], found["audiences"]) == ("3", ["peer"])


@pytest.mark.usefixtures("planned")
def test_mistyped_employer_is_met_with_the_nearest() -> None:
    """An employer that is not kept here ends with 2 and names the nearest one that is."""
    ran = run("questions", "--employer", "acne")
    assert (ran.code, ran.out) == (2, "")
    assert "Did you mean acme?" in ran.err


# --- where the answer goes --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("x.json", "{"), ("x.md", "# "), ("x.csv", "ask,"), ("x.html", "<!doctype html>"), ("x.htm", "<!doctype html>"),
        ("x.txt", "ask: "), ("x.JSON", "{"), ("x", "ask: "),
    ],
)  # fmt: skip
def test_ending_of_the_file_sets_its_format(name, begins, tmp_path) -> None:
    """-o picks the format by the file's ending; the file is for its owner alone and stdout stays empty."""
    ran = run("questions", "-o", tmp_path / name)
    assert (ran.code, ran.out) == (0, "")
    assert (tmp_path / name).read_text("utf-8").startswith(begins)
    assert stat.S_IMODE((tmp_path / name).stat().st_mode) == 0o600


def test_named_format_wins_over_the_ending(tmp_path) -> None:
    """--format is obeyed whatever the file is called."""
    run("questions", "-o", tmp_path / "x.txt", "--format", "json")
    assert json.loads((tmp_path / "x.txt").read_text("utf-8"))["version"] == 1


def test_file_that_is_there_is_kept_unless_forced(tmp_path) -> None:
    """An existing file is written over with --force only; without it the command ends with 1 and names it."""
    path = tmp_path / "x.json"
    path.write_text("precious " * 9999, encoding="utf-8")
    ran = run("questions", "-o", path)
    assert ran.code == 1
    assert "x.json is there already" in ran.err
    assert "--force" in ran.err
    assert path.read_text("utf-8").startswith("precious")
    assert run("questions", "-o", path, "--force").code == 0
    assert json.loads(path.read_text("utf-8"))["version"] == 1


@pytest.mark.parametrize("place", ["nowhere/x.json", "."])
def test_place_that_cannot_be_written_is_named(place, tmp_path) -> None:
    """A folder that is not there, or a folder in place of a file, ends with 1 and is named."""
    ran = run("questions", "-o", tmp_path / place, "--force")
    assert (ran.code, ran.out) == (1, "")
    assert "cannot be written" in ran.err


def test_dash_is_stdout() -> None:
    """`-o -` writes where it would go anyway."""
    assert run("questions", "-o", "-").out == run("questions").out


def test_plain_holds_every_question_whole() -> None:
    """Plain text has a record for each question, an empty line between, and nothing cut."""
    records = run("questions").out.rstrip("\n").split("\n\n")
    assert len(records) == len(EVERYWHERE)
    assert all(record.startswith("ask: ") for record in records)
    assert all("\nid: " in record for record in records)


def test_csv_has_a_row_for_each_question_and_a_name_for_each_column() -> None:
    """CSV is read back by any reader: as many cells in each row as names above."""
    rows = list(csv.reader(io.StringIO(run("questions", "--format", "csv").out)))
    assert len(rows) == 1 + len(EVERYWHERE)
    assert {len(row) for row in rows} == {len(rows[0])}
    assert all(rows[0])

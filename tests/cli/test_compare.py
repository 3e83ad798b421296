"""`compare`: wants against the employers that are kept, each by name, and clear words where something is missing."""

from __future__ import annotations

import json
from shutil import copytree

import pytest

from tests.conftest import SMALL
from tests.program import ROOT, run

WANTS = (
    "wants: [{id: pay, want: More pay, importance: must, themes: [pay]}, {id: rest, want: My rest, private: true}]\n"
)
HEARD = (
    "employer: %s\nmeetings: [{round: 1, audience: [boss], heard: [{wants: [%s], said: %s, grade: %s, verdict: %s}]}]\n"
)


@pytest.fixture
def kept(small):
    """A home with two wants; gives what keeps an employer there."""
    (small / "worksheet.yaml").write_text(WANTS, encoding="utf-8")
    (small / "employers").mkdir()

    def keep(slug: str, text: str) -> None:
        (small / "employers" / f"{slug}.yaml").write_text(text, encoding="utf-8")

    return keep


def data(*words: str):
    """The JSON answer."""
    return json.loads(run("compare", *words, "--format", "json").out)


def test_employers_come_best_first(kept) -> None:
    """The one that gives what is wanted stands first, the present job among them."""
    kept("acme", HEARD % ("Acme", "pay", "no", "happened", "not-met"))
    kept("beta", HEARD % ("Beta Ltd", "pay", "so", "promise", "met"))
    kept("present", "employer: Here\nknown: [{want: pay, verdict: partly}]\n")
    answer = data()
    assert answer["employers"] == ["beta", "present", "acme"]
    assert answer["names"] == {"acme": "Acme", "beta": "Beta Ltd", "present": "Here"}
    assert answer["ranges"] == {
        "beta": {"worst": 0.6667, "best": 1.0}, "present": {"worst": 0.3333, "best": 0.6667},
        "acme": {"worst": 0.0, "best": 0.3333},
    }  # fmt: skip
    assert answer["wants"][0]["cells"]["beta"] == {
        "verdict": "met", "grade": "promise", "said": "so", "by": "boss", "disagree": False, "reason": None,
        "statements": [{"date": None, "round": "1", "by": "boss", "said": "so", "grade": "promise", "verdict": "met",
                        "question": None}],
    }  # fmt: skip


def test_only_those_named_are_compared(kept) -> None:
    """By slug or by name, each once; the others are not read into the order."""
    for slug in ("acme", "beta", "gamma"):
        kept(slug, HEARD % (slug.title() + " Ltd", "pay", "so", "promise", "met"))
    assert data("gamma", "acme ltd", "gamma")["employers"] == ["acme", "gamma"]


def test_an_unknown_employer_is_a_usage_error_with_the_nearest(kept) -> None:
    """It ends with 2, writes nothing and says which one may have been meant."""
    kept("acme", HEARD % ("Acme", "pay", "so", "promise", "met"))
    ran = run("compare", "acne", "--format", "json")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "No employer here is called “acne”\n  Did you mean acme?\n".replace("”\n", "”.\n")


def test_without_wants_it_says_how_to_begin(kept, small) -> None:
    """Before the first want there is nothing to hold against anybody; JSON has its keys all the same."""
    kept("acme", "employer: Acme\n")
    (small / "worksheet.yaml").unlink()
    ran = run("compare", "--format", "json")
    assert ran.code == 1
    assert json.loads(ran.out)["wants"] == []
    assert "wantfirst start" in ran.err
    assert run("compare").out == ""


@pytest.mark.usefixtures("kept")
def test_without_employers_it_says_what_is_missing() -> None:
    """No employer yet: one sentence, exit 1, an empty list for programs."""
    ran = run("compare", "--format", "json")
    assert (ran.code, json.loads(ran.out)["employers"], json.loads(ran.out)["next"]) == (1, [], [])
    assert "no employer" in ran.err
    assert "wantfirst debrief" in ran.err


def test_a_single_employer_is_shown_and_said_to_be_alone(kept) -> None:
    """One is better than none: its picture is drawn, and what is missing for a comparison is said beside it."""
    kept("acme", HEARD % ("Acme", "pay", "so", "promise", "met"))
    ran = run("compare")
    assert ran.code == 0
    assert "does it give you that: yes" in ran.out
    assert ran.err == "There is only one to look at; `wantfirst debrief present` adds the job you have now.\n"
    kept("present", "employer: Here\nknown: [{want: pay, verdict: partly}]\n")
    assert run("compare").err == ""
    assert "`wantfirst debrief NAME` adds another after a talk." in run("compare", "present").err


def test_what_belongs_to_no_want_is_named(kept) -> None:
    """A slip in an id, or a want since taken out, is told on stderr with the nearest want; private ids are not."""
    kept("acme", HEARD % ("Acme", "payy", "so", "promise", "met"))
    kept("beta", HEARD % ("Beta", "resst", "so", "promise", "met"))
    ran = run("compare")
    assert ran.code == 0
    assert "In employers/acme.yaml `payy` is none of your wants; did you mean `pay`?" in ran.err
    assert "In employers/beta.yaml `resst` is none of your wants, and is left out." in ran.err


def test_a_file_edited_into_nonsense_is_named_and_kept(kept, small) -> None:
    """All its faults are told with their places; nothing is compared and nothing written."""
    text = HEARD % ("Acme", "pay", "so", "certain", "perhaps")
    kept("acme", text)
    ran = run("compare")
    assert (ran.code, ran.out) == (1, "")
    assert "`grade` knows no “certain”" in ran.err
    assert "`verdict` knows no “perhaps”" in ran.err
    assert (small / "employers" / "acme.yaml").read_text("utf-8") == text


@pytest.mark.parametrize("form", ["plain", "json", "markdown", "csv", "html", "screen"])
def test_private_wants_leave_only_when_asked_for(form, kept) -> None:
    """What was said of a private want stays home too, unless --include-private."""
    kept("acme", HEARD % ("Acme", "rest", "Rest is sacred", "promise", "met"))
    closed, opened = run("compare", "--format", form).out, run("compare", "--format", form, "--include-private").out
    assert not [word for word in ("My rest", "sacred", '"rest"') if word in closed]
    assert "sacred" in opened or form in ("screen", "markdown")  # which quote only where people disagree
    assert "My rest" in opened or form == "json"


def test_it_goes_into_a_file(kept, tmp_path) -> None:
    """`-o decision.html` writes the page."""
    kept("acme", HEARD % ("Acme", "pay", "so", "promise", "met"))
    assert run("compare", "-o", tmp_path / "decision.html").code == 0
    assert (tmp_path / "decision.html").read_text("utf-8").startswith("<!doctype html>")


@pytest.mark.parametrize("invented", [SMALL / "three", ROOT / "examples" / "nurse"], ids=["three", "nurse"])
def test_invented_homes_are_worth_comparing(invented, stocked) -> None:
    """Three places, somebody who disagrees, something too soft, something open with a question to ask."""
    copytree(invented, stocked, dirs_exist_ok=True)
    answer = data()
    cells = [cell for one in answer["wants"] for cell in one["cells"].values()]
    assert len(answer["employers"]) == 3
    assert {cell["verdict"] for cell in cells} == {"met", "partly", "not-met", "unknown"}
    assert any(cell["disagree"] for cell in cells)
    assert any(cell["reason"] and not cell["disagree"] for cell in cells)
    assert answer["next"][0]["question"]


BEGUN = """\
changes:
  - {date: 2026-10-01, want: pay, key: want, to: More pay}
  - {date: 2026-10-01, want: pay, key: importance, to: must}
  - {date: 2026-10-01, want: rest, key: want, to: My rest}
  - {date: 2026-10-01, want: rest, key: importance, to: must}
  - {date: 2026-10-01, want: gone, key: want, to: A window}
  - {date: 2026-10-01, want: gone, key: importance, to: must}
  - {date: 2026-11-03, want: gone, key: want, from: A window}
  - {date: 2026-11-03, want: rest, key: importance, from: must, to: important}
"""
TALK = "employer: Acme\nmeetings: [{date: 2026-11-02, audience: [hr]}]\n"


@pytest.mark.parametrize("form", ["plain", "json", "markdown", "html", "screen"])
def test_a_must_that_became_softer_after_a_talk_is_told(form, kept, small) -> None:
    """With the day and the talk; what is private, or was taken out and may have been, is quoted only when asked for."""
    kept("acme", TALK)
    (small / "history.yaml").write_text(BEGUN, encoding="utf-8")
    opened = " ".join(run("compare", "--format", form, "--include-private").out.split())
    for words in (
        "“My rest” was a must have until 3 November 2026",
        "“A window” was a must have",
        "since the talk with",
    ):
        assert words in opened
    closed = " ".join(run("compare", "--format", form).out.split())
    assert "One of your private wants was a must have until 3 November 2026" in closed
    assert not [words for words in ("My rest", "A window") if words in closed]


def test_the_history_is_looked_at_and_left_alone(kept, small) -> None:
    """A mere look writes nothing, even where the worksheet was changed in an editor."""
    kept("acme", TALK)
    (small / "history.yaml").write_text(BEGUN.replace("to: must", "to: nice"), encoding="utf-8")
    before = {path: path.read_bytes() for path in small.glob("*.yaml")}
    assert run("compare").code == 0
    assert {path: path.read_bytes() for path in small.glob("*.yaml")} == before


@pytest.mark.parametrize("text", ["changes: [", "changes: [{date: 2026-11-01, want: pay}]"])
def test_a_history_with_faults_is_named_and_stops_nothing(text, kept, small) -> None:
    """The comparison is there; beside it the fault with its place."""
    kept("acme", TALK)
    (small / "history.yaml").write_text(text, encoding="utf-8")
    ran = run("compare")
    assert ran.code == 0
    assert "place: 1" in ran.out
    assert "history.yaml:" in ran.err
    (small / "history.yaml").unlink()
    (small / "history.yaml").mkdir()
    assert "is a folder" in run("compare").err

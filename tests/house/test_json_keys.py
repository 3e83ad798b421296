"""The keys of every JSON answer: scripts outside depend on them, so they may be added to and never renamed."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.program import run

Q = {
    "id", "ask", "say", "form", "why", "themes", "rounds", "audiences", "minutes", "follow_ups", "firm", "soft",
    "delicate", "wants", "because",
}  # fmt: skip
DELICATE = {"softer", "indirect", "wait_until", "risk"}
LATER = {"want", "round", "audience"}
PLAN = {"employer", "round", "audiences", "minutes", "tell", "questions", "reserve", "uncovered"}
PLANNED = Q | {"if_only_one"}
WANT = {"id", "want", "why", "kind", "importance", "sign", "floor", "note", "themes", "say", "private"}
SHOW = {"version", "field", "situation", "present_job", "wants", "never", "skipped"}

CELL = {"verdict", "grade", "said", "by", "disagree", "statements", "reason"}  # the last one: added
STATEMENT = {"date", "round", "by", "said", "grade", "verdict", "question"}
NEXT = {"employer", "want", "question", "audience"} | {"round", "say"}  # the last two: added

ACME = """\
employer: Acme
meetings:
  - {date: 2026-11-02, round: 1, audience: [hr], heard: [{wants: [fair-pay], said: so, grade: claim, verdict: met}]}
"""

SOFTER = """\
changes:
  - {date: 2026-11-01, want: fair-pay, key: importance, to: must}
  - {date: 2026-11-03, want: fair-pay, key: importance, from: must, to: important}
"""

WHOLE = """\
version: 1
field: nursing
situation: so
present_job: true
wants:
  - {id: pay, want: pay, why: so, kind: more, importance: must, sign: so, floor: so, note: so, themes: [pay], say: so,
     private: true}
never: [a/b]
skipped: {field: so}
"""

# For each answer: the words that ask for it, its keys, and those of the records under each of them.
ANSWERS: dict[str, tuple[list[str], set[str], dict[str, set[str]]]] = {
    "questions": (
        ["questions", "--round", "1", "--audience", "hr"],
        {"version", "round", "audiences", "questions", "unserved", "later"},
        {"questions": Q, "questions.delicate": DELICATE},
    ),
    "questions with nothing for a must": (
        ["questions", "--theme", "learning"],
        {"version", "round", "audiences", "questions", "unserved", "later"},
        {"questions": Q, "later": LATER},
    ),
    "compare": (
        ["compare"],
        {"version", "employers", "names", "ranges", "wants", "next", "notes"},  # the last one: added
        {
            "ranges.acme": {"worst", "best"},
            "wants": {"id", "importance", "cells"},
            "wants.cells.acme": CELL,
            "wants.cells.acme.statements": STATEMENT,
            "next": NEXT,
            "notes": {"want", "employer", "note"},
        },
    ),
    "plan": (
        ["plan", "--round", "offer", "--audience", "boss,hr", "--minutes", "2"],
        {"version"} | PLAN,
        {"questions": PLANNED, "tell": {"want", "say"}},
    ),
    "plan of several talks": (
        ["plan", "--meeting", "2:boss:3", "--meeting", "3:peer:3"],
        {"version", "employer", "meetings", "uncovered"},
        {"meetings": PLAN, "meetings.questions": PLANNED, "meetings.reserve": Q},
    ),
    "show": (["show", "--include-private"], SHOW, {"wants": WANT}),
    "check": (["check"], {"version", "wants"}, {"wants": {"id", "clear", "notes"}}),
    "themes": (["themes"], {"version", "themes"}, {"themes": {"id", "label", "about"}}),
    "themes of a text": (
        ["themes", "my Sundays back"], {"version", "text", "themes"}, {"themes": {"id", "label", "score"}},
    ),
    "heard": (
        ["heard", "The crew is great", "--want", "sundays-to-myself"],
        {"version", "said", "vague", "missing", "phrases", "follow_ups", "restate", "grade", "hoped"}
        | {"could_mean", "firm", "check", "readable", "answered"},  # added
        {},
    ),
    "packs list": (
        ["packs", "list"],
        {"version", "packs"},
        {"packs": {"pack", "title", "questions", "phrases", "file"} | {"about", "fields"}},  # the last two: added
    ),
    "packs check": (
        ["packs", "check", "BAD"],
        {"version", "files", "questions", "problems"},
        {"problems": {"file", "line", "column", "rule", "severity", "message", "hint"}},
    ),
}  # fmt: skip


def records_under(data: Any, path: str) -> list[dict[str, Any]]:
    """The records under a path such as `questions.delicate`."""
    found = [data]
    for key in path.split("."):
        found = [inner for one in found for inner in (one[key] if isinstance(one[key], list) else [one[key]])]
    return [one for one in found if one is not None]


@pytest.mark.parametrize("name", ANSWERS)
def test_answer_has_the_keys_that_were_promised(name, small, tmp_path) -> None:
    """Each JSON answer begins with its version and has just the keys that scripts rely on, also in its records."""
    if name == "show":
        (small / "worksheet.yaml").write_text(WHOLE, encoding="utf-8")
    if name == "compare":
        (small / "employers").mkdir()
        (small / "employers" / "acme.yaml").write_text(ACME, encoding="utf-8")
        (small / "history.yaml").write_text(SOFTER, encoding="utf-8")
    (tmp_path / "bad.yaml").write_text("version: 1\npack: bad\n", encoding="utf-8")
    words, keys, records = ANSWERS[name]
    ran = run(*(str(tmp_path / "bad.yaml") if word == "BAD" else word for word in words), "--format", "json")
    data = json.loads(ran.out)
    assert next(iter(data)) == "version"
    assert data["version"] == 1
    assert set(data) == keys
    for path, wanted in records.items():
        found = records_under(data, path)
        assert found, path
        assert {frozenset(one) for one in found} == {frozenset(wanted)}, path


@pytest.mark.usefixtures("small")
def test_rounds_are_texts_and_audiences_canonical() -> None:
    """`rounds` is an expanded list of texts, audiences have their canonical names, whatever the pack wrote."""
    data = json.loads(run("questions", "--audience", "manager", "--format", "json").out)
    assert data["audiences"] == ["boss"]
    by_id = {one["id"]: one for one in data["questions"]}
    assert by_id["evenings/pay-for-sundays"]["rounds"] == ["1", "2", "3", "offer"]
    assert by_id["wards/wound-course"]["rounds"] == ["2", "3"]
    assert all(isinstance(one["minutes"], int) for one in data["questions"])


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize(("typed", "told"), [([], None), (["--round", "final"], "3"), (["--round", "offer"], "offer")])
def test_round_is_a_text_or_null(typed, told) -> None:
    """The round is the one meant, as text, or null when none was said."""
    assert json.loads(run("questions", *typed, "--format", "json").out)["round"] == told


@pytest.mark.usefixtures("small")
def test_explain_only_adds_keys() -> None:
    """--explain adds `explain` to each question and `left_out` to the answer, and takes nothing away."""
    data = json.loads(run("questions", "--round", "1", "--explain", "--format", "json").out)
    assert set(data) == ANSWERS["questions"][1] | {"left_out"}
    assert {frozenset(one) for one in data["questions"]} == {frozenset(Q | {"explain"})}
    assert {frozenset(one) for one in data["left_out"]} == {frozenset({"id", "ask", "reason"})}

"""Packs, their questions and their faults: as blocks, as labelled records, as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from wantfirst.core.capital import capital
from wantfirst.core.problems import Problem
from wantfirst.core.questions import Pack, Question
from wantfirst.core.talk import AUDIENCE_LABELS, ROUND_LABELS
from wantfirst.screen.labelled import Record

if TYPE_CHECKING:
    from rich.console import RenderableType

    from wantfirst.core.fixtures import Failure


def packs_json(packs: Sequence[Pack]) -> dict[str, Any]:
    """What `packs list --format json` prints."""
    listed = [
        {
            "pack": one.id, "title": one.title, "questions": one.questions, "phrases": one.phrases, "file": one.file,
            "about": one.about, "fields": list(one.fields),
        }
        for one in packs
    ]  # fmt: skip
    return {"version": 1, "packs": listed}


def pack_records(packs: Sequence[Pack]) -> list[Record]:
    """Each pack as labels and values."""
    return [
        [
            ("title", one.title), ("about", one.about), ("questions", str(one.questions)),
            ("phrases", str(one.phrases) if one.phrases else ""), ("fields", ", ".join(one.fields)), ("pack", one.id),
            ("file", one.file),
        ]
        for one in packs
    ]  # fmt: skip


def draw_packs(packs: Sequence[Pack]) -> list[RenderableType]:
    """A line for each pack, and the sum."""
    from rich.text import Text

    from wantfirst.screen.hanging import Hanging

    total = sum(one.questions for one in packs)
    blocks: list[RenderableType] = [Text(f"{len(packs)} packs, {total} questions", style="heading"), Text("")]
    for one in packs:
        line = Text.assemble((one.title, "ask"), (f"  {one.id}", "quiet"))
        blocks.append(Hanging(f"{one.questions:>4}  ", line))
        if one.about:
            blocks.append(Hanging("      ", Text(one.about)))
    return blocks


def questions_json(questions: Sequence[Question]) -> dict[str, Any]:
    """What `packs show --format json` prints."""
    listed = []
    for one in questions:
        record: dict[str, Any] = {key: list(v) if type(v) is tuple else v for key, v in one._asdict().items()}
        record["delicate"] = None if one.delicate is None else one.delicate._asdict()
        listed.append(record)
    return {"version": 1, "questions": listed}


def question_records(questions: Sequence[Question]) -> list[Record]:
    """Each question in full, as labels and values."""
    return [_question_record(one) for one in questions]


def _question_record(question: Question) -> Record:
    delicate = question.delicate
    return [
        ("ask", question.ask),
        ("why", question.why),
        ("if the reply is general", "\n".join(question.follow_ups)),
        ("firm", question.firm),
        ("soft", question.soft),
        ("softer", delicate.softer if delicate else ""),
        ("indirect", delicate.indirect if delicate else ""),
        ("wait until", ROUND_LABELS.get(delicate.wait_until, "") if delicate else ""),
        ("risk", delicate.risk if delicate else ""),
        ("they may ask", question.ask_back),
        ("when", ", ".join(ROUND_LABELS[round] for round in question.rounds)),
        ("whom", ", ".join(AUDIENCE_LABELS[role] for role in question.audiences)),
        ("themes", ", ".join(question.themes)),
        ("id", question.id),
    ]


def draw_questions(name: str, questions: Sequence[Question]) -> list[RenderableType]:
    """Each question with all that is known of it."""
    from rich.text import Text

    from wantfirst.screen.hanging import Hanging

    blocks: list[RenderableType] = [Text(name, style="heading")]
    for number, question in enumerate(questions, 1):
        blocks += [Text(""), Hanging(f"{number:>3}  ", Text(question.ask, style="ask"))]
        blocks += [
            Hanging("     ", Text.assemble((f"{label.capitalize()}: ", "label"), value.replace("\n", " ")))
            for label, value in _question_record(question)[1:]
            if value
        ]
    return blocks


def check_json(problems: Sequence[Problem], files: int, questions: int) -> dict[str, Any]:
    """What `packs check --format json` prints."""
    keys = ("file", "line", "column", "rule", "severity", "message", "hint")
    listed = [{key: getattr(one, key) for key in keys} for one in problems]
    return {"version": 1, "files": files, "questions": questions, "problems": listed}


def problem_lines(problems: Sequence[Problem], files: int, questions: int) -> str:
    """A line for each fault, as editors and scripts read them, then the sum."""
    return "\n".join([*(problem_line(one) for one in problems), summary(problems, files, questions)])


def problem_line(problem: Problem) -> str:
    """`file:line:column: [error] what was found (rule); what to write`."""
    hint = f"; {problem.hint}" if problem.hint else ""
    return f"{problem.place}: [{problem.severity}] {problem.message} ({problem.rule}){hint}"


def summary(problems: Sequence[Problem], files: int, questions: int) -> str:
    """How many files and questions were looked at, and what was found."""
    errors = sum(problem.severity == "error" for problem in problems)
    advice = len(problems) - errors
    looked = f"{_count(files, 'file')}, {_count(questions, 'question')}"
    found = [_count(errors, "fault") if errors else "", f"{advice} for advice" if advice else ""]
    return f"{looked}: {', '.join(part for part in found if part) or 'all well'}."


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def draw_check(problems: Sequence[Problem], files: int, questions: int) -> list[RenderableType]:
    """Each fault with its place, what was found and the mend."""
    from rich.text import Text

    from wantfirst.screen.hanging import Hanging

    blocks: list[RenderableType] = []
    for one in problems:
        style = "fault" if one.severity == "error" else "quiet"
        blocks.append(Text.assemble((one.place, "ask"), (f"  {one.severity}", style), (f"  {one.rule}", "quiet")))
        blocks.append(Hanging("    ", Text(f"{one.message}.")))
        if one.hint:
            blocks.append(Hanging("    ", Text(capital(one.hint), style="because")))
        blocks.append(Text(""))
    return [*blocks, Text(summary(problems, files, questions), style="heading")]


def test_json(passed: int, failures: Sequence[Failure]) -> dict[str, Any]:
    """What `packs test --format json` prints."""
    return {"version": 1, "passed": passed, "failed": [one._asdict() for one in failures]}


def failure_lines(passed: int, failures: Sequence[Failure]) -> str:
    """A line for each fixture that does not hold, then the sum."""
    return "\n".join([*(f"{one.pack}: {one.tried}; {one.found}" for one in failures), _tried(passed, failures)])


def draw_test(passed: int, failures: Sequence[Failure]) -> list[RenderableType]:
    """Each fixture that does not hold, then the sum."""
    from rich.text import Text

    from wantfirst.screen.hanging import Hanging

    blocks: list[RenderableType] = []
    for one in failures:
        blocks += [
            Text(one.pack, style="fault"),
            Hanging("    ", Text(one.tried)),
            Hanging("    ", Text(one.found)),
            Text(""),
        ]
    return [*blocks, Text(_tried(passed, failures), style="heading")]


def _tried(passed: int, failures: Sequence[Failure]) -> str:
    if failures:
        return f"{passed} hold, {len(failures)} do not."
    return f"{passed} hold: all well." if passed else "There is nothing to try: no examples, fires_on or silent_on."

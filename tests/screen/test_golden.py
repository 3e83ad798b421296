"""Golden screens: what commands show, kept in files. Written anew by `pytest tests/screen --update-golden`."""

from __future__ import annotations

from difflib import unified_diff
from pathlib import Path

import pytest

from tests.conftest import SMALL
from tests.program import Ran, run

GOLDEN = Path(__file__).parent / "golden"

THREE = ["--home", str(SMALL / "three"), "--no-cache"]  # a home with three employers; nothing is written into it

SCREENS = {
    "compare": [*THREE, "compare"],
    "compare-two": [*THREE, "compare", "acme", "present"],
    "start-here": [],
    "help": ["--help"],
    "questions-help": ["questions", "--help"],
    "plan-help": ["plan", "--help"],
    "plan": ["plan", "--round", "2", "--audience", "boss,peer", "--minutes", "6"],
    "plan-offer": ["plan", "--employer", "Acme", "--round", "offer", "--audience", "boss,hr", "--explain"],
    "plan-meetings": ["plan", "--meeting", "1:peer:3", "--meeting", "2:boss:3", "--meeting", "3:exec"],
    "plan-nothing": ["plan", "--audience", "exec"],
    "questions": ["questions", "--round", "2", "--audience", "peer"],
    "questions-early": ["questions", "--round", "1", "--audience", "hr"],
    "questions-explained": ["questions", "--round", "3", "--audience", "boss", "--limit", "1", "--explain"],
    "questions-nothing": ["questions", "--audience", "exec"],
    "show": ["show"],
    "check": ["check"],
    "show-all": ["show", "--include-private"],
    "heard": ["heard", "We hope to grow, and everybody here is great", "--want", "sundays-to-myself"],
    "heard-firm": ["heard", "Two of us left at four on Friday, because the list was empty"],
    "themes": ["themes"],
    "themes-text": ["themes", "my Sundays back"],
    "packs-list": ["packs", "list"],
    "packs-show": ["packs", "show", "evenings/pay-for-sundays"],
}
FORMATS = {
    f"questions.{form}": ["questions", "--round", "1", "--audience", "hr,peer", "--explain", "--format", form]
    for form in ("plain", "markdown", "csv", "html", "json")
} | {f"show.{form}": ["show", "--format", form] for form in ("plain", "markdown", "csv", "json")}
FORMATS |= {
    f"compare.{form}": [*THREE, "compare", "--format", form] for form in ("plain", "markdown", "csv", "html", "json")
}
FORMATS |= {
    f"plan.{form}": ["plan", "--round", "2", "--audience", "boss,peer", "--format", form]
    for form in ("plain", "markdown", "json")
}
FORMATS |= {
    f"heard.{form}": ["heard", "The crew is great", "--explain", "--format", form]
    for form in ("plain", "markdown", "json")
}


@pytest.fixture
def compare(request: pytest.FixtureRequest):
    """Compares with a golden file, or writes it when `--update-golden` is given."""

    def with_golden(name: str, text: str) -> None:
        path = GOLDEN / f"{name}.txt"
        if request.config.getoption("--update-golden"):
            path.write_text(text, encoding="utf-8")
            return
        assert path.exists(), f"no golden screen {path.name}: write it with --update-golden and look at it"
        wanted, now = ends_trimmed(path.read_text(encoding="utf-8")), ends_trimmed(text)
        assert now == wanted, "\n" + "\n".join(unified_diff(wanted, now, "golden", "now", lineterm="", n=1))

    return with_golden


def ends_trimmed(text: str) -> list[str]:
    """The lines without blanks at their ends: nobody sees them, and versions of rich differ in them."""
    return [line.rstrip() for line in text.split("\n")]


def drawn(ran: Ran) -> str:
    """Both streams and the exit code, as one text."""
    parts = [ran.out, f"--- stderr ---\n{ran.err}" if ran.err else "", f"--- exit {ran.code} ---\n" if ran.code else ""]
    return "".join(parts)


@pytest.mark.parametrize("columns", [80, 40])
@pytest.mark.parametrize("name", SCREENS)
@pytest.mark.usefixtures("small")
def test_screen_is_as_it_was_approved(name, columns, compare, monkeypatch) -> None:
    """What a command draws on a wide and on a narrow screen changes only when somebody looked at it and said so."""
    monkeypatch.setenv("COLUMNS", str(columns))
    for module in ("output", "where"):
        monkeypatch.setattr(f"wantfirst.cli.{module}.on_terminal", lambda: True)
    compare(f"{name}-{columns}", drawn(run(*SCREENS[name], columns=columns)))


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.usefixtures("small")
def test_format_is_as_it_was_approved(name, compare) -> None:
    """What goes to files and other programs changes only when somebody looked at it and said so."""
    compare(name, drawn(run(*FORMATS[name])))


def test_no_screen_line_is_wider_than_its_screen() -> None:
    """On 40 columns nothing runs over the edge but commands, which stay whole so that they can be copied."""
    narrow = sorted(GOLDEN.glob("*-40.txt"))
    assert len(narrow) == len(SCREENS)
    lines = [
        (path.name, line) for path in narrow for line in path.read_text("utf-8").split("--- stderr")[0].splitlines()
    ]
    assert not [one for one in lines if len(one[1].rstrip()) > 40 and "wantfirst " not in one[1]]


def test_every_golden_file_belongs_to_a_screen() -> None:
    """No golden file is left over from a screen that is no more."""
    known = {f"{name}-{columns}" for name in SCREENS for columns in (80, 40)} | set(FORMATS)
    assert {path.stem for path in GOLDEN.glob("*.txt")} == known


@pytest.mark.usefixtures("small")
def test_small_library_is_a_good_one() -> None:
    """The library the screens are drawn from has no fault, so that none of them shows the mend of one."""
    ran = run("packs", "check", SMALL / "questions")
    assert (ran.code, ran.out) == (0, "4 files, 5 questions: all well.\n")

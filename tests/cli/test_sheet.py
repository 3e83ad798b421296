"""`sheet`: the page to take along, and the note to send at the offer stage."""

from __future__ import annotations

import stat
from datetime import date
from pathlib import Path
from shutil import copytree

import pytest

from tests.program import ROOT, run
from tests.terminal import on_terminal

ACME = """\
version: 1
employer: Acme
meetings:
  - date: 2099-11-03
    round: 2
    audience: [boss, peer]
    planned: [the-work/last-full-day, gone/away, the-work/more-than-planned]
"""

HEARD = """\
version: 1
employer: Acme
meetings:
  - date: 2026-11-12
    round: 1
    audience: [recruiter]
    heard:
      - {wants: [sundays-to-myself], said: "Every second Sunday is free.", grade: promise, verdict: met}
"""

# What would embarrass, read upside down across the table.
TELLTALE = (
    "must", "important", "nice", "met", "unknown", "wantfirst", "firm", "soft", "Hillbrook", "sundays-to-myself",
    "off-hours", "the-work/", "My son plays", "one night in twenty",
)  # fmt: skip


@pytest.fixture
def nurse(home: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The home of the invented nurse, with a talk planned at Acme; files go into a folder of their own."""
    copytree(ROOT / "examples" / "nurse", home, ignore=lambda *_: ["cache", ".lock"])
    (home / "employers" / "acme.yaml").write_text(ACME, "utf-8")
    monkeypatch.chdir(tmp_path)
    return home


@pytest.mark.usefixtures("nurse")
def test_page_holds_what_was_planned_in_its_order() -> None:
    """With an employer the page holds its plan; a question that is in no file any more is named and left out."""
    ran = run("sheet", "acme")
    assert ran.code == 0
    assert ran.out.startswith("Questions for 3 November 2099\n")
    asked = [line for line in ran.out.splitlines() if line[:1].isdigit()]
    assert len(asked) == 2
    assert ran.out.count("If the reply is general, ask: ") == 2
    assert "gone/away was planned, but is in no question file any more" in ran.err


@pytest.mark.usefixtures("nurse")
@pytest.mark.parametrize("form", ["plain", "markdown", "html"])
def test_nothing_on_the_page_embarrasses(form) -> None:
    """No importance, verdict, firm or soft, no id, no other employer, no private word, no name of the program."""
    for words in (["sheet", "acme"], ["sheet", "--round", "3", "--audience", "exec"]):
        ran = run(*words, "--format", form)
        assert ran.code == 0
        text = ran.out.partition("</style>")[2] if form == "html" else ran.out
        spoken = f" {text.replace('<', ' ').replace('>', ' ')} "
        assert not [word for word in TELLTALE if f" {word} " in spoken or (not word.isalpha() and word in spoken)]


@pytest.mark.usefixtures("nurse")
def test_page_without_an_employer_holds_what_questions_gives() -> None:
    """Six of the questions for that talk, three for a recruiter, in the order of `questions`."""
    for words, most in ((["--round", "2", "--audience", "peer"], 6), (["--round", "1", "--audience", "recruiter"], 3)):
        page = [line[3:] for line in run("sheet", *words).out.splitlines() if line[:1].isdigit()]
        listed = [line[5:] for line in run("questions", *words).out.splitlines() if line.startswith("ask: ")]
        assert page == listed[:most]


@pytest.mark.usefixtures("nurse")
def test_a_private_want_is_said_only_when_asked_for(nurse) -> None:
    """The sentence of a private want stays off the page without --include-private."""
    path = nurse / "worksheet.yaml"
    path.write_text(
        path.read_text("utf-8")
        .replace("    id: learn", "    id: learn")
        .replace("  - id: enough-hands-at-night\n", "  - id: enough-hands-at-night\n    private: true\n"),
        "utf-8",
    )
    words = ("sheet", "--round", "2", "--audience", "boss")
    assert "when the numbers are right" not in run(*words).out
    assert "when the numbers are right" in run(*words, "--include-private").out


@pytest.mark.usefixtures("nurse")
def test_file_is_ones_own_and_never_written_over(tmp_path) -> None:
    """The page is for its owner's eyes from the first byte; one that is there needs --force."""
    ran = run("sheet", "acme", "-o", "page.html")
    assert ran.code == 0
    assert f"The page is here: {tmp_path / 'page.html'}" in ran.err
    assert "wantfirst sheet --format plain" in ran.err
    assert stat.S_IMODE((tmp_path / "page.html").stat().st_mode) == 0o600
    again = run("sheet", "acme", "-o", "page.html")
    assert again.code == 1
    assert "page.html is there already" in again.err
    assert run("sheet", "acme", "-o", "page.html", "--force").code == 0


@pytest.mark.usefixtures("nurse")
def test_large_print_is_asked_for() -> None:
    """--large is for those who read large print."""
    assert "font: 16pt" in run("sheet", "acme", "--format", "html", "--large").out


def test_on_a_terminal_the_page_becomes_a_file(nurse) -> None:
    """Somebody at a terminal gets a file to print or send, for the next talk that is planned."""
    with on_terminal("sheet", home=nurse) as t:
        t.sees("As planned for Acme: second talk")
        t.sees("The page is here")
        assert t.end() == 0
    (made,) = Path.cwd().glob("*.html")
    assert made.name == "questions-for-2099-11-03.html"
    assert "What" in made.read_text("utf-8")


def test_note_quotes_what_was_said_and_asks_what_is_open(nurse) -> None:
    """At the offer stage the musts that are not in writing are quoted, and the open ones asked about."""
    (nurse / "employers" / "acme.yaml").write_text(HEARD, "utf-8")
    ran = run("sheet", "acme", "--round", "offer")
    assert ran.code == 0
    assert "The recruiter, on 12 November 2026: “Every second Sunday is free.”" in ran.out
    assert "still open for me:\n1. " in ran.out
    assert "two Sundays in four" not in ran.out


def test_note_with_nothing_left_says_so(nurse) -> None:
    """Where every must is in writing there is no note to send."""
    sheet = "version: 1\nwants:\n  - {id: a, want: two Sundays, importance: must, themes: [off-hours]}\n"
    (nurse / "worksheet.yaml").write_text(sheet, "utf-8")
    text = HEARD.replace("promise", "written").replace("sundays-to-myself", "a")
    (nurse / "employers" / "acme.yaml").write_text(text, "utf-8")
    ran = run("sheet", "acme", "--round", "offer")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith("There is nothing to have confirmed by Acme.")


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (["nowhere"], 2, "no employer here is called “nowhere”"),
        (["acme", "--format", "screen"], 2, "a page has no screen format"),
        (["acme", "--format", "json"], 2, "“json” is not a format of this command"),
        (["acme", "--open", "--format", "plain"], 2, "only an html page can be opened"),
        (["--round", "9000", "--audience", "pear"], 2, "did you mean peer?"),
        (["--round", "1", "--audience", "report"], 1, "there is nothing to put on the page"),
        (["acme", "-o", "/nowhere/page.html"], 1, "cannot be written"),
    ],
)
@pytest.mark.usefixtures("nurse")
def test_what_cannot_be_is_said_in_a_sentence(words, code, says) -> None:
    """Each slip has its sentence and its exit code."""
    ran = run("sheet", *words)
    assert (ran.code, ran.out) == (code, "")
    assert says.lower() in ran.err.lower()


def test_an_employer_without_a_plan_gets_what_fits(nurse) -> None:
    """Nothing planned yet: the page is made of what fits, and how to plan is said."""
    (nurse / "employers" / "acme.yaml").write_text("version: 1\nemployer: Acme\n", "utf-8")
    ran = run("sheet", "acme", "--round", "2", "--audience", "peer")
    assert ran.code == 0
    assert f"Questions for {date.today().day} " in ran.out
    assert "Nothing is planned with Acme yet" in ran.err


def test_what_waits_for_another_talk_is_said_beside_the_page_and_never_on_it(stocked: Path) -> None:
    """A must with nothing to ask here has its place named on stderr; the page itself is silent of it."""
    (stocked / "worksheet.yaml").write_text(
        "version: 1\nwants:\n"
        "  - {id: calm, want: My Sundays back, importance: must, themes: [off-hours]}\n"
        "  - {id: sale, want: To know who owns it in five years, importance: must, themes: [owner-intent]}\n"
    )
    ran = run("sheet", "--round", "1", "--audience", "peer", "--format", "plain")
    assert ran.code == 0
    assert "Not on this page, for another talk:\n- To know who owns it in five years (ask " in ran.err
    assert "owns it" not in ran.out

"""A comparison in words, bars and tables: honest lengths, words beside signs, nothing that does more than be read."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from rich.console import Console

from tests.builders import employer, must, nice, said, talk_with, want, worksheet
from wantfirst.core.compare import Range, Standing, compare
from wantfirst.core.employers import VERDICT_LABELS, Known
from wantfirst.core.next_to_ask import Ask
from wantfirst.screen import compare as words
from wantfirst.screen.compare_data import cell_records, comparison_json, records
from wantfirst.screen.compare_draw import draw
from wantfirst.screen.compare_pages import html, markdown
from wantfirst.screen.labelled import csv as as_csv
from wantfirst.screen.labelled import plain

HOSTILE = "<script>alert(1)</script> | =1+1 \x1b[2J [x](javascript:1)"


def shown(*wants, employers=(), asks=(), notes=()):
    """All that is shown of these wants and employers."""
    sheet = worksheet(*wants)
    return words.Shown(comparison=compare(sheet, employers), asks=tuple(asks), worksheet=sheet, notes=notes)


def screen(one, columns: int) -> str:
    """What is drawn on a screen of that width."""
    console = Console(width=columns, file=io.StringIO(), color_system=None)
    for block in draw(one):
        console.print(block)
    return console.file.getvalue()


# --- the bar and the counts -------------------------------------------------------------------------------


def standing(worst: int, best: int, whole: int) -> Standing:
    """An employer between these bounds."""
    return Standing(employer=employer(), cells=(), range=Range(worst=worst, best=best, whole=whole))


@given(st.integers(1, 60), st.data())
def test_bar_is_as_long_as_it_says(whole, data) -> None:
    """Its parts are sure, open and not there, in that order; what is sure is never drawn longer than it is."""
    worst = data.draw(st.integers(0, whole))
    best = data.draw(st.integers(worst, whole))
    width = data.draw(st.integers(8, 30))
    bar = words.bar(standing(worst, best, whole), width)
    sure, still, gone = (bar.count(part) for part in "█▒·")
    assert bar == "█" * sure + "▒" * still + "·" * gone
    assert len(bar) == width
    assert sure <= worst / whole * width + 1e-9
    assert sure + still >= best / whole * width - 1e-9
    assert (still > 0) >= (best > worst)


def test_counts_are_told_as_a_person_would() -> None:
    """How many are sure, how many it may be, and how many are lost; a kind that nobody wants is not told."""
    heard = talk_with(said("a", "met"), said("b", "partly"), said("c", "not-met"))
    (one,) = compare(worksheet(*(must(id) for id in "abcd")), [employer("acme", heard)]).standings
    assert words.counts_line(one) == "Musts: 1 sure, 1 partly, up to 2 of 4, 1 not met."
    (one,) = compare(worksheet(nice("a"), want("c")), [employer("acme", heard)]).standings
    assert words.counts_line(one) == "Others: 1 of 2."
    (one,) = compare(worksheet(*(must(id) for id in "wxyz")), [employer()]).standings
    assert words.counts_line(one) == "Musts: 0 sure, up to 4 of 4."


# --- words ------------------------------------------------------------------------------------------------


def test_every_sign_stands_beside_its_word() -> None:
    """Nobody has to know what a sign or a colour means."""
    one = shown(*map(want, "abcd"), employers=[
        employer("acme", talk_with(said("a", "met"), said("b", "partly"), said("c", "not-met")))
    ])  # fmt: skip
    for text in (screen(one, 80), markdown(one), html(one)):
        for verdict, sign in words.SIGNS.items():
            assert f"{sign} {VERDICT_LABELS[verdict]}" in text.replace("&#x27;", "'")


@pytest.mark.parametrize("columns", [80, 40])
def test_no_code_word_stands_on_a_screen(columns) -> None:
    """Grades, verdicts, roles and ids are told by their labels."""
    heard = talk_with(
        said("w-1", "not-met", "happened", by="peer"), said("w-1", "met", "claim", by="current-boss"), round="2"
    )
    text = screen(shown(must("w-1", want="Sundays"), employers=[employer("acme", heard)]), columns)
    text = " ".join(text.split()).replace("debrief acme --settle w-1", "")  # the command by which it is settled
    assert not [word for word in ("not-met", "happened,", "peer", "current-boss", "w-1", "claim") if word in text]
    assert "a future colleague" in " ".join(text.split())


def test_disagreement_is_shown_side_by_side() -> None:
    """Both people, both sayings, what each means for the want; and how to settle it."""
    heard = talk_with(
        said("pay", "met", by="Ann", said="More each year."), said("pay", "not-met", by="Bo", said="Never.")
    )
    one = shown(want("pay"), employers=[employer("acme", heard)])
    for text in (screen(one, 80), markdown(one), html(one)):
        assert text.index("More each year.") < text.index("What to ask") if "What to ask" in text else True
        assert [
            part for part in ("Yes: Ann", "No: Bo", "More each year.", "Never.", "--settle pay") if part not in text
        ] == []


def test_what_is_too_soft_for_a_must_is_named() -> None:
    """Why a yes in the file does not count is told where it matters, not left to be wondered about."""
    one = shown(must("pay"), employers=[employer("acme", talk_with(said("pay", "met", "wish", said="I hope so.")))])
    for text in (screen(one, 80), markdown(one), html(one)):
        assert "not firm enough" in text
        assert "I hope so." in text


def test_a_dodge_is_no_answer() -> None:
    """An empty saying is not shown as empty quotes."""
    heard = talk_with(said("pay", "met", by="Ann", said=""), said("pay", "not-met", by="Bo", said="Never."))
    assert "no answer" in screen(shown(want("pay"), employers=[employer("acme", heard)]), 80)


def test_stake_tells_places_only_where_they_differ() -> None:
    """What an answer could change is told in places; where it changes none, nothing is made up."""
    one = shown(want("pay"), employers=[employer()])
    ask = Ask(employer=employer(), want=want("pay"), if_yes=1, if_no=12)
    assert words.stake(one, ask).endswith("If you get it there, Acme comes first; if not, at place 12.")
    assert words.stake(one, ask._replace(if_no=1)) == "It tells about: pay."


def test_the_present_job_is_said_to_be_that() -> None:
    """One's own place stands among the others under its own name."""
    one = shown(want("pay"), employers=[employer("present", present=True, name="Ward 7")])
    assert "Ward 7 (where you are now)" in screen(one, 80)


# --- layout -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("columns", "employers", "across"), [(80, 3, True), (59, 1, False), (60, 1, True), (80, 5, False)]
)
def test_employers_stand_side_by_side_where_they_fit(columns, employers, across) -> None:
    """Below sixty columns, or with many employers, each has a block of its own."""
    few = [employer(f"e{number}", name=f"Name{number}") for number in range(employers)]
    lines = screen(shown(want("pay"), employers=few), columns).splitlines()
    assert any(all(f"{n} Name{n - 1}" in line for n in range(1, employers + 1)) for line in lines) == across


@pytest.mark.parametrize("columns", [24, 40, 59, 60, 80, 100])
@pytest.mark.parametrize("employers", [1, 3, 6])
def test_no_line_is_wider_than_the_screen(employers, columns) -> None:
    """However many employers and however long their names: nothing runs over the edge."""
    heard = talk_with(*(said("pay", verdict, by="a colleague of long standing") for verdict in ("met", "not-met")))
    names = ["Acme", "The Holy Family of Nazareth Hospital", "Krankenhausverwaltungsgesellschaft"] * 2
    few = [employer(f"e{at}", heard, name=names[at]) for at in range(employers)]
    one = shown(must("pay", want="More pay, " * 9), want("rest"), employers=few)
    assert all(len(line) <= columns for line in screen(one, columns).splitlines())


# --- pages and data ---------------------------------------------------------------------------------------


def hostile():
    """A comparison with a nasty text in every place."""
    heard = talk_with(said("a", "met", by=HOSTILE, said=HOSTILE), said("a", "not-met", by="boss", said=HOSTILE))
    one = employer("acme", heard, name=HOSTILE, known=(Known(want="b", verdict="partly", note=HOSTILE),))
    ask = Ask(employer=one, want=want("a", want=HOSTILE), if_yes=1, if_no=2, say=HOSTILE)
    return shown(
        want("a", want=HOSTILE),
        must("b", want=HOSTILE),
        employers=[one],
        asks=[ask],
        notes=(words.Note(want=None, employer="acme", text=HOSTILE),),
    )


def test_page_holds_texts_as_texts() -> None:
    """Nothing that a file holds becomes a tag, a script or a link; nothing is fetched."""
    page = html(hostile())
    assert "<script" not in page
    assert "default-src 'none'" in page
    assert not [word for word in ("src=", "href=", "url(", "@import") if word in page]


def test_markdown_table_keeps_its_columns() -> None:
    """A bar, a bracket or a tag in a text neither breaks the table nor becomes a link."""
    made = MarkdownIt("commonmark").enable("table").render(markdown(hostile()))
    assert made.count("<tr>") == 3
    assert made.count("<td") == 4
    assert "<script" not in made
    assert "<a " not in made


def test_csv_has_a_row_for_each_want_and_employer_and_no_formula() -> None:
    """A spreadsheet gets one table, in which nothing is calculated."""
    heard = talk_with(said("a", "met", by="=1", said="=1+1"), said("a", "not-met", by="@x", said="-1"))
    one = shown(want("a", want="=cmd"), want("b"), employers=[employer("acme", heard, name="+1"), employer("beta")])
    rows = list(csv.reader(io.StringIO(as_csv(cell_records(one)))))
    assert len(rows) == 1 + 4
    assert not [
        cell for row in rows for cell in row for line in cell.splitlines() if line.startswith(("=", "+", "-", "@"))
    ]


def test_plain_tells_all_of_it() -> None:
    """How each stands, each answer with who and how firmly, what to ask, what changed."""
    text = plain(records(hostile()))
    for label in ("place: 1", "in counts: ", "does it give you that: ", "why not known: ", "ask next: ", "changed: "):
        assert label in text


@pytest.mark.parametrize("make", [html, markdown, lambda one: screen(one, 80), lambda one: plain(records(one)),
                                  lambda one: str(comparison_json(one))])  # fmt: skip
def test_private_wants_stay_private(make) -> None:
    """Neither a private want, nor its id, nor what was said of it leaves; two of them can still be told apart."""
    heard = talk_with(said("secret-a", "met", said="of the secret"), said("secret-a", "not-met", said="and again"))
    hidden = [want("secret-a", want="the secret", private=True), want("secret-b", want="a secret", private=True)]
    text = make(shown(*hidden, employers=[employer("acme", heard)]))
    assert "secret" not in text
    assert "again" not in text
    assert ("number 1" in text and "number 2" in text) or ("want-1" in text and "want-2" in text)

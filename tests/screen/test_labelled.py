"""Records as plain text, Markdown, CSV and HTML: nothing lost, nothing that does more than be read."""

from __future__ import annotations

import csv as library
import io
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from wantfirst.screen.labelled import csv, html, markdown, plain

HOSTILE = [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", '" onmouseover="alert(1)', "' onload='x", "&lt;b&gt;",
    "</dd></dl><h1>", "{title}", "]]>", "<!--", "[click](javascript:alert(1))", "![x](http://example.org/x.png)", "*b*",
    "`code`", "# head", "1. list", "- list", "> quote", "| a | b |", "---", "<http://example.org>", "a\\*b", "_under_",
]  # fmt: skip
FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "\u00a0=1", "  +1", "a\n=1", "\n=1"]
texts = st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\r\x00"), max_size=40)


def rows(text: str) -> list[list[str]]:
    """CSV read back as any spreadsheet would."""
    return list(library.reader(io.StringIO(text)))


# --- plain ------------------------------------------------------------------------------------------------


def test_plain_has_a_line_for_each_label_and_an_empty_line_between_records() -> None:
    """`label: value`, records apart, what is empty left out."""
    records = [[("ask", "One?"), ("why", ""), ("id", "a/1")], [("ask", "Two?")]]
    assert plain(records) == "ask: One?\nid: a/1\n\nask: Two?"


def test_plain_indents_further_lines_of_a_value() -> None:
    """A line of a value is never taken for a label."""
    assert plain([[("then", "id: false\nwhy: false")]]) == "then: id: false\n  why: false"


@pytest.mark.parametrize("records", [[], [[]], [[("ask", "")]]])
def test_plain_of_nothing_is_nothing(records) -> None:
    """Nothing to show gives no line at all."""
    assert plain(records) == ""


# --- Markdown ---------------------------------------------------------------------------------------------


def test_markdown_is_a_heading_and_a_numbered_list() -> None:
    """A heading, an item for each record with its first value in bold, the others below."""
    assert markdown("What I want", [[("want", "Sundays"), ("why", ""), ("id", "s")], [("want", "Pay")]]) == (
        "# What I want\n\n1. **Sundays**\n   - id: s\n\n2. **Pay**"
    )


def shown(text: str) -> tuple[str, set[str]]:
    """The text that a Markdown reader shows, and the kinds of things it made of it."""
    kinds, words = set(), []
    for block in MarkdownIt().parse(text):
        kinds.add(block.type)
        for inline in block.children or []:
            kinds.add(inline.type)
            words.append(inline.content)
    return "".join(words), kinds


@pytest.mark.parametrize("text", HOSTILE)
def test_markdown_shows_text_as_it_is(text) -> None:
    """No text makes a link, a picture, HTML, code or another list: a reader sees just its letters."""
    words, kinds = shown(markdown("x", [[("ask", text), ("why", text)]]))
    assert " ".join(words.split()).count(" ".join(text.split())) == 2
    assert not kinds & {
        "link_open",
        "image",
        "html_inline",
        "html_block",
        "code_inline",
        "em_open",
        "fence",
        "table_open",
    }


# --- CSV --------------------------------------------------------------------------------------------------


def test_csv_has_all_labels_above_in_the_order_they_come() -> None:
    """Records with different labels share one table."""
    table = rows(csv([[("ask", "One?"), ("id", "1")], [("ask", "Two?"), ("why", "so"), ("id", "2")]]))
    assert table == [["ask", "id", "why"], ["One?", "1", ""], ["Two?", "2", "so"]]


@pytest.mark.parametrize("value", FORMULAS)
def test_csv_cell_is_no_formula(value) -> None:
    """A spreadsheet takes no cell, nor a line of one, for something to work out."""
    ((cell,),) = rows(csv([[("ask", value)]]))[1:]
    assert not [
        line for line in cell.split("\n") if line.lstrip(" \u00a0").startswith(("=", "+", "-", "@", "\t", "\r"))
    ]


@pytest.mark.parametrize("value", ["2-3 days", "a=b", "you@work", "'so'", 'say "hi", twice', "two\nlines", "", "é, 🙂"])
def test_csv_keeps_every_other_value_letter_for_letter(value) -> None:
    """What is no formula comes back as it went in, quotes, commas and line ends included."""
    assert rows(csv([[("ask", value)]]))[1:] == [[value]] or value == ""


@given(st.lists(st.fixed_dictionaries({"ask": texts, "why": texts}), max_size=5))
def test_csv_has_one_row_for_each_record_whatever_is_in_it(values) -> None:
    """No text breaks the table: as many rows as records, as many cells as labels."""
    table = rows(csv([[("id", "x"), *value.items()] for value in values]))
    assert len(table) == (1 + len(values) if values else 0)
    assert {len(row) for row in table[1:]} <= {3}


# --- HTML -------------------------------------------------------------------------------------------------


class Page(HTMLParser):
    """What a browser would find in a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.text = ""
        self.feed(text)

    def handle_starttag(self, tag, attrs) -> None:
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data) -> None:
        self.text += data


@pytest.mark.parametrize("text", HOSTILE)
def test_html_shows_text_as_it_is(text) -> None:
    """No text makes a tag or an attribute: a browser shows just its letters, in title, label and value."""
    page = Page(html(text, [[("ask", text), (text, text)]]))
    calm = Page(html("calm", [[("ask", "calm"), ("calm", "calm")]]))
    assert page.tags == calm.tags
    assert page.attributes == calm.attributes
    assert page.text.count(text) == 5


@given(texts)
def test_html_never_has_a_tag_of_its_texts(text) -> None:
    """Whatever a text is, the page has the same tags as with any other."""
    assert Page(html("x", [[("ask", text + "x")]])).tags == Page(html("x", [[("ask", "x")]])).tags


def test_html_fetches_nothing_and_runs_nothing() -> None:
    """The page is complete in itself: no address in it, no script, and a policy that forbids both."""
    page = html("x", [[("ask", "One?"), ("why", "so")]])
    found = Page(page)
    assert not set(found.tags) & {"script", "link", "img", "iframe", "a", "object", "form", "base"}
    assert not [value for name, value in found.attributes if name in ("src", "href", "action", "style")]
    assert "http:" not in page
    assert "https:" not in page
    assert "default-src 'none'" in page

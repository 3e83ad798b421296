"""A page as plain text, Markdown and HTML."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from wantfirst.core.offer_note import OfferNote, Quote
from wantfirst.core.sheet import Line, Listen, Sheet
from wantfirst.screen.page import Page, html, markdown, plain
from wantfirst.screen.sheet import MOST_CHARACTERS, note_page, sheet_page, sheet_plain

SHEET = Sheet(
    title="Questions for 3 November 2026",
    say=("I plan my Sundays with my son.",),
    lines=(
        Line(say="Who worked last Sunday?", general="And the one before?", only=True),
        Line(say="Who made the roster?", general="When?"),
    ),
    listen=(Listen(wording="we all pull together", back="Who stayed last week?"),),
)
PLAIN = """\
Questions for 3 November 2026

I plan my Sundays with my son.

1· Who worked last Sunday?
   If the reply is general, ask: And the one before?
2. Who made the roster?
   If the reply is general, ask: When?

Listen for
“we all pull together”: Who stayed last week?"""

NASTY = st.text(alphabet=st.sampled_from("<>&\"'`*_[]()#|~=-+. ab\n/\\:") | st.characters(), max_size=60)
SHEETS = st.builds(
    Sheet,
    title=NASTY,
    say=st.lists(NASTY, max_size=2).map(tuple),
    lines=st.lists(st.builds(Line, say=NASTY, general=NASTY, only=st.booleans()), max_size=6).map(tuple),
    listen=st.lists(st.builds(Listen, wording=NASTY, back=NASTY), max_size=3).map(tuple),
)


class Tags(HTMLParser):
    """The tags and attributes of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.links: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note one."""
        self.tags.add(tag)
        self.links += [value or "" for name, value in attrs if name in ("href", "src", "style", "onclick")]


def test_plain_page_reads_from_top_to_bottom() -> None:
    """What to say, what to ask with its follow-up, what to listen for; the mark is small and explains nothing."""
    assert plain(sheet_page(SHEET)) == PLAIN


def test_markdown_page_has_the_same_in_the_same_order() -> None:
    """Markdown shows the same texts, headed and numbered."""
    found = markdown(sheet_page(SHEET))
    assert found.startswith("# Questions for 3 November 2026\n\nI plan my Sundays")
    assert "\n1. **Who worked last Sunday?** ·\n   - If the reply is general, ask: And the one before?\n" in found
    assert "\n## Listen for\n" in found


def test_html_page_has_room_to_write_and_one_mark() -> None:
    """Every question has room below it, and one is marked."""
    found = html(sheet_page(SHEET))
    assert found.count('<div class="room">') == 2
    assert found.count('<span class="mark">') == 1
    assert "<title>Questions for 3 November 2026</title>" in found


def test_large_print_is_larger() -> None:
    """12 points at least, 16 where asked for, lines one and a half as high."""
    assert "font: 12pt/1.5 system-ui" in html(sheet_page(SHEET))
    assert "font: 16pt/1.5 system-ui" in html(sheet_page(SHEET), large=True)


@given(SHEETS)
def test_no_text_becomes_a_part_of_the_page(sheet: Sheet) -> None:
    """Whatever a question or a sentence holds, the page gets no tag, link or script by it."""
    bare = Tags(html(sheet_page(SHEET)))
    found = Tags(html(sheet_page(sheet)))
    assert found.tags <= bare.tags
    assert found.links == bare.links == ["data:,"]


@given(SHEETS, st.integers(0, 400))
def test_plain_page_fits_a_note_on_a_phone(sheet: Sheet, more: int) -> None:
    """1,500 characters at most, however long the texts are; what fits as it is stays whole."""
    longer = sheet._replace(lines=tuple(one._replace(general=one.general + "x" * more) for one in sheet.lines))
    found = sheet_plain(longer)
    assert len(found) <= MOST_CHARACTERS
    whole = plain(sheet_page(longer))
    assert found == whole or len(whole) > MOST_CHARACTERS


def test_note_quotes_and_asks() -> None:
    """The note thanks, quotes who said what and when, and asks what is open."""
    quote = Quote(said="Two in four.", by="the recruiter", day="2026-11-12")
    found = plain(note_page(OfferNote(confirm=(quote,), still_open=("What about the pension?",))))
    assert "1. The recruiter, on 12 November 2026: “Two in four.”" in found
    assert re.search(r"still open for me:\n1\. What about the pension\?$", found)


def test_note_without_a_part_leaves_its_heading_out() -> None:
    """Where nothing was said, nothing is to be confirmed, and the other way round."""
    assert "told" not in plain(note_page(OfferNote(still_open=("What?",))))
    assert "open" not in plain(note_page(OfferNote(confirm=(Quote(said="x", by="", day=""),))))
    assert "Somebody: “x”" in plain(note_page(OfferNote(confirm=(Quote(said="x", by="", day=""),))))


def test_an_empty_page_is_its_title() -> None:
    """A page with no block still is a page."""
    assert plain(Page(title="t", blocks=())) == "t"

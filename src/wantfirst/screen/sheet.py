"""The page to take along, and the note to send: laid out as a page."""

from __future__ import annotations

from wantfirst.core.capital import capital
from wantfirst.core.days import spoken_day
from wantfirst.core.employers import in_short
from wantfirst.core.offer_note import OfferNote, Quote
from wantfirst.core.sheet import Line, Sheet, shorter
from wantfirst.screen import page
from wantfirst.screen.page import Block, Item, Page

MOST_CHARACTERS = 1500  # of the plain page: it is pasted into a phone's notes and read at a glance

IF_GENERAL = "If the reply is general, ask:"


def sheet_page(sheet: Sheet) -> Page:
    """The page for a talk."""
    items = tuple(Item(text=one.say, below=_below(one), marked=one.only, room=True) for one in sheet.lines)
    heard = tuple(f"“{one.wording}”: {one.back}" for one in sheet.listen)
    blocks = [
        Block(sentences=sheet.say) if sheet.say else None,
        Block(items=items) if items else None,
        Block(heading="Listen for", sentences=heard) if heard else None,
    ]
    return Page(title=sheet.title, blocks=tuple(one for one in blocks if one is not None))


def _below(line: Line) -> tuple[str, ...]:
    """Whom to ask and what to ask next: `For a colleague. If the reply is general, ask: How many?`."""
    parts = (f"For {line.whom}." if line.whom else "", f"{IF_GENERAL} {line.general}" if line.general else "")
    below = " ".join(part for part in parts if part)
    return (below,) if below else ()


def sheet_plain(sheet: Sheet) -> str:
    """The page for a phone's notes, 1,500 characters at most: what is missed least is left out first."""
    text = page.plain(sheet_page(sheet))
    while len(text) > MOST_CHARACTERS:
        less = shorter(sheet)
        if less is None:
            return text[: MOST_CHARACTERS - 1].rstrip() + "…"
        sheet, text = less, page.plain(sheet_page(less))
    return text


def note_page(note: OfferNote) -> Page:
    """The note to send before one signs."""
    blocks = [Block(sentences=("Thank you for the offer. Before I sign, I would like to be sure of a few points.",))]
    if note.confirm:
        said = tuple(Item(text=_told(one)) for one in note.confirm)
        blocks.append(Block(sentences=("This is what I was told. I would be glad to have it in writing:",), items=said))
    if note.still_open:
        asked = tuple(Item(text=one) for one in note.still_open)
        blocks.append(Block(sentences=("And this is still open for me:",), items=asked))
    return Page(title="Before I sign", blocks=tuple(blocks))


def _told(quote: Quote) -> str:
    """What was said, led by whom and when: `The recruiter, on 12 November 2026: “...”`."""
    by = quote.by or "somebody"
    when = f", on {spoken_day(quote.day)}" if quote.day else ""
    return f"{capital(by)}{when}: “{in_short(quote.said)}”"

"""A page of headings, sentences and numbered lines: as plain text, as Markdown, and as one HTML file to print.

The HTML page asks nothing of anybody: no script, no font, no link, no picture. It prints on A4 and Letter.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from wantfirst.screen.labelled import escaped


class Item(NamedTuple):
    """A numbered line: its text, what stands below it, a small mark beside the number, and room to write."""

    text: str
    below: tuple[str, ...] = ()
    marked: bool = False
    room: bool = False


class Block(NamedTuple):
    """A part of a page: perhaps a heading, sentences, then numbered lines."""

    heading: str = ""
    sentences: tuple[str, ...] = ()
    items: tuple[Item, ...] = ()


class Page(NamedTuple):
    """A page with its title."""

    title: str
    blocks: tuple[Block, ...]


MARK = "·"


def plain(page: Page) -> str:
    """As text to paste into a note."""
    parts = [page.title]
    for block in page.blocks:
        rows = [*([block.heading] if block.heading else []), *block.sentences]
        for number, item in enumerate(block.items, 1):
            rows.append(f"{number}{MARK if item.marked else '.'} {item.text}")
            rows += [f"   {line}" for line in item.below]
        parts.append("\n".join(rows))
    return "\n\n".join(parts)


def markdown(page: Page) -> str:
    """As Markdown; each line of text shows as it is."""
    parts = [f"# {escaped(page.title)}"]
    for block in page.blocks:
        if block.heading:
            parts.append(f"## {escaped(block.heading)}")
        parts += [escaped(sentence) for sentence in block.sentences]
        parts += [_item_markdown(number, item) for number, item in enumerate(block.items, 1)]
    return "\n\n".join(parts)


def _item_markdown(number: int, item: Item) -> str:
    mark = f" {MARK}" if item.marked else ""
    return "\n".join([f"{number}. **{escaped(item.text)}**{mark}", *(f"   - {escaped(line)}" for line in item.below)])


def html(page: Page, *, large: bool = False) -> str:
    """As one file that a browser shows and prints. `large`: for those who read large print."""
    from html import escape

    body = "\n".join(_block_html(block) for block in page.blocks)
    return _PAGE.replace("{size}", "16pt" if large else "12pt").replace("{title}", escape(page.title)).replace(
        "{body}", body
    )  # fmt: skip


def _block_html(block: Block) -> str:
    from html import escape

    heading = f"<h2>{escape(block.heading)}</h2>\n" if block.heading else ""
    sentences = "".join(f"<p>{escape(sentence)}</p>\n" for sentence in block.sentences)
    return f"<section>\n{heading}{sentences}{_items_html(block.items)}</section>"


def _items_html(items: Sequence[Item]) -> str:
    from html import escape

    if not items:
        return ""
    rows = []
    for item in items:
        mark = f' <span class="mark">{MARK}</span>' if item.marked else ""
        below = "".join(f'<p class="below">{escape(line)}</p>' for line in item.below)
        room = '<div class="room"></div>' if item.room else ""
        rows.append(f"<li><p>{escape(item.text)}{mark}</p>{below}{room}</li>")
    return "<ol>\n" + "\n".join(rows) + "\n</ol>\n"


_PAGE = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<link rel="icon" href="data:,">
<title>{title}</title>
<style>
@page { margin: 15mm 16mm; }
html { font: {size}/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; color: #111; background: #fff; }
body { max-width: 52ch; margin: 0 auto; padding: 1rem; box-sizing: border-box;
  text-align: left; overflow-wrap: anywhere; }
h1 { font-size: 1.25em; line-height: 1.3; margin: 0 0 .8em; }
h2 { font-size: 1em; margin: 1.4em 0 .3em; break-after: avoid; }
p { margin: 0 0 .4em; }
ol { margin: 0; padding: 0 0 0 1.8em; }
li { margin: 0 0 .7em; break-inside: avoid; }
li > p:first-child { font-weight: 600; }
.below { margin-bottom: .15em; }
.mark { font-weight: 400; }
.room { height: 3.2em; border-bottom: 1px solid #bbb;
  background: linear-gradient(#bbb, #bbb) 0 1.6em / 100% 1px no-repeat; }
section:last-child { break-inside: avoid; }
@media print { body { padding: 0; margin: 0; } }
@media (prefers-color-scheme: dark) { @media screen { html { color: #eee; background: #161616; } } }
</style>
<h1>{title}</h1>
{body}
</html>"""

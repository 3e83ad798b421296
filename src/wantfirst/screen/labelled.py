"""Records as labels with values: the neutral form from which plain text, Markdown, CSV and HTML are made."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

Record = Sequence[tuple[str, str]]

# A cell that begins so is taken for a formula by spreadsheets; a leading apostrophe makes it text.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\0")
_MARKDOWN = str.maketrans({char: "\\" + char for char in "\\`*_[]<>#|&~"})


def plain(records: Iterable[Record]) -> str:
    """`label: value` lines, a blank line between records, nothing cut; further lines of a value are indented."""
    blocks = ("\n".join(f"{label}: {_folded(value)}" for label, value in record if value) for record in records)
    return "\n\n".join(block for block in blocks if block)


def _folded(value: str) -> str:
    return value.replace("\n", "\n  ")


def markdown(title: str, records: Iterable[Record]) -> str:
    """A heading, then a numbered item for each record: its first value in bold, the others below."""
    parts = [f"# {escaped(title)}"]
    for number, record in enumerate(records, 1):
        (_, first), *others = [pair for pair in record if pair[1]]
        lines = [f"{number}. **{escaped(first)}**"]
        lines += [f"   - {label}: {escaped(value)}" for label, value in others]
        parts.append("\n".join(lines))
    return "\n\n".join(parts)


def escaped(text: str) -> str:
    """Text that Markdown shows as it is."""
    return " ".join(text.split()).translate(_MARKDOWN)


def csv(records: Sequence[Record]) -> str:
    """A header and a row for each record, safe to open in a spreadsheet."""
    import csv as library
    from io import StringIO

    labels = list(dict.fromkeys(label for record in records for label, _ in record if label))
    stream = StringIO()
    writer = library.writer(stream, lineterminator="\n")
    writer.writerow(labels)
    for record in records:
        values = dict(record)
        writer.writerow([_harmless(values.get(label, "")) for label in labels])
    return stream.getvalue().rstrip("\n")


def _harmless(value: str) -> str:
    lines = value.split("\n")
    return "\n".join("'" + line if line.lstrip(" \u00a0").startswith(_FORMULA) else line for line in lines)


def html(title: str, records: Iterable[Record]) -> str:
    """One self-contained page: nothing in it is a link, and nothing is fetched."""
    from html import escape

    items = []
    for record in records:
        (_, first), *others = [pair for pair in record if pair[1]]
        rows = "".join(f"<dt>{escape(label)}</dt><dd>{escape(value)}</dd>" for label, value in others)
        items.append(f"<li><p>{escape(first)}</p><dl>{rows}</dl></li>")
    return page(title, "<ol>\n" + "\n".join(items) + "\n</ol>", _LIST_STYLE)


def page(title: str, body: str, style: str = "") -> str:
    """A page of HTML that may fetch nothing. `body` and `style` are taken as they are, `title` is a mere text."""
    from html import escape

    return _PAGE.format(title=escape(title), body=body, style=style)


_LIST_STYLE = """\
body { max-width: 40rem; }
li { margin: 0 0 1.5rem; break-inside: avoid; }
li p { font-weight: 600; margin: 0 0 .3rem; }
dl { margin: 0; }
dt { font-size: .85rem; opacity: .75; }
dd { margin: 0 0 .4rem; }"""

_PAGE = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{title}</title>
<style>
body {{ font: 1.05rem/1.5 system-ui, sans-serif; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere; }}
{style}
</style>
<h1>{title}</h1>
{body}
</html>"""

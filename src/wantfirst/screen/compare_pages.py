"""A comparison as Markdown, and as one page of HTML that needs nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from wantfirst.core.compare import Cell, Standing
from wantfirst.core.employers import in_short
from wantfirst.core.wants import IMPORTANCE_LABELS, IMPORTANCES, Want
from wantfirst.screen import compare as words
from wantfirst.screen.compare import Dispute, Shown
from wantfirst.screen.labelled import escaped, page


def by_importance(shown: Shown) -> list[tuple[int, Want]]:
    """The wants with their places in the cells: the musts first, each kind as in the worksheet."""
    return sorted(enumerate(shown.comparison.wants), key=lambda one: IMPORTANCES.index(one[1].importance))


# --- Markdown ---------------------------------------------------------------------------------------------


def markdown(shown: Shown) -> str:
    """A heading, how each stands, a table, and what follows from it."""
    standings = shown.comparison.standings
    parts = [f"# {words.TITLE}"]
    parts.append(_lines(f"{n}. **{escaped(words.name_of(s))}**: {words.counts_line(s)}" for n, s in _placed(shown)))
    head = ["", *(escaped(standing.employer.name) for standing in standings)]
    rows = [head, ["---"] * len(head), *(_row(shown, at, want) for at, want in by_importance(shown))]
    parts.append(_lines("| " + " | ".join(row) + " |" for row in rows))
    parts += _disputes(words.DISAGREE, words.disputes(shown), words.OPEN_UNTIL)
    parts += _disputes(words.TOO_SOFT, words.too_soft(shown))
    parts += [f"## {words.NEXT}"] if shown.asks else []
    parts += [
        f"{escaped(words.whom(ask))} **{escaped(words.what(shown, ask))}**\n{escaped(words.stake(shown, ask))}"
        for ask in shown.asks
    ]
    parts += [f"## {words.CHANGED}", _lines(f"- {escaped(note.text)}" for note in shown.notes)] if shown.notes else []
    return "\n\n".join(parts)


def _placed(shown: Shown) -> Iterator[tuple[int, Standing]]:
    return enumerate(shown.comparison.standings, 1)


def _row(shown: Shown, at: int, want: Want) -> list[str]:
    title = f"{escaped(words.want_words(shown, want))} ({IMPORTANCE_LABELS[want.importance]})"
    return [title, *(_marked(standing.cells[at]) for standing in shown.comparison.standings)]


def _marked(cell: Cell) -> str:
    ground = words.ground(cell)
    return words.answer(cell) + (f"; {escaped(ground)}" if ground else "")


def _disputes(title: str, disputes: list[Dispute], note: str = "") -> Iterator[str]:
    if disputes:
        yield f"## {title}"
    if disputes and note:
        yield escaped(note)
    for dispute in disputes:
        lines = (f"- {escaped(told)}: {escaped(said)}" for told, said in dispute.lines)
        settle = f"\n\nWhen you know: `{dispute.settle}`" if dispute.settle else ""
        yield f"**{escaped(dispute.heading)}**\n\n{_lines(lines)}{settle}"


def _lines(lines: Iterable[str]) -> str:
    return "\n".join(lines)


# --- HTML -------------------------------------------------------------------------------------------------


def html(shown: Shown) -> str:
    """One self-contained page: nothing in it is a link, and nothing is fetched."""
    body = ["<ol>", *(_standing(one) for one in shown.comparison.standings), "</ol>"]
    body += [f'<p class="key">{escape(words.KEY)}</p>', *_table(shown)]
    body += _quoted(words.DISAGREE, words.disputes(shown), words.OPEN_UNTIL)
    body += _quoted(words.TOO_SOFT, words.too_soft(shown))
    body += [f"<h2>{words.NEXT}</h2>"] if shown.asks else []
    body += [
        f"<p>{escape(words.whom(ask))}<br><strong>{escape(words.what(shown, ask))}</strong>"
        f"<br><small>{escape(words.stake(shown, ask))}</small></p>"
        for ask in shown.asks
    ]
    body += (
        [f"<h2>{words.CHANGED}</h2>", *(f"<p>{escape(note.text)}</p>" for note in shown.notes)] if shown.notes else []
    )
    return page(words.TITLE, "\n".join(body), _STYLE)


def _standing(standing: Standing) -> str:
    bar, counts = words.bar(standing), words.counts_line(standing)
    return (
        f"<li><strong>{escape(words.name_of(standing))}</strong>"
        f'<br><span class="bar" aria-hidden="true">{bar}</span><br>{escape(counts)}</li>'
    )


def _table(shown: Shown) -> Iterator[str]:
    heads = "".join(f'<th scope="col">{escape(one.employer.name)}</th>' for one in shown.comparison.standings)
    yield f'<div class="wide"><table><thead><tr><th scope="col">What you want</th>{heads}</tr></thead><tbody>'
    for at, want in by_importance(shown):
        title = f"{escape(words.want_words(shown, want))}<br><small>{IMPORTANCE_LABELS[want.importance]}</small>"
        cells = "".join(_cell(one, one.cells[at]) for one in shown.comparison.standings)
        yield f'<tr><th scope="row">{title}</th>{cells}</tr>'
    yield "</tbody></table></div>"


def _cell(standing: Standing, cell: Cell) -> str:
    said = f"“{in_short(cell.said)}”" if cell.said and not cell.disagree and not cell.want.private else ""
    small = "".join(f"<br><small>{escape(line)}</small>" for line in (words.ground(cell), said) if line)
    return f'<td data-employer="{escape(standing.employer.name)}">{escape(words.answer(cell))}{small}</td>'


def _quoted(title: str, disputes: list[Dispute], note: str = "") -> Iterator[str]:
    if disputes:
        yield f"<h2>{title}</h2>"
    if disputes and note:
        yield f"<p>{escape(note)}</p>"
    for dispute in disputes:
        lines = "".join(f"<li>{escape(told)}<br>{escape(said)}</li>" for told, said in dispute.lines)
        settle = f"<p><small>When you know: <code>{escape(dispute.settle)}</code></small></p>" if dispute.settle else ""
        yield f"<h3>{escape(dispute.heading)}</h3><ul>{lines}</ul>{settle}"


_STYLE = """\
body { max-width: 60rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; overflow-wrap: normal; }
th, td { text-align: left; vertical-align: top; padding: .4rem .8rem .4rem 0; border-top: 1px solid #8888;
  min-width: 7rem; font-weight: 400; }
thead th { border-top: 0; font-weight: 600; }
tr, li { break-inside: avoid; }
.bar { font-family: monospace; }
@media screen and (max-width: 36rem) {
  thead { display: none; }
  table, tbody, tr, th, td { display: block; }
  tbody th { font-weight: 600; }
  td { border-top: 0; padding-left: 1rem; }
  td::before { content: attr(data-employer); display: block; font-size: .85rem; opacity: .8; }
}
small, .key { font-size: .85rem; opacity: .8; }"""

"""A comparison drawn: wants down and employers across where they fit, else a block for each employer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from wantfirst.core.compare import Cell
from wantfirst.core.wants import IMPORTANCE_LABELS, IMPORTANCES
from wantfirst.screen import compare as words
from wantfirst.screen.compare import Dispute, Shown
from wantfirst.screen.hanging import Hanging

if TYPE_CHECKING:
    from rich.console import Console, ConsoleOptions, RenderableType
    from rich.table import Table

NARROW = 60  # columns below which employers do not stand side by side
WANT_COLUMN, CELL_COLUMN, GAP = 22, 14, 2  # the narrowest columns, and what lies between them
_STYLES = {"met": "ask", "partly": "ask", "not-met": "ask", "unknown": "quiet"}


class Picture:
    """The cells, laid out for the width there is."""

    def __init__(self, shown: Shown) -> None:
        self.shown = shown

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[RenderableType]:
        """A table, or blocks where it does not fit."""
        employers = len(self.shown.comparison.standings)
        needed = max(NARROW, WANT_COLUMN + employers * (GAP + CELL_COLUMN))
        if options.max_width >= needed:
            yield from _across(self.shown, options.max_width)
        else:
            yield from _blocks(self.shown, min(words.BAR, options.max_width - 4))


def draw(shown: Shown) -> list[RenderableType]:
    """All of it: the picture, who said what where that matters, what to ask next, what changed."""
    from rich.text import Text

    blocks: list[RenderableType] = [
        Text(words.TITLE, style="heading"),
        Text(words.KEY, style="quiet"),
        Text(""),
        Picture(shown),
    ]
    blocks += _disputes(words.DISAGREE, words.disputes(shown), words.OPEN_UNTIL)
    blocks += _disputes(words.TOO_SOFT, words.too_soft(shown))
    blocks += _next(shown)
    if shown.notes:
        blocks += [Text(""), Text(words.CHANGED, style="heading"), *_hanging("", [words.YOURS], "quiet"), Text("")]
        blocks += _hanging("  ", [note.text for note in shown.notes])
    return blocks


# --- side by side -----------------------------------------------------------------------------------------


def _across(shown: Shown, width: int) -> Iterator[RenderableType]:
    from rich.text import Text

    for number, standing in enumerate(shown.comparison.standings, 1):
        yield Text.assemble((f"{number:>2}  ", "number"), (words.name_of(standing), "ask"))
        yield from _hanging("    ", (words.bar(standing), words.counts_line(standing)))
    yield Text("")
    yield _table(shown, width)


def _table(shown: Shown, width: int) -> Table:
    from rich.table import Table
    from rich.text import Text

    standings = shown.comparison.standings
    cell = min(22, (width - WANT_COLUMN - 4) // len(standings) - GAP)
    table = Table(box=None, padding=(0, GAP, 0, 0), pad_edge=False, expand=False, header_style="")
    table.add_column(Text(""), width=width - len(standings) * (cell + GAP) - GAP)
    for number, standing in enumerate(standings, 1):
        table.add_column(Text(f"{number} {standing.employer.name}", style="ask"), width=cell)
    for importance in IMPORTANCES:
        places = [at for at, want in enumerate(shown.comparison.wants) if want.importance == importance]
        if places:
            table.add_row(Text(IMPORTANCE_LABELS[importance].capitalize(), style="because"))
        for at in places:
            want = Text(words.want_words(shown, shown.comparison.wants[at]))
            table.add_row(want, *(_cell(standing.cells[at]) for standing in standings))
            table.add_row()
    return table


def _cell(cell: Cell) -> RenderableType:
    from rich.console import Group

    return Group(*_hanging("", [words.answer(cell)], _STYLES[cell.verdict]), *_hanging("  ", [words.ground(cell)]))


# --- one below the other ----------------------------------------------------------------------------------


def _blocks(shown: Shown, width: int) -> Iterator[RenderableType]:
    from rich.text import Text

    for number, standing in enumerate(shown.comparison.standings, 1):
        if number > 1:
            yield Text("")
        yield Hanging(f"{number}  ", Text(words.name_of(standing), style="ask"))
        yield from _hanging("   ", (words.bar(standing, width), words.counts_line(standing)))
        for cell in sorted(standing.cells, key=lambda cell: IMPORTANCES.index(cell.want.importance)):
            yield from _cell_block(shown, cell)


def _cell_block(shown: Shown, cell: Cell) -> Iterator[RenderableType]:
    from rich.text import Text

    sign, _, answer = words.answer(cell).partition(" ")
    ground = words.ground(cell)
    weight = IMPORTANCE_LABELS[cell.want.importance]
    yield Hanging(f"   {sign} ", Text(f"{words.want_words(shown, cell.want)} ({weight})"))
    told = Text(answer.capitalize(), style=_STYLES[cell.verdict])
    yield Hanging("     ", told.append(f": {ground}", style="quiet") if ground else told)


# --- what follows -----------------------------------------------------------------------------------------


def _disputes(title: str, disputes: Sequence[Dispute], note: str = "") -> Iterator[RenderableType]:
    from rich.text import Text

    if disputes:
        yield from (Text(""), Text(title, style="heading"))
        yield from _hanging("", [note], "quiet")
    for dispute in disputes:
        yield Text("")
        yield from _hanging("  ", [dispute.heading], "because")
        for told, said in dispute.lines:
            yield from _hanging("  ", [told])
            yield from _hanging("    ", [said], "ask")
        yield from _hanging("  ", [f"When you know: {dispute.settle}" if dispute.settle else ""], "quiet")


def _next(shown: Shown) -> Iterator[RenderableType]:
    from rich.text import Text

    if shown.asks:
        yield from (Text(""), Text(words.NEXT, style="heading"))
    for ask in shown.asks:
        yield Text("")
        yield from _hanging("  ", [words.whom(ask)])
        yield from _hanging("    ", [words.what(shown, ask)], "ask")
        yield from _hanging("    ", [words.stake(shown, ask)], "quiet")


def _hanging(lead: str, lines: Iterable[str], style: str = "") -> Iterator[Hanging]:
    from rich.text import Text

    return (Hanging(lead, Text(line, style=style)) for line in lines if line)

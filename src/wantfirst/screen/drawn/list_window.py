"""The part of the screen in which a list stands: folded to the screen, below its question, with a bar if it scrolls."""

from __future__ import annotations

from typing import Any

from prompt_toolkit.application import Application
from prompt_toolkit.filters import Condition
from prompt_toolkit.layout import ConditionalMargin, Dimension, ScrollbarMargin, ScrollOffsets

from wantfirst.screen.drawn.folding import folded_list

FEWEST = 5  # rows of a list, whatever stands above it
BAR = 2  # columns left for the bar


def fit(application: Application[Any], above: int) -> Any:
    """Have the list of this prompt fit the screen as it is at each moment; `above` rows stay for the question.

    Gives questionary's control, which holds the lines and knows which one is pointed at.
    """
    window = next(one for one in application.layout.find_all_windows() if hasattr(one.content, "get_pointed_at"))
    lines: Any = window.content
    unfolded, size = lines.text, application.output.get_size
    lines.text = lambda: folded_list(unfolded(), size().columns - BAR)

    def room() -> int:
        rows: int = size().rows
        return max(rows - above - 1, FEWEST)

    def scrolls() -> bool:
        rows = 1 + sum(text.count("\n") for _, text in folded_list(unfolded(), size().columns - BAR))
        return rows > room()

    window.height = lambda: Dimension(max=room())
    window.scroll_offsets = ScrollOffsets(top=1, bottom=2)
    window.right_margins = [ConditionalMargin(ScrollbarMargin(display_arrows=True), Condition(scrolls))]
    return lines

"""A text beside a lead, its further lines indented to the text. Lines end where their words end."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Console, ConsoleOptions
from rich.text import Text

NARROWEST = 12  # columns for the text, however narrow the screen


class Hanging:
    """Draws `lead` and `text` side by side: a number and its question, or a mere indent."""

    def __init__(self, lead: str, text: Text) -> None:
        self.lead = lead
        self.text = text

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Text]:
        """The wrapped lines, the first after the lead, the others below it."""
        lines = self.text.wrap(console, max(options.max_width - len(self.lead), NARROWEST))
        for number, line in enumerate(lines):
            line.rstrip()
            yield Text.assemble((self.lead if number == 0 else " " * len(self.lead), "number"), line)

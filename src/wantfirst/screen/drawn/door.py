"""What every drawn prompt needs of questionary: its looks, and an answer that nothing slips into."""

from __future__ import annotations

from typing import Any

from prompt_toolkit.input import typeahead
from questionary import Question, Style


def answer_of(asked: Question) -> Any:
    """The answer, Ctrl-C and Ctrl-D raised rather than swallowed.

    Keys typed ahead are not taken for the next reply: nobody has read that question yet.
    """
    answer = asked.unsafe_ask()
    typeahead.clear_typeahead(asked.application.input)
    return "" if answer is None else answer


def style() -> Style:
    """No colour: the mark and bold type say it all."""
    return Style(
        [("qmark", "bold"), ("question", ""), ("answer", ""), ("pointer", "bold"), ("highlighted", "bold"),
         ("selected", ""), ("instruction", "italic")]
    )  # fmt: skip

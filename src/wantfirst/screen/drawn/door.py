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
    """No colour but the mark's, as in all that is written: it can be read on dark screens and on light ones.

    questionary's own colours stand below these, so each of them is put out by name.
    """
    return Style(
        [("qmark", "noinherit ansicyan"), ("question", "noinherit"), ("answer", "noinherit"), ("pointer", "bold"),
         ("highlighted", "bold"), ("selected", ""), ("instruction", "italic")]
    )  # fmt: skip

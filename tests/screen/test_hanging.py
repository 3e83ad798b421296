"""Text beside a lead: folded between words, further lines below the first."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from wantfirst.screen.hanging import NARROWEST, Hanging

TEXT = "How often was the phone of somebody on a day off rung last month?"


def drawn(lead: str, text: str, width: int) -> list[str]:
    """The lines on a screen of that width."""
    console = Console(file=io.StringIO(), width=width, color_system=None)
    console.print(Hanging(lead, Text(text)))
    return console.file.getvalue().splitlines()


@pytest.mark.parametrize("width", [20, 40, 80, 200])
def test_further_lines_stand_below_the_text(width) -> None:
    """The lead stands beside the first line only; the others are indented by its width."""
    first, *others = drawn(" 1  ", TEXT, width)
    assert first.startswith(" 1  How often")
    assert all(line.startswith("    ") and line[4] != " " for line in others)
    assert max(map(len, (first, *others))) <= width


@given(
    st.lists(st.text(alphabet="abcdefghij", min_size=1, max_size=9), min_size=1, max_size=30),
    st.integers(min_value=20, max_value=90),
)
def test_every_word_is_there_and_whole(words, width) -> None:
    """On any width all words come in their order, none cut in two, and no line is wider than the screen."""
    lines = drawn("    ", " ".join(words), width)
    assert " ".join(lines).split() == words
    assert max(cell_len(line) for line in lines) <= width
    assert [line for line in lines if line != line.rstrip()] == []


def test_wide_letters_count_twice() -> None:
    """Letters that take two columns are folded by columns, not by number."""
    assert max(cell_len(line) for line in drawn("  ", "東京で働きたい " * 9, 30)) <= 30


def test_lead_wider_than_the_screen_leaves_room_for_words() -> None:
    """However narrow the screen, the text has some columns of its own."""
    assert drawn("x" * 30, "one two three four", 10)
    assert NARROWEST >= 8


@pytest.mark.parametrize("text", ["[red]not markup[/red]", ":smile:", "https://example.org", "[link=x]y[/link]"])
def test_markup_is_text(text) -> None:
    """What looks like markup, a link or an emoji's name is shown letter for letter."""
    assert " ".join(drawn("  ", text, 80)).strip() == text

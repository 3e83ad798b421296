"""Folding: rows end where words end, nothing is lost, and every place on the screen knows its letter."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from prompt_toolkit.document import Document
from prompt_toolkit.layout.processors import TransformationInput
from prompt_toolkit.utils import get_cwidth

from wantfirst.screen.drawn.folding import folded_list, rows_of
from wantfirst.screen.drawn.wrapping import WordWrap

texts = st.lists(st.sampled_from(["a", "b", " ", "é", "日", "e\u0301"]), max_size=60).map("".join)
rooms = st.integers(8, 24)


def wrapped_by_the_terminal(text: str, room: int) -> list[str]:
    """The rows of a text that runs on where its row is full, wherever that is."""
    rows = [""]
    for letter in text:
        if get_cwidth(rows[-1] + letter) > room:
            rows.append("")
        rows[-1] += letter
    return rows


@given(texts, rooms)
@example("aaaaaaaa b", 8)
@example("日日日日日 日", 9)
def test_rows_hold_every_word_whole(text, room) -> None:
    """Each row fits, and the rows hold the words in their order; only a word longer than a row is cut."""
    rows = list(rows_of(text, room))
    assert all(get_cwidth(row) <= room for row in rows)
    assert "".join("".join(rows).split()) == "".join(text.split())
    if all(get_cwidth(word) <= room for word in text.split()):
        assert " ".join(rows).split() == text.split()


def shown(text: str, room: int, indent: int = 3):
    """What is shown of a typed line, and how its places map."""
    given_ = TransformationInput(None, Document(text), 0, lambda place: place, [("", text)], room + indent, 24)
    done = WordWrap(indent).apply_transformation(given_)
    return "".join(fragment[1] for fragment in done.fragments), done


@given(texts, rooms)
@example("aaaaaaaa b", 8)
@example("aaaa bbb     c", 8)
def test_typed_line_breaks_between_words(text, room) -> None:
    """What the terminal wraps breaks just where the folded rows do."""
    display, _ = shown(text, room)
    rows = [row.strip() for row in wrapped_by_the_terminal(display, room)]
    assert [row for row in rows if row] == [row.strip() for row in rows_of(text, room) if row.strip()]


@given(texts, rooms)
def test_cursor_stands_on_its_letter(text, room) -> None:
    """Every letter that is shown stands where its place says; places never run backwards."""
    display, done = shown(text, room)
    places = [done.source_to_display(place) for place in range(len(text) + 2)]
    assert places == sorted(places)
    for number, letter in enumerate(text):
        if places[number + 1] > places[number]:
            assert display[places[number]] == letter
            assert done.display_to_source(places[number]) == number
        else:
            assert letter.isspace()


@pytest.mark.parametrize("room", [0, 7])
def test_hardly_any_room_changes_nothing(room) -> None:
    """Where no word would fit, the line is left to the terminal."""
    assert shown("some words typed", room)[0] == "some words typed"


def test_lines_of_a_list_are_indented_to_their_text() -> None:
    """Pointer and mark stand before the first row alone; an empty line and the cursor's mark stay."""
    lines = [("class:pointer", " » "), ("[SetCursorPosition]", ""), ("class:text", "● "),
             ("class:text", "one two three"),
             ("", "\n"), ("class:text", "   "), ("class:separator", " "), ("", "\n"), ("class:text", "   "),
             ("class:text", "four")]  # fmt: skip
    folded = folded_list(lines, 14)
    assert "".join(text for _, text in folded) == " » ● one two\n     three\n   \n   four"
    assert folded.index(("[SetCursorPosition]", "")) == 1

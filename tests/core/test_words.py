"""Words of a text, for search."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wantfirst.core.words import STOP_WORDS, stems, telling_stems, telling_words, words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Don't wake me", ["dont", "wake", "me"]),
        ("Don\u2019t WAKE me!", ["dont", "wake", "me"]),
        ("on-call, 24/7", ["on", "call", "24", "7"]),
        ("snake_case (twice) twice", ["snake", "case", "twice", "twice"]),
        ("Ruhe für alle", ["ruhe", "für", "alle"]),
        ("тихая работа", ["тихая", "работа"]),
        ("", []),
        ("... !?", []),
    ],
)
def test_a_text_is_read_word_by_word(text: str, found: list[str]) -> None:
    """Words come in lower case and in order, apostrophes dropped, whatever the script."""
    assert words(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("I want more Sundays, and Sundays off", ["sundays"]),
        ("a B c night", ["night"]),
        ("to be or not to be", []),
        ("pay, then learning, then pay", ["pay", "learning"]),
    ],
)
def test_telling_words_leave_out_what_stands_everywhere(text: str, found: list[str]) -> None:
    """Stop words and single letters go; what is left comes once each, in order."""
    assert telling_words(text) == found


def test_telling_stems_bring_forms_of_a_word_together() -> None:
    """One stem stands for all forms of a word, and stop words are known before they are stemmed."""
    assert telling_stems("Promoted people promote promotions") == ["promot"]
    assert stems("The promotions") == ["the", "promot"]


@given(st.text())
def test_telling_words_are_some_of_the_words(text: str) -> None:
    """Nothing telling is made up, nothing comes twice, and no stop word is told."""
    telling = telling_words(text)
    assert set(telling) <= set(words(text)) - STOP_WORDS
    assert len(telling) == len(set(telling))
    assert len(stems(text)) == len(words(text))


@given(st.text(alphabet=st.characters(max_codepoint=127)))
def test_case_and_punctuation_make_no_difference(text: str) -> None:
    """The same words are found however they are written."""
    assert words(text.upper()) == words(text)
    assert words(" ".join(words(text))) == words(text)


def test_every_stop_word_is_a_word_as_search_reads_it() -> None:
    """A stop word with an apostrophe or a capital would never match."""
    assert [word for word in sorted(STOP_WORDS) if words(word) != [word]] == []

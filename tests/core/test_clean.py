"""Text that comes from outside cannot steer a terminal."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wantfirst.core.clean import clean, one_line

BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
ANYTHING = st.text(alphabet=st.characters(codec=None)) | st.text(alphabet="\x00\x1b\x7f\x9b\r\n\t \ud800a" + BIDI)


@pytest.mark.parametrize(
    ("unsafe", "shown"),
    [
        ("\x1b[31mred", "^[[31mred"),
        ("\x00", "^@"),
        ("a\x07b", "a^Gb"),
        ("\x7f", "^?"),
        ("\x0b\x0c", "^K^L"),
        ("\x9b2J", "<9B>2J"),
        ("\x85", "<85>"),
        ("pay \u202eevil\u202c", "pay <202E>evil<202C>"),
        ("\u2066x\u2069", "<2066>x<2069>"),
        ("\u200f\u061c", "<200F><61C>"),
        ("\ud800\ud83d\udfff", "\ufffd\ufffd\ufffd"),
    ],
)
def test_what_steers_a_terminal_becomes_visible(unsafe: str, shown: str) -> None:
    """Control, C1 and bidi characters are shown, not obeyed; a lone surrogate is replaced."""
    assert clean(unsafe) == shown


@pytest.mark.parametrize(
    "text", ["", "Sundays", "two\nlines\tand a tab", "naïve café", "静か", "👩\u200d⚕️", "क्\u200dष", "a\u00a0b", "“”…"]
)
def test_ordinary_text_stays_as_it_is(text: str) -> None:
    """Line ends, tabs, every script and joined emoji are left alone."""
    assert clean(text) == text


@pytest.mark.parametrize(("text", "shown"), [("a\r\nb", "a\nb"), ("a\rb", "a\nb"), ("a\n\r\nb\r", "a\n\nb\n")])
def test_line_ends_of_other_systems_become_ours(text: str, shown: str) -> None:
    """No carriage return is left to overwrite a line with."""
    assert clean(text) == shown


@given(ANYTHING)
def test_nothing_unsafe_is_ever_left(text: str) -> None:
    """Whatever comes in, no control, bidi control or surrogate goes out, but line ends and tabs."""
    left = {char for char in clean(text) if unicodedata.category(char) in ("Cc", "Cs") or char in BIDI}
    assert left <= {"\n", "\t"}


@given(ANYTHING)
def test_cleaning_twice_changes_nothing(text: str) -> None:
    """Clean text is clean: a second border on the way does no harm."""
    assert clean(clean(text)) == clean(text)


@given(ANYTHING)
def test_cleaning_touches_only_what_is_unsafe(text: str) -> None:
    """All that is printable is still there, in order."""
    kept = iter(clean(text))
    assert all(char in kept for char in text if char.isprintable())


@pytest.mark.parametrize(
    ("text", "line"),
    [(" a \n\n b\tc ", "a b c"), ("a\r\nb", "a b"), ("a\x1bb", "a^[b"), ("\u2028x\u2029y", "x y"), (" \n ", "")],
)
def test_one_line_is_one_line(text: str, line: str) -> None:
    """Runs of white space of any kind become single spaces, and the text is clean."""
    assert one_line(text) == line


@given(ANYTHING)
def test_one_line_never_breaks(text: str) -> None:
    """However a text is made, there is at most one line of it."""
    assert len(one_line(text).splitlines()) <= 1

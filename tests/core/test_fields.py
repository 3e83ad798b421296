"""Fields of work by any of their names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wantfirst.core.fields import chosen_fields, field_ids, field_note
from wantfirst.core.problems import UsageFault
from wantfirst.core.questions import Field

FIELDS = (
    Field(id="nursing", label="Nursing and midwifery", aliases=("nurse", "RN")),
    Field(id="trades", label="Trades", aliases=("welder", "plumber")),
    Field(id="law", label="Law", aliases=("solicitor", "plumber")),
    Field(id="teaching", label="Teaching", aliases=("school", "teacher")),
    Field(id="it-support", label="IT and support", aliases=("it",)),
    Field(id="software", label="Software", aliases=("software-engineer",)),
    Field(id="engineering", label="Engineering", aliases=("engineer",)),
)


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("nursing", ("nursing",)),
        ("nurse", ("nursing",)),
        ("rn", ("nursing",)),
        ("RN", ("nursing",)),
        ("Nursing and midwifery", ("nursing",)),
        ("welder, nurse", ("trades", "nursing")),
        ("nurse, rn ,, nursing", ("nursing",)),
        ("Falconry", ("falconry",)),
        ("plumber", ("trades",)),
        ("", ()),
        (" , ", ()),
    ],
)
def test_a_worksheets_field_is_known_by_any_of_its_names(text: str, ids: tuple[str, ...]) -> None:
    """Id, label or alias, in any case, several by commas; what nobody declared stays as written."""
    assert field_ids(text, FIELDS) == ids


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("ICU nurse", ("nursing",)),
        ("I'm a welder, part of a crew", ("trades", "part of a crew")),
        ("Nurses", ("nursing",)),
        ("school nurse", ("nursing",)),
        ("nurse at a school", ("nursing",)),
        ("caretaker at a school", ("teaching",)),
        ("Senior Software Engineer", ("software",)),
        ("software-engineer", ("software",)),
        ("site engineer", ("engineering",)),
        ("it", ("it-support",)),
        ("I work in IT", ("it-support",)),
        ("it is a long story", ("it is a long story",)),
        ("for", ("for",)),
        ("engineering's", ("engineering",)),
    ],
)
def test_a_field_is_found_inside_what_people_write(text: str, ids: tuple[str, ...]) -> None:
    """The longest name; the work before its place; of two the later; `it` is a field only in capitals or alone."""
    assert field_ids(text, FIELDS) == ids


@given(st.text(max_size=60))
def test_any_text_names_some_fields(text: str) -> None:
    """Whatever is typed: no fault, an id or the text itself for each part that is not empty, and each once."""
    ids = field_ids(text, FIELDS)
    assert len(set(ids)) == len(ids)
    assert bool(ids) == any(part.strip() for part in text.split(","))


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("nursing", ""),
        ("Nursing and Midwifery", ""),
        ("nurse", "Nursing and midwifery"),
        ("welder, nurse", "Trades; Nursing and midwifery"),
        ("weldr", "Did you mean welder?"),
        ("sofware-enginer", "Did you mean software engineer?"),
        ("falconer", "you get those that fit any"),
        ("", ""),
    ],
)
def test_how_a_field_was_taken_is_said(text: str, note: str) -> None:
    """Nothing where the person used our own name; else what it was taken for, a slip, or that it is not known."""
    assert note in field_note(text, FIELDS)
    assert bool(note) == bool(field_note(text, FIELDS))


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        (["ICU nurse"], ("nursing",)),
        (["nurse"], ("nursing",)),
        (["law", "trades", "law"], ("law", "trades")),
        (["all"], ()),
        (["law", "all"], ()),
        ([], ()),
    ],
)
def test_the_flag_names_fields_or_lifts_them(words: list[str], ids: tuple[str, ...]) -> None:
    """`--field` takes any name of a field, and `all` means no restriction at all."""
    assert chosen_fields(words, FIELDS) == ids


@pytest.mark.parametrize(
    ("word", "hint"),
    [
        ("nursin", "did you mean nursing?"),
        ("Weldr", "did you mean welder?"),
        ("xyz", "nursing, trades, law, teaching"),
        ("preacher", "nursing, trades, law, teaching"),  # a work of its own, not a teacher mistyped
    ],
)
def test_an_unknown_field_on_the_flag_is_a_usage_fault(word: str, hint: str) -> None:
    """A field nobody declared is no silent empty answer there: the nearest is offered, else the list."""
    with pytest.raises(UsageFault) as caught:
        chosen_fields(["law", word], FIELDS)
    assert f"“{word}”" in caught.value.message
    assert hint in caught.value.hint

"""Fields of work by any of their names."""

from __future__ import annotations

import pytest

from wantfirst.core.fields import chosen_fields, field_ids
from wantfirst.core.problems import UsageFault
from wantfirst.core.questions import Field

FIELDS = (
    Field(id="nursing", label="Nursing and midwifery", aliases=("nurse", "RN")),
    Field(id="trades", label="Trades", aliases=("welder", "plumber")),
    Field(id="law", label="Law", aliases=("solicitor", "plumber")),
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
    ("words", "ids"),
    [
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
    [("nursin", "did you mean nursing?"), ("weldr", "did you mean welder?"), ("xyz", "nursing, trades, law")],
)
def test_an_unknown_field_on_the_flag_is_a_usage_fault(word: str, hint: str) -> None:
    """A field nobody declared is no silent empty answer there: the nearest is offered, else the list."""
    with pytest.raises(UsageFault) as caught:
        chosen_fields(["law", word], FIELDS)
    assert f"“{word}”" in caught.value.message
    assert hint in caught.value.hint

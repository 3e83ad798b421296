"""The kinds of fields: what each takes, what it notes and where, and that reading goes on after a fault."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wantfirst.store.fields import Field, ListOf, Record, Rounds, Texts
from wantfirst.store.kinds import Choice, Date, Flag, FullId, Id, Integer, Kind, Reader, Text, Version
from wantfirst.store.yaml_door import parse_text

COLOUR = Choice(("red", "green", "dark-blue"), {"scarlet": "red"})
BEE = Record(
    noun="bee",
    named_by="id",
    short="id",
    fields=(
        Field(name="id", kind=Id(), required=True, about="its id"),
        Field(name="name", kind=Text(), about="its name"),
        Field(name="colour", kind=COLOUR, advised=True, about="its colour"),
    ),
)
HIVE = Record(
    noun="hive",
    fields=(
        Field(name="title", kind=Text(), required=True, about="its title"),
        Field(name="frames", kind=Integer(1, 12), about="how many frames"),
        Field(name="bees", kind=ListOf(BEE), about="the bees"),
    ),
)


def read(kind: Kind, text: str, *, shipped: bool = False) -> tuple[Any, list[str]]:
    """The value of `it: <text>`, and the faults as `line:column rule`."""
    value, reader = read_with(kind, f"it: {text}\n", shipped=shipped)
    return value, places(reader)


def read_with(kind: Kind, text: str, *, shipped: bool = False) -> tuple[Any, Reader]:
    """What a kind reads from the value under the first key of a text, and the reader that noted the faults."""
    root = parse_text(text, "f.yaml").root
    assert root is not None
    reader = Reader(file="f.yaml", shipped=shipped)
    name, node = next(iter(root.values.items()))
    return kind.read(node, reader, name), reader


def read_hive(text: str, *, shipped: bool = False) -> tuple[Any, Reader]:
    """The hive that a whole text holds."""
    root = parse_text(text, "f.yaml").root
    assert root is not None
    reader = Reader(file="f.yaml", shipped=shipped)
    return HIVE.read(root, reader), reader


def places(reader: Reader) -> list[str]:
    return [f"{one.line}:{one.column} {one.rule}" for one in reader.problems]


# --- What each kind takes -----------------------------------------------------------------------------------------

TAKEN: list[tuple[Kind, str, Any]] = [
    (Text(), "plain words", "plain words"),
    (Text(), "no", "no"),
    (Text(), "on", "on"),
    (Text(), "012", "012"),
    (Text(), "1:30", "1:30"),
    (Text(), "2026-11-22", "2026-11-22"),
    (Text(), "1e3", "1e3"),
    (Text(), "null", "null"),
    (Text(), "'~'", "~"),
    (Text(), "'  padded  '", "padded"),
    (Text(), "|\n  two\n  lines\n", "two\nlines"),
    (Id(), "sundays-2", "sundays-2"),
    (Id(), "012", "012"),
    (FullId(), "growth/last-promoted", "growth/last-promoted"),
    (COLOUR, "red", "red"),
    (COLOUR, "Dark-Blue", "dark-blue"),
    (COLOUR, "scarlet", "red"),
    (Integer(1, 60), "1", 1),
    (Integer(1, 60), "60", 60),
    (Integer(1, 60), "012", 12),
    (Integer(0, 5), "'0'", 0),
    (Version(), "1", 1),
    (Version(), "'1'", 1),
    (Flag(), "true", True),
    (Flag(), "Yes", True),
    (Flag(), "on", True),
    (Flag(), "FALSE", False),
    (Flag(), "no", False),
    (Flag(), "off", False),
    (Date(), "2026-11-22", "2026-11-22"),
    (Date(), "2024-02-29", "2024-02-29"),
    (ListOf(Text()), "[a, b]", ("a", "b")),
    (ListOf(Text()), "alone", ("alone",)),
    (ListOf(Text()), "[]", ()),
    (ListOf(Text()), "[a, ~, '', b]", ("a", "b")),
    (ListOf(Id(), 1), "alone", ("alone",)),
    (ListOf(BEE), "[maya, willi]", ({"id": "maya"}, {"id": "willi"})),
    (ListOf(BEE), "{id: maya, colour: red}", ({"id": "maya", "colour": "red"},)),
    (Rounds(), "[3, 2]", ("2", "3")),
    (Rounds(), "2", ("2",)),
    (Rounds(), "1+", ("1", "2", "3")),
    (Rounds(), "[3+, Offer]", ("3", "offer")),
    (Rounds(), "final", ("3",)),
    (Rounds(), "['2', \"2+\"]", ("2", "3")),
    (Texts(), "{a.sign: ask my partner, b: 1:30}", {"a.sign": "ask my partner", "b": "1:30"}),
    (Texts(), "{a: ~, b: '', c: }", {"a": "", "b": "", "c": ""}),
    (BEE, "maya", {"id": "maya"}),
]


@pytest.mark.parametrize(("kind", "text", "value"), TAKEN)
def test_every_kind_takes_what_it_says(kind: Kind, text: str, value: object) -> None:
    """A text that suits a kind is read as its value, and nothing is noted but what is advised."""
    found, reader = read_with(kind, f"it: {text}\n")
    assert found == value
    assert type(found) is type(value)
    assert not [one for one in reader.problems if one.severity == "error"]


REFUSED: list[tuple[Kind, str, str]] = [
    (Text(), "[a]", "1:5 not-text"),
    (Text(), "{a: b}", "1:5 not-text"),
    (Id(), "Last Promoted", "1:5 bad-id"),
    (Id(), "a/b", "1:5 bad-id"),
    (Id(), "ärzte", "1:5 bad-id"),
    (Id(), "[a]", "1:5 not-text"),
    (FullId(), "last-promoted", "1:5 bad-id"),
    (FullId(), "a/b/c", "1:5 bad-id"),
    (FullId(), "A/b", "1:5 bad-id"),
    (COLOUR, "blue", "1:5 unknown-word"),
    (COLOUR, "[red]", "1:5 not-text"),
    (Integer(1, 60), "0", "1:5 not-a-number"),
    (Integer(1, 60), "61", "1:5 not-a-number"),
    (Integer(1, 60), "-1", "1:5 not-a-number"),
    (Integer(1, 60), "1.0", "1:5 not-a-number"),
    (Integer(1, 60), "soon", "1:5 not-a-number"),
    (Integer(1, 60), "1_0", "1:5 not-a-number"),
    (Integer(1, 60), "\u0662", "1:5 not-a-number"),
    (Integer(1, 60), "²", "1:5 not-a-number"),
    (Integer(1, 60), "9" * 5000, "1:5 not-a-number"),
    (Version(), "2", "1:5 version"),
    (Version(), "1.0", "1:5 version"),
    (Version(), "9" * 5000, "1:5 version"),
    (Version(), "one", "1:5 version"),
    (Version(), "[1]", "1:5 not-text"),
    (Flag(), "maybe", "1:5 not-yes-no"),
    (Flag(), "1", "1:5 not-yes-no"),
    (Flag(), "[true]", "1:5 not-text"),
    (Date(), "22.11.2026", "1:5 not-a-date"),
    (Date(), "2026-02-30", "1:5 not-a-date"),
    (Date(), "20261122", "1:5 not-a-date"),
    (Date(), "2026-W47-7", "1:5 not-a-date"),
    (Date(), "2026-11-2\u0662", "1:5 not-a-date"),
    (Date(), "tomorrow", "1:5 not-a-date"),
    (ListOf(Text()), "{a: b}", "1:5 not-a-list"),
    (ListOf(Text(), 1), "[]", "1:5 too-few"),
    (ListOf(Text(), 1), "[~, '']", "1:5 too-few"),
    (ListOf(Text(), 2), "[a]", "1:5 too-few"),
    (ListOf(Id(), 1), "[A B]", "1:6 bad-id"),
    (Rounds(), "4", "1:5 bad-round"),
    (Rounds(), "0", "1:5 bad-round"),
    (Rounds(), "offer+", "1:5 bad-round"),
    (Rounds(), "[]", "1:5 bad-round"),
    (Rounds(), "[[2]]", "1:5 bad-round"),
    (Rounds(), "{a: 2}", "1:5 bad-round"),
    (Rounds(), "second", "1:5 bad-round"),
    (Texts(), "alone", "1:5 not-keys"),
    (Texts(), "[a]", "1:5 not-keys"),
    (BEE, "[a]", "1:5 not-keys"),
    (HIVE, "alone", "1:5 not-keys"),
]


@pytest.mark.parametrize(("kind", "text", "place"), REFUSED)
def test_every_kind_notes_what_it_does_not_take(kind: Kind, text: str, place: str) -> None:
    """A text that does not suit gives no value and one fault, at its own line and column."""
    assert read(kind, text) == (None, [place])


@pytest.mark.parametrize(
    ("kind", "text", "value", "faults"),
    [
        (ListOf(COLOUR), "[red, blue, green]", ("red", "green"), ["1:11 unknown-word"]),
        (ListOf(COLOUR, 1), "[red, blue]", ("red",), ["1:11 unknown-word"]),
        (ListOf(Id()), "[A B, c, D E]", ("c",), ["1:6 bad-id", "1:14 bad-id"]),
        (Texts(), "{a: [b], c: d}", {"c": "d"}, ["1:9 not-text"]),
    ],
)
def test_a_fault_in_one_item_leaves_the_others(kind: Kind, text: str, value: object, faults: list[str]) -> None:
    """The items that can be read are kept, each of the others is noted at its own place."""
    assert read(kind, text) == (value, faults)


@given(st.integers(-5, 70))
def test_a_whole_number_is_taken_from_the_least_to_the_most(number: int) -> None:
    """Both ends belong to the range and nothing beyond them does."""
    value, faults = read(Integer(1, 60), str(number))
    assert (value, bool(faults)) == ((number, False) if 1 <= number <= 60 else (None, True))


@given(st.text(max_size=30))
def test_any_quoted_text_is_read_as_it_is(text: str) -> None:
    """No text in quotes ever turns into something else, or into a fault."""
    quoted = "".join(f"\\U{ord(letter):08X}" for letter in text)
    value, faults = read(Text(), f'"{quoted}"')
    from wantfirst.core.clean import clean

    assert (value, faults) == (clean(text).strip(), [])


# --- What a fault says --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "text", "hint"),
    [
        (COLOUR, "gren", "did you mean `green`?"),
        (COLOUR, "scarlett", "did you mean `scarlet`?"),
        (COLOUR, "zzz", "write red or green or dark-blue"),
        (Id(), "Last Promoted!", "write `last-promoted`"),
        (Id(), "!!!", "use small letters, digits and hyphens"),
        (Version(), "2", "a newer wantfirst may have written it: bring yours up to date"),
        (Version(), "zero", "write `it: 1`"),
        (Integer(1, 60), "soon", "write a whole number from 1 to 60"),
        (Date(), "soon", "write it as 2026-11-22"),
        (ListOf(Text(), 1), "[]", "add a text"),
    ],
)
def test_a_fault_says_how_to_mend_it(kind: Kind, text: str, hint: str) -> None:
    """The hint names the nearest word, a usable spelling, or what may stand there."""
    _, reader = read_with(kind, f"it: {text}\n" if not text.startswith("!") else f"it: '{text}'\n")
    assert [one.hint for one in reader.problems] == [hint]


def test_a_long_text_is_cut_in_a_message() -> None:
    """A message quotes no more of a text than a person wants to see again, on one line."""
    _, reader = read_with(Id(), "it: |\n  " + "Long\n  words " * 500 + "\n")
    assert len(reader.problems[0].message) < 120
    assert "\n" not in reader.problems[0].message
    assert "…" in reader.problems[0].message


# --- Records ------------------------------------------------------------------------------------------------------


def test_all_faults_of_a_text_are_found_in_one_go() -> None:
    """Reading never stops at a fault: each is noted at its own line and column, inside records too."""
    text = """\
titel: Mine
frames: many
bees:
  - id: maya
    colour: gren
    wings: 4
  - name: Willi
    colour: red
  - [a]
  - id: Flip Flop
    colour: red
"""
    value, reader = read_hive(text)
    assert value is None
    assert sorted(places(reader)) == sorted(
        [
            "1:1 unknown-key",
            "1:1 missing-key",
            "2:9 not-a-number",
            "5:13 unknown-word",
            "6:5 unknown-key",
            "7:5 missing-key",
            "9:5 not-keys",
            "10:9 bad-id",
        ]
    )


def test_a_record_with_a_fault_in_an_optional_key_is_kept() -> None:
    """What is wrong beside the point costs that key alone; the record and its neighbours stay."""
    value, reader = read_hive("title: Mine\nbees: [{id: maya, colour: gren}, {name: Willi, colour: red}, {id: a}]\n")
    assert value == {"title": "Mine", "bees": ({"id": "maya"}, {"id": "a"})}
    assert [one.rule for one in reader.problems if one.severity == "error"] == ["unknown-word", "missing-key"]


@pytest.mark.parametrize("empty", ["", "~", "''", '""', "'  '", "|\n"])
@pytest.mark.parametrize(("key", "rules"), [("frames", []), ("title", ["missing-key"]), ("bees", [])])
def test_empty_means_absent(empty: str, key: str, rules: list[str]) -> None:
    """A key without a value, with `~` or with a blank text is as good as not there: only a required one is missed."""
    others = {"title": "Mine", "frames": "3", "bees": "[maya]"}
    text = "".join(f"{name}: {empty if name == key else value}\n" for name, value in others.items())
    value, reader = read_hive(text)
    assert [one.rule for one in reader.problems if one.severity == "error"] == rules
    assert (value is None) == bool(rules)
    assert key not in (value or {})


def test_a_required_key_that_is_unusable_is_noted_once() -> None:
    """One mistake is one fault: what cannot be read is not reported as missing too."""
    value, reader = read_hive("title: [a]\n")
    assert value is None
    assert places(reader) == ["1:8 not-text"]


@pytest.mark.parametrize(("shipped", "severity"), [(True, "error"), (False, "advice")])
def test_advised_keys_bind_only_what_is_shipped(shipped: bool, severity: str) -> None:
    """A key that is advised is a fault to leave out of a shipped file, and advice elsewhere; the record stays."""
    value, reader = read_hive("title: Mine\nbees: [{id: maya}]\n", shipped=shipped)
    assert value == {"title": "Mine", "bees": ({"id": "maya"},)}
    assert [(one.rule, one.severity) for one in reader.problems] == [("missing-key", severity)]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("title: x\nbees: [{id: maya, wings: 4}]\n", "bee maya: `wings` is not a key of a bee"),
        ("title: x\nbees: [{wings: 4, id: ~}]\n", "bee: `wings` is not a key of a bee"),
        ("title: x\nwings: 4\n", "`wings` is not a key of a hive"),
        ("bees: [{id: maya, wings: 4}]\ntitle: [x]\n", "`title` holds a list where a text must stand"),
    ],
)
def test_a_fault_names_the_record_it_belongs_to(text: str, message: str) -> None:
    """Who has twenty questions in a file must see which of them is meant."""
    _, reader = read_hive(text)
    assert message in [one.message for one in reader.problems]


@pytest.mark.parametrize(
    ("key", "hint"), [("titel", "did you mean `title`?"), ("zzz", "known here: title, frames, bees")]
)
def test_an_unknown_key_is_answered_with_the_nearest(key: str, hint: str) -> None:
    """A slip of the hand gets the key that was meant; anything else the list of keys."""
    _, reader = read_hive(f"title: x\n{key}: y\n")
    assert [(one.line, one.column, one.hint) for one in reader.problems] == [(2, 1, hint)]


def test_the_place_of_a_fault_is_the_same_with_windows_line_ends() -> None:
    """Line and column count what the person sees, whatever ends a line."""
    text = "title: x\nbees:\n  - id: maya\n    colour: gren\n"
    assert places(read_hive(text)[1]) == places(read_hive(text.replace("\n", "\r\n"))[1]) == ["4:13 unknown-word"]

"""The JSON Schema for editors and the reader of files say the same of every field, good or bad."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from tests.conftest import SMALL
from wantfirst.store.fields import ListOf, Record, Rounds, Texts
from wantfirst.store.kinds import Choice, Date, Flag, FullId, Id, Integer, Kind, Reader, Text, Version
from wantfirst.store.packs_found import shipped_folder
from wantfirst.store.schema import FORMATS, schema_of
from wantfirst.store.yaml_door import parse_text

EXAMPLES = Path(__file__).parents[2] / "examples"


class AsEditorsRead(yaml.SafeLoader):
    """YAML with numbers and booleans, but dates as text: as editors see it."""


AsEditorsRead.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in rules if not tag.endswith("timestamp")]
    for first, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()
}

VALIDATORS = {name: Draft7Validator(schema_of(name)) for name in FORMATS}


def is_fine_for_editors(format: str, text: str) -> bool:
    """The schema has nothing against it."""
    return VALIDATORS[format].is_valid(yaml.load(text, AsEditorsRead))  # noqa: S506 - a SafeLoader


def is_fine_for_us(format: str, text: str) -> bool:
    """The reader finds no fault; advice is none."""
    reader = Reader(file="x")
    values = FORMATS[format].read(parse_text(text, "x").root, reader)
    return values is not None and not [one for one in reader.problems if one.severity == "error"]


# --- files ------------------------------------------------------------------------------------------------

GOOD = [
    *(("pack", path) for folder in (shipped_folder(), SMALL / "questions") for path in sorted(folder.glob("*.yaml"))),
    *(("worksheet", path) for path in (*sorted(EXAMPLES.glob("*/worksheet.yaml")), SMALL / "home" / "worksheet.yaml")),
    *(("employer", path) for path in sorted(EXAMPLES.glob("*/employers/*.yaml"))),
    *(("history", path) for path in sorted(EXAMPLES.glob("*/history.yaml"))),
]


def test_there_are_good_files_of_every_format() -> None:
    """The corpus holds files of each format."""
    assert {format for format, _ in GOOD} == set(FORMATS)
    assert len(GOOD) > 30


@pytest.mark.parametrize(("format", "path"), GOOD, ids=lambda value: str(value).rpartition("/")[2])
def test_good_file_is_good_for_both(format, path) -> None:
    """Files that are shipped please editors and the program alike."""
    text = path.read_text("utf-8")
    assert is_fine_for_us(format, text)
    assert is_fine_for_editors(format, text)


# --- every field ------------------------------------------------------------------------------------------


def good(kind: Kind) -> list[Any]:
    """Values that a kind of field takes."""
    match kind:
        case FullId():
            return ["pack/question", "a-1/b-2"]
        case Id():
            return ["a-1", "x", 12]
        case Text():
            return ["text", "a: b # c", 12, 1.5, True, "no"]
        case Choice():
            return [*kind.known, *(int(word) for word in kind.known if word.isdigit())]
        case Integer():
            return [kind.least, kind.most]
        case Version():
            return [1]
        case Flag():
            return [True, False, "yes", "no", "on", "off"]
        case Date():
            return ["2026-11-22"]
        case Rounds():
            return [1, "2", [2, 3], "2+", ["1+", "offer"], "final", "offer"]
        case Texts():
            return [{}, {"a.b": "c"}, {"a": 1}]
        case ListOf():
            one, *_ = items = good(kind.kind)
            bare = items if kind.least < 2 else []
            return [[one] * max(kind.least, 1), [one] * 3, *([[]] if not kind.least else []), *bare]
        case Record():
            short = good(kind.by_name[kind.short].kind) if kind.short else []
            return [least(kind), *short]
    raise AssertionError(f"no good values are known for {type(kind).__name__}")


def bad(kind: Kind) -> list[Any]:
    """Values that a kind of field refuses."""
    match kind:
        case FullId():
            return ["question", "a/b/c", "A/b", ["x/y"], {"a": "b"}]
        case Id():
            return ["A b", "ä", "a/b", ["x"], {"a": "b"}]
        case Text():
            return [["x"], {"a": "b"}]
        case Choice():
            return ["nothing-of-the-kind", 77, True, ["x"], {"a": "b"}]
        case Integer():
            return [kind.least - 1, kind.most + 1, "many", 1.5, True, [1]]
        case Version():
            return [2, 0, "one", True, [1]]
        case Flag():
            return ["perhaps", 3, [True], {"a": "b"}]
        case Date():
            return ["22.11.2026", "soon", 2026, ["2026-11-22"]]
        case Rounds():
            return ["x", 0, 4, [], [9], "offer+", {"a": "b"}]
        case Texts():
            return ["x", ["x"], {"a": ["x"]}]
        case ListOf():
            short = [[]] if kind.least else []
            return [
                *short,
                *([value] for value in bad(kind.kind)),
                *(v for v in bad(kind.kind) if not isinstance(v, list)),
            ]
        case Record():
            whole = least(kind)
            return [{**whole, "no-such-key": "x"}, *([] if kind.short else ["x"]), 7 if not kind.short else ["x"]]
    raise AssertionError(f"no bad values are known for {type(kind).__name__}")


BESIDE = {"meeting": {"audience": ["boss"]}}  # only the reader sees that nobody else can have said what was heard


def least(record: Record) -> dict[str, Any]:
    """The smallest record that is complete."""
    return {one.name: good(one.kind)[0] for one in record.fields if one.required} | BESIDE.get(record.noun, {})


def places(record: Record, at: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Record]]:
    """Each kind of record of a format, with the keys that lead to it."""
    yield at, record
    for one in record.fields:
        inner = one.kind.kind if isinstance(one.kind, ListOf) else one.kind
        if isinstance(inner, Record):
            yield from places(inner, (*at, one.name))


def around(record: Record, at: tuple[str, ...], value: dict[str, Any]) -> dict[str, Any]:
    """A complete record that holds `value` where these keys lead."""
    if not at:
        return value
    kind = record.by_name[at[0]].kind
    listed = isinstance(kind, ListOf)
    inner = around(kind.kind if listed else kind, at[1:], value)
    return least(record) | {at[0]: [inner] if listed else inner}


class AsWritten(yaml.SafeDumper):
    """YAML as people write it: nothing is `~`, and a value that comes twice is written twice."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002 - PyYAML calls it so
        return True


AsWritten.add_representer(type(None), lambda dumper, _: dumper.represent_scalar("tag:yaml.org,2002:null", "~"))


def document(format: str, at: tuple[str, ...], value: dict[str, Any]) -> str:
    """A file of this format that is complete, with `value` where these keys lead."""
    return yaml.dump(around(FORMATS[format], at, value), Dumper=AsWritten, allow_unicode=True)


EVERY_FIELD = [
    pytest.param(format, at, record, one, id=f"{format}: {record.noun} {one.name}")
    for format, root in FORMATS.items()
    for at, record in places(root)
    for one in record.fields
]


@pytest.mark.parametrize(("format", "at", "record", "field"), EVERY_FIELD)
def test_field_takes_the_same_values_everywhere(format, at, record, field) -> None:
    """What a field may hold is taken by schema and reader, what it may not is refused by both."""
    for value in good(field.kind):
        text = document(format, at, least(record) | {field.name: value})
        assert (is_fine_for_us(format, text), is_fine_for_editors(format, text)) == (True, True), text
    for value in bad(field.kind):
        text = document(format, at, least(record) | {field.name: value})
        assert (is_fine_for_us(format, text), is_fine_for_editors(format, text)) == (False, False), text


@pytest.mark.parametrize(("format", "at", "record", "field"), EVERY_FIELD)
def test_field_may_be_left_out_only_where_both_say_so(format, at, record, field) -> None:
    """A required field that is missing or empty is a fault for both; another may be missing or empty for both."""
    without = {key: value for key, value in least(record).items() if key != field.name}
    for value in (without, without | {field.name: None}):
        text = document(format, at, value)
        fine = not field.required
        assert (is_fine_for_us(format, text), is_fine_for_editors(format, text)) == (fine, fine), text


@pytest.mark.parametrize("format", FORMATS)
def test_every_kind_of_record_refuses_keys_it_does_not_know(format) -> None:
    """A key nobody declared is a fault for both, in every record of every format."""
    for at, record in places(FORMATS[format]):
        text = document(format, at, least(record) | {"no-such-key": "x"})
        assert (is_fine_for_us(format, text), is_fine_for_editors(format, text)) == (False, False), text


def properties(schema: Any) -> Iterator[dict[str, Any]]:
    """All that a schema says of a key, however deep."""
    if isinstance(schema, dict):
        yield from schema.get("properties", {}).values()
        schema = list(schema.values())
    if isinstance(schema, list):
        for inner in schema:
            yield from properties(inner)


@pytest.mark.parametrize("format", FORMATS)
def test_schema_is_a_good_one_and_describes_every_key(format) -> None:
    """The schema is valid draft-07, and every key has a line for the editor to show."""
    schema = schema_of(format)
    Draft7Validator.check_schema(schema)
    told = [one["description"] for one in properties(schema)]
    assert len(told) >= sum(len(record.fields) for _, record in places(FORMATS[format]))
    assert all(told)

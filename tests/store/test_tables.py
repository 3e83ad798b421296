"""The tables of fields, held against what files rely on: keys of each format, those needed, words taken."""

from __future__ import annotations

from typing import Any

import pytest

from wantfirst.core.employers import GRADES, MISSING, VERDICTS, Known, Meeting, Statement
from wantfirst.core.questions import Delicate, Phrase, Question, Theme
from wantfirst.core.talk import AUDIENCE_BY_NAME, AUDIENCES
from wantfirst.core.wants import Want, Worksheet
from wantfirst.store.fields import Record
from wantfirst.store.kinds import Reader
from wantfirst.store.tables_common import AUDIENCE
from wantfirst.store.tables_employer import EMPLOYER, KNOWN, MEETING, STATEMENT
from wantfirst.store.tables_pack import DELICATE, EXAMPLE, FIELD_OF_WORK, PACK, PHRASE, QUESTION, THEME
from wantfirst.store.tables_worksheet import WANT, WORKSHEET
from wantfirst.store.yaml_door import parse_text

KEYS: list[tuple[Record, str, str]] = [
    (
        PACK,
        "version pack title about fields edition by licence language url questions phrases themes examples",
        "pack title",
    ),
    (
        QUESTION,
        "id ask why themes rounds audiences minutes follow_ups firm soft delicate ask_back replaces",
        "id ask themes rounds audiences follow_ups",
    ),
    (DELICATE, "softer indirect wait_until risk", ""),
    (
        PHRASE,
        "id of says could_mean missing follow_ups choice themes fires_on silent_on",
        "id of says follow_ups",
    ),
    (THEME, "id label about heard_as", "id label"),
    (FIELD_OF_WORK, "id label aliases", "id"),
    (EXAMPLE, "want round audience includes excludes", "want"),
    (WORKSHEET, "version field situation present_job wants never skipped", ""),
    (WANT, "id want why kind importance sign floor note themes say private", "want"),
    (EMPLOYER, "version employer present known meetings", "employer"),
    (KNOWN, "want verdict note", "want verdict"),
    (MEETING, "date round audience minutes planned told not_asked heard", ""),
    (STATEMENT, "question wants by said grade verdict missing", ""),
]
NOUNS = [record.noun for record, _, _ in KEYS]


@pytest.mark.parametrize(("record", "keys", "required"), KEYS, ids=NOUNS)
def test_each_format_knows_the_keys_that_files_rely_on(record: Record, keys: str, required: str) -> None:
    """Keys are a promise to packs and scripts: they may be added to, never renamed, and none becomes required."""
    assert set(record.by_name) >= set(keys.split())
    assert {one.name for one in record.fields if one.required} == set(required.split())


@pytest.mark.parametrize("record", [record for record, _, _ in KEYS], ids=NOUNS)
def test_every_key_says_what_it_is_for(record: Record) -> None:
    """A missing key is asked for with these words, and editors show them."""
    assert all(one.about and one.about[-1] != "." for one in record.fields)


@pytest.mark.parametrize(
    ("record", "made", "elsewhere"),
    [
        (QUESTION, Question, {"replaces", "fields"}),
        (DELICATE, Delicate, set()),
        (PHRASE, Phrase, {"fires_on", "silent_on"}),
        (THEME, Theme, set()),
        (WANT, Want, {"unset"}),
        (WORKSHEET, Worksheet, {"version"}),
        (KNOWN, Known, set()),
        (MEETING, Meeting, set()),
        (STATEMENT, Statement, set()),
    ],
)
def test_the_keys_of_a_table_are_those_of_its_record(record: Record, made: Any, elsewhere: set[str]) -> None:
    """What is read has a place to go, and what a record holds can be written: neither grows without the other."""
    assert set(record.by_name) ^ set(made._fields) == elsewhere


def test_the_words_of_the_design_are_taken() -> None:
    """Grades from weakest to strongest, verdicts, and what a vague phrase leaves out."""
    assert GRADES == ("wish", "plan", "claim", "promise", "happened", "written")
    assert VERDICTS == ("met", "partly", "not-met", "unknown")
    assert MISSING == ("who", "share", "what", "how-much", "when", "where-seen")


@pytest.mark.parametrize(("word", "role"), AUDIENCE_BY_NAME.items())
def test_every_name_of_a_role_is_taken_in_a_file(word: str, role: str) -> None:
    """Files know the same names for roles as the command line does."""
    assert read(MEETING, f"audience: {word}\n") == ({"audience": (role,)}, [])


def test_only_roles_stand_for_themselves() -> None:
    """The canonical roles are just those that packs rely on, and several at once have no name in a file."""
    assert AUDIENCE.words == AUDIENCES
    assert read(MEETING, "audience: panel\n")[1] == ["1:11 unknown-word"]


@pytest.mark.parametrize(("word", "round"), [("1", "1"), ("final", "3"), ("Offer", "offer")])
def test_one_round_is_read_by_its_names(word: str, round: str) -> None:
    """Where one round stands, its names are those of the command line."""
    assert read(MEETING, f"round: {word}\n") == ({"round": round}, [])


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("audience: [boss, peer]\nheard:\n  - said: x\n  - {said: y, by: Ann}\n", ["3:5 missing-key"]),
        ("heard: {said: x}\n", ["1:8 missing-key"]),
        ("audience: [boss, peer]\nheard:\n  -\n  - {said: x, by: boss}\n  - {said: y}\n", ["5:5 missing-key"]),
        ("audience: panl\nheard: [{said: x}]\n", ["1:11 unknown-word", "2:9 missing-key"]),
        ("audience: boss\nheard: [{said: x}, {said: y}]\n", []),
    ],
)
def test_who_said_it_must_be_clear(text: str, faults: list[str]) -> None:
    """`by` may be left out where just one role was met; elsewhere each statement without it is named."""
    assert read(MEETING, text)[1] == faults


def test_all_faults_of_an_employer_are_found_at_once() -> None:
    """One reading names every fault, from the file's own keys down to a statement's words, each at its place."""
    text = """\
version: 1
emploer: Acme
known:
  - {want: Sundays, verdict: mett}
meetings:
  - date: 22.11.2026
    round: 7
    minutes: 0
    planned: last-promoted
    heard:
      - {by: boss, grade: hope, missing: [who, why], question: x, colour: blue}
"""
    assert read(EMPLOYER, text)[1] == [
        "2:1 unknown-key",
        "4:12 bad-id",
        "4:30 unknown-word",
        "6:11 not-a-date",
        "7:12 unknown-word",
        "8:14 not-a-number",
        "9:14 bad-id",
        "11:27 unknown-word",
        "11:48 unknown-word",
        "11:64 bad-id",
        "11:67 unknown-key",
        "1:1 missing-key",
    ]


def read(record: Record, text: str) -> tuple[Any, list[str]]:
    """The values of a text, and its faults in the order in which they were noted."""
    root = parse_text(text, "f.yaml").root
    assert root is not None
    reader = Reader(file="f.yaml")
    values = record.read(root, reader)
    return values, [f"{one.line}:{one.column} {one.rule}" for one in reader.problems if one.severity == "error"]

"""Employers as they are read: one file each, every key of it, every fault at once, and found by name."""

from __future__ import annotations

import pytest

from tests.store.making import write
from wantfirst.core.employers import Employer, Known, Meeting, Statement
from wantfirst.core.problems import BadFile, UsageFault, WantfirstError
from wantfirst.store.employers import find_employer, load_employer, load_employers
from wantfirst.store.home import Home

WHOLE = """\
version: 1
employer: Acme Valuation
known: [{want: sundays-to-myself, verdict: met, note: seen it}]
meetings:
  - date: 2026-11-22
    round: final
    audience: [manager]
    minutes: 10
    planned: [growth/last-promoted]
    told: [sundays-to-myself]
    not_asked: [growth/other]
    heard:
      - question: growth/last-promoted
        wants: [sundays-to-myself]
        said: "Ann, last spring: no"
        grade: happened
        verdict: partly
        missing: [who, when]
      - {said: "", by: Ann}
  - audience: [boss, peer]
"""


def read(home: Home, text: str | bytes, name: str = "acme.yaml") -> Employer:
    return load_employer(write(home.employers / name, text)).employer


def test_every_key_of_an_employer_is_read(a_home: Home) -> None:
    """Nothing that was planned, said or seen is lost on the way to the record."""
    assert read(a_home, WHOLE) == Employer(
        slug="acme",
        name="Acme Valuation",
        known=(Known(want="sundays-to-myself", verdict="met", note="seen it"),),
        meetings=(
            Meeting(
                date="2026-11-22",
                round="3",
                audience=("boss",),
                minutes=10,
                planned=("growth/last-promoted",),
                told=("sundays-to-myself",),
                not_asked=("growth/other",),
                heard=(
                    Statement(
                        question="growth/last-promoted",
                        wants=("sundays-to-myself",),
                        by="boss",
                        said="Ann, last spring: no",
                        grade="happened",
                        verdict="partly",
                        missing=("who", "when"),
                    ),
                    Statement(said="", by="Ann"),
                ),
            ),
            Meeting(audience=("boss", "peer")),
        ),
    )


@pytest.mark.parametrize(
    ("audience", "by"), [("[peer]", "peer"), ("colleague", "peer"), ("[hr]", "hr"), ("current-boss", "current-boss")]
)
def test_the_only_one_met_said_it(a_home: Home, audience: str, by: str) -> None:
    """Where one role was met there is no need to write who said what."""
    text = f"employer: Acme\nmeetings:\n  audience: {audience}\n  heard: {{said: Soon}}\n"
    assert read(a_home, text).meetings[0].heard[0].by == by


def test_a_name_that_is_written_stands(a_home: Home) -> None:
    """Who is named said it, whoever was met."""
    text = "employer: Acme\nmeetings: [{audience: [boss], heard: [{said: Soon, by: Ann}]}]\n"
    assert read(a_home, text).meetings[0].heard[0].by == "Ann"


def test_all_faults_of_a_file_are_named_at_once(a_home: Home) -> None:
    """A bad file says all that is wrong with it, and where, from top to bottom."""
    text = "employr: Acme\nmeetings:\n  - {date: soon, round: 9}\n  - {audience: [boss, peer], heard: [{said: x}]}\n"
    with pytest.raises(BadFile) as caught:
        read(a_home, text)
    errors = [one for one in caught.value.problems if one.severity == "error"]
    assert [f"{one.line}:{one.column} {one.rule}" for one in errors] == [
        "1:1 missing-key",
        "1:1 unknown-key",
        "3:12 not-a-date",
        "3:25 unknown-word",
        "4:38 missing-key",
    ]
    assert "acme.yaml" in caught.value.message
    assert "did you mean `employer`?" in [one.hint for one in caught.value.problems]


@pytest.mark.parametrize("text", ["- a\n", "just a text\n", "a: [\n", b"employer: caf\xe9\n", "employer: ''\n"])
def test_a_file_that_is_no_employer_is_refused(a_home: Home, text: str | bytes) -> None:
    """What cannot be understood is never half used."""
    with pytest.raises(BadFile):
        read(a_home, text)


@pytest.mark.parametrize("text", ["", "# Only a note.\n"])
def test_an_empty_file_has_the_name_of_the_file(a_home: Home, text: str) -> None:
    """A file that was only begun is an employer of whom nothing is known but the name."""
    assert read(a_home, text) == Employer(slug="acme", name="acme")


@pytest.mark.parametrize(
    ("name", "line", "present"),
    [
        ("present.yaml", "", True),
        ("acme.yaml", "", False),
        ("acme.yaml", "present: true\n", True),
        ("present.yaml", "present: no\n", False),
    ],
)
def test_the_present_job_is_known_by_its_file(a_home: Home, name: str, line: str, present: bool) -> None:
    """The reserved name says it; the key overrules it."""
    assert read(a_home, f"employer: Acme\n{line}", name).present is present


def test_employers_come_by_the_names_of_their_files(a_home: Home) -> None:
    """`.yaml` and `.yml` are read, by name; hidden files of editors and file systems, and others, are not."""
    for name in ("zeta.yaml", "acme.yml", "beta.yaml"):
        write(a_home.employers / name, f"employer: The {name}\n")
    for name in (".#acme.yaml", "._beta.yaml", "notes.txt", "acme.yaml~", ".tmp-12ab"):
        write(a_home.employers / name, b"\0\xff not an employer")
    assert [one.slug for one in load_employers(a_home)] == ["acme", "beta", "zeta"]


def test_a_home_without_employers_has_none(a_home: Home) -> None:
    """No folder is no fault, and none is made."""
    assert load_employers(a_home) == []
    assert list(a_home.employer_paths()) == []
    assert not a_home.employers.exists()


@pytest.mark.parametrize("name", ["acme", "ACME", "Acme Valuation", "  acme valuation "])
def test_an_employer_is_found_by_its_name_or_the_name_of_its_file(a_home: Home, name: str) -> None:
    """Capitals and spaces around it do not matter."""
    read(a_home, WHOLE)
    assert find_employer(a_home, name).slug == "acme"


@pytest.mark.parametrize(
    ("name", "hint"), [("acm", "did you mean acme?"), ("zzz", "known: acme"), ("\x1b[31m", "known: acme")]
)
def test_an_unknown_employer_gets_the_nearest(a_home: Home, name: str, hint: str) -> None:
    """A slip is answered with the name that was meant, or with those there are; nothing steers the terminal."""
    read(a_home, WHOLE)
    with pytest.raises(UsageFault) as caught:
        find_employer(a_home, name)
    assert caught.value.hint == hint
    assert "\x1b" not in caught.value.message


def test_the_first_employer_cannot_be_guessed(a_home: Home) -> None:
    """Where there is none yet the answer says so."""
    with pytest.raises(UsageFault) as caught:
        find_employer(a_home, "acme")
    assert caught.value.hint == "none is kept here yet"


def test_a_folder_with_the_name_of_an_employer_is_said_plainly(a_home: Home) -> None:
    """Something else of that name is the person's to mend, and no crash."""
    (a_home.employers / "acme.yaml").mkdir(parents=True)
    with pytest.raises(WantfirstError, match="is a folder"):
        load_employers(a_home)

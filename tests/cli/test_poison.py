"""Hostile and broken input, everywhere it can come in, with every command: a sentence and an exit code, no more."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from shutil import copytree, rmtree
from typing import NamedTuple

import pytest

from tests.cli.costs import MOST_MIB, MOST_SECONDS, Costs, measured
from tests.cli.every import NEEDS, argument_calls, calls, leaves
from tests.cli.poison import FIELDS, FILES, HEAVY, STEERING, TEXTS, lay, passable
from tests.conftest import SMALL
from tests.program import Ran, run

PLACES = ("worksheet.yaml", "employers/acme.yaml", "history.yaml", "questions/odd.yaml")
VARIABLES = (
    "WANTFIRST_HOME", "WANTFIRST_PACKS", "WANTFIRST_PLAIN", "EDITOR", "VISUAL", "TERM", "COLUMNS", "LINES", "NO_COLOR",
    "FORCE_COLOR", "LANG", "HOME", "BROWSER",
)  # fmt: skip
SHARES = 4  # of the cases of a door, each a test of its own, so that all cores have work


class Case(NamedTuple):
    """What is laid into a home, by place, and the calls to be made there, with these variables."""

    name: str
    files: dict[bytes, bytes]
    lines: list[list[str]]
    env: dict[str, str] = {}  # noqa: RUF012 - never changed


def usual() -> list[list[str]]:
    """Each command, called in its first way."""
    return [[*name.split(), *NEEDS.get(name, ((),))[0]] for name in leaves()]


def faults(words: list[str], ran: Ran) -> str:
    """What is wrong with how a run went; empty when all is well."""
    said = ran.out + ran.err
    if ran.code not in (0, 1, 2):
        return f"{words}: exit code {ran.code}"
    if "Traceback" in said:
        return f"{words}: traceback"
    if ran.code and not said.strip():
        return f"{words}: {ran.code} without a word"
    text = said.replace("\r\n", "\n") if "csv" in words else said
    found = STEERING.search(text)
    return f"{words}: {found[0]!r} reaches the terminal: {text[max(0, found.start() - 40) :][:80]!r}" if found else ""


def tried(home: Path, lines: Iterable[list[str]], env: dict[str, str] | None = None) -> list[str]:
    """What is wrong after each of these calls, all of them in the same home."""
    found = []
    for words in lines:
        costs = Costs()
        try:
            ran = run(*words, env=env)
        except BaseException as error:
            found.append(f"{words}: {type(error).__name__}: {error}"[:300])
        else:
            found.append(faults(words, ran) or costs.too_much(words))
        if not home.is_dir():
            copytree(SMALL / "three", home)
    return [one for one in found if one]


def outcome(home: Path, cases: Iterable[Case]) -> tuple[int, list[str]]:
    """How many calls were made, and what went wrong."""
    count, found = 0, []
    for case in cases:
        anew(home)
        for place, data in case.files.items():
            path = Path(os.fsdecode(os.fsencode(home) + b"/" + place))
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(data)
        found += [f"{case.name}: {one}" for one in tried(home, case.lines, case.env)]
        count += len(case.lines)
    return count, found


@pytest.fixture
def three(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The home of an invented nurse with three employers and a small library; the program runs in an empty folder."""
    copytree(SMALL / "three", home)
    monkeypatch.setattr("wantfirst.store.packs_found.shipped_folder", lambda: SMALL / "questions")
    here = tmp_path / "so" / "deep" / "that" / "no" / "path" / "leads" / "out"
    here.mkdir(parents=True)
    monkeypatch.chdir(here)
    return home


def few(lines: Iterable[list[str]], turn: int) -> list[list[str]]:
    """Two of the calls, others each turn, so that in the end each has had its turn."""
    listed = list(lines)
    return [listed[(turn * 7 + number) % len(listed)] for number in (0, len(listed) // 2)]


def anew(home: Path) -> None:
    """The home as it was."""
    rmtree(home, ignore_errors=True)
    copytree(SMALL / "three", home)


def files(*, all: bool) -> Iterator[Case]:
    """Broken files in every place where one is read."""
    for turn, (place, (name, data)) in enumerate((place, one) for one in FILES.items() for place in PLACES):
        if all or turn % 9 == 0:
            yield Case(f"{place}, {name}", {place.encode(): data}, list(calls()) if all else few(calls(), turn))


def fields(*, all: bool) -> Iterator[Case]:
    """Odd text in every field of a sound file."""
    for turn, (name, text) in enumerate(TEXTS.items()):
        laid = {place.encode(): make(text).encode() for place, make in FIELDS.items()}
        yield Case(name, laid, list(calls()) if all else few(calls(), turn))


def arguments(*, all: bool) -> Iterator[Case]:
    """Odd text after every flag and in place of every argument."""
    for turn, (name, text) in enumerate(TEXTS.items()):
        lines = list(argument_calls(passable(text)))
        yield Case(name, {}, lines if all else few(lines, turn))


def variables(*, all: bool) -> Iterator[Case]:
    """Odd text in every variable that is read."""
    for turn, (name, text) in enumerate(TEXTS.items()):
        if not all and turn % 12:
            continue
        for number, variable in enumerate(VARIABLES):
            lines = list(calls())[turn % 7 :: 7] if all else few(calls(), turn + number)[:1]
            yield Case(f"{variable}, {name}", {}, lines, {variable: passable(text)[:4_000]})


def names(*, all: bool) -> Iterator[Case]:
    """Odd text as the name of an employer's file and of a pack."""
    pack = (SMALL / "questions" / "wards.yaml").read_bytes().replace(b"pack: wards", b"pack: odd")
    for turn, (name, text) in enumerate(TEXTS.items()):
        file = os.fsencode(re.sub(r"[/\0\ud800-\udfff]", "\udcff", text)[:60]) + b".yaml"
        laid = {b"employers/" + file: b"version: 1\nemployer: Odd\n", b"questions/" + file: pack}
        yield Case(name, laid, list(calls()) if all else few(calls(), turn))


DOORS = {"files": files, "fields": fields, "arguments": arguments, "variables": variables, "names": names}


@pytest.mark.parametrize("door", DOORS)
def test_a_sample_of_poison_ends_in_a_sentence(door: str, three: Path) -> None:
    """Bad input at this door: exit 0, 1 or 2, words, and nothing that steers a terminal."""
    count, found = outcome(three, DOORS[door](all=False))
    assert count > 15
    assert not found, "\n".join(found[:20])


def test_name_that_no_file_can_have_is_a_sentence(three: Path) -> None:
    """A home or a pack with a name that the system refuses is said in words, by every command."""
    assert three.is_dir()
    for words in usual():
        for flag in ("--home", "--pack"):
            ran = run(*words, f"{flag}={'x' * 400}")
            assert not faults(words, ran)
            assert ran.code or "x" * 20 not in ran.err


def test_employer_in_a_file_of_an_odd_name_is_named_cleanly(three: Path) -> None:
    """What stands in a file's name steers no terminal, in no format of any command."""
    (three / "employers" / "a\x1b]0;b\x7f\u202e.yaml").write_text("version: 1\nemployer: Odd\n")
    lines = [words for words in calls() if words[:1] in (["compare"], ["plan"], ["sheet"], [])]
    assert not tried(three, lines)


@pytest.mark.slow
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("share", range(SHARES))
@pytest.mark.parametrize("door", DOORS)
def test_all_poison_ends_in_a_sentence(door: str, share: int, three: Path) -> None:
    """The same with every command, every way to call it and every format; each within its time and its memory."""
    count, found = outcome(three, islice(DOORS[door](all=True), share, None, SHARES))
    print(f"{door} {share}: {count} runs, {len(found)} lost")  # noqa: T201 - shown by `-s`, for the record
    assert not found, f"{len(found)} of {count}\n" + "\n".join(found[:40])


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.parametrize("name", HEAVY)
def test_heavy_file_costs_no_command_much(name: str, stocked: Path, tmp_path: Path) -> None:
    """As large as a file may be, or full of faults: no command needs two seconds of a processor, or 200 MiB."""
    place, make = HEAVY[name]
    lay(stocked, place, make())
    for words in ([], ["questions", "--limit", "3"], ["packs", "list"], ["packs", "check", "--lint"], ["compare"]):
        seconds, mib = measured(words, tmp_path, stocked)
        assert seconds < MOST_SECONDS, words
        assert mib < MOST_MIB, words

"""Worksheets, question files and employers that cannot be read: a message with the place, never a traceback."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.program import Ran, run
from wantfirst.store.yaml_door import MAX_OWN, MAX_PACK

pytestmark = pytest.mark.usefixtures("small")

BROKEN = {
    "binary": (b"\x89PNG\r\n\x1a\n\x00\x00", ""),
    "Latin-1": ("version: 1\ntitle: caf\xe9\n".encode("latin-1"), "UTF-8"),
    "UTF-16": ("version: 1\n".encode("utf-16"), "UTF-8"),
    "deep": (b"[" * 25_000, "deep"),
    "half-written": (b'version: 1\nwants:\n  - want: "my Sun', ""),
    "half a list": (b"version: 1\nwants: [a, b\n", ""),
    "tabs": (b"version: 1\nwants:\n\t- want: x\n", ""),
    "a key twice": (b"version: 1\nversion: 1\n", "version"),
    "an alias": (b"a: &x [1]\nb: *x\n", ""),
    "a tag": (b"!!python/object:os.system {}\n", ""),
    "two documents": (b"version: 1\n---\nversion: 1\n", ""),
    "a mere text": (b"hello\n", ""),
    "a list": (b"- a\n- b\n", ""),
    "a newer version": (b"version: 2\n", "newer"),
    "an unknown key": (b"verson: 1\n", "version"),
}
VOID = {"empty": b"", "blank": b"\n  \n", "comment only": b"# nothing here yet\n"}

COMMANDS = {
    "bare": [],
    "show": ["show"],
    "questions": ["questions", "--round", "2"],
    "start --add": ["start", "--add", "better pay"],
}
each_broken = pytest.mark.parametrize("broken", BROKEN)
each_command = pytest.mark.parametrize("command", COMMANDS)


def written(path: Path, data: bytes) -> Path:
    """The file with this content; its folder is made."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def complains_of(ran: Ran, path: Path, part: str) -> bool:
    """It ended with 1, answered nothing, and stderr names the file and what is wrong."""
    return ran.code == 1 and ran.out == "" and path.name in ran.err and part in ran.err


# --- the worksheet ----------------------------------------------------------------------------------------


@each_command
@each_broken
def test_broken_worksheet_is_named_and_left_alone(broken, command, small) -> None:
    """With a worksheet that cannot be read every command that needs it ends with 1, and the file stays as it is."""
    data, part = BROKEN[broken]
    path = written(small / "worksheet.yaml", data)
    assert complains_of(run(*COMMANDS[command]), path, part)
    assert path.read_bytes() == data


@each_command
def test_huge_worksheet_is_refused_by_its_size(command, small) -> None:
    """A worksheet of 17 MiB is refused for its size, not read to its end."""
    path = small / "worksheet.yaml"
    with path.open("wb") as stream:
        stream.truncate(17 * 1024 * 1024)
    assert path.stat().st_size > MAX_OWN
    assert complains_of(run(*COMMANDS[command]), path, "too large")


@each_command
def test_folder_in_place_of_the_worksheet_is_named(command, small) -> None:
    """A folder where the worksheet belongs is named as such."""
    (small / "worksheet.yaml").unlink()
    (small / "worksheet.yaml").mkdir()
    assert complains_of(run(*COMMANDS[command]), small / "worksheet.yaml", "is a folder")


def test_every_fault_of_a_worksheet_is_named_with_its_line(small) -> None:
    """All faults come at once, each with line and column and, for a slip of the hand, the word that was meant."""
    text = b"""version: 1
wants:
  - wnat: my Sundays
  - want: pay
    importance: mst
  - want: pay
    private: perhaps
never: [x]
"""
    path = written(small / "worksheet.yaml", text)
    ran = run("show")
    assert complains_of(ran, path, "Your worksheet has 5 faults; nothing was changed.")
    told = [("3:5", "`want`"), ("3:5", "missing"), ("5:17", "`must`"), ("7:14", "true or false"), ("8:9", "id")]
    for place, hint in told:
        assert any(f"worksheet.yaml:{place}: " in line and hint in line for line in ran.err.splitlines()), (place, hint)


@pytest.mark.parametrize("void", VOID)
def test_void_worksheet_is_one_to_begin_with(void, small) -> None:
    """An empty worksheet is no fault: nothing was said yet, and the first want goes below what stands there."""
    path = written(small / "worksheet.yaml", VOID[void])
    shown = run("show")
    assert (shown.code, shown.out) == (1, "")
    assert "wantfirst start" in shown.err
    assert run("start", "--add", "better pay").code == 0
    assert path.read_bytes().startswith(VOID[void].rstrip())
    assert run("show").out.startswith("want: better pay\n")


@pytest.mark.parametrize(
    "changed",
    [
        lambda text: b"\xef\xbb\xbf" + text,
        lambda text: text.replace(b"\n", b"\r\n"),
        lambda text: text.rstrip(b"\n"),
    ],
    ids=["with a byte-order mark", "with CRLF", "without a last line end"],
)
def test_worksheet_of_another_editor_is_read_and_kept_in_its_ways(changed, small) -> None:
    """A byte-order mark, CRLF or a missing line end is no fault; after a change through us they are still there."""
    path = small / "worksheet.yaml"
    before = changed(path.read_bytes())
    path.write_bytes(before)
    assert run("show").code == 0
    assert run("start", "--add", "a shorter way").code == 0
    after = path.read_bytes()
    assert after.startswith(before)
    assert after.startswith(b"\xef\xbb\xbf") == before.startswith(b"\xef\xbb\xbf")
    added = after[len(before) :].strip(b"\r\n")
    assert added
    assert (b"\r\n" in added) == (b"\r\n" in before)
    assert "a shorter way" in run("show").out


# --- question files ---------------------------------------------------------------------------------------

BROKEN_PACKS = BROKEN | {name: (data, "empty") for name, data in VOID.items() if name != "blank"}


@pytest.mark.parametrize("broken", BROKEN_PACKS)
def test_broken_pack_is_passed_over_aloud_and_checked_with_1(broken, tmp_path) -> None:
    """A bad pack among good ones costs only itself: `questions` goes on and says so, `packs check` shows the fault."""
    data, part = BROKEN_PACKS[broken]
    path = written(tmp_path / "mine.yaml", data)
    asked = run("questions", "--pack", path, "--round", "2", "--format", "json")
    assert asked.code == 0
    assert "evenings/last-sunday" in asked.out
    assert "mine.yaml" in asked.err
    assert "wantfirst packs check" in asked.err
    checked = run("packs", "check", path)
    assert checked.code == 1
    assert "mine.yaml" in checked.out
    assert part in checked.out


def test_huge_pack_is_refused_by_its_size(tmp_path) -> None:
    """A pack of 17 MiB is named as too large, and the others are used."""
    path = tmp_path / "mine.yaml"
    with path.open("wb") as stream:
        stream.truncate(17 * 1024 * 1024)
    assert path.stat().st_size > MAX_PACK
    assert run("questions", "--pack", path, "--round", "2").code == 0
    checked = run("packs", "check", path)
    assert checked.code == 1
    assert "large" in checked.out


PACK = """\
version: 1
pack: mine
title: Mine
questions:
  - id: silent-night
    ask: When was the phone last silent for a whole night?
    themes: [off-hours]
    rounds: [2]
    audiences: [peer]
    follow_ups:
      - Whose was it?
"""


@pytest.mark.parametrize(
    "data",
    [b"\xef\xbb\xbf" + PACK.encode(), PACK.replace("\n", "\r\n").encode(), PACK.rstrip("\n").encode()],
    ids=["with a byte-order mark", "with CRLF", "without a last line end"],
)
def test_pack_of_another_editor_is_used(data, tmp_path) -> None:
    """A byte-order mark, CRLF or a missing line end is no fault of a pack."""
    path = written(tmp_path / "mine.yaml", data)
    assert run("packs", "check", path).code == 0
    asked = run("questions", "--pack", path, "--round", "2", "--audience", "peer", "--format", "json")
    assert "mine/silent-night" in asked.out
    assert asked.err == ""


@pytest.mark.parametrize("words", [["questions"], ["packs", "check"], ["packs", "list"], ["themes"]])
def test_pack_that_is_not_there_is_said(words, tmp_path) -> None:
    """A path after --pack that leads nowhere ends with 1 and names it: nobody asks for a pack to have it left out."""
    ran = run(*words, "--pack", tmp_path / "nowhere.yaml")
    assert (ran.code, ran.out) == (1, "")
    assert "nowhere.yaml" in ran.err
    assert "--pack" in ran.err


def test_faults_of_a_pack_come_with_place_rule_and_mend(tmp_path) -> None:
    """`packs check` gives each fault its line and column, what was found and what to write instead."""
    path = written(tmp_path / "mine.yaml", PACK.replace("[peer]", "[pear]").replace("ask:", "aks:").encode())
    ran = run("packs", "check", path, "--format", "json")
    assert ran.code == 1
    for part in ('"line": 6, "column": 5, "rule": "unknown-key"', "`ask`", '"line": 9, "column": 17', "`peer`"):
        assert part in ran.out


# --- employers and files to take over ---------------------------------------------------------------------


@each_broken
def test_broken_employer_is_named(broken, small) -> None:
    """An employer's file that cannot be read ends with 1 and is named, wherever employers are looked at."""
    data, part = BROKEN[broken]
    path = written(small / "employers" / "acme.yaml", data)
    assert complains_of(run(), path, part)
    assert complains_of(run("questions", "--employer", "acme"), path, part)


@each_broken
def test_broken_file_is_not_taken_over(broken, small, tmp_path) -> None:
    """`start --from` a file with faults names them and changes nothing."""
    data, part = BROKEN[broken]
    path = written(tmp_path / "answers.yaml", data)
    before = (small / "worksheet.yaml").read_bytes()
    assert complains_of(run("start", "--from", path), path, part)
    assert (small / "worksheet.yaml").read_bytes() == before


def test_file_to_take_over_that_is_not_there_is_said(tmp_path) -> None:
    """`start --from` a path that leads nowhere ends with 1 and names it."""
    ran = run("start", "--from", tmp_path / "nowhere.yaml")
    assert ran.code == 1
    assert "nowhere.yaml" in ran.err


@pytest.mark.parametrize("words", [[], ["show"], ["questions"], ["start", "--add", "x"]])
def test_home_that_is_a_file_is_said(words, tmp_path) -> None:
    """A home that is no folder ends with 1 and one sentence."""
    path = written(tmp_path / "no-folder", b"")
    ran = run("--home", path, *words)
    assert ran.code == 1
    assert str(path) in ran.err
    assert path.read_bytes() == b""

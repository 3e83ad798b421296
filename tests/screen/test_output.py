"""Which format an answer has, how a file is written, and JSON that any reader takes."""

from __future__ import annotations

import json
import os
import stat
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wantfirst.cli.output import write
from wantfirst.core.problems import UsageFault, WantfirstError
from wantfirst.screen.output import as_json, pick_format

MAKERS = {"plain": str, "json": str, "csv": str}


@pytest.mark.parametrize(
    ("named", "target", "plain", "terminal", "picked"),
    [
        (None, None, False, True, "screen"),
        (None, None, False, False, "plain"),
        (None, None, True, True, "plain"),
        ("json", None, False, True, "json"),
        ("screen", None, True, False, "screen"),
        (None, "x.json", False, True, "json"),
        (None, "x.CSV", False, True, "csv"),
        (None, "x.md", False, True, "plain"),
        (None, "x", False, True, "plain"),
        (None, "a.json/x", False, True, "plain"),
        ("csv", "x.json", False, True, "csv"),
    ],
)
def test_format_is_named_or_follows_from_where_it_goes(named, target, plain, terminal, picked) -> None:
    """The named format, else the file's ending, else a screen on a terminal and plain text otherwise."""
    assert pick_format(named, target, MAKERS, plain=plain, terminal=terminal) == picked


@pytest.mark.parametrize("named", ["xml", "", "JSON", "html", "\x1b[31m"])
def test_format_the_command_has_not_is_a_usage_fault(named) -> None:
    """An unknown format is refused with the list of those there are."""
    with pytest.raises(UsageFault) as fault:
        pick_format(named, None, MAKERS, plain=False, terminal=True)
    assert "screen, plain, json, csv" in fault.value.hint
    assert "\x1b" not in fault.value.message


def test_file_is_for_its_owner_alone_whatever_the_mask(tmp_path) -> None:
    """An answer holds wants: its file is 0600 under any umask."""
    before = os.umask(0)
    try:
        write("é", str(tmp_path / "x"), force=False)
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "x").stat().st_mode) == 0o600
    assert (tmp_path / "x").read_bytes() == "é\n".encode()


def test_existing_file_needs_force(tmp_path) -> None:
    """Nothing is written over unasked; with force the whole old content is gone."""
    path = tmp_path / "x"
    path.write_text("old and long")
    with pytest.raises(WantfirstError, match="is there already"):
        write("new", str(path), force=False)
    assert path.read_text() == "old and long"
    write("new", str(path), force=True)
    assert path.read_text() == "new\n"


def test_link_to_nowhere_is_not_followed_unasked(tmp_path) -> None:
    """A link in the file's place counts as something that is there."""
    (tmp_path / "link").symlink_to(tmp_path / "target")
    with pytest.raises(WantfirstError, match="is there already"):
        write("x", str(tmp_path / "link"), force=False)
    assert not (tmp_path / "target").exists()


@pytest.mark.parametrize("target", [None, "-"])
def test_without_a_file_it_is_stdout(target, capsys) -> None:
    """No file, or `-`, is stdout; a line end is added."""
    write("x", target, force=False)
    assert capsys.readouterr().out == "x\n"


def test_closed_stdout_takes_nothing_and_is_no_fault(monkeypatch) -> None:
    """A program started without a stdout has nowhere to answer, and does not fail over it."""
    monkeypatch.setattr(sys, "stdout", None)
    write("x", None, force=False)


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=12,
)


@given(st.dictionaries(st.text(max_size=8), values, max_size=5))
def test_json_comes_back_as_it_went_in(data) -> None:
    """The hand-laid JSON is JSON: any reader gets the same data, in the same order."""
    read = json.loads(as_json(data))
    assert read == data
    assert list(read) == list(data)


def test_json_has_a_line_for_each_record() -> None:
    """Each key and each record of a list stands on a line of its own, so that a line tool can read it."""
    text = as_json({"version": 1, "wants": [{"id": "a"}, {"id": "b"}], "none": []})
    assert text == '{\n"version": 1,\n"wants": [\n{"id": "a"},\n{"id": "b"}\n],\n"none": []\n}'

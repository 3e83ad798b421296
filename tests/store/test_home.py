"""The home: where its files lie, and that looking at it makes nothing."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
import typer

from wantfirst.store.home import Home, usual_place
from wantfirst.store.packs_found import Source


def test_the_files_of_a_home_have_their_names(a_home: Home) -> None:
    """The names are fixed: people and scripts look for them."""
    assert a_home.worksheet == a_home.path / "worksheet.yaml"
    assert a_home.employers == a_home.path / "employers"
    assert a_home.questions == a_home.path / "questions"


def test_a_home_that_does_not_exist_keeps_no_index(tmp_path: Path) -> None:
    """A mere look at the questions creates no folder on anybody's disk."""
    home = Home(path=tmp_path / "nowhere")
    assert home.cache([]) is None
    assert list(tmp_path.iterdir()) == []


def test_the_index_lies_in_the_cache_of_the_home(a_home: Home) -> None:
    """What is derived stays in the one folder that can be thrown away, and naming it does not make it."""
    cache = a_home.cache([Source(path=Path("x"))])
    assert cache is not None
    assert Path(cache).parent == a_home.path / "cache"
    assert list(a_home.path.iterdir()) == []


def test_the_order_of_places_makes_another_index(a_home: Home) -> None:
    """The first of two packs with one id is used, so another order is another library."""
    one, two = Source(path=Path("/one")), Source(path=Path("/two"))
    assert a_home.cache([one, two]) != a_home.cache([two, one])


def test_a_place_in_any_encoding_has_an_index(a_home: Home) -> None:
    """An old folder name in Latin-1 is no obstacle."""
    assert a_home.cache([Source(path=Path("caf\udce9"))])


@pytest.mark.parametrize("system", ["linux", "darwin", "win32", "freebsd14"])
@pytest.mark.parametrize("named", [{}, {"XDG_CONFIG_HOME": "/somewhere", "APPDATA": "/else"}])
def test_the_usual_place_is_the_one_that_typer_names(system, named, monkeypatch) -> None:
    """On every system a home is where Typer would put it, though Tab does without Typer."""
    for name in ("XDG_CONFIG_HOME", "APPDATA"):
        monkeypatch.delenv(name, raising=False)
    for name, value in named.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("sys.platform", system)
    monkeypatch.setitem(typer.get_app_dir.__globals__, "WIN", system == "win32")
    assert usual_place(system, os.environ) == Path(typer.get_app_dir("wantfirst"))


def test_an_empty_variable_names_no_place() -> None:
    """As the convention has it, an empty variable counts as none: nothing is put where one happens to stand."""
    assert usual_place("linux", {"XDG_CONFIG_HOME": ""}) == Path.home() / ".config" / "wantfirst"

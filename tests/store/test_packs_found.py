"""Which pack files are found, in which order, and what is said of a place that is not there."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.store.making import pack_text, write
from wantfirst.core.problems import WantfirstError
from wantfirst.store.packs_found import PACKS_VARIABLE, Source, pack_paths, shipped_folder, sources


def names(*places: Source) -> list[str]:
    return [Path(one.path).name for one in pack_paths(places)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two packs, and much that is none."""
    for name in ("b.yaml", "a.yml"):
        write(tmp_path / "packs" / name, pack_text(name[0]))
    for name in (".hidden.yaml", "._a.yml", "b.yaml~", "notes.txt", "c.yaml.bak", "sub/d.yaml", "README"):
        write(tmp_path / "packs" / name, "not: a pack\n")
    return tmp_path / "packs"


def test_a_folder_gives_its_yaml_files_by_name(folder: Path) -> None:
    """`.yaml` and `.yml` count; hidden files, copies of editors and folders below do not."""
    assert names(Source(path=folder)) == ["a.yml", "b.yaml"]


@pytest.mark.parametrize("name", ["notes.txt", "sub/d.yaml", ".hidden.yaml"])
def test_a_file_that_is_named_is_taken_whatever_its_name(folder: Path, name: str) -> None:
    """Whoever names a file means it."""
    assert pack_paths([Source(path=folder / name)])[0].path == str(folder / name)


def test_the_library_s_order_is_shipped_home_environment_flags(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Sources come in one fixed order, and within each folder files come by name."""
    home = tmp_path / "home"
    for name in ("home/questions/z.yaml", "inherited/y.yaml", "second/x.yaml", "flag/w.yaml"):
        write(tmp_path / name, pack_text())
    monkeypatch.setenv(PACKS_VARIABLE, os.pathsep.join([str(tmp_path / "inherited"), "", str(tmp_path / "second")]))
    places = sources(home, [str(tmp_path / "flag"), str(tmp_path / "flag" / "w.yaml")])
    assert [place.path for place in places[:2]] == [shipped_folder(), home / "questions"]
    found = pack_paths(places)
    shipped = sorted(path.name for path in shipped_folder().glob("*.yaml"))
    assert [Path(one.path).name for one in found] == [*shipped, "z.yaml", "y.yaml", "x.yaml", "w.yaml"]
    assert [one.shipped for one in found] == [True] * len(shipped) + [False] * 4


def test_the_shipped_packs_are_there() -> None:
    """The library that comes with the program is found, themes and fields included."""
    assert {"themes.yaml", "fields.yaml"} <= set(names(Source(path=shipped_folder())))


def test_a_file_is_taken_once_however_it_is_named(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same file by a folder, by itself, from elsewhere and with dots in its path is one file, as first named."""
    monkeypatch.chdir(folder.parent)
    ways = [Path("packs"), folder, folder / "b.yaml", Path("packs/b.yaml"), Path("packs/sub/../b.yaml")]
    found = pack_paths([Source(path=way) for way in ways])
    assert [one.path for one in found] == [os.path.join("packs", name) for name in ("a.yml", "b.yaml")]  # noqa: PTH118


def test_a_shipped_pack_that_is_named_again_stays_shipped() -> None:
    """Naming a file twice does not lower what it is held to."""
    first = shipped_folder() / "themes.yaml"
    found = pack_paths([Source(path=shipped_folder(), shipped=True), Source(path=first, wanted=True)])
    assert all(one.shipped for one in found)


@pytest.mark.parametrize("name", ["gone", "gone.yaml", "packs/b.yaml/gone"])
def test_a_place_named_for_this_run_must_be_there(folder: Path, name: str) -> None:
    """A slip in `--pack` is said, and how to mend it, not passed over."""
    missing = folder.parent / name
    with pytest.raises(WantfirstError) as caught:
        pack_paths([Source(path=missing, wanted=True)])
    assert caught.value.message == f"there is no question file or folder at {missing}"
    assert "--pack" in caught.value.hint
    assert caught.value.exit_code == 1


def test_places_nobody_named_now_may_be_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A home without packs and a folder of the environment that is gone cost nothing and stop nobody."""
    monkeypatch.setenv(PACKS_VARIABLE, str(tmp_path / "gone"))
    found = pack_paths(sources(tmp_path / "no-home"))
    assert found == pack_paths([Source(path=shipped_folder(), shipped=True)])


def test_the_message_about_a_missing_place_is_safe_to_show(tmp_path: Path) -> None:
    """A path from the command line is cleaned like any other text."""
    with pytest.raises(WantfirstError) as caught:
        pack_paths([Source(path=tmp_path / "a\x1b[31m", wanted=True)])
    assert "a^[[31m" in caught.value.message

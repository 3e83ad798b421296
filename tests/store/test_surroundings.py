"""A home from which the files may travel on by themselves is named, once."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.program import run
from wantfirst.store.surroundings import travels


@pytest.mark.parametrize(
    ("place", "named"),
    [
        ("Dropbox/home", "Dropbox"), ("Dropbox (Personal)/x/home", "Dropbox"), ("OneDrive - Acme/home", "OneDrive"),
        ("Library/Mobile Documents/com~apple~CloudDocs/home", "iCloud Drive"), ("iCloudDrive/home", "iCloud Drive"),
        ("Google Drive/My Drive/home", "Google Drive"), ("Nextcloud/home", "Nextcloud"),
        ("onedrive", "OneDrive"), ("dropboxer/home", ""), ("my-dropbox-notes/home", ""), ("home", ""),
    ],
)  # fmt: skip
def test_folders_that_are_copied_elsewhere_are_known_by_name(place: str, named: str, tmp_path: Path) -> None:
    """The known services, however deep below them; a name that only resembles one is none."""
    told = travels(tmp_path / place)
    assert (named in told) if named else told == ""


@pytest.mark.parametrize(("mark", "named"), [(".git", "git work tree"), (".stfolder", "Syncthing")])
def test_marks_in_a_folder_above_are_seen(mark: str, named: str, tmp_path: Path) -> None:
    """A git work tree (its mark is a folder, or a file in a linked one) and a folder of Syncthing."""
    (tmp_path / mark).mkdir()
    assert named in travels(tmp_path / "a" / "home")
    (tmp_path / mark).rmdir()
    (tmp_path / mark).write_text("gitdir: elsewhere")
    assert named in travels(tmp_path / "a" / "home")


def test_it_is_said_once_beside_the_answer(small: Path) -> None:
    """The first `start` says it on stderr, the second does not, and nothing but `start` ever does."""
    (small.parent / ".git").mkdir()
    assert "git work tree" not in run("show").err
    first, second = run("start", "--add", "to leave on time"), run("start", "--add", "to have a desk")
    assert "git work tree" in first.err
    assert "git work tree" not in second.err
    assert (first.code, second.code) == (0, 0)

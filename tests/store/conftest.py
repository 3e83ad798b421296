"""What the tests of files share: a home of one's own for each test, and nothing of the person who runs them."""

from __future__ import annotations

from pathlib import Path

import pytest

from wantfirst.store.home import Home
from wantfirst.store.packs_found import PACKS_VARIABLE


@pytest.fixture(autouse=True)
def nothing_of_mine(monkeypatch: pytest.MonkeyPatch) -> None:
    """The packs of whoever runs the tests stay out of them."""
    monkeypatch.delenv(PACKS_VARIABLE, raising=False)


@pytest.fixture
def a_home(tmp_path: Path) -> Home:
    """An empty home."""
    folder = tmp_path / "home"
    folder.mkdir(0o700)
    return Home(path=folder)

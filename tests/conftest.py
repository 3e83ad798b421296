"""What holds for all tests."""

from pathlib import Path
from shutil import copyfile, copytree

import pytest
from hypothesis import HealthCheck, settings

from wantfirst.store.home import Home
from wantfirst.store.index import open_index
from wantfirst.store.packs_found import pack_paths, sources

# A busy machine is no fault of the code: nothing here is timed.
settings.register_profile("house", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("house")

SMALL = Path(__file__).parent / "screen" / "small"  # a library and a home that no shipped pack can change
LOOKS = ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES", "WANTFIRST_PLAIN", "WANTFIRST_PACKS")


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--update-golden` writes the golden screens anew instead of comparing; look at the difference afterwards."""
    parser.addoption("--update-golden", action="store_true", help="write the golden screens anew")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of one's own, not made yet, in which the program runs as on anybody's machine."""
    for name in LOOKS:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("WANTFIRST_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def small(home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The home of an invented nurse, and a small fixed library instead of the shipped one (in this process only)."""
    copytree(SMALL / "home", home)
    monkeypatch.setattr("wantfirst.store.packs_found.shipped_folder", lambda: SMALL / "questions")
    return home


@pytest.fixture(scope="session")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The index of the shipped packs, made once for all tests."""
    place = tmp_path_factory.mktemp("shelf")
    open_index(pack_paths(sources(place)), str(place / "index.sqlite")).close()
    return place / "index.sqlite"


@pytest.fixture
def stocked(home: Path, shelf: Path) -> Path:
    """A home that has seen the shipped packs before: processes started for it need not read them all again."""
    stock(home, shelf)
    return home


def stock(home: Path, shelf: Path) -> None:
    """Make the home, with the index of the shipped packs in it."""
    home.mkdir(mode=0o700)
    cache = Home(path=home).cache(sources(home))
    assert cache is not None
    Path(cache).parent.mkdir(mode=0o700)
    copyfile(shelf, cache)

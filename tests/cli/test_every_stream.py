"""Every command among bad streams, narrow screens and old terminals: no traceback, and a reader that can use it."""

from __future__ import annotations

from pathlib import Path
from shutil import copytree

import pytest

from tests.cli.every import NEEDS, leaves
from tests.cli.poison import STEERING
from tests.conftest import SMALL
from tests.program import run, run_apart

LINES = {name or "bare": [*name.split(), *NEEDS.get(name, ((),))[0]] for name in leaves()}
STREAMS = {
    "a reader that is gone": "| true; exit ${PIPESTATUS[0]}",
    "no stdin": "</dev/null",
    "closed stdin": "<&-",
    "closed stdout": ">&-",
    "closed stderr": "2>&-",
    "all closed": "<&- >&- 2>&-",
    "full stdout": ">/dev/full",
    "full stderr": "2>/dev/full",
}
PLACES = {
    "C": {"LANG": "C", "LC_ALL": "C"},
    "C without UTF-8": {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    "POSIX": {"LC_ALL": "POSIX"},
    "unknown": {"LANG": "xx_YY.KOI8-R", "LC_ALL": "xx_YY.KOI8-R"},
    "Latin-1": {"PYTHONIOENCODING": "latin-1"},
    "ASCII": {"PYTHONIOENCODING": "ascii"},
    "dumb": {"TERM": "dumb"},
    "no terminal name": {"TERM": ""},
}
WIDTHS = (1, 2, 10, 20, 40)


@pytest.fixture
def three(home: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    copytree(SMALL / "three", home)
    monkeypatch.setattr("wantfirst.store.packs_found.shipped_folder", lambda: SMALL / "questions")
    monkeypatch.chdir(tmp_path)
    return home


def check(words: list[str], code: int, said: str) -> None:
    assert code in (0, 1, 2), (words, code, said[-300:])
    assert "Traceback" not in said, (words, said[-300:])
    assert "Exception ignored" not in said, (words, said[-300:])


@pytest.mark.parametrize("width", WIDTHS)
def test_every_command_fits_any_width(width: int, three: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """From one column up, as a screen and as plain text: something is said and nothing fails."""
    monkeypatch.setenv("COLUMNS", str(width))
    assert three.is_dir()
    for words in LINES.values():
        for form in ([], ["--format", "screen"]):
            ran = run(*words, *form, columns=width)
            check(words, ran.code, ran.out + ran.err)
            assert not STEERING.search(ran.out + ran.err)


@pytest.mark.parametrize("width", WIDTHS)
def test_help_of_every_command_at_any_width(width: int) -> None:
    """`--help` is there for each command at any width, and leaves with 0."""
    for name in LINES:
        ran = run(*([] if name == "bare" else name.split()), "--help", columns=width)
        assert ran.code == 0
        assert "Usage" in ran.out


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.parametrize("stream", STREAMS)
def test_every_command_on_every_bad_stream(
    stream: str, stocked: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Closed, full and broken streams: 0, 1 or 2, and no traceback."""
    copytree(SMALL / "three", stocked, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    if "full" in stream and not Path("/dev/full").exists():
        pytest.skip("no /dev/full on this system")
    for words in LINES.values():
        ran = run_apart(*words, redirect=STREAMS[stream])
        check(words, ran.code, ran.out + ran.err)


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.parametrize("place", PLACES)
def test_every_command_and_its_help_in_every_locale(
    place: str, stocked: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Old encodings, unknown locales and terminals without a name: no letter makes a command fail."""
    copytree(SMALL / "three", stocked, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    for words in LINES.values():
        for line in (words, [*words, "--help"]):
            ran = run_apart(*line, env=PLACES[place])
            check(line, ran.code, ran.out + ran.err)

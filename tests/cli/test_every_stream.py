"""Every command among bad streams, narrow screens and old terminals: no traceback, and a reader that can use it."""

from __future__ import annotations

from pathlib import Path
from shutil import copytree, rmtree

import pytest

from tests.cli.every import NEEDS, leaves
from tests.cli.poison import STEERING
from tests.conftest import SMALL, stock
from tests.program import Ran, run, run_apart

LINES = {name or "bare": [*name.split(), *NEEDS.get(name, ((),))[0]] for name in leaves()}
# What a shell does with the streams, and whether the answer and the exit code stay as they are on streams in order.
STREAMS = {
    "a reader that is gone": "| true; exit ${PIPESTATUS[0]}",
    "a reader that has enough": "| head -1; exit ${PIPESTATUS[0]}",
    "no stdin": "</dev/null",
    "closed stdin": "<&-",
    "closed stdout": ">&-",
    "closed stderr": "2>&-",
    "all closed": "<&- >&- 2>&-",
    "full stdout": ">/dev/full",
    "full stderr": "2>/dev/full",
    "stderr without a reader": "2> >(true)",
    "both full": ">/dev/full 2>&1",
}
NO_ANSWER = ("a reader that is gone", "closed stdout", "all closed", "full stdout", "both full")
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


class Steady:
    """A home that is as it was at each run, and what each command says there on streams in order."""

    def __init__(self, place: Path, shelf: Path) -> None:
        self.home, self.shelf = place / "home", shelf
        self.usual: dict[tuple[str, ...], Ran] = {}

    def run(self, words: list[str], redirect: str = "") -> Ran:
        """Run one command in the home."""
        rmtree(self.home, ignore_errors=True)
        stock(self.home, self.shelf)
        copytree(SMALL / "three", self.home, dirs_exist_ok=True)
        return run_apart(*words, redirect=redirect, env={"WANTFIRST_HOME": str(self.home)})

    def usually(self, words: list[str]) -> Ran:
        """The same on streams in order, run once."""
        if tuple(words) not in self.usual:
            self.usual[tuple(words)] = self.run(words)
        return self.usual[tuple(words)]


@pytest.fixture(scope="module")
def steady(tmp_path_factory: pytest.TempPathFactory, shelf: Path) -> Steady:
    return Steady(tmp_path_factory.mktemp("steady"), shelf)


@pytest.mark.slow
@pytest.mark.timeout(900)
@pytest.mark.parametrize("stream", STREAMS)
def test_every_command_on_every_bad_stream(
    stream: str, steady: Steady, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever its streams are: the exit code as ever, but 1 where an answer could not be written; the answer too."""
    if "full" in stream and not Path("/dev/full").exists():
        pytest.skip("no /dev/full on this system")
    for number, words in enumerate(LINES.values()):
        (tmp_path / str(number)).mkdir()
        monkeypatch.chdir(tmp_path / str(number))
        usual, ran = steady.usually(words), steady.run(words, STREAMS[stream])
        check(words, ran.code, ran.out + ran.err)
        lost = usual.out and stream in ("full stdout", "both full")
        assert ran.code == (1 if lost else usual.code), (words, ran)
        assert ran.out == ("" if stream in NO_ANSWER else first_line(usual.out) if "enough" in stream else usual.out)


def first_line(text: str) -> str:
    return text[: text.find("\n") + 1]


@pytest.mark.usefixtures("stocked")
@pytest.mark.parametrize("stream", ["full stderr", "closed stderr"])
@pytest.mark.parametrize(
    ("words", "code"),
    [(["questions", "--round", "9", "--limit", "1"], 0), (["frobnicate"], 2), (["themes", "--format", "x"], 2)],
    ids=["a remark", "a usage error", "a fault"],
)
def test_what_is_said_beside_the_answer_costs_nothing_when_it_cannot_be_written(
    stream: str, words: list[str], code: int
) -> None:
    """A remark that finds no place on stderr is dropped: not put among the answer, and no failure."""
    if "full" in stream and not Path("/dev/full").exists():
        pytest.skip("no /dev/full on this system")
    usual = run_apart(*words)
    ran = run_apart(*words, redirect=STREAMS[stream])
    assert usual.err
    assert (usual.code, ran) == (code, (code, usual.out, ""))


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

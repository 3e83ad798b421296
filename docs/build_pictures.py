"""Makes the pictures in docs/pictures from the program itself, on a real terminal, with the invented nurse's home.

    python docs/build_pictures.py           makes them (for the page: Chromium must be there)
    python docs/build_pictures.py --check   says which no longer show the program, and exits with 1

Screens become SVG, light and dark. The page to take along becomes a PNG, which carries the hash of the HTML it shows.
"""

from __future__ import annotations

import shlex
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple
from unittest.mock import patch

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

import pyte.graphics  # noqa: E402 - after the path

from docs.page_png import is_of, photographed  # noqa: E402 - after the path
from docs.terminal_svg import PALETTES, Cell, Style, draw, read  # noqa: E402
from tests.program import run_apart  # noqa: E402
from tests.terminal import CTRL_U, ENTER, Terminal, on_terminal  # noqa: E402

PICTURES = ROOT / "docs" / "pictures"
PAGE = PICTURES / "sheet.png"
COLUMNS, ROWS = 80, 120
TODAY = """\
import datetime

class Day(datetime.date):
    @classmethod
    def today(cls):
        return cls(2026, 11, 20)

datetime.date = Day
"""
BEGUN = """\
version: 1
field: nursing
situation: Six years on an acute medical ward.
present_job: false
skipped: {talk: none yet}
"""


class Scene(NamedTuple):
    """What is typed after `wantfirst`, the title for those who hear it, what is replied, and where the picture ends.

    `until` is a line that is left out with all below it; empty: the whole screen.
    """

    typed: tuple[str, ...]
    title: str
    replies: Callable[[Terminal], None] | None = None
    until: str = ""


def _says_what_she_wants(terminal: Terminal) -> None:
    terminal.reply("To warm up", "skip", ENTER)
    terminal.reply("What do you want from work", "work-life balance", ENTER)
    terminal.reply("Which hours of the week", "back", ENTER)
    terminal.reply("in your own words", CTRL_U, "two Sundays in four to myself", ENTER)
    terminal.reply("Why does it matter", "My son plays football on Sundays.", ENTER)
    terminal.asks("How would you know")


TALK = ("plan", "--employer", "st-anne", "--round", "2", "--audience", "boss,peer")
SCENES = {
    "heard": Scene(
        ("heard", "We plan to expand the practice"), "What a vague sentence could mean, and how to pin it down"
    ),
    "start": Scene(
        ("start",), "The program asks what somebody wants, and replies to a vague word", _says_what_she_wants
    ),
    "plan": Scene(TALK, "The questions for one talk, in the order to ask them"),
    "compare": Scene(
        ("compare",), "Three places beside what somebody wants, the unknowns left open", until="Where people disagree"
    ),
}


@contextmanager
def invented(scene: str) -> Iterator[dict[str, str]]:
    """The variables for one scene: a copy of the nurse's home, or for the intake one just begun, on a fixed day."""
    with TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        if scene == "start":
            home.mkdir()
            (home / "worksheet.yaml").write_text(BEGUN, encoding="utf-8")
        else:
            shutil.copytree(ROOT / "examples" / "nurse", home, ignore=shutil.ignore_patterns("cache", ".lock"))
        (Path(folder) / "sitecustomize.py").write_text(TODAY, encoding="utf-8")
        yield {"WANTFIRST_HOME": str(home), "PYTHONPATH": folder, "PYTHONDONTWRITEBYTECODE": "1"}


def screen(name: str) -> list[list[Cell]]:
    """What stands on the terminal at the end of a scene, below the line that was typed."""
    scene = SCENES[name]
    # pyte knows no faint letters; nothing here blinks, so that carries them
    with invented(name) as env, patch.dict(pyte.graphics.TEXT, {2: "+blink"}):
        home = Path(env["WANTFIRST_HOME"])
        with on_terminal(*scene.typed, home=home, columns=COLUMNS, rows=ROWS, env=env) as terminal:
            if scene.replies:
                scene.replies(terminal)
            elif terminal.end() != 0:
                raise SystemExit(terminal.news)
            shown = terminal.rows()
            last = shown.index(scene.until) if scene.until else ROWS
            rows = [_row(terminal, number) for number in range(last) if any(shown[number:last])]
    line = shlex.join(("wantfirst", *scene.typed)).replace("'", '"')
    typed = [("$", Style("faint")), *((letter, Style(bold=True)) for letter in f" {line}")]
    return [typed, [], *rows]


def _row(terminal: Terminal, number: int) -> list[Cell]:
    cells = (terminal.screen.buffer[number][column] for column in range(COLUMNS))
    return [
        (one.data, Style("faint" if one.blink else "cyan" if one.fg == "cyan" else "text", one.bold)) for one in cells
    ]


def pictures(name: str) -> dict[Path, str]:
    """The light and the dark picture of a scene."""
    rows = screen(name)
    return {
        PICTURES / f"{name}-{look}.svg": draw(rows, palette, SCENES[name].title) for look, palette in PALETTES.items()
    }


def shown(path: Path) -> list[str]:
    """The rows of text in a picture; none when it is not there."""
    return read(path.read_text(encoding="utf-8")) if path.exists() else []


def text(rows: list[list[Cell]]) -> list[str]:
    """The same of a screen."""
    return ["".join(letter for letter, _ in row).rstrip() for row in rows]


def page() -> str:
    """The HTML of the page for the same talk."""
    with invented("sheet") as env:
        for words in (TALK, ("sheet", "st-anne", "--format", "html")):
            ran = run_apart(*words, env=env)
            if ran.code != 0:
                raise SystemExit(ran.err)
    return ran.out


def main() -> int:
    """Make the pictures that are stale, or say which they are."""
    check = "--check" in sys.argv[1:]
    made = {path: picture for name in SCENES for path, picture in pictures(name).items()}
    stale = [path for path, picture in made.items() if not path.exists() or path.read_text("utf-8") != picture]
    html = page()
    if not check:
        for path in stale:
            path.write_text(made[path], encoding="utf-8")
    if not is_of(PAGE, html):
        stale.append(PAGE)
        if not check:
            PAGE.write_bytes(photographed(html))
    word = "stale" if check else "made"
    print("\n".join(f"{word}: {path.relative_to(ROOT)}" for path in stale) or "all pictures show the program")
    return int(check and bool(stale))


if __name__ == "__main__":
    sys.exit(main())

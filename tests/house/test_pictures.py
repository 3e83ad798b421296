"""The pictures in docs/pictures show the program as it is; `python docs/build_pictures.py` makes them anew."""

from __future__ import annotations

import re

import pytest

from docs import build_pictures as builder
from docs.page_png import is_of
from docs.terminal_svg import PALETTES
from tests.program import ROOT

SCREENS = [(name, look) for name in builder.SCENES for look in PALETTES]
CHART = builder.PICTURES / "speed.svg"  # drawn by benchmarks/peers.py from a run, so not made anew here
ALL_PAGES = (ROOT / "README.md", ROOT / "benchmarks" / "README.md", *sorted((ROOT / "docs").glob("*.md")))
PAGES = {path: path.read_text("utf-8") for path in ALL_PAGES}
IMAGES = [
    (page, image) for page, text in PAGES.items() for image in re.findall(r"<img [^>]*>|!\[[^]]*\]\([^)]*\)", text)
]


@pytest.mark.slow
@pytest.mark.parametrize("name", builder.SCENES)
def test_screens_show_what_a_terminal_shows(name) -> None:
    """Played again on a terminal, each scene leaves the very text that its pictures hold."""
    now = builder.text(builder.screen(name))
    for look in PALETTES:
        assert builder.shown(builder.PICTURES / f"{name}-{look}.svg") == now


@pytest.mark.slow
def test_the_page_was_photographed_as_it_is_now() -> None:
    """The picture of the page carries the hash of the HTML that the program writes now."""
    assert is_of(builder.PAGE, builder.page())


@pytest.mark.parametrize(("name", "look"), SCREENS)
def test_a_screen_has_a_title(name, look) -> None:
    """Who cannot see it is told what it is."""
    assert builder.SCENES[name].title in (builder.PICTURES / f"{name}-{look}.svg").read_text("utf-8")


@pytest.mark.parametrize("path", sorted(builder.PICTURES.glob("*.svg")), ids=lambda path: path.name)
def test_a_picture_leads_nowhere(path) -> None:
    """A picture fetches no font and no other thing, and holds its text as text."""
    picture = path.read_text("utf-8")
    assert re.findall(r"[a-z]+://[^\s\"']+", picture) == ["http://www.w3.org/2000/svg"]  # the name of SVG itself
    assert not re.search(r"@(?!media)|url\(|href|<image|<script", picture)
    assert len(picture.encode()) < 20_000


def test_every_picture_belongs_to_a_scene() -> None:
    """Nothing is left over from a scene that is no more."""
    known = {f"{name}-{look}.svg" for name, look in SCREENS} | {builder.PAGE.name, CHART.name}
    assert {path.name for path in builder.PICTURES.iterdir()} == known


def test_every_picture_on_a_page_says_what_is_to_be_seen() -> None:
    """Who cannot see a picture is told what it shows, and each leads to a file."""
    assert len(IMAGES) >= 3
    for page, image in IMAGES:
        about, path = re.findall(r'alt="([^"]+)"', image), re.findall(r'src="([^"]+)"', image)
        assert len("".join(about)) > 40, image
        assert (page.parent / path[0]).is_file(), image


def test_both_looks_are_there_wherever_one_is() -> None:
    """Beside each light screen stands the dark one, for readers whose pages are dark."""
    for text in PAGES.values():
        light, dark = (re.findall(rf"pictures/([a-z]+)-{look}\.svg", text) for look in ("light", "dark"))
        assert light == dark

"""The page in a real browser: how wide it is on a phone, how it prints, and that it asks nothing of anybody.

Where no browser is found these tests are skipped, and say so; with WANTFIRST_BROWSER_MUST=1 that is a failure.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import socket
import subprocess
from pathlib import Path

import pytest

from tests.program import ROOT, run

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
QUIET = (
    "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-extensions", "--hide-scrollbars",
)  # fmt: skip
PAPERS = ("A4", "letter")
MEASURE = """<script>addEventListener("load", () => { const root = document.documentElement;
const size = getComputedStyle(document.body).fontSize;
const wide = document.querySelector(".wide");
const hidden = wide ? wide.scrollWidth - wide.clientWidth : 0;
document.title = JSON.stringify([innerWidth, root.scrollWidth, hidden, size]); })</script>"""


@pytest.fixture(autouse=True)
def _browser_is_there() -> None:
    if BROWSER is None:
        assert not os.environ.get("WANTFIRST_BROWSER_MUST"), "a browser is a must here, and none was found"
        pytest.skip("no Chromium was found: the page is not looked at in a browser")


pytestmark = pytest.mark.slow


def browse(folder: Path, page: Path, *flags: str) -> str:
    """What the browser prints on stdout."""
    line = [str(BROWSER), *QUIET, f"--user-data-dir={folder / 'profile'}", *flags, page.as_uri()]
    return subprocess.run(line, capture_output=True, text=True, timeout=60, check=True).stdout


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """The page of the invented nurse for a talk with her boss and a colleague, six questions and two sentences."""
    path = tmp_path / "page.html"
    home = tmp_path / "home"
    shutil.copytree(ROOT / "examples" / "nurse", home)
    worksheet = home / "worksheet.yaml"
    picture = 'say: \'<img src="http://example.invalid/x.png"> I am'
    text = worksheet.read_text("utf-8").replace("say: I am", picture)
    worksheet.write_text(text.replace("get properly good at them.", "get good at them.'"), "utf-8")
    words = ("--home", home, "sheet", "--round", "2", "--audience", "boss,peer", "-o", path)
    assert run(*words).code == 0
    return path


@pytest.mark.parametrize("width", [320, 390, 820])
def test_nothing_runs_over_the_edge(tmp_path: Path, page: Path, width: int) -> None:
    """On a small phone, a phone and a tablet the page is as wide as the screen, with words no browser can break."""
    text = page.read_text("utf-8").replace("</ol>", "<li><p>" + "w" * 400 + "</p></ol>")
    inner, whole, _, size = measured(tmp_path, text, width)
    assert inner == width
    assert whole <= inner
    assert size >= 16  # 12 points


@pytest.mark.parametrize("width", [320, 390])
def test_on_a_phone_no_employer_is_out_of_sight(tmp_path: Path, width: int) -> None:
    """Three employers do not fit side by side on a phone: they stand one below the other, and nothing scrolls aside."""
    path, home = tmp_path / "compare.html", tmp_path / "home"
    shutil.copytree(ROOT / "examples" / "valuation", home)
    (home / "employers").mkdir(exist_ok=True)
    for name in ("Ahorn Bewertungsgesellschaft", "Larch", "Alder and Partners"):
        (home / "employers" / f"{name.split()[0].lower()}.yaml").write_text(f"version: 1\nemployer: {name}\n", "utf-8")
    assert run("--home", home, "compare", "-o", path).code == 0
    inner, whole, table, _ = measured(tmp_path, path.read_text("utf-8"), width)
    assert whole <= inner
    assert table <= 0


def measured(folder: Path, text: str, width: int) -> tuple[int, int, int, float]:
    """A page on a screen of that width: the screen, the page, what of a wide table is out of sight, the type size."""
    frame = f'<iframe style="border:0" width="{width}" height="900" src="inner.html"></iframe>'
    text = text.replace("default-src 'none';", "").replace("<style>", MEASURE + "<style>")
    (folder / "inner.html").write_text(text, "utf-8")
    listen = "<script>setTimeout(() => { document.title = frames[0].document.title }, 300)</script>"
    outer = folder / "measured.html"
    outer.write_text(f"<!doctype html><title>-</title>{frame}{listen}", "utf-8")
    flags = ("--allow-file-access-from-files", "--virtual-time-budget=2000", "--dump-dom")
    found = re.search(r"<title>(\[.*?\])</title>", browse(folder, outer, *flags))
    assert found is not None
    inner, whole, hidden, size = json.loads(found[1].replace("&quot;", '"'))
    return inner, whole, hidden, float(size.removesuffix("px"))


@pytest.mark.parametrize("paper", PAPERS)
def test_a_page_prints_on_two_sheets_at_most(tmp_path: Path, page: Path, paper: str) -> None:
    """Six questions with room to write fit on one sheet, front and back."""
    page.write_text(page.read_text("utf-8").replace("@page {", f"@page {{ size: {paper};"), "utf-8")
    assert 1 <= pages_printed(tmp_path, page) <= 2


def test_the_page_for_a_recruiter_prints_on_one(tmp_path: Path, page: Path) -> None:
    """Three questions and what to listen for are one page."""
    words = ("--home", tmp_path / "home", "sheet", "--round", "1", "--audience", "recruiter", "-o", page, "--force")
    assert run(*words).code == 0
    assert pages_printed(tmp_path, page) == 1


def pages_printed(folder: Path, page: Path) -> int:
    """How many pages the browser makes of it."""
    target = folder / "printed.pdf"
    browse(folder, page, f"--print-to-pdf={target}", "--no-pdf-header-footer")
    counts = re.findall(
        rb"/Type\s*/Pages\s.*?/Count (\d+)|/Count (\d+)\s.*?/Type\s*/Pages", target.read_bytes(), re.DOTALL
    )
    (numbers,) = {next(one for one in found if one) for found in counts}
    return int(numbers)


def asked_for(folder: Path, page: Path) -> bool:
    """True when the browser asks anybody for anything, as a proxy would see it."""
    with socket.create_server(("127.0.0.1", 0)) as proxy:
        proxy.settimeout(0.5)
        port = proxy.getsockname()[1]
        browse(folder, page, f"--proxy-server=http://127.0.0.1:{port}", "--proxy-bypass-list=<-loopback>",
               "--timeout=1500", "--dump-dom")  # fmt: skip
        try:
            while True:
                connection, _ = proxy.accept()
                with connection:
                    connection.settimeout(0.5)
                    if b"example.invalid" in connection.recv(4096):
                        return True
        except TimeoutError:
            return False


def test_nobody_is_asked_for_anything(tmp_path: Path, page: Path) -> None:
    """The page fetches nothing, even where a question holds a picture's address; a page with a picture would."""
    assert "example.invalid" in page.read_text("utf-8")
    assert not asked_for(tmp_path, page)
    picture = tmp_path / "picture.html"
    picture.write_text('<!doctype html><img src="http://example.invalid/x.png">', "utf-8")
    assert asked_for(tmp_path, picture)

"""What leaves the program as a file opens harmlessly elsewhere, and goes only where it was told to."""

from __future__ import annotations

import csv
import io
from html.parser import HTMLParser
from pathlib import Path
from shutil import copytree

import pytest
from markdown_it import MarkdownIt

from tests.cli.every import NEEDS, leaves
from tests.cli.poison import FIELDS, TEXTS, lay
from tests.conftest import SMALL
from tests.program import run

HOSTILE = ("html", "javascript", "markdown", "formula", "markup", "line separators", "carriage return", "format")
MORE = {
    "formula after space": " =1+1",
    "formula after a hard space": "\u00a0@SUM(A1)",
    "formula on a second line": "a\n=1+1",
    "end of style": "</style></title></p><svg onload=alert(1)>",
    "attribute": '" onmouseover="alert(1)" x=\'',
    "comment": "--> <!-- ]]> <?php",
    "reference": "[a]: javascript:alert(1)\n[a]",
    "autolink": "<https://evil.example> https://evil.example",
    "image": "![x](https://evil.example/x.png)",
    "fence": "```\n# x\n~~~",
    "entity": "&#106;avascript:alert(1) &lt;script&gt;",
}
ALL = {name: TEXTS[name] for name in HOSTILE} | MORE
REFUSED_TAGS = {"script", "img", "svg", "iframe", "object", "embed", "base", "form", "a", "audio", "video"}


@pytest.fixture
def home(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The small home, and a folder to write into."""
    copytree(SMALL / "three", home)
    monkeypatch.setattr("wantfirst.store.packs_found.shipped_folder", lambda: SMALL / "questions")
    (tmp_path / "out").mkdir()
    monkeypatch.chdir(tmp_path / "out")
    return home


def exports(form: str) -> list[list[str]]:
    """Each command that may write this format, in each of its ways."""
    return [
        [*name.split(), *words, "--format", form]
        for name, leaf in leaves().items()
        if "format" in {one.name for one in leaf.params}
        for words in NEEDS.get(name, ((),))
    ]


def made(home: Path, form: str, text: str) -> list[tuple[list[str], str]]:
    """What each command writes in this format from files that hold the text everywhere."""
    for place, make in FIELDS.items():
        lay(home, place, make(text).encode())
    ran = [
        (words, run(*words, "--include-private") if takes_private(words) else run(*words)) for words in exports(form)
    ]
    return [(words, one.out) for words, one in ran if one.code == 0 and one.out]


def takes_private(words: list[str]) -> bool:
    name = next(name for name in (" ".join(words[:2]), words[0]) if name in leaves())
    return "include_private" in {one.name for one in leaves()[name].params}


class Tags(HTMLParser):
    """Every tag with its attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


@pytest.mark.parametrize("name", ALL)
def test_html_holds_text_as_text(name: str, home: Path) -> None:
    """No page of any command gets a tag, a link or an attribute out of what stands in the files."""
    pages = made(home, "html", ALL[name])
    assert pages
    for words, page in pages:
        tags = Tags()
        tags.feed(page)
        assert not REFUSED_TAGS & {tag for tag, _ in tags.found}, words
        found = {(key, value) for _, attributes in tags.found for key, value in attributes.items()}
        leading = {one for one in found if one[0].startswith("on") or one[0] in ("href", "src", "action")}
        assert leading <= {("href", "data:,")}, words  # an icon that is none, so that no browser asks for one


@pytest.mark.parametrize("name", ALL)
def test_markdown_holds_text_as_text(name: str, home: Path) -> None:
    """No note of any command gets a link, an image or HTML out of what stands in the files."""
    notes = made(home, "markdown", ALL[name])
    assert notes
    for words, note in notes:
        tokens = MarkdownIt("commonmark").enable("table").parse(note)
        kinds = {one.type for token in tokens for one in (token, *(token.children or ()))}
        bad = kinds & {"link_open", "image", "html_block", "html_inline", "fence"}
        assert not bad, (words, note)


@pytest.mark.parametrize("name", ALL)
def test_csv_holds_no_formula(name: str, home: Path) -> None:
    """No cell of any table begins with what a spreadsheet would calculate, on no line of it."""
    tables = made(home, "csv", ALL[name])
    assert tables
    for words, table in tables:
        for row in csv.reader(io.StringIO(table, newline="")):
            for cell in row:
                assert not [line for line in cell.splitlines() if line.lstrip(" \u00a0")[:1] in tuple("=+-@\t")], words


@pytest.mark.parametrize(
    "name",
    ["../../x", "/x/y", "..", ".", "a/b", "a\\b", "~", "CON", "x\0y", "present", ".hidden", "*", "-", "x" * 300],
)
def test_employer_named_like_a_path_stays_among_the_employers(name: str, home: Path, tmp_path: Path) -> None:
    """Whatever an employer is called, its file lies in the folder of employers, and nothing else appears anywhere."""
    before = set(tmp_path.rglob("*"))
    ran = run("plan", "--employer", name, "--round", "2", "--audience", "peer")
    assert ran.code in (0, 1, 2)
    made = {path for path in set(tmp_path.rglob("*")) - before if path.is_file()}
    kept = {path for path in made if "cache" not in path.parts and ".backup" not in path.parts and path.name != ".lock"}
    assert {path.parent for path in kept} <= {home / "employers"}
    assert not [path for path in kept if path.name.startswith(".")]


@pytest.mark.parametrize("form", ["json", "markdown", "csv", "html", "plain"])
def test_file_that_is_there_is_not_written_over(form: str, home: Path) -> None:
    """Without --force every command leaves an existing file alone and says so; with it, the file is the new one."""
    assert home.is_dir()
    target = Path("there.txt")
    tried = 0
    for words in exports(form):
        target.write_text("mine")
        ran = run(*words, "-o", target)
        assert target.read_text() == "mine", words
        if ran.code == 1 and "is there already" in ran.err:
            tried += 1
            assert run(*words, "-o", target, "--force").code in (0, 1)
            assert target.read_text() != "mine", words
    assert tried

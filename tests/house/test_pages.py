"""The pages in docs/ say what the program does, and their commands run."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest

from tests.program import run
from wantfirst.cli.complete.grammar import read
from wantfirst.store.fields import ListOf, Record
from wantfirst.store.schema import FORMATS

ROOT = Path(__file__).parents[2]
PAGES = sorted((ROOT / "docs").glob("*.md"))
FENCE = re.compile(r"^```sh\n(.*?)^```$", re.DOTALL | re.MULTILINE)


@pytest.fixture(scope="module")
def builder() -> ModuleType:
    """The script that makes the pages, as a module."""
    spec = spec_from_file_location("build_pages", ROOT / "docs" / "build_pages.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.mark.slow
def test_no_page_is_stale(builder) -> None:
    """What is made in pages and the man page is what the program gives now; `python docs/build_pages.py` mends it."""
    assert builder.stale() == []


def keys(record: Record) -> set[str]:
    """The keys of a record and of all records in it."""
    inner = [one.kind.kind if isinstance(one.kind, ListOf) else one.kind for one in record.fields]
    return {one.name for one in record.fields}.union(*(keys(kind) for kind in inner if isinstance(kind, Record)))


@pytest.mark.parametrize(
    ("page", "format"), [("packs.md", "pack"), ("worksheet.md", "worksheet"), ("employers.md", "employer")]
)
def test_every_key_has_its_row(page, format) -> None:
    """Each key that a file may hold is explained on its page."""
    text = (ROOT / "docs" / page).read_text("utf-8")
    assert [key for key in keys(FORMATS[format]) if f"| `{key}` |" not in text] == []


@pytest.mark.parametrize(("page", "place", "reads"), [
    ("worksheet.md", "worksheet.yaml", "show"), ("employers.md", "employers/acme.yaml", "compare"),
])  # fmt: skip
def test_the_file_on_a_page_is_a_good_one(page, place, reads, stocked) -> None:
    """The file that a page shows is taken by the program as it stands there."""
    (shown,) = re.findall(r"^```yaml\n(.*?)^```$", (ROOT / "docs" / page).read_text("utf-8"), re.DOTALL | re.MULTILINE)
    shutil.copytree(ROOT / "examples" / "nurse", stocked, dirs_exist_ok=True, ignore=shutil.ignore_patterns("cache"))
    (stocked / place).write_text(shown, encoding="utf-8")
    done = run(reads, "--include-private")
    assert (done.code, done.err) == (0, "")
    assert re.search("My daughter is nine|Acme", done.out)


def test_every_answer_in_json_is_on_its_page() -> None:
    """Each command that answers in JSON has its keys on the page for scripts."""
    text = (ROOT / "docs" / "scripting.md").read_text("utf-8")
    answers = [" ".join(one.path) for one in read().values() if any("json" in part.choices for part in one.parts)]
    assert len(answers) > 8
    assert [name for name in answers if f"- `{name}`: " not in text] == []


def commands() -> list[tuple[str, str]]:
    """The commands that the pages show, each with its page; a line that ends in a backslash goes on."""
    blocks = [(page.name, block) for page in PAGES for block in FENCE.findall(page.read_text("utf-8"))]
    return [(page, line) for page, block in blocks for line in block.replace("\\\n", " ").splitlines() if line]


def test_the_pages_show_commands() -> None:
    """There is something to run, on most pages."""
    assert len({page for page, _ in commands()}) >= 5


@pytest.mark.usefixtures("stocked")
@pytest.mark.parametrize(("page", "line"), commands())
def test_command_of_a_page_runs(page, line, monkeypatch, tmp_path) -> None:
    """What a page tells one to type does something, and says nothing of a mistake."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples", ignore=shutil.ignore_patterns("cache"))
    monkeypatch.chdir(tmp_path)
    program, *words = shlex.split(line.partition(" > ")[0])
    assert program == "wantfirst", page
    done = run(*words)
    assert (done.code, bool(done.out)) == (0, True), done.err


def test_links_lead_somewhere() -> None:
    """Each link to a file leads to one."""
    for page in PAGES:
        for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text("utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_the_man_page_has_every_command() -> None:
    """Each command has its part in the man page."""
    text = (ROOT / "docs" / "wantfirst.1").read_text("utf-8")
    parts = [line[4:] for line in text.splitlines() if line.startswith(".SS ")]
    assert len(parts) == sum(bool(one.path) and not one.hidden for one in read().values())


@pytest.mark.slow
def test_the_man_page_is_well_made() -> None:
    """Those who read man pages for a living find no fault in it."""
    lint = shutil.which("mandoc") or pytest.skip("mandoc is not installed here")
    done = subprocess.run([lint, "-T", "lint", "-W", "warning", ROOT / "docs" / "wantfirst.1"],
                          capture_output=True, text=True, check=False)  # fmt: skip
    found = (done.stdout + done.stderr).splitlines()
    assert [line for line in found if "TITLE" not in line and "missing date" not in line] == []  # made, so undated

"""The programs beside which wantfirst is measured: each in an environment of its own, with something small to do."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
import venv
from pathlib import Path
from typing import NamedTuple

from library import write_old
from speed import WORKSHEET

HERE = Path(__file__).resolve().parent
WANTED = HERE / "peers.txt"
ENVIRONMENTS = HERE / ".venv-peers"
ENTRIES = 60

Command = list[str]


class Tool(NamedTuple):
    """An installed program."""

    name: str
    version: str
    path: str

    def __str__(self) -> str:
        """As the table shows it."""
        return f"{self.name} {self.version}"


def install() -> dict[str, Tool]:
    """The peers of `peers.txt` by name, each as `pipx` would install it: alone, with what it asks for itself.

    Made once and kept; a first run fetches them from the package index.
    """
    found = {}
    for line in WANTED.read_text(encoding="utf-8").split():
        name, _, version = line.partition("==")
        folder = ENVIRONMENTS / f"{name}-{version}"
        if not (folder / "whole").exists():
            _make(folder, line)
            (folder / "whole").touch()
        found[name] = Tool(name, version, _program(folder, name))
    return found


def install_ours() -> Tool:
    """The program of this checkout, built and installed anew, in an environment like the peers'."""
    folder = ENVIRONMENTS / "wantfirst"
    if not folder.exists():
        _make(folder, str(HERE.parent))
    else:
        _pip(folder, "--force-reinstall", "--no-deps", str(HERE.parent))
    path = _program(folder, "wantfirst")
    told = subprocess.run([path, "--version"], check=True, capture_output=True, text=True).stdout
    return Tool("wantfirst", told.split()[-1], path)


def with_c_parser(tool: Tool) -> Tool:
    """check-jsonschema with a C parser beside it, which it uses when it is there and does not ask for."""
    folder = ENVIRONMENTS / f"{tool.name}-{tool.version}-c"
    if not (folder / "whole").exists():
        _make(folder, f"{tool.name}=={tool.version}", "ruamel.yaml.clib")
        (folder / "whole").touch()
    return tool._replace(path=_program(folder, tool.name))


def _make(folder: Path, *wanted: str) -> None:
    print(f"installing {' '.join(wanted)} ...", file=sys.stderr)
    venv.create(folder, clear=True, with_pip=True)
    _pip(folder, *wanted)


def _pip(folder: Path, *words: str) -> None:
    quiet = ["install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([_program(folder, "python"), "-m", "pip", *quiet, *words], check=True)


def _program(folder: Path, name: str) -> str:
    return str(folder / "bin" / name)


class Desk:
    """A folder with something small for everyone: a home, a journal, a table, templates, a pack and its schema."""

    def __init__(self, folder: Path, ours: Tool, tools: dict[str, Tool]) -> None:
        self.folder = folder
        self.ours = ours
        self.tools = tools
        self.environment = {"HOME": str(folder), "XDG_CONFIG_HOME": str(folder), "XDG_DATA_HOME": str(folder)}
        self.schema = folder / "schema.json"
        told = subprocess.run([ours.path, "packs", "schema"], check=True, capture_output=True)
        self.schema.write_bytes(told.stdout)
        (self.one,) = write_old(folder / "one", 1)

    def home(self, name: str) -> str:
        """A new home with six wants."""
        home = self.folder / name
        home.mkdir(mode=0o700)
        (home / "worksheet.yaml").write_text(WORKSHEET, encoding="utf-8")
        return str(home)

    def questions(self, home: str, *more: str) -> Command:
        """Our everyday command: the ten questions for one talk."""
        return [self.ours.path, "--home", home, *more, "questions", "--round", "2", "--audience", "peer"]

    def small(self) -> dict[str, tuple[str, Command]]:
        """For each peer: what it is given to do, and the command that does it."""
        return {
            "jrnl": ("its last five entries", self._jrnl()),
            "sqlite-utils": ("five rows", self._sqlite_utils()),
            "cookiecutter": ("a folder of one file", self._cookiecutter()),
            "copier": ("the same", self._copier()),
            "check-jsonschema": ("a file of one question", self.check_jsonschema(self.one)),
            "yamllint": ("the same", self.yamllint(self.one)),
        }

    def check_jsonschema(self, file: Path, tool: Tool | None = None) -> Command:
        """A pack against our schema."""
        return [(tool or self.tools["check-jsonschema"]).path, "--schemafile", str(self.schema), str(file)]

    def yamllint(self, file: Path) -> Command:
        """A pack by the milder of its two sets of rules."""
        return [self.tools["yamllint"].path, "-d", "relaxed", str(file)]

    def packs_check(self, home: str, file: Path) -> Command:
        """A pack by ours."""
        return [self.ours.path, "--home", home, "packs", "check", str(file)]

    def _jrnl(self) -> Command:
        journal, config = self.folder / "journal.txt", self.folder / "jrnl.yaml"
        entries = (f"[2026-10-{1 + n % 28:02} 10:00] A talk. It went well.\n\n" for n in range(ENTRIES))
        journal.write_text("".join(entries), encoding="utf-8")
        config.write_text(
            f"version: v{self.tools['jrnl'].version}\njournals: {{default: {{journal: {journal}}}}}\n", "utf-8"
        )
        return [self.tools["jrnl"].path, "--config-file", str(config), "-n", "5"]

    def _sqlite_utils(self) -> Command:
        path = self.folder / "notes.db"
        with sqlite3.connect(path) as db:
            db.execute("CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT)")
            db.executemany("INSERT INTO notes (text) VALUES (?)", [("It went well.",)] * ENTRIES)
        return [self.tools["sqlite-utils"].path, "rows", str(path), "notes", "--limit", "5"]

    def _cookiecutter(self) -> Command:
        template = self.folder / "cookie"
        inside = template / "{{cookiecutter.name}}"
        inside.mkdir(parents=True)
        (inside / "letter.txt").write_text("Dear {{cookiecutter.name}}\n", encoding="utf-8")
        (template / "cookiecutter.json").write_text(json.dumps({"name": "Ruth"}), encoding="utf-8")
        out = str(self.folder / "cookies")
        return [self.tools["cookiecutter"].path, "--no-input", "--overwrite-if-exists", "-o", out, str(template)]

    def _copier(self) -> Command:
        template = self.folder / "copy"
        template.mkdir()
        (template / "letter.txt.jinja").write_text("Dear {{name}}\n", encoding="utf-8")
        (template / "copier.yml").write_text("name:\n  type: str\n  default: Ruth\n", encoding="utf-8")
        out = str(self.folder / "copies")
        return [self.tools["copier"].path, "copy", "--defaults", "--overwrite", "-q", str(template), out]

"""New files lead an editor to their schema, and a real language server agrees with the program."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.program import run
from wantfirst.store.schema import FORMATS, schema_of

PACKS = Path(__file__).parents[1] / "packs"
SERVER = "WANTFIRST_YAML_SERVER"  # where it is, if it is not on the path


def line_of(path: Path) -> str:
    """The first line of a file."""
    return path.read_text("utf-8").splitlines()[0]


def led_to(path: Path) -> Path:
    """The schema that the first line of a file leads to."""
    mark, _, there = line_of(path).partition("$schema=")
    assert mark == "# yaml-language-server: "
    return (path.parent / there).resolve()


def test_new_files_lead_to_their_schema(stocked) -> None:
    """Worksheet, employer and pack begin with the line, and the schema lies where it leads."""
    assert run("start", "--add", "My Sundays back").code == 0
    assert run("plan", "--employer", "Acme", "--round", "2", "--audience", "boss", "--new").code == 0
    assert run("packs", "new", "mine").code == 0
    made = {"worksheet": stocked / "worksheet.yaml", "employer": stocked / "employers" / "acme.yaml",
            "pack": stocked / "questions" / "mine.yaml"}  # fmt: skip
    for format, path in made.items():
        assert json.loads(led_to(path).read_text("utf-8")) == schema_of(format)


def test_an_old_file_is_left_as_it_is(stocked) -> None:
    """A worksheet of the person's own gets no line put into it."""
    (stocked / "worksheet.yaml").write_text("# mine\nwants: []\n")
    assert run("start", "--add", "My Sundays back").code == 0
    text = (stocked / "worksheet.yaml").read_text("utf-8")
    assert text.startswith("# mine\n")
    assert "yaml-language-server" not in text


def test_the_schema_is_disposable(stocked) -> None:
    """When the cache was deleted the next save brings the schema back, and where it cannot be kept nothing is said."""
    assert run("start", "--add", "My Sundays back").code == 0
    shutil.rmtree(stocked / "cache")
    assert run("start", "--add", "To learn wound care").code == 0
    assert led_to(stocked / "worksheet.yaml").exists()
    shutil.rmtree(stocked / "cache")
    (stocked / "cache").write_text("in the way")
    assert run("start", "--add", "A shorter way to work").code == 0


def test_a_new_pack_tells_nothing_of_this_machine(stocked, tmp_path) -> None:
    """A pack may be passed on: no line of it names a place here; outside the home none leads to a schema either."""
    assert run("packs", "new", tmp_path / "other.yaml").code == 0
    other = (tmp_path / "other.yaml").read_text("utf-8")
    assert "#   wantfirst packs check other.yaml\n" in other
    assert "yaml-language-server" not in other
    assert run("packs", "new", "mine").code == 0
    mine = (stocked / "questions" / "mine.yaml").read_text("utf-8")
    assert "#   wantfirst packs check\n" in mine
    assert str(tmp_path) not in mine + other


# --- a real language server -------------------------------------------------------------------------------


class Server:
    """A YAML language server, spoken to over its standard streams."""

    def __init__(self, program: str) -> None:
        self.child = subprocess.Popen([program, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                      stderr=subprocess.DEVNULL)  # fmt: skip
        self.number = 0
        self.ask("initialize", {"processId": os.getpid(), "rootUri": None, "capabilities": {}})
        self.tell("initialized", {})
        wanted = {"schemaStore": {"enable": False}, "completion": True, "validate": True}
        self.tell("workspace/didChangeConfiguration", {"settings": {"yaml": wanted}})

    def tell(self, method: str, params: Any) -> None:
        """Send a notification."""
        self._send({"method": method, "params": params})

    def ask(self, method: str, params: Any) -> Any:
        """Send a request and wait for its result."""
        self.number += 1
        self._send({"id": self.number, "method": method, "params": params})
        return self._wait(lambda one: one.get("id") == self.number and "method" not in one)["result"]

    def faults(self, path: Path) -> list[dict[str, Any]]:
        """What the server finds wrong with a file."""
        uri = path.as_uri()
        text = path.read_text("utf-8")
        self.tell(
            "textDocument/didOpen", {"textDocument": {"uri": uri, "languageId": "yaml", "version": 1, "text": text}}
        )
        told = self._wait(lambda one: one.get("method") == "textDocument/publishDiagnostics"
                          and one["params"]["uri"] == uri)  # fmt: skip
        return list(told["params"]["diagnostics"])

    def offers(self, path: Path, line: int, column: int) -> set[str]:
        """The words it offers at a place of an opened file."""
        where = {"textDocument": {"uri": path.as_uri()}, "position": {"line": line, "character": column}}
        found = self.ask("textDocument/completion", where)
        return {one["label"] for one in found["items"]}

    def _send(self, what: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **what}).encode()
        assert self.child.stdin is not None
        self.child.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.child.stdin.flush()

    def _wait(self, wanted: Any) -> dict[str, Any]:
        assert self.child.stdout is not None
        while True:
            length = 0
            while (header := self.child.stdout.readline().strip()) or not length:
                if header.lower().startswith(b"content-length"):
                    length = int(header.split(b":")[1])
                assert self.child.poll() is None, "the language server ended"
            one = json.loads(self.child.stdout.read(length))
            if wanted(one):
                return dict(one)
            if "id" in one and "method" in one:  # it asks for its settings and the like: none
                asked = one["params"].get("items", []) if isinstance(one.get("params"), dict) else []
                self._send({"id": one["id"], "result": [None for _ in asked]})


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    """The language server; a machine without it skips these tests, aloud."""
    program = os.environ.get(SERVER) or shutil.which("yaml-language-server")
    if program is None:
        pytest.skip("yaml-language-server is not installed here")
    one = Server(program)
    yield one
    one.child.kill()
    one.child.communicate()


def beside(folder: Path, source: Path) -> Path:
    """A copy of a pack that begins with the line, with the schema beside it."""
    for name in FORMATS:
        (folder / f"schema-{name}.json").write_text(json.dumps(schema_of(name)))
    copy = folder / source.name
    copy.write_text("# yaml-language-server: $schema=./schema-pack.json\n" + source.read_text("utf-8"), "utf-8")
    return copy


def _in_capitals(row: str, range: dict[str, Any]) -> bool:
    """What is marked is a word with capitals, which the program takes and a schema's list of words cannot."""
    word = row[range["start"]["character"] : range["end"]["character"]]
    return word != word.lower()


@pytest.mark.slow
@pytest.mark.parametrize("pack", sorted((PACKS / "good").glob("*.yaml")), ids=lambda path: path.stem)
def test_an_editor_has_nothing_against_a_good_pack(server, pack, tmp_path) -> None:
    """What `packs check` takes, the editor takes; of capitals in a fixed word it asks for the small letters."""
    text = pack.read_text("utf-8")
    faults = server.faults(beside(tmp_path, pack))
    rows = text.splitlines()
    assert [one for one in faults if not _in_capitals(rows[one["range"]["start"]["line"] - 1], one["range"])] == []


IN_SCHEMA = ("unknown-key", "missing-key", "bad-round", "unknown-word", "not-text", "bad-id", "bad-number")


@pytest.mark.slow
def test_an_editor_sees_the_faults_that_a_schema_can_say(server, tmp_path) -> None:
    """Of the faulty packs whose fault is of one field, the editor marks each; of the others it may know nothing."""
    unseen, looked_at = [], 0
    for pack in sorted((PACKS / "bad").glob("*.yaml")):
        try:
            copy = beside(tmp_path, pack)
        except UnicodeDecodeError:
            continue
        told = json.loads(run("packs", "check", pack, "--format", "json").out)["problems"]
        if not {one["rule"] for one in told if one["severity"] == "error"} & set(IN_SCHEMA):
            continue
        looked_at += 1
        if not server.faults(copy):
            unseen.append(pack.name)
    assert looked_at > 3
    assert unseen == []


@pytest.mark.slow
def test_an_editor_and_the_program_mark_the_same_lines(server, stocked) -> None:
    """In a pack that `packs new` wrote both find nothing, and faults put into it both find, in the same lines."""
    assert run("packs", "new", "mine").code == 0
    path = stocked / "questions" / "mine.yaml"
    assert (marked(server, path), checked(path)) == (set(), set())
    text = path.read_text("utf-8").replace("title:", "titel:").replace("[boss, peer]", "[bos, peer]")
    faulty = path.rename(path.with_name("faulty.yaml"))
    faulty.write_text(text.replace("    follow_ups:", "    folow_ups:"), encoding="utf-8")
    assert marked(server, faulty) == checked(faulty)
    assert len(checked(faulty)) == 5


def marked(server: Server, path: Path) -> set[int]:
    """The lines that the editor marks."""
    return {one["range"]["start"]["line"] + 1 for one in server.faults(path)}


def checked(path: Path) -> set[int]:
    """The lines in which `packs check` finds a fault."""
    return {one["line"] for one in json.loads(run("packs", "check", path, "--format", "json").out)["problems"]}


@pytest.mark.slow
def test_an_editor_offers_keys_and_words_in_a_pack(server, stocked) -> None:
    """In a new pack, by the line it begins with, keys of a question are offered, rounds and people."""
    assert run("packs", "new", "mine").code == 0
    path = stocked / "questions" / "mine.yaml"
    text = (
        path.read_text("utf-8") + "  - id: two\n    \n    ask: Who?\n    rounds:\n      - \n    audiences:\n      - \n"
    )
    path.write_text(text, encoding="utf-8")
    server.faults(path)
    end = text.count("\n")
    assert {"themes", "delicate", "follow_ups"} <= server.offers(path, end - 6, 4)
    assert {"2", "offer", "2+"} <= server.offers(path, end - 3, 8)
    assert {"boss", "current-boss", "ward-manager"} <= server.offers(path, end - 1, 8)


@pytest.mark.slow
def test_an_editor_offers_keys_and_words(server, stocked) -> None:
    """In a new worksheet, by the line it begins with, keys and words are offered."""
    assert run("start", "--add", "My Sundays back").code == 0
    path = stocked / "worksheet.yaml"
    text = path.read_text("utf-8") + "\n  - want: x\n    importance: \n    "
    path.write_text(text)
    assert server.faults(path) is not None
    rows = text.split("\n")
    assert {"must", "important", "nice"} <= server.offers(path, len(rows) - 2, len(rows[-2]))
    assert {"why", "kind", "sign"} <= server.offers(path, len(rows) - 1, 4)

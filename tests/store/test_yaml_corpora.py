"""Every file of ours, good and bad, through the C and the pure parser: the same data, or a fault on the same line."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from tests.cli.poison import FIELDS, FILES, TEXTS
from tests.program import HERE, ROOT
from wantfirst.store import yaml_door
from wantfirst.store.yaml_door import YamlFault, parse_bytes
from wantfirst.store.yaml_tree import Mapping, Node, Scalar

PLACES = (HERE / "packs", ROOT / "questions", ROOT / "examples", HERE / "screen" / "small")
OURS = sorted(path for place in PLACES for path in place.rglob("*.y*ml"))
HUGE = {"deep", "deep and closed", "deep maps"}  # the pure parser needs its own limit of depth to come first

pytestmark = pytest.mark.skipif(not hasattr(yaml, "CSafeLoader"), reason="there is no C parser here")


def values(node: Node | None) -> object:
    """What a node holds, with the line of every text."""
    if node is None or isinstance(node, Scalar):
        return None if node is None else (node.text, node.absent, node.start.line)
    if isinstance(node, Mapping):
        return {key: values(value) for key, value in node.values.items()}
    return [values(item) for item in node.items]


def read_by(kind: type, data: bytes, monkeypatch: pytest.MonkeyPatch) -> object:
    """The data, or the line and kind of the fault."""
    with monkeypatch.context() as patched:
        patched.setattr(yaml_door, "_Loader", kind)
        try:
            return values(parse_bytes(data, "f").root)
        except YamlFault as fault:
            return f"fault on line {fault.problem.line}"


def same(data: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    assert read_by(yaml.CSafeLoader, data, monkeypatch) == read_by(yaml.SafeLoader, data, monkeypatch)


@pytest.mark.parametrize("path", [path for path in OURS if path.stat().st_size < 8_000], ids=lambda path: path.stem)
def test_small_file_is_read_alike(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The good and the bad packs, the examples."""
    same(path.read_bytes(), monkeypatch)


@pytest.mark.slow
@pytest.mark.parametrize("path", [path for path in OURS if path.stat().st_size >= 8_000], ids=lambda path: path.stem)
def test_large_file_is_read_alike(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The shipped packs; the pure parser takes its time."""
    same(path.read_bytes(), monkeypatch)


@pytest.mark.parametrize("name", sorted(FILES.keys() - HUGE))
def test_broken_file_is_read_alike(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What no file should hold."""
    same(FILES[name], monkeypatch)


@pytest.mark.parametrize("name", sorted(TEXTS.keys() - {"lone surrogate"}))
def test_odd_text_is_read_alike(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A text written by its codes, in every kind of file."""
    for make in FIELDS.values():
        same(make(TEXTS[name][:2_000]).encode(), monkeypatch)

"""The source as data: which module imports what, and how long it is."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import wantfirst

SOURCE = Path(wantfirst.__file__).parent
FILES = sorted(SOURCE.rglob("*.py"))
LAYERS = ("core", "store", "screen", "cli")


class Import(NamedTuple):
    """One import: in which file and line, and the full name of the module."""

    file: str
    line: int
    module: str

    @property
    def place(self) -> str:
        """Where it stands, and what."""
        return f"{self.file}:{self.line} imports {self.module}"


def named(path: Path) -> str:
    """A file's name inside the package: `core/match.py`."""
    return path.relative_to(SOURCE).as_posix()


def tree(path: Path) -> ast.Module:
    """The syntax tree of a file."""
    return ast.parse(path.read_text("utf-8"), str(path))


def imports(path: Path) -> Iterator[Import]:
    """All imports of a file, wherever they stand: at the top, in a function, for types only, or by name at run time."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (Import(named(path), node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = "." * node.level + (node.module or "")
            yield Import(named(path), node.lineno, base)
            if base.partition(".")[0] == "wantfirst":
                yield from (Import(named(path), node.lineno, f"{base}.{alias.name}") for alias in node.names)
        elif isinstance(node, ast.Call) and _name(node.func) in ("import_module", "__import__") and node.args:
            yield Import(named(path), node.lineno, _text(node.args[0]))


def _name(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def _text(node: ast.expr) -> str:
    """The text of a constant; of a formatted one, what stands before its first gap."""
    if isinstance(node, ast.JoinedStr):
        node = node.values[0]
    return str(node.value) if isinstance(node, ast.Constant) else "?"


EVERY_IMPORT = [one for path in FILES for one in imports(path)]

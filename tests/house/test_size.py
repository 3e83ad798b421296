"""Guards of size: what no longer fits on a few screens is named, so that it is taken apart."""

from __future__ import annotations

import ast

from tests.house.source import FILES, named, tree

LONGEST_FILE = 330  # lines
LONGEST_FUNCTION = 60


def functions():
    """Every function of the source: file, name, lines."""
    for path in FILES:
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield named(path), node.name, (node.end_lineno or node.lineno) - node.lineno + 1


def test_no_file_is_too_long() -> None:
    """A file longer than 330 lines does more than one thing."""
    lengths = {named(path): len(path.read_text("utf-8").splitlines()) for path in FILES}
    assert len(lengths) > 40
    assert {name: length for name, length in lengths.items() if length > LONGEST_FILE} == {}


def test_no_function_is_too_long() -> None:
    """A function longer than 60 lines does more than one thing."""
    found = list(functions())
    assert len(found) > 300
    assert [one for one in found if one[2] > LONGEST_FUNCTION] == []

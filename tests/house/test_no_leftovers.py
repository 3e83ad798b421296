"""Guard against what nobody uses any more: it is read, kept up and believed, and does nothing."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from tests.house.source import FILES, named, tree

BUILT_BY = Path(__file__).parents[2] / "docs"  # the scripts there use the program too


def _defined(module: ast.Module) -> Iterator[tuple[int, str]]:
    """The line and the name of each function, class and constant of a module."""
    for node in module.body:
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            yield node.lineno, node.name
        elif isinstance(node, (ast.Assign, ast.AnnAssign)):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            names = (one for target in targets for one in ast.walk(target))
            yield from ((node.lineno, one.id) for one in names if isinstance(one, ast.Name))


def test_everything_defined_is_used() -> None:
    """Each name at the top of a module stands somewhere else too; that a test uses it is no use."""
    texts = [path.read_text("utf-8") for path in (*FILES, *BUILT_BY.glob("*.py"))]
    stands = Counter(word for text in texts for word in re.findall(r"\w+", text))
    defined = [(named(path), line, name) for path in FILES for line, name in _defined(tree(path))]
    assert len(defined) > 1000
    assert [one for one in defined if stands[one[2]] < 2 and not one[2].startswith("__")] == []

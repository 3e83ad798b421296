"""The pages made from the packs say what the packs say."""

from __future__ import annotations

import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).parents[2]


def builder() -> ModuleType:
    """The script that makes the pages, as a module."""
    spec = spec_from_file_location("build_questions", ROOT / "docs" / "build_questions.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def test_no_page_is_stale() -> None:
    """Every page in docs/questions is what the packs give now; `python docs/build_questions.py` mends it."""
    assert builder().stale() == []


def test_there_is_a_page_for_each_talk_and_field() -> None:
    """The front page links every other page, and every link leads somewhere."""
    made = builder().pages()
    front = made["README.md"]
    assert len(made) > 40
    assert [name for name in made if name != "README.md" and f"({name})" not in front] == []

"""The page of promises names, for each of them, tests that there are."""

from __future__ import annotations

import re

import pytest

from tests.program import ROOT

PAGE = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
PROMISES = [line for line in PAGE.splitlines() if line.startswith("| ")][1:]  # below the heads


@pytest.mark.parametrize("promise", PROMISES, ids=lambda line: line[2:32])
def test_each_promise_names_the_tests_that_show_it(promise: str) -> None:
    """Each names a file and functions in it; what is renamed is noticed here."""
    shown = promise.split("|")[2]
    files = re.findall(r"tests/[a-z_/]+\.py", shown)
    names = re.findall(r"`(test_[a-z0-9_]+)`", shown)
    assert files
    assert names
    source = "".join((ROOT / file).read_text(encoding="utf-8") for file in files)
    assert [name for name in names if f"def {name}(" not in source] == []

"""`packs new`: a pack to begin with, beside the shipped ones."""

from __future__ import annotations

import stat

import pytest

from tests.program import run


@pytest.mark.parametrize("name", ["My own questions", "größe", "a:b # c", "🙂"])
def test_new_pack_checks_clean_and_is_in_force(name, stocked) -> None:
    """A new pack, whatever it is called, has neither fault nor advice and is used at once."""
    assert run("packs", "new", name).code == 0
    (path,) = (stocked / "questions").iterdir()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    checked = run("packs", "check", path)
    assert (checked.code, checked.out) == (0, "1 file, 1 question: all well.\n")
    assert f"pack: {path.stem}\n" in run("packs", "list").out


@pytest.mark.usefixtures("stocked")
def test_new_pack_writes_over_nothing(tmp_path) -> None:
    """A file that is there is left as it is."""
    path = tmp_path / "mine.yaml"
    path.write_text("precious")
    ran = run("packs", "new", str(path))
    assert ran.code == 1
    assert "is there already" in ran.err
    assert path.read_text() == "precious"

"""The list of what shipped packs declare: what is checked with it is as if every file had been read."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.store.making import question_text
from wantfirst.store import packs_check
from wantfirst.store.packs_check import library_problems, read_all
from wantfirst.store.packs_declared import LIST, Declared, declared_in, listed, written
from wantfirst.store.packs_found import PackPath, Source, pack_paths, shipped_folder

PACKS = Path(__file__).parent.parent / "packs"
CORPUS = sorted([*(PACKS / "good").glob("*.y*ml"), *(PACKS / "bad").glob("*.y*ml")])
SHIPPED = pack_paths([Source(path=shipped_folder(), shipped=True)])


def question(**keys: str) -> str:
    """A question about which there is nothing to say, but for what is given."""
    return question_text(**{"why": "a why", "firm": "a firm reply", "soft": "a soft one"} | keys)


def pack(path: Path, asked: str, head: str = "pack: mine") -> PackPath:
    """A pack of one question, written to this file."""
    path.write_text(f"version: 1\n{head}\ntitle: Mine\nquestions:\n{asked}", encoding="utf-8")
    return PackPath(path=str(path), shipped=False)


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that are read from now on."""
    names: list[str] = []

    def noted(path: PackPath) -> object:
        names.append(Path(path.path).name)
        return real(path)

    real = packs_check.read_pack
    monkeypatch.setattr(packs_check, "read_pack", noted)
    return names


def test_the_list_says_what_the_shipped_packs_declare() -> None:
    """No shipped pack declares more or less; `python docs/build_declared.py` mends it."""
    assert (shipped_folder() / LIST).read_text("utf-8") == written(read_all(SHIPPED))


def test_each_line_is_read_as_it_was_written() -> None:
    """What the list says of a file is what the file says, but for its questions."""
    for path, file in zip(SHIPPED, read_all(SHIPPED), strict=True):
        assert listed(path) == declared_in(file)._replace(questions=None)


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_nothing_escapes_with_the_list(path, monkeypatch) -> None:
    """Every file of the corpora has the same faults, whether the shipped packs are read or looked up."""
    files = read_all([PackPath(path=str(path), shipped=False)])
    quick = library_problems(files, SHIPPED)
    monkeypatch.setattr(packs_check, "listed", lambda _: None)
    assert quick == library_problems(files, SHIPPED)


def test_a_pack_that_is_well_is_checked_without_reading_the_shipped_ones(tmp_path, read) -> None:
    """The check of one's own pack costs what the pack costs."""
    mine = pack(tmp_path / "mine.yaml", question())
    assert library_problems(read_all([mine]), SHIPPED) == []
    assert read == ["mine.yaml"]


def test_ones_own_packs_around_it_are_read(tmp_path, read) -> None:
    """A theme of another pack of one's own is known, and no list is needed for that."""
    theme = "pack: other\ntitle: Other\nthemes: [{id: tides, label: Tides}]\n"
    (tmp_path / "other.yaml").write_text(f"version: 1\n{theme}", encoding="utf-8")
    mine = pack(tmp_path / "mine.yaml", question(themes="[tides]"))
    around = [*SHIPPED, PackPath(path=str(tmp_path / "other.yaml"), shipped=False)]
    assert library_problems(read_all([mine]), around) == []
    assert read == ["mine.yaml", "other.yaml"]


def test_a_question_of_a_shipped_pack_may_be_replaced(tmp_path, read) -> None:
    """Questions are not in the list: to find one, the packs are read."""
    one = read_all(SHIPPED[:1])[0].questions[0].id
    mine = pack(tmp_path / "mine.yaml", question(replaces=one))
    assert library_problems(read_all([mine]), SHIPPED) == []
    assert len(read) > len(SHIPPED)


def test_a_pack_id_is_taken_though_the_files_have_one_name(tmp_path, monkeypatch) -> None:
    """The list knows files by where they lie: a file of the same name elsewhere is another one."""
    monkeypatch.chdir(tmp_path)
    pack(tmp_path / "law.yaml", question(), head="pack: law")
    (found,) = library_problems(read_all([PackPath(path="law.yaml", shipped=False)]), SHIPPED)
    assert found.rule == "duplicate-pack"
    assert str(shipped_folder()) in found.message


def test_a_shipped_file_that_is_not_in_the_list_is_read(tmp_path, read) -> None:
    """A pack put beside the shipped ones, or a folder without a list, is known all the same."""
    assert listed(PackPath(path=str(tmp_path / "law.yaml"), shipped=True)) is None
    assert listed(PackPath(path=str(shipped_folder() / "nowhere.yaml"), shipped=True)) is None
    assert listed(SHIPPED[0]._replace(shipped=False)) is None
    other = pack(tmp_path / "law.yaml", question(), head="pack: law")._replace(shipped=True)
    mine = pack(tmp_path / "mine.yaml", question(themes="[craft]"))
    assert [one.rule for one in library_problems(read_all([mine]), [other])] == ["unknown-theme"]
    assert "law.yaml" in read


def test_space_in_quotes_round_a_theme_means_nothing(tmp_path) -> None:
    """`" craft "` is the theme `craft`, for the check as for everything else."""
    mine = pack(tmp_path / "mine.yaml", question(themes='[" craft "]') + "  - {id: no}\n")
    assert "unknown-theme" not in {one.rule for one in library_problems(read_all([mine]), SHIPPED)}


def test_what_is_declared_is_what_others_may_name(tmp_path) -> None:
    """Pack, themes, fields with a label, and full ids of questions."""
    head = "pack: mine\nfields: [{id: tidal, label: Tidal work}, law]\nthemes: [{id: tides, label: Tides}]"
    (file,) = read_all([pack(tmp_path / "mine.yaml", question(), head=head)])
    id = file.questions[0].id
    assert declared_in(file) == Declared(
        file=str(tmp_path / "mine.yaml"), pack="mine", themes=("tides",), fields=("tidal",), questions=(id,)
    )

"""Packs read from files: a corpus of good and bad ones, and what is made of what they hold.

A case is a file: one in `tests/packs/good` must be free of faults; one in `tests/packs/bad` has a list of its
faults beside it (`<name>.problems`), a line each: `line:column rule`, with `advice` after it for mere advice.
"""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from tests.store.making import pack_text, question_text, read_text
from wantfirst.core.questions import Delicate, Field, Question, Theme
from wantfirst.store import yaml_door
from wantfirst.store.packs import PackFile, read_pack
from wantfirst.store.packs_found import PackPath
from wantfirst.store.yaml_door import MAX_PACK
from wantfirst.store.yaml_tree import entries

PACKS = Path(__file__).parent.parent / "packs"
GOOD = sorted((PACKS / "good").glob("*.y*ml"))
BAD = sorted((PACKS / "bad").glob("*.y*ml"))
LOADERS = {"pure": yaml.SafeLoader} | ({"c": yaml.CSafeLoader} if hasattr(yaml, "CSafeLoader") else {})


@pytest.fixture(params=LOADERS)
def either_parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Once with the parser in C, and once with the pure one."""
    monkeypatch.setattr(yaml_door, "_Loader", LOADERS[request.param])


def read(path: Path, *, shipped: bool = False) -> PackFile:
    return read_pack(PackPath(path=str(path), shipped=shipped))


def noted(pack: PackFile) -> list[str]:
    """The faults from top to bottom, as a `.problems` file writes them."""
    ordered = sorted(pack.problems, key=lambda problem: problem.sort_key)
    marks = {"error": "", "advice": " advice"}
    return [f"{one.line}:{one.column} {one.rule}{marks[one.severity]}" for one in ordered]


# --- The corpora --------------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("either_parser")
@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_a_good_pack_has_no_fault(path: Path) -> None:
    """Everything in a good file is read by both parsers, and nothing of it is held to be wrong."""
    pack = read(path)
    assert [one for one in pack.problems if one.severity == "error"] == []
    assert pack.pack is not None
    assert pack.pack.id == path.stem or path.stem == "words-that-look-otherwise"
    assert len(pack.questions) >= len(entries(pack.document, "questions"))


@pytest.mark.usefixtures("either_parser")
@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_a_bad_pack_has_exactly_the_faults_listed_beside_it(path: Path) -> None:
    """All faults of a file are found in one go by both parsers, each at its line and column, and no others."""
    pack = read(path)
    assert noted(pack) == path.with_suffix(".problems").read_text(encoding="utf-8").splitlines()
    assert all(one.file == str(path) and one.message for one in pack.problems)


def test_the_corpora_are_whole() -> None:
    """Each bad file has its list of faults and each list its file, and neither folder is empty by mistake."""
    assert len(GOOD) > 10
    assert {path.stem for path in BAD} == {path.stem for path in (PACKS / "bad").glob("*.problems")}


@pytest.mark.parametrize("path", [*GOOD, *BAD], ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_both_parsers_read_the_same(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is made of a file does not depend on which of the two parsers is installed."""
    seen = []
    for loader in LOADERS.values():
        monkeypatch.setattr(yaml_door, "_Loader", loader)
        pack = read(path)
        seen.append((pack.pack, pack.questions, pack.phrases, pack.themes, pack.fields, pack.examples, pack.replaces))
    assert seen == seen[:1] * len(LOADERS)


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_what_is_kept_of_a_bad_pack_is_whole(path: Path) -> None:
    """A question with a fault that matters is left out: each one kept can be asked, of somebody, at some time."""
    for question in read(path).questions:
        assert question.ask
        assert question.themes
        assert question.rounds
        assert question.audiences
        assert question.follow_ups


# --- What a pack becomes ------------------------------------------------------------------------------------------


def test_every_key_of_a_pack_arrives() -> None:
    """Nothing that a pack may hold is lost on the way to a record."""
    pack = read(PACKS / "good" / "every-key.yaml")
    assert pack.questions == [
        Question(
            id="every-key/swarms-last-may",
            ask="How many swarms did you lose last May?",
            why="A count tells more than a promise.",
            themes=("resources", "standards"),
            rounds=("2", "3", "offer"),
            audiences=("boss", "peer"),
            minutes=4,
            follow_ups=("Which hives were they?", "Who was on that day?"),
            firm="A number, and the hive it came from.",
            soft="It varies.",
            fields=("any", "beekeeping"),
            delicate=Delicate(
                softer="What does a hard May look like here?",
                indirect="Who checks the hives at weekends?",
                wait_until="offer",
                risk="That you fear for your own hive.",
            ),
            ask_back="How many have you lost yourself?",
        )
    ]
    assert pack.replaces == {"every-key/swarms-last-may": "old-pack/swarms"}
    assert pack.themes == [
        Theme(
            id="bees",
            label="Bees",
            about="Working with bees, and not with honey alone.",
            heard_as=("I miss the hives", "more time with the bees"),
        )
    ]
    assert pack.fields == [Field(id="beekeeping", label="Keeping bees", aliases=("beekeeper", "apiarist"))]
    assert [(one.id, one.of, one.missing) for one in pack.phrases] == [
        ("lively", "employer", ("how-much", "when")),
        ("something-outdoors", "self", ()),
    ]
    assert [(one.want, one.round, one.audience, one.includes) for one in pack.examples] == [
        ("fewer swarms lost", "2", ("peer",), ("swarms-last-may",))
    ]
    assert pack.pack is not None
    assert (pack.pack.title, pack.pack.about, pack.pack.questions, pack.pack.phrases) == (
        "Every key",
        "One line.",
        1,
        2,
    )


def test_words_that_look_like_something_else_stay_words() -> None:
    """`no`, `on`, `012` and `1:30` are read as they are written: only the field that owns a number makes one."""
    pack = read(PACKS / "good" / "words-that-look-otherwise.yaml")
    assert pack.pack is not None
    assert (pack.pack.id, pack.pack.title, pack.pack.about) == ("012", "no", "1:30")
    [question] = pack.questions
    assert (question.id, question.ask, question.themes) == ("012/7", "on", ("y", "0o14"))
    assert question.follow_ups == ("null", "1e3", ".5", "yes")


def test_empty_values_are_as_good_as_not_there() -> None:
    """What is empty or `~` takes its default, and an empty item of a list is none."""
    [question] = read(PACKS / "good" / "empty-values.yaml").questions
    assert question == Question(
        id="empty-values/one",
        ask="How many?",
        themes=("pay",),
        rounds=("offer",),
        audiences=("boss",),
        follow_ups=("When?",),
    )


def test_a_list_of_one_may_be_written_bare() -> None:
    """Every list takes a single value without brackets or a hyphen."""
    pack = read(PACKS / "good" / "bare-lists.yaml")
    [question], [phrase] = pack.questions, pack.phrases
    assert (question.themes, question.rounds, question.audiences) == (("schedule",), ("2", "3"), ("boss",))
    assert (question.follow_ups, question.fields, phrase.says) == (
        ("Which nights?",),
        ("nursing",),
        ("we are flexible",),
    )


def test_other_names_of_rounds_and_roles_become_the_usual_ones() -> None:
    """Aliases are read in any case, and rounds come out expanded and in order."""
    [question] = read(PACKS / "good" / "other-names.yaml").questions
    assert question.rounds == ("1", "2", "3", "offer")
    assert question.audiences == ("boss", "peer", "exec")


def test_texts_are_made_safe_to_show(tmp_path: Path) -> None:
    """What could steer a terminal is visible before it reaches a record."""
    [question] = read_text(tmp_path, pack_text("mine", question_text(ask='"Red \\e[31m\\u202Eeulb?"'))).questions
    assert question.ask == "Red ^[[31m<202E>eulb?"


def test_a_double_id_keeps_the_first_question() -> None:
    """The later of two questions with one id is left out, so that an id always names one question."""
    pack = read(PACKS / "bad" / "duplicate-id.yaml")
    assert [one.id for one in pack.questions] == ["duplicate-id/last-promoted", "duplicate-id/another"]
    assert all("first on line 5" in one.message for one in pack.problems)


def test_one_bad_question_leaves_the_rest_of_the_pack(tmp_path: Path) -> None:
    """Parts with faults are left out; the pack and its other questions are used."""
    text = pack_text("mine", question_text("a"), question_text("b", rounds="[9]"), question_text("c"))
    pack = read_text(tmp_path, text)
    assert [one.id for one in pack.questions] == ["mine/a", "mine/c"]
    assert pack.pack is not None
    assert pack.pack.questions == 2


@pytest.mark.parametrize(("shipped", "severities"), [(True, {"error"}), (False, {"advice"})])
def test_shipped_packs_are_held_to_more(tmp_path: Path, shipped: bool, severities: set[str]) -> None:
    """A question without why, firm and soft is a fault in a shipped pack and advice elsewhere, and usable in both."""
    pack = read_text(tmp_path, pack_text(), shipped=shipped)
    assert [one.rule for one in pack.problems] == ["missing-key"] * 3
    assert {one.severity for one in pack.problems} == severities
    assert len(pack.questions) == 1


def test_a_pack_that_names_no_field_is_for_any(tmp_path: Path) -> None:
    """Without `fields` everybody may ask."""
    pack = read_text(tmp_path, pack_text().replace("fields: [any]\n", ""))
    assert pack.questions[0].fields == ("any",)


# --- Files that cannot be read ------------------------------------------------------------------------------------


def test_a_file_that_is_not_there_is_a_fault_and_no_crash(tmp_path: Path) -> None:
    """A pack that vanished between being found and being read is named."""
    assert noted(read(tmp_path / "gone.yaml")) == ["0:0 unreadable"]


def test_a_folder_with_the_name_of_a_pack_is_a_fault_and_no_crash(tmp_path: Path) -> None:
    """Somebody may call a folder `old.yaml`."""
    (tmp_path / "old.yaml").mkdir()
    assert noted(read(tmp_path / "old.yaml")) == ["0:0 unreadable"]


def test_a_file_beyond_the_limit_is_refused_whole(tmp_path: Path) -> None:
    """No more is read than the limit, and the rest is not guessed at."""
    text = pack_text().encode()
    most = read_text(tmp_path, text + b"#" * (MAX_PACK - len(text)))
    more = read_text(tmp_path, text + b"#" * (MAX_PACK - len(text) + 1))
    assert len(most.questions) == 1
    assert (noted(more), more.questions) == (["0:0 too-large"], [])


def test_a_name_that_could_steer_a_terminal_is_shown_safely(tmp_path: Path) -> None:
    """The file's name goes into every message, so it is cleaned as a text is."""
    path = tmp_path / "a\x1b[31m.yaml"
    path.write_text("")
    assert read(path).problems[0].file.endswith("a^[[31m.yaml")

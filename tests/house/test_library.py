"""Guards of what is shipped: packs without a fault, themes with enough everyday words, examples that hold."""

from __future__ import annotations

from contextlib import closing

import pytest

from wantfirst.core.coverage import ANY_ROUND, coverage
from wantfirst.core.coverage_gaps import gaps
from wantfirst.core.match import find
from wantfirst.core.questions import askable_rounds
from wantfirst.core.search import Filters
from wantfirst.core.talk import Talk
from wantfirst.core.wants import Want, Worksheet
from wantfirst.store.index import open_index
from wantfirst.store.packs import PackFile
from wantfirst.store.packs_check import library_problems, read_all
from wantfirst.store.packs_found import PackPath, Source, pack_paths, shipped_folder

THEMES = [
    "work-mix", "client-contact", "autonomy", "authority", "scope", "hours-load", "schedule", "off-hours", "flex",
    "place", "pay", "variable-pay", "benefits", "security", "owner-intent", "advancement", "learning", "permit-licence",
    "standards", "credit", "voice", "boss", "team", "dignity", "inclusion", "assignment", "accommodation",
    "safety-health", "ethics", "craft", "meaning", "focus", "resources", "lead-people", "why-open",
]  # fmt: skip
ENOUGH = 90  # everyday utterances of a theme

PATHS = pack_paths([Source(path=shipped_folder(), shipped=True)])
THEME_FILE = next(path for path in PATHS if path.path.endswith("themes.yaml"))


@pytest.fixture(scope="module")
def files() -> list[PackFile]:
    """All shipped packs, read."""
    return read_all(PATHS)


def test_shipped_packs_have_neither_faults_nor_advice(files) -> None:
    """What comes with the program is what `packs check` has nothing to say about."""
    assert len(files) >= 27
    assert sum(len(file.questions) for file in files) > 1000
    assert [f"{one.place} {one.message}" for one in library_problems(files)] == []


def test_every_theme_of_the_vocabulary_is_shipped(files) -> None:
    """The 35 themes that worksheets and packs rely on are there under their ids."""
    assert len(THEMES) == 35
    assert set(THEMES) - {theme.id for file in files for theme in file.themes} == set()


@pytest.mark.parametrize("id", THEMES)
def test_theme_has_enough_everyday_words(id, files) -> None:
    """Each theme is known by at least ninety different things that people say."""
    said = {text for file in files for theme in file.themes if theme.id == id for text in theme.heard_as}
    assert len(said) >= ENOUGH


def test_every_theme_brings_questions_from_many_sides(files) -> None:
    """No theme is a dead end: each has questions for at least two kinds of people."""
    asked = {id: set() for id in THEMES}
    for question in (one for file in files for one in file.questions):
        for theme in question.themes:
            asked[theme].update(question.audiences)
    assert {id: people for id, people in asked.items() if len(people - {"current-boss"}) < 2} == {}


FLOORS = (
    ("2", ("boss",), 3),
    ("2", ("peer",), 3),
    ("1", ("recruiter",), 2),
    ("3", ("exec",), 2),
    ("offer", ("boss", "hr"), 2),
    (ANY_ROUND, ("current-boss",), 2),
)


def test_every_theme_has_its_questions_at_each_turn(files) -> None:
    """Whatever is wanted, there are questions for boss, colleague, recruiter, the top, the offer, one's own boss."""
    questions = [one for file in files for one in file.questions]
    few = []
    for round, people, floor in FLOORS:
        fitting = [one for one in questions if not set(people).isdisjoint(one.audiences)]
        fitting = [one for one in fitting if round == ANY_ROUND or round in askable_rounds(one)]
        few += [(id, round, people) for id in THEMES if sum(id in one.themes for one in fitting) < floor]
    assert few == []


def test_every_theme_can_be_made_room_for_at_the_end(files) -> None:
    """`the-offer` holds for each theme a question that asks for it once both sides are nearly sure."""
    asked = {theme: [] for theme in THEMES}
    for one in (one for file in files if file.pack.id == "the-offer" for one in file.questions):
        if set(one.rounds) <= {"3", "offer"}:
            asked[one.themes[0]].append(one.id)
    assert [theme for theme, questions in asked.items() if not questions] == []


def test_every_empty_place_has_its_reason(files) -> None:
    """No theme, talk and person is without a question by mistake."""
    cells = coverage((one for file in files for one in file.questions), THEMES)
    assert [gap for gap in gaps(cells) if not gap.reason] == []


@pytest.fixture(scope="module")
def kept_index(tmp_path_factory) -> str:
    """One file for the index of one pack after another: the themes in it are read only once."""
    return str(tmp_path_factory.mktemp("index") / "one-pack.sqlite")


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.path.rpartition("/")[2])
def test_examples_of_a_pack_hold(path: PackPath, kept_index) -> None:
    """A want in somebody's own words finds the questions meant for it, in its pack, among the first ten."""
    (file,) = read_all([path])
    wrong = []
    with closing(open_index([THEME_FILE, path] if path != THEME_FILE else [path], kept_index)) as library:
        for example in file.examples:
            worksheet = Worksheet(wants=(Want(id="want", want=example.want, importance="must"),))
            filters = Filters(talk=Talk(round=example.round, audiences=example.audience))
            found = {match.question.id for match in find(worksheet, filters, library).matches}
            full = {id: id if "/" in id else f"{file.pack.id}/{id}" for id in (*example.includes, *example.excludes)}
            wrong += [f"“{example.want}” does not find {id}" for id in example.includes if full[id] not in found]
            wrong += [f"“{example.want}” finds {id}" for id in example.excludes if full[id] in found]
    assert wrong == []


def test_every_pack_for_a_field_of_work_has_examples(files) -> None:
    """A pack for a field of its own shows by examples that the wants of its people find their questions."""
    own = [file for file in files if file.pack.fields != ("any",) and file.questions]
    assert len(own) >= 19
    assert [file.pack.id for file in own if len(file.examples) < 3] == []


def test_every_delicate_question_can_be_asked_in_each_of_its_ways(files) -> None:
    """A delicate matter has a softer and an indirect form, its risk, and, but for one's own boss alone, its talk."""
    lacking = []
    for file in files:
        for one in (question for question in file.questions if question.delicate is not None):
            needed = one.delicate._asdict()
            if one.audiences == ("current-boss",):
                del needed["wait_until"]
            lacking += [f"{one.id} lacks {key}" for key, value in needed.items() if not value]
    assert lacking == []

"""The index: what it answers, and that the answers hang on the packs alone, never on how the index came about."""

from __future__ import annotations

import itertools
import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.store.making import as_paths, found_in, pack_text, question_text, settle, write
from wantfirst.core.aims import aims_of
from wantfirst.core.match import find
from wantfirst.core.questions import Question
from wantfirst.core.search import Filters, Search, fits_audience, fits_field, fits_round, fits_theme
from wantfirst.core.suggest import terms
from wantfirst.core.talk import AUDIENCES, ROUNDS, Talk, read_talk
from wantfirst.core.wants import Want, Worksheet
from wantfirst.core.words import telling_words
from wantfirst.store.home import Home
from wantfirst.store.index import Index, open_index
from wantfirst.store.packs import read_pack
from wantfirst.store.packs_found import PackPath, Source, pack_paths, shipped_folder
from wantfirst.store.worksheet import load

EVERYBODY = Filters()
EVERYTHING = 100_000


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> list[PackPath]:
    """A copy of the shipped library that nobody changes meanwhile."""
    folder = tmp_path_factory.mktemp("shipped")
    for file in sorted(shipped_folder().glob("*.yaml")):
        shutil.copy(file, folder)
        settle(folder / file.name)
    return pack_paths([Source(path=folder, shipped=True)])


@pytest.fixture(scope="module")
def library(shipped: list[PackPath]) -> Iterator[Index]:
    """The index of the shipped library, in memory."""
    index = open_index(shipped, None)
    yield index
    index.close()


def answers(index: Index) -> dict[str, Any]:
    """What an index says to everything it can be asked, in the order in which it says it."""
    talks = [Talk(), Talk(round="1", audiences=("recruiter",)), Talk(audiences=("current-boss",))]
    themes = [theme.id for theme in index.themes()]
    words = ["hours", "sundays", "promotion", "team", "money", "how", "week"]
    searches = [
        Search(filters=Filters(talk=talk), themes=some, words=sought, limit=limit)
        for talk in talks
        for some in [tuple(themes[:3]), tuple(themes[-1:]), ()]
        for sought in [tuple(words), ()]
        for limit in (7, 60, EVERYTHING)
    ]
    return {
        "ids": index.question_ids(),
        "packs": index.packs(),
        "themes": index.themes(),
        "fields": index.fields(),
        "phrases": index.phrases(),
        "faulty": index.faulty_files(),
        "fitting": [index.fitting(Filters(talk=talk)) for talk in talks],
        "candidates": [index.candidates(search) for search in searches],
        "counts": index.word_counts(words),
        "weights": index.theme_weights(terms("Sundays to myself, a raise, and a team that learns")),
    }


def asked(paths: list[PackPath], cache: Path | None) -> dict[str, Any]:
    """The answers of an index opened for them alone."""
    index = open_index(paths, None if cache is None else str(cache))
    try:
        return answers(index)
    finally:
        index.close()


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Index]:
    """An index of a few packs made for it."""
    packs = tmp_path / "packs"
    write(
        packs / "a.yaml",
        pack_text(
            "a",
            question_text("sundays", ask="How many Sundays did you work last month", themes="[off-hours, schedule]"),
            question_text("pay", ask="What did the last raise depend on", audiences="[current-boss]"),
            fields="[nursing]",
        ),
    )
    write(packs / "b.yaml", pack_text("b", question_text("team", ask="Who left the team last", themes="[team]")))
    index = open_index(found_in(packs), None)
    yield index
    index.close()


# --- The same answers however the index came about ----------------------------------------------------------------


def test_a_file_and_memory_give_the_same_answers(shipped: list[PackPath], library: Index, tmp_path: Path) -> None:
    """Without a cache, with a new one, and with one found there, everything comes the same and in the same order."""
    cache = tmp_path / "cache" / "index.sqlite"
    expected = answers(library)
    assert asked(shipped, cache) == expected
    assert cache.is_file()
    assert asked(shipped, cache) == expected


@pytest.mark.parametrize("moved", ["the-work.yaml", "themes.yaml", "nursing.yaml"])
def test_an_updated_index_gives_the_answers_of_a_fresh_one(
    shipped: list[PackPath], library: Index, tmp_path: Path, moved: str
) -> None:
    """A pack that was taken out and put back leaves no trace: not in the scores, not in the order at a tie."""
    cache = tmp_path / "cache" / "index.sqlite"
    asked([path for path in shipped if Path(path.path).name != moved], cache)
    assert asked(shipped, cache) == answers(library)


def test_equal_scores_come_in_the_same_order_after_an_update(tmp_path: Path) -> None:
    """Questions no search can tell apart keep their order when the file of one of them is read again."""
    packs = tmp_path / "packs"
    for name in "abc":
        write(packs / f"{name}.yaml", pack_text(name, question_text("same", ask="How many hours")))
    cache = tmp_path / "cache" / "index.sqlite"
    before = asked(found_in(packs), cache)
    settle(packs / "a.yaml", ago=50)
    after = asked(found_in(packs), cache)
    assert after == before == asked(found_in(packs), None)


def test_the_order_of_the_library_is_the_order_of_the_files(tmp_path: Path) -> None:
    """Without wants questions come as packs are found and as they are written in them, before and after an update."""
    packs = tmp_path / "packs"
    files = [
        write(packs / "z.yaml", pack_text("z", question_text("b"), question_text("a"))),
        write(packs / "a.yaml", pack_text("a", question_text("y"), question_text("x"))),
    ]
    cache = str(tmp_path / "cache" / "index.sqlite")
    for _ in range(2):
        index = open_index(as_paths(files), cache)
        assert [one.id for one in index.fitting(EVERYBODY)] == ["z/b", "z/a", "a/y", "a/x"]
        assert [one.id for one in index.packs()] == ["z", "a"]
        index.close()
        settle(files[0], ago=70)


# --- Filters ------------------------------------------------------------------------------------------------------

MET = ["", *AUDIENCES, "panel", "recruiter,exec"]


def test_the_filters_of_the_index_are_the_predicates_of_the_core(library: Index) -> None:
    """For every round, audience and field there is, SQL lets through just the questions that the predicates do."""
    everything = library.questions(library.question_ids())
    themes = tuple(theme.id for theme in library.themes())
    fields = [(), *((one.id,) for one in library.fields()), ("nursing", "law"), ("unheard-of",)]
    by_field = {field: passing(everything, fits_field, Filters(fields=field)) for field in fields}
    differing = []
    for round, met in itertools.product((None, *ROUNDS), MET):
        talk = read_talk(round, [met])
        in_talk = passing(everything, fits_round, Filters(talk=talk)) & passing(
            everything, fits_audience, Filters(talk=talk)
        )
        for field in fields:
            search = Search(filters=Filters(talk=talk, fields=field), themes=themes, limit=EVERYTHING)
            if {one.id for one in library.candidates(search)} != in_talk & by_field[field]:
                differing.append((round, met, field))
    assert len(everything) > 100
    assert differing == []


def passing(questions: list[Question], predicate: Any, filters: Filters) -> set[str]:
    return {one.id for one in questions if predicate(one, filters)}


def test_the_theme_filter_of_the_index_is_that_of_the_core(library: Index) -> None:
    """A theme, one with a hyphen too, lets through the questions about it and no others."""
    everything = library.fitting(EVERYBODY)
    themes = tuple(theme.id for theme in library.themes())
    for theme in [(one,) for one in themes] + [("pay", "off-hours")]:
        search = Search(filters=Filters(themes=theme), themes=themes, limit=EVERYTHING)
        assert {one.id for one in library.candidates(search)} == passing(everything, fits_theme, Filters(themes=theme))


@pytest.mark.parametrize("field", ["r&d", "software engineering", 'a "quoted" one', "c++", "*", "(", "", "ärzte", "-"])
def test_a_field_nobody_declared_lets_through_what_is_for_any(small: Index, field: str) -> None:
    """Whatever a person calls their work, it is looked for as it is and never read as a query."""
    search = Search(filters=Filters(fields=(field,)), themes=("team", "off-hours"), limit=EVERYTHING)
    assert [one.id for one in small.candidates(search)] == ["b/team"]


def test_what_only_a_present_boss_can_answer_needs_that_audience(small: Index) -> None:
    """Such a question comes when the present boss is met and at no other time, with or without a round."""
    found = {
        talk: [one.id for one in small.candidates(Search(filters=Filters(talk=talk), themes=("pay",)))]
        for talk in (Talk(), Talk(audiences=("boss",)), Talk(round="2"), read_talk("2", ["my-boss"]))
    }
    assert list(found.values()) == [[], [], [], ["a/pay"]]


# --- Words --------------------------------------------------------------------------------------------------------


def test_scores_differ_from_question_to_question(library: Index) -> None:
    """The word score is a real bm25: it tells questions apart, is never negative, and is 0 without a word."""
    by_words = library.candidates(Search(filters=EVERYBODY, words=("hours", "week"), limit=EVERYTHING))
    assert len({one.word_score for one in by_words}) > len(by_words) / 2
    assert all(one.word_score > 0 for one in by_words)
    by_theme = library.candidates(Search(filters=EVERYBODY, themes=("pay",), limit=EVERYTHING))
    assert {one.word_score for one in by_theme} == {0.0}


def test_a_word_in_the_question_weighs_more_than_one_in_its_follow_ups(tmp_path: Path) -> None:
    """What a question asks counts more than what stands around it."""
    text = pack_text(
        "mine",
        question_text("around", ask="Who is on the rota", follow_ups="[Which nights]"),
        question_text("asks", ask="Who is on nights", follow_ups="[Which rota]"),
        *(question_text(f"other-{at}") for at in range(8)),
    )
    index = open_index(as_paths([write(tmp_path / "a.yaml", text)]), None)
    found = index.candidates(Search(filters=EVERYBODY, words=("nights",)))
    assert [one.id for one in found] == ["mine/asks", "mine/around"]
    index.close()


@pytest.mark.parametrize("words", [("sunday",), ("SUNDAYS",), ("working",), ("and", "or", "not", "near")])
def test_a_word_is_found_in_any_of_its_forms(small: Index, words: tuple[str, ...]) -> None:
    """Stems and capitals do not matter, and a word that FTS5 would take for an operator is only a word."""
    found = small.candidates(Search(filters=EVERYBODY, words=words))
    assert [one.id for one in found] == (["a/sundays"] if words[0] != "and" else [])


# Without the one letter that two characters stand for in small print.
LETTERS = st.characters(
    categories=["Lu", "Ll", "Lo", "Nd"], max_codepoint=0x24F, exclude_characters="\u0130"
) | st.sampled_from("日曜κόσμοςмир")
SENTENCE = st.lists(st.text(LETTERS, min_size=2, max_size=12), min_size=1, max_size=6).map(" ".join)


@given(SENTENCE)
def test_any_question_is_found_by_its_own_words(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    """Every telling word of a question, in any script, is counted and finds it."""
    words = telling_words(text)
    quoted = "".join(f"\\U{ord(letter):08X}" for letter in text)
    folder = tmp_path_factory.mktemp("own-words")
    paths = as_paths([write(folder / "a.yaml", pack_text("mine", question_text(ask=f'"{quoted}"', why='"x"')))])
    index = open_index(paths, None)
    assert set(index.word_counts(words)) == set(words)
    for word in words:
        assert [one.id for one in index.candidates(Search(filters=EVERYBODY, words=(word,)))] == ["mine/one"]
    index.close()


def test_words_are_counted_by_question(small: Index) -> None:
    """A count says in how many questions a word stands in any form; words that stand in none are left out."""
    assert small.word_counts(["last", "sunday", "left", "unheard"]) == {"last": 3, "sunday": 1, "left": 1}


def test_any_number_of_words_may_be_asked_for(small: Index) -> None:
    """A very long worksheet is no more than slow: SQLite's limit on the values of a query is never met."""
    assert small.theme_weights(f"word{at}" for at in range(260_000)) == {}


# --- What is asked for by id, and lists ---------------------------------------------------------------------------


def test_questions_come_back_as_they_were_and_in_the_order_asked(library: Index) -> None:
    """A question by its id is the same record as in the list of all, whatever it holds."""
    everything = library.fitting(EVERYBODY)[:200:-1]
    assert library.questions(one.id for one in everything) == everything
    assert any(one.delicate for one in everything)


def test_an_unknown_id_is_a_key_error(small: Index) -> None:
    """Who asks for a question that is not there is told so, not given another."""
    with pytest.raises(KeyError, match="a/nothing"):
        small.questions(["a/sundays", "a/nothing"])


def test_the_limit_is_kept_and_counts_what_may_be_shown(tmp_path: Path) -> None:
    """A search gives as many as it asks for while there are such; replaced questions take nobody's place."""
    texts = [
        write(tmp_path / "a.yaml", pack_text("a", *(question_text(f"q{at}", ask="How many hours") for at in range(5)))),
        write(
            tmp_path / "b.yaml", pack_text("b", question_text("new", ask="Which hours at all then", replaces="a/q0"))
        ),
    ]
    index = open_index(as_paths(texts), None)
    search = Search(filters=EVERYBODY, words=("hours",), limit=5)
    assert [one.id for one in index.candidates(search)] == ["a/q1", "a/q2", "a/q3", "a/q4", "b/new"]
    assert len(index.candidates(search._replace(limit=2))) == 2
    index.close()


def test_a_replaced_question_is_not_shown_but_is_still_known(tmp_path: Path) -> None:
    """`replaces` takes a question out of every list and search; by its id, which an old plan may hold, it is there."""
    files = [
        write(tmp_path / "a.yaml", pack_text("a", question_text("old"), question_text("kept"))),
        write(tmp_path / "b.yaml", pack_text("b", question_text("new", replaces="a/old"))),
    ]
    cache = tmp_path / "cache" / "index.sqlite"
    index = open_index(as_paths(files), str(cache))
    assert [one.id for one in index.fitting(EVERYBODY)] == ["a/kept", "b/new"]
    found = index.candidates(Search(filters=EVERYBODY, themes=("pay",)))
    assert sorted(one.id for one in found) == ["a/kept", "b/new"]
    assert index.questions(["a/old"])[0].id == "a/old"
    index.close()
    files[1].unlink()
    again = open_index(as_paths(files[:1]), str(cache))
    assert [one.id for one in again.fitting(EVERYBODY)] == ["a/old", "a/kept"]
    again.close()


def test_a_search_for_nothing_finds_nothing(small: Index) -> None:
    """Without a theme and a word there is nothing to look for; that is not the same as everything."""
    assert small.candidates(Search(filters=EVERYBODY)) == []
    assert small.word_counts([]) == {}
    assert small.theme_weights([]) == {}


def test_themes_phrases_fields_and_packs_are_listed_as_they_were(tmp_path: Path) -> None:
    """The lists hold what the packs hold, file by file, each record as it was read."""
    good = sorted((Path(__file__).parent.parent / "packs" / "good").glob("*.yaml"))
    packs = [read_pack(path) for path in as_paths(good)]
    index = open_index(as_paths(good), str(tmp_path / "cache" / "index.sqlite"))
    assert index.themes() == [theme for pack in packs for theme in pack.themes]
    assert index.phrases() == [phrase for pack in packs for phrase in pack.phrases]
    assert index.fields() == [field for pack in packs for field in pack.fields]
    assert index.packs() == [pack.pack for pack in packs]
    assert index.fitting(EVERYBODY) == [question for pack in packs for question in pack.questions]
    assert index.faulty_files() == []
    index.close()


def test_own_says_whether_a_question_is_for_some_fields_only(small: Index) -> None:
    """Ranking puts the own field's questions first at a tie, so the index says which they are."""
    found = small.candidates(Search(filters=EVERYBODY, themes=("off-hours", "team")))
    assert {one.id: (one.own, one.themes[0]) for one in found} == {
        "a/sundays": (True, "off-hours"),
        "b/team": (False, "team"),
    }


# --- Nothing private ----------------------------------------------------------------------------------------------


def test_nothing_of_the_worksheet_is_ever_in_the_cache(a_home: Home, shipped: list[PackPath]) -> None:
    """What a person wants is looked for in the index and never written into it."""
    keys = {key: f"{key}xylophonequartz" for key in ("why", "sign", "floor", "note", "say")}
    entry = {"id": "wantxylophonequartz", "want": "Sundays xylophonequartz", "private": True} | keys
    write(a_home.worksheet, json.dumps({"version": 1, "situation": "situationxylophonequartz", "wants": [entry]}))
    worksheet = load(a_home).worksheet
    assert worksheet.wants[0].private
    index = open_index(shipped, a_home.cache([]))
    assert find(worksheet, EVERYBODY, index).matches
    aims_of(worksheet.wants, index)
    index.close()
    kept = [path for path in a_home.path.rglob("*") if path.is_file() and path != a_home.worksheet]
    assert kept
    assert not [path for path in kept if b"xylophonequartz" in path.read_bytes().lower()]


def test_a_want_of_a_person_finds_its_questions(library: Index) -> None:
    """From worksheet to question the whole way works on the shipped library, in everyday words."""
    wants = Worksheet(wants=(Want(id="raise", want="A raise that keeps up with the rent"),))
    found = find(wants, EVERYBODY, library)
    assert len(found.matches) == 10
    assert found.unserved == ()

"""Naming the theme of a sentence: exact on small libraries; how often it is right is the benchmark's affair."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wantfirst.core.families import FAMILIES, families
from wantfirst.core.questions import Theme
from wantfirst.core.suggest import CLEAR_LEAD, CLEAR_SCORE, MOST_WORDS, ThemeScore, clear_theme, learnt, suggest, terms

OFF_HOURS = Theme(
    id="off-hours",
    label="Being left alone",
    about="Not being called; not how long the day is",
    heard_as=("My Sundays belong to me", "No calls on a Sunday", "Nobody rings me at home"),
)
PAY = Theme(
    id="pay",
    label="What I am paid",
    heard_as=("More money", "A salary I can live on", "Wages that keep up with the rent"),
)
PLACE = Theme(id="place", label="Where I work", heard_as=("Work from home", "A shorter drive", "No more trains"))
THEMES = (OFF_HOURS, PAY, PLACE)

some_text = st.text(max_size=80)
some_words = st.lists(st.sampled_from(["sunday", "money", "home", "the", "my", "train", "rent", "no"]), max_size=12)
some_themes = st.lists(
    st.builds(
        Theme, id=st.sampled_from(["a", "b", "c"]), label=some_text, heard_as=st.lists(some_text, max_size=4).map(tuple)
    ),
    max_size=4,
)


def names(text: str, themes: tuple[Theme, ...] = THEMES) -> list[str]:
    return [one.theme for one in suggest(text, learnt(themes))]


def test_terms_are_stems_families_pairs_and_gaps() -> None:
    assert set(terms("My son")) >= {"my", "son", "=kin", "^ my", "my son", "son ^", "^ * son", "my * ^"}


def test_small_words_stay() -> None:
    assert "no more" in terms("No more of it")


def test_a_word_said_twice_counts_twice() -> None:
    assert terms("home, home").count("home") == 2


def test_a_long_text_is_read_at_its_beginning_only() -> None:
    assert terms("word " * MOST_WORDS + "tail") == terms("word " * MOST_WORDS)


@pytest.mark.parametrize(
    ("text", "theme"),
    [
        ("my sundays", "off-hours"),
        ("MY SUNDAY!", "off-hours"),  # by its stem
        ("money", "pay"),
        ("the train", "place"),
        ("nobody rings", "off-hours"),
    ],
)
def test_the_theme_that_was_heard_so_comes_first(text: str, theme: str) -> None:
    assert names(text)[0] == theme


def test_a_word_never_heard_speaks_by_its_family() -> None:
    assert not any("saturday" in one.lower() for one in OFF_HOURS.heard_as)
    assert names("saturdays")[0] == "off-hours"


def test_what_a_theme_is_not_says_nothing() -> None:
    assert names("how long") == []
    assert "off-hours" in names("called")


@pytest.mark.parametrize("text", ["", " ", "?!", "zxcvb qwrtz", "日曜日", "воскресенье", "\u200f", "_ _"])
def test_nothing_known_nothing_suggested(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("heard", "asked"),
    [
        ("meine Sonntage für mich", "SONNTAGE"),
        ("мои воскресенья", "воскресенья"),
        ("日曜日 休み", "日曜日"),
        ("עבודה מהבית", "מהבית"),
        ("रविवार की छुट्टी", "छुट्टी"),
    ],
)
def test_any_script_is_learnt(heard: str, asked: str) -> None:
    theme = Theme(id="own", label="", heard_as=(heard,))
    assert names(asked, (*THEMES, theme))[0] == "own"


def test_one_theme_alone_is_learnt() -> None:
    assert names("money", (PAY,)) == ["pay"]


def test_no_theme_no_weights() -> None:
    assert learnt(()) == {}


def test_a_theme_without_utterances_is_known_by_its_label() -> None:
    bare = Theme(id="garden", label="A garden at work")
    assert names("a garden", (*THEMES, bare))[0] == "garden"


def test_a_theme_in_two_files_is_learnt_from_both() -> None:
    more = PAY._replace(heard_as=("Guilders",))
    assert names("guilders", (*THEMES, more)) == ["pay"]


def test_a_pair_heard_once_is_not_kept() -> None:
    assert "shorter drive" not in learnt(THEMES)
    again = PLACE._replace(heard_as=(*PLACE.heard_as, "a shorter drive home"))
    assert "shorter drive" in learnt((OFF_HOURS, PAY, again))


def test_a_term_equally_common_everywhere_is_not_kept() -> None:
    twins = [Theme(id=one, label="", heard_as=("home",)) for one in "ab"]
    assert learnt(twins) == {}


@given(some_themes)
def test_the_order_of_themes_does_not_matter(themes: list[Theme]) -> None:
    assert learnt(themes) == learnt(themes[::-1])


@given(some_themes)
def test_every_weight_speaks_for_a_theme(themes: list[Theme]) -> None:
    known = {theme.id for theme in themes}
    for weights in learnt(themes).values():
        assert weights
        assert set(weights) <= known
        assert min(weights.values()) > 0


@given(some_words.map(" ".join) | some_text)
def test_a_score_is_the_sum_of_its_terms(text: str) -> None:
    weights = learnt(THEMES)
    spoken = terms(text)
    for one in suggest(text, weights):
        votes = [spoken.count(term) * weights[term][one.theme] for term in one.because]
        assert one.score == pytest.approx(sum(votes), abs=0.01)
        assert votes == sorted(votes, reverse=True)
        assert len(set(one.because)) == len(one.because)


@given(some_words.map(" ".join))
def test_best_first_and_each_theme_once(text: str) -> None:
    found = suggest(text, learnt(THEMES))
    assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)
    assert len({one.theme for one in found}) == len(found)


@given(some_words.map(" ".join))
def test_only_the_rows_of_its_terms_are_needed(text: str) -> None:
    weights = learnt(THEMES)
    rows = {term: weights[term] for term in terms(text) if term in weights}
    assert suggest(text, rows) == suggest(text, weights)


@given(some_themes, some_text)
def test_nothing_stays_from_one_run_to_the_next(themes: list[Theme], text: str) -> None:
    before = learnt(THEMES)
    suggest(text, learnt(themes))
    assert learnt(THEMES) == before


def test_learning_leaves_its_weights_alone() -> None:
    weights = learnt(THEMES)
    suggest("my money, my home", weights)
    assert weights == learnt(THEMES)


@pytest.mark.parametrize(
    ("scores", "clear"),
    [
        ([], None),
        ([CLEAR_SCORE], "t0"),
        ([CLEAR_SCORE - 0.1], None),
        ([CLEAR_SCORE * CLEAR_LEAD, CLEAR_SCORE], "t0"),
        ([CLEAR_SCORE * CLEAR_LEAD - 0.1, CLEAR_SCORE], None),
    ],
)
def test_a_theme_is_clear_when_it_is_loud_and_well_ahead(scores: list[float], clear: str | None) -> None:
    assert clear_theme([ThemeScore(theme=f"t{at}", score=score) for at, score in enumerate(scores)]) == clear


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("daughter", ("kin",)),
        ("daughters", ("kin",)),
        ("dentist", ("cover", "life")),
        ("ringing", ("contacted",)),
        ("promoted", ("rise",)),
        ("42", ("number",)),
        ("٤٢", ("number",)),
        ("s", ()),
        ("ing", ()),
        ("", ()),
        ("zxcvb", ()),
    ],
)
def test_families(word: str, found: tuple[str, ...]) -> None:
    assert families(word) == found


def test_families_are_written_as_words_are_read() -> None:
    for members in FAMILIES.values():
        for word in members.split():
            assert word.isalnum()
            assert word == word.lower()

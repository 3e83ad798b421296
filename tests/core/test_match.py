"""Which questions serve which wants, and in what order."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import filters, library, must, nice, question, want, worksheet
from tests.strategies import FILTERS, SHELVES, WORKSHEETS
from wantfirst.core.aims import Aim
from wantfirst.core.because import because
from wantfirst.core.match import Found, Later, Match, alike, apart, find
from wantfirst.core.questions import Delicate, Question, Spoken
from wantfirst.core.rank import SIDE, WORDS, Ranked, Service, order, serve
from wantfirst.core.search import Candidate, Filters, fits
from wantfirst.core.talk import Talk
from wantfirst.core.wants import Want, Worksheet
from wantfirst.core.words import telling_stems

SUNDAYS = must("sundays", "off-hours")
LEARNING = want("learning", "learning")
GARDEN = nice("garden", "place")


ANY_TALK = Filters()


def ids(found: Found | Sequence[Match]) -> list[str]:
    """The ids of what is shown, without the pack."""
    matches = found.matches if isinstance(found, Found) else found
    return [one.question.id.rpartition("/")[2] for one in matches]


def shown(wants: Sequence[Want], *questions: Question, sought: Filters = ANY_TALK, **given: int) -> list[str]:
    """The ids of what these wants are shown of these questions."""
    return ids(find(worksheet(*wants), sought, library(*questions), **given))


# The order: first pass, second pass, the rest.


def test_the_best_for_each_must_comes_first_in_the_order_of_the_worksheet() -> None:
    """However well an important want is served, every must has its best question before it."""
    wants = [LEARNING, must("zebra", "pay"), must("apple", "boss")]
    questions = [question("p/a", "learning"), question("p/b", "boss"), question("p/c", "craft", "pay")]
    assert shown(wants, *questions) == ["c", "b", "a"]


def test_then_the_best_for_each_important_then_for_each_nice_want() -> None:
    """The passes follow the importances, and within each the worksheet."""
    wants = [GARDEN, LEARNING, want("boss", "boss"), SUNDAYS]
    questions = [question(f"p/{theme}", theme) for theme in ("boss", "learning", "off-hours", "place")]
    assert shown(wants, *questions) == ["off-hours", "learning", "boss", "place"]


def test_the_rest_comes_by_importance_then_relevance_then_id() -> None:
    """After every want has its best, more for the musts comes before more for the others."""
    questions = [
        question("p/z-ward", "off-hours"),
        question("p/b-clinic", "craft", "off-hours"),
        question("p/a-theatre", "craft", "off-hours"),
        question("p/learning", "learning"),
        question("p/school", "learning"),
        question("p/garden", "place"),
    ]
    expected = ["z-ward", "learning", "garden", "a-theatre", "b-clinic", "school"]
    assert shown([GARDEN, LEARNING, SUNDAYS], *questions) == expected


def test_a_want_that_is_served_already_does_not_wait() -> None:
    """A question for two musts serves both: the second must takes no place of its own before the others."""
    wants = [SUNDAYS, must("pay", "pay"), LEARNING]
    questions = [question("p/both", "off-hours", "pay"), question("p/pay", "craft", "pay"), question("p/z", "learning")]
    assert shown(wants, *questions) == ["both", "z", "pay"]


def test_the_best_for_a_must_is_the_best_for_that_must() -> None:
    """A question that serves another want better does not push itself before one that fits this want better."""
    wants = [SUNDAYS, must("pay", "pay"), LEARNING]
    questions = [question("p/a-broad", "learning", "pay", "off-hours"), question("p/b-sunday", "off-hours")]
    assert shown(wants, *questions) == ["b-sunday", "a-broad"]


def test_a_question_for_several_wants_comes_before_one_for_a_single_want() -> None:
    """Among the rest, serving a second want adds a little."""
    wants = [SUNDAYS, want("pay", "pay")]
    questions = [
        question("p/first", "off-hours"),
        question("p/second", "pay"),
        question("p/y-single", "off-hours"),
        question("p/z-double", "off-hours", "pay"),
    ]
    assert shown(wants, *questions)[2:] == ["z-double", "y-single"]


def test_at_a_tie_the_own_field_comes_first_then_the_id() -> None:
    """Equal questions come in one order always, those of the person's own field before those for any."""
    questions = [
        question("p/b", "off-hours"),
        question("p/a", "off-hours"),
        question("p/z", "off-hours", fields=("nursing",)),
        question("p/y", "off-hours", fields=("nursing",)),
    ]
    assert shown([SUNDAYS], *questions, sought=filters(fields=("nursing",))) == ["y", "z", "a", "b"]


def test_the_own_field_does_not_come_before_what_is_more_relevant() -> None:
    """The own field counts only at a tie."""
    questions = [question("p/own", "craft", "off-hours", fields=("nursing",)), question("p/any", "off-hours")]
    assert shown([SUNDAYS], *questions, sought=filters(fields=("nursing",))) == ["any", "own"]


def test_without_a_known_field_the_questions_for_everyone_come_first() -> None:
    """Who has not named a field of work is not met with the cells, kilns or court rooms of another's."""
    questions = [question("p/a", "off-hours", fields=("academia",)), question("p/b", "off-hours")]
    assert shown([SUNDAYS], *questions) == ["b", "a"]
    assert shown([SUNDAYS], *questions, sought=Filters(fields=("academia",))) == ["a", "b"]


def test_without_a_known_field_no_shared_words_bring_another_trade_first() -> None:
    """A question on earning more at a second machine holds the words, and yet says nothing to most people."""
    words = "garden rowing choir bakery harbour market orchard violin pottery sailing chess library"
    trade = question("p/a", "off-hours", ask=f"When were {words} closed?", fields=("manufacturing",))
    anyone = question("p/b", "off-hours")
    assert shown([must("free", "off-hours", want=words)], trade, anyone) == ["b", "a"]
    ours = Filters(fields=("manufacturing",))
    assert shown([must("free", "off-hours", want=words)], trade, anyone, sought=ours) == ["a", "b"]


def test_wants_of_equal_importance_are_named_by_how_well_they_are_served() -> None:
    """A match names its most important want first, then the best served."""
    wants = [GARDEN, want("pay", "pay"), LEARNING, SUNDAYS]
    found = find(worksheet(*wants), Filters(), library(question("p/a", "learning", "pay", "off-hours", "place")))
    assert [one.id for one in found.matches[0].wants] == ["sundays", "learning", "pay", "garden"]
    assert found.matches[0].because == because(found.matches[0].wants)


def test_the_step_says_how_a_question_came_in() -> None:
    """What is explained tells a question chosen for a want from one that only follows."""
    questions = [question("p/a", "off-hours"), question("p/b", "learning"), question("p/c", "place")]
    found = find(worksheet(GARDEN, LEARNING, SUNDAYS), ANY_TALK, library(*questions, question("p/d", "place")))
    must, important, nice, follows = (one.step for one in found.matches)
    assert "a must" in must
    assert "important" in important
    assert "nice" in nice
    assert follows == Ranked(candidate=Candidate(id="p/d", themes=()), services=()).step


# Relevance.


def aim(*words: str, **themes: float) -> Aim:
    """An aim at these themes and words."""
    return Aim(want=SUNDAYS, themes=themes, words=words)


def relevance(themes: tuple[str, ...], word_score: float, of: Aim) -> float:
    """How relevant a candidate with these themes is."""
    service = serve(Candidate(id="p/a", themes=themes, word_score=word_score), of)
    assert service is not None
    return service.relevance


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        ((("pay",), 0.0), (("boss", "pay"), 0.0)),
        ((("boss", "pay"), 0.0), (("boss", "craft", "pay"), 0.0)),
        ((("pay", "place"), 0.0), (("pay",), 0.0)),
        ((("pay",), 3.0), (("pay",), 0.0)),
        ((("pay",), 9.0), (("pay",), 3.0)),
        ((("pay",), 0.0), (("flex",), 0.0)),
    ],
)
def test_themes_and_words_make_a_question_relevant(
    better: tuple[tuple[str, ...], float], worse: tuple[tuple[str, ...], float]
) -> None:
    """The main theme counts most, a second shared one adds, words add, and a suggestion weighs less than a choice."""
    sought = aim("sunday", pay=1.0, place=1.0, flex=0.8)
    assert relevance(*better, sought) > relevance(*worse, sought)


@given(st.floats(min_value=0, max_value=1e6))
def test_words_add_no_more_than_their_share(score: float) -> None:
    """However many words are shared, they order what shares a theme and do not outweigh it."""
    assert relevance(("pay",), 0.0, aim(pay=1.0)) <= relevance(("pay",), score, aim(pay=1.0)) <= 1.0 + WORDS


def test_words_alone_do_not_serve_a_want_that_has_a_theme() -> None:
    """A question that only happens to hold one of its words is about something else."""
    assert serve(Candidate(id="p/a", themes=("boss",), word_score=50.0), aim("sunday", pay=1.0)) is None
    assert shown([want("sunday", "off-hours")], question("p/a", "boss", ask="Where do you go on a Sunday?")) == []


def test_a_want_without_any_theme_is_matched_by_its_words() -> None:
    """It is never dropped: the question with more of its words comes first."""
    questions = [question("p/a", "boss", ask="Which roster?"), question("p/b", "boss", ask="Which roster on Sunday?")]
    assert shown([want(want="a sunday roster")], *questions) == ["b", "a"]


def test_a_want_in_everyday_words_finds_its_theme() -> None:
    """Without a theme of its own, what its words suggest leads to the question."""
    shelf = library(question("p/a", "off-hours"), question("p/b", "pay"), hints={"sunday": "off-hours"})
    found = find(worksheet(want(want="My Sunday back")), Filters(), shelf)
    assert ids(found) == ["a"]
    assert found.matches[0].services[0].themes == ("off-hours",)


def test_a_question_is_not_said_to_serve_a_want_it_hardly_touches() -> None:
    """Where others serve a want far better, a question for something else does not claim it too."""
    wants = [LEARNING, want("pay", "pay")]
    questions = [question("p/a", "learning", "craft", "pay"), question("p/b", "pay")]
    found = find(worksheet(*wants), ANY_TALK, library(*questions))
    assert [[served.id for served in one.wants] for one in found.matches] == [["learning"], ["pay"]]


def test_what_serves_a_want_but_faintly_still_follows() -> None:
    """A question with nothing better to do is kept, after those that serve the want well."""
    assert shown([LEARNING], question("p/a", "boss", "craft", "learning"), question("p/b", "learning")) == ["b", "a"]


def test_the_best_there_is_serves_a_want_however_little() -> None:
    """A question is named for a want that nothing serves better, also when it serves another want well."""
    found = find(worksheet(LEARNING, SUNDAYS), ANY_TALK, library(question("p/a", "learning", "craft", "off-hours")))
    assert {served.id for served in found.matches[0].wants} == {"learning", "sundays"}


def test_a_service_names_its_themes_strongest_first() -> None:
    """What is explained begins with what counted most."""
    service = serve(Candidate(id="p/a", themes=("flex", "pay", "boss")), aim(pay=1.0, flex=0.3))
    assert service is not None
    assert service.themes == ("pay", "flex")


def test_a_second_want_adds_to_the_best_service() -> None:
    """Relevance is that of the best served want, and a little for each further one."""
    services = (Service(want=SUNDAYS, relevance=0.4), Service(want=LEARNING, relevance=0.9))
    assert Ranked(candidate=Candidate(id="p/a", themes=()), services=services).relevance == pytest.approx(0.9 + SIDE)


# Too like each other.


def plain(*asks: str) -> list[Match]:
    """Matches with these words, named a, b, c and so on."""
    return [
        Match(question=question(f"p/{chr(97 + at)}", ask=ask), spoken=Spoken(form="direct", say=ask))
        for at, ask in enumerate(asks)
    ]


LAST = "When was the last Sunday shift?"
LATEST = "Which Sunday shift was the last?"
OTHER = "Who trains beginners?"
FURTHER = "Which salary was agreed?"


@pytest.mark.parametrize(
    ("asks", "ordered"),
    [
        ([LAST, LATEST, OTHER], "acb"),
        ([LAST, OTHER, LATEST], "abc"),
        ([LAST, LATEST], "ab"),
        ([OTHER, LAST, LATEST, FURTHER], "abdc"),
        ([LAST, LATEST, LATEST, OTHER, FURTHER], "acbde"),
        ([LAST] * 5, "acbed"),
        ([LAST], "a"),
        ([], ""),
    ],
)
def test_one_too_like_its_predecessor_moves_down_a_place(asks: list[str], ordered: str) -> None:
    """It lets the next one before it and goes no further down; the last stays."""
    assert "".join(ids(apart(plain(*asks)))) == ordered


@pytest.mark.parametrize(
    ("one", "other", "like"),
    [
        (LAST, LATEST, True),
        (LAST, "On which Sundays were the last shifts?", True),
        ("Sunday night roster?", "Sunday salary review?", False),
        ("Sunday?", "Sunday roster?", False),
        ("Sunday roster night?", "Sunday roster?", True),
        (LAST, OTHER, False),
        ("Why?", "Why?", False),
    ],
)
def test_questions_are_alike_by_what_their_words_say(one: str, other: str, like: bool) -> None:
    """More than half of the telling stems must be shared, and small words count for nothing."""
    first, second = plain(one, other)
    assert alike(first.question, second.question) is like
    assert alike(second.question, first.question) is like


def test_what_moves_down_past_the_end_lets_the_next_one_in() -> None:
    """A limit does not keep two that are too like each other together."""
    asks = enumerate([LAST, LATEST, OTHER])
    questions = [question(f"p/{'abc'[at]}", "off-hours", ask=ask) for at, ask in asks]
    assert shown([SUNDAYS], *questions, limit=2) == ["a", "c"]


@given(st.lists(st.sampled_from([LAST, LATEST, OTHER, FURTHER]), max_size=8))
def test_nothing_moves_by_more_than_a_place(asks: list[str]) -> None:
    """Every question stays where it was or next to it, and none is lost."""
    before = plain(*asks)
    after = apart(list(before))
    assert sorted(after) == sorted(before)
    assert all(abs(after.index(one) - at) <= 1 for at, one in enumerate(before))


# What is shown, and in which form.


def test_without_wants_all_that_fits_comes_in_the_order_of_the_library() -> None:
    """Somebody who has said nothing yet sees what fits anyone, as the packs have it, tied to nothing."""
    questions = [question("p/b"), question("p/late", rounds=("offer",)), question("p/a")]
    found = find(worksheet(), filters("1"), library(*questions))
    assert ids(found) == ["b", "a"]
    assert {(one.because, one.wants, one.step) for one in found.matches} == {("", (), "")}
    assert (found.unserved, found.later) == ((), ())


def test_the_rest_of_the_library_comes_after_what_serves_a_want() -> None:
    """With `--all`, what fits and serves no want follows, in the library's order, under the same limit."""
    questions = [
        question("p/b"),
        question("p/late", "off-hours", rounds=("3",)),
        question("p/a"),
        question("p/c", "off-hours"),
    ]
    assert shown([SUNDAYS], *questions, sought=filters("1")) == ["c"]
    assert shown([SUNDAYS], *questions, sought=filters("1"), rest=True) == ["c", "b", "a"]
    assert shown([SUNDAYS], *questions, sought=filters("1"), rest=True, limit=2) == ["c", "b"]


def test_a_question_is_spoken_as_the_talk_allows() -> None:
    """A match carries the form for its talk: careful early, direct at the end and to one's present boss."""
    delicate = Delicate(softer="Softly?", wait_until="offer")
    audiences = ("boss", "current-boss")
    shelf = library(question("p/a", "off-hours", delicate=delicate, audiences=audiences))
    forms = {
        talk: find(worksheet(SUNDAYS), talk, shelf).matches[0].spoken.form
        for talk in (filters("1"), filters("offer"), filters(), filters(None, "my-boss"))
    }
    assert list(forms.values()) == ["softer", "direct", "softer", "direct"]


def test_ten_are_shown_unless_said_otherwise_and_zero_means_all() -> None:
    """The default is a list one can read; 0 lifts it."""
    questions = [question(f"p/{letter}", "off-hours") for letter in "abcdefghijklmno"]
    assert len(shown([SUNDAYS], *questions)) == 10
    assert len(shown([SUNDAYS], *questions, limit=0)) == 15
    assert len(shown([SUNDAYS], *questions, limit=3)) == 3
    assert len(shown([], *questions)) == 10


# What is not served here, and where it belongs.


def later_of(
    sought: Filters, *questions: Question, wants: Sequence[Want] = (SUNDAYS,), limit: int = 10
) -> tuple[Later, ...]:
    """What is said to belong elsewhere."""
    return find(worksheet(*wants), sought, library(*questions), limit=limit).later


@pytest.mark.parametrize(
    ("sought", "places", "place"),
    [
        (filters("1"), [(("2", "3"), ("boss",)), (("offer",), ("hr",))], ("2", "boss")),
        (filters("2"), [(("1",), ("hr",)), (("3",), ("peer",))], ("3", "peer")),
        (filters("2", "peer"), [(("2",), ("boss",)), (("3",), ("exec",))], ("2", "boss")),
        (filters("offer"), [(("2",), ("boss",)), (("3",), ("peer",))], ("2", "boss")),
        (filters(None, "hr"), [(("3",), ("boss",)), (("2",), ("peer",))], ("2", "peer")),
        (filters("1"), [(("2",), ("current-boss",))], (None, None)),
        (filters("1"), [], (None, None)),
    ],
)
def test_a_must_with_nothing_to_ask_here_is_sent_to_the_soonest_talk(
    sought: Filters, places: list[tuple[tuple[str, ...], tuple[str, ...]]], place: tuple[str | None, str | None]
) -> None:
    """The soonest from now on, else an earlier one; nowhere when the library has no question for it."""
    questions = [
        question(f"p/{at}", "off-hours", rounds=rounds, audiences=audiences)
        for at, (rounds, audiences) in enumerate(places)
    ]
    assert later_of(sought, *questions) == (Later(want=SUNDAYS, round=place[0], audience=place[1]),)


def test_a_must_is_not_sent_where_its_question_may_not_be_spoken() -> None:
    """A question that must wait points to the round it waits for, not to one where it would come too early."""
    waits = question("p/a", "off-hours", rounds=("2", "offer"), delicate=Delicate(wait_until="offer"))
    assert later_of(filters("1"), waits) == (Later(want=SUNDAYS, round="offer", audience="boss"),)


@pytest.mark.parametrize("kept_out", [filters("1", fields=("law",)), filters("1", never=frozenset({"p/a"}))])
def test_a_must_is_not_sent_to_a_question_that_is_not_the_persons(kept_out: Filters) -> None:
    """Another field's question, or one never to be shown, is no place to ask."""
    elsewhere = question("p/a", "off-hours", rounds=("3",), fields=("nursing",))
    assert later_of(kept_out, elsewhere) == (Later(want=SUNDAYS, round=None, audience=None),)


def test_only_musts_are_said_to_belong_elsewhere() -> None:
    """An important or nice want without a question is unserved, and that is all."""
    found = find(worksheet(LEARNING, GARDEN), filters("1"), library())
    assert found.unserved == (LEARNING, GARDEN)
    assert found.later == ()


def test_a_must_that_only_the_limit_cut_off_has_something_to_ask_here() -> None:
    """It is unserved by what is shown, but nobody is sent elsewhere with it."""
    wants = [SUNDAYS, must("pay", "pay")]
    found = find(worksheet(*wants), Filters(), library(question("p/a", "off-hours"), question("p/b", "pay")), limit=1)
    assert found.unserved == (wants[1],)
    assert found.later == ()


# Whatever the worksheet, the library and the talk.

PROPERTY = given(sheet=WORKSHEETS, sought=FILTERS, shelf=SHELVES)


def everything(sheet: Worksheet, sought: Filters, shelf: list[Question]) -> Found:
    """All that is found, without a limit."""
    return find(sheet, sought, library(*shelf), limit=0)


def can_serve(asked: Question, one: Want) -> bool:
    """A shared theme, or for a want without one a shared word."""
    if one.themes:
        return bool({*asked.themes} & {*one.themes})
    return bool({*telling_stems(asked.ask)} & {*telling_stems(one.want)})


@PROPERTY
def test_what_does_not_fit_never_appears(sheet: Worksheet, sought: Filters, shelf: list[Question]) -> None:
    """Neither for a want nor among the rest, and nothing appears twice."""
    found = find(sheet, sought, library(*shelf), limit=0, rest=True)
    assert all(fits(one.question, sought) for one in found.matches)
    assert len(set(ids(found))) == len(found.matches)


@PROPERTY
def test_what_serves_a_want_and_fits_is_found(sheet: Worksheet, sought: Filters, shelf: list[Question]) -> None:
    """Without a limit just that is found which fits and serves a want, or without wants all that fits."""
    serving = {
        one.id
        for one in shelf
        if fits(one, sought) and (any(can_serve(one, wanted) for wanted in sheet.wants) or not sheet.wants)
    }
    assert {one.question.id for one in everything(sheet, sought, shelf).matches} == serving


@PROPERTY
def test_no_want_is_claimed_that_is_not_served(sheet: Worksheet, sought: Filters, shelf: list[Question]) -> None:
    """Every want named is one of the person's, is named once, and is served by that question."""
    for one in everything(sheet, sought, shelf).matches:
        assert set(one.wants) <= set(sheet.wants)
        assert len(set(one.wants)) == len(one.wants)
        assert all(can_serve(one.question, wanted) for wanted in one.wants)
        assert bool(one.wants) is bool(sheet.wants)


@PROPERTY
def test_all_that_fits_follows_what_serves_a_want(sheet: Worksheet, sought: Filters, shelf: list[Question]) -> None:
    """With the rest, the list begins as without it and ends with all else that fits, in the library's order."""
    serving = ids(everything(sheet, sought, shelf))
    found = find(sheet, sought, library(*shelf), limit=0, rest=True)
    others = [one.id.rpartition("/")[2] for one in shelf if fits(one, sought)]
    assert ids(found) == serving + [id for id in others if id not in serving]


@given(sheet=WORKSHEETS, sought=FILTERS, shelf=SHELVES, limit=st.integers(min_value=1, max_value=9), rest=st.booleans())
def test_a_limit_gives_the_beginning_of_the_whole_list(
    sheet: Worksheet, sought: Filters, shelf: list[Question], limit: int, rest: bool
) -> None:
    """Asking for fewer never changes which come first."""
    whole = find(sheet, sought, library(*shelf), limit=0, rest=rest)
    assert find(sheet, sought, library(*shelf), limit=limit, rest=rest).matches == whole.matches[:limit]


@PROPERTY
def test_each_must_with_a_fitting_question_is_served(sheet: Worksheet, sought: Filters, shelf: list[Question]) -> None:
    """With one place more than there are musts (one may have moved down), every must that can be served is."""
    musts = [one for one in sheet.wants if one.importance == "must"]
    found = find(sheet, sought, library(*shelf), limit=len(musts) + 1)
    servable = {one.id for one in musts if any(can_serve(asked, one) and fits(asked, sought) for asked in shelf)}
    assert {one.id for one in musts} - {one.id for one in found.unserved} == servable
    assert {one.want.id for one in found.later} == {one.id for one in musts} - servable


@given(sheet=WORKSHEETS, sought=FILTERS, shelf=SHELVES, limit=st.integers(min_value=0, max_value=4))
def test_unserved_is_what_no_shown_question_serves(
    sheet: Worksheet, sought: Filters, shelf: list[Question], limit: int
) -> None:
    """A want is served when it stands in `wants` of what is shown; the others are listed as in the worksheet."""
    found = find(sheet, sought, library(*shelf), limit=limit)
    served = {served.id for one in found.matches for served in one.wants}
    assert found.unserved == tuple(one for one in sheet.wants if one.id not in served)


@PROPERTY
def test_a_must_is_sent_only_where_it_can_be_asked(sheet: Worksheet, sought: Filters, shelf: list[Question]) -> None:
    """At the place named, a question for that want may be spoken to that person."""
    for one in everything(sheet, sought, shelf).later:
        if one.round is None:
            continue
        there = sought._replace(talk=Talk(round=one.round, audiences=(one.audience or "",)), themes=())
        assert any(can_serve(asked, one.want) and fits(asked, there) for asked in shelf)


@given(sheet=WORKSHEETS, sought=FILTERS, shelf=SHELVES, data=st.data())
def test_the_order_does_not_depend_on_how_candidates_come(
    sheet: Worksheet, sought: Filters, shelf: list[Question], data: st.DataObject
) -> None:
    """However the index arranges what it found, the person sees the same list."""
    places = data.draw(st.permutations(range(len(shelf))))
    rank_of = {one.id: place for one, place in zip(shelf, places, strict=True)}
    shuffled = library(*shelf, arrange=lambda found: sorted(found, key=lambda one: rank_of[one.id]))
    assert find(sheet, sought, shuffled, limit=3) == find(sheet, sought, library(*shelf), limit=3)


@PROPERTY
def test_the_order_of_the_worksheet_changes_only_the_order(
    sheet: Worksheet, sought: Filters, shelf: list[Question]
) -> None:
    """The same questions are found for the same wants, whichever was written first."""
    turned = everything(sheet._replace(wants=sheet.wants[::-1]), sought, shelf)
    found = everything(sheet, sought, shelf)
    assert {one.question.id: one.wants for one in turned.matches} == {
        one.question.id: one.wants for one in found.matches
    }


@PROPERTY
def test_every_match_can_be_spoken_and_says_why(sheet: Worksheet, sought: Filters, shelf: list[Question]) -> None:
    """Nobody gets a question without words or, where there are wants, without its because."""
    for one in everything(sheet, sought, shelf).matches:
        assert one.spoken.say
        assert bool(one.because) is bool(sheet.wants)
        assert (one.spoken.form == "direct") is (one.spoken.say == one.question.ask)


WANTED = (SUNDAYS, must("pay"), LEARNING, want("boss"), GARDEN)  # the most important first


@st.composite
def ranked_candidates(draw: st.DrawFn) -> list[Ranked]:
    """Candidates, each serving some of WANTED more or less well."""
    count = draw(st.integers(min_value=0, max_value=7))
    degrees = st.lists(st.sampled_from([0.0, 0.0, 0.2, 0.5, 0.9]), min_size=len(WANTED), max_size=len(WANTED))
    found = []
    for id in "gafbecd"[:count]:
        served = [(one, degree) for one, degree in zip(WANTED, draw(degrees), strict=True) if degree]
        services = tuple(Service(want=one, relevance=degree) for one, degree in served)
        found.append(Ranked(candidate=Candidate(id=id, themes=(), own=draw(st.booleans())), services=services))
    return [one for one in found if one.services]


@given(ranked=ranked_candidates(), wants=st.permutations(WANTED))
def test_ordering_loses_nothing_and_serves_importance_by_importance(ranked: list[Ranked], wants: list[Want]) -> None:
    """Each servable must comes within the first places, each important want right after, the nice ones then."""
    ordered = order(ranked, wants)
    assert sorted(one.candidate.id for one in ordered) == sorted(one.candidate.id for one in ranked)
    assert order(ranked[::-1], wants) == ordered
    places = {served.want.id: at for at, one in reversed(list(enumerate(ordered))) for served in one.services}
    within = 0
    for importance in ("must", "important", "nice"):
        servable = [places[one.id] for one in WANTED if one.importance == importance and one.id in places]
        within += len(servable)
        assert all(place < within for place in servable)

"""What stands on the page to take along."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.builders import must, nice, question, want
from wantfirst.core.match import Match
from wantfirst.core.questions import Delicate, Phrase, Spoken
from wantfirst.core.sheet import Line, Listen, Sheet, lines, listen_for, shorter, title
from wantfirst.core.talk import Talk

BOSS = Talk(round="2", audiences=("boss",))
SUNDAYS, HANDS, DESK = must("sundays"), want("hands"), nice("desk")
THEMES = {"sundays": ("off-hours",), "hands": ("resources",), "desk": ("place",)}


def phrase(id: str, *themes: str, **given: object) -> Phrase:
    """A phrase whose wording is its id."""
    values = {"id": id, "of": "employer", "says": (id, "other"), "could_mean": (), "missing": (), "themes": themes}
    return Phrase(**(values | {"follow_ups": (f"{id}?", "more?")} | given))  # type: ignore[arg-type]


def heard(*phrases: Phrase, fields: tuple[str, ...] = ()) -> list[str]:
    """The wordings to listen for."""
    return [one.wording for one in listen_for([SUNDAYS, HANDS, DESK], THEMES, phrases, fields)]


def test_title_says_the_day_in_words() -> None:
    """The title is read across a table, so the day stands in words."""
    assert title("2026-11-03") == "Questions for 3 November 2026"


def test_a_line_is_spoken_as_the_talk_allows_with_its_first_follow_up() -> None:
    """Before its round a delicate question stands there in its softer form; what has no form here is left out."""
    soft = question("p/soft", delicate=Delicate(softer="Gently?", wait_until="offer"))
    mute = question("p/mute", delicate=Delicate(wait_until="offer"))
    found = lines([question("p/plain"), soft, mute], (), BOSS)
    assert [one.say for one in found] == ["What about plain?", "Gently?"]
    assert {one.general for one in found} == {"How many?"}


def test_whom_to_ask_is_said_where_not_all_who_are_met_can_answer() -> None:
    """In a room with a boss and a colleague each question says whose it is; alone with one of them none needs to."""
    both = Talk(round="2", audiences=("boss", "peer"))
    asked = [question("p/a", audiences=("boss",)), question("p/b", audiences=("peer", "report")),
             question("p/c", audiences=("peer", "boss"))]  # fmt: skip
    assert [one.whom for one in lines(asked, (), both)] == ["the boss", "a colleague", ""]
    assert [one.whom for one in lines(asked[:1], (), BOSS)] == [""]


def test_the_one_that_serves_best_is_marked() -> None:
    """Exactly one is marked: the first of what serves the wants; where there is but one, none needs a mark."""
    asked = [question("p/a"), question("p/b")]
    best = [Match(question=one, spoken=Spoken(form="direct", say=one.ask)) for one in reversed(asked)]
    assert [one.only for one in lines(asked, best, BOSS)] == [False, True]
    assert [one.only for one in lines(asked[:1], best, BOSS)] == [False]


def test_three_phrases_are_listened_for_each_of_another_want_first() -> None:
    """The musts' phrases come first, but a second one of the same want waits until the others have theirs."""
    said = [phrase("m1", "off-hours"), phrase("m2", "off-hours"), phrase("i", "resources"), phrase("n", "place")]
    assert heard(*said) == ["m1", "i", "m2"]


def test_what_bears_on_no_want_or_is_ones_own_is_not_listened_for() -> None:
    """Phrases of other themes, vague words of one's own and those of another trade stay off the page."""
    assert heard(phrase("pay", "pay"), phrase("mine", "off-hours", of="self")) == []
    assert heard(phrase("sea", "off-hours", fields=("shipping",)), fields=("nursing",)) == []


def test_a_phrase_of_ones_own_trade_comes_first() -> None:
    """Of two phrases on the same want the one of the trade is likelier to be heard."""
    said = [phrase("all", "off-hours"), phrase("ward", "off-hours", fields=("nursing",))]
    assert heard(*said, fields=("nursing",)) == ["ward", "all"]


def test_what_is_asked_back_is_the_mildest() -> None:
    """The question back is the first follow-up."""
    assert listen_for([SUNDAYS], THEMES, [phrase("x", "off-hours")], ()) == (Listen(wording="x", back="x?"),)


TEXTS = st.text(min_size=1, max_size=20)
LINES = st.lists(st.builds(Line, say=TEXTS, general=TEXTS, only=st.just(False)), max_size=4)


@given(st.builds(Sheet, title=TEXTS, say=st.lists(TEXTS, max_size=2).map(tuple), lines=LINES.map(tuple),
                 listen=st.lists(st.builds(Listen, wording=TEXTS, back=TEXTS), max_size=3).map(tuple)))  # fmt: skip
def test_a_page_shrinks_until_its_first_question_is_left(sheet: Sheet) -> None:
    """Each step leaves something out, and the last page still has its title and its first question."""
    steps = 0
    while (less := shorter(sheet)) is not None:
        assert less != sheet
        sheet, steps = less, steps + 1
        assert steps < 100
    assert len(sheet.lines) <= 1
    assert not sheet.listen
    assert not sheet.say


def test_the_marked_question_is_left_out_last() -> None:
    """Whatever must go, the question to ask if there is but one stays."""
    sheet = Sheet(title="t", lines=(Line(say="a"), Line(say="b", only=True), Line(say="c")))
    left = [one.say for one in (shorter(shorter(sheet) or sheet) or sheet).lines]
    assert left == ["b"]

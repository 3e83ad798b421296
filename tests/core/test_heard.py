"""`heard`: vague and firm talk told apart, and what would pin it down."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import phrase
from wantfirst.core.employers import GRADES, MISSING_LABELS
from wantfirst.core.heard import weigh
from wantfirst.core.heard.advice import BY_SIGN, STILL_TO_CHECK
from wantfirst.core.heard.score import VAGUE_FROM, counted
from wantfirst.core.heard.signs import EVERY, FIRM, WORDED
from wantfirst.core.heard.words_of_number import DAYS, NUMBERS, PERIODS

EXPAND = phrase("expand", "expand the practice", missing=("who", "share"))
FAMILY = phrase("family", "like a family", missing=("what",))


def ids(text: str) -> list[str]:
    """The signs found in a text, in order."""
    return [hit.sign.id for hit in weigh(text).hits]


# --- vague or firm ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("We hope to find another pair of hands", "hope"),
        ("We intend to send you there", "plan"),
        ("You might be asked to drive", "might"),
        ("On Sundays it is usually quiet", "often"),
        ("There is a bit of lifting", "amount"),
        ("The crew is great", "praise"),
        ("Everybody helps everybody", "always"),
        ("It depends on the weather", "depends"),
        ("We will get there eventually", "later"),
        ("You get exposure to clients", "part"),
        ("I'd say it works", "opinion"),
        ("The pay is in line with others", "like-others"),
        ("The best ones earn a fortune", "misleading"),
        ("I couldn't say, you would have to check", "open"),
    ],
)
def test_each_kind_of_vague_talk_is_noticed_without_a_phrase(text, sign) -> None:
    """A sentence with no buzzword is known by the sign it holds."""
    assert sign in ids(text)


@pytest.mark.parametrize(
    "text",
    [
        "Two of us stayed until eight on the last Friday in March.",
        "You start at six, and the van is in the yard.",
        "I signed off nine files last week; she did the other four.",
        "We are growing: four people joined in May and two left.",
        "It is like a family here: my father owns it, and I got the post in May because of him.",
        "To expand the practice we bought Hill and Co in 2021, and its four clerks came along.",
    ],
)
def test_firm_talk_stays_silent_even_with_a_buzzword(text) -> None:
    """Counts, days, people and cases outweigh a phrase that happens to stand beside them."""
    heard = weigh(text, [EXPAND, FAMILY])
    assert not heard.vague
    assert heard.firm
    assert heard.check
    assert (heard.missing, heard.phrases, heard.could_mean, heard.follow_ups, heard.restate) == ((), (), (), (), None)


@pytest.mark.parametrize(
    "text",
    [
        "You can earn up to 45,000.",
        "It's not a nine-to-five.",
        "We give a hundred and ten percent, 24/7.",
        "It takes a year or two.",
        "Some of our people have doubled their salary.",
    ],
)
def test_figures_that_say_nothing_do_not_make_talk_firm(text) -> None:
    """`up to` takes a figure its worth, and idioms only look like figures."""
    assert weigh(text).vague
    assert "count" not in ids(text)


MONTHS = [
    "She left in May", "Two joined in march", "The May bank holiday is paid", "May is our worst month",
    "We open on 3 may", "From april and may we work in threes", "This May we opened", "Mid-May and March are quiet",
]  # fmt: skip
MAYBES = [
    "You may leave early", "This may be a problem", "May I come back to that", "We might march on", "It may or may not",
    "Those two may help you", "What comes in may change", "in principle we may",
]  # fmt: skip


@pytest.mark.parametrize("text", MONTHS)
def test_may_and_march_are_months_where_a_month_stands(text) -> None:
    """With a capital or without, a month is a date and no maybe, and no hope either."""
    assert "day" in ids(text)
    assert "might" not in ids(text)
    assert weigh(text).grade != "wish"


@pytest.mark.parametrize("text", MAYBES)
def test_may_and_march_are_no_months_elsewhere(text) -> None:
    """A maybe is no date, wherever it stands."""
    assert not {"day", "hoped-month"} & set(ids(text))


@pytest.mark.parametrize("text", ["we may hire in May", "We hope to open in September.", "It could be done by march."])
def test_a_month_makes_no_possibility_firm(text) -> None:
    """That something may happen in May is still a maybe; that it is May is not what is missing."""
    heard = weigh(text, [phrase("hope-to", "hope to")])
    assert (heard.vague, heard.grade) == (True, "wish")
    assert "when" not in weigh(text).missing


@pytest.mark.parametrize("text", ["She left in May, and it was hard.", "We may hire two people in May."])
def test_a_month_counts_beside_what_is_sure(text) -> None:
    """Beside a case or a count the month is the date that it looks like."""
    assert "day" in ids(text)
    assert not weigh(text).vague


SOFT_PERIODS = ["this year", "next year", "next quarter", "this season", "next month", "soon", "in the coming months"]


@pytest.mark.parametrize("period", SOFT_PERIODS)
def test_a_soft_period_is_no_date(period) -> None:
    """Where nothing firm stands beside it, it is what is missing; beside a count it is let pass."""
    alone = weigh(f"The second crew starts {period}")
    assert alone.vague
    assert "when" in alone.missing
    assert not weigh(f"Four joined in June, and two more start {period}").vague


def test_a_period_of_what_was_told_leaves_nothing_open() -> None:
    """One can ask for the day of what has happened, and next week is nearly a day."""
    assert not weigh("This year nobody left.").vague
    assert "period" not in ids("This year nobody left.")
    assert "period" not in ids("You start next week")


TOLD = [
    "I had eight paid days for it last year", "I could leave at four all last month.", "Two of us left in May.",
    "She got the chance in June and took it.",
]  # fmt: skip


@pytest.mark.parametrize("text", TOLD)
def test_what_was_told_firmly_has_happened(text) -> None:
    """A case is a case, with a month, a `could` or a chance in it."""
    assert weigh(text).grade == "happened"


def test_what_is_neither_vague_nor_firm_has_not_happened_yet() -> None:
    """A past word alone is no case, and a signature outranks one."""
    assert weigh("The flat above the shop is empty").grade == "claim"
    assert weigh("HR agreed to it in writing on 4 May").grade == "written"


NO_ANSWERS = [
    "I don't know.", "We haven't decided", "we haven't decided yet", "That has not been settled.", "Not sure, sorry",
    "You'd have to ask HR.", "That's above my pay grade.", "We're still working that out.", "It's up in the air.",
]  # fmt: skip


@pytest.mark.parametrize("text", NO_ANSWERS)
def test_no_answer_is_noticed_and_is_worth_least(text) -> None:
    """It is worth a hope at most, and the reason says that it has not been answered."""
    heard = weigh(text)
    assert (heard.vague, heard.answered, heard.grade) == (True, False, "wish")
    assert "not been answered" in heard.grade_reason


ANSWERS = [
    "You just have to ask nicely.", "There's talk of a new wing.", "I don't know anyone who left.",
    "I have to check every dose with a second nurse.", "When I don't know something I ring Hanne.",
    "You have to ask the foreman by Wednesday.",
]  # fmt: skip


@pytest.mark.parametrize("text", ANSWERS)
def test_an_answer_that_only_sounds_like_none_is_one(text) -> None:
    """Asking is a rule here, and talk of it is a rumour: neither is an answer that is still owed."""
    assert weigh(text).answered


def test_one_small_sign_does_not_make_talk_firm() -> None:
    """What is neither vague nor firm is not called firm, and still gets the one thing to check."""
    heard = weigh("You'd be the face of the project towards the client")
    assert (heard.vague, heard.firm) == (False, ())
    assert heard.check


def test_rule_in_the_passive_is_no_case() -> None:
    """`was decided` tells of a case, `is decided` only of how it should go."""
    assert "instance" in ids("The board decided it")
    assert "instance" not in ids("It is decided together")


def test_longest_wording_wins() -> None:
    """Inside `no problem` no other sign is looked for, and a sign counts twice at most."""
    assert ids("no problem there") == ["always", "bare"]
    assert [hit.words for hit in counted(weigh("some some few several many").hits) if hit.sign.id == "amount"] == [
        "some", "few",
    ]  # fmt: skip


def test_of_several_sentences_the_vaguest_counts_unless_a_firm_one_stands_beside_it() -> None:
    """A vague sentence stays one among others, but a case told right after it makes up for it."""
    apart = "My desk is by the window. We hope to grow soon, and everybody is great."
    assert weigh(apart).vague
    assert not weigh("It is usually fine. Last month two of us left at four on nine days.").vague


def test_score_is_the_sum_of_its_signs() -> None:
    """The answer can be followed: one sentence's score is the sum of the weights of its signs."""
    heard = weigh("We hope to expand the practice soon", [EXPAND])
    assert heard.score == pytest.approx(sum(hit.sign.weight for hit in heard.hits))
    assert heard.score >= VAGUE_FROM


# --- what is told of it -------------------------------------------------------------------------------------


def test_phrase_brings_its_readings_questions_and_choice() -> None:
    """Where a phrase fires, what is told is the phrase's own."""
    heard = weigh("We expand our practice", [FAMILY, EXPAND])
    assert heard.phrases == (EXPAND,)
    assert heard.could_mean == EXPAND.could_mean
    assert heard.follow_ups == EXPAND.follow_ups
    assert heard.restate == EXPAND.choice
    assert heard.missing == ("who", "share")


def test_of_two_phrases_the_first_questions_come_first() -> None:
    """Two phrases take turns, so that both are asked about, mildest first."""
    heard = weigh("We are like a family and want to expand the practice", [EXPAND, FAMILY])
    assert heard.follow_ups == ("Who does family?", "Who does expand?", "How much family?")
    assert set(heard.missing) >= {"who", "share", "what"}


def test_words_of_ones_own_wants_are_not_listened_for() -> None:
    """Phrases of the person's own talk (`of: self`) are another matter."""
    assert weigh("We expand the practice", [EXPAND._replace(of="self")]).phrases == ()


def test_what_is_there_is_not_missing() -> None:
    """A phrase leaves out who and share; where somebody is named, who is not missing."""
    assert weigh("Priya will expand the practice, we hope", [EXPAND]).missing == ("share", "what", "when")


def test_question_back_takes_up_the_words_that_gave_it_away() -> None:
    """`great` is asked about as `great`."""
    assert weigh("The crew is great").follow_ups[0] == "When you say “great”, what does an ordinary week look like?"


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        ("We hope to send you on the course", "wish"),
        ("We plan to expand the practice", "plan"),
        ("The crew is friendly", "claim"),
        ("You will get the keys on Monday from my deputy", "promise"),
        ("Two of us went home at four on Friday", "happened"),
        ("It stands in the contract, page 4", "written"),
        ("You will get great support", "plan"),  # a promise that nobody could check is an intention
        ("We always looked after our people", "claim"),  # a past without a case
    ],
)
def test_grade_is_what_it_is_worth_at_most(text, grade) -> None:
    """Hope, intention, their word, promise, case, paper; vague talk is neither a case nor a promise."""
    assert weigh(text).grade == grade


def test_what_is_not_english_is_not_weighed() -> None:
    """Another language is said to be one, with the questions that always help."""
    heard = weigh("Wir wollen die Kanzlei in den nächsten Jahren ausbauen")
    assert not heard.readable
    assert not heard.vague
    assert heard.follow_ups == BY_SIGN["bare"].follow_ups
    assert weigh("competitive salary, flexible hours").readable


@pytest.mark.parametrize("text", ["", "   ", "🙂🙂", "…", "^[[31m"])
def test_text_without_words_is_weighed_as_nothing(text) -> None:
    """No words, no claim."""
    assert not weigh(text).vague


def test_very_long_statement_is_weighed_quickly() -> None:
    """50 KB of talk with many phrases is weighed in one go through it, not in one go for each wording."""
    phrases = [phrase(f"p{number}", f"word{number} practice", f"expand {number}") for number in range(300)]
    text = "We plan to expand the practice, and it is usually fine. " * 900
    began = time.process_time()
    assert weigh(text, phrases).vague
    assert time.process_time() - began < 5


# --- the laws -----------------------------------------------------------------------------------------------

TALK = st.lists(
    st.sampled_from(
        [*(wording.strip("~_ ") for sign in WORDED for wording in sign.words.split(",")[:9]), *sorted(NUMBERS)[:9],
         *sorted(DAYS)[:9], *sorted(PERIODS)[:5], "expand the practice", "like a family", ".", ",", "!", "\n", "not"]
    ), max_size=25,
).map(" ".join)  # fmt: skip
TEXTS = st.text(max_size=200) | TALK


@given(TEXTS)
def test_any_text_is_weighed(text) -> None:
    """Whatever is said: no fault, and every part of the answer within its bounds."""
    heard = weigh(text, [EXPAND, FAMILY])
    assert heard.said == text
    assert [what for what in MISSING_LABELS if what in heard.missing] == list(heard.missing)
    assert len(heard.follow_ups) <= 3
    assert heard.grade in GRADES
    assert heard.vague == bool(heard.missing) == bool(heard.could_mean) == (heard.restate is not None)
    assert not heard.vague or 2 <= len(heard.follow_ups) <= 3
    assert weigh(text, [EXPAND, FAMILY]) == heard


@given(TALK)
def test_case_and_white_space_do_not_count(text) -> None:
    """Typed on a phone or copied from a letter, it is the same talk."""
    one, other = weigh(text), weigh(f"  {text.upper()}  ".replace(" ", "   "))
    assert (one.vague, one.score, one.missing, one.grade) == (other.vague, other.score, other.missing, other.grade)


# --- the table ----------------------------------------------------------------------------------------------


def test_each_sign_of_vague_talk_can_say_what_to_do_about_it() -> None:
    """Each kind has two readings, two or three questions and a choice; the small words have none."""
    small = {"we", "would", "very", "phrase"}
    assert {sign.id for sign in EVERY if sign.weight > 0} - small == set(BY_SIGN)
    for id, advice in BY_SIGN.items():
        assert len(advice.could_mean) >= 2, id
        assert 2 <= len(advice.follow_ups) <= 3, id
        assert all(text.endswith("?") for text in (*advice.follow_ups, advice.choice)), id
    assert set(STILL_TO_CHECK) == set(GRADES)


def test_table_is_sound() -> None:
    """Ids are unique, firm signs weigh against, missing is of the six, no wording stands under two signs."""
    assert len({sign.id for sign in EVERY}) == len(EVERY)
    assert all(sign.weight < 0 for sign in FIRM)
    assert all(set(sign.missing) <= set(MISSING_LABELS) for sign in EVERY)
    wordings = [wording.strip() for sign in WORDED for wording in sign.words.split(",")]
    assert sorted({one for one in wordings if wordings.count(one) > 1}) == []


@pytest.mark.parametrize("text", ["No, we cannot sponsor a visa.", "I have never seen a bonus here."])
def test_a_plain_no_is_firm(text) -> None:
    """What is flatly refused or was never seen can be relied on, however little else is in it."""
    assert not weigh(text).vague


OPEN = ["There's talk of hiring a deputy.", "I wouldn't rule it out.", "We don't do politics here."]


@pytest.mark.parametrize("text", OPEN)
def test_a_no_that_leaves_all_open_is_vague(text) -> None:
    """Not every sentence with a no in it refuses something."""
    assert weigh(text).vague

"""Phrases of packs in what was said: endings, articles, describing words, denials."""

from __future__ import annotations

import pytest

from tests.builders import phrase
from wantfirst.core.listen import sentences
from wantfirst.core.phrases import Listener, fired_in, wording_in

EXPAND = phrase("expand", "expand the practice")


@pytest.mark.parametrize(
    "text",
    [
        "We plan to expand the practice",
        "we are EXPANDING  the\npractice.",
        "They expanded their practices",
        "We want to expand our small but practice",  # a describing word or two
        "Expand our small family practice",
    ],
)
def test_wording_is_found_whatever_its_endings_and_articles(text) -> None:
    """Endings, case, white space, the article or possessive, and a describing word before a telling one."""
    assert (wording_in(text, EXPAND) is None) == ("but" in text)


@pytest.mark.parametrize(
    "text",
    [
        "The practice expands",
        "We expand, and the practice pays",  # over a comma
        "We expand with the practice next door",
        "We do not expand the practice",
        "Nobody here wants to expand the practice.",
        "expand the very old brown practice",  # three words between
        "expand practice",
        "",
    ],
)
def test_other_words_and_denials_are_no_wording(text) -> None:
    """What only shares words with a wording, or denies it, does not fire."""
    assert wording_in(text, EXPAND) is None


def test_denial_in_the_sentence_before_or_in_the_clause_before_does_not_count() -> None:
    """A denial reaches four words, and no comma."""
    assert wording_in("No, expand the practice is what we do", EXPAND) == "expand the practice"
    assert wording_in("Not now. Expand the practice we will", EXPAND) == "expand the practice"


def test_wording_that_is_itself_a_denial_is_found() -> None:
    """`not clock watchers` is a denial, and vague as one."""
    clock = phrase("clock", "not clock watchers", "isn't a nine-to-five")
    assert wording_in("We're not clock watchers here", clock) == "not clock watchers"
    assert wording_in("It isn't a nine to five", clock) == "isn't a nine-to-five"
    assert wording_in("I work from nine to five", clock) is None


@pytest.mark.parametrize(("said", "wording"), [("we are growing", "we're growing"), ("were growing", "we're growing")])
def test_short_and_long_forms_are_one(said, wording) -> None:
    """`we're` is `we are`; and it is not `were`."""
    assert (wording_in(said, phrase("grow", wording)) is None) == (said == "were growing")


def test_article_at_the_beginning_must_stand_there() -> None:
    """`a free hand` is not `the free hand`."""
    assert wording_in("Hold the rail with the free hand", phrase("hand", "a free hand")) is None
    assert wording_in("You'd have a free hand", phrase("hand", "a free hand")) == "a free hand"


def test_phrases_come_in_the_order_in_which_they_stand() -> None:
    """Two phrases in one sentence are told in its order."""
    (words,) = sentences("A competitive salary, and we expand the practice")
    found = fired_in(words, Listener([EXPAND, phrase("pay", "competitive salary")], [words]))
    assert [one.phrase.id for one in found] == ["pay", "expand"]
    assert (found[1].start, found[1].end) == (5, 8)


def test_of_two_phrases_on_the_same_words_the_telling_one_counts() -> None:
    """`expand the practice` says more of what is meant than `plan to expand`."""
    (words,) = sentences("We plan to expand the practice, and we are growing")
    growing = phrase("growing", "plan to expand")
    assert [one.phrase.id for one in fired_in(words, Listener([growing, EXPAND], [words]))] == ["expand"]
    assert [one.phrase.id for one in fired_in(words, Listener([growing], [words]))] == ["growing"]

"""Records with their defaults filled in, and a small library in memory.

A test names only what it is about: `question("growth/last-promoted", rounds=("2",))` is a question of which
nothing but the round matters.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any

from wantfirst.core.employers import Employer, Meeting, Statement
from wantfirst.core.questions import Phrase, Question, Theme
from wantfirst.core.search import Candidate, Filters, Search, fits
from wantfirst.core.stem import stem
from wantfirst.core.talk import ROUNDS, read_talk
from wantfirst.core.wants import Want, Worksheet
from wantfirst.core.words import stems


def want(id: str = "sundays-to-myself", *themes: str, **given: Any) -> Want:
    """A want; unless said otherwise its text is its id with spaces."""
    return Want(**{"id": id, "want": id.replace("-", " "), "themes": themes} | given)


def must(id: str, *themes: str, **given: Any) -> Want:
    """A want that is a must."""
    return want(id, *themes, importance="must", **given)


def nice(id: str, *themes: str, **given: Any) -> Want:
    """A want that would be nice."""
    return want(id, *themes, importance="nice", **given)


def worksheet(*wants: Want, **given: Any) -> Worksheet:
    """A worksheet with these wants."""
    return Worksheet(wants=wants, **given)


def question(id: str = "pack/one", *themes: str, **given: Any) -> Question:
    """A question; unless said otherwise for a boss or peer of any field, in every round, its words its own id's."""
    return Question(
        **{
            "id": id,
            "ask": f"What about {id.rpartition('/')[2]}?",
            "themes": themes or ("pay",),
            "rounds": ROUNDS,
            "audiences": ("boss", "peer"),
            "follow_ups": ("How many?",),
        }
        | given
    )


def theme(id: str, *heard_as: str, **given: Any) -> Theme:
    """A theme with its everyday utterances; unless said otherwise its label is its id."""
    return Theme(**{"id": id, "label": id, "heard_as": heard_as} | given)


def filters(round: str | None = None, *audiences: str, **given: Any) -> Filters:
    """Filters for a talk as typed: `filters("2", "peer", themes=("pay",))`."""
    return Filters(talk=read_talk(round, audiences), **given)


NO_HINTS: Mapping[str, str] = MappingProxyType({})

Arrange = Callable[[list[Candidate]], list[Candidate]]


class Shelf:
    """A `core.search.Library` in memory: what the index promises, by the plainest means.

    Like the index it leaves `never` to whoever ranks. A question's word score is how many of a search's words
    stand in it. `hints` says of which theme a word speaks, `arrange` in which order the candidates of a search come.
    """

    def __init__(self, questions: Iterable[Question], hints: Mapping[str, str], arrange: Arrange) -> None:
        self._questions = {one.id: one for one in questions}
        self._weights = {stem(word): {theme: 5.0} for word, theme in hints.items()}
        self._arrange = arrange

    def candidates(self, search: Search) -> list[Candidate]:
        """What fits and shares a theme or a word."""
        open_to_all = search.filters._replace(never=frozenset())
        found = [
            Candidate(id=one.id, themes=one.themes, own="any" not in one.fields, word_score=score)
            for one in self._questions.values()
            if ((score := self._score(one, search.words)) or set(one.themes) & set(search.themes))
            and fits(one, open_to_all)
        ]
        return self._arrange(found)[: search.limit or None]

    def questions(self, ids: Iterable[str]) -> list[Question]:
        """The questions with these ids."""
        return [self._questions[id] for id in ids]

    def fitting(self, filters: Filters) -> list[Question]:
        """All that fit, as they were given."""
        return [one for one in self._questions.values() if fits(one, filters)]

    def word_counts(self, words: Iterable[str]) -> dict[str, int]:
        """In how many questions each word stands."""
        counts = {word: sum(stem(word) in _stems(one) for one in self._questions.values()) for word in words}
        return {word: count for word, count in counts.items() if count}

    def theme_weights(self, terms: Iterable[str]) -> dict[str, dict[str, float]]:
        """The hints in these terms."""
        return {term: self._weights[term] for term in terms if term in self._weights}

    @staticmethod
    def _score(question: Question, words: tuple[str, ...]) -> float:
        return float(sum(stem(word) in _stems(question) for word in words))


def library(*questions: Question, hints: Mapping[str, str] = NO_HINTS, arrange: Arrange = list) -> Shelf:
    """A library of these questions: `library(question(), hints={"sunday": "off-hours"})`."""
    return Shelf(questions, hints, arrange)


def _stems(question: Question) -> set[str]:
    return set(stems(" ".join((question.ask, question.why, *question.follow_ups))))


def employer(slug: str = "acme", *meetings: Meeting, **given: Any) -> Employer:
    """An employer with these talks; unless said otherwise its name is its slug with a capital."""
    return Employer(**{"slug": slug, "name": slug.capitalize(), "meetings": meetings} | given)


def said(want: str, verdict: str, grade: str = "happened", by: str = "boss", **given: Any) -> Statement:
    """A statement on one want: `said("fair-pay", "met", "promise", by="hr")`."""
    return Statement(**{"wants": (want,), "verdict": verdict, "grade": grade, "by": by, "said": "So it is."} | given)


def talk_with(*heard: Statement, **given: Any) -> Meeting:
    """A talk at which this was heard."""
    return Meeting(heard=heard, **given)


def phrase(id: str = "expand", *says: str, **given: Any) -> Phrase:
    """A phrase that an employer says; unless said otherwise it leaves out who, with two readings and two questions."""
    return Phrase(
        **{
            "id": id,
            "of": "employer",
            "says": says or (id.replace("-", " "),),
            "could_mean": (f"{id} so.", f"{id} otherwise."),
            "missing": ("who",),
            "follow_ups": (f"Who does {id}?", f"How much {id}?"),
            "choice": f"{id} or not?",
        }
        | given
    )

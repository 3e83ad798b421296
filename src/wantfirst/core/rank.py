"""How far a question serves a want, and which question comes first.

The order is total: a sort key ends in the id, so the same worksheet and packs give the same list always.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from wantfirst.core.aims import Aim
from wantfirst.core.search import Candidate, Filters, Library, Search
from wantfirst.core.wants import IMPORTANCES, Want

PLACE_WEIGHTS = (1.0, 0.65, 0.5)  # a question's main theme counts most
SIDE = 0.15  # what a second shared theme, or a second want served, adds
WORDS = 0.5  # the most that shared words add
TELLING_SCORE = 5.0  # the bm25 from which words alone speak for a question, when the theme is only a guess
HALF_SCORE = 6.0  # the bm25 at which words reach half of what they can add
DEEP, DEEPER = 60, 4  # candidates a want: this many, and this many times what is shown; the index gives the best
FOREIGN = 0.6  # what a question for certain fields counts while nobody knows the person's: too little for words to mend
FAINT = 0.65  # share of a want's best relevance below which a question is not said to serve it as well


class Service(NamedTuple):
    """How far a question serves one want: `themes` shared, strongest first, and the relevance, 0 or more."""

    want: Want
    relevance: float
    themes: tuple[str, ...] = ()
    word_score: float = 0.0


class Ranked(NamedTuple):
    """A candidate with the wants it serves, the most important first, then the best served. `step`: how it came in."""

    candidate: Candidate
    services: tuple[Service, ...]
    step: str = "by importance, then relevance"

    @property
    def relevance(self) -> float:
        """The best service, and a little for each further want."""
        return max(service.relevance for service in self.services) + SIDE * (len(self.services) - 1)


def rank(aims: Sequence[Aim], filters: Filters, library: Library, deep: int = 0) -> list[Ranked]:
    """The candidates that fit and serve at least one of the wants, by id; `deep` is the most a want (0: all)."""
    services: dict[str, list[Service]] = {}
    candidates: dict[str, Candidate] = {}
    best: dict[str, float] = {}
    for aim in aims:
        search = Search(filters=filters, themes=tuple(aim.themes), words=aim.words, limit=deep, loose=aim.guessed)
        for candidate in library.candidates(search):
            service = _at_home(serve(candidate, aim), candidate, filters)
            if service is not None and candidate.id not in filters.never:
                candidates[candidate.id] = candidate
                services.setdefault(candidate.id, []).append(service)
                best[aim.want.id] = max(best.get(aim.want.id, 0.0), service.relevance)
    return [Ranked(candidate=candidates[id], services=_told(services[id], best)) for id in sorted(services)]


def _told(services: Sequence[Service], best: dict[str, float]) -> tuple[Service, ...]:
    """The services worth naming: all but the faint ones, unless all are. The foremost first."""
    clear = [service for service in services if service.relevance >= FAINT * best[service.want.id]]
    return tuple(sorted(clear or services, key=_foremost))


def serve(candidate: Candidate, aim: Aim) -> Service | None:
    """How a question serves a want; None when it only happens to hold one of its words.

    Shared themes decide; shared words order what shares them. A want with no theme at all has only words; where the
    theme is a guess, words that tell enough stand beside it.
    """
    shared = {
        theme: aim.themes[theme] * PLACE_WEIGHTS[min(place, len(PLACE_WEIGHTS) - 1)]
        for place, theme in enumerate(candidate.themes)
        if theme in aim.themes
    }
    if not shared and aim.themes and not (aim.guessed and candidate.word_score >= TELLING_SCORE):
        return None
    strengths = sorted(shared.values(), reverse=True)
    by_theme = strengths[0] + SIDE * sum(strengths[1:]) if strengths else 0.0
    by_words = WORDS * candidate.word_score / (candidate.word_score + HALF_SCORE)
    return Service(
        want=aim.want,
        relevance=round(by_theme + by_words, 6),
        themes=tuple(sorted(shared, key=lambda theme: (-shared[theme], theme))),
        word_score=candidate.word_score,
    )


def _at_home(service: Service | None, candidate: Candidate, filters: Filters) -> Service | None:
    """The service, less where the question is for certain fields only and nobody knows whether the person's is one."""
    if service is None or filters.fields or not candidate.own:
        return service
    return service._replace(relevance=round(service.relevance * FOREIGN, 6))


def order(ranked: Sequence[Ranked], wants: Sequence[Want]) -> list[Ranked]:
    """As they are shown: the best question for each must first, then for the important, the nice, then the rest."""
    waiting = sorted(ranked, key=by_importance)
    serving = _by_want(ranked)
    chosen: list[Ranked] = []
    served: set[str] = set()
    for importance in IMPORTANCES:
        for want in wants:
            if want.importance != importance or want.id in served:
                continue
            if want.id in serving:  # by none that was chosen already, or the want would be served
                best = min(serving[want.id], key=_key_of_service)[1]
                waiting.remove(best)
                chosen.append(best._replace(step=f"the best for a want that is {_RANKS[importance]}"))
                served.update(service.want.id for service in best.services)
    return chosen + waiting


_RANKS = {"must": "a must", "important": "important", "nice": "nice"}


def _foremost(service: Service) -> tuple[int, float, str]:
    return (IMPORTANCES.index(service.want.importance), -service.relevance, service.want.id)


def by_importance(ranked: Ranked) -> tuple[int, float, bool, str]:
    """The sort key of the list: importance, relevance, questions of one's own field, then the id."""
    importance = IMPORTANCES.index(ranked.services[0].want.importance)
    return (importance, -ranked.relevance, not ranked.candidate.own, ranked.candidate.id)


def _by_want(ranked: Sequence[Ranked]) -> dict[str, list[tuple[Service, Ranked]]]:
    """For each want that is served: how, and by which candidates."""
    serving: dict[str, list[tuple[Service, Ranked]]] = {}
    for one in ranked:
        for service in one.services:
            serving.setdefault(service.want.id, []).append((service, one))
    return serving


def _key_of_service(pair: tuple[Service, Ranked]) -> tuple[float, bool, str]:
    service, one = pair
    return (-service.relevance, not one.candidate.own, one.candidate.id)

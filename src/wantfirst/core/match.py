"""Which questions serve which wants, in what order, and why: the heart of the program.

Pure: the library is asked through `core.search.Library`. A question that does not fit never appears. The order
is total: a sort key ends in the id, so the same worksheet and packs give the same list always.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from wantfirst.core.aims import Aim, aims_of
from wantfirst.core.because import because
from wantfirst.core.questions import Question, Spoken, askable_rounds, spoken
from wantfirst.core.search import Candidate, Filters, Library, Search
from wantfirst.core.talk import ROUNDS, Talk, is_before
from wantfirst.core.wants import IMPORTANCES, Want, Worksheet
from wantfirst.core.words import share_in_common, telling_stems

PLACE_WEIGHTS = (1.0, 0.65, 0.5)  # a question's main theme counts most
SIDE = 0.15  # what a second shared theme, or a second want served, adds
WORDS = 0.5  # the most that shared words add
TELLING_SCORE = 5.0  # the bm25 from which words alone speak for a question, when the theme is only a guess
HALF_SCORE = 6.0  # the bm25 at which words reach half of what they can add
DEEP, DEEPER = 60, 4  # candidates a want: this many, and this many times what is shown; the index gives the best
FOREIGN = 0.75  # a question for certain fields only counts so much while the person's own field is not known
FAINT = 0.65  # share of a want's best relevance below which a question is not said to serve it as well
LIKENESS = 0.5  # share of telling stems in common above which two questions are too like each other


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


class Match(NamedTuple):
    """A question, how it is spoken at this talk, the wants it serves, and why it is shown."""

    question: Question
    spoken: Spoken
    services: tuple[Service, ...] = ()
    because: str = ""
    step: str = ""

    @property
    def wants(self) -> tuple[Want, ...]:
        """The wants it serves, the foremost first."""
        return tuple(service.want for service in self.services)


class Later(NamedTuple):
    """A must with nothing to ask at this talk, and where to ask it instead (None: nowhere yet)."""

    want: Want
    round: str | None
    audience: str | None


class Found(NamedTuple):
    """What a search for all wants gave. `unserved` are the wants that no shown question serves."""

    matches: tuple[Match, ...]
    unserved: tuple[Want, ...] = ()
    later: tuple[Later, ...] = ()


def find(worksheet: Worksheet, filters: Filters, library: Library, *, limit: int = 10, rest: bool = False) -> Found:
    """The questions for these wants at this talk.

    Args:
        worksheet: the wants; without any, all that fits comes in the library's order.
        filters: what a question must fit.
        library: the index.
        limit: the most to give; 0 for all.
        rest: also the questions that fit and serve no want, after the others.
    """
    aims = aims_of(worksheet.wants, library)
    deep = 0 if rest or not limit else max(DEEP, DEEPER * limit)
    ranked = order(rank(aims, filters, library, deep), worksheet.wants)
    matches = _matches(ranked, filters, library, limit)
    if rest or not aims:
        seen = {one.candidate.id for one in ranked}
        matches += [matched(q, (), "", filters.talk) for q in library.fitting(filters) if q.id not in seen]
    shown = tuple(matches[:limit] if limit else matches)
    served = {want.id for one in shown for want in one.wants}
    unserved = tuple(want for want in worksheet.wants if want.id not in served)
    reached = {service.want.id for one in ranked for service in one.services}
    musts = [aim for aim in aims if aim.want.importance == "must" and aim.want.id not in reached]
    return Found(matches=shown, unserved=unserved, later=tuple(later(aim, filters, library) for aim in musts))


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
    waiting = sorted(ranked, key=_key)
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


def _key(ranked: Ranked) -> tuple[int, float, bool, str]:
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


def _matches(ranked: Sequence[Ranked], filters: Filters, library: Library, limit: int) -> list[Match]:
    """The first `limit` as matches (0: all). One more is looked at, since the last may move down for it."""
    wanted = ranked[: limit + 1] if limit else ranked
    questions = library.questions(one.candidate.id for one in wanted)
    matches = [
        matched(question, one.services, one.step, filters.talk) for one, question in zip(wanted, questions, strict=True)
    ]
    return apart(matches)


def matched(question: Question, services: tuple[Service, ...], step: str, talk: Talk) -> Match:
    """A question as it is asked at this talk, with the wants it serves and why it is shown."""
    form = spoken(question, talk.round, talk.audiences)
    return Match(
        question=question,
        spoken=form or Spoken(form="direct", say=question.ask),
        services=services,
        because=because([service.want for service in services]),
        step=step,
    )


def apart(matches: list[Match]) -> list[Match]:
    """The matches with one that is too like its predecessor moved down a place, never further."""
    moved = False
    for at in range(1, len(matches) - 1):
        moved = not moved and alike(matches[at - 1].question, matches[at].question)
        if moved:
            matches[at], matches[at + 1] = matches[at + 1], matches[at]
    return matches


def alike(one: Question, other: Question) -> bool:
    """True when two questions share more than half of their telling stems."""
    return share_in_common(set(telling_stems(one.ask)), set(telling_stems(other.ask))) > LIKENESS


def later(aim: Aim, filters: Filters, library: Library) -> Later:
    """Where a want that has nothing to ask here belongs: the soonest talk from now on, else any."""
    anywhere = Filters(fields=filters.fields, never=filters.never)
    ranked = sorted(rank([aim], anywhere, library, DEEP), key=_key)
    now = filters.talk.round
    places = [
        (round, role)
        for question in library.questions(one.candidate.id for one in ranked[:5])
        for round in askable_rounds(question)
        for role in question.audiences
    ]
    ahead = [place for place in places if now is None or not is_before(place[0], now)] or places
    if not ahead:
        return Later(want=aim.want, round=None, audience=None)
    round, role = min(ahead, key=lambda place: (ROUNDS.index(place[0]), places.index(place)))
    return Later(want=aim.want, round=round, audience=role)

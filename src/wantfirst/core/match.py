"""Which questions serve which wants, in what order, and why: the heart of the program.

Pure: the library is asked through `core.search.Library`. A question that does not fit never appears. The order
is total: a sort key ends in the id, so the same worksheet and packs give the same list always.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from wantfirst.core.because import because
from wantfirst.core.questions import Question, Spoken, spoken
from wantfirst.core.search import Candidate, Filters, Library, Search
from wantfirst.core.suggest import suggest, terms
from wantfirst.core.talk import ROUNDS, is_before
from wantfirst.core.wants import IMPORTANCES, Want, Worksheet
from wantfirst.core.words import telling_stems, telling_words

MOST_WORDS = 12  # one query over the rarest dozen: more costs time in a large library and adds common words
MOST_AIMS = 3  # suggested themes beyond the third are guesses
PLACE_WEIGHTS = (1.0, 0.65, 0.5)  # a question's main theme counts most
SUGGESTED = 0.8  # a suggested theme counts less than one the person chose
SIDE = 0.15  # what a second shared theme, or a second want served, adds
WORDS = 0.5  # the most that shared words add
HALF_SCORE = 6.0  # the bm25 at which words reach half of what they can add
LIKENESS = 0.5  # share of telling stems in common above which two questions are too like each other


@dataclass(frozen=True, kw_only=True, slots=True)
class Aim:
    """A want as the search sees it. `themes` maps ids to weights in 0 to 1; `chosen` tells whether by the person."""

    want: Want
    themes: dict[str, float]
    words: tuple[str, ...]
    chosen: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Service:
    """How far a question serves one want: `themes` shared, strongest first, and the relevance, 0 or more."""

    want: Want
    relevance: float
    themes: tuple[str, ...] = ()
    word_score: float = 0.0


@dataclass(frozen=True, kw_only=True, slots=True)
class Match:
    """A question, how it is spoken at this talk, the wants it serves, and why. `step` says how it came in."""

    question: Question
    spoken: Spoken
    services: tuple[Service, ...] = ()
    because: str = ""
    step: str = ""

    @property
    def wants(self) -> tuple[Want, ...]:
        """The wants it serves, the one it serves best first."""
        return tuple(service.want for service in self.services)

    @property
    def relevance(self) -> float:
        """The best service, and a little for each further one."""
        return self.services[0].relevance + SIDE * (len(self.services) - 1) if self.services else 0.0


@dataclass(frozen=True, kw_only=True, slots=True)
class Later:
    """A must with nothing to ask at this talk, and where to ask it instead (None: no round, or nowhere)."""

    want: Want
    round: str | None
    audience: str | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Found:
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
    aims = [aim_of(want, library) for want in worksheet.wants]
    ordered = order(match(aims, filters, library), worksheet.wants)
    if rest or not aims:
        seen = {one.question.id for one in ordered}
        ordered += [
            _match_of(question, (), filters) for question in library.fitting(filters) if question.id not in seen
        ]
    shown = tuple(ordered[:limit] if limit else ordered)
    served = {want.id for one in shown for want in one.wants}
    unserved = tuple(want for want in worksheet.wants if want.id not in served)
    musts = [aim for aim in aims if aim.want in unserved and aim.want.importance == "must"]
    return Found(matches=shown, unserved=unserved, later=tuple(_later(aim, filters, library) for aim in musts))


def aim_of(want: Want, library: Library) -> Aim:
    """What to search for on behalf of a want: its themes, else those its text suggests, and its rarest words."""
    text = f"{want.want}. {want.sign}"
    words = library.rarest(tuple(telling_words(text)), MOST_WORDS)
    if want.themes:
        return Aim(want=want, themes=dict.fromkeys(want.themes, 1.0), words=words, chosen=True)
    scores = suggest(text, library.theme_weights(terms(text)))[:MOST_AIMS]
    best = scores[0].score if scores else 1.0
    themes = {one.theme: round(SUGGESTED * one.score / best, 3) for one in scores}
    return Aim(want=want, themes=themes, words=words, chosen=False)


def match(aims: Sequence[Aim], filters: Filters, library: Library) -> list[Match]:
    """Every question that fits and serves at least one of the wants, by id."""
    services: dict[str, list[Service]] = {}
    questions: dict[str, Question] = {}
    for aim in aims:
        for candidate in library.candidates(Search(filters=filters, themes=tuple(aim.themes), words=aim.words)):
            service = serve(candidate, aim)
            if service is not None:
                questions[candidate.question.id] = candidate.question
                services.setdefault(candidate.question.id, []).append(service)
    return [_match_of(questions[id], tuple(services[id]), filters) for id in sorted(services)]


def serve(candidate: Candidate, aim: Aim) -> Service | None:
    """How a question serves a want; None when it only happens to hold one of its words.

    Shared themes decide; shared words order what shares them. A want with no theme at all has only words.
    """
    shared = {
        theme: aim.themes[theme] * PLACE_WEIGHTS[min(place, len(PLACE_WEIGHTS) - 1)]
        for place, theme in enumerate(candidate.question.themes)
        if theme in aim.themes
    }
    if aim.themes and not shared:
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


def order(matches: Sequence[Match], wants: Sequence[Want]) -> list[Match]:
    """The matches as they are shown: each must its best question first, then the important, the nice, the rest."""
    waiting = sorted(matches, key=_key)
    chosen: list[Match] = []
    served: set[str] = set()
    for importance in IMPORTANCES:
        for want in wants:
            if want.importance != importance or want.id in served:
                continue
            best = min((one for one in waiting if want in one.wants), key=lambda one: _key_for(one, want), default=None)
            if best is not None:
                waiting.remove(best)
                chosen.append(replace(best, step=f"the best for one {importance}"))
                served.update(one.id for one in best.wants)
    return _apart(chosen + [replace(one, step="by importance, then relevance") for one in waiting])


def _key(match: Match) -> tuple[int, float, int, str]:
    rank = min(IMPORTANCES.index(want.importance) for want in match.wants)
    return (rank, -match.relevance, _general(match.question), match.question.id)


def _key_for(match: Match, want: Want) -> tuple[float, int, str]:
    relevance = next(service.relevance for service in match.services if service.want == want)
    return (-relevance, _general(match.question), match.question.id)


def _general(question: Question) -> int:
    """0 for a question of a field's own, 1 for one that is for any: the field's own come first at a tie."""
    return int("any" in question.fields)


def _apart(matches: list[Match]) -> list[Match]:
    """Moves a question that is too like its predecessor down a place."""
    for at in range(1, len(matches) - 1):
        if alike(matches[at - 1].question, matches[at].question):
            matches[at], matches[at + 1] = matches[at + 1], matches[at]
    return matches


def alike(one: Question, other: Question) -> bool:
    """True when two questions share more than half of their telling stems."""
    first, second = set(telling_stems(one.ask)), set(telling_stems(other.ask))
    return bool(first | second) and len(first & second) / len(first | second) > LIKENESS


def _match_of(question: Question, services: tuple[Service, ...], filters: Filters) -> Match:
    form = spoken(question, filters.talk.round, filters.talk.audiences)
    ranked = tuple(
        sorted(services, key=lambda s: (IMPORTANCES.index(s.want.importance), -s.relevance, s.want.id))
    )
    return Match(
        question=question,
        spoken=form or Spoken(form="direct", say=question.ask),
        services=ranked,
        because=because([(service.want, service.themes) for service in ranked]),
    )


def _later(aim: Aim, filters: Filters, library: Library) -> Later:
    """Where a want that has nothing to ask here belongs: the soonest talk from now on, else any."""
    anywhere = replace(filters, talk=replace(filters.talk, round=None, audiences=()))
    found = [
        (-service.relevance, question.id, question)
        for candidate in library.candidates(Search(filters=anywhere, themes=tuple(aim.themes), words=aim.words))
        if (service := serve(candidate, aim)) is not None and (question := candidate.question)
    ]
    if not found:
        return Later(want=aim.want, round=None, audience=None)
    now = filters.talk.round
    still_ahead = [one for one in found if now is None or any(not is_before(r, now) for r in one[2].rounds)]
    question = min(still_ahead or found)[2]
    ahead = [r for r in ROUNDS if r in question.rounds and (now is None or not is_before(r, now))]
    role = next((role for role in question.audiences if role != "current-boss"), None)
    return Later(want=aim.want, round=(ahead or list(question.rounds))[0], audience=role)

"""Why nothing was found, and why a question was left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from wantfirst.core.aims import aims_of
from wantfirst.core.match import Match
from wantfirst.core.questions import Question, askable_rounds
from wantfirst.core.rank import DEEP, rank
from wantfirst.core.search import Filters, Library, misfits
from wantfirst.core.talk import AUDIENCE_LABELS, CURRENT_BOSS, ROUND_LABELS, Talk
from wantfirst.core.wants import Worksheet


class LeftOut(NamedTuple):
    """A question that would serve a want but is not shown, and the reason in a person's words."""

    question: Question
    reason: str


def left_out(
    worksheet: Worksheet, filters: Filters, library: Library, shown: Sequence[Match], most: int = 10
) -> tuple[LeftOut, ...]:
    """The questions nearest to the wants that are not among those shown, best first."""
    seen = {one.question.id for one in shown}
    at_present = filters.talk.audiences == (CURRENT_BOSS,)
    wide = Filters(talk=Talk(audiences=(CURRENT_BOSS,)) if at_present else Talk())
    ranked = sorted(
        rank(aims_of(worksheet.wants, library), wide, library, DEEP), key=lambda one: (-one.relevance, one.candidate.id)
    )
    others = [one.candidate.id for one in ranked if one.candidate.id not in seen][:most]
    return tuple(LeftOut(question=one, reason=reason(one, filters)) for one in library.questions(others))


def reason(question: Question, filters: Filters) -> str:
    """Why one question is not shown."""
    names = misfits(question, filters)
    if not names:
        return "It fits, but others came before it: raise --limit to see it."
    return "It is " + ", and ".join(_reason(name, question) for name in names) + "."


def _reason(name: str, question: Question) -> str:
    reasons = {
        "round": _for_rounds(question),
        "audience": "for " + " or ".join(AUDIENCE_LABELS[role] for role in question.audiences),
        "field": "for " + ", ".join(question.fields),
        "theme": "not about what was asked for",
        "never": "one you said never to show",
    }
    return reasons[name]


def _for_rounds(question: Question) -> str:
    labels = [ROUND_LABELS[round] for round in askable_rounds(question)]
    return f"for the {' or '.join(labels)}" if labels else "too delicate for any round it is meant for"


_FLAGS = {
    "round": "--round",
    "audience": "--audience",
    "field": "your field of work (--field all)",
    "theme": "--theme",
    "never": "your `never` list",
}


def emptied_by(filters: Filters, worksheet: Worksheet, library: Library) -> str:
    """Which filter left nothing, and the nearest that would not, as one sentence for the person."""
    candidates = _all_that_serve(worksheet, library, at_present=filters.talk.audiences == (CURRENT_BOSS,))
    if not candidates:
        return "no question in the library serves this; `wantfirst packs list` shows what there is"
    alone = Counter(names[0] for one in candidates if len(names := misfits(one, filters)) == 1)
    if not alone:
        fewest = min((misfits(one, filters) for one in candidates), key=len)
        return f"no single flag is the reason: try without {' and '.join(_FLAGS[name] for name in fewest)}"
    name, count = max(alone.items(), key=lambda item: (item[1], item[0]))
    near = [one for one in candidates if misfits(one, filters) == (name,)]
    return f"without {_FLAGS[name]} there {'is 1' if count == 1 else f'are {count}'}{_nearest(name, near)}"


def _nearest(name: str, near: Sequence[Question]) -> str:
    """Where most of the questions fit that only one filter kept out."""
    if name == "round":
        rounds = Counter(round for one in near for round in askable_rounds(one)).most_common(1)
        return f", most of them for the {ROUND_LABELS[rounds[0][0]]}: --round {rounds[0][0]}" if rounds else ""
    if name == "audience":
        best = Counter(role for one in near for role in one.audiences).most_common(1)[0][0]
        return f", most of them for {AUDIENCE_LABELS[best]}: --audience {best}"
    return ""


def _all_that_serve(worksheet: Worksheet, library: Library, *, at_present: bool) -> list[Question]:
    wide = Filters(talk=Talk(audiences=(CURRENT_BOSS,)) if at_present else Talk())
    if not worksheet.wants:
        return library.fitting(wide)
    return library.questions(one.candidate.id for one in rank(aims_of(worksheet.wants, library), wide, library))

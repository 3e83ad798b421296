"""Why nothing was found, and why a question was left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from wantfirst.core.match import Match, aim_of, match
from wantfirst.core.questions import Question
from wantfirst.core.search import Filters, Library, misfits
from wantfirst.core.talk import AUDIENCE_LABELS, CURRENT_BOSS, ROUND_LABELS, Talk
from wantfirst.core.wants import Worksheet


@dataclass(frozen=True, kw_only=True, slots=True)
class LeftOut:
    """A question that would serve a want but is not shown, and the reason in a person's words."""

    question: Question
    reason: str


def left_out(worksheet: Worksheet, filters: Filters, library: Library, shown: Sequence[Match], most: int = 10) -> tuple[LeftOut, ...]:
    """The questions nearest to the wants that are not among those shown, best first."""
    seen = {one.question.id for one in shown}
    aims = [aim_of(want, library) for want in worksheet.wants]
    matches = sorted(match(aims, Filters(), library), key=lambda one: (-one.relevance, one.question.id))
    others = [one.question for one in matches if one.question.id not in seen][:most]
    return tuple(LeftOut(question=question, reason=reason(question, filters)) for question in others)


def reason(question: Question, filters: Filters) -> str:
    """Why one question is not shown."""
    names = misfits(question, filters)
    if not names:
        return "it fits, but others came before it: raise --limit to see it"
    return "; ".join(_REASONS[name](question) for name in names)


def _rounds(question: Question) -> str:
    return "asked in the " + " or ".join(ROUND_LABELS[round] for round in question.rounds)


def _audiences(question: Question) -> str:
    return "a question for " + " or ".join(AUDIENCE_LABELS[role] for role in question.audiences)


_REASONS = {
    "round": _rounds,
    "audience": _audiences,
    "field": lambda question: "written for " + ", ".join(question.fields),
    "theme": lambda question: "not about the theme asked for",
    "never": lambda question: "you said never to show it",
}


def emptied_by(filters: Filters, worksheet: Worksheet, library: Library) -> str:
    """Which filter left nothing, and the nearest that would not, as one sentence for the person."""
    candidates = _all_that_serve(worksheet, library, filters.talk.audiences == (CURRENT_BOSS,))
    if not candidates:
        return "No question in the library serves these wants; `wantfirst packs list` shows what there is."
    alone = Counter(names[0] for one in candidates if len(names := misfits(one, filters)) == 1)
    if not alone:
        return "No single flag is the reason: try without --round and --audience."
    name, count = max(alone.items(), key=lambda item: (item[1], item[0]))
    near = [one for one in candidates if misfits(one, filters) == (name,)]
    return f"Without {_FLAGS[name]} there {'is 1' if count == 1 else f'are {count}'}{_nearest(name, near)}."


_FLAGS = {
    "round": "--round",
    "audience": "--audience",
    "field": "your field (--field all)",
    "theme": "--theme",
    "never": "your `never` list",
}


def _nearest(name: str, near: Sequence[Question]) -> str:
    """Where most of the questions that only one filter kept out do fit."""
    if name == "round":
        best = Counter(round for one in near for round in one.rounds).most_common(1)[0][0]
        return f", most of them for the {ROUND_LABELS[best]} (--round {best})"
    if name == "audience":
        best = Counter(role for one in near for role in one.audiences).most_common(1)[0][0]
        return f", most of them for {AUDIENCE_LABELS[best]} (--audience {best})"
    return ""


def _all_that_serve(worksheet: Worksheet, library: Library, at_present: bool) -> list[Question]:
    talk = Talk(audiences=(CURRENT_BOSS,)) if at_present else Talk()
    wide = replace(Filters(), talk=talk)
    if not worksheet.wants:
        return library.fitting(wide)
    return [one.question for one in match([aim_of(want, library) for want in worksheet.wants], wide, library)]

"""How much a reply is worth at most: hope, intention, their word, promise, a case, a paper."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from wantfirst.core.heard.score import Scored
from wantfirst.core.heard.wordings import Wordings
from wantfirst.core.listen import Word

OPEN = "open"  # the sign of what is no answer yet

# Weakest first: of several that stand in a sentence the weakest counts, but a paper or a case that is told firmly
# is not made a wish by a polite `would`.
_WORDS = (
    ("signed", "in writing, was signed, have signed, has signed, signed by"),  # a paper, even in a case that is told
    (
        "written",
        """
        in the contract, in your contract, in my contract, in our contracts, in the handbook,
        in the policy, in the offer, in the agreement, collective agreement, works agreement, union agreement,
        in the scale, in the published, published scale, in the statutes, in the letter, in the rules, by law,
        written down, is written into, is written in the, on page, in the minutes, pay scale, in the rota,
        on the intranet
        """,
    ),
    (
        "promise",
        """
        i promise, we promise, promised, my word, our word, i will, we guarantee, guaranteed, you will get,
        you will have, you will be, you will receive, you will start, you would get, we will pay, we will give,
        we will send, we will put, i can offer, we can offer, i commit, you can count on, you can rely on
        """,
    ),
    (
        "plan",
        """
        plan~ to, planning, plans for, intend~, intention~, going to, about to, we will, they will, it will,
        there will be, will be, set to, due to, on track, want to, wants to, aim~ to, aim~ for, scheduled,
        is planned, are planned, next year, next month, next week, from next
        """,
    ),
    (
        "wish",
        """
        hope~, hopefully, would like, would love, would be nice, ideally, wish, dream, keen to, looking to, look to,
        open to, happy to look, might, may, could, perhaps, maybe, possibly, potentially, potential, possible,
        should, consider~, think~ of, think~ about, looking at, looking into, explor~, try, try to, trying to,
        do our best, will see, let us see, in principle, in theory, chance, chances, opportunity, opportunities,
        room for, room to, scope to, scope for, ambition, vision, goal, one day, at some point, if things go,
        if all goes, there is talk, there was talk, there has been talk, been talk of, some talk of
        """,
    ),
)

_REASONS = {
    "unanswered": "it has not been answered yet",
    "written": "it stands somewhere in writing",
    "happened": "it tells what has happened",
    "promise": "it is promised",
    "plan": "it is an intention",
    "wish": "it is a hope or a possibility",
    "claim": "it is their word for how things are",
}


class Grade(NamedTuple):
    """A grade with the reason for it, in words for a person."""

    grade: str
    reason: str


# Of what was told as past these say what was so, not what might be: `I could leave at four all last month`.
_PAST_TOO = frozenset("could should chance chances possible tried opportunity opportunities try".split())  # noqa: SIM905
_MONTHS = frozenset({"day", "hoped-month"})  # the signs of a date: `in May` is no hope


@cache
def _table() -> Wordings:
    return Wordings(_WORDS)


def grade_of(words: Sequence[Word], weighed: Scored, *, vague: bool, firm: bool) -> Grade:
    """The grade to propose for a sentence: what it is worth at most.

    What is no answer at all gets the weakest there is, and its reason says that it is none.
    """
    signs = {hit.sign.id for hit in weighed.hits}
    if vague and OPEN in signs:
        return Grade("wish", _REASONS["unanswered"])
    told = firm and (bool(signs & {"past", "instance", "flaw"}) or _could_then(words))
    found = _found(words, weighed, told=told)
    if told and not found & {"plan", "wish"}:
        kept = "written" if "signed" in found else "happened"
        return Grade(kept, _REASONS[kept])
    if not vague and found & {"written", "signed"}:
        return Grade("written", _REASONS["written"])
    for grade in ("wish", "plan", "promise"):
        if grade in found:
            kept = "plan" if grade == "promise" and vague else grade  # what nobody could check was not promised
            return Grade(kept, _REASONS[kept])
    return Grade("claim", _REASONS["claim"])


def _could_then(words: Sequence[Word]) -> bool:
    """True for `could` beside a time that is over: `I could leave at four all last month`."""
    plain = [word.plain for word in words]
    return "could" in plain and any(one in plain for one in ("last", "ago", "yesterday"))


def _found(words: Sequence[Word], weighed: Scored, *, told: bool) -> set[str]:
    """The grades whose words stand in a sentence."""
    dates = {at for hit in weighed.hits if hit.sign.id in _MONTHS for at in range(hit.start, hit.end)}
    return {
        span.name
        for span in _table().find(words)
        if not dates.intersection(range(span.start, span.end))
        and not (told and span.end - span.start == 1 and words[span.start].plain in _PAST_TOO)
    }

"""How much a reply is worth at most: hope, intention, their word, promise, a case, a paper."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from wantfirst.core.heard.score import Scored
from wantfirst.core.heard.wordings import Wordings
from wantfirst.core.listen import Word

# Weakest first: of several that stand in a sentence the weakest counts, but a paper or a case that is told firmly
# is not made a wish by a polite `would`.
_WORDS = (
    (
        "written",
        """
        in the contract, in your contract, in my contract, in our contracts, in writing, in the handbook,
        in the policy, in the offer, in the agreement, collective agreement, works agreement, union agreement,
        in the scale, in the published, published scale, in the statutes, in the letter, in the rules, by law,
        written down, is written, on page, was signed, have signed, has signed, signed by, in the minutes,
        pay scale, in the rota, on the intranet
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
        if all goes
        """,
    ),
)

_REASONS = {
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


@cache
def _table() -> Wordings:
    return Wordings(_WORDS)


def grade_of(words: Sequence[Word], weighed: Scored, *, vague: bool) -> Grade:
    """The grade to propose for a sentence: what it is worth at most."""
    found = {span.name: span for span in _table().find(words)}
    signs = {hit.sign.id for hit in weighed.hits}
    told = not vague and bool(signs & {"past", "instance", "flaw"}) and not found.keys() & {"plan", "wish"}
    if told:
        return Grade("happened", _REASONS["happened"])
    if not vague and "written" in found:
        return Grade("written", _REASONS["written"])
    for grade in ("wish", "plan", "promise"):
        if grade in found:
            kept = "plan" if grade == "promise" and vague else grade  # what nobody could check was not promised
            return Grade(kept, _REASONS[kept])
    return Grade("claim", _REASONS["claim"])

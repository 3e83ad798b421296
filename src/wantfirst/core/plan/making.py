"""Makes the plan of each talk out of what was chosen for all of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from wantfirst.core.match import Match
from wantfirst.core.plan.cover import Cover, Limit, Option
from wantfirst.core.plan.only import only_one
from wantfirst.core.plan.pool import Entry
from wantfirst.core.plan.record import Plan, Planned
from wantfirst.core.plan.slot import Slot
from wantfirst.core.plan.speaking import in_speaking_order
from wantfirst.core.plan.standing import Standing
from wantfirst.core.plan.why import reasons
from wantfirst.core.questions import whom
from wantfirst.core.wants import Want

RESERVE = 2
ENDLESS = 10_000  # minutes: the reserve is asked only where there is time


class Maker(NamedTuple):
    """What was chosen, and what it was chosen from. `entries` are known by slot and id; `wants` are not settled."""

    cover: Cover
    entries: Mapping[tuple[int, str], Entry]
    known: Standing
    chosen: tuple[Option, ...]
    wants: Sequence[Want]

    def plan(self, at: int, slot: Slot, *, spoken: Sequence[str] = ()) -> Plan:
        """The plan of the talk in one slot, in the order of the ids in `spoken`, else as it is best spoken."""
        here = [one for one in self.chosen if one.slot == at]
        only = self._only(at, here)
        matches = [self.entries[at, one.id].match for one in here]
        if spoken:
            matches.sort(key=lambda one: spoken.index(one.question.id))
        else:
            matches = in_speaking_order(matches, only, self.known)
        served = {id for one in here for id, _ in one.serves}
        return Plan(
            talk=slot.talk,
            minutes=slot.minutes,
            questions=tuple(self._planned(at, match, slot, only) for match in matches),
            reserve=tuple(self._planned(at, match, slot, "") for match in self._reserve(at, len(here))),
            uncovered=tuple(want for want in self.wants if want.id not in served),
        )

    def _only(self, at: int, here: Sequence[Option]) -> str:
        """The id of the question to ask if there is time for only one."""
        around = [one for (slot, _), one in self.entries.items() if slot == at]
        return only_one([self.entries[at, one.id] for one in here], around, self.cover, self.known)

    def _reserve(self, at: int, chosen: int) -> list[Match]:
        """What would be asked next if there were time."""
        most = [chosen + RESERVE if slot == at else 0 for slot in range(len(self.cover.limits))]
        limits = [Limit(minutes=ENDLESS, most=number) for number in most]
        more = self.cover._replace(limits=limits).fill(self.chosen, by_minute=False)
        return [self.entries[at, one.id].match for one in more[len(self.chosen) :]]

    def _planned(self, at: int, match: Match, slot: Slot, only: str) -> Planned:
        id = match.question.id
        return Planned(
            match=match,
            whom=whom(match.question, slot.talk.audiences),
            if_only_one=id == only,
            twice=sum(one.id == id for one in self.chosen) > 1,
            reasons=reasons(self.entries[at, id], self.known),
        )

"""The best set of questions within the minutes: a weighted cover with a budget, chosen greedily and then improved.

Pure and without any word of interviews: goals with weights, options with costs that serve them. `choose` takes the
better of two greedy covers (by gain per minute, by gain) and then tries to do better by leaving out one option at a
time and filling up again. `benchmarks/cover.py` compares it with the exact optimum, found by trying everything. In
2,000 small random cases (seed 1) it serves as many musts as can be in 99.7 of 100, and then on the mean 0.999 of the
weights that the optimum serves, at worst 0.82; greedy by gain per minute alone serves 0.98, at worst 0.61.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from wantfirst.core.words import share_in_common

LIKENESS = 0.5  # share of telling stems in common above which two options say the same
OTHER_PERSON = 0.5  # what a second person's reply is worth beside the first
WELL = 0.7  # from here on an option is about a goal, and does not only touch it
AGAIN = 0.15  # what one more question about the same is worth, and of that the next one

VAGUE_MUST, MUST, OTHER = 0, 1, 2  # what comes first, whatever it weighs


class Goal(NamedTuple):
    """Something to be served: its `weight`, and by `rank` what comes before anything weight could buy."""

    id: str
    weight: float
    rank: int = OTHER


class Option(NamedTuple):
    """Something that can be chosen for one slot.

    `serves` holds ids of goals with how well, in 0 to 1; `people` is who replies; `stems` and `shape` tell what is
    too like it.
    """

    id: str
    minutes: int
    serves: tuple[tuple[str, float], ...]
    slot: int = 0
    people: tuple[str, ...] = ()
    stems: frozenset[str] = frozenset()
    shape: tuple[str, ...] = ()


class Limit(NamedTuple):
    """What a slot holds: this many minutes, and this many options."""

    minutes: int
    most: int


Worth: TypeAlias = tuple[float, ...]
Replies: TypeAlias = tuple[tuple[float, tuple[str, ...]], ...]
NOTHING: Worth = (0.0, 0.0, 0.0, 0.0)


class Cover(NamedTuple):
    """A choice to be made: goals by id, the options in order of preference at equal worth, a limit for each slot."""

    goals: Mapping[str, Goal]
    options: Sequence[Option]
    limits: Sequence[Limit]

    def choose(self) -> tuple[Option, ...]:
        """The options chosen, in the order they came in."""
        best = max((self.fill((), by_minute=by_minute) for by_minute in (True, False)), key=self.worth)
        while (better := self._better(best)) is not None:
            best = better
        return best

    def _better(self, chosen: tuple[Option, ...]) -> tuple[Option, ...] | None:
        """A choice worth more than `chosen`: without one of its options, filled up by others. None: there is none."""
        tried = [
            self.fill(tuple(one for one in chosen if one is not left), by_minute=False, without=left) for left in chosen
        ]
        best = max(tried, key=self.worth, default=chosen)
        return best if self.worth(best) > self.worth(chosen) else None

    def fill(self, chosen: tuple[Option, ...], *, by_minute: bool, without: Option | None = None) -> tuple[Option, ...]:
        """`chosen` with what adds most, one after the other, until nothing more fits or adds anything."""
        left = [one for one in self.options if one is not without and self.fits(one, chosen)]
        while left:
            replies = _replies(chosen)
            gains = [self._gain(one, replies, per=one.minutes if by_minute else 1) for one in left]
            best = max(gains)
            if best <= NOTHING:
                break
            chosen = (*chosen, left[gains.index(best)])
            left = [one for one in left if self._has_room(one, chosen) and not self.clash(one, chosen[-1])]
        return chosen

    def _gain(self, one: Option, replies: Mapping[str, Replies], per: int) -> Worth:
        """What an option adds to what is chosen already, for each of its minutes or as a whole."""
        total = NOTHING
        for id, share in one.serves:
            before = replies.get(id, ())
            more = self._served(id, (*before, (share, one.people)))
            total = _added(total, _added(more, self._served(id, before), -1.0))
        return tuple(round(part / per, 9) for part in total)

    def fits(self, one: Option, chosen: Sequence[Option]) -> bool:
        """There is time and place for it in its slot, and nothing chosen says the same."""
        return self._has_room(one, chosen) and not any(self.clash(one, other) for other in chosen)

    def _has_room(self, one: Option, chosen: Sequence[Option]) -> bool:
        beside = [other.minutes for other in chosen if other.slot == one.slot]
        limit = self.limits[one.slot]
        return len(beside) < limit.most and sum(beside) + one.minutes <= limit.minutes

    def clash(self, one: Option, other: Option) -> bool:
        """They say the same, and to no purpose: only of different people is a must worth asking about twice."""
        same = one.id == other.id or alike(one, other)
        return same and not (one.slot != other.slot and one.people != other.people and self._shared_must(one, other))

    def _shared_must(self, one: Option, other: Option) -> bool:
        """Both serve the same must, and serve it well."""
        served = {id for id, share in other.serves if share >= WELL}
        return any(id in served and share >= WELL and self.goals[id].rank < OTHER for id, share in one.serves)

    def worth(self, chosen: Iterable[Option]) -> Worth:
        """Vague musts served, musts served, musts that two people speak to, then the weights served, and how well."""
        total = NOTHING
        for id, replies in _replies(chosen).items():
            total = _added(total, self._served(id, replies))
        return tuple(round(part, 9) for part in total)

    def _served(self, id: str, replies: Replies) -> Worth:
        """What these replies do for one goal."""
        if not replies:
            return NOTHING
        goal = self.goals[id]
        is_must = goal.rank < OTHER
        two = is_must and any(people != replies[0][1] for _, people in replies)
        return (float(goal.rank == VAGUE_MUST), float(is_must), float(two), goal.weight * _depth(replies))


def _replies(chosen: Iterable[Option]) -> dict[str, Replies]:
    """For each goal served: how well, and by whom."""
    replies: dict[str, Replies] = {}
    for one in chosen:
        for id, share in one.serves:
            replies[id] = (*replies.get(id, ()), (share, one.people))
    return replies


def _added(one: Worth, other: Worth, times: float = 1.0) -> Worth:
    return tuple(part + times * more for part, more in zip(one, other, strict=True))


def alike(one: Option, other: Option) -> bool:
    """They share more than half of their telling words, or ask about the same in the same way."""
    return (one.shape == other.shape and bool(one.shape)) or share_in_common(one.stems, other.stems) > LIKENESS


def _depth(replies: Replies) -> float:
    """How well a goal is served: by its best option, half as much again by another person, ever less by more."""
    (best, first), *others = sorted(replies, key=lambda one: (-one[0], one[1]))
    depth, second, more = best, False, 1.0
    for share, people in others:
        if people != first and not second:
            depth, second = depth + OTHER_PERSON * share, True
        else:
            more *= AGAIN
            depth += more * share
    return depth

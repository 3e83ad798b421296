"""The choice of questions for a talk beside the best there is: `core/plan/cover.py` against trying everything.

python benchmarks/cover.py                 # 2,000 random cases from seed 1, about a minute
python benchmarks/cover.py --cases 200     # a first look

A case: 2 to 6 wants of random importance, 6 to 14 questions of 1 to 5 minutes, each serving 1 to 3 of them, some saying
the same, 5 to 15 minutes; one in three is a process of two talks. The optimum is found by trying all sets that fit.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from random import Random
from statistics import mean

from wantfirst.core.plan.cover import MUST, OTHER, VAGUE_MUST, Cover, Goal, Limit, Option, Worth

MOST = 5


def case(random: Random, options: int = 14) -> Cover:
    """A random choice to be made, among at most so many options."""
    goals = {f"w{n}": _goal(f"w{n}", random) for n in range(random.randint(2, 6))}
    slots = random.choice((1, 1, 2))
    made = [_option(f"q{n}", goals, slots, random) for n in range(random.randint(6, options))]
    limits = [Limit(minutes=random.randint(5, 15), most=random.choice((3, MOST))) for _ in range(slots)]
    return Cover(goals=goals, options=made, limits=limits)


def _goal(id: str, random: Random) -> Goal:
    weight, rank = random.choice(((4.0, MUST), (8.0, VAGUE_MUST), (2.0, OTHER), (2.0, OTHER), (1.0, OTHER)))
    return Goal(id=id, weight=weight, rank=rank)


def _option(id: str, goals: dict[str, Goal], slots: int, random: Random) -> Option:
    served = random.sample(sorted(goals), min(len(goals), random.choice((1, 1, 1, 2, 2, 3))))
    slot = random.randrange(slots)
    return Option(
        id=id,
        minutes=random.randint(1, 5),
        serves=tuple((want, round(random.uniform(0.65, 1.0), 2)) for want in served),
        slot=slot,
        people=(("boss", "peer")[slot],),
        shape=(served[0], str(random.randrange(4))),
    )


def everything(cover: Cover, chosen: tuple[Option, ...] = (), at: int = 0) -> Iterator[tuple[Option, ...]]:
    """All sets of options that fit."""
    yield chosen
    for place in range(at, len(cover.options)):
        if cover.fits(cover.options[place], chosen):
            yield from everything(cover, (*chosen, cover.options[place]), place + 1)


def optimum(cover: Cover) -> Worth:
    """What the best set of all is worth."""
    return max(cover.worth(chosen) for chosen in everything(cover))


def compared(cases: int, seed: int) -> tuple[list[Worth], list[Worth]]:
    """For each case what our choice is worth, and what the best is."""
    random = Random(seed)
    covers = [case(random) for _ in range(cases)]
    return [one.worth(one.choose()) for one in covers], [optimum(one) for one in covers]


def main() -> None:
    """Print how often the musts are served as well as can be, and the ratio of the weights where they are."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    ours, best = compared(given.cases, given.seed)
    pairs = list(zip(ours, best, strict=True))
    level = [one[-1] / other[-1] for one, other in pairs if one[:-1] == other[:-1] and other[-1]]
    print(f"cases                                {given.cases}, seed {given.seed}")
    print(f"as many musts served as can be       {100 * mean(a[:2] == b[:2] for a, b in pairs):.1f} %")
    print(f"and by as many people                {100 * mean(a[:-1] == b[:-1] for a, b in pairs):.1f} %")
    print(f"weights served, of the best: mean    {mean(level):.4f}")
    print(f"                             worst   {min(level):.4f}")
    print(f"just the best                        {100 * mean(a == b for a, b in pairs):.1f} %")


if __name__ == "__main__":
    main()

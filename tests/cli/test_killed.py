"""A conversation that is killed at any moment: at most the reply in flight is gone, and the next start tidies up."""

from __future__ import annotations

import os
import random
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import copytree, rmtree

import pytest

from tests.cli.script import Scripted, asked, imported
from tests.conftest import SMALL, stock

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")]

KILLS = int(os.environ.get("WANTFIRST_KILLS", "50"))
SCRIPTS = {
    "start": (
        "St Anne's", "2", "3,4", "2 January 2099", "nursing", "skip", "2", "skip", "to have two Sundays in four",
        "my son plays football", "no laptop for two months", "1", "more pay", "rent", "a fifth more", "2", "1", "stop",
    ),
    "debrief acme": (
        "1", "We plan to expand the practice", "1", "1", "1", "she left at seven", "1", "2", "stop",
    ),
}  # fmt: skip

SOONER, LATER = 0.85, 1.07

Files = dict[str, bytes]


def contents(home: Path) -> Files:
    """What each file of the person's holds."""
    apart = ("cache", ".backup")
    found = (path for path in home.rglob("*") if path.is_file() and path.parent.name not in apart)
    return {str(path.relative_to(home)): path.read_bytes() for path in found if path.name[:5] not in (".lock", ".tmp-")}


def unlike(now: Files, allowed: list[Files]) -> list[str]:
    """The files that are none of those they may be."""
    names = {name for one in (now, *allowed) for name in one}
    return [name for name in names if now.get(name) not in [one.get(name) for one in allowed]]


class Killing:
    """A script of replies, what there is on disk after each, and a program killed while it works on one of them."""

    def __init__(self, script: str, home: Path, anew: Callable[[], None]) -> None:
        self.words, self.replies, self.home, self.anew = script.split(), SCRIPTS[script], home, anew
        imported()
        anew()
        began = time.monotonic()
        self.states: list[Files] = asked(self.words, self.replies, home, lambda: contents(home))
        self.step = (time.monotonic() - began) / len(self.replies)

    def lost(self, at: int, chance: random.Random) -> tuple[list[str], bool]:
        """Kill it after reply `at`; which files are wrong then or at the next start, and whether it was in the work."""
        self.anew()
        run = Scripted(*self.words, home=self.home)
        for reply in self.replies[: at + 1]:
            assert run.listen(), run.said
            run.reply(reply)
        time.sleep(chance.uniform(0, 1) * self.step)
        run.kill()
        shown = run.prompts - 1  # so many replies were taken, for the next was asked for
        self.step *= SOONER if shown > at else LATER  # however busy the machine, most kills come while it works
        found = unlike(contents(self.home), self.states[shown : at + 2])
        return found + list(self._next_start()), shown == at

    def _next_start(self) -> Iterator[str]:
        before = contents(self.home)
        run = Scripted(*self.words, home=self.home)
        if run.listen():
            run.reply("stop")
            if run.end() != 0:
                yield "the next start ended badly"
        else:
            yield "the next start asked nothing: " + run.said.decode(errors="replace")
        yield from map(str, self.home.rglob(".tmp-*"))
        yield from unlike(contents(self.home), [before])


@pytest.mark.timeout(3600)
@pytest.mark.parametrize("script", SCRIPTS)
def test_killed_at_random_only_the_reply_in_flight_is_gone(script: str, home: Path, shelf: Path) -> None:
    """As often as WANTFIRST_KILLS says, for each conversation."""

    def anew() -> None:
        rmtree(home, ignore_errors=True)
        stock(home, shelf)
        if script != "start":
            copytree(SMALL / "three", home, dirs_exist_ok=True)

    killing = Killing(script, home, anew)
    assert killing.states[0] != killing.states[-1]
    chance = random.Random(20261126)  # noqa: S311 - the same moments each time
    lost, working = [], 0
    for number in range(KILLS):
        at = chance.randrange(len(killing.replies) - 1)
        wrong, in_work = killing.lost(at, chance)
        working += in_work
        lost += [f"kill {number}, after reply {at}: {wrong}"] if wrong else []
    print(f"{script}: {KILLS} kills, {working} of them while it worked, {len(lost)} lost")  # noqa: T201
    assert working > KILLS / 5
    assert not lost, "\n".join(lost[:20])

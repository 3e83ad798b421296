"""Invented question packs of any size, to measure on: the same for the same seed, on every machine.

Each question is about 560 bytes, as the shipped ones are. Words are drawn by Zipf's law from 6,000, everyday words
of working life among them, so that wants meet common, rare and missing words as they do in real packs.
"""

from __future__ import annotations

import os
import random
import time
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path

from wantfirst.core.talk import AUDIENCES, ROUNDS

A_FILE = 2_000  # questions: far from the limits on a file's size and on its number of values
VOCABULARY = 6_000
OLD = 60  # seconds

THEMES = (
    "work-mix", "client-contact", "autonomy", "authority", "scope", "hours-load", "schedule", "off-hours", "flex",
    "place", "pay", "variable-pay", "benefits", "security", "owner-intent", "advancement", "learning",
    "permit-licence", "standards", "credit", "voice", "boss", "team", "dignity", "inclusion", "assignment",
    "accommodation", "safety-health", "ethics", "craft", "meaning", "focus", "resources", "lead-people", "why-open",
)  # fmt: skip

FIELDS = ("any", "any", "nursing", "software", "law", "trades")

EVERYDAY = (
    "week", "client", "team", "manager", "hours", "weekend", "phone", "sunday", "learn", "course", "paid", "night",
    "desk", "project", "meeting", "promoted", "training", "people", "model", "review", "deadline", "partner", "share",
    "owner", "office", "home", "travel", "budget", "tools", "advice", "listen", "unsafe",
)  # fmt: skip

_STARTS = ("b", "br", "c", "cl", "d", "f", "fl", "g", "gr", "h", "k", "l", "m", "n", "p", "r", "s", "st", "t", "v", "w")
_MIDDLES = ("a", "e", "i", "o", "u", "ai", "ea", "ou")
_ENDS = ("", "", "l", "m", "n", "r", "s", "t", "st")


class Writer:
    """Writes sentences and questions from one stream of chance."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)
        self._words = self._vocabulary()
        self._weights = list(accumulate(1 / rank for rank in range(1, len(self._words) + 1)))

    def _vocabulary(self) -> list[str]:
        """Made-up words, the commonest first, with everyday words at every level."""
        made: dict[str, None] = {}
        while len(made) < VOCABULARY - len(EVERYDAY):
            syllables = self._chance.choice((1, 2, 2, 3))
            made["".join(self._syllable() for _ in range(syllables))] = None
        words = sorted(made, key=lambda word: len(word) + self._chance.uniform(0, 3))  # said often: short, mostly
        for place, word in enumerate(EVERYDAY):
            words.insert(20 + place * place * 5, word)
        return words

    def _syllable(self) -> str:
        return "".join(self._chance.choice(letters) for letters in (_STARTS, _MIDDLES, _ENDS))

    def sentence(self, count: int, end: str) -> str:
        """So many words, and how they end."""
        words = self._chance.choices(self._words, cum_weights=self._weights, k=count)
        return " ".join(words).capitalize() + end

    def question(self, number: int) -> str:
        """One question as YAML. Themes, rounds and audiences take turns, so that every mix comes about."""
        first = self._chance.randrange(len(ROUNDS))
        rounds = ROUNDS[first : first + self._chance.randint(1, len(ROUNDS))]
        audiences = self._chance.sample(AUDIENCES, self._chance.randint(1, 3))
        themes = dict.fromkeys((THEMES[number % len(THEMES)], self._chance.choice(THEMES)))
        return (
            f"  - id: question-{number}\n"
            f"    ask: {self.sentence(15, '?')}\n"
            f"    why: {self.sentence(15, '.')}\n"
            f"    themes: [{', '.join(themes)}]\n"
            f"    rounds: [{', '.join(rounds)}]\n"
            f"    audiences: [{', '.join(audiences)}]\n"
            f"    minutes: {self._chance.randint(2, 5)}\n"
            "    follow_ups:\n"
            f"      - {self.sentence(10, '?')}\n"
            f"      - {self.sentence(10, '?')}\n"
            f"    firm: {self.sentence(14, '.')}\n"
            f"    soft: {self.sentence(13, '.')}\n"
        )


def packs(count: int, seed: int = 1) -> Iterator[tuple[str, str]]:
    """Packs that hold `count` questions between them: the name of each file, and its text."""
    writer = Writer(seed)
    for file, first in enumerate(range(0, count, A_FILE)):
        field = FIELDS[file % len(FIELDS)]
        head = f"version: 1\npack: invented-{file}\ntitle: Invented questions {file}\nfields: [{field}]\nquestions:\n"
        numbers = range(first, min(first + A_FILE, count))
        yield f"invented-{file:03}.yaml", head + "".join(map(writer.question, numbers))


def write_packs(folder: Path, count: int, seed: int = 1) -> list[Path]:
    """Write packs with `count` questions into a new folder."""
    folder.mkdir(parents=True)
    paths = []
    for name, text in packs(count, seed):
        path = folder / name
        path.write_text(text, encoding="utf-8")
        paths.append(path)
    return paths


def write_old(folder: Path, count: int, seed: int = 1) -> list[Path]:
    """The same, made to look a minute old: a file younger than 2 s is read anew each time."""
    paths = write_packs(folder, count, seed)
    then = time.time() - OLD
    for path in paths:
        os.utime(path, (then, then))
    return paths

"""Rounds and audiences: which talk it is, and who is met there."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from wantfirst.core.nearest import nearest
from wantfirst.core.problems import UsageFault

ROUNDS = ("1", "2", "3", "offer")
LAST_TALK = 3

ROUND_LABELS = {"1": "first talk", "2": "second talk", "3": "final talk", "offer": "offer stage"}

AUDIENCES = ("recruiter", "hr", "boss", "peer", "exec", "report", "current-boss")
CURRENT_BOSS = "current-boss"

AUDIENCE_LABELS = {
    "recruiter": "a recruiter",
    "hr": "someone from HR",
    "boss": "your future boss",
    "peer": "a future colleague",
    "exec": "an owner or senior leader",
    "report": "someone you would lead",
    "current-boss": "your present boss",
}

AUDIENCE_ALIASES = {
    "recruiter": ("headhunter", "agency"),
    "hr": ("people-team",),
    "boss": (
        "manager", "hiring-manager", "foreman", "head", "chair", "principal", "ward-manager", "charge-nurse",
    ),
    "peer": ("teammate", "colleague", "coworker"),
    "exec": ("skip-level", "leader", "owner", "partner", "founder"),
    "report": ("direct-report",),
    "current-boss": ("my-boss",),
}  # fmt: skip

PANEL = ("boss", "peer", "hr")

AUDIENCE_BY_NAME = {name: name for name in AUDIENCES} | {
    alias: name for name, aliases in AUDIENCE_ALIASES.items() for alias in aliases
}


class Talk(NamedTuple):
    """One talk: its round (None: not said, or none applies) and the roles of those met.

    `note` says what was read differently from how it was typed (empty: nothing).
    """

    round: str | None = None
    audiences: tuple[str, ...] = ()
    note: str = ""


def read_talk(round: str | None, audiences: Iterable[str]) -> Talk:
    """Read the two flags as typed.

    Raises:
        UsageFault: not a round, not a role, or a present boss together with somebody else.
    """
    stage, note = read_round(round) if round is not None else (None, "")
    met = read_audiences(audiences)
    if CURRENT_BOSS in met and len(met) > 1:
        raise UsageFault(
            "your present boss cannot be met together with people of another employer",
            "ask twice: once with --audience current-boss, once with the others",
        )
    if met == (CURRENT_BOSS,) and stage is not None:
        return Talk(audiences=met, note="Rounds do not apply to your present boss, so --round is not used.")
    return Talk(round=stage, audiences=met, note=note)


def read_round(text: str) -> tuple[str, str]:
    """The round that `text` names, and a note when a number above 3 was taken as 3. Raises UsageFault."""
    word = text.strip().lower()
    if word in ROUNDS:
        return word, ""
    if word == "final":
        return "3", ""
    if word.isascii() and word.isdigit() and int(word[:9]) > LAST_TALK:
        return "3", f"Round {word[:9]} is asked like round 3, the final talks."
    near = nearest(word, ("offer", "final"))
    raise UsageFault(
        f"“{text.strip()}” is not a round",
        f"did you mean {near}?" if near else "write 1, 2, 3, final or offer",
    )


def read_audiences(words: Iterable[str]) -> tuple[str, ...]:
    """The roles that `words` name (commas allowed inside each), in a fixed order. Raises UsageFault."""
    met: set[str] = set()
    for word in split_list(words):
        if word == "panel":
            met.update(PANEL)
        elif word in AUDIENCE_BY_NAME:
            met.add(AUDIENCE_BY_NAME[word])
        else:
            raise UsageFault(f"“{word}” is nobody one meets at an interview here", audience_hint(word))
    return tuple(role for role in AUDIENCES if role in met)


def audience_hint(word: str) -> str:
    """The nearest role to a mistyped one, or the list of them all."""
    near = nearest(word, (*AUDIENCE_BY_NAME, "panel"))
    return f"did you mean {near}?" if near else f"write one of {', '.join(AUDIENCES)}, or panel"


def split_list(words: Iterable[str]) -> list[str]:
    """Words of a flag that repeats and takes commas: lower case, blanks dropped."""
    return [part for word in words for part in (p.strip().lower() for p in word.split(",")) if part]


def expand_rounds(words: Iterable[str]) -> tuple[str, ...]:
    """Rounds as a pack writes them (`2`, `2+`, `final`, `offer`), expanded and in order.

    Raises:
        ValueError: a word that is no round; its text is the argument.
    """
    found: set[str] = set()
    for word in words:
        if word.endswith("+") and word[:-1] in ROUNDS[:LAST_TALK]:
            found.update(ROUNDS[ROUNDS.index(word[:-1]) : LAST_TALK])
        elif word in ROUNDS:
            found.add(word)
        elif word == "final":
            found.add("3")
        else:
            raise ValueError(word)
    return tuple(round for round in ROUNDS if round in found)


def is_before(round: str, other: str) -> bool:
    """True when `round` comes before `other` in a process."""
    return ROUNDS.index(round) < ROUNDS.index(other)

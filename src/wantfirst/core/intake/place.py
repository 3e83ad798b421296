"""Where one is in the intake: the quiet line above a question, such as `Want 2 · 3 of 5 · home by six`."""

from __future__ import annotations

from collections.abc import Iterable

from wantfirst.core.intake import about, talk, want_prompts
from wantfirst.core.intake.order import MOST_SHORT, SHORT_WANTS, about_you, short_keys, to_say
from wantfirst.core.intake.told import Around, Telling, Told, parts

BEFORE_WANTS = (*talk.KEYS, *about.KEYS)
OF_SAYING = ("reason", "say", "asked", "heard")
NAMING = ("want", "rid", "miss")  # these ask for the want itself, so that it need not stand above them


def place(state: Telling, key: str, around: Around, *, reopened: bool) -> str:
    """The place of a question, with the want that it is about; empty where neither says anything.

    Numbers count what is asked for certain: of the talk and the person, of one want, or of the whole short way.
    """
    subject = _subject(state.data, key)
    if state.way.aside or reopened:
        return subject
    if state.short:
        return _joined([_short_place(state, key), subject])
    if key in BEFORE_WANTS:
        return _place_before(state, key)
    return _joined([_place_of_want(state.data, key, around), subject])


def _subject(told: Told, key: str) -> str:
    id, part = parts(key.removesuffix(":all"))
    want = told.worksheet.want(id)
    return want.want if want is not None and part not in NAMING else ""


def _short_place(state: Telling, key: str) -> str:
    """Among all prompts of the short way: those passed and those to come, three for each want not yet told."""
    told, passed = state.data, state.way.passed
    done = passed.index(key) if key in passed else len(passed)
    open = dict.fromkeys((*_of_a_talk(key), *short_keys(told)))
    ahead = [one for one in open if one not in (*passed, "want", "talk.date")]
    missing = 0 if "want" in told.worksheet.skipped else max(SHORT_WANTS - len(told.worksheet.wants), 0)
    return f"{done + 1} of {min(len(passed) + len(ahead) + 3 * missing, MOST_SHORT)}"


def _place_before(state: Telling, key: str) -> str:
    """Among what is asked of the talk and the person."""
    passed = [one for one in state.way.passed if one in BEFORE_WANTS]
    every = list(dict.fromkeys([*passed, key, *_of_a_talk(key), *about_you(state.data)]))
    return f"{every.index(key) + 1} of {len(every)}"


def _of_a_talk(key: str) -> tuple[str, ...]:
    """What follows if there is a talk, counted before one knows: a way may turn out shorter, never longer."""
    return talk.KEYS if key == "talk" else ()


def _place_of_want(told: Told, key: str, around: Around) -> str:
    """Which want, and how far it is told; or which of those that are to be said."""
    id, part = parts(key)
    want = told.worksheet.want(id)
    if want is None:
        return ""
    if part in OF_SAYING:
        every = [one.id for one in to_say(told.worksheet)]
        return f"To say it, {every.index(id) + 1} of {len(every)}" if id in every else ""
    number = told.worksheet.wants.index(want) + 1
    return _joined([f"Want {number}", want_prompts.place(told, key, around)])


def _joined(bits: Iterable[str]) -> str:
    return " · ".join(bit for bit in bits if bit)

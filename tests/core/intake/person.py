"""A person who answers the intake, for tests: the same reply to the same question, whenever it is asked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from wantfirst.core.conversation import BACK, SKIP, VALUE, NotUsable, Prompt, Reply
from wantfirst.core.halves import halves
from wantfirst.core.intake import review
from wantfirst.core.intake.flow import Intake
from wantfirst.core.intake.told import Around, Telling, Told

THEMES = {"off-hours": "Being left alone", "pay": "What I am paid", "schedule": "The days I work", "boss": "My boss"}
HINTS = {
    "sunday": ["off-hours"], "pay": ["pay"], "night": ["schedule", "off-hours"], "boss": ["boss"],
    "help": ["boss", "schedule"],
}  # fmt: skip


def themes_of(text: str) -> list[str]:
    """The themes that the words of a text name here."""
    return list(dict.fromkeys(id for word, ids in HINTS.items() if word in text.lower() for id in ids))


def clear(text: str) -> str | None:
    """The only theme of a text."""
    found = themes_of(text)
    return found[0] if len(found) == 1 else None


def read_day(text: str) -> str | None:
    """A day in ISO form, with or without `on` before it."""
    day = text.removeprefix("on ")
    return day if day.startswith("20") else None


AROUND = Around(
    labels=THEMES, themes_of=themes_of, clear=clear, read_day=read_day, soon="2026-11-27",
)  # fmt: skip


class Person(NamedTuple):
    """Who replies. `wants` are told one after the other; `said` holds replies by key, or by the last part of a key.

    `weights` says how much each want weighs (by its text), in the order of which the first is the dearest.
    """

    said: Mapping[str, str]
    wants: tuple[str, ...] = ()
    weights: Mapping[str, str] = {}

    def reply(self, prompt: Prompt, told: Told) -> Reply:
        """The one reply to this prompt; `skip` where nothing is said."""
        if prompt.key == review.REVIEW:
            return Reply(VALUE, review.DONE)
        if prompt.key == "want":
            texts = {want.want for want in told.worksheet.wants}
            return Reply(VALUE, next((text for text in self.wants if not {text, *(halves(text) or ())} & texts), ""))
        if prompt.key.startswith("pair:"):
            one, other = prompt.key.split(":")[1:]
            order = list(self.weights)
            return Reply(VALUE, min((one, other), key=lambda one: order.index(told.want(one).want)))
        id, _, part = prompt.key.rpartition(".")
        if part == "importance":
            return Reply(VALUE, self.weights.get(told.want(id).want, "nice"))
        if part in ("want", "say"):
            return Reply(VALUE, prompt.current)
        text = self.said.get(prompt.key, self.said.get(part, ""))
        return Reply(VALUE, text) if text else Reply(SKIP)


class Step(NamedTuple):
    """One prompt with the state in which it is asked."""

    state: Telling
    prompt: Prompt


def walk(flow: Intake, person: Person, state: Telling | None = None, most: int = 150) -> Iterator[Step]:
    """The straight way through; the last step has the state in which all is said and no prompt of its own."""
    state = state or Telling()
    for _ in range(most):
        prompt = flow.prompt(state)
        if prompt is None:
            return
        yield Step(state, prompt)
        state = flow.after(state, prompt, person.reply(prompt, state.data))
    raise AssertionError("it does not end")


def finished(flow: Intake, person: Person, state: Telling | None = None, most: int = 150) -> Told:
    """What is told when all is said."""
    last = state or Telling()
    for step in walk(flow, person, state, most):
        last = flow.after(step.state, step.prompt, person.reply(step.prompt, step.state.data))
    return last.data


def tried(flow: Intake, state: Telling, prompt: Prompt, reply: Reply) -> Telling:
    """The state after a reply; the same when it cannot be used."""
    try:
        return flow.after(state, prompt, reply)
    except NotUsable:
        return state


BACKWARDS = Reply(BACK)

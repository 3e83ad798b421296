"""What a conversation is made of: prompts, replies, the way back, and the flow that leads from one to the next.

Pure and free of any subject. A flow says what is asked next and what a reply changes; `cli/conversation` asks,
saves and says. To make one:

1. A state, a NamedTuple with `data` (all that is to be saved), `way` (a `Way`, for going back) and `note` (a line
   to tell the person after their last reply, else empty). It is made from the files alone, so that whoever stops,
   closes the terminal or is cut off comes back to where they were.
2. A flow, any object with `prompt(state)` and `after(state, prompt, reply)`. `after` handles `value`, `back` and
   `skip`; `stop` never reaches it. It raises `NotUsable` when a reply cannot be used.
3. `Conversation(flow, keep, ...).run(state)`, where `keep(state)` saves what changed.

Going back changes no data: it asks again, with what was said offered for correction, so stopping there loses
nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple, Protocol, TypeVar

VALUE, BACK, SKIP, STOP = "value", "back", "skip", "stop"


class Choice(NamedTuple):
    """One line to choose: the value it stands for, what the person reads, and other names that people type for it."""

    value: str
    label: str
    names: tuple[str, ...] = ()


class Prompt(NamedTuple):
    """One question to the person.

    `key` says what it asks for, in the words of its flow. With `choices` one of them is chosen (`several`: any
    number), else text is typed. `lead` stands above it (where one is), `help` is shown for `?`, `example` while
    nothing is typed, `current` is what stands there already. A `skippable` question may be left for later, and
    where `reason_asked` the person is then asked why, in a word. Where `one_at_least`, who marks none of `several` but
    has moved to a line means that one.
    """

    key: str
    ask: str
    help: str = ""
    example: str = ""
    choices: tuple[Choice, ...] = ()
    several: bool = False
    current: str = ""
    skippable: bool = True
    lead: str = ""
    reason_asked: bool = True
    one_at_least: bool = False


class Reply(NamedTuple):
    """What the person did: `does` is VALUE, BACK, SKIP or STOP.

    `text` is what was typed, or the value chosen, several with commas between; `reason` goes with SKIP.
    """

    does: str
    text: str = ""
    reason: str = ""


class NotUsable(Exception):
    """A reply that cannot be used. The message says what would do.

    What was typed is offered for correction, unless it is nothing to be corrected: `offered` is False then.
    """

    def __init__(self, message: str, *, offered: bool = True) -> None:
        super().__init__(message)
        self.offered = offered


class Way(NamedTuple):
    """The way back through a conversation.

    `passed` are the keys of the prompts replied to, in the order they were first asked. `at` is the one gone
    back to (empty: at the front). `aside` are prompts asked out of turn, one opened from the other, such as a
    line chosen on a list: the last is the one asked now, and going back closes it.
    """

    passed: tuple[str, ...] = ()
    at: str = ""
    aside: tuple[str, ...] = ()

    @property
    def asked(self) -> str:
        """The key asked out of turn or gone back to; empty at the front, where the flow says what is next."""
        return self.aside[-1] if self.aside else self.at

    def after(self, key: str) -> Way:
        """The way when `key` has been replied to: on to the front, where the conversation was before."""
        return Way(passed=self.passed if key in self.passed else (*self.passed, key))

    def opening(self, key: str) -> Way:
        """The way into a prompt asked out of turn."""
        return self._replace(aside=(*self.aside, key))

    def back(self, can_ask: Callable[[str], bool] = bool) -> Way:
        """The way one prompt back, past those that can no longer be asked. Raises NotUsable at the first."""
        if self.aside:
            return self._replace(aside=self.aside[:-1])
        before = self.passed[: self.passed.index(self.at)] if self.at in self.passed else self.passed
        earlier = [key for key in before if can_ask(key)]
        if not earlier:
            raise NotUsable("This is the first question.")
        return self._replace(at=earlier[-1])


class State(Protocol):
    """Where a conversation is: what is to be saved, and a line to tell the person once."""

    @property
    def data(self) -> object:
        """All that is to be saved; compared by `==`."""

    @property
    def note(self) -> str:
        """What to say after the last reply; empty: nothing."""


S = TypeVar("S", bound=State)


class Flow(Protocol[S]):
    """What is asked next, and what a reply changes. Pure: the same state and reply give the same state."""

    def prompt(self, state: S) -> Prompt | None:
        """The next question, or None when all is said."""

    def after(self, state: S, prompt: Prompt, reply: Reply) -> S:
        """The state after a reply to `prompt`. Raises NotUsable when it cannot be used."""

"""A person at a real terminal, and beside it the pure flow, which must ask the very same."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from tests.core.intake.person import Person
from tests.terminal import CTRL_C, CTRL_D, DOWN, ENTER, SPACE, UP, Terminal
from wantfirst.cli.interview import around
from wantfirst.cli.keeping import Keeping
from wantfirst.cli.settings import Settings
from wantfirst.core.conversation import SKIP, Prompt, Reply
from wantfirst.core.intake.flow import Intake
from wantfirst.core.intake.told import Around, Telling, Told
from wantfirst.store.home import Home
from wantfirst.store.worksheet import Saved, load

PLAIN, DRAWN = ("--plain",), ()


def saved(home: Path) -> Saved:
    """The worksheet as it is on disk."""
    return load(Home(path=home))


def kept(home: Path) -> Told:
    """All that was told, as it is on disk."""
    return Keeping(Home(path=home), saved(home)).told


def real(home: Path) -> Around:
    """The world around the program as it is for this home."""
    settings = Settings()
    settings.home_flag = str(home)
    return around(settings)


class Sitting:
    """The program on a terminal, replied to by a person; `state` is where the pure flow is."""

    def __init__(self, terminal: Terminal, person: Person, flow: Intake, told: Told, mode: Sequence[str]) -> None:
        self.terminal = terminal
        self.person = person
        self.flow = flow
        self.state = Telling(data=told)
        self.plain = tuple(mode) == PLAIN

    @property
    def prompt(self) -> Prompt:
        """What the flow asks now."""
        prompt = self.flow.prompt(self.state)
        assert prompt is not None
        return prompt

    def sees_the_prompt(self) -> None:
        """The terminal asks what the flow asks."""
        self.terminal.asks(re.escape(self.prompt.ask).replace(r"\ ", " "))

    def replies(self, number: int) -> None:
        """Reply to so many prompts, one after the other."""
        for _ in range(number):
            prompt = self.prompt
            self.sees_the_prompt()
            reply = self.person.reply(prompt, self.state.data)
            self.terminal.press(*self._keys(prompt, reply))
            self.state = self.flow.after(self.state, prompt, reply)

    def _keys(self, prompt: Prompt, reply: Reply) -> list[str]:
        if reply.does == SKIP and not prompt.choices:
            return ["skip", ENTER]
        if not prompt.choices:
            return [ENTER] if reply.text == prompt.current else [reply.text, ENTER]
        values = [one.value for one in prompt.choices]
        places = sorted(values.index(one) for one in reply.text.split(","))
        if self.plain:
            return [",".join(str(place + 1) for place in places), ENTER]
        if not prompt.several:
            return [*[DOWN] * places[0], ENTER]
        steps = [place - before for before, place in zip([0, *places], places, strict=False)]
        return [*(key for step in steps for key in (*[DOWN] * step, SPACE)), ENTER]

    def leaves(self, way: str) -> None:
        """Leave at this prompt, in one of the ways there are, and look at the exit code."""
        if way == "closed":
            self.terminal.hang_up()
            return
        word = [UP, ENTER] if self.prompt.choices and not self.plain else ["stop", ENTER]
        self.terminal.press(*{"stop": word, "ctrl-c": [CTRL_C], "ctrl-d": [CTRL_D]}[way])
        assert self.terminal.end() == (130 if way == "ctrl-c" else 0)

"""A person at a real terminal, and beside it the pure flow, which must ask the very same."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.core.intake.person import Person
from tests.terminal import CTRL_C, CTRL_D, CTRL_U, DOWN, ENTER, SPACE, UP, Terminal
from wantfirst.cli.interview import around
from wantfirst.cli.keeping import Keeping
from wantfirst.cli.settings import Settings
from wantfirst.core.conversation import BACK, SKIP, STOP, Prompt, Reply
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


@contextmanager
def real(home: Path) -> Iterator[Around]:
    """The world around the program as it is for this home."""
    settings = Settings()
    settings.home_flag = str(home)
    try:
        yield around(settings)
    finally:
        settings.close()


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

    def goes_back(self) -> None:
        """Go back to the prompt before; what was said there stands there to be kept."""
        prompt = self.prompt
        self.terminal.press(*self._word(BACK, prompt))
        self.state = self.flow.after(self.state, prompt, Reply(BACK))
        self.sees_the_prompt()

    def reaches(self, key: str) -> None:
        """Reply where one has resumed, until this is asked: once, or not at all; twice from a prompt gone back to."""
        for _ in range(3):
            self.sees_the_prompt()
            if self.prompt.key == key:
                return
            self.replies(1)
        raise AssertionError(f"resumed too early for {key}: now it asks for {self.prompt.key}")

    def _word(self, word: str, prompt: Prompt) -> list[str]:
        """One of the words, on a line that is emptied first where something stands there."""
        emptied = [CTRL_U] if prompt.current and not prompt.choices and not self.plain else []
        return [*emptied, word, ENTER]

    def _keys(self, prompt: Prompt, reply: Reply) -> list[str]:
        if reply.does == SKIP:
            return self._word(SKIP, prompt)
        if not prompt.choices:
            return [ENTER] if reply.text == prompt.current else [reply.text, ENTER]
        values = [one.value for one in prompt.choices]
        wanted = {values.index(one) for one in reply.text.split(",")}
        now = {values.index(one) for one in prompt.current.split(",") if one in values}
        if self.plain:
            return [",".join(str(place + 1) for place in sorted(wanted)), ENTER]
        if not prompt.several:
            return [*_moved(min(wanted) - min(now, default=0)), ENTER]
        changed = sorted(wanted ^ now)
        steps = [place - before for before, place in zip([0, *changed], changed, strict=False)]
        return [*(key for step in steps for key in (*_moved(step), SPACE)), ENTER]

    def leaves(self, way: str) -> None:
        """Leave at this prompt, in one of the ways there are, and look at the exit code."""
        if way == "closed":
            self.terminal.hang_up()
        elif way == "killed":
            self.terminal.kill()
        else:
            keys = {"stop": self._word(STOP, self.prompt), "ctrl-c": [CTRL_C], "ctrl-d": [CTRL_D]}
            self.terminal.press(*keys[way])
            assert self.terminal.end() == (130 if way == "ctrl-c" else 0)


def _moved(lines: int) -> list[str]:
    """The keys that move the pointer so many lines down, or up."""
    return [DOWN if lines > 0 else UP] * abs(lines)

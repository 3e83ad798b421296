"""Reads a command line that is not finished: which command it is, and what its last word will be."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from wantfirst.cli.complete.grammar import ARGUMENTS, FLAG, LIST, Grammar, Known, Part


class Place(NamedTuple):
    """Where the last word stands: in which command, and as what.

    `expects` is the flag whose value it is, or the argument it is (None: a command, or nothing more is taken); `typed`
    is what is there of it, and `before` what must stay in front of every candidate (`--round=`, `boss,`). `flags` hold
    what earlier flags said, by name. After `--` there are `only_words`: nothing is a flag any more.
    """

    command: Known
    expects: Part | None
    typed: str
    before: str
    flags: dict[str, list[str]]
    only_words: bool

    @property
    def may_be_flag(self) -> bool:
        """The last word begins as a flag does."""
        value = self.expects is not None and not self.expects.is_argument
        return self.typed.startswith("-") and not self.only_words and not value


class _Reading:
    """The state of reading a line from left to right."""

    def __init__(self, grammar: Grammar) -> None:
        self.grammar = grammar
        self.command = grammar[()]
        self.words = 0
        self.flags: dict[str, list[str]] = {}
        self.waiting: Part | None = None
        self.only_words = False

    def take(self, word: str) -> None:
        """Read one more finished word."""
        if self.waiting is not None:
            if word != "=":  # bash hands `--round=2` over as three words
                self.flags.setdefault(self.waiting.name, []).append(word)
                self.waiting = None
        elif word == "--":
            self.only_words = True
        elif word.startswith("-") and len(word) > 1 and not self.only_words:
            self._flag(word)
        elif (inner := self.grammar.get((*self.command.path, word))) is not None:
            self.command = inner
        else:
            self.words += 1

    def _flag(self, word: str) -> None:
        name, told, value = word.partition("=")
        flag = self.valued(name)
        if flag is not None and told:
            self.flags.setdefault(flag.name, []).append(value)
        elif flag is not None:
            self.waiting = flag

    def valued(self, name: str) -> Part | None:
        """The flag of that name, if a value follows it."""
        return next((one for one in self.command.parts if name in one.written and one.takes != FLAG), None)

    def argument(self) -> Part | None:
        """The argument that is due after the words already there."""
        due = [one for one in self.command.parts if one.is_argument]
        if due and due[-1].takes == ARGUMENTS:
            return due[min(self.words, len(due) - 1)]
        return due[self.words] if self.words < len(due) else None


def place(grammar: Grammar, words: Sequence[str]) -> Place:
    """What the last of these words will be; `words` are those after the program's name, the last one unfinished."""
    *done, last = words or ("",)
    reading = _Reading(grammar)
    for word in done:
        reading.take(word)
    expects, before, typed = _expected(reading, last)
    if expects is not None and expects.takes == LIST:
        first, comma, typed = typed.rpartition(",")
        before += first + comma
    return Place(reading.command, expects, typed, before, reading.flags, reading.only_words)


def _expected(reading: _Reading, last: str) -> tuple[Part | None, str, str]:
    """The flag or argument that the last word belongs to, what of it must stay, and what is typed of it."""
    if reading.waiting is not None:
        return reading.waiting, "", "" if last == "=" else last
    name, told, value = last.partition("=")
    flag = reading.valued(name) if told and name.startswith("--") and not reading.only_words else None
    return (flag, f"{name}=", value) if flag else (reading.argument(), "", last)

"""What can be wrong: a fault in a file, and the errors that end a command with one clear sentence."""

from __future__ import annotations

from typing import NamedTuple


class Problem(NamedTuple):
    """A fault in a file, with its place and its mend.

    `file` is the path as a person would type it; `line` and `column` count from 1 (0: the file as a whole);
    `rule` is a stable short name of the kind of fault; `severity` is `error` or `advice`;
    `message` says what was found, `hint` what to write instead (may be empty).
    """

    file: str
    rule: str
    message: str
    line: int = 0
    column: int = 0
    hint: str = ""
    severity: str = "error"

    @property
    def place(self) -> str:
        """`file:line:column`, or the file alone when the fault is the whole file's."""
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file

    @property
    def sort_key(self) -> tuple[str, int, int, str, str]:
        """Total order: by file, then from top to bottom."""
        return (self.file, self.line, self.column, self.rule, self.message)


class WantfirstError(Exception):
    """Something the person can mend: one sentence, perhaps a hint, no traceback; the command exits with 1."""

    exit_code = 1

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class UsageFault(WantfirstError):
    """A flag, name or word the program does not know; the command exits with 2."""

    exit_code = 2


class BadFile(WantfirstError):
    """One of the person's own files has faults, so the command cannot go on with it.

    `problems` holds every fault found, from top to bottom.
    """

    def __init__(self, message: str, problems: tuple[Problem, ...], hint: str = "") -> None:
        super().__init__(message, hint)
        self.problems = problems

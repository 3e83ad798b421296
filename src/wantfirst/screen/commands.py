r"""The words that a person may answer with instead of a reply, and what a typed line means.

A line holding only `back`, `skip`, `stop` or `?` does just that, in every prompt; where text is typed, `edit` opens the
editor on it. With a backslash before it, such a word is a reply like any other: `\stop` is the reply `stop`.
"""

from __future__ import annotations

import sys
from collections.abc import Collection

from wantfirst.core.clean import clean
from wantfirst.core.conversation import BACK, SKIP, STOP, VALUE, Choice, Prompt, Reply

HELP, EDIT = "?", "edit"  # asked for on the screen and answered there: a flow never sees them
WORDS = (BACK, SKIP, STOP, HELP)

_LABELS = {BACK: "Back to the question before", SKIP: "Leave this for later", STOP: "Stop here; all is saved"}


def meant(typed: str, words: Collection[str] = WORDS) -> Reply:
    """What a typed line means: one of the words, or a reply."""
    text = clean(typed).strip()
    word = text.lower()
    if word in words:
        return Reply(word)
    bare = word.lstrip("\\")
    return Reply(VALUE, text[1:] if bare in words else text)


def names_of(choice: Choice) -> tuple[str, ...]:
    """All that may be typed for a line, in small letters: its label as a whole, its value, its other names."""
    typed = (choice.label, choice.value, *choice.names, *(name.replace("-", " ") for name in choice.names))
    return tuple(name.lower() for name in typed)


def lines_of(prompt: Prompt) -> list[Choice]:
    """The words as lines of a list, those that can be used here."""
    return [Choice(value=word, label=label) for word, label in _LABELS.items() if word != SKIP or prompt.skippable]


def read_line() -> str:
    """One line typed without any drawing. Raises EOFError when there is no more."""
    sys.stdout.write("> ")
    sys.stdout.flush()
    line = sys.stdin.readline()
    if not line:
        raise EOFError
    return line.rstrip("\n")

"""How what went wrong is said: what the person can mend, on stderr."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import Any

from wantfirst.core.problems import BadFile, WantfirstError


def tell(error: WantfirstError) -> None:
    """Say on stderr what was found, where, and what to write instead; of a bad file, all of its problems."""
    problems: Iterable[Any] = error.problems if isinstance(error, BadFile) else ()
    for problem in problems:
        hint = f" - {problem.hint}" if problem.hint else ""
        _put(f"{problem.place}: {problem.message}{hint}")
    message = _sentence(error.message)
    _put(f"{message}." if message[-1:] not in ".!?" else message)
    if error.hint:
        _put(f"  {_sentence(error.hint)}")


def _put(line: str) -> None:
    """A line on stderr. It often quotes what was typed, which may hold anything."""
    from wantfirst.core.clean import clean
    from wantfirst.screen.console import say

    say(clean(line))


def _sentence(text: str) -> str:
    """With a capital, unless it begins with the name of a file or with a command."""
    first = text.split(" ", 1)[0]
    return text if "/" in first or "." in first or first == "wantfirst" else text[:1].upper() + text[1:]


def unusable(error: OSError) -> WantfirstError:
    """A file or folder that the system refuses, where no one nearer to it has put that into words."""
    from pathlib import Path

    from wantfirst.store.files_words import sentence

    return WantfirstError(sentence(Path(os.fsdecode(error.filename)), "cannot be used", error))

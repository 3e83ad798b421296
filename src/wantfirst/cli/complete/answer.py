"""The answer to one press of Tab."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress

from wantfirst.cli.complete.grammar import Grammar, Known, Part, read
from wantfirst.cli.complete.line import Place, place
from wantfirst.cli.complete.values import ARGUMENTS, FILE_ARGUMENTS, FILE_FLAGS, FLAGS, Asked, Candidate
from wantfirst.cli.settings import Settings
from wantfirst.core.clean import one_line
from wantfirst.core.problems import WantfirstError


def answer(words: Sequence[str]) -> str:
    """What the shell is told; a file with faults, or none, offers nothing and says nothing.

    `words` are those after the program's name, up to the one under the cursor.
    """
    grammar = read()
    found = place(grammar, words)
    if _is_file(found):
        return "files\n"
    fitting = [one for one in _candidates(grammar, found) if one.word.startswith(found.typed)]
    return "".join(f"{line}\n" for line in ["words", *(_line(found.before, one) for one in fitting)])


def _line(before: str, one: Candidate) -> str:
    word = one_line(before + one.word)
    return f"{word}\t{one_line(one.about)}" if one.about else word


def _is_file(found: Place) -> bool:
    if found.expects is None or found.may_be_flag:
        return False
    return found.command.path in FILE_ARGUMENTS if found.expects.is_argument else found.expects.name in FILE_FLAGS


def _candidates(grammar: Grammar, found: Place) -> list[Candidate]:
    if found.may_be_flag:
        return list(_flags(found.command))
    if found.expects is None:
        return list(_commands(grammar, found.command.path))
    if found.expects.choices:
        return [Candidate(word) for word in found.expects.choices]
    return _values(found, found.expects)


def _flags(command: Known) -> Iterator[Candidate]:
    for one in command.parts:
        yield from (Candidate(name, one.about) for name in one.written if name.startswith("--"))
    yield Candidate("--help", "Show what it does.")


def _commands(grammar: Grammar, path: tuple[str, ...]) -> Iterator[Candidate]:
    """The commands one step below this one."""
    for known in grammar.values():
        if known.path and known.path[:-1] == path and not known.hidden:
            yield Candidate(known.path[-1], known.about)


def _values(found: Place, expects: Part) -> list[Candidate]:
    values = ARGUMENTS.get(found.command.path) if expects.is_argument else FLAGS.get(expects.name)
    if values is None:
        return []
    settings = _settings(found)
    try:
        with suppress(WantfirstError, OSError):
            return values(Asked(typed=found.typed, settings=settings))
    finally:
        settings.close()
    return []


def _settings(found: Place) -> Settings:
    """The settings as the words so far make them."""
    settings = Settings()
    settings.home_flag = found.flags.get("home", [""])[-1]
    settings.packs = list(found.flags.get("pack", ()))
    return settings

"""`wantfirst edit`: the worksheet in your own editor, checked before it takes the place of the old one."""

import os
import shlex
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import typer

from wantfirst.cli.saving import mention
from wantfirst.cli.settings import Settings, on_terminal
from wantfirst.core.clean import clean
from wantfirst.core.problems import Problem, UsageFault, WantfirstError
from wantfirst.screen.console import say
from wantfirst.store import editing
from wantfirst.store.editing import Copy
from wantfirst.store.files import writable


def edit(context: typer.Context) -> None:
    """Your wants in your own editor ($VISUAL or $EDITOR), checked before they replace the old ones."""
    settings: Settings = context.obj
    if not on_terminal():
        raise UsageFault(
            "edit opens an editor, and here is no terminal for one",
            f"change {clean(str(settings.home.worksheet))} itself, or use wantfirst start --from FILE",
        )
    reason = writable(settings.home.path)
    if reason is not None:
        raise WantfirstError(reason)
    copy = _begun(settings)
    while True:
        _open_in_editor(copy.path)
        if not copy.found and not editing.is_changed(copy):
            editing.drop(copy)
            say("Nothing was changed.")
            return
        problems = editing.faults(copy)
        if not problems:
            break
        _tell(problems)
        if not _yes("Press Enter to go back into the editor, or q to leave it for later"):
            raise WantfirstError(f"nothing was changed; your text is kept in {clean(str(copy.path))}",
                                 "wantfirst edit goes on with it")  # fmt: skip
    try:
        unrecorded = editing.take(settings.home, copy)
    except WantfirstError as error:
        raise WantfirstError(f"{error.message}; your text is kept in {clean(str(copy.path))}", error.hint) from None
    if unrecorded:
        mention(unrecorded)
    say("Saved. wantfirst show shows your wants, wantfirst check whether they are clear.")


def _begun(settings: Settings) -> Copy:
    """The copy to edit: a fresh one, or the one that was left when the person wants to go on with it."""
    copy = editing.begin(settings.home)
    if copy.found and not _yes(
        "An earlier edit was not finished. Press Enter to go on with its text, or q to throw it away and begin anew"
    ):
        editing.drop(copy)
        copy = editing.begin(settings.home)
    return copy


def _open_in_editor(path: Path) -> None:
    """Wait until the person has closed the editor. Raises WantfirstError when there is none, or it failed."""
    named = os.environ.get("VISUAL") or os.environ.get("EDITOR") or "vi"
    try:
        words = shlex.split(named)
        code = subprocess.run([*words, str(path)], check=False).returncode  # noqa: S603 - the person chose it
    except (OSError, ValueError):
        raise WantfirstError(
            f"the editor “{clean(named)}” cannot be started",
            f"set EDITOR to one that is there, as in EDITOR=nano; your text is kept in {clean(str(path))}",
        ) from None
    if code != 0:
        raise WantfirstError(
            f"the editor ended with a fault, so nothing was changed; your text is kept in {clean(str(path))}",
            "wantfirst edit goes on with it",
        )


def _tell(problems: Iterable[Problem]) -> None:
    """All that is wrong with the text, each with its place and its mend."""
    for problem in problems:
        hint = f" - {problem.hint}" if problem.hint else ""
        say(f"line {problem.line}, column {problem.column}: {problem.message}{hint}")


def _yes(question: str) -> bool:
    """True for Enter alone; anything else, and Ctrl-D, means no."""
    sys.stderr.write(f"{question} ")
    sys.stderr.flush()
    line = sys.stdin.readline()
    return bool(line) and not line.strip()

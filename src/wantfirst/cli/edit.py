"""`wantfirst edit`: the worksheet in your own editor, checked before it takes the place of the old one."""

import sys
from collections.abc import Iterable
from pathlib import Path

import typer

from wantfirst.cli.editor import EditorFault, open_in_editor
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
        _edited(copy.path)
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
                                 "to go on with it: wantfirst edit")  # fmt: skip
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


def _edited(path: Path) -> None:
    """Wait for the editor. Raises WantfirstError, with where the text is, when there is none or it failed."""
    try:
        open_in_editor(path)
    except EditorFault as fault:
        kept = f"your text is kept in {clean(str(path))}"
        if fault.hint:
            raise WantfirstError(str(fault), f"{fault.hint}; {kept}") from None
        raise WantfirstError(f"{fault}, so nothing was changed; {kept}", "to go on with it: wantfirst edit") from None


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

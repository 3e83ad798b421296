"""`start` without being asked: one want by flags, or all replies from a file."""

from __future__ import annotations

from pathlib import Path

from wantfirst.cli import flags
from wantfirst.cli.keeping import Keeping
from wantfirst.cli.saving import keep
from wantfirst.cli.settings import Settings
from wantfirst.core.clean import one_line
from wantfirst.core.fields import field_note
from wantfirst.core.intake.changes import answered
from wantfirst.core.intake.merging import merged
from wantfirst.core.problems import UsageFault
from wantfirst.core.wants import IMPORTANCES, KINDS, counted
from wantfirst.screen.console import say
from wantfirst.store.replies import load_replies
from wantfirst.store.worksheet import Saved


def add_want(settings: Settings, saved: Saved, want: str, texts: dict[str, str], theme: list[str] | None) -> None:
    """Add one want with all that was given of it. Raises UsageFault when it is empty or a word is not known."""
    if not one_line(want):
        raise UsageFault("the want is empty", 'write it after --add: --add "two Sundays in four to myself"')
    _known(texts["kind"], KINDS, "--kind")
    _known(texts["importance"], IMPORTANCES, "--importance")
    chosen = flags.themes(theme, settings.library())
    worksheet = answered(saved.worksheet, "want", one_line(want))
    id = worksheet.wants[-1].id
    for key, text in texts.items():
        if text.strip():
            worksheet = answered(worksheet, f"{id}.{key}", one_line(text))
    if chosen:
        worksheet = answered(worksheet, f"{id}.themes", ",".join(chosen))
    keep(settings.home, saved, worksheet)
    say(f"Added. You have {counted(worksheet.wants)} now; in commands this one is called {id}.")


def take_file(settings: Settings, saved: Saved, path: Path) -> None:
    """Take over the replies of a file: what it gives changes what is kept, what it leaves out stays.

    Raises BadFile when the file has faults; then nothing was changed.
    """
    keeping = Keeping(settings.home, saved)
    given = load_replies(path)
    told = merged(keeping.told, given)
    keeping.take(told)
    say(f"Taken over from {path.name}. You have {counted(told.worksheet.wants)} now.")
    note = field_note(given.worksheet.field, settings.library().fields()) if given.worksheet.field else ""
    if note:
        say(note)


def _known(word: str, words: tuple[str, ...], flag: str) -> None:
    if word and word not in words:
        raise UsageFault(f"“{one_line(word)}” cannot stand after {flag}", f"write one of {', '.join(words)}")

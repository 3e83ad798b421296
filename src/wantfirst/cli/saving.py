"""Saves the worksheet for a command, and says what could not be done beside it."""

from wantfirst.core.wants import Worksheet
from wantfirst.screen.console import say
from wantfirst.store.home import Home
from wantfirst.store.worksheet import Saved
from wantfirst.store.worksheet_save import store


def keep(home: Home, saved: Saved, worksheet: Worksheet) -> Saved:
    """Store the worksheet. Where its history could not be added to, that is said, once in a sitting.

    Raises WantfirstError when the worksheet cannot be saved.
    """
    after = store(home, saved, worksheet)
    if after.unrecorded and after.unrecorded != saved.unrecorded:
        mention(after.unrecorded)
    return after


def mention(unrecorded: str) -> None:
    """Say why the history of the wants could not be added to."""
    say(f"Saved, but the change could not be added to the history of your wants: {unrecorded}.")

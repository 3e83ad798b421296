"""`wantfirst rehearse`: say it aloud before somebody asks. Nothing is recorded."""

import sys
from time import monotonic

import typer

from wantfirst.cli import flags
from wantfirst.cli.settings import Settings, on_terminal
from wantfirst.core.problems import UsageFault, WantfirstError
from wantfirst.core.rehearsing import own_words, taken, to_rehearse, to_tighten
from wantfirst.core.wants import Want
from wantfirst.screen.rehearse import Stage
from wantfirst.store.worksheet import load


def rehearse(context: typer.Context, want: flags.Wants = None) -> None:
    """Say what you want aloud, and why, then see your own words. Nothing is recorded.

    \b
    wantfirst rehearse
    wantfirst rehearse --want sundays-to-myself
    """  # noqa: D301 - \b keeps the lines below it apart
    settings: Settings = context.obj
    if not on_terminal():
        raise UsageFault("rehearse is for saying things aloud at a terminal", "`wantfirst show` prints your wants")
    wants = to_rehearse(flags.chosen_wants(load(settings.home).worksheet, want).wants)
    if not wants:
        raise WantfirstError("you have not said yet what you want", "begin with: wantfirst start")
    stage = Stage(plain=settings.plain_talk)
    stage.welcome()
    for number, one in enumerate(wants, 1):
        if not _practised(one, f"{number} of {len(wants)}", stage):
            break
    stage.farewell()


def _practised(want: Want, place: str, stage: Stage) -> bool:
    """Practise one want until the person goes on; False when they want to leave."""
    while True:
        stage.show_want(want.want, place)
        if _typed() == "stop":
            return False
        stage.hide()
        before = monotonic()
        if _typed() == "stop":
            return False
        seconds = monotonic() - before
        stage.show_again(taken(seconds), own_words(want), to_tighten(want, seconds))
        word = _typed()
        if word == "stop":
            return False
        if word != "again":
            return True


def _typed() -> str:
    """The word typed before Enter: `stop` (also q, and Ctrl-D), `again`, or anything else for going on."""
    line = sys.stdin.readline()
    word = line.strip().lower()
    return "stop" if not line or word in ("q", "quit", "stop") else "again" if word in ("a", "again") else ""

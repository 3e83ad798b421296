"""`wantfirst start` on a terminal: what the conversation needs to know, and what is said before and after it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache

from wantfirst.cli.conversation import Conversation
from wantfirst.cli.days import read_day
from wantfirst.cli.keeping import Keeping
from wantfirst.cli.long_text import LongText
from wantfirst.cli.settings import Settings
from wantfirst.core.clarity import nudge, own_phrases
from wantfirst.core.fields import field_note
from wantfirst.core.guess import MOST_THEMES
from wantfirst.core.intake.changes import NOT_YET
from wantfirst.core.intake.flow import Intake
from wantfirst.core.intake.told import Around, Telling
from wantfirst.core.questions import Phrase
from wantfirst.core.suggest import ThemeScore, clear_theme, suggest, terms
from wantfirst.core.wants import Worksheet, counted
from wantfirst.screen.console import put
from wantfirst.store.worksheet import Saved

NEAR = timedelta(days=2)  # so near a talk, a shorter way is offered


def interview(
    settings: Settings, saved: Saved, only: Sequence[str] = (), *, short: bool | None = None
) -> Telling | None:
    """Lead the conversation: all that is open, or `only` these keys; `short` for the five-minute way.

    Gives back what was told, or None when the person stopped before the end. Raises KeyboardInterrupt on Ctrl-C and
    WantfirstError when something cannot be saved; all before it is.
    """
    keeping = Keeping(settings.home, saved)
    _greet(saved.worksheet, reopened=bool(only), short=bool(short))
    conversation = Conversation(
        Intake(around(settings), only), keeping.keep, go_on="wantfirst start", plain=settings.plain_talk,
        editor=LongText(settings.home),
    )  # fmt: skip
    return conversation.run(Telling(data=keeping.told, short=short))


def part(settings: Settings, told: Telling, *, questions_shown: bool) -> None:
    """Say where everything is, and what comes next."""
    put()
    put(f"Saved: {counted(told.data.worksheet.wants)}, in {settings.home.worksheet}")
    if told.short:
        put("What was left out waits for you: wantfirst start")
    begin = "All your questions" if questions_shown else "Now see what to ask"
    talk = "" if told.data.coming is not None else " --round 2 --audience peer"
    put(f"{begin}: wantfirst questions{talk}")
    if any(why == NOT_YET for why in told.data.worksheet.skipped.values()):
        put("How to ask for it where you are: wantfirst questions --audience current-boss")


def around(settings: Settings) -> Around:
    """What the intake knows of the world: the themes of the library, and today."""
    library = settings.library()
    today = date.today()

    @cache
    def scores(text: str) -> list[ThemeScore]:
        return suggest(text, library.theme_weights(terms(text)))

    @cache
    def phrases() -> tuple[Phrase, ...]:
        return own_phrases(library.phrases())

    return Around(
        labels={theme.id: theme.label for theme in library.themes()},
        themes_of=lambda text: [one.theme for one in scores(text)[:MOST_THEMES]],
        clear=lambda text: clear_theme(scores(text)),
        nudge=lambda part, text: nudge(part, text, phrases()),
        field_note=lambda text: field_note(text, library.fields()),
        read_day=lambda text: read_day(text, today),
        soon=(today + NEAR).isoformat(),
    )


def _greet(worksheet: Worksheet, *, reopened: bool, short: bool) -> None:
    if reopened:
        put("Enter alone keeps what stands there.")
    elif worksheet.wants:
        put(f"You have told {counted(worksheet.wants)} so far. This goes on from there.")
    else:
        time = "Five minutes" if short else "Ten minutes"
        put(f"Start from what you want. {time}, your own words; only you will read it.")
    put("After each question: your answer, or one word: back, skip, stop, or ? for help.")

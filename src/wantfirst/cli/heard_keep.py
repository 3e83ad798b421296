"""Keeps with an employer what `heard` weighed: by whom, how firm, and whether it gives what is wanted."""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

import typer

from wantfirst.cli import flags
from wantfirst.cli.heard_ask import UNKNOWN, BackError, LeftError, asked_by, asker, grade_prompt, verdict_prompt
from wantfirst.cli.heard_flags import Given
from wantfirst.cli.plan_for import Given as TalkGiven
from wantfirst.cli.plan_for import day_of, opened
from wantfirst.cli.settings import Settings, on_terminal
from wantfirst.core.clean import one_line
from wantfirst.core.conversation import Prompt
from wantfirst.core.employers import (
    FIRM,
    GRADE_LABELS,
    MAX_SAID,
    VERDICT_LABELS,
    Meeting,
    Statement,
    meeting_at,
)
from wantfirst.core.heard import Heard
from wantfirst.core.nearest import nearest
from wantfirst.core.problems import UsageFault
from wantfirst.core.recording import said_by, with_heard
from wantfirst.core.talk import read_talk
from wantfirst.core.wants import Want
from wantfirst.screen.console import say
from wantfirst.store.employers import SavedEmployer, load_employers
from wantfirst.store.employers_save import open_employer, store


class Place(NamedTuple):
    """The employer and the talk to which a statement belongs."""

    saved: SavedEmployer
    talk: Meeting


def place(settings: Settings, given: Given) -> Place:
    """Where it is to be kept: the latest talk that suits, else one today. Raises UsageFault."""
    day = day_of(given.date)
    talk = read_talk(given.round, flags.named(given.audience, "--audience"))
    if talk.note:
        say(talk.note)
    saved = _employer(settings, given, day)
    today = day or date.today().isoformat()
    found = meeting_at(saved.employer, talk.round, talk.audiences, today)
    if found is not None:
        return Place(saved, Meeting(date=day or found.date or today, round=found.round, audience=found.audience))
    return Place(saved, Meeting(date=today, round=talk.round, audience=talk.audiences))


def _employer(settings: Settings, given: Given, day: str) -> SavedEmployer:
    """The employer; one that is not kept here yet is begun on a terminal when the person says so."""
    name = given.employer or ""
    saved = open_employer(settings.home, name)
    talk = TalkGiven(given.round, given.audience, None, day, [], None)
    if saved.path.exists() or given.round or given.audience or not on_terminal():
        return opened(settings, name, talk, is_new=given.is_new)
    known = [one.slug for one in load_employers(settings.home)]
    near = "" if given.is_new else nearest(name.lower(), known)
    hint = f" Did you mean {near}?" if near else ""
    if not typer.confirm(f"Nothing is kept of {saved.employer.name} yet.{hint} Begin with it?", err=True):
        raise UsageFault(f"no employer here is called “{one_line(name)}”", f"did you mean {near}?" if near else "")
    return saved


def check(where: Place, given: Given, heard: Heard, wants: tuple[Want, ...]) -> None:
    """Refuse what cannot be kept or asked about, before anything is shown. Raises UsageFault."""
    if len(heard.said) > MAX_SAID:
        raise UsageFault(
            f"that is too long to keep in one piece ({len(heard.said):,} characters)",
            f"keep what matters, up to {MAX_SAID:,} characters; without --employer any length is weighed",
        )
    if not on_terminal():
        said_by(where.talk.audience, Statement(by=given.by or ""))
    if given.yes or (given.grade and given.verdict):
        _confirmed(given, heard, wants, _nobody)


def _nobody(prompt: Prompt) -> str:
    raise AssertionError(prompt.key)


def keep(settings: Settings, where: Place, given: Given, heard: Heard, wants: tuple[Want, ...], question: str) -> None:
    """Propose, have it confirmed, keep it, and say where. Raises UsageFault, and WantfirstError when it cannot."""
    ask = asker(settings)
    try:
        by = given.by or asked_by(where.talk, ask)
        grade, verdict = _confirmed(given, heard, wants, ask)
    except LeftError:
        say("Not kept.")
        return
    statement = Statement(
        said=heard.said, question=question, wants=tuple(want.id for want in wants), by=by, grade=grade,
        verdict=verdict, missing=heard.missing,
    )  # fmt: skip
    talk = where.talk._replace(heard=(statement,))
    kept = store(settings.home, where.saved, with_heard(where.saved.employer, talk))
    firm = GRADE_LABELS[grade]
    answer = f"; does it give you what you want: {VERDICT_LABELS[verdict]}" if wants else ""
    say(f"Kept for {kept.employer.name}, {where.talk.words}: {firm}{answer}.")


def _confirmed(given: Given, heard: Heard, wants: tuple[Want, ...], ask: Callable[[Prompt], str]) -> tuple[str, str]:
    """The grade and the verdict: as given, as proposed, or as the person says. A must is never met on too little."""
    is_asked = not given.yes and not (given.grade and given.verdict)
    grade = given.grade or (ask(grade_prompt(heard)) if is_asked else heard.grade)
    weak = grade not in FIRM and any(want.importance == "must" for want in wants)
    verdict = given.verdict or UNKNOWN
    if is_asked and wants and not given.verdict:
        try:
            verdict = ask(verdict_prompt(wants, weak=weak))
        except BackError:
            if given.grade:
                raise
            return _confirmed(given, heard, wants, ask)
    if verdict == "met" and weak:
        raise UsageFault(
            f"for a must have, “{GRADE_LABELS[grade]}” is not enough for a yes",
            "write --verdict partly or unknown; or --grade promise, if they promised it",
        )
    return grade, verdict

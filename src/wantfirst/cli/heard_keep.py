"""Keeps with an employer what `heard` weighed: by whom, how firm, and whether it gives what is wanted."""

from collections.abc import Callable
from datetime import date
from typing import Annotated, NamedTuple

import typer

from wantfirst.cli import flags
from wantfirst.cli.days import read_day
from wantfirst.cli.plan_for import Given as TalkGiven
from wantfirst.cli.plan_for import opened
from wantfirst.cli.settings import Settings, on_terminal
from wantfirst.core.clean import one_line
from wantfirst.core.conversation import BACK, STOP, Choice, Prompt
from wantfirst.core.employers import (
    FIRM,
    GRADE_LABELS,
    GRADES,
    VERDICT_LABELS,
    VERDICTS,
    Meeting,
    Statement,
    meeting_at,
    speaker,
)
from wantfirst.core.heard import Heard
from wantfirst.core.nearest import nearest
from wantfirst.core.problems import UsageFault
from wantfirst.core.recording import said_by, with_heard
from wantfirst.core.talk import AUDIENCE_LABELS, read_talk
from wantfirst.core.wants import Want
from wantfirst.screen.console import say
from wantfirst.screen.heard import hoped_of
from wantfirst.store.employers import SavedEmployer, load_employers
from wantfirst.store.employers_save import open_employer, store

UNKNOWN = "unknown"
MAX_SAID = 60_000  # characters: a text in a file holds 64 KiB

EmployerName = Annotated[
    str | None, typer.Option(metavar="EMPLOYER", help="Who said it; it is kept there.", show_default=False)
]
By = Annotated[
    str | None,
    typer.Option(metavar="WHO", help="With --employer: a role or a name, if several were met.", show_default=False),
]
GradeWord = Annotated[
    str | None, typer.Option(metavar="GRADE", help=f"With --employer: {', '.join(GRADES)}.", show_default=False)
]
VerdictWord = Annotated[
    str | None, typer.Option(metavar="VERDICT", help=f"With --employer: {', '.join(VERDICTS)}.", show_default=False)
]
Day = Annotated[
    str | None,
    typer.Option(metavar="DAY", help="With --employer: the day of it, else today.", show_default=False),
]
Yes = Annotated[bool, typer.Option("--yes", help="With --employer: keep what is proposed, without asking.")]


class Given(NamedTuple):
    """What the flags say of where and how it is to be kept."""

    employer: str | None = None
    round: str | None = None
    audience: list[str] | None = None
    by: str | None = None
    grade: str | None = None
    verdict: str | None = None
    date: str | None = None
    yes: bool = False
    is_new: bool = False


class Place(NamedTuple):
    """The employer and the talk to which a statement belongs."""

    saved: SavedEmployer
    talk: Meeting


class _LeftError(Exception):
    """The person does not want it kept."""


class _BackError(_LeftError):
    """The person wants to be asked the question before again; where there is none, it is not kept."""


def refuse_lost(given: Given) -> None:
    """Refuse what would be passed over in silence, words that are not known, and what cannot be confirmed."""
    if given.employer is None:
        lost = [name for name in ("round", "audience", "by", "grade", "verdict", "date") if getattr(given, name)]
        if lost or given.yes:
            flag = lost[0] if lost else "yes"
            raise UsageFault(
                f"--{flag} is for what is kept with an employer, and none is named", "add --employer with a name"
            )
        return
    _known(given.grade, GRADES, "--grade")
    _known(given.verdict, VERDICTS, "--verdict")
    if not given.yes and not (given.grade and given.verdict) and not on_terminal():
        raise UsageFault(
            "how firm it is, and whether it gives what you want, is asked before it is kept,"
            " and here is no terminal to ask on",
            "add --yes to keep what is proposed, or --grade and --verdict",
        )


def _known(word: str | None, words: tuple[str, ...], flag: str) -> None:
    if word is not None and word not in words:
        near = nearest(word.lower(), words)
        hint = f"did you mean {near}?" if near else f"write one of {', '.join(words)}"
        raise UsageFault(f"“{one_line(word)}” cannot stand after {flag}", hint)


def place(settings: Settings, given: Given) -> Place:
    """Where it is to be kept: the latest talk that suits, else one today. Raises UsageFault."""
    day = _day(given.date)
    talk = read_talk(given.round, flags.named(given.audience, "--audience"))
    if talk.note:
        say(talk.note)
    saved = _employer(settings, given)
    today = day or date.today().isoformat()
    found = meeting_at(saved.employer, talk.round, talk.audiences, today)
    if found is not None:
        return Place(saved, Meeting(date=day or found.date or today, round=found.round, audience=found.audience))
    return Place(saved, Meeting(date=today, round=talk.round, audience=talk.audiences))


def _employer(settings: Settings, given: Given) -> SavedEmployer:
    """The employer; one that is not kept here yet is begun on a terminal when the person says so."""
    name = given.employer or ""
    saved = open_employer(settings.home, name)
    talk = TalkGiven(given.round, given.audience, None, given.date, [], None)
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


def _day(text: str | None) -> str:
    if text is None:
        return ""
    read = read_day(text, date.today())
    if read is None:
        raise UsageFault(f"“{one_line(text)}” is not a day", "write it as 2026-11-30")
    return read


def keep(settings: Settings, where: Place, given: Given, heard: Heard, wants: tuple[Want, ...], question: str) -> None:
    """Propose, have it confirmed, keep it, and say where. Raises UsageFault, and WantfirstError when it cannot."""
    ask = _asker(settings)
    try:
        by = given.by or _by(where.talk, ask)
        grade, verdict = _confirmed(given, heard, wants, ask)
    except _LeftError:
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
    grade = given.grade or (ask(_grade_prompt(heard)) if is_asked else heard.grade)
    weak = grade not in FIRM and any(want.importance == "must" for want in wants)
    verdict = given.verdict or UNKNOWN
    if is_asked and wants and not given.verdict:
        try:
            verdict = ask(_verdict_prompt(wants, weak=weak))
        except _BackError:
            if given.grade:
                raise
            return _confirmed(given, heard, wants, ask)
    if verdict == "met" and weak:
        raise UsageFault(
            f"for a must have, “{GRADE_LABELS[grade]}” is not enough for a yes",
            "write --verdict partly or unknown; or --grade promise, if they promised it",
        )
    return grade, verdict


def _grade_prompt(heard: Heard) -> Prompt:
    return Prompt(
        key="grade",
        lead=f"It sounds like this: {GRADE_LABELS[heard.grade]}, for {heard.grade_reason}."
        if heard.grade_reason
        else "",
        ask="How firm is that?",
        help="The further down the list, the more you can rely on it.",
        choices=tuple(Choice(value=grade, label=_capital(label)) for grade, label in GRADE_LABELS.items()),
        current=heard.grade,
        skippable=False,
    )


def _verdict_prompt(wants: tuple[Want, ...], *, weak: bool) -> Prompt:
    """Asks for the verdict; where nothing firm was said on a must have (`weak`), a yes is not offered."""
    words = [word for word in VERDICTS if not (weak and word == "met")]
    return Prompt(
        key="verdict",
        lead="It is a must have, and nothing firm was said yet: a yes has to wait." if weak else "",
        ask=f"Does it give you what you want: {hoped_of(wants[0]).words}?",
        help="Take what was said at its least, not at its best. “Don't know yet” is a good answer.",
        choices=tuple(Choice(value=word, label=_capital(VERDICT_LABELS[word])) for word in words),
        current=UNKNOWN,
        skippable=False,
    )


def _by(talk: Meeting, ask: Callable[[Prompt], str]) -> str:
    """Who said it: the only one met, else whom the person names; left open where nobody can be asked."""
    if len(talk.audience) == 1 or not on_terminal():
        return ""
    roles = talk.audience or tuple(AUDIENCE_LABELS)
    return ask(
        Prompt(
            key="by",
            ask="Who said it?",
            help="To name somebody, leave this with stop and write --by with the name.",
            choices=tuple(Choice(value=role, label=_capital(speaker(role))) for role in roles),
            skippable=False,
        )
    )


def _asker(settings: Settings) -> Callable[[Prompt], str]:
    """Asks on the terminal; `back` and `stop` leave it unkept."""

    def ask(prompt: Prompt) -> str:
        from wantfirst.screen import ask as terminal
        from wantfirst.screen.console import is_dumb

        while True:
            reply = terminal.ask(prompt, plain=settings.plain or is_dumb())
            if reply.does in (BACK, STOP):
                raise _BackError if reply.does == BACK else _LeftError
            if reply.text:
                return reply.text

    return ask


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]

"""`wantfirst heard`: what was said, weighed, and how to pin it down."""

from typing import Annotated

import typer

from wantfirst.cli import flags, heard_flags, plan_for
from wantfirst.cli import heard_keep as keeping
from wantfirst.cli.output import Target, deliver
from wantfirst.cli.settings import Settings, on_terminal
from wantfirst.core.clean import clean
from wantfirst.core.heard import Heard, weigh
from wantfirst.core.heard.advice import MOST_ASKED
from wantfirst.core.nearest import nearest
from wantfirst.core.problems import UsageFault
from wantfirst.core.questions import Question
from wantfirst.core.wants import Want, Worksheet
from wantfirst.screen import heard as screen
from wantfirst.screen import labelled
from wantfirst.screen.output import as_json
from wantfirst.store.index import Index

AboutWants = Annotated[
    list[str] | None, typer.Option(metavar="WANT", help="The wants of yours that it bears on.", show_default=False)
]
EXAMPLE = 'wantfirst heard "We plan to expand the practice"'


def heard(
    context: typer.Context,
    text: Annotated[
        str | None,
        typer.Argument(help="What was said; - reads it from stdin. Left out: you are asked.", show_default=False),
    ] = None,
    employer: heard_flags.EmployerName = None,
    round: flags.Round = None,
    audience: flags.Audiences = None,
    by: heard_flags.By = None,
    question: Annotated[
        str | None, typer.Option(metavar="ID", help="The question it answers, as pack/id.", show_default=False)
    ] = None,
    want: AboutWants = None,
    grade: heard_flags.GradeWord = None,
    verdict: heard_flags.VerdictWord = None,
    date: heard_flags.Day = None,
    yes: heard_flags.Yes = False,
    new: plan_for.New = False,
    explain: Annotated[bool, typer.Option("--explain", help="Say how it was weighed, sign by sign.")] = False,
    format: flags.Format = None,
    output: flags.Output = None,
    force: flags.Force = False,
    include_private: flags.IncludePrivate = False,
) -> None:
    """What is vague in what was said, and how to pin it down.

    \b
    wantfirst heard                     asks you; the shell's history keeps nothing
    wantfirst heard "We plan to expand the practice"
    wantfirst heard --employer acme --want sundays-to-myself

    Formats: screen, plain, json, markdown.
    """  # noqa: D301 - \b keeps the lines below it apart
    settings: Settings = context.obj
    given = heard_flags.Given(employer, round, audience, by, grade, verdict, date, yes, new)
    heard_flags.refuse_lost(given)
    worksheet = _worksheet(settings, bool(want or question or employer), include_private)
    library = settings.library()
    asked = _question(question, library)
    wants = _wants(worksheet, want, asked, library)
    where = keeping.place(settings, given) if employer is not None else None
    said = said_by(settings, text)
    flags.mention_faults(library)
    found = _with_question(weigh(said, library.phrases()), asked)
    if where is not None:
        keeping.check(where, given, found, wants)
    hoped = [screen.hoped_of(one) for one in wants]
    _write(found, worksheet, hoped, explain, Target(format, output, force, settings.plain))
    if where is not None:
        keeping.keep(settings, where, given, found, wants, asked.id if asked else "")


def _question(word: str | None, library: Index) -> Question | None:
    """The question of that id; the pack may be left out where that is clear. Raises UsageFault."""
    if word is None:
        return None
    ids = library.question_ids()
    meant = [id for id in ids if id == word or id.rpartition("/")[2] == word]
    if len(meant) == 1:
        return library.questions(meant)[0]
    near = meant[0] if meant else nearest(word, ids)
    hint = f"did you mean {near}?" if near else "wantfirst questions --format plain names the id of each"
    raise UsageFault(f"“{clean(word)}” is not the id of one question", hint)


def _wants(worksheet: Worksheet, named: list[str] | None, asked: Question | None, library: Index) -> tuple[Want, ...]:
    """The wants it bears on: those named, else those that the question serves."""
    if named:
        return flags.chosen_wants(worksheet, named).wants
    if asked is None:
        return ()
    from wantfirst.core.aims import aims_of
    from wantfirst.core.rank import serve
    from wantfirst.core.search import Candidate

    candidate = Candidate(id=asked.id, themes=asked.themes)
    aims = aims_of(worksheet.wants, library)
    return tuple(aim.want for aim in aims if (service := serve(candidate, aim)) is not None and service.themes)


def _with_question(found: Heard, asked: Question | None) -> Heard:
    """A general reply to a question is met with the question's own follow-up first."""
    if asked is None or not found.vague:
        return found
    follow_ups = dict.fromkeys((asked.follow_ups[0], *found.follow_ups))
    return found._replace(follow_ups=tuple(follow_ups)[:MOST_ASKED])


def said_by(settings: Settings, text: str | None) -> str:
    """What was said: as given, from stdin, or asked for on a terminal. Raises UsageFault, and Exit on `stop`."""
    if text is None:
        text = _asked(settings)
    elif text == "-":
        text = flags.piped(EXAMPLE)
    said = clean(text).strip()
    if not any(letter.isalnum() for letter in said):
        raise UsageFault("there are no words in that" if said else "nothing was said", f"write it out: {EXAMPLE}")
    return said


def _asked(settings: Settings) -> str:
    if not on_terminal():
        raise UsageFault(
            "heard asks what was said, and here is no terminal to ask on",
            f"write it out: {EXAMPLE}, or hand it over: wantfirst heard - < note.txt",
        )
    from wantfirst.core.conversation import VALUE, Prompt
    from wantfirst.screen.ask import ask

    prompt = Prompt(
        key="said",
        ask="What was said?",
        help="One sentence, as you remember it. Nothing is kept unless an employer is named.",
        example="We plan to expand the practice",
        skippable=False,
    )
    while True:
        reply = ask(prompt, plain=settings.plain_talk)
        if reply.does != VALUE:
            raise typer.Exit
        if reply.text:
            return reply.text


def _worksheet(settings: Settings, is_needed: bool, include_private: bool) -> Worksheet:
    """The wants; where nothing refers to them the worksheet is not even read."""
    if not is_needed:
        return Worksheet()
    from wantfirst.store.worksheet import load

    return flags.opened(load(settings.home).worksheet, include_private)


def _write(found: Heard, worksheet: Worksheet, hoped: list[screen.Hoped], explain: bool, target: Target) -> None:
    makers = {
        "plain": lambda: labelled.plain(screen.records(found, hoped, explained=explain)),
        "json": lambda: as_json(screen.heard_json(found, worksheet, hoped, explained=explain)),
        "markdown": lambda: screen.markdown(found, hoped, explained=explain),
    }
    deliver(makers, lambda: screen.draw(found, hoped, explained=explain), target)

"""`wantfirst heard`: what was said, weighed, and how to pin it down."""

from typing import Annotated

import typer

from wantfirst.cli import flags
from wantfirst.cli.output import Target, deliver
from wantfirst.cli.settings import Settings, on_terminal
from wantfirst.core.clean import clean
from wantfirst.core.heard import Heard, weigh
from wantfirst.core.problems import UsageFault
from wantfirst.core.wants import Worksheet
from wantfirst.screen import heard as screen
from wantfirst.screen import labelled
from wantfirst.screen.output import as_json

EXAMPLE = 'wantfirst heard "We plan to expand the practice"'


def heard(
    context: typer.Context,
    text: Annotated[
        str | None,
        typer.Argument(help="What was said; - reads it from stdin. Left out: you are asked.", show_default=False),
    ] = None,
    want: flags.Wants = None,
    explain: Annotated[bool, typer.Option("--explain", help="Say how it was weighed, sign by sign.")] = False,
    format: flags.Format = None,
    output: flags.Output = None,
    force: flags.Force = False,
    include_private: flags.IncludePrivate = False,
) -> None:
    """What is vague in what was said, and how to pin it down.

    \b
    wantfirst heard                                        you are asked; nothing stays in the shell's history
    wantfirst heard "We plan to expand the practice"

    Formats: screen, plain, json, markdown.
    """  # noqa: D301 - \b keeps the lines below it apart
    settings: Settings = context.obj
    said = said_by(settings, text)
    worksheet = _worksheet(settings, want, include_private)
    hoped = [screen.hoped_of(one) for one in flags.chosen_wants(worksheet, want).wants] if want else []
    library = settings.library()
    flags.mention_faults(library)
    found = weigh(said, library.phrases())
    _write(found, worksheet, hoped, explain, Target(format, output, force, settings.plain))


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
    from wantfirst.screen.console import is_dumb

    prompt = Prompt(
        key="said",
        ask="What was said?",
        help="One sentence, as you remember it. It is not kept, and does not stay in your shell's history.",
        example="We plan to expand the practice",
        skippable=False,
    )
    while True:
        reply = ask(prompt, plain=settings.plain or is_dumb())
        if reply.does != VALUE:
            raise typer.Exit
        if reply.text:
            return reply.text


def _worksheet(settings: Settings, want: list[str] | None, include_private: bool) -> Worksheet:
    """The wants that are named; without any the worksheet is not even read."""
    if not want:
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

"""`wantfirst sheet`: the page to take along, and at the offer stage the note to send."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from wantfirst.cli import flags
from wantfirst.cli.output import write
from wantfirst.cli.settings import Settings, on_terminal
from wantfirst.cli.sheet_occasion import OFFER, Occasion, occasion
from wantfirst.core import sheet as core
from wantfirst.core.clean import clean
from wantfirst.core.match import find
from wantfirst.core.problems import UsageFault, WantfirstError
from wantfirst.core.search import Filters
from wantfirst.core.talk import Talk
from wantfirst.core.wants import Want, Worksheet
from wantfirst.screen.console import say
from wantfirst.screen.output import pick_format
from wantfirst.store.worksheet import load

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wantfirst.core.employers import Employer
    from wantfirst.core.match import Later
    from wantfirst.core.plan.record import Plan
    from wantfirst.screen.page import Page
    from wantfirst.store.index import Index

MOST, MOST_OF_RECRUITER = 6, 3  # questions on a page that no plan was made for


def sheet(
    context: typer.Context,
    employer: Annotated[
        str | None,
        typer.Argument(
            metavar="[EMPLOYER]", help="Whose talk it is: the page holds what you planned for it.", show_default=False
        ),
    ] = None,
    round: flags.Round = None,
    audience: flags.Audiences = None,
    large: Annotated[bool, typer.Option("--large", help="In large print.")] = False,
    open_it: Annotated[bool, typer.Option("--open", help="Show the page in your browser.")] = False,
    format: flags.Format = None,
    output: flags.Output = None,
    force: flags.Force = False,
    include_private: flags.IncludePrivate = False,
) -> None:
    """The page to take along, on paper or on your phone: what to say, what to ask, what to listen for.

    \b
    wantfirst sheet acme --open
    wantfirst sheet acme --format plain
    wantfirst sheet acme --round offer -o note.md

    With --round offer: a note to send, of what you were told and what is still open.

    Formats: html, markdown, plain.
    """  # noqa: D301 - \b keeps the lines below it apart
    settings: Settings = context.obj
    worksheet = flags.opened(load(settings.home).worksheet, include_private)
    library = settings.library()
    flags.mention_faults(library)
    at = occasion(settings, employer, round, audience, format)
    if at.talk.note:
        say(at.talk.note)
    if at.employer is not None and at.talk.round == OFFER:
        made = _note(at.employer, worksheet, library)
    else:
        made = _page(at, worksheet, library)
    _deliver(made, Wanted(format, output, force, large, open_it), plain=settings.plain)


class Wanted(NamedTuple):
    """What the person said of the output."""

    format: str | None
    output: str | None
    force: bool
    large: bool
    open_it: bool


class Made(NamedTuple):
    """What was made: as a page, as plain text, and the name of a file for it."""

    page: "Page"
    plain: str
    name: str


def _page(at: Occasion, worksheet: Worksheet, library: "Index") -> Made:
    """The page for a talk. Raises WantfirstError when there is nothing to put on it."""
    from wantfirst.core.aims import aims_of
    from wantfirst.core.plan.tell import telling
    from wantfirst.screen.sheet import sheet_page, sheet_plain

    fields = flags.fields(worksheet, None, library)
    filters = Filters(talk=at.talk, fields=fields, never=frozenset(worksheet.never))
    themes = {aim.want.id: tuple(aim.themes) for aim in aims_of(worksheet.wants, library)}
    wants = core.foremost(worksheet.wants)
    plan = _planned(at, worksheet, filters, library)
    if plan is not None:
        tell, lines = plan.tell, core.lines_planned(plan)
    else:
        shown = find(worksheet, filters, library, limit=0)
        found = shown.matches
        _mention_later(shown.later)
        tell = telling(wants, at.talk, themes, fields, at.employer).tell
        lines = core.lines([one.question for one in found[: _most(at.talk)]], found, at.talk)
    if not lines:
        from wantfirst.core.explain import emptied_by

        raise WantfirstError("there is nothing to put on the page", emptied_by(filters, worksheet, library))
    page = core.Sheet(
        title=core.title(at.day),
        say=tuple(one.say for one in tell),
        lines=lines,
        listen=core.listen_for(wants, themes, library.phrases(), fields),
    )
    return Made(page=sheet_page(page), plain=sheet_plain(page), name=f"questions-for-{at.day}")


def _mention_later(later: "Sequence[Later]") -> None:
    """Say beside the page, never on it, which must haves have nothing to ask at this talk, and where they have."""
    if later:
        from wantfirst.screen.questions import later_lines

        say("Not on this page, for another talk:")
        for line in later_lines(later):
            say(f"- {line}")


def _most(talk: Talk) -> int:
    return MOST_OF_RECRUITER if talk.audiences == ("recruiter",) else MOST


def _planned(at: Occasion, worksheet: Worksheet, filters: Filters, library: "Index") -> "Plan | None":
    """The plan kept for the talk; says which of its questions are in no question file any more. None without one."""
    if at.meeting is None or not at.meeting.planned:
        if at.employer is not None:
            say(f"Nothing is planned with {at.employer.name} yet; these are the questions that fit. "
                f"To plan: wantfirst plan --employer {at.employer.slug}")  # fmt: skip
        return None
    from wantfirst.core.plan import recalled

    found = recalled(worksheet, at.meeting, filters, library, employer=at.employer)
    for id in found.gone:
        say(f"{id} was planned, but is in no question file any more; it is left out.")
    return found if found.questions else None


def _note(employer: "Employer", worksheet: Worksheet, library: "Index") -> Made:
    """The note to send before one signs. Raises WantfirstError when nothing is left to ask for."""
    from wantfirst.core.offer_note import offer_note
    from wantfirst.screen.page import plain
    from wantfirst.screen.sheet import note_page

    talk = Talk(round=OFFER, audiences=("hr", "boss"))
    filters = Filters(talk=talk, fields=flags.fields(worksheet, None, library), never=frozenset(worksheet.never))

    def question_for(want: Want) -> str:
        found = find(worksheet._replace(wants=(want,)), filters, library, limit=1).matches
        return found[0].spoken.say if found else ""

    note = offer_note(worksheet, employer, question_for)
    if not note.confirm and not note.still_open:
        raise WantfirstError(
            f"there is nothing to have confirmed by {employer.name}",
            "none of your must haves is open there, or all of them are in writing",
        )
    page = note_page(note)
    return Made(page=page, plain=plain(page), name="before-i-sign")


def _deliver(made: Made, wanted: Wanted, *, plain: bool) -> None:
    """Write the page: to a file, or to whatever reads stdout. On a terminal a file is made for it."""
    from wantfirst.screen import page

    makers = {
        "html": lambda: page.html(made.page, large=wanted.large),
        "markdown": lambda: page.markdown(made.page),
        "plain": lambda: made.plain,
    }
    to_file = wanted.open_it or (wanted.format is None and on_terminal() and not plain)
    target = wanted.output or (f"{made.name}.html" if to_file else None)
    form = pick_format(wanted.format, target, makers, plain=plain, terminal=False)
    if form == "screen":
        raise UsageFault("a page has no screen format", f"write one of {', '.join(makers)}")
    if wanted.open_it and form != "html":
        raise UsageFault("only an html page can be opened", "leave out --format, or write --format html")
    is_ours = wanted.output is None  # a page made before for this day is made anew
    write(makers[form](), target, force=wanted.force or is_ours)
    if target is not None and target != "-":
        _tell_where(Path(target), form, open_it=wanted.open_it)


def _tell_where(path: Path, form: str, *, open_it: bool) -> None:
    """Where the page is, and how it comes to the phone."""
    place = path.resolve()
    say(f"The page is here: {clean(str(place))}")
    if form == "html":
        say("On paper: open it in a browser and print it.")
    say("On your phone: send yourself the file, or paste what `wantfirst sheet --format plain` prints into a note.")
    if open_it:
        typer.launch(place.as_uri())

"""`debrief --settle`: people contradicted each other on a want, and now it is known who was right."""

from __future__ import annotations

from wantfirst.cli import flags
from wantfirst.cli.debrief_kept import Kept
from wantfirst.cli.settings import Settings, on_terminal
from wantfirst.core.compare import NOT_FIRM, Cell, Heard, compare
from wantfirst.core.conversation import VALUE, Choice, Prompt
from wantfirst.core.employers import VERDICT_LABELS, VERDICTS, Employer, Meeting
from wantfirst.core.nearest import nearest
from wantfirst.core.problems import UsageFault, WantfirstError
from wantfirst.core.settling import UNKNOWN, settled_as
from wantfirst.core.wants import Want, Worksheet
from wantfirst.screen.compare import source
from wantfirst.screen.console import say
from wantfirst.store.employers import SavedEmployer
from wantfirst.store.worksheet import load


def settle(settings: Settings, saved: SavedEmployer, name: str, verdict: str | None) -> None:
    """Ask who is right on a want, unless that is given, and keep it.

    Args:
        settings: the home.
        saved: the employer.
        name: the id of the want, as given.
        verdict: what turned out to be right; None: ask.

    Raises:
        UsageFault: the want or the verdict is not one of these, or there is no terminal to ask on.
        WantfirstError: nobody contradicts anybody there, or it cannot be saved.
    """
    worksheet = load(settings.home).worksheet
    want = _want(worksheet, name)
    cell = _cell(worksheet, want, saved.employer)
    said = tuple(dict.fromkeys(one.verdict for one in cell.statements if one.verdict != UNKNOWN))
    right = _given(verdict, said) if verdict is not None else _asked(settings, saved.employer, cell, said)
    if right is None:
        say("Left as it was.")
        return
    kept = Kept(settings.home, saved, Meeting())
    kept.change(lambda employer: settled_as(employer, want.id, right))
    after = _open_cell(worksheet, want, kept.employer)
    say(f"Settled for {saved.employer.name}: {VERDICT_LABELS[right]}. What was said otherwise is kept beside it.")
    if after.reason == NOT_FIRM:
        say("For a must have it is not firm enough yet, so it still counts as not known.")


def _want(worksheet: Worksheet, name: str) -> Want:
    wants = flags.chosen_wants(worksheet, [name]).wants
    if len(wants) != 1:
        raise UsageFault("--settle takes one want at a time", f"write --settle {wants[0].id}")
    return wants[0]


def _cell(worksheet: Worksheet, want: Want, employer: Employer) -> Cell:
    cell = _open_cell(worksheet, want, employer)
    if not cell.disagree:
        raise WantfirstError(
            f"at {employer.name} nobody contradicts anybody on that, so there is nothing to settle",
            f"what you have heard since is kept by: wantfirst heard --employer {employer.slug}",
        )
    return cell


def _open_cell(worksheet: Worksheet, want: Want, employer: Employer) -> Cell:
    (standing,) = compare(worksheet, [employer]).standings
    return next(cell for cell in standing.cells if cell.want.id == want.id)


def _given(verdict: str, said: tuple[str, ...]) -> str:
    if verdict in said:
        return verdict
    if verdict in VERDICTS:
        raise UsageFault(f"nobody there said what would be “{verdict}”", f"write one of {', '.join(said)}")
    near = nearest(verdict.lower(), VERDICTS)
    raise UsageFault(
        f"“{verdict}” cannot stand after --verdict", f"did you mean {near}?" if near else f"one of {', '.join(said)}"
    )


def _asked(settings: Settings, employer: Employer, cell: Cell, said: tuple[str, ...]) -> str | None:
    """The verdict that is right, as the person says; None when they cannot tell yet."""
    if not on_terminal():
        raise UsageFault(
            "who is right is asked, and here is no terminal to ask on", f"add --verdict with {' or '.join(said)}"
        )
    from wantfirst.screen.ask import ask

    prompt = Prompt(
        key="settle",
        lead=f"{employer.name}: {cell.want.want}",
        ask="Who is right, as far as you know now?",
        help="What the others said is kept; it only counts no more.",
        choices=(
            *(Choice(value=verdict, label=_label(verdict, cell)) for verdict in said),
            Choice(value=UNKNOWN, label="I cannot tell yet"),
        ),
        current=UNKNOWN,
        skippable=False,
    )
    while True:
        reply = ask(prompt, plain=settings.plain_talk)
        if reply.does != VALUE or reply.text == UNKNOWN:
            return None
        if reply.text:
            return reply.text


def _label(verdict: str, cell: Cell) -> str:
    """`Yes: your future boss, second talk, it has happened: “I leave at four”`, of each who says so."""
    told = [_told(one) for one in cell.statements if one.verdict == verdict]
    return f"{VERDICT_LABELS[verdict].capitalize()}: {'; '.join(told)}"


def _told(one: Heard) -> str:
    words = " ".join(one.said.split())
    short = words if len(words) <= 80 else words[:80].rsplit(" ", 1)[0] + "…"
    return f"{source(one)}" + (f": “{short}”" if short else "")

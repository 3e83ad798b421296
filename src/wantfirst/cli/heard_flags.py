"""The flags of `heard` that say where and how a sentence is kept, and what of them cannot be."""

from typing import Annotated, NamedTuple

import typer

from wantfirst.cli.settings import on_terminal
from wantfirst.core.clean import one_line
from wantfirst.core.employers import GRADES, VERDICTS
from wantfirst.core.nearest import nearest
from wantfirst.core.problems import UsageFault

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

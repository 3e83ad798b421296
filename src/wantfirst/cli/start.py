"""`wantfirst start`: the intake, and its twins for those who do not want to be asked."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer

from wantfirst.cli import flags, safekeeping
from wantfirst.cli.settings import Settings, on_terminal
from wantfirst.core.problems import UsageFault, WantfirstError
from wantfirst.store.files import writable
from wantfirst.store.recovery import tidy
from wantfirst.store.worksheet import Saved, load

FIVE = 5  # minutes: the shorter way
SHOWN = 3  # questions at the end: as many as fit a screen


Minutes = Annotated[
    int | None, typer.Option(min=1, metavar="N", help="5: what matters most, before a talk.", show_default=False)
]
Anew = Annotated[
    list[str] | None, typer.Option(metavar="WANT", help="Ask only this want of yours, anew.", show_default=False)
]
Only = Annotated[
    list[str] | None,
    typer.Option(metavar="KEY", help="Ask only this, anew: sign, why, say, talk, situation, ...", show_default=False),
]
Add = Annotated[
    str | None, typer.Option(metavar="TEXT", help="Add this want, without being asked.", show_default=False)
]
Why = Annotated[str, typer.Option(metavar="TEXT", help="With --add: your own reason.", show_default=False)]
KindWord = Annotated[str, typer.Option(metavar="more|new|keep|less", help="With --add.", show_default=False)]
Weight = Annotated[str, typer.Option(metavar="must|important|nice", help="With --add.", show_default=False)]
Sign = Annotated[str, typer.Option(metavar="TEXT", help="With --add: how you would know.", show_default=False)]
About = Annotated[
    list[str] | None,
    typer.Option("--theme", metavar="THEME", help="With --add; see `wantfirst themes`.", show_default=False),
]
Say = Annotated[
    str, typer.Option("--say", metavar="TEXT", help="With --add: how you say it aloud.", show_default=False)
]
From = Annotated[
    Path | None,
    typer.Option(
        "--from",
        metavar="FILE",
        help="Take all of it from a file: a worksheet, with talk: and asked: beside it.",
        show_default=False,
    ),
]


def start(
    context: typer.Context,
    minutes: Minutes = None,
    want: Anew = None,
    only: Only = None,
    add: Add = None,
    why: Why = "",
    kind: KindWord = "",
    importance: Weight = "",
    sign: Sign = "",
    theme: About = None,
    say_it: Say = "",
    from_file: From = None,
) -> None:
    """Say what you want, one thing at a time. Everything is saved at once; come back any time.

    \b
    wantfirst start --minutes 5           before a talk: what matters most
    wantfirst start --want sundays-back   one want anew
    wantfirst start --only sign           one thing anew, of every want

    \b
    Without being asked:
    wantfirst start --add "two Sundays in four to myself" --importance must
    wantfirst start --from answers.yaml
    """  # noqa: D301 - \b keeps the lines below it apart
    settings: Settings = context.obj
    texts = {"why": why, "kind": kind, "importance": importance, "sign": sign, "say": say_it}
    asked = {"--minutes": minutes, "--want": want, "--only": only}
    _refuse_lost(add, from_file, [*(key for key, text in texts.items() if text), *(["theme"] if theme else [])], asked)
    reason = writable(settings.home.path)
    if reason is None:
        safekeeping.offer(settings.home)
    saved = load(settings.home)
    anew = _reopened(saved, want, only)
    if reason is not None:
        raise WantfirstError(reason)
    tidy(settings.home)
    safekeeping.warn_of_place(settings.home)
    if add is not None or from_file is not None:
        from wantfirst.cli.twins import add_want, take_file

        safekeeping.keep_apart(settings.home)
        if from_file is not None:
            take_file(settings, saved, from_file)
        else:
            add_want(settings, saved, str(add), texts, theme)
    elif not on_terminal():
        raise UsageFault(
            "start asks you questions, and here is no terminal to ask on",
            'use wantfirst start --add "what you want" --importance must, or wantfirst start --from FILE',
        )
    else:
        _ask(context, saved, anew, minutes)


def _ask(context: typer.Context, saved: Saved, only: tuple[str, ...], minutes: int | None) -> None:
    """Lead the conversation; where a talk is coming, show what to ask there."""
    from wantfirst.cli.interview import interview, part

    settings: Settings = context.obj
    told = interview(settings, saved, only, short=None if minutes is None else minutes <= FIVE)
    if told is None:
        return
    shown = told.data.coming is not None and not only
    if shown:
        typer.echo()
        words = ["questions", "--limit", str(SHOWN)]
        context.find_root().command.main(words, obj=settings, prog_name="wantfirst", standalone_mode=False)
    part(settings, told, questions_shown=shown)


def _reopened(saved: Saved, want: list[str] | None, only: list[str] | None) -> tuple[str, ...]:
    """The keys to ask anew. Raises UsageFault for a want or a key that is not known."""
    if not want and not only:
        return ()
    from wantfirst.core.intake.reopened import keys_of

    chosen = flags.chosen_wants(saved.worksheet, want).wants
    keys = keys_of(chosen, tuple(only or ()), of_wants=bool(want))
    if not keys:
        raise UsageFault("you have not told any want yet, so there is nothing to ask anew", "use wantfirst start")
    return keys


def _refuse_lost(add: str | None, from_file: Path | None, beside: list[str], asked: Mapping[str, object]) -> None:
    """Refuse what would be passed over in silence."""
    if add is not None and from_file is not None:
        raise UsageFault("--add and --from cannot stand together", "use one after the other")
    if add is None and beside:
        raise UsageFault(f"--{beside[0]} goes with --add", 'name the want: --add "two Sundays in four to myself"')
    given = [flag for flag, value in asked.items() if value]
    if given and (add is not None or from_file is not None):
        raise UsageFault(f"{given[0]} asks you, and --add and --from do not", "use one after the other")
    if len(given) > 1 and given[0] == "--minutes":
        raise UsageFault(f"--minutes and {given[1]} cannot stand together", "use one of them")

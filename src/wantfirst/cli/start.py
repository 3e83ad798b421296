"""`wantfirst start`: the intake, and its twins for those who do not want to be asked."""

from pathlib import Path
from typing import Annotated

import typer

from wantfirst.cli import flags
from wantfirst.cli.settings import Settings, on_terminal
from wantfirst.core.clean import one_line
from wantfirst.core.intake import answered
from wantfirst.core.problems import UsageFault, WantfirstError
from wantfirst.core.wants import IMPORTANCES, KINDS, Want, Worksheet
from wantfirst.screen.console import say
from wantfirst.store.files import writable
from wantfirst.store.worksheet import Saved, load, load_file
from wantfirst.store.worksheet_save import store


def start(
    context: typer.Context,
    add: Annotated[
        str | None, typer.Option(metavar="TEXT", help="Add this want, without being asked.", show_default=False)
    ] = None,
    why: Annotated[str, typer.Option(metavar="TEXT", help="With --add: your own reason.", show_default=False)] = "",
    kind: Annotated[str, typer.Option(metavar="more|new|keep|less", help="With --add.", show_default=False)] = "",
    importance: Annotated[
        str, typer.Option(metavar="must|important|nice", help="With --add.", show_default=False)
    ] = "",
    sign: Annotated[str, typer.Option(metavar="TEXT", help="With --add: how you would know.", show_default=False)] = "",
    theme: flags.Themes = None,
    say_it: Annotated[
        str, typer.Option("--say", metavar="TEXT", help="With --add: how you say it aloud.", show_default=False)
    ] = "",
    from_file: Annotated[
        Path | None,
        typer.Option(
            "--from", metavar="FILE", help="Take the wants of a file written as a worksheet.", show_default=False
        ),
    ] = None,
) -> None:
    """Say what you want, one thing at a time. Everything is saved at once; come back any time.

    \b
    Without being asked:
    wantfirst start --add "two Sundays in four to myself" --importance must
    wantfirst start --from answers.yaml
    """  # noqa: D301 - \b keeps the lines below it apart
    settings: Settings = context.obj
    texts = {"why": why, "kind": kind, "importance": importance, "sign": sign, "say": say_it}
    _refuse_lost(add, from_file, texts, theme)
    saved = load(settings.home)
    reason = writable(settings.home.path)
    if reason is not None:
        raise WantfirstError(reason)
    if add is not None:
        _add(settings, saved, add, texts, theme)
    elif from_file is not None:
        _take(settings, saved, from_file)
    elif not on_terminal():
        raise UsageFault(
            "start asks you questions, and here is no terminal to ask on",
            'use wantfirst start --add "what you want" --importance must, or wantfirst start --from FILE',
        )
    else:
        from wantfirst.cli.interview import Interview

        Interview(settings, saved).run()


def _refuse_lost(add: str | None, from_file: Path | None, texts: dict[str, str], theme: list[str] | None) -> None:
    """Refuse what would be passed over in silence."""
    if add is not None and from_file is not None:
        raise UsageFault("--add and --from cannot stand together", "use one after the other")
    lost = [*(key for key, text in texts.items() if text), *(["theme"] if theme else [])]
    if add is None and lost:
        raise UsageFault(f"--{lost[0]} goes with --add", 'name the want: --add "two Sundays in four to myself"')


def _add(settings: Settings, saved: Saved, want: str, texts: dict[str, str], theme: list[str] | None) -> None:
    """Add one want with all that was given of it."""
    if not one_line(want):
        raise UsageFault("the want is empty", 'write it after --add: --add "two Sundays in four to myself"')
    _known(texts["kind"], KINDS, "--kind")
    _known(texts["importance"], IMPORTANCES, "--importance")
    chosen = flags.themes(theme, settings.library())
    worksheet = answered(saved.worksheet, "want", one_line(want))
    id = worksheet.wants[-1].id
    for key, text in texts.items():
        if text.strip():
            worksheet = answered(worksheet, f"{id}.{key}", one_line(text))
    if chosen:
        worksheet = answered(worksheet, f"{id}.themes", ",".join(chosen))
    store(settings.home, saved, worksheet)
    say(f"Added as {id}. You have {_count(worksheet)} now.")


def _known(word: str, words: tuple[str, ...], flag: str) -> None:
    if word and word not in words:
        raise UsageFault(f"“{one_line(word)}” cannot stand after {flag}", f"write one of {', '.join(words)}")


def _take(settings: Settings, saved: Saved, path: Path) -> None:
    """Take over the wants of a file: those with a known id change the keys they give, the others are added."""
    given = load_file(path)
    worksheet = saved.worksheet
    if given.field:
        worksheet = worksheet._replace(field=given.field)
    if given.situation:
        worksheet = worksheet._replace(situation=given.situation)
    if given.present_job is not None:
        worksheet = worksheet._replace(present_job=given.present_job)
    for want in given.wants:
        worksheet = _with(worksheet, want)
    store(settings.home, saved, worksheet)
    say(f"Taken over from {path.name}. You have {_count(worksheet)} now.")


def _with(worksheet: Worksheet, want: Want) -> Worksheet:
    before = worksheet.want(want.id)
    if before is None:
        return worksheet._replace(wants=(*worksheet.wants, want))
    given = {
        key: value
        for key, value in want._asdict().items()
        if value and key not in ("id", "unset") and key not in want.unset
    }
    merged = before._replace(**given, unset=before.unset & want.unset)
    return worksheet._replace(wants=tuple(merged if one.id == want.id else one for one in worksheet.wants))


def _count(worksheet: Worksheet) -> str:
    number = len(worksheet.wants)
    return "1 want" if number == 1 else f"{number} wants"

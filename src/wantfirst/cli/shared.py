"""The flags every command takes: how they are written, and how they get into the settings of a run."""

from typing import Annotated, Any

import typer

from wantfirst.cli.settings import Settings


def shared_flags(
    home: Annotated[
        str | None, typer.Option(metavar="FOLDER", help="Where your files are kept.", show_default=False)
    ] = None,
    pack: Annotated[
        list[str] | None,
        typer.Option(metavar="PATH", help="One more question file or folder; may be repeated.", show_default=False),
    ] = None,
    no_cache: Annotated[bool, typer.Option("--no-cache", help="Read all question files anew.")] = False,
    plain: Annotated[bool, typer.Option("--plain", help="Plain text: no colour, no boxes, numbered choices.")] = False,
) -> None:
    """The signature from which the shared flags are made; see `remember`."""


def remember(context: typer.Context, flag: Any, value: Any) -> Any:
    """Keep the value of a shared flag in the settings of this run."""
    if value in (None, False) or value == [] or value == ():
        return value
    settings: Settings = context.ensure_object(Settings)
    if flag.name == "home":
        settings.home_flag = value
    elif flag.name == "pack":
        settings.packs = list(value)
    elif flag.name == "no_cache":
        settings.no_cache = True
    elif flag.name == "plain":
        settings.plain_flag = True
    return value

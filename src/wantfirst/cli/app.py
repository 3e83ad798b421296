"""The program: builds the command that is called, and is the one door by which errors leave."""

import gc

gc.disable()  # a command lives for a moment: looking for garbage would cost it a twelfth of its time

# ruff: noqa: E402 - all that follows is imported without the collector running
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from importlib import import_module
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from wantfirst import __version__
from wantfirst.cli import completion
from wantfirst.cli.commands import COMMANDS, FOR_WRITERS, LOOK_CLOSER, YOUR_TALK
from wantfirst.cli.faults import tell, unusable
from wantfirst.cli.settings import Settings, remember, shared_flags
from wantfirst.cli.streams import drop_stdout, flushed, leave, prepare, unwritten
from wantfirst.core.problems import WantfirstError


class Commands(TyperGroup):
    """Builds a command only when it is called: a start pays for one command, not for all."""

    def parse_args(self, ctx: Any, args: list[str]) -> Any:
        """What stands before the command."""
        with _cleaned():
            return super().parse_args(ctx, args)

    def list_commands(self, ctx: Any) -> list[str]:
        """All names, in the order of the help."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command of that name, or None."""
        entry = COMMANDS.get(cmd_name)
        if entry is None:
            return None
        found = getattr(import_module(f"wantfirst.cli.{entry.module}"), entry.name)
        return build(found, cmd_name, hidden=not entry.section)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command that the arguments begin with; for another word, the one it may have been meant for."""
        if args[0] not in COMMANDS and not args[0].startswith("-"):
            from wantfirst.core.clean import one_line
            from wantfirst.core.nearest import nearest

            near = nearest(args[0], COMMANDS)
            hint = f"Did you mean {near}?" if near else "wantfirst --help lists them."
            ctx.fail(f"There is no command “{one_line(args[0])}”. {hint}")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """The commands under their headings."""
        for section in (YOUR_TALK, LOOK_CLOSER, FOR_WRITERS):
            rows = [(name, entry.about) for name, entry in COMMANDS.items() if entry.section == section]
            with formatter.section(section):
                formatter.write_dl(rows)

    def invoke(self, ctx: Any) -> Any:
        """Run the command; what the person can mend leaves as one sentence and an exit code."""
        try:
            with _cleaned():
                return super().invoke(ctx)
        except WantfirstError as error:
            tell(error)
            raise typer.Exit(error.exit_code) from None
        except BrokenPipeError:  # whoever reads the answer has enough of it
            drop_stdout()
            raise typer.Exit from None
        except OSError as error:
            if error.filename is None:  # a stream, not a file
                raise
            tell(unusable(error))
            raise typer.Exit(1) from None
        finally:
            if isinstance(ctx.obj, Settings):
                _mention_lost(ctx.obj)
                ctx.obj.close()


@contextmanager
def _cleaned() -> Iterator[None]:
    """Usage errors quote what was typed, which may hold anything."""
    try:
        yield
    except typer.TyperException as error:
        from wantfirst.core.clean import clean

        error.message = clean(error.message or "")
        raise


def build(found: Any, name: str, *, hidden: bool = False) -> Any:
    """A runnable command from a function, or from a Typer app of several, with the shared flags."""
    if not isinstance(found, typer.Typer):
        app = typer.Typer(add_completion=False, rich_markup_mode=None)
        app.command(name, hidden=hidden)(found)
        found = app
    command = typer.main.get_command(found)
    command.name = name
    _share(command)
    return command


@cache
def _shared() -> Any:
    """The shared flags, made once: they are the same for every command."""
    flags: Any = typer.main.get_params_convertors_ctx_param_name_from_function(shared_flags)[0]
    for flag in flags:
        flag.expose_value = False
        flag.callback = remember
    return flags


def _share(command: Any) -> None:
    """Give a command, and all commands below it, the shared flags."""
    command.params.extend(_shared())
    for sub in getattr(command, "commands", {}).values():
        _share(sub)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"wantfirst {__version__}")
        raise typer.Exit


app = typer.Typer(
    cls=Commands,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    invoke_without_command=True,
    context_settings={"help_option_names": ["--help", "-h"], "obj": None},
)


@app.callback()
def wantfirst(
    context: typer.Context,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and leave.")
    ] = False,
    shell: Annotated[
        str | None,
        typer.Option(
            "--completion",
            metavar="SHELL",
            callback=completion.show,
            is_eager=True,
            help="Print what makes Tab work in bash, zsh or fish.",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Start from what you want, and take the right questions to the talk.

    Without a command: where you stand, and the one next step.

    \b
    First time here:  wantfirst start
    Before a talk:    wantfirst questions --round 2 --audience peer
    """  # noqa: D301 - \b keeps the lines below it apart
    if context.invoked_subcommand is None:
        from wantfirst.cli.where import where

        where(context)


def command() -> Any:
    """The whole program as one runnable command."""
    group = typer.main.get_command(app)
    group.name = "wantfirst"
    _share(group)
    return group


def main() -> None:
    """Run the program."""
    prepare()
    if completion.VARIABLE in os.environ:
        leave(flushed(completion.tell()))
    leave(flushed(_run(command())))


def _run(program: Callable[..., Any]) -> int:
    try:
        program(obj=Settings(), prog_name="wantfirst")
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else int(leaving.code is not None)
    except OSError as error:
        return unwritten(error)
    return 0


def _mention_lost(settings: Settings) -> None:
    """Say that wants were lost and can come back, where a worksheet is empty and an earlier copy is there."""
    from wantfirst.store.recovery import lost

    if lost(settings.home) is not None:
        from wantfirst.cli.safekeeping import mention

        mention(settings.home)

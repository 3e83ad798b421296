"""The program: builds the command that is called, and is the one door by which errors leave."""

import gc

gc.disable()  # a command lives for a moment: looking for garbage would cost it a twelfth of its time

# ruff: noqa: E402 - all that follows is imported without the collector running
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Annotated, Any, NoReturn

import typer

from wantfirst import __version__
from wantfirst.cli import completion
from wantfirst.cli.commands import COMMANDS
from wantfirst.cli.faults import tell, unusable
from wantfirst.cli.lazy import Lazy, shared
from wantfirst.cli.settings import Settings
from wantfirst.cli.streams import drop_stdout, flushed, leave, prepare, unwritten
from wantfirst.core.problems import WantfirstError


class Commands(Lazy):
    """The whole program, and the door by which errors leave."""

    entries = COMMANDS

    def parse_args(self, ctx: Any, args: list[str]) -> Any:
        """What stands before the command."""
        with _cleaned():
            return super().parse_args(ctx, args)

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
    group.params.extend(shared())
    return group


def main() -> NoReturn:
    """Run the program."""
    prepare()
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
    home = settings.home
    if not (home.is_short_of_wants and home.may_hold_a_copy):  # hardly ever both: a command pays one look
        return
    from wantfirst.store.recovery import lost

    if lost(home) is not None:
        from wantfirst.cli.safekeeping import mention

        mention(home)

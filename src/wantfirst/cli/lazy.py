"""Groups of commands that make a command only when it is called: a start pays for one of them, not for all."""

from functools import cache
from importlib import import_module
from typing import Any, ClassVar

import typer
from typer.core import TyperGroup

from wantfirst.cli.commands import Entry
from wantfirst.cli.shared import remember, shared_flags


class Lazy(TyperGroup):
    """A group that knows its commands by their entries, in the order of its help."""

    entries: ClassVar[dict[str, Entry]]

    def list_commands(self, ctx: Any) -> list[str]:
        """All names, in the order of the help."""
        return list(self.entries)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command of that name, or None."""
        entry = self.entries.get(cmd_name)
        if entry is None:
            return None
        found = getattr(import_module(f"wantfirst.cli.{entry.module}"), entry.name)
        return build(found, cmd_name, hidden=not entry.section)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command that the arguments begin with; for another word, the one it may have been meant for."""
        if args[0] not in self.entries and not args[0].startswith("-"):
            from wantfirst.core.clean import one_line
            from wantfirst.core.nearest import nearest

            near = nearest(args[0], self.entries)
            hint = f"Did you mean {near}?" if near else f"{ctx.command_path} --help lists them."
            ctx.fail(f"There is no command “{one_line(args[0])}”. {hint}")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """The commands under their headings."""
        for section in dict.fromkeys(entry.section for entry in self.entries.values() if entry.section):
            rows = [(name, entry.about) for name, entry in self.entries.items() if entry.section == section]
            with formatter.section(section):
                formatter.write_dl(rows)


def build(found: Any, name: str, *, hidden: bool = False) -> Any:
    """A runnable command from a function, or from a Typer app of several, with the shared flags."""
    if not isinstance(found, typer.Typer):
        app = typer.Typer(add_completion=False, rich_markup_mode=None)
        app.command(name, hidden=hidden)(found)
        found = app
    command = typer.main.get_command(found)
    command.name = name
    command.params.extend(shared())
    return command


@cache
def shared() -> Any:
    """The shared flags, made once: they are the same for every command."""
    flags: Any = typer.main.get_params_convertors_ctx_param_name_from_function(shared_flags)[0]
    for flag in flags:
        flag.expose_value = False
        flag.callback = remember
    return flags

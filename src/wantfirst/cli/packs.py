"""`wantfirst packs`: the group of commands for question writers."""

import typer

from wantfirst.cli import packs_check, packs_look, packs_write

packs = typer.Typer(
    add_completion=False,
    rich_markup_mode=None,
    no_args_is_help=True,
    help="The question files: look at them, check them, write your own.",
)

packs.command("list")(packs_look.list_packs)
packs.command("show")(packs_look.show)
packs.command("coverage", short_help="Where there are questions and where none.")(packs_look.coverage)
packs.command("check", short_help="All faults of question files at once.")(packs_check.check)
packs.command("test", short_help="Try the examples of question files.")(packs_check.try_fixtures)
packs.command("new")(packs_write.new)
packs.command("add")(packs_write.add)
packs.command("schema")(packs_write.schema)

"""`wantfirst packs`: the group of commands for question writers."""

import typer

from wantfirst.cli.commands import Entry
from wantfirst.cli.lazy import Lazy

COMMANDS = {
    "list": Entry("packs_look", "list_packs", "Commands", "The packs in force, with what each holds."),
    "show": Entry("packs_look", "show", "Commands", "A pack's questions in full, or one question."),
    "coverage": Entry("packs_look", "coverage", "Commands", "Where there are questions and where none."),
    "check": Entry("packs_check", "check", "Commands", "All faults of question files at once."),
    "test": Entry("packs_check", "try_fixtures", "Commands", "Try the examples of question files."),
    "new": Entry("packs_write", "new", "Commands", "Write a new question file to begin with."),
    "add": Entry(
        "packs_write",
        "add",
        "Commands",
        "Check question files, then copy them into your own packs: all of them, or none.",
    ),
    "schema": Entry("packs_write", "schema", "Commands", "The JSON Schema of a file format, for your editor."),
}


class Packs(Lazy):
    """The commands of `wantfirst packs`."""

    entries = COMMANDS


packs = typer.Typer(cls=Packs, add_completion=False, rich_markup_mode=None, no_args_is_help=True)


@packs.callback()
def about() -> None:
    """The question files: look at them, check them, write your own."""

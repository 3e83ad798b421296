"""`wantfirst packs`: list, show, check, new, schema."""

import os
from pathlib import Path
from typing import Annotated

import typer

from wantfirst.cli import flags
from wantfirst.cli.output import Target, deliver
from wantfirst.cli.settings import Settings
from wantfirst.core.clean import clean
from wantfirst.core.naming import slug
from wantfirst.core.nearest import nearest
from wantfirst.core.problems import UsageFault, WantfirstError
from wantfirst.screen import labelled
from wantfirst.screen import packs as screen
from wantfirst.screen.console import say
from wantfirst.screen.output import as_json, write
from wantfirst.store.packs_check import library_problems, read_all
from wantfirst.store.packs_found import PackPath, Source, pack_paths, sources
from wantfirst.store.packs_new import new_pack

packs = typer.Typer(add_completion=False, rich_markup_mode=None, no_args_is_help=True, help="The question files.")

Paths = Annotated[
    list[Path] | None, typer.Argument(help="Files or folders; without any, all packs in force.", show_default=False)
]


@packs.command("list")
def list_packs(
    context: typer.Context, format: flags.Format = None, output: flags.Output = None, force: flags.Force = False
) -> None:
    """The packs in force, with what each holds. Formats: screen, plain, json, markdown, csv."""
    settings: Settings = context.obj
    library = settings.library()
    found = library.packs()
    listed = screen.pack_records(found)
    makers = {
        "plain": lambda: labelled.plain(listed),
        "json": lambda: as_json(screen.packs_json(found)),
        "markdown": lambda: labelled.markdown("Question packs", listed),
        "csv": lambda: labelled.csv(listed),
    }
    deliver(makers, lambda: screen.draw_packs(found), Target(format, output, force, settings.plain))
    flags.mention_faults(library)


@packs.command()
def show(
    context: typer.Context,
    pack: Annotated[str, typer.Argument(help="A pack's id, or a question's full id: growth/last-promoted.")],
    format: flags.Format = None,
    output: flags.Output = None,
    force: flags.Force = False,
) -> None:
    """A pack's questions in full, or one question. Formats: screen, plain, json, markdown, csv."""
    settings: Settings = context.obj
    library = settings.library()
    ids = [id for id in library.question_ids() if id == pack or id.split("/")[0] == pack]
    if not ids:
        near = nearest(pack, [*(one.id for one in library.packs()), *library.question_ids()])
        hint = f"did you mean {near}?" if near else "`wantfirst packs list` shows what there is"
        raise UsageFault(f"there is no pack or question “{clean(pack)}”", hint)
    found = library.questions(ids)
    listed = screen.question_records(found)
    makers = {
        "plain": lambda: labelled.plain(listed),
        "json": lambda: as_json(screen.questions_json(found)),
        "markdown": lambda: labelled.markdown(pack, listed),
        "csv": lambda: labelled.csv(listed),
    }
    deliver(makers, lambda: screen.draw_questions(pack, found), Target(format, output, force, settings.plain))


@packs.command()
def check(
    context: typer.Context,
    paths: Paths = None,
    format: flags.Format = None,
    output: flags.Output = None,
    force: flags.Force = False,
) -> None:
    """All faults of question files at once: where, what was found, what to write. Exit 1 when there are any."""
    settings: Settings = context.obj
    in_force = pack_paths(sources(settings.home.path, settings.packs))
    named = pack_paths(Source(path=path, wanted=True) for path in paths) if paths else in_force
    chosen = {os.path.realpath(one.path) for one in named}
    files = read_all(PackPath(path=one.path, shipped=one.shipped) for one in _as_shipped(named, in_force))
    around = read_all(one for one in in_force if os.path.realpath(one.path) not in chosen)
    problems = library_problems(files, around)
    count = sum(len(file.questions) for file in files)
    makers = {
        "plain": lambda: screen.problem_lines(problems, len(files), count),
        "json": lambda: as_json(screen.check_json(problems, len(files), count)),
    }
    blocks = lambda: screen.draw_check(problems, len(files), count)  # noqa: E731 - drawn only for a screen
    deliver(makers, blocks, Target(format, output, force, settings.plain))
    if any(problem.severity == "error" for problem in problems):
        raise typer.Exit(1)


def _as_shipped(named: list[PackPath], in_force: list[PackPath]) -> list[PackPath]:
    """The files named, held to the shipped packs' rules where they are shipped packs."""
    shipped = {os.path.realpath(one.path) for one in in_force if one.shipped}
    return [PackPath(path=one.path, shipped=os.path.realpath(one.path) in shipped) for one in named]


@packs.command()
def new(
    context: typer.Context,
    name: Annotated[str, typer.Argument(help="The pack's name, or the file to write: my-questions.yaml.")],
) -> None:
    """Write a new question file to begin with. A bare name goes into your own packs; nothing is overwritten."""
    settings: Settings = context.obj
    named_file = name.endswith((".yaml", ".yml")) or os.sep in name
    id = slug(Path(name).stem if named_file else name)
    path = Path(name) if named_file else settings.home.questions / f"{id}.yaml"
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise WantfirstError(f"{clean(str(path.parent))} cannot be made ({error.strerror})") from None
    title = Path(name).stem.replace("-", " ").strip().capitalize() or "My questions"
    write(new_pack(id, clean(title), clean(str(path))).rstrip("\n"), str(path), force=False)
    say(f"Written: {clean(str(path))}")
    say(f"Edit it, then: wantfirst packs check {clean(str(path))}")


@packs.command()
def schema(
    name: Annotated[str, typer.Argument(metavar="pack|worksheet|employer", help="Which format.")] = "pack",
    output: flags.Output = None,
    force: flags.Force = False,
) -> None:
    """The JSON Schema of a file format, for your editor."""
    import json

    from wantfirst.store.schema import FORMATS, schema_of

    if name not in FORMATS:
        raise UsageFault(f"there is no format “{clean(name)}”", f"write one of {', '.join(FORMATS)}")
    write(json.dumps(schema_of(name), ensure_ascii=False, indent=2), output, force=force)

"""`wantfirst packs list`, `show` and `coverage`."""

from typing import Annotated

import typer

from wantfirst.cli import flags
from wantfirst.cli.output import Target, deliver
from wantfirst.cli.settings import Settings
from wantfirst.core.clean import clean
from wantfirst.core.coverage import coverage as cells_of
from wantfirst.core.fields import chosen_fields
from wantfirst.core.nearest import nearest
from wantfirst.core.problems import UsageFault
from wantfirst.screen import labelled
from wantfirst.screen import packs as screen
from wantfirst.screen.output import as_json


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


def show(
    context: typer.Context,
    name: Annotated[str, typer.Argument(help="A pack's id, or a question's full id: growth/last-promoted.")],
    format: flags.Format = None,
    output: flags.Output = None,
    force: flags.Force = False,
) -> None:
    """A pack's questions in full, or one question. Formats: screen, plain, json, markdown, csv."""
    settings: Settings = context.obj
    library = settings.library()
    ids = [id for id in library.question_ids() if id == name or id.split("/")[0] == name]
    if not ids:
        flags.mention_faults(library)  # it may be in a file that cannot be read
        near = nearest(name, [*(one.id for one in library.packs()), *library.question_ids()])
        hint = f"did you mean {near}?" if near else "`wantfirst packs list` shows what there is"
        raise UsageFault(f"there is no pack or question “{clean(name)}”", hint)
    found = library.questions(ids)
    listed = screen.question_records(found)
    makers = {
        "plain": lambda: labelled.plain(listed),
        "json": lambda: as_json(screen.questions_json(found)),
        "markdown": lambda: labelled.markdown(name, listed),
        "csv": lambda: labelled.csv(listed),
    }
    deliver(makers, lambda: screen.draw_questions(name, found), Target(format, output, force, settings.plain))


def coverage(
    context: typer.Context,
    theme: flags.Themes = None,
    field: Annotated[
        list[str] | None,
        typer.Option(metavar="FIELD", help="Count what a person of this field would see.", show_default=False),
    ] = None,
    format: flags.Format = None,
    output: flags.Output = None,
    force: flags.Force = False,
) -> None:
    """Where there are questions and where none. Theme by round and audience.

    Formats: screen, plain, json, csv.
    """
    from wantfirst.core.search import Filters
    from wantfirst.core.talk import CURRENT_BOSS, Talk
    from wantfirst.screen import coverage as map_of

    settings: Settings = context.obj
    library = settings.library()
    chosen = flags.themes(theme, library) or tuple(one.id for one in library.themes())
    fields = chosen_fields(flags.named(field, "--field"), library.fields()) if field else ()
    everything = {one.id: one for one in library.fitting(Filters())}
    everything |= {one.id: one for one in library.fitting(Filters(talk=Talk(audiences=(CURRENT_BOSS,))))}
    cells = cells_of(everything.values(), chosen, fields=fields)
    labels = {one.id: one.label for one in library.themes()}
    listed = map_of.records(cells, labels)
    makers = {
        "plain": lambda: labelled.plain(listed),
        "json": lambda: as_json(map_of.coverage_json(cells)),
        "csv": lambda: labelled.csv(listed),
    }
    deliver(makers, lambda: map_of.draw(cells), Target(format, output, force, settings.plain))

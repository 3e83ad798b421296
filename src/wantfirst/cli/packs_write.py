"""`wantfirst packs new`, `add` and `schema`."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, NamedTuple

import typer

from wantfirst.cli import flags
from wantfirst.cli.output import write
from wantfirst.cli.settings import Settings
from wantfirst.core.clean import clean
from wantfirst.core.naming import slug
from wantfirst.core.problems import BadFile, UsageFault, WantfirstError
from wantfirst.core.question_themes import themes_of_question
from wantfirst.screen.console import say
from wantfirst.store.editors import PACK_LINE, keep_schema
from wantfirst.store.files import Stamp, read, save
from wantfirst.store.files_write import make_folder
from wantfirst.store.home import BACKUP
from wantfirst.store.packs_add import changes
from wantfirst.store.packs_check import library_problems, read_all
from wantfirst.store.packs_found import SUFFIXES, PackPath, Source, pack_paths, sources
from wantfirst.store.packs_from import Found, pack_from, questions_in
from wantfirst.store.packs_new import new_pack
from wantfirst.store.yaml_door import MAX_PACK

GUESS = "craft"  # the theme that stands in for one that no word suggests
MOST_NAMED = 10  # lines of a list that are named as left out


def new(
    context: typer.Context,
    name: Annotated[str, typer.Argument(help="The pack's name, or the file to write: my-questions.yaml.")],
    from_file: Annotated[
        Path | None,
        typer.Option(
            "--from", metavar="FILE", help="Begin with the questions of a .txt, .md or .csv list.", show_default=False
        ),
    ] = None,
) -> None:
    """Write a new question file to begin with. A bare name goes into your own packs; nothing is overwritten."""
    settings: Settings = context.obj
    named_file = name.endswith(SUFFIXES) or os.sep in name
    id = slug(Path(name).stem if named_file else name)
    path = Path(name) if named_file else settings.home.questions / f"{id}.yaml"
    title = clean(Path(name).stem.replace("-", " ").strip().capitalize()) or "My questions"
    own = path.parent == settings.home.questions
    file = "" if own else clean(path.name)
    text = new_pack(id, title, file) if from_file is None else _from(settings, from_file, id, title)
    try:
        make_folder(path.parent)
    except OSError as error:
        raise WantfirstError(f"{clean(str(path.parent))} cannot be made ({error.strerror})") from None
    write((PACK_LINE if own else "") + text.rstrip("\n"), str(path), force=False, otherwise="choose another name")
    if own:
        keep_schema(settings.home, "pack")
    say(f"Written: {clean(str(path))}")
    say(f"Edit it, then: wantfirst packs check {clean(str(path))}")


def _from(settings: Settings, path: Path, pack: str, title: str) -> str:
    data, _ = read(path, MAX_PACK)
    if data is None:
        raise WantfirstError(f"there is no file {clean(str(path))}")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        where = f"{clean(path.name)} is not saved as UTF-8 (line {line})"
        raise WantfirstError(where, "save it as UTF-8 and try again") from None
    found = questions_in(clean(text), path.suffix.lower())
    if not found.questions:
        raise WantfirstError(
            f"no question was found in {clean(path.name)}", "end each with a question mark, one on a line"
        )
    _tell(found)
    library = settings.library()
    return pack_from(pack, title, found.questions, lambda question: themes_of_question(question, library) or [GUESS])


def _tell(found: Found) -> None:
    """What was taken from the list, and what was not, so that nothing is lost without a word."""
    number = len(found.questions)
    say(f"{number} question{'s' * (number != 1)} found. Themes, rounds and people are guesses, marked as such.")
    say("Still missing in each: why to ask it, and what a firm and a soft reply sound like.")
    if found.left_out:
        say("Left out, as they do not look like questions:")
    for line in found.left_out[:MOST_NAMED]:
        say(f"  {line}")
    if len(found.left_out) > MOST_NAMED:
        say(f"  and {len(found.left_out) - MOST_NAMED} more")


def add(
    context: typer.Context,
    paths: Annotated[list[Path], typer.Argument(help="The files, or folders of them, to take in.", show_default=False)],
    replace: Annotated[
        bool, typer.Option("--replace", help="Put it in the place of the one you have; the old is kept.")
    ] = False,
) -> None:
    """Check question files, then copy them into your own packs: all of them, or none."""
    settings: Settings = context.obj
    found = [Path(one.path) for one in pack_paths(Source(path=path) for path in paths)]
    found += [path for path in paths if not path.exists()]
    new = [_read(settings, path, replace=replace) for path in found]
    if not new:
        raise WantfirstError("there is no question file in it", f"their names end in {' or '.join(SUFFIXES)}")
    _checked(settings, new)
    for one in new:
        kept = None if one.old is None else _kept(settings, one.target, one.old)
        save(settings.home.path, one.target, one.data, one.stamp)
        say(f"Added: {clean(str(one.target))}")
        if one.old is not None:
            for line in changes(one.old, one.data, one.target.name):
                say(line)
            say(f"The old one is kept: {clean(str(kept))}")


class _New(NamedTuple):
    """A file to take in, and what stands in its place today."""

    path: Path
    target: Path
    data: bytes
    old: bytes | None
    stamp: Stamp


def _read(settings: Settings, path: Path, *, replace: bool) -> _New:
    data, _ = read(path, MAX_PACK)
    if data is None:
        raise WantfirstError(f"there is no file {clean(str(path))}")
    target = settings.home.questions / f"{path.stem}.yaml"
    old, stamp = read(target, MAX_PACK)
    if old is not None and not replace:
        raise WantfirstError(f"you have a file {target.name} already", "add --replace to put this one in its place")
    return _New(path, target, data, old, stamp)


def _kept(settings: Settings, target: Path, old: bytes) -> Path:
    """Where a copy of the replaced pack lies; each replacement keeps its own."""
    from datetime import datetime

    now = datetime.now().strftime("%Y-%m-%d-%H%M%S-%f")
    copy = settings.home.path / BACKUP / "questions" / f"{target.stem}-{now}.yaml"
    save(settings.home.path, copy, old, read(copy, 0)[1])
    return copy


def _checked(settings: Settings, new: Sequence[_New]) -> None:
    """Refuse files with faults, also such as only show beside each other and the packs that stay."""
    replaced = {str(one.target) for one in new}
    if len(replaced) < len(new):
        raise UsageFault("two of these files have the same name", "give one of them another name")
    stay = [one for one in pack_paths(sources(settings.home.path, settings.packs)) if one.path not in replaced]
    files = read_all(PackPath(path=str(one.path), shipped=False) for one in new)
    faults = tuple(problem for problem in library_problems(files, stay) if problem.severity == "error")
    if faults:
        names = ", ".join(dict.fromkeys(clean(Path(fault.file).name) for fault in faults))
        raise BadFile(f"{names} {'have' if ', ' in names else 'has'} faults; nothing was added", faults)


def schema(
    name: Annotated[str, typer.Argument(metavar="pack|worksheet|employer|history", help="Which format.")] = "pack",
    output: flags.Output = None,
    force: flags.Force = False,
) -> None:
    """The JSON Schema of a file format, for your editor."""
    import json

    from wantfirst.store.schema import FORMATS, schema_of

    if name not in FORMATS:
        raise UsageFault(f"there is no format “{clean(name)}”", f"write one of {', '.join(FORMATS)}")
    write(json.dumps(schema_of(name), ensure_ascii=False, indent=2), output, force=force)

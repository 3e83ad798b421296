"""Finds question packs and reads them: files -> core records, with every fault found on the way."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from wantfirst.core.clean import clean
from wantfirst.core.problems import Problem, WantfirstError
from wantfirst.core.questions import ANY_FIELD, Delicate, Field, Pack, Phrase, Question, Theme
from wantfirst.store.fields import Reader
from wantfirst.store.tables import PACK
from wantfirst.store.yaml_door import MAX_PACK, Document, Mapping, Node, Scalar, Sequence, YamlFault, parse_bytes

SUFFIXES = (".yaml", ".yml")
PACKS_VARIABLE = "WANTFIRST_PACKS"


@dataclass(frozen=True, kw_only=True, slots=True)
class Source:
    """A file or folder that holds packs. `shipped` ones come with the program and are held to more."""

    path: Path
    shipped: bool = False
    wanted: bool = False  # named by the person for this run: it must exist


@dataclass(frozen=True, kw_only=True, slots=True)
class PackPath:
    """One pack file that was found."""

    path: str
    shipped: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Example:
    """A want with the questions it must find, and those it must not."""

    want: str
    round: str | None = None
    audience: tuple[str, ...] = ()
    includes: tuple[str, ...] = ()
    excludes: tuple[str, ...] = ()


@dataclass(kw_only=True, slots=True)
class PackFile:
    """All that one file holds. Parts with faults are left out of it and stand in `problems`.

    `pack` is None when nothing of the file can be used. `marks` gives the place (line, column) of each
    question and of each reference from one file to another, for faults that only show across files.
    """

    file: str
    pack: Pack | None = None
    questions: list[Question] = field(default_factory=list)
    replaces: dict[str, str] = field(default_factory=dict)
    themes: list[Theme] = field(default_factory=list)
    fields: list[Field] = field(default_factory=list)
    phrases: list[Phrase] = field(default_factory=list)
    examples: list[Example] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    document: Document | None = None


def shipped_folder() -> Path:
    """The folder of the packs that come with the program: inside the package, or beside `src` in a checkout."""
    inside = Path(__file__).resolve().parent.parent / "questions"
    return inside if inside.is_dir() else Path(__file__).resolve().parents[3] / "questions"


def sources(home: Path, named: Iterable[str] = ()) -> list[Source]:
    """Where to look for packs, in the library's order: shipped, the home's, the environment's, `--pack`."""
    found = [Source(path=shipped_folder(), shipped=True), Source(path=home / "questions")]
    inherited = os.environ.get(PACKS_VARIABLE, "")
    found += [Source(path=Path(part)) for part in inherited.split(os.pathsep) if part]
    found += [Source(path=Path(part), wanted=True) for part in named]
    return found


def pack_paths(places: Iterable[Source]) -> list[PackPath]:
    """The pack files in these places, each once, folders by name.

    Raises:
        WantfirstError: a place the person named for this run does not exist or cannot be listed.
    """
    found: dict[str, PackPath] = {}
    for place in places:
        for path in _files_of(place):
            found.setdefault(path, PackPath(path=path, shipped=place.shipped))
    return list(found.values())


def _files_of(place: Source) -> list[str]:
    path = os.fspath(place.path)
    try:
        with os.scandir(path) as entries:
            names = sorted(e.name for e in entries if e.name.endswith(SUFFIXES) and not e.name.startswith("."))
        return [os.path.join(path, name) for name in names]  # noqa: PTH118 - a thousand joins, on every start
    except NotADirectoryError:
        return [path]
    except OSError as error:
        if place.wanted:
            raise WantfirstError(
                f"there is no question file or folder at {clean(path)}"
                if isinstance(error, FileNotFoundError)
                else f"{clean(path)} cannot be read ({error.strerror})",
                "check the path after --pack",
            ) from None
        return []


def read_pack(path: PackPath) -> PackFile:
    """Read one pack file. Never raises for what is in it: faults are in `problems`."""
    shown = clean(path.path)
    try:
        with open(path.path, "rb") as stream:  # noqa: PTH123 - as above
            data = stream.read(MAX_PACK + 1)
    except OSError as error:
        problem = Problem(file=shown, rule="unreadable", message=f"the file cannot be read ({error.strerror})")
        return PackFile(file=shown, problems=[problem])
    try:
        document = parse_bytes(data, shown, MAX_PACK)
    except YamlFault as fault:
        return PackFile(file=shown, problems=[fault.problem])
    return pack_of(document, shown, shipped=path.shipped)


def pack_of(document: Document, file: str, *, shipped: bool = False) -> PackFile:
    """The pack that a parsed document holds."""
    if document.root is None:
        problem = Problem(
            file=file, rule="empty", message="the file is empty",
            hint="`wantfirst packs new` writes a pack to begin with", severity="error",
        )  # fmt: skip
        return PackFile(file=file, problems=[problem], document=document)
    reader = Reader(file=file, shipped=shipped)
    values = PACK.read(document.root, reader)
    result = PackFile(file=file, problems=reader.problems, document=document)
    if values is not None:
        _fill(result, values, reader)
    return result


def _fill(result: PackFile, values: dict[str, Any], reader: Reader) -> None:
    pack = values["pack"]
    declared = values.get("fields", ())
    fields = tuple(one["id"] for one in declared) or (ANY_FIELD,)
    result.fields = [
        Field(id=one["id"], label=one["label"], aliases=one.get("aliases", ())) for one in declared if "label" in one
    ]
    result.themes = [Theme(**one) for one in values.get("themes", ())]
    result.examples = [Example(**one) for one in values.get("examples", ())]
    for one in values.get("questions", ()):
        _take_question(result, one, pack, fields)
    result.phrases = [_phrase(one) for one in values.get("phrases", ())]
    _note_doubles(result, reader)
    result.pack = Pack(
        id=pack,
        title=values["title"],
        about=values.get("about", ""),
        fields=fields,
        questions=len(result.questions),
        phrases=len(result.phrases),
        file=result.file,
    )


def _take_question(result: PackFile, values: dict[str, Any], pack: str, fields: tuple[str, ...]) -> None:
    full = f"{pack}/{values['id']}"
    if "replaces" in values:
        result.replaces[full] = values.pop("replaces")
    if "delicate" in values:
        values["delicate"] = Delicate(**values["delicate"])
    values["id"] = full
    result.questions.append(Question(fields=fields, **values))


def _phrase(values: dict[str, Any]) -> Phrase:
    kept = {key: value for key, value in values.items() if key not in ("fires_on", "silent_on")}
    return Phrase(**{"could_mean": (), "missing": ()} | kept)


def _note_doubles(result: PackFile, reader: Reader) -> None:
    """An id that stands twice: the first is kept, the second noted with the place of the first."""
    seen: set[str] = set()
    kept = []
    for question in result.questions:
        if question.id not in seen:
            seen.add(question.id)
            kept.append(question)
    if len(kept) < len(result.questions):
        result.questions = kept
        _note_each_double(result.document, reader)


def _note_each_double(document: Document | None, reader: Reader) -> None:
    first: dict[str, Scalar] = {}
    for node in entries(document, "questions"):
        id = node.values.get("id")
        if not isinstance(id, Scalar):
            continue
        if id.text in first:
            line = first[id.text].start.line + 1
            reader.note(id, "duplicate-id", f"the id `{id.text}` stands twice in this file, first on line {line}",
                        "give one of them another id")  # fmt: skip
        first.setdefault(id.text, id)


def entries(document: Document | None, key: str) -> list[Mapping]:
    """The mappings listed under a top-level key of a document."""
    root: Node | None = document.root if document is not None else None
    listed = root.values.get(key) if isinstance(root, Mapping) else None
    return [node for node in listed.items if isinstance(node, Mapping)] if isinstance(listed, Sequence) else []

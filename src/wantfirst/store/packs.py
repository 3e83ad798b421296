"""Reads question packs: files -> core records, with every fault found on the way."""

from __future__ import annotations

from typing import Any

from wantfirst.core.clean import clean
from wantfirst.core.fixtures import Example, Sentences
from wantfirst.core.problems import Problem
from wantfirst.core.questions import ANY_FIELD, Delicate, Field, Pack, Phrase, Question, Theme
from wantfirst.store.kinds import Reader
from wantfirst.store.packs_found import PackPath
from wantfirst.store.tables_pack import PACK
from wantfirst.store.yaml_door import MAX_PACK, YamlFault, parse_bytes
from wantfirst.store.yaml_tree import Document, Scalar, entries


class PackFile:
    """All that one file holds. Parts with faults are left out of it and stand in `problems`.

    `pack` is None when nothing of the file can be used; `replaces` maps ids of its questions to those that they
    replace; `document` is the parsed text, for faults that only show across files.
    """

    def __init__(self, file: str, problems: list[Problem], document: Document | None = None) -> None:
        self.file = file
        self.problems = problems
        self.document = document
        self.pack: Pack | None = None
        self.questions: list[Question] = []
        self.replaces: dict[str, str] = {}
        self.themes: list[Theme] = []
        self.fields: list[Field] = []
        self.phrases: list[Phrase] = []
        self.examples: list[Example] = []
        self.sentences: list[Sentences] = []
        self.widened: list[int] = []  # by how many columns each line was moved to be readable at all

    def placed(self, problem: Problem) -> Problem:
        """A fault at the column where it stands in the file itself."""
        if not self.widened or not problem.line:
            return problem
        return problem._replace(column=max(problem.column - self.widened[problem.line - 1], 1))


def read_pack(path: PackPath) -> PackFile:
    """Read one pack file. Never raises for what is in it: faults are in `problems`."""
    shown = clean(path.path)
    try:
        with open(path.path, "rb") as stream:  # noqa: PTH123 - a thousand files in one run
            data = stream.read(MAX_PACK + 1)
    except OSError as error:
        message = f"the file cannot be read ({error.strerror})"
        hint = "give the folder a name that does not end so" if isinstance(error, IsADirectoryError) else ""
        problem = Problem(file=shown, rule="unreadable", message=message, hint=hint or "check the path and its rights")
        return PackFile(file=shown, problems=[problem])
    try:
        document = parse_bytes(data, shown, MAX_PACK)
    except YamlFault as fault:
        from wantfirst.store.packs_mended import read_on

        return read_on(data, fault.problem, path)
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
    if reader.problems:
        _note_doubles(document, reader)
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
    result.sentences = [_sentences(one, fields) for one in values.get("phrases", ())]
    result.phrases = [one.phrase for one in result.sentences]
    _keep_firsts(result, reader)
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


def _sentences(values: dict[str, Any], fields: tuple[str, ...]) -> Sentences:
    tried = {key: values.pop(key, ()) for key in ("fires_on", "silent_on")}
    return Sentences(phrase=Phrase(**{"could_mean": (), "missing": (), "fields": fields} | values), **tried)


def _keep_firsts(result: PackFile, reader: Reader) -> None:
    """Of questions with one id the first is kept, and the others are noted."""
    first: dict[str, Question] = {}
    for question in result.questions:
        first.setdefault(question.id, question)
    if len(first) < len(result.questions):
        result.questions = list(first.values())
        if not any(problem.rule == "duplicate-id" for problem in reader.problems):
            _note_doubles(result.document, reader)


def _note_doubles(document: Document | None, reader: Reader) -> None:
    """An id that stands twice, with the place of the first, also where the rest of a question is at fault."""
    first: dict[str, Scalar] = {}
    for node in entries(document, "questions"):
        id = node.values.get("id")
        if not isinstance(id, Scalar) or id.absent:
            continue
        if id.text in first:
            line = first[id.text].start.line + 1
            reader.note(id, "duplicate-id", f"the id `{id.text}` stands twice in this file, first on line {line}",
                        "give one of them another id")  # fmt: skip
        first.setdefault(id.text, id)

"""Checks pack files together: what each holds by itself, and what only shows across files."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from wantfirst.core.nearest import nearest
from wantfirst.core.problems import Problem
from wantfirst.core.questions import ANY_FIELD
from wantfirst.store.packs import PackFile, read_pack
from wantfirst.store.packs_declared import Declared, declared_in, listed
from wantfirst.store.packs_found import PackPath
from wantfirst.store.yaml_tree import Mapping, Node, Scalar, entries
from wantfirst.store.yaml_tree import Sequence as Listed

if TYPE_CHECKING:
    from wantfirst.core.lint import Advice

MOST_HINTS = 30  # of one run


def read_all(paths: Iterable[PackPath]) -> list[PackFile]:
    """Every file, read anew."""
    return [read_pack(path) for path in paths]


def library_problems(files: Sequence[PackFile], around: Sequence[PackPath] = ()) -> list[Problem]:
    """All faults of `files`, sorted. `around` are the other files in force: known, but not checked themselves.

    They are read only when there is something to say, or cannot be said without.
    """
    problems = [problem for file in files for problem in file.problems]
    own = [declared_in(file) for file in files]
    quick = _Known([*(listed(path) or declared_in(read_pack(path)) for path in around), *own])
    if not all(quick.finds_all_of(file) for file in files):
        known = _Known([*map(declared_in, read_all(around)), *own])
        for file in files:
            problems += map(file.placed, known.problems_of(file))
    return sorted(problems, key=lambda problem: problem.sort_key)


class _Known:
    """What the files in force declare, to hold references and ids against."""

    def __init__(self, files: Sequence[Declared]) -> None:
        self.themes = {id for file in files for id in file.themes}
        self.fields = {id for file in files for id in file.fields} | {ANY_FIELD}
        self.questions = {id for file in files for id in file.questions or ()}
        self.packs: dict[str, str] = {}
        self.hints_left = MOST_HINTS
        for file in files:
            if file.pack is not None:
                self.packs.setdefault(file.pack, file.file)

    def finds_all_of(self, file: PackFile) -> bool:
        """True when a file was read whole and all that it names is known: `problems_of` would find nothing."""
        if file.pack is None or any(problem.severity == "error" for problem in file.problems):
            return False
        return (
            self.packs[file.pack.id] == file.file
            and self.fields.issuperset(file.pack.fields)
            and self.questions.issuperset(file.replaces.values())
            and all(self.themes.issuperset(one.themes) for one in file.questions)
            and all(self.themes.issuperset(one.themes) for one in file.phrases)
        )

    def problems_of(self, file: PackFile) -> list[Problem]:
        """The faults of one file that only show beside the others."""
        problems: list[Problem] = []
        root = file.document.root if file.document is not None else None
        if not isinstance(root, Mapping):
            return problems
        if file.pack is not None and self.packs[file.pack.id] != file.file:
            problems.append(_double_pack(file, root, self.packs[file.pack.id]))
        problems += self._unknown_fields(file, root)
        for key in ("questions", "phrases"):
            for entry in entries(file.document, key):
                problems += self._unknown_themes(file, entry)
                problems += self._lost_replaces(file, entry)
        return problems

    def _unknown_themes(self, file: PackFile, entry: Mapping) -> list[Problem]:
        return [
            _problem(
                file, node, "unknown-theme", f"{_name(entry)}: there is no theme `{node.text}`",
                self._hint(node.text, self.themes, "`wantfirst themes` lists them"),
            )
            for node in _texts(entry.values.get("themes"))
            if node.text.strip() not in self.themes
        ]  # fmt: skip

    def _unknown_fields(self, file: PackFile, root: Mapping) -> list[Problem]:
        return [
            _problem(
                file, node, "unknown-field", f"no field of work is called `{node.text}`",
                self._hint(node.text, self.fields, f"to declare it, write `- {{id: {node.text}, label: ...}}`"),
                "advice",
            )
            for node in _texts(root.values.get("fields"))
            if node.text.strip() not in self.fields
        ]  # fmt: skip

    def _lost_replaces(self, file: PackFile, entry: Mapping) -> list[Problem]:
        node = entry.values.get("replaces")
        if not isinstance(node, Scalar) or node.absent or node.text.strip() in self.questions:
            return []
        hint = self._hint(node.text, self.questions, "`wantfirst packs show` lists a pack's questions")
        return [_problem(file, node, "replaces-nothing", f"{_name(entry)}: there is no question `{node.text}`", hint)]

    def _hint(self, word: str, known: Iterable[str], otherwise: str) -> str:
        """The nearest word that is known; looking for it takes long where thousands are wrong."""
        self.hints_left -= 1
        near = nearest(word, known) if self.hints_left >= 0 else ""
        return f"did you mean `{near}`?" if near else otherwise


def _double_pack(file: PackFile, root: Mapping, first: str) -> Problem:
    node = root.values["pack"]
    message = f"the pack id `{node.text if isinstance(node, Scalar) else ''}` is taken by {first}"
    return _problem(file, node, "duplicate-pack", message, "give this pack an id of its own; nothing of it is used now")


def _problem(file: PackFile, node: Node, rule: str, message: str, hint: str, severity: str = "error") -> Problem:
    return Problem(
        file=file.file, line=node.start.line + 1, column=node.start.column + 1, rule=rule, message=message, hint=hint,
        severity=severity,
    )  # fmt: skip


def _name(entry: Mapping) -> str:
    id = entry.values.get("id")
    return f"question {id.text}" if isinstance(id, Scalar) else "question"


def _texts(node: Node | None) -> list[Scalar]:
    items = node.items if isinstance(node, Listed) else [node]
    return [item for item in items if isinstance(item, Scalar) and not item.absent]


def lint_problems(files: Sequence[PackFile], around: Sequence[PackFile] = ()) -> list[Problem]:
    """Advice on questions: wording, who is led to them, and pairs that are nearly the same, over all files in force."""
    from wantfirst.core.lint import lint, near_duplicates

    everything = [question for file in (*around, *files) for question in file.questions]
    silent = {theme.id for file in (*around, *files) for theme in file.themes if not theme.heard_as}
    found: dict[str, list[Advice]] = {}
    for file in files:
        for question in file.questions:
            found.setdefault(question.id, []).extend(lint(question, silent))
    for advice in near_duplicates(everything, list(found)):
        found.setdefault(advice.question, []).append(advice)
    return [problem for file in files for problem in _advised(file, found)]


def _advised(file: PackFile, found: dict[str, list[Advice]]) -> list[Problem]:
    problems = []
    for entry in entries(file.document, "questions"):
        id, ask = entry.values.get("id"), entry.values.get("ask")
        if file.pack is None or not isinstance(id, Scalar) or ask is None:
            continue
        problems += [
            _problem(file, ask, one.rule, f"{_name(entry)}: {one.message}", one.hint, "advice")
            for one in found.get(f"{file.pack.id}/{id.text}", ())
        ]
    return problems

"""Changes a hand-edited YAML text at single places; every other byte stays the person's own.

Comments, order, unknown keys, quoting, indents, line ends, a byte-order mark, a missing last line break: all
stay. After each edit the new text is read again and must give exactly what the edit means, with every comment
still there; else nothing is changed and the person is told which line to edit. No file is written here.
"""

from __future__ import annotations

from collections.abc import Iterable

from wantfirst.core.problems import WantfirstError
from wantfirst.store.splice.edit import (
    Append,
    Data,
    Edit,
    Misfit,
    Path,
    Remove,
    Set,
    Truth,
    clean_data,
    cleaned,
    edited,
    plain,
)
from wantfirst.store.splice.page import Page, Patch, Unsafe
from wantfirst.store.splice.patch import patches
from wantfirst.store.splice.text import flow, lines
from wantfirst.store.yaml_door import YamlFault, parse_text
from wantfirst.store.yaml_tree import Document, Mapping, Node, Sequence

__all__ = [
    "Append",
    "Data",
    "Edit",
    "Path",
    "Remove",
    "Set",
    "SpliceRefused",
    "Truth",
    "edited",
    "encoded",
    "plain",
    "render",
    "splice",
]

SHOWN = 300  # characters of a value that a refusal repeats


class SpliceRefused(WantfirstError):
    """An edit that cannot be made with certainty. Says which line of which file to edit by hand, and how."""


def splice(document: Document, edits: Iterable[Edit], file: str) -> Document:
    """Make the edits one after the other and return the document they lead to.

    Args:
        document: the file as read; it is not changed.
        edits: what to change. Their texts are cleaned first, as they would be on reading.
        file: the name to put into a refusal.

    Raises:
        SpliceRefused: an edit cannot be proven to do exactly what it says.
    """
    for edit in edits:
        document = _spliced(document, cleaned(edit), file)
    return document


def render(data: dict[str, Data]) -> str:
    """The text of a fresh file that holds `data` (cleaned), in the program's own style.

    Raises:
        SpliceRefused: the data cannot be written so that it reads back the same (too long, or too deep).
    """
    expected = clean_data(data)
    text = "\n".join(lines(expected, 0)) + "\n" if data else "{}\n"
    try:
        if plain(parse_text(text, "").root) == expected:
            return text
        reason = "it would not read back the same"
    except YamlFault as fault:
        reason = fault.problem.message
    raise SpliceRefused("this cannot be written as a YAML file", reason)


def encoded(document: Document) -> bytes:
    """The bytes of a document, its byte-order mark put back."""
    return (b"\xef\xbb\xbf" if document.bom else b"") + document.text.encode("utf-8")


def _spliced(document: Document, edit: Edit, file: str) -> Document:
    """The document after one edit, by the first of the ways that is proven."""
    old = plain(document.root)
    try:
        expected = edited(old, edit)
        if expected == old:
            return document
        reasons = []
        page = Page(document)
        for patch in patches(page, edit):
            found = _proven(page, patch, document, expected, file)
            if isinstance(found, Document):
                return found
            reasons.append(found)
    except Misfit as misfit:
        reasons = [str(misfit)]
    except Unsafe as unsafe:
        reasons = [str(unsafe)]
    raise _refusal(document, edit, file, reasons[-1] if reasons else "")


def _proven(page: Page, patch: Patch, document: Document, expected: Data, file: str) -> Document | str:
    """The patched document when it holds what is expected and all comments, else why not."""
    text = page.text[: patch.start] + patch.text + page.text[patch.stop :]
    try:
        new = parse_text(text, file, bom=document.bom)
    except YamlFault as fault:
        return fault.problem.message
    if plain(new.root) != expected:
        return "a neighbouring value would change with it"
    if list(Page(new).comments_but((0, 0))) != page.comments_but(patch.gone):
        return "a comment would be lost"
    return new


def _refusal(document: Document, edit: Edit, file: str, reason: str) -> SpliceRefused:
    line, named = _nearest(document.root, edit.path)
    what = _by_hand(edit, named)
    return SpliceRefused(f"{file} cannot be changed safely here: open it and, at line {line}, {what}", reason)


def _nearest(root: Node | None, path: Path) -> tuple[int, int]:
    """The line of the last thing on the path that is there, counted from 1, and how many steps lead to it."""
    node, line = root, 1 if root is None else root.start.line + 1
    for depth, step in enumerate(path):
        if isinstance(node, Mapping) and step in node.values:
            line, node = node.keys[str(step)].start.line + 1, node.values[str(step)]
        elif isinstance(node, Sequence) and isinstance(step, int) and 0 <= step < len(node.items):
            node = node.items[step]
            line = node.start.line + 1
        else:
            return line, depth
    return line, len(path)


def _by_hand(edit: Edit, there: int) -> str:
    """What the person is to do: `write `why: "x"``."""
    name = ".".join(str(step + 1) if isinstance(step, int) else step for step in edit.path)
    if isinstance(edit, Remove):
        return f"take out `{name}`"
    shown = flow(edit.value)
    shown = shown if len(shown) <= SHOWN else shown[:SHOWN] + "..."
    if isinstance(edit, Append):
        return f"add `- {shown}` to `{name}`"
    return f"{'change' if there == len(edit.path) else 'write'} `{name}`: `{shown}`"

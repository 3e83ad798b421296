"""Reads on in a pack file that cannot be read as it stands, so that all its faults are told at once.

Nothing of such a file is ever used. Imported only when one turns up.
"""

from __future__ import annotations

import re

from wantfirst.core.problems import Problem
from wantfirst.store.packs import PackFile, pack_of
from wantfirst.store.packs_found import PackPath
from wantfirst.store.yaml_door import YamlFault, parse_text

_INDENT = re.compile(r"^[ \t]+", re.MULTILINE)
_TAB_INDENT = re.compile(r"^ *\t", re.MULTILINE)
_LINE_END = re.compile("\r\n|[\n\r\x85\u2028\u2029]")  # what YAML takes for one
_WIDTH = 2  # spaces that a tab is taken for


def read_on(data: bytes, fault: Problem, path: PackPath) -> PackFile:
    """The file with its fault, and whatever else is found once bytes that are not UTF-8, and tabs, are mended.

    Args:
        data: the file's content.
        fault: why it cannot be read.
        path: the file.
    """
    text = _decoded(data, fault)
    tab = _TAB_INDENT.search(text) if text else None
    if text is None or (tab is None and fault.rule != "encoding"):
        return PackFile(file=fault.file, problems=[fault])
    problems = [_with_lines(fault, data)] if fault.rule == "encoding" else []
    if tab is not None:
        problems.append(_tabs(text, tab, fault.file))
    try:
        document = parse_text(_INDENT.sub(_spaces, text), fault.file)
    except YamlFault as further:
        later = [] if tab is not None else [further.problem]  # a guess at what the tabs meant is not held against it
        return PackFile(file=fault.file, problems=[*problems, *later])
    result = PackFile(file=fault.file, problems=[], document=document)
    result.widened = [_widened(line) for line in _LINE_END.split(text)]
    rest = pack_of(document, fault.file, shipped=path.shipped).problems
    result.problems = [*problems, *map(result.placed, rest)]
    return result


def _decoded(data: bytes, fault: Problem) -> str | None:
    """The text, taken for Windows-1252 where it is not UTF-8; None when there is no reading on."""
    if fault.rule == "yaml":
        return data.decode("utf-8-sig")
    if fault.rule != "encoding" or b"\0" in data:
        return None
    return data.decode("cp1252", errors="replace").replace("\ufffd", "?")


def _with_lines(fault: Problem, data: bytes) -> Problem:
    others = sum(not _is_utf8(line) for line in data.split(b"\n")) - 1
    return fault._replace(message=fault.message + _more(others)) if others > 0 else fault


def _is_utf8(line: bytes) -> bool:
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _tabs(text: str, first: re.Match[str], file: str) -> Problem:
    others = len(_TAB_INDENT.findall(text)) - 1
    message = "a tab stands where spaces must" + (_more(others) if others else "")
    line, column = text.count("\n", 0, first.start()) + 1, first.end() - first.start()
    return Problem(
        file=file, line=line, column=column, rule="yaml", message=message, hint="indent with two spaces for each tab"
    )  # fmt: skip


def _more(lines: int) -> str:
    return f"; the same on {lines} more line{'s' * (lines != 1)}"


def _spaces(indent: re.Match[str]) -> str:
    return indent[0].replace("\t", " " * _WIDTH)


def _widened(line: str) -> int:
    """By how many columns a line has moved to the right."""
    return line[: len(line) - len(line.lstrip(" \t"))].count("\t") * (_WIDTH - 1)

"""What is wrong with a text that cannot be read as YAML, in words a person can act on.

Imported only when something is wrong.
"""

from __future__ import annotations

from wantfirst.core.clean import clean
from wantfirst.core.problems import Problem

_TOO_DEEP = "nesting depth"  # newer C parsers look ahead and give up before our own limit sees an event


def encoding_problem(file: str, data: bytes, error: UnicodeDecodeError) -> Problem:
    """Why the bytes of a file are not UTF-8, and where the first one stands that is not."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        message = "the file is saved as UTF-16, not as UTF-8"
    elif b"\0" in data[:1024]:
        message = "this is not a text file"
    else:
        message = f"the byte 0x{data[error.start]:02X} is not UTF-8; the file may be saved as Latin-1 or Windows-1252"
    return Problem(
        file=file,
        line=data.count(b"\n", 0, error.start) + 1,
        column=error.start - (data.rfind(b"\n", 0, error.start) + 1) + 1,
        rule="encoding",
        message=message,
        hint="save the file as UTF-8",
    )


def character_problem(file: str, text: str, position: int) -> Problem:
    """A character that no YAML file may hold, at `position` in the text."""
    return Problem(
        file=file,
        line=text.count("\n", 0, position) + 1,
        column=position - (text.rfind("\n", 0, position) + 1) + 1,
        rule="control-character",
        message=f"the character {clean(text[position])} may not stand in a YAML file",
        hint="delete it",
    )


def syntax_problem(file: str, text: str, found: str, line: int, column: int) -> Problem:
    """What the parser found (`found`, in its own words) at a line and column, both counted from 0."""
    lines = text.split("\n")
    message, hint = _plain_words(found, lines[line] if line < len(lines) else "")
    rule = "too-deep" if _TOO_DEEP in found else "yaml"
    return Problem(file=file, line=line + 1, column=column + 1, rule=rule, message=clean(message), hint=clean(hint))


def _plain_words(found: str, line: str) -> tuple[str, str]:
    """What PyYAML found, as one sentence and a mend."""
    if _TOO_DEEP in found:
        return "nested far too deep", "put quotes round a text that begins with brackets"
    if "mapping values are not allowed" in found:
        return "a colon inside this text is read as a new key", "put double quotes round the whole text"
    if "\\t" in found or "\t" in line[: len(line) - len(line.lstrip())]:
        return "a tab stands where spaces must", "indent with two spaces"
    if "expected <block end>" in found or "did not find expected '-' indicator" in found:
        return "this line is indented differently from the lines it belongs with", "line it up with its neighbours"
    if "could not find expected ':'" in found or "could not found expected ':'" in found:
        return "a key without a colon, or a text that runs over to a new line", (
            "write `key: text`; put double quotes round a text that holds a colon"
        )
    if "cannot start any token" in found or "found unknown escape" in found or "undefined alias" in found:
        return "this text begins with, or holds, a character that YAML reserves", (
            "put single quotes round the whole text"
        )
    if "unexpected end of stream" in found or "end of the stream" in found:
        return "a quote or bracket that is opened here is never closed", "close it"
    return f"this is not readable as YAML: {found}", "put double quotes round a text that holds : # or quotes"

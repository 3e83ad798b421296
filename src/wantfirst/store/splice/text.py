"""How the program writes YAML: every text so that no reader of any YAML version sees anything but text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from wantfirst.store.splice.edit import Data, Truth

FLOW_WIDTH = 100  # the longest list that is written on one line

# Plain is only what begins with a letter and holds nothing a reader could take for a sign. The comma and the
# question mark have a meaning inside brackets.
_PLAIN = re.compile(r"[^\W\d_](?:[\w .,'()?/-]*[\w.'()?])?")
_PLAIN_IN_FLOW = re.compile(r"[^\W\d_](?:[\w .'()/-]*[\w.'()])?")

# Words that some YAML reader takes for a truth value, for nothing, or for a number.
_TAKEN = frozenset(("y", "yes", "n", "no", "true", "false", "on", "off", "null", "none", "nan", "inf", "infinity"))

_WHOLE = re.compile(r"0|[1-9][0-9]{0,8}")

# What double quotes cannot hold as it stands: the quote, the backslash, controls, line breaks in any sense,
# the byte-order mark, surrogates and the two code points that are no characters.
_ESCAPED = re.compile('["\\\\\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]')
_SHORT = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}


@dataclass(frozen=True, kw_only=True, slots=True)
class Written:
    """A value as it stands behind its key or dash.

    `head` follows on the same line (may be empty); `body` are the full lines below, with their indent.
    """

    head: str = ""
    body: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Style:
    """`literal` allows blocks (`|`) for texts of several lines; `bare` leaves whole numbers unquoted."""

    literal: bool = True
    bare: bool = False


PROGRAM = Style()


def quoted(text: str) -> str:
    """`text` in double quotes, on one line."""
    return '"' + _ESCAPED.sub(_escape, text) + '"'


def _escape(match: re.Match[str]) -> str:
    char = match[0]
    code = ord(char)
    return _SHORT.get(char) or (f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}")


def inline(text: str, *, in_flow: bool = False) -> str:
    """`text` on one line: plain where that is safe beyond doubt, else in double quotes; a truth value as it is."""
    pattern = _PLAIN_IN_FLOW if in_flow else _PLAIN
    if isinstance(text, Truth) or (pattern.fullmatch(text) and text.lower() not in _TAKEN):
        return text
    return quoted(text)


def flow(data: Data) -> str:
    """`data` on one line, whatever it is: `[a, b]`, `{key: value}`, a text, or `~` for nothing."""
    if data is None:
        return "~"
    if isinstance(data, str):
        return inline(data, in_flow=True)
    if isinstance(data, list):
        return "[" + ", ".join(map(flow, data)) + "]"
    return "{" + ", ".join(f"{_key(key)}: {flow(value)}" for key, value in data.items()) + "}"


def _key(key: str) -> str:
    return inline(key, in_flow=True)


def under_key(data: Data, column: int, style: Style = PROGRAM) -> Written:
    """The value of a key that stands at `column`."""
    short = _short(data, column, style)
    return short or Written(body=tuple(lines(data, column + 2, style)))


def under_dash(data: Data, column: int, offset: int, style: Style = PROGRAM) -> Written:
    """An item whose dash stands at `column`, its content `offset` further right."""
    short = _short(data, column, style)
    if short:
        return short
    first, *rest = lines(data, column + offset, style)
    return Written(head=first[column + offset :], body=tuple(rest))


def lines(data: Data, column: int, style: Style = PROGRAM) -> list[str]:
    """The full lines of a list or mapping that has something in it, indented to `column`."""
    pad = " " * column
    found: list[str] = []
    if isinstance(data, dict):
        for key, value in data.items():
            written = under_key(value, column, _style_of(key, column, style))
            found += [joined(f"{pad}{_key(key)}:", written.head), *written.body]
    elif isinstance(data, list):
        for item in data:
            written = under_dash(item, column, 2, style)
            found += [joined(f"{pad}-", written.head), *written.body]
    return found


def joined(marker: str, head: str, gap: int = 1) -> str:
    """A key or dash with what follows it on the line."""
    return marker + " " * gap + head if head else marker


def _style_of(key: str, column: int, style: Style) -> Style:
    """The version of the format, on top of each file, is a number for every reader; all else is text."""
    return Style(literal=style.literal, bare=key == "version" and column == 0)


def _short(data: Data, column: int, style: Style) -> Written | None:
    """`data` where it needs no lines of its own but those of a block of text; else None."""
    if isinstance(data, str):
        if style.bare and _WHOLE.fullmatch(data):
            return Written(head=data)
        return (_literal(data, column + 2) if style.literal else None) or Written(head=inline(data))
    if not data:
        return Written(head=flow(data))
    if isinstance(data, list) and all(item is None or isinstance(item, str) for item in data):
        head = flow(data)
        return Written(head=head) if len(head) <= FLOW_WIDTH else None
    return None


def _literal(text: str, column: int) -> Written | None:
    """A text of several lines as a block, kinder to the hand that edits it; None where quotes are safer."""
    content = text[:-1] if text.endswith("\n") else text
    if "\n" not in text or not content or content[0] in " \n" or content.endswith("\n"):
        return None
    rows = content.split("\n")
    if any(not row.isprintable() or row.endswith(" ") for row in rows):
        return None
    pad = " " * column
    return Written(head="|" if text.endswith("\n") else "|-", body=tuple(pad + row if row else "" for row in rows))

"""Notes taken on the phone after a talk: plain lines, each put where it belongs and none dropped.

`3: she left at seven all week` answers question 3 of the page. `3 peer: ...` and `3 Ann: ...` say who, `3: not asked`
says that. A number alone belongs to the line below it. Any other line is kept on its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from wantfirst.core.clean import one_line
from wantfirst.core.debrief.ground import Asked
from wantfirst.core.employers import SOMEONE, Meeting, Statement
from wantfirst.core.talk import AUDIENCE_BY_NAME

# A number, perhaps who, and a colon, point or bracket; behind a colon no digit, for `7:30` is a time of day.
_NUMBERED = re.compile(r"[Qq]?\s*(\d{1,2})(?:\s+([^\W\d_][\w'’ -]{0,30}?))?\s*(?::(?!\d)|[.)](?=\s|$))\s*(.*)")
_BY_ROLE = re.compile(r"([A-Za-z-]+)\s*:\s*(.+)")
_BULLET = re.compile(r"[-*•–]\s+")
_NOT_ASKED = frozenset(("not asked", "not asked.", "did not ask", "didn't ask"))


class Notes(NamedTuple):
    """What notes hold: what answers a question of the page, what was not asked, and the lines of neither."""

    answers: tuple[Statement, ...] = ()
    not_asked: tuple[str, ...] = ()
    loose: tuple[Statement, ...] = ()
    remarks: tuple[str, ...] = ()


class _Line(NamedTuple):
    number: int
    by: str
    said: str


def read_notes(text: str, meeting: Meeting, asked: Mapping[str, Asked], names: Iterable[str] = ()) -> Notes:
    """The notes of a talk.

    Args:
        text: the notes as they were typed.
        meeting: the talk; its planned questions are numbered from 1, in their order.
        asked: what each planned question serves.
        names: people who have been named here before.
    """
    known = {name.lower(): name for name in names} | AUDIENCE_BY_NAME
    notes = Notes()
    for line in _lines(text, known):
        notes = _with(notes, line, meeting, asked)
    return notes


def _with(notes: Notes, line: _Line, meeting: Meeting, asked: Mapping[str, Asked]) -> Notes:
    by = line.by or (meeting.audience[0] if len(meeting.audience) == 1 else SOMEONE)
    if not line.number:
        return notes._replace(loose=(*notes.loose, Statement(said=line.said, by=by)))
    if line.number > len(meeting.planned):
        remark = f"The page has no question {line.number}; what you noted under it is kept on its own."
        kept = Statement(said=line.said or f"{line.number}:", by=by)
        return notes._replace(loose=(*notes.loose, kept), remarks=(*notes.remarks, remark))
    id = meeting.planned[line.number - 1]
    if line.said.lower() in _NOT_ASKED:
        return notes._replace(not_asked=(*notes.not_asked, id))
    wants = asked[id].wants if id in asked else ()
    return notes._replace(answers=(*notes.answers, Statement(said=line.said, question=id, wants=wants, by=by)))


def _lines(text: str, known: Mapping[str, str]) -> list[_Line]:
    """The lines that hold something; one under a bare number is that question's."""
    found: list[_Line] = []
    for row in text.splitlines():
        line = _line(one_line(row), known)
        if line is None:
            continue
        if found and not line.number and found[-1].number and not found[-1].said:
            line = found.pop()._replace(said=line.said)
        found.append(line)
    return found


def _line(row: str, known: Mapping[str, str]) -> _Line | None:
    row = _BULLET.sub("", row, count=1) if _BULLET.match(row) else row
    if not row:
        return None
    numbered = _NUMBERED.fullmatch(row)
    if numbered and int(numbered[1]) and (not numbered[2] or _who(numbered[2], known)):
        return _Line(number=int(numbered[1]), by=_who(numbered[2] or "", known), said=numbered[3])
    role = _BY_ROLE.fullmatch(row)
    if role and role[1].lower() in known:
        return _Line(number=0, by=known[role[1].lower()], said=role[2])
    return _Line(number=0, by="", said=row)


def _who(text: str, known: Mapping[str, str]) -> str:
    """Whom a word before the colon names: a role, somebody named before, a capitalised name; else nobody."""
    if text.lower() in known:
        return known[text.lower()]
    return text if all(part[:1].isupper() for part in text.split()) else ""

"""How each want stands at one employer, by what was said there: settled, left vague, or open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from wantfirst.core.employers import Employer, Meeting, Statement
from wantfirst.core.talk import AUDIENCES

_CERTAIN = ("happened", "written")
_NOBODY: Mapping[str, frozenset[str]] = MappingProxyType({})
_NOTHING: Mapping[str, tuple[tuple[Meeting, Statement], ...]] = MappingProxyType({})


class Standing(NamedTuple):
    """What is known at an employer.

    `settled` wants need no more questions. `vague` maps the others that were spoken of to what was said, oldest
    first. `answered` are questions with a firm reply; `asked` maps each question with any reply to the roles it
    was asked of.
    """

    settled: frozenset[str] = frozenset()
    vague: Mapping[str, tuple[tuple[Meeting, Statement], ...]] = _NOTHING
    answered: frozenset[str] = frozenset()
    asked: Mapping[str, frozenset[str]] = _NOBODY

    def may_ask(self, id: str, whom: Iterable[str]) -> bool:
        """A question may be asked of somebody among `whom`: it has no firm reply, and not all of them had it."""
        return id not in self.answered and bool(set(whom) - self.asked.get(id, frozenset()))


def standing(employer: Employer | None) -> Standing:
    """How the wants stand at `employer`; nothing is known at none."""
    if employer is None:
        return Standing()
    said: dict[str, list[tuple[Meeting, Statement]]] = {}
    asked: dict[str, frozenset[str]] = {}
    for meeting, statement in _statements(employer):
        for want in statement.wants:
            said.setdefault(want, []).append((meeting, statement))
        if statement.question:
            asked[statement.question] = asked.get(statement.question, frozenset()) | _roles(meeting, statement)
    settled = {want for want, all_said in said.items() if _is_settled(statement for _, statement in all_said)}
    return Standing(
        settled=frozenset(settled),
        vague={want: tuple(all_said) for want, all_said in said.items() if want not in settled},
        answered=frozenset(one.question for _, one in _statements(employer) if one.question and is_firm(one)),
        asked=asked,
    )


def is_firm(statement: Statement) -> bool:
    """It tells of what has happened or stands in writing, or promises just what is wanted."""
    return statement.grade in _CERTAIN or (statement.grade == "promise" and statement.verdict == "met")


def _is_settled(statements: Iterable[Statement]) -> bool:
    """Something firm decides it, and nobody says otherwise."""
    told = [one for one in statements if one.verdict != "unknown"]
    return any(is_firm(one) for one in told) and len({one.verdict for one in told}) == 1


def _statements(employer: Employer) -> Iterator[tuple[Meeting, Statement]]:
    """All that was said, as it stands in the file; what the person has seen counts as having happened."""
    for one in employer.known:
        yield Meeting(), Statement(said=one.note, wants=(one.want,), grade="happened", verdict=one.verdict)
    for meeting in employer.meetings:
        for statement in meeting.heard:
            yield meeting, statement


def _roles(meeting: Meeting, statement: Statement) -> frozenset[str]:
    return frozenset((statement.by,)) if statement.by in AUDIENCES else frozenset(meeting.audience)

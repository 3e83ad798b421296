"""Employers against wants: what each gives, who said so, and between which bounds it lies.

Nothing is averaged. People who contradict each other leave a want open, what nobody said stays open, and what is
open counts as anything from nothing to all of it. There is no score; there are a worst and a best.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from wantfirst.core.employers import FIRM, Employer, Known, Said, said_on, strength
from wantfirst.core.wants import WEIGHTS, Want, Worksheet

MET, PARTLY, NOT_MET, UNKNOWN = "met", "partly", "not-met", "unknown"
_HALVES = {MET: (2, 2), PARTLY: (1, 1), NOT_MET: (0, 0), UNKNOWN: (0, 2)}  # half points at worst, at best

ME = "me"  # who says what one has seen oneself

DISAGREE = "they disagree"
NOT_FIRM = "for a must have that is not firm enough"


class Heard(NamedTuple):
    """One thing said, or seen, that bears on a want. `date` and `round` are the talk's."""

    said: str
    by: str
    grade: str
    verdict: str
    date: str = ""
    round: str | None = None
    question: str = ""


class Cell(NamedTuple):
    """What one employer gives of one want.

    `grade`, `said` and `by` are those of the strongest statement that carries the verdict, the latest of equals.
    `statements` are all of them, newest first. `reason` says why it is open although somebody answered.
    """

    want: Want
    verdict: str = UNKNOWN
    grade: str = ""
    said: str = ""
    by: str = ""
    disagree: bool = False
    statements: tuple[Heard, ...] = ()
    reason: str = ""


class Range(NamedTuple):
    """What an employer gives at worst and at best, in half points of the wants' weights, out of `whole`."""

    worst: int
    best: int
    whole: int

    @property
    def shares(self) -> tuple[float, float]:
        """Worst and best as shares of the whole, from 0 to 1."""
        whole = self.whole or 1
        return self.worst / whole, self.best / whole


class Counts(NamedTuple):
    """How many wants of one kind are met for sure, met in part, not met, and still open."""

    sure: int
    partly: int
    missing: int
    open: int

    @property
    def of(self) -> int:
        """All of them."""
        return sum(self)

    @property
    def up_to(self) -> int:
        """How many may turn out to be met."""
        return self.sure + self.open


class Standing(NamedTuple):
    """An employer with a cell for each want, in the worksheet's order, and the bounds they give."""

    employer: Employer
    cells: tuple[Cell, ...]
    range: Range

    def counts(self, *importances: str) -> Counts:
        """How the wants of these importances stand."""
        verdicts = [cell.verdict for cell in self.cells if cell.want.importance in importances]
        return Counts(*(verdicts.count(verdict) for verdict in (MET, PARTLY, NOT_MET, UNKNOWN)))


class Comparison(NamedTuple):
    """All wants, and the employers with the best first."""

    wants: tuple[Want, ...]
    standings: tuple[Standing, ...]


def compare(worksheet: Worksheet, employers: Iterable[Employer]) -> Comparison:
    """Hold each employer against each want."""
    standings = [_standing(worksheet.wants, employer) for employer in employers]
    return Comparison(wants=worksheet.wants, standings=tuple(sorted(standings, key=place)))


def place(standing: Standing) -> tuple[int, int, int, str]:
    """The order: fewer musts not met, then the higher worst, then the higher best, then the slug."""
    bounds = standing.range
    return (standing.counts("must").missing, -bounds.worst, -bounds.best, standing.employer.slug)


def settled(standing: Standing, want: Want, verdict: str) -> Standing:
    """The standing as it would be if one want were settled so."""
    cells = tuple(cell._replace(verdict=verdict) if cell.want.id == want.id else cell for cell in standing.cells)
    return Standing(employer=standing.employer, cells=cells, range=_range(cells))


def strangers(worksheet: Worksheet, employer: Employer) -> tuple[str, ...]:
    """The ids under which something is kept here although no want has them; sorted."""
    spoken = {id for meeting in employer.meetings for one in meeting.heard for id in one.wants}
    seen = {known.want for known in employer.known}
    return tuple(sorted((spoken | seen) - {want.id for want in worksheet.wants}))


def _standing(wants: Sequence[Want], employer: Employer) -> Standing:
    cells = tuple(_cell(want, heard_of(want, employer)) for want in wants)
    return Standing(employer=employer, cells=cells, range=_range(cells))


def heard_of(want: Want, employer: Employer) -> tuple[Heard, ...]:
    """All that was said of a want at an employer, newest first, then what one has seen oneself."""
    said = tuple(_said(one) for one in said_on(employer, want.id))
    return said + tuple(_seen(known) for known in employer.known if known.want == want.id)


def _said(one: Said) -> Heard:
    said, meeting = one
    return Heard(
        said=said.said, by=said.by, grade=said.grade, verdict=said.verdict, date=meeting.date, round=meeting.round,
        question=said.question,
    )  # fmt: skip


def _seen(known: Known) -> Heard:
    return Heard(said=known.note, by=ME, grade="happened", verdict=known.verdict)


def _firmness(one: Heard) -> int:
    return strength(one.grade)


def _cell(want: Want, statements: tuple[Heard, ...]) -> Cell:
    """One verdict out of all statements. One that leaves the want open neither supports nor contradicts another."""
    telling = [one for one in statements if one.verdict != UNKNOWN] or list(statements)
    if not telling:
        return Cell(want=want)
    foremost = max(telling, key=_firmness)  # the first, and so the newest, of equals
    verdicts = {one.verdict for one in telling}
    cell = Cell(
        want=want,
        verdict=foremost.verdict,
        grade=foremost.grade,
        said=foremost.said,
        by=foremost.by,
        statements=statements,
    )
    if len(verdicts) > 1:
        return cell._replace(verdict=UNKNOWN, disagree=True, reason=DISAGREE)
    if want.importance == "must" and cell.verdict == MET and cell.grade not in FIRM:
        return cell._replace(verdict=UNKNOWN, reason=NOT_FIRM)
    return cell


def _range(cells: Sequence[Cell]) -> Range:
    weights = [WEIGHTS[cell.want.importance] for cell in cells]
    halves = [_HALVES[cell.verdict] for cell in cells]
    return Range(
        worst=sum(weight * low for weight, (low, _) in zip(weights, halves, strict=True)),
        best=sum(weight * high for weight, (_, high) in zip(weights, halves, strict=True)),
        whole=2 * sum(weights),
    )

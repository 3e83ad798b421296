"""Writes employers: a meeting planned, into a file that stays the person's."""

from __future__ import annotations

from collections.abc import Iterator

from wantfirst.core.clean import clean, one_line
from wantfirst.core.employers import PRESENT, Employer, Meeting
from wantfirst.core.naming import slug
from wantfirst.store.employers import SavedEmployer, employer_paths, load_employer
from wantfirst.store.files import read, save
from wantfirst.store.home import Home
from wantfirst.store.splice import Append, Data, Edit, Remove, Set, splice
from wantfirst.store.worksheet_save import encoded, places
from wantfirst.store.yaml_door import parse_text

HEADER = """\
# An employer: the talks planned and what was said there. Edit it freely. It is private.
version: 1
"""


def plan_meeting(home: Home, name: str, meeting: Meeting) -> Employer:
    """Keep a meeting as the next one with an employer, whose file is made when there is none.

    A meeting with nothing planned or heard yet is replaced: the person is telling about the same talk again.
    Raises WantfirstError when it cannot be saved.
    """
    saved = _existing(home, name) or _fresh(home, name)
    document = splice(saved.document, _edits(saved, meeting), clean(str(saved.path)))
    save(home.path, saved.path, encoded(document), saved.stamp)
    return load_employer(saved.path).employer


def _edits(saved: SavedEmployer, meeting: Meeting) -> Iterator[Edit]:
    """What to change in the file so that it holds the meeting."""
    yield Set(("employer",), saved.employer.name)  # an empty file has only its own name
    data = _meeting_data(meeting)
    placed = zip(places(saved.document, "meetings"), saved.employer.meetings, strict=True)
    place = next((place for place, one in placed if not one.heard and not one.planned), None)
    if place is None:
        yield Append(("meetings",), data)
        return
    for key in ("date", "round", "audience"):
        yield Set((*place, key), data[key]) if key in data else Remove((*place, key))


def _existing(home: Home, name: str) -> SavedEmployer | None:
    for path in employer_paths(home):
        saved = load_employer(path)
        if name.strip().lower() in (saved.employer.slug, saved.employer.name.lower()):
            return saved
    return None


def _fresh(home: Home, name: str) -> SavedEmployer:
    taken = {path.stem for path in employer_paths(home)} | {PRESENT}
    path = home.employers / f"{slug(name, taken)}.yaml"
    employer = Employer(slug=path.stem, name=one_line(name) or path.stem)
    return SavedEmployer(employer=employer, document=parse_text(HEADER, str(path)), stamp=read(path, 0)[1], path=path)


def _meeting_data(meeting: Meeting) -> dict[str, Data]:
    data: dict[str, Data] = {}
    if meeting.date:
        data["date"] = meeting.date
    if meeting.round:
        data["round"] = meeting.round
    if meeting.audience:
        data["audience"] = list(meeting.audience)
    return data

"""Writes employers: a meeting planned, into a file that stays the person's."""

from __future__ import annotations

from wantfirst.core.clean import clean
from wantfirst.core.employers import PRESENT, Employer, Meeting
from wantfirst.core.naming import slug
from wantfirst.store.employers import SavedEmployer, employer_paths, load_employer
from wantfirst.store.files import read, save
from wantfirst.store.home import Home
from wantfirst.store.splice import Append, Data, Edit, Set, splice
from wantfirst.store.worksheet_save import encoded
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
    at = next((i for i, one in enumerate(saved.employer.meetings) if not one.heard and not one.planned), None)
    edit: Edit = (
        Append(("meetings",), _meeting_data(meeting)) if at is None else Set(("meetings", at), _meeting_data(meeting))
    )
    document = splice(saved.document, [edit], clean(str(saved.path)))
    save(home.path, saved.path, encoded(document), saved.stamp)
    return load_employer(saved.path).employer


def _existing(home: Home, name: str) -> SavedEmployer | None:
    for path in employer_paths(home):
        saved = load_employer(path)
        if name.strip().lower() in (saved.employer.slug, saved.employer.name.lower()):
            return saved
    return None


def _fresh(home: Home, name: str) -> SavedEmployer:
    taken = {path.stem for path in employer_paths(home)} | {PRESENT}
    path = home.employers / f"{slug(name, taken)}.yaml"
    document = splice(parse_text(HEADER, str(path)), [Set(("employer",), name)], str(path))
    return SavedEmployer(
        employer=Employer(slug=path.stem, name=name), document=document, stamp=read(path, 0)[1], path=path
    )


def _meeting_data(meeting: Meeting) -> dict[str, Data]:
    data: dict[str, Data] = {}
    if meeting.date:
        data["date"] = meeting.date
    if meeting.round:
        data["round"] = meeting.round
    if meeting.audience:
        data["audience"] = list(meeting.audience)
    return data

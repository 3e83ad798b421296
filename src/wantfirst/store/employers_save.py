"""Writes employers: only what changed goes into the file; the rest stays the person's."""

from __future__ import annotations

from wantfirst.core.clean import clean, one_line
from wantfirst.core.employers import PRESENT, PRESENT_NAME, Employer
from wantfirst.core.naming import slug
from wantfirst.store.editors import EMPLOYER_LINE, keep_schema
from wantfirst.store.employers import SavedEmployer, employer_in, load_employer
from wantfirst.store.employers_edits import edits, lists, lists_inside
from wantfirst.store.files import read, save
from wantfirst.store.home import Home
from wantfirst.store.splice import encoded, splice
from wantfirst.store.yaml_door import MAX_OWN, parse_text

HEADER = (
    EMPLOYER_LINE
    + """\
# An employer: the talks planned and what was said there. Edit it freely. It is private.
version: 1
"""
)


def open_employer(home: Home, name: str) -> SavedEmployer:
    """The employer of that slug or name; a fresh one, of which nothing is written yet, when there is none.

    Raises:
        BadFile: its file has faults.
        WantfirstError: it cannot be read.
    """
    wanted = name.strip().lower()
    paths = list(home.employer_paths())
    for path in [path for path in paths if one_line(path.stem) == wanted]:
        return load_employer(path)
    for path in paths:
        saved = load_employer(path)
        if saved.employer.name.lower() == wanted:
            return saved
    return _fresh(home, name, {path.stem for path in paths})


def is_kept(saved: SavedEmployer) -> bool:
    """True when the employer has a file."""
    return saved.stamp.content is not None


def store(home: Home, saved: SavedEmployer, employer: Employer) -> SavedEmployer:
    """Write a changed employer into its file, and give back what is now saved.

    Raises:
        WantfirstError: the file was changed by somebody else meanwhile (ChangedUnderneath), the disk is full, the
            place to change cannot be changed safely, ...; the file is as it was.
    """
    document = saved.document
    for step in (lists, lists_inside, edits):  # each reads the places in what the one before it left
        document = splice(document, step(document, saved.employer, employer), clean(str(saved.path)))
    kept = employer_in(document, saved.path)
    stamp = save(home.path, saved.path, encoded(document), saved.stamp)
    if document.text.startswith(EMPLOYER_LINE.rstrip()):
        keep_schema(home, "employer")
    return SavedEmployer(employer=kept, document=document, stamp=stamp, path=saved.path)


def _fresh(home: Home, name: str, taken: set[str]) -> SavedEmployer:
    present = name.strip().lower() == PRESENT
    stem = PRESENT if present else slug(name, taken | {PRESENT})
    path = home.employers / f"{stem}.yaml"
    shown = PRESENT_NAME if present else one_line(name) or stem
    employer = Employer(slug=stem, name=shown, present=present)
    document = parse_text(HEADER + ("present: true\n" if present else ""), str(path))
    return SavedEmployer(employer=employer, document=document, stamp=read(path, MAX_OWN)[1], path=path)

"""Reads a file of replies: all that `start` asks, written as a worksheet with the talk and what was asked beside it."""

from __future__ import annotations

from pathlib import Path

from wantfirst.core.clean import clean
from wantfirst.core.employers import Meeting
from wantfirst.core.intake.told import Coming, Told
from wantfirst.core.problems import BadFile, WantfirstError
from wantfirst.store.files import read
from wantfirst.store.tables_worksheet import REPLIES
from wantfirst.store.worksheet import values_of, worksheet_from
from wantfirst.store.yaml_door import MAX_OWN, YamlFault, parse_bytes


def load_replies(path: Path) -> Told:
    """The replies of a file.

    Raises:
        BadFile: it has faults, all of which it names.
        WantfirstError: there is no such file, or it cannot be read.
    """
    shown = clean(str(path))
    data, _ = read(path, MAX_OWN)
    if data is None:
        raise WantfirstError(f"there is no file {shown}")
    try:
        values, problems = values_of(parse_bytes(data, shown), shown, REPLIES)
    except YamlFault as fault:
        values, problems = None, (fault.problem,)
    if values is None:
        raise BadFile(f"{shown} cannot be taken over; nothing was changed", problems)
    talk = values.get("talk")
    coming = Coming(employer=talk.pop("employer"), meeting=Meeting(**talk)) if talk else None
    return Told(worksheet=worksheet_from(values), coming=coming, asked=values.get("asked", {}))

"""Replies from a file go into what is told already."""

from __future__ import annotations

from typing import Any

from wantfirst.core.intake.told import Told
from wantfirst.core.wants import Want


def merged(told: Told, given: Told) -> Told:
    """What is told when `given` is taken over: what it holds counts, what it leaves out stays as it was.

    A want with a known id changes by the keys it gives; the others are added. A reply takes its question off
    those left for later.
    """
    sheet = told.worksheet
    lines: dict[str, Any] = {
        key: value
        for key in ("field", "situation", "present_job", "never")
        if (value := getattr(given.worksheet, key)) not in ("", None, ())
    }
    wants = sheet.wants
    for want in given.worksheet.wants:
        wants = _with(wants, want)
    changed = sheet._replace(**lines, wants=wants, skipped={**sheet.skipped, **given.worksheet.skipped})
    after = Told(worksheet=changed, coming=given.coming or told.coming, asked={**told.asked, **given.asked})
    return after.unskipped(*_replied(given))


def _replied(given: Told) -> list[str]:
    """The keys of all that a file replies to."""
    keys = [key for key in ("field", "situation") if getattr(given.worksheet, key)]
    keys += ["present_job"] if given.worksheet.present_job is not None else []
    keys += ["talk"] if given.coming is not None else []
    keys += [f"{id}.asked" for id in given.asked] + [f"{id}.heard" for id, said in given.asked.items() if said]
    for want in given.worksheet.wants:
        keys += [f"{want.id}.{key}" for key in _given(want)]
    return [key for key in keys if key not in given.worksheet.skipped]


def _given(want: Want) -> dict[str, Any]:
    """What a file says of a want."""
    return {
        key: value
        for key, value in want._asdict().items()
        if value and key not in ("id", "unset") and key not in want.unset
    }


def _with(wants: tuple[Want, ...], given: Want) -> tuple[Want, ...]:
    before = next((want for want in wants if want.id == given.id), None)
    if before is None:
        return (*wants, given)
    after = before._replace(**_given(given), unset=before.unset & given.unset)
    return tuple(after if want.id == given.id else want for want in wants)

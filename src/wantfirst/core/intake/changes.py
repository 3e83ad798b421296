"""What a reply changes in the worksheet. Used by the conversation and by its twins, flags and files, alike."""

from __future__ import annotations

from typing import Any

from wantfirst.core.direction import kind_of
from wantfirst.core.naming import want_id
from wantfirst.core.wants import Want, Worksheet

NONE_OF_THESE = "none of these"  # with spaces, as below: no id can be the same
TO_TURN = "what instead?"  # a want that is still only what the person would be rid of
NOT_YET = "not yet"  # a must that is still to be asked for in the present job
TO_AGREE = "read it aloud first"  # a sentence put together, not yet agreed to


def answered(worksheet: Worksheet, key: str, reply: str) -> Worksheet:
    """The worksheet after a reply. A reply takes the question off the skipped ones.

    Args:
        worksheet: as it was.
        key: `field`, `situation`, `present_job`, `want` (a new one) or `<want-id>.<key>`.
        reply: the text typed, the value chosen, or several values with commas between.
    """
    reply = reply.strip()
    if key in ("field", "situation"):
        fields: dict[str, Any] = {key: reply}
        changed = worksheet._replace(**fields)
    elif key == "present_job":
        changed = worksheet._replace(present_job=reply == "yes")
    elif key == "want":
        changed = worksheet._replace(wants=(*worksheet.wants, fresh(worksheet, reply)))
    else:
        id, _, part = key.rpartition(".")
        changed = _with_want(worksheet, id, part, reply)
    left = {name: why for name, why in worksheet.skipped.items() if name != key}
    if key.endswith(".themes") and not _chosen(reply):
        left[key] = NONE_OF_THESE
    return changed._replace(skipped=left)


def fresh(worksheet: Worksheet, text: str, kind: str = "") -> Want:
    """A new want with these words. Its direction is `kind`, else what its words tell, else not known."""
    kind = kind or kind_of(text)
    unset = frozenset(("importance",)) if kind else frozenset(("importance", "kind"))
    return Want(id=want_id(text, {want.id for want in worksheet.wants}), want=text, kind=kind or "new", unset=unset)


def with_want(worksheet: Worksheet, changed: Want) -> Worksheet:
    """The worksheet with one want changed; it is known by its id."""
    return worksheet._replace(wants=tuple(changed if want.id == changed.id else want for want in worksheet.wants))


def _with_want(worksheet: Worksheet, id: str, part: str, reply: str) -> Worksheet:
    want = worksheet.want(id)
    if want is None:
        raise KeyError(id)
    changes: dict[str, Any] = {part: reply}
    if part == "themes":
        changes = {part: _chosen(reply)}
    elif part in ("importance", "kind"):
        changes["unset"] = want.unset - {part}
    elif part == "private":
        changes = {part: reply == "yes"}
    elif part == "want":
        changes |= _direction(want, kind_of(reply))
    return with_want(worksheet, want._replace(**changes))


def _direction(want: Want, told: str) -> dict[str, Any]:
    """The direction of a want whose words change: what the new ones tell; one that was chosen stays."""
    if told:
        return {"kind": told, "unset": want.unset - {"kind"}}
    if kind_of(want.want) == want.kind:  # the old words told it, and they are gone
        return {"kind": "new", "unset": want.unset | {"kind"}}
    return {}


def _chosen(reply: str) -> tuple[str, ...]:
    return tuple(theme for theme in reply.split(",") if theme and theme != NONE_OF_THESE)


def skipped(worksheet: Worksheet, key: str, reason: str) -> Worksheet:
    """The worksheet with a question left for later."""
    return worksheet._replace(skipped={**worksheet.skipped, key: reason.strip() or "later"})


def without(worksheet: Worksheet, id: str) -> Worksheet:
    """The worksheet without one want and what was skipped of it."""
    return worksheet._replace(
        wants=tuple(want for want in worksheet.wants if want.id != id),
        skipped={key: why for key, why in worksheet.skipped.items() if not key.startswith(f"{id}.")},
    )

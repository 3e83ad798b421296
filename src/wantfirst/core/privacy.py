"""What may leave the home: everything else is taken out here, in one place."""

from __future__ import annotations

from wantfirst.core.wants import Want, Worksheet, shown_id

PRIVATE_WANT = "(private)"


def shareable(worksheet: Worksheet) -> Worksheet:
    """The worksheet without what is private: situation, reasons, floors, notes, skip reasons, private wants.

    A private want stays as a bare place: its id is `want-N`, its text says only that it is private.
    """
    return worksheet._replace(
        situation="",
        wants=tuple(_shareable(worksheet, want) for want in worksheet.wants),
        skipped={},
    )


def _shareable(worksheet: Worksheet, want: Want) -> Want:
    if want.private:
        return Want(id=shown_id(worksheet, want), want=PRIVATE_WANT, importance=want.importance, private=True)
    return want._replace(why="", floor="", note="")

"""What has been told so far, what is known of the world around, and what a reply leads to."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from wantfirst.core.conversation import Way
from wantfirst.core.employers import Meeting
from wantfirst.core.halves import halves
from wantfirst.core.wants import Want, Worksheet

NOTHING_ASKED: Mapping[str, str] = MappingProxyType({})


class Coming(NamedTuple):
    """The talk that is coming up: with which employer, and what is known of it."""

    employer: str
    meeting: Meeting = Meeting()


class Told(NamedTuple):
    """All that the intake keeps.

    `coming` is the next talk, None when none is planned. `asked` maps the ids of wants that were asked for in the
    present job to what was replied there (empty: not said yet).
    """

    worksheet: Worksheet = Worksheet()
    coming: Coming | None = None
    asked: Mapping[str, str] = NOTHING_ASKED

    def want(self, id: str) -> Want:
        """The want with this id. Raises KeyError."""
        want = self.worksheet.want(id)
        if want is None:
            raise KeyError(id)
        return want

    def skipped(self, key: str, reason: str) -> Told:
        """The same with a question left for later."""
        return self._replace(worksheet=self.worksheet._replace(skipped={**self.worksheet.skipped, key: reason}))

    def unskipped(self, *keys: str) -> Told:
        """The same with questions that are not left for later any more."""
        left = {key: why for key, why in self.worksheet.skipped.items() if key not in keys}
        return self._replace(worksheet=self.worksheet._replace(skipped=left))


class Telling(NamedTuple):
    """Where the intake is. `short` is True for the five-minute way, False for the whole, None while not decided."""

    data: Told = Told()
    way: Way = Way()
    note: str = ""
    short: bool | None = None


class Around(NamedTuple):
    """What the intake knows of the world, so that it need not look itself.

    `labels` are those of all themes by id; `themes_of` gives the ids that a text suggests, best first; `clear`
    the one that is clearly first, or None. `nudge` gives the one question that a reply for a part of a want calls
    for, empty where it is clear. `field_note` gives what to say of the work that somebody names. `read_day` gives a
    day in ISO form for one as people write it, or None; `soon` is the last day, in ISO form, for which a talk is near.
    """

    labels: Mapping[str, str] = MappingProxyType({})
    themes_of: Callable[[str], list[str]] = lambda _: []
    clear: Callable[[str], str | None] = lambda _: None
    nudge: Callable[[str, str], str] = lambda *_: ""
    field_note: Callable[[str], str] = lambda _: ""
    read_day: Callable[[str], str | None] = lambda text: text or None
    soon: str = ""

    def halves(self, text: str) -> tuple[str, str] | None:
        """The two wants that a sentence holds, or None when it is one."""
        return halves(text, self.clear)


class After(NamedTuple):
    """What a reply leads to: what is told then, a line to say, and where the conversation goes.

    `passed` is the key that stands on the way back for it (empty: the prompt's own); `opens` a prompt to ask out of
    turn next; `listed` leads to the front without a place on the way back, as lines of a list do.
    """

    told: Told
    note: str = ""
    passed: str = ""
    opens: str = ""
    listed: bool = False
    short: bool | None = None


def parts(key: str) -> tuple[str, str]:
    """The want and the thing asked of it: `sundays.why` -> `sundays`, `why`. A key without a want has none."""
    id, _, part = key.rpartition(".")
    return id, part

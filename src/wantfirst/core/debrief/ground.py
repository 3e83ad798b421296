"""What a debrief stands on, and where it is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from wantfirst.core.conversation import Way
from wantfirst.core.employers import FIRM, Meeting, Statement
from wantfirst.core.wants import Want, Worksheet

# What is chosen; with spaces, so that no id, role or word of the format can be the same.
ANSWERED, DODGED, NOT_ASKED = "they answered", "no answer", "not asked"
OTHER = "by name"
NONE_OF_THESE = "none of these"
SPLIT = "one by one"
ON_ITS_OWN, LEFT_OUT = "on its own", "leave it out"


class Asked(NamedTuple):
    """A question of the page as it was spoken, the ids of the wants it serves, and the roles met who can know."""

    say: str
    wants: tuple[str, ...] = ()
    whom: tuple[str, ...] = ()


class Weighed(NamedTuple):
    """What a statement is worth at most, why (a sentence), and what it leaves out."""

    grade: str = ""
    reason: str = ""
    missing: tuple[str, ...] = ()


class Ground(NamedTuple):
    """What is known before the first reply.

    `asked` tells of each planned question how it was spoken and what it serves (one that is in no file any more is
    not in it), `weigh` what a statement is worth, `about` the ids of the wants it may bear on, the likeliest first.
    `today` is a day in ISO form.
    """

    worksheet: Worksheet
    asked: Mapping[str, Asked]
    weigh: Callable[[str], Weighed]
    about: Callable[[str], tuple[str, ...]]
    today: str

    def words(self, id: str) -> str:
        """A planned question as it was spoken."""
        asked = self.asked.get(id)
        return asked.say if asked is not None else f"A question that is in no question file any more: {id}"

    def wants_of(self, one: Statement) -> list[Want]:
        """The wants a statement bears on, of those there still are."""
        return [want for want in map(self.worksheet.want, one.wants) if want is not None]

    def is_too_soft(self, one: Statement) -> bool:
        """True for what bears on a must have and is not firm enough for a yes."""
        return one.grade not in FIRM and any(want.importance == "must" for want in self.wants_of(one))


class Debriefing(NamedTuple):
    """Where the conversation is.

    `left` are the keys left for later in this sitting, `loose` the names of statements taken from notes that may belong
    to a question, `ended` is true when nothing more was heard.
    """

    data: Meeting
    way: Way = Way()
    note: str = ""
    left: frozenset[str] = frozenset()
    loose: tuple[str, ...] = ()
    ended: bool = False


def named(meeting: Meeting) -> dict[str, Statement]:
    """The statements of a talk by name, in the order kept.

    The name is `<question>#<number>`, counted among those on the same question; the question may be empty.
    """
    found: dict[str, Statement] = {}
    counts: dict[str, int] = {}
    for one in meeting.heard:
        number = counts.get(one.question, 0)
        counts[one.question] = number + 1
        found[f"{one.question}#{number}"] = one
    return found


def question_of(name: str) -> str:
    """The id of the question a statement's name begins with."""
    return name.partition("#")[0]

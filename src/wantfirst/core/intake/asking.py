"""Asking for it where one is: the present employer adjusts only if they know."""

from __future__ import annotations

from collections.abc import Mapping

from wantfirst.core.clean import one_line
from wantfirst.core.conversation import Choice, NotUsable, Prompt
from wantfirst.core.employers import Employer, Meeting, Statement
from wantfirst.core.intake.about import NOTHING_TYPED
from wantfirst.core.intake.changes import NOT_YET
from wantfirst.core.intake.told import After, Around, Told, parts
from wantfirst.core.talk import CURRENT_BOSS

YES, UNSAFE = "yes", "it would not be safe"


def prompt(told: Told, key: str, _: Around) -> Prompt:
    """Whether a must was asked for in the present job, and what was replied."""
    id, part = parts(key)
    if part == "heard":
        return Prompt(
            key=key,
            ask="What did they say?",
            help="In their words, as far as you remember. It stands beside what other employers say.",
            example="maybe next year, when there are more of us",
            current=told.asked.get(id, ""),
            reason_asked=False,
        )
    left = told.worksheet.skipped.get(key, "")
    return Prompt(
        key=key,
        ask="Have you asked for this where you are?",
        help="They can only adjust if they know, and they may say yes. It is the shortest way there is.",
        choices=(
            Choice(value=YES, label="Yes, and they replied"),
            Choice(value=NOT_YET, label="Not yet"),
            Choice(value=UNSAFE, label="It would not be safe"),
        ),
        current=YES if id in told.asked else left if left in (NOT_YET, UNSAFE) else "",
        reason_asked=False,
    )


def answer(told: Told, key: str, text: str, _: Around) -> After:
    """Whether it was asked for, or what was said. Raises NotUsable when nothing was typed."""
    text = one_line(text)
    id, part = parts(key)
    if not text:
        raise NotUsable(NOTHING_TYPED)
    told = told.unskipped(key)
    if part == "heard":
        return After(told=told._replace(asked={**told.asked, id: text}))
    if text == YES:
        return After(told=told._replace(asked={**told.asked, id: told.asked.get(id, "")}))
    asked = {one: said for one, said in told.asked.items() if one != id}
    note = "Then that is worth a talk of its own. wantfirst will remind you." if text == NOT_YET else ""
    return After(told=told._replace(asked=asked).unskipped(f"{id}.heard").skipped(key, text), note=note)


def asked_of(employer: Employer) -> dict[str, str]:
    """The wants that were told to one's present boss, each with what was replied (empty: not known)."""
    asked: dict[str, str] = {}
    for meeting in employer.meetings:
        for id in meeting.told:
            replies = [one.said for one in meeting.heard if id in one.wants]
            asked[id] = replies[0] if replies else asked.get(id, "")
    return asked


def with_asked(employer: Employer, before: Mapping[str, str], asked: Mapping[str, str]) -> Employer:
    """The present job with what changed from `before` to `asked`: each a talk in which one want was told."""
    meetings = [one for one in employer.meetings if not any(_is_of(one, id) for id in before.keys() - asked.keys())]
    for id, said in asked.items():
        if before.get(id) == said:
            continue
        heard = (Statement(said=said, wants=(id,), by=CURRENT_BOSS),) if said else ()
        meeting = Meeting(audience=(CURRENT_BOSS,), told=(id,), heard=heard)
        at = next((number for number, one in enumerate(meetings) if _is_of(one, id)), len(meetings))
        meetings[at : at + 1] = [meeting]
    return employer._replace(meetings=tuple(meetings))


def _is_of(meeting: Meeting, id: str) -> bool:
    """It is about this want alone, as it is kept here; a talk with more in it is left as it is."""
    return meeting.told == (id,) and meeting.audience == (CURRENT_BOSS,) and len(meeting.heard) <= 1

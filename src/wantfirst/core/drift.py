"""Drift: how wants changed over time, and whether a must became softer after a talk.

The history is a list of changes that is only added to. It begins, for each want, with what was said first; so the
state it ends in can be held against the worksheet, and what somebody changed in an editor is noticed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from wantfirst.core.employers import Employer, Meeting
from wantfirst.core.wants import Want, Worksheet

WANT, IMPORTANCE = "want", "importance"
MUST = "must"

Known = dict[str, dict[str, str]]  # for each want: its wording and importance


class Change(NamedTuple):
    """One change: on which day (ISO form), of which want, of its `want` or its `importance`, from what to what.

    An empty `before` is a first word, an empty `after` of `want` a want taken out.
    """

    date: str
    want: str
    key: str
    before: str
    after: str


class Drift(NamedTuple):
    """A must that became something else after a talk.

    `want` is None when it was taken out; `wording` is how it read while it was a must. `until` is the day it changed,
    empty when that was done in an editor and nobody knows when; `last_must` is the day on which it was last known
    to be one. `reworded`: it is a must still, but reads otherwise.
    """

    id: str
    want: Want | None
    wording: str
    until: str
    last_must: str
    employer: Employer
    meeting: Meeting
    reworded: bool = False


# --- what to add to the history ---------------------------------------------------------------------------


def known(worksheet: Worksheet) -> Known:
    """Wording and importance of each want; an importance that nobody gave is empty."""
    return {
        want.id: {WANT: want.want, IMPORTANCE: "" if IMPORTANCE in want.unset else want.importance}
        for want in worksheet.wants
    }


def known_at_end(changes: Iterable[Change]) -> Known:
    """What the history says of each want in the end."""
    state: Known = {}
    for one in changes:
        if one.key == WANT and not one.after:
            state.pop(one.want, None)
        else:
            state.setdefault(one.want, {WANT: "", IMPORTANCE: ""})[one.key] = one.after
    return state


def changes_between(before: Known, after: Known, date: str) -> Iterator[Change]:
    """What leads from one state to another, in the order of the later one; wants taken out at the end."""
    for id, texts in after.items():
        old = before.get(id, {})
        for key in (WANT, IMPORTANCE):
            if old.get(key, "") != texts[key]:
                yield Change(date=date, want=id, key=key, before=old.get(key, ""), after=texts[key])
    for id in before.keys() - after.keys():
        yield Change(date=date, want=id, key=WANT, before=before[id][WANT], after="")


def news(changes: Sequence[Change], before: Worksheet, after: Worksheet, date: str) -> list[Change]:
    """What to add to a history: what was changed by hand up to now, then the change from `before` to `after`."""
    return [
        *changes_between(known_at_end(changes), known(before), date),
        *changes_between(known(before), known(after), date),
    ]


# --- what became of the musts -----------------------------------------------------------------------------


class _Time(NamedTuple):
    """While a want was a must and read so: from one day to another (empty: it was changed in an editor).

    `softened`: it ended by becoming softer or being taken out; else by being worded anew.
    """

    wording: str
    start: str
    end: str
    softened: bool


class _Talk(NamedTuple):
    date: str
    slug: str
    place: int
    employer: Employer
    meeting: Meeting


def drift(changes: Sequence[Change], worksheet: Worksheet, employers: Sequence[Employer], today: str) -> list[Drift]:
    """The musts that became softer, were worded anew or were taken out after a talk; the latest talk first.

    A must that is one again and reads as it did is no drift; nor is a change without a talk before it.

    Args:
        changes: the history.
        worksheet: the wants as they are now.
        employers: whose meetings up to `today` count as talks.
        today: a day in ISO form.
    """
    talks = _talks(employers, today)
    whole = [*changes, *changes_between(known_at_end(changes), known(worksheet), "")]
    noted = max((one.date for one in changes), default="")
    found = []
    for id in dict.fromkeys(one.want for one in whole):
        want = worksheet.want(id)
        over = [time for time in _times([one for one in whole if one.want == id]) if _is_over(time, want)]
        told = [(time, talk) for time in over if (talk := _talk_in(time, talks)) is not None]
        if told:
            time, talk = told[-1]
            found.append(
                Drift(
                    id=id, want=want, wording=time.wording, until=time.end, last_must=noted, employer=talk.employer,
                    meeting=talk.meeting, reworded=not time.softened,
                )
            )  # fmt: skip
    return sorted(sorted(found, key=lambda one: one.id), key=lambda one: one.meeting.date, reverse=True)


def _talks(employers: Sequence[Employer], today: str) -> list[_Talk]:
    """The talks there were, the earliest first."""
    talks = [
        _Talk(date=meeting.date, slug=employer.slug, place=place, employer=employer, meeting=meeting)
        for employer in employers
        for place, meeting in enumerate(employer.meetings)
        if meeting.date and meeting.date <= today
    ]
    return sorted(talks, key=lambda talk: talk[:3])


def _talk_in(time: _Time, talks: Sequence[_Talk]) -> _Talk | None:
    """The last talk while it was a must that read so."""
    held = [talk for talk in talks if time.start <= talk.date and (not time.end or talk.date <= time.end)]
    return held[-1] if held else None


def _is_over(time: _Time, want: Want | None) -> bool:
    """True unless the want is again what it was then."""
    is_must = want is not None and want.importance == MUST
    return not is_must if time.softened else want is not None and is_must and want.want != time.wording


def _times(changes: Sequence[Change]) -> Iterator[_Time]:
    """The times at which one want was a must, and those at which it read the same, as far as they have ended."""
    wording, worded, must_since, is_must = "", "", "", False
    for one in changes:
        if one.key == WANT:
            if is_must and one.after:
                yield _Time(wording=wording, start=max(worded, must_since), end=one.date, softened=False)
            elif is_must:
                yield _Time(wording=wording, start=must_since, end=one.date, softened=True)
            wording, worded, is_must = one.after, one.date, is_must and bool(one.after)
        elif one.after == MUST:
            must_since, is_must = one.date, True
        elif is_must:
            yield _Time(wording=wording, start=must_since, end=one.date, softened=True)
            is_must = False

"""A possible employer, and the next talk with it."""

from __future__ import annotations

import pytest

from wantfirst.core.employers import (
    FIRM,
    GRADE_LABELS,
    GRADES,
    MISSING,
    MISSING_LABELS,
    VERDICT_LABELS,
    VERDICTS,
    Employer,
    Meeting,
    Statement,
    next_meeting,
)

TODAY = "2026-11-22"
HEARD = (Statement(said="we plan to expand"),)


def employer(slug: str, *meetings: Meeting) -> Employer:
    """An employer with these talks."""
    return Employer(slug=slug, name=slug.title(), meetings=meetings)


@pytest.mark.parametrize(
    ("meeting", "words"),
    [
        (
            Meeting(date="2026-12-01", round="2", audience=("boss", "peer")),
            "second talk, with your future boss and a future colleague, 1 December 2026",
        ),
        (Meeting(round="offer"), "offer stage"),
        (Meeting(audience=("recruiter",)), "with a recruiter"),
        (Meeting(date="2026-12-01"), "1 December 2026"),
        (Meeting(), "a talk"),
    ],
)
def test_a_meeting_is_told_in_words(meeting: Meeting, words: str) -> None:
    """A person reads which talk it is and who is met, never an id."""
    assert meeting.words == words


def test_without_a_talk_ahead_there_is_no_next() -> None:
    """Past talks, and those where something was heard, are not planned any more."""
    gone = employer("acme", Meeting(date="2026-11-21"), Meeting(date="2026-12-01", heard=HEARD), Meeting(heard=HEARD))
    assert next_meeting([], TODAY) is None
    assert next_meeting([gone, employer("bare")], TODAY) is None


def test_the_soonest_talk_from_today_on_is_next() -> None:
    """Over all employers, today included, by date and not by the order of the file."""
    later, today = Meeting(date="2026-12-24"), Meeting(date=TODAY, round="2")
    soon = employer("zeta", later, today)
    assert next_meeting([employer("acme", Meeting(date="2026-11-23"), later), soon], TODAY) == (soon, today)


def test_a_talk_with_a_date_comes_before_one_without() -> None:
    """A talk without a date is next only when no date is known."""
    undated, dated = Meeting(round="1"), Meeting(date="2027-01-01")
    one = employer("acme", undated)
    other = employer("zeta", dated)
    assert next_meeting([one, other], TODAY) == (other, dated)
    assert next_meeting([one], TODAY) == (one, undated)


def test_talks_on_one_day_come_by_employer_then_as_written() -> None:
    """A tie is settled the same way whatever order the files are read in."""
    first, second = Meeting(date=TODAY, round="1"), Meeting(date=TODAY, round="2")
    acme, zeta = employer("acme", Meeting(heard=HEARD), first, second), employer("zeta", first)
    assert next_meeting([zeta, acme], TODAY) == next_meeting([acme, zeta], TODAY) == (acme, first)


def test_a_statement_left_bare_is_an_unknown() -> None:
    """What nobody judged counts as not known, and a dodge is nothing said."""
    assert (Statement().said, Statement().verdict, Statement().grade) == ("", "unknown", "")


@pytest.mark.parametrize(
    ("words", "labels"), [(GRADES, GRADE_LABELS), (VERDICTS, VERDICT_LABELS), (MISSING, MISSING_LABELS)]
)
def test_every_word_of_the_format_has_words_for_people(words: tuple[str, ...], labels: dict[str, str]) -> None:
    """In the same order, so that a list of choices goes from weakest to strongest."""
    assert tuple(labels) == words
    assert all(labels.values())


def test_a_hope_an_intention_and_a_claim_are_not_firm() -> None:
    """On these a must is never met."""
    assert FIRM == ("promise", "happened", "written")

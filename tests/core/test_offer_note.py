"""The note to send before one signs."""

from __future__ import annotations

from tests.builders import must, want, worksheet
from wantfirst.core.employers import Employer, Meeting, Statement
from wantfirst.core.offer_note import OfferNote, Quote, offer_note

SUNDAYS = (must("sundays"),)


def noted(*statements: Statement, wants=SUNDAYS, date: str = "2026-11-12") -> OfferNote:
    """The note after one talk at which this was said."""
    meeting = Meeting(date=date, round="2", audience=("boss",), heard=statements)
    employer = Employer(slug="acme", name="Acme", meetings=(meeting,))
    return offer_note(worksheet(*wants), employer, lambda one: f"What about {one.id}?")


def said(text: str, grade: str, verdict: str = "met", by: str = "boss") -> Statement:
    """Something said about the Sundays."""
    return Statement(said=text, wants=("sundays",), by=by, grade=grade, verdict=verdict)


def test_what_was_promised_is_to_be_confirmed() -> None:
    """A must that was promised, but not in writing, is quoted with who said it and when, and nothing is open."""
    quote = Quote(said="Two in four.", by="the manager I would work for", day="2026-11-12")
    assert noted(said("Two in four.", "promise")) == OfferNote(confirm=(quote,))


def test_what_is_in_writing_needs_no_note() -> None:
    """A must that stands in writing is not mentioned."""
    assert noted(said("Page nine.", "written")) == OfferNote()


def test_the_strongest_word_is_quoted_and_of_equals_the_latest() -> None:
    """One quote a want: the firmest, and of equally firm ones what was said later."""
    note = noted(said("We hope so.", "wish"), said("You will.", "promise"), said("You shall.", "promise"))
    assert [one.said for one in note.confirm] == ["You shall."]


def test_what_nobody_said_is_still_open() -> None:
    """A must that was never spoken of, or dodged, is asked about; what is not a must is not."""
    assert noted(wants=(must("sundays"), want("learning"))).still_open == ("What about sundays?",)
    assert noted(said("", "wish", "unknown")) == OfferNote(still_open=("What about sundays?",))


def test_what_was_left_vague_is_quoted_and_still_open() -> None:
    """A vague word is worth having in writing, and the question stays."""
    note = noted(said("We try to.", "plan", "unknown", by="Ms Example"))
    assert [(one.said, one.by) for one in note.confirm] == [("We try to.", "Ms Example")]
    assert note.still_open == ("What about sundays?",)


def test_a_private_must_stays_out_of_it() -> None:
    """What is private is not sent to anybody."""
    assert noted(said("Two in four.", "promise"), wants=(must("sundays", private=True),)) == OfferNote()

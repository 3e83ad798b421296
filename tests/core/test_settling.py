"""Who was right where people contradicted each other: what is kept, and what counts no more."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.strategies_employers import EMPLOYERS
from wantfirst.core.employers import VERDICTS, Employer, Known, Meeting, Statement, said_on
from wantfirst.core.settling import UNKNOWN, settled_as

YES = Statement(said="Everybody leaves at four.", wants=("evenings",), by="boss", grade="claim", verdict="met")
NO = Statement(said="I was here until nine.", wants=("evenings", "pay"), by="peer", grade="happened", verdict="not-met")
OPEN = Statement(said="We will see.", wants=("evenings",), by="hr", grade="plan")
ACME = Employer(slug="acme", name="Acme", meetings=(Meeting(round="1", heard=(YES, OPEN)), Meeting(heard=(NO,))))


def test_who_was_wrong_counts_no_more_and_is_kept_word_for_word() -> None:
    """The one that is right stays as it was, the other leaves the want open."""
    first, second = settled_as(ACME, "evenings", "not-met").meetings
    assert first.heard == (YES._replace(verdict=UNKNOWN), OPEN)
    assert second.heard == (NO,)


def test_a_statement_on_several_wants_keeps_its_verdict_for_the_others() -> None:
    """Wrong about the evenings is not wrong about the pay: one statement becomes two."""
    _, second = settled_as(ACME, "evenings", "met").meetings
    assert second.heard == (NO._replace(wants=("pay",)), NO._replace(wants=("evenings",), verdict=UNKNOWN))


def test_ones_own_eyes_may_have_been_wrong_too() -> None:
    """What was seen counts like what was said."""
    seen = ACME._replace(known=(Known("evenings", "met", "quiet at five"), Known("pay", "met")))
    assert settled_as(seen, "evenings", "not-met").known == (
        Known("evenings", UNKNOWN, "quiet at five"), Known("pay", "met"),
    )  # fmt: skip


@given(EMPLOYERS, st.data())
def test_settling_leaves_one_verdict_and_loses_no_word(employer: Employer, data: st.DataObject) -> None:
    """Nobody contradicts anybody afterwards, all that was said is still there, and other wants are as they were."""
    wants = sorted({id for meeting in employer.meetings for one in meeting.heard for id in one.wants})
    want = data.draw(st.sampled_from([*wants, "some-want"]))
    after = settled_as(employer, want, verdict := data.draw(st.sampled_from(VERDICTS)))
    assert {one.statement.verdict for one in said_on(after, want)} <= {verdict, UNKNOWN}
    words = [{one.said for one in meeting.heard} for meeting in employer.meetings]
    assert [{one.said for one in meeting.heard} for meeting in after.meetings] == words
    for other in wants:
        if other != want:
            kept = [(one.statement.said, one.statement.verdict) for one in said_on(employer, other)]
            assert [(one.statement.said, one.statement.verdict) for one in said_on(after, other)] == kept

"""Employers against wants: verdicts out of statements, the bounds they give, and the order."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import employer, must, nice, said, talk_with, want, worksheet
from tests.strategies import EMPLOYERS, VERDICTS, WORKSHEETS
from wantfirst.core.compare import (
    DISAGREE,
    MET,
    NOT_FIRM,
    NOT_MET,
    UNKNOWN,
    Counts,
    compare,
    place,
    settled,
    strangers,
)
from wantfirst.core.employers import GRADES, Known

PAY = want("fair-pay")
SUNDAYS = must("sundays")


def cell(one, *heard, known=()):
    """The cell of one want at an employer where this was heard at one talk."""
    (standing,) = compare(worksheet(one), [employer("acme", talk_with(*heard), known=known)]).standings
    return standing.cells[0]


# --- one cell ---------------------------------------------------------------------------------------------


def test_what_nobody_spoke_of_is_open() -> None:
    """Without a word on it a want is unknown, and nothing is made up for grade, speaker or saying."""
    found = cell(PAY, said("another-want", MET))
    assert (found.verdict, found.grade, found.said, found.by, found.statements) == (UNKNOWN, "", "", "", ())


@pytest.mark.parametrize("verdict", VERDICTS)
def test_statements_that_agree_give_their_verdict(verdict) -> None:
    """Two people who say the same settle it so."""
    found = cell(PAY, said("fair-pay", verdict, by="boss"), said("fair-pay", verdict, by="peer"))
    assert (found.verdict, found.disagree) == (verdict, False)


@pytest.mark.parametrize(("one", "other"), [pair for pair in product(VERDICTS[:3], repeat=2) if pair[0] != pair[1]])
def test_people_who_disagree_leave_it_open(one, other) -> None:
    """Nothing is averaged and the firmer does not win: it is unknown, and says that they disagree."""
    found = cell(PAY, said("fair-pay", one, "written", by="boss"), said("fair-pay", other, "wish", by="peer"))
    assert (found.verdict, found.disagree, found.reason) == (UNKNOWN, True, DISAGREE)
    assert {one.by for one in found.statements} == {"boss", "peer"}


def test_a_dodge_neither_supports_nor_contradicts() -> None:
    """A reply that leaves the want open does not undo what somebody else did answer, nor lend it its firmness."""
    found = cell(PAY, said("fair-pay", MET, "claim", by="hr"), said("fair-pay", UNKNOWN, "written", by="boss"))
    assert (found.verdict, found.grade, found.by, found.disagree) == (MET, "claim", "hr", False)


def test_the_strongest_statement_speaks_for_the_cell_then_the_latest() -> None:
    """Grade, saying and speaker are the firmest one's; of equally firm ones the latest talk's."""
    early = talk_with(said("fair-pay", MET, "promise", by="hr", said="early"), date="2026-11-01")
    late = talk_with(said("fair-pay", MET, "promise", by="boss", said="late"), date="2026-11-09")
    last = talk_with(said("fair-pay", MET, "claim", by="peer", said="last"), date="2026-11-20")
    (standing,) = compare(worksheet(PAY), [employer("acme", late, last, early)]).standings
    found = standing.cells[0]
    assert (found.grade, found.said, found.by) == ("promise", "late", "boss")
    assert [one.said for one in found.statements] == ["last", "late", "early"]


def test_what_one_saw_counts_as_happened_and_is_ones_own() -> None:
    """Something known stands beside what was said, as happened, by me."""
    found = cell(PAY, known=(Known(want="fair-pay", verdict=MET, note="the pay slip"),))
    assert (found.verdict, found.grade, found.by, found.said) == (MET, "happened", "me", "the pay slip")
    assert cell(PAY, said("fair-pay", NOT_MET), known=(Known(want="fair-pay", verdict=MET),)).disagree


@pytest.mark.parametrize("grade", ["", *GRADES])
def test_a_must_is_met_only_on_something_firm(grade) -> None:
    """A hope, an intention or a mere claim leaves a must open, whatever the file says; other wants may rest on it."""
    firm = grade in ("promise", "happened", "written")
    assert cell(SUNDAYS, said("sundays", MET, grade)).verdict == (MET if firm else UNKNOWN)
    assert cell(SUNDAYS, said("sundays", MET, grade)).reason == ("" if firm else NOT_FIRM)
    assert cell(PAY, said("fair-pay", MET, grade)).verdict == MET


def test_a_must_on_a_hope_and_a_promise_is_met_by_the_promise() -> None:
    """The firmest of those who agree carries a must."""
    found = cell(SUNDAYS, said("sundays", MET, "wish", by="boss"), said("sundays", MET, "promise", by="hr"))
    assert (found.verdict, found.by) == (MET, "hr")


def test_one_statement_may_bear_on_several_wants() -> None:
    """Its verdict holds for each of them."""
    (standing,) = compare(
        worksheet(PAY, nice("van")), [employer("acme", talk_with(said("fair-pay", MET, wants=("fair-pay", "van"))))]
    ).standings
    assert [one.verdict for one in standing.cells] == [MET, MET]


def test_what_is_kept_of_a_want_that_is_gone_is_named() -> None:
    """Ids that no want has are told, so that a slip of the pen does not hide an answer."""
    one = employer("acme", talk_with(said("fairpay", MET)), known=(Known(want="old-want", verdict=MET),))
    assert strangers(worksheet(PAY), one) == ("fairpay", "old-want")


# --- bounds and order -------------------------------------------------------------------------------------


def test_bounds_follow_the_weights() -> None:
    """A must weighs four, an important want two, a nice one: met all of it, partly half, open anything."""
    heard = talk_with(said("sundays", MET), said("fair-pay", "partly"), said("van", NOT_MET))
    (standing,) = compare(worksheet(SUNDAYS, PAY, nice("van"), nice("canteen")), [employer("acme", heard)]).standings
    assert standing.range.shares == (5 / 8, 6 / 8)


def test_wants_are_counted_by_how_they_stand() -> None:
    """Sure, in part, not, and open: what a person reads as `2 sure, up to 3 of 4`."""
    heard = talk_with(said("a", MET), said("b", "partly"), said("c", NOT_MET), said("d", UNKNOWN))
    (standing,) = compare(worksheet(*(must(id) for id in "abcde")), [employer("acme", heard)]).standings
    counts = standing.counts("must")
    assert counts == Counts(sure=1, partly=1, missing=1, open=2)
    assert (counts.up_to, counts.of) == (3, 5)
    assert standing.counts("nice") == Counts(0, 0, 0, 0)


def test_order_is_by_musts_not_met_then_worst_then_best_then_slug() -> None:
    """Each key decides only where those before it are equal."""
    wants = worksheet(SUNDAYS, PAY, nice("van"))
    names = {
        "rich": [said("sundays", NOT_MET), said("fair-pay", MET), said("van", MET)],
        "sure": [said("sundays", MET)],
        "less": [said("sundays", MET), said("van", NOT_MET)],
        "twin": [said("sundays", MET), said("van", NOT_MET)],
        "open": [],
    }
    found = compare(wants, [employer(slug, talk_with(*heard)) for slug, heard in names.items()])
    assert [one.employer.slug for one in found.standings] == ["sure", "less", "twin", "open", "rich"]


# --- laws -------------------------------------------------------------------------------------------------


@given(WORKSHEETS, EMPLOYERS)
def test_bounds_are_bounds(wants, employers) -> None:
    """The worst is never above the best, and both are shares of the whole."""
    for standing in compare(wants, employers).standings:
        worst, best = standing.range.shares
        assert 0 <= worst <= best <= 1


@given(WORKSHEETS, EMPLOYERS, st.sampled_from(VERDICTS), st.data())
def test_settling_what_is_open_never_widens_the_bounds(wants, employers, verdict, data) -> None:
    """Each answer can only bring worst and best closer together, inside what they were."""
    open_cells = [(s, c) for s in compare(wants, employers).standings for c in s.cells if c.verdict == UNKNOWN]
    if open_cells:
        standing, one = data.draw(st.sampled_from(open_cells))
        after = settled(standing, one.want, verdict).range
        assert standing.range.worst <= after.worst <= after.best <= standing.range.best


@given(WORKSHEETS, EMPLOYERS)
def test_a_must_not_met_is_never_outweighed(wants, employers) -> None:
    """Whatever else is given: an employer with fewer musts not met stands before one with more."""
    missing = [standing.counts("must").missing for standing in compare(wants, employers).standings]
    assert missing == sorted(missing)


@given(WORKSHEETS, EMPLOYERS.flatmap(lambda few: st.tuples(st.just(few), st.permutations(few))))
def test_order_does_not_hang_on_the_order_of_the_files(wants, both) -> None:
    """The same employers give the same comparison, however they are read."""
    few, mixed = both
    assert compare(wants, few) == compare(wants, mixed)
    assert len({place(standing) for standing in compare(wants, few).standings}) == len(few)


@given(WORKSHEETS, EMPLOYERS)
def test_only_agreement_on_something_gives_a_verdict(wants, employers) -> None:
    """Where two verdicts were given none stands; and no must stands as met on less than a promise."""
    for standing in compare(wants, employers).standings:
        for one in standing.cells:
            told = {heard.verdict for heard in one.statements} - {UNKNOWN}
            assert one.disagree == (len(told) > 1)
            assert one.verdict == UNKNOWN if one.disagree else one.verdict in (told or {UNKNOWN}) | {UNKNOWN}
            if one.want.importance == "must" and one.verdict == MET:
                assert one.grade in ("promise", "happened", "written")

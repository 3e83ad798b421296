"""What may leave the home."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.builders import want, worksheet
from wantfirst.core.privacy import PRIVATE_WANT, shareable
from wantfirst.core.wants import IMPORTANCES, KINDS, Want, shown_id

HIDDEN = "hidden"

OPEN = want("quiet", "hours-load", kind="less", importance="must", sign="two months", say="I like quiet")
HIDDENS = {"why": f"a {HIDDEN} reason", "floor": f"{HIDDEN} floor", "note": f"{HIDDEN} note"}


def test_reasons_floors_and_notes_stay_at_home() -> None:
    """Of a want that is not private all else may be shown as it is."""
    assert shareable(worksheet(OPEN._replace(**HIDDENS))).wants == (OPEN,)


def test_situation_and_skip_reasons_stay_at_home() -> None:
    """What was said about oneself does not leave; field, present job and what not to ask may."""
    sheet = worksheet(
        OPEN, field="nursing", present_job=True, never=("a/b",), situation=HIDDEN, skipped={"field": HIDDEN}
    )
    assert shareable(sheet) == worksheet(OPEN, field="nursing", present_job=True, never=("a/b",))


def test_a_private_want_leaves_a_bare_place() -> None:
    """It is counted, under the id it is shown by, and nothing else of it is told."""
    sheet = worksheet(OPEN, want(HIDDEN, "pay", importance="nice", private=True, sign=HIDDEN, say=HIDDEN, **HIDDENS))
    assert shareable(sheet).wants[1] == Want(id="want-2", want=PRIVATE_WANT, importance="nice", private=True)


PRIVATE_TEXT = st.sampled_from(["", f"{HIDDEN} words"])
WANTS = st.builds(
    Want,
    id=st.uuids().map(lambda one: f"{HIDDEN}-{one}"),
    want=st.just(f"{HIDDEN} want"),
    why=PRIVATE_TEXT,
    kind=st.sampled_from(KINDS),
    importance=st.sampled_from(IMPORTANCES),
    sign=PRIVATE_TEXT,
    floor=PRIVATE_TEXT,
    note=PRIVATE_TEXT,
    themes=st.sampled_from([(), (HIDDEN,)]),
    say=PRIVATE_TEXT,
    private=st.just(True),
)


@given(st.lists(WANTS, max_size=5))
def test_nothing_of_a_private_want_is_left_in_any_value(wants: list[Want]) -> None:
    """However much was written into private wants, no word of it is in what may be shared."""
    sheet = worksheet(*wants, situation=HIDDEN, skipped={f"{HIDDEN}.sign": HIDDEN})
    shared = shareable(sheet)
    assert HIDDEN not in repr(shared)
    assert [one.id for one in shared.wants] == [shown_id(sheet, one) for one in wants]
    assert shareable(shared) == shared

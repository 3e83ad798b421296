"""What a person wants, as records."""

from __future__ import annotations

import pytest

from tests.builders import want, worksheet
from wantfirst.core.wants import IMPORTANCE_LABELS, IMPORTANCES, KIND_LABELS, KINDS, Want, Worksheet, shown_id


def test_a_bare_want_is_new_and_important() -> None:
    """What a hand-written entry leaves out has the promised defaults, and nothing of it is private."""
    bare = Want(id="quiet", want="Quiet")
    assert (bare.kind, bare.importance, bare.private, bare.themes) == ("new", "important", False, ())


def test_an_empty_worksheet_says_nothing() -> None:
    """A new worksheet holds no want, forbids nothing and has skipped nothing."""
    bare = Worksheet()
    assert (bare.wants, bare.never, dict(bare.skipped), bare.present_job) == ((), (), {}, None)


def test_the_shared_default_cannot_be_written_to() -> None:
    """Nobody can leave a skip reason in the default that all worksheets share."""
    with pytest.raises(TypeError):
        Worksheet().skipped["field"] = "later"  # type: ignore[index]


def test_a_want_is_found_by_its_id() -> None:
    """A worksheet gives the want with an id, and None for an id it does not have."""
    sheet = worksheet(want("first"), want("second"))
    assert sheet.want("second") == want("second")
    assert sheet.want("third") is None


def test_a_private_want_is_shown_by_its_place() -> None:
    """Outside the home a private want is `want-N`; the others keep their ids."""
    sheet = worksheet(want("open"), want("divorce", private=True), want("illness", private=True))
    assert [shown_id(sheet, one) for one in sheet.wants] == ["open", "want-2", "want-3"]


def test_kinds_and_importances_have_words_for_a_person() -> None:
    """Each kind and importance can be said in words, the strongest importance first."""
    assert tuple(KIND_LABELS) == KINDS
    assert tuple(IMPORTANCE_LABELS) == IMPORTANCES == ("must", "important", "nice")

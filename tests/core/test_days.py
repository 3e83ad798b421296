"""Days as people say them."""

import pytest

from wantfirst.core.days import spoken_day


@pytest.mark.parametrize(
    ("day", "told"),
    [
        ("2026-11-03", "3 November 2026"), ("2026-01-31", "31 January 2026"), ("2026-12-09", "9 December 2026"),
        ("", ""), ("2026-13-01", "2026-13-01"), ("soon", "soon"), ("2026-00-01", "2026-00-01"),
        ("2026-x-y", "2026-x-y"),
    ],
)  # fmt: skip
def test_a_day_is_told_with_its_month(day, told) -> None:
    """As one would say it; what is no day stays as it is."""
    assert spoken_day(day) == told

"""Two wants in one sentence, told apart by the themes of the shipped questions."""

from __future__ import annotations

import pytest

from wantfirst.cli.interview import around
from wantfirst.cli.settings import Settings

TWO = (
    "I want to learn welding aluminium and also earn more", "fair pay & a real career path",
    "earn more and have fewer night shifts", "a better salary and working from home", "more training and job security",
    "work from home and be promoted within two years", "meaningful work and a decent salary",
    "higher wages and a shorter drive to the site", "no weekend calls, good health insurance",
    "less overtime but more pay",
)  # fmt: skip
ONE = (
    "to meet the clients and hear what they need", "to be asked first and told why", "more money and a bonus",
    "fair pay, no more, no less", "health insurance and a pension", "to drive by day and sleep at night",
    "pay that keeps up with prices and what others get", "to be paid for the nights I work, and on time",
    "to lead a team and help them grow", "to talk to patients and their families", "pay and conditions that are fair",
    "to come in at nine and leave at five", "to work on hard problems and be left alone to solve them",
    "to see patients through and know how they end", "fair shifts and a rota I know a month ahead",
)  # fmt: skip


@pytest.fixture(scope="module")
def known():
    """What the intake knows of the world, from the shipped questions."""
    settings = Settings()
    settings.no_cache = True
    yield around(settings)
    settings.close()


@pytest.mark.parametrize("text", TWO)
def test_two_wants_are_told_apart(text, known) -> None:
    """Each half is clearly about something else."""
    assert known.halves(text) is not None


@pytest.mark.parametrize("text", ONE)
def test_one_want_stays_one(text, known) -> None:
    """One thing said in two ways, or with its condition, is not offered to be split."""
    assert known.halves(text) is None

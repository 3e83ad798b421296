"""`show`: the worksheet as it may be seen by others, and in full when asked for."""

from __future__ import annotations

import json

import pytest

from tests.program import run

pytestmark = pytest.mark.usefixtures("small")

PRIVATE = ("plays football", "three thousand", "Six years", "learn wound care", "learn-wounds")
FORMATS = ["plain", "json", "markdown", "csv", "screen"]


@pytest.mark.parametrize("form", FORMATS)
def test_private_things_stay_home(form) -> None:
    """Reasons, floors, the situation and private wants are in no format; the place of a private want is."""
    ran = run("show", "--format", form)
    assert ran.code == 0
    assert not [word for word in PRIVATE if word in ran.out]
    assert "private" in ran.out


@pytest.mark.parametrize("form", FORMATS)
def test_private_things_are_there_when_asked_for(form) -> None:
    """--include-private shows reasons, floors and private wants."""
    ran = run("show", "--format", form, "--include-private")
    assert ran.code == 0
    assert not [word for word in ("plays football", "three thousand", "learn wound care") if word not in ran.out]


def test_skip_reasons_stay_home(small) -> None:
    """What was skipped and why is private too."""
    with (small / "worksheet.yaml").open("a", encoding="utf-8") as stream:
        stream.write("skipped: {fair-pay.sign: ask my partner first}\n")
    assert "partner" not in run("show", "--format", "json").out
    assert json.loads(run("show", "--format", "json", "--include-private").out)["skipped"] == {
        "fair-pay.sign": "ask my partner first"
    }


def test_wants_come_as_they_stand_in_the_worksheet() -> None:
    """The order is the person's own."""
    shown = json.loads(run("show", "--format", "json").out)
    assert [want["id"] for want in shown["wants"]] == ["sundays-to-myself", "fair-pay", "want-3"]


def test_without_a_worksheet_there_is_nothing_to_show(small) -> None:
    """Before the first want it ends with 1 and names the way in; JSON holds an empty list."""
    (small / "worksheet.yaml").unlink()
    ran = run("show", "--format", "json")
    assert ran.code == 1
    assert json.loads(ran.out)["wants"] == []
    assert "wantfirst start" in ran.err

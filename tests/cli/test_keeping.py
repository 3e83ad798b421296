"""What the intake was told goes into the right files, and only what changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from wantfirst.cli.keeping import Keeping
from wantfirst.core.employers import Meeting
from wantfirst.core.intake.changes import answered
from wantfirst.core.intake.told import Coming, Told
from wantfirst.core.problems import WantfirstError
from wantfirst.store.employers import load_employers
from wantfirst.store.home import Home
from wantfirst.store.worksheet import load

ACME = """\
# mine
employer: Acme   # the one by the river
meetings:
  - {date: 2099-01-02, round: 2, audience: [boss], planned: [growth/last-promoted], minutes: 12}
"""


def opened(home: Path) -> Keeping:
    """What is kept there."""
    place = Home(path=home)
    return Keeping(place, load(place))


def telling(told: Told, text: str) -> Told:
    """The same with one more want."""
    return told._replace(worksheet=answered(told.worksheet, "want", text))


@pytest.fixture
def acme(home) -> Path:
    """A home with a talk planned at Acme."""
    (home / "employers").mkdir(parents=True)
    (home / "employers" / "acme.yaml").write_text(ACME, encoding="utf-8")
    return home


def test_nothing_told_makes_no_file(home) -> None:
    """Looking, and telling what is there already, writes nothing."""
    keeping = opened(home)
    keeping.take(keeping.told)
    assert not home.exists()


def test_what_is_told_is_found_again(home) -> None:
    """Wants, the talk and what was asked for in the present job come back as they were told."""
    keeping = opened(home)
    coming = Coming(employer="St Anne's", meeting=Meeting(round="1", audience=("recruiter",)))
    told = telling(keeping.told, "better pay")._replace(coming=coming, asked={"pay": "maybe"})
    keeping.take(told)
    found = opened(home).told
    assert (found.coming, dict(found.asked), found.worksheet.wants[0].want) == (coming, {"pay": "maybe"}, "better pay")


def test_name_put_right_leaves_no_second_employer(home) -> None:
    """Who mistyped the employer and went back has one file, under the right name."""
    keeping = opened(home)
    keeping.take(keeping.told._replace(coming=Coming(employer="Acmee")))
    keeping.take(keeping.told._replace(coming=Coming(employer="Acme", meeting=Meeting(round="1"))))
    assert [path.name for path in (home / "employers").glob("*.yaml")] == ["acme.yaml"]
    keeping.take(keeping.told._replace(coming=None))
    assert load_employers(Home(path=home)) == []


def test_talk_that_was_planned_before_keeps_what_is_planned(acme) -> None:
    """A new day changes the day; the questions planned, the minutes and the person's comments stay."""
    keeping = opened(acme)
    coming = keeping.told.coming
    assert coming is not None
    keeping.take(keeping.told._replace(coming=coming._replace(meeting=coming.meeting._replace(date="2099-02-03"))))
    text = (acme / "employers" / "acme.yaml").read_text("utf-8")
    assert text.replace('"', "") == ACME.replace("2099-01-02", "2099-02-03")


def test_talk_that_was_planned_before_is_not_thrown_away(acme) -> None:
    """Saying that no talk, or another, is coming takes back only what was said in this sitting."""
    keeping = opened(acme)
    keeping.take(keeping.told._replace(coming=Coming(employer="Brook")))
    keeping.take(keeping.told._replace(coming=None))
    assert (acme / "employers" / "acme.yaml").read_text("utf-8") == ACME
    assert [one.slug for one in load_employers(Home(path=acme))] == ["acme"]


def test_worksheet_changed_by_somebody_else_is_not_written_over(home) -> None:
    """What was saved before stays, and so does what the other one wrote."""
    keeping = opened(home)
    keeping.take(telling(keeping.told, "better pay"))
    path = home / "worksheet.yaml"
    path.write_text(path.read_text("utf-8") + "# and by hand\n", encoding="utf-8")
    with pytest.raises(WantfirstError):
        keeping.take(telling(keeping.told, "more Sundays"))
    assert path.read_text("utf-8").endswith("# and by hand\n")
    assert [want.want for want in load(Home(path=home)).worksheet.wants] == ["better pay"]

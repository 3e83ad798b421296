"""Employers as they are written: a talk that is coming goes into a file that stays the person's own."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from tests.store.making import write
from wantfirst.core.employers import Meeting
from wantfirst.core.problems import BadFile
from wantfirst.store.employers import load_employers
from wantfirst.store.employers_save import plan_meeting
from wantfirst.store.home import Home

TALK = Meeting(date="2026-11-30", round="2", audience=("boss", "peer"))

BY_HAND = """\
# The one near the river.
employer: Acme Valuation   # they also trade as AV
meetings:
  # The first talk went well.
  - date: 2026-11-02
    audience: [recruiter]
    heard:
      - said: "Growing: soon"

known:
  - {want: sundays, verdict: met}
# The end.
"""


def test_a_new_employer_gets_a_file(tmp_path: Path) -> None:
    """The first talk makes home, folder and file for their owner alone, and the file is read back whole."""
    home = Home(path=tmp_path / "home")
    employer = plan_meeting(home, "Acme Valuation", TALK)
    assert load_employers(home) == [employer]
    assert (employer.slug, employer.name, employer.meetings) == ("acme-valuation", "Acme Valuation", (TALK,))
    path = home.employers / "acme-valuation.yaml"
    assert "\nversion: 1\n" in path.read_text()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(home.employers.stat().st_mode) == 0o700


@pytest.mark.parametrize(
    "talk",
    [
        Meeting(),
        Meeting(date="2026-11-30"),
        Meeting(round="offer"),
        Meeting(audience=("hr",)),
        Meeting(round="1", audience=("recruiter",)),
    ],
)
def test_what_is_not_known_of_a_talk_is_not_written(a_home: Home, talk: Meeting) -> None:
    """A talk without a day, round or role is kept as it is known."""
    assert plan_meeting(a_home, "Acme", talk).meetings in ((talk,), ())


@pytest.mark.parametrize("name", ["acme", "Acme Valuation", " ACME "])
def test_a_known_employer_keeps_its_file_as_it_was(a_home: Home, name: str) -> None:
    """The talk is added after those there were; every line that was there is there still, in its order."""
    path = write(a_home.employers / "acme.yaml", BY_HAND)
    employer = plan_meeting(a_home, name, TALK)
    assert employer.meetings[1:] == (TALK,)
    assert employer.meetings[0].heard[0].said == "Growing: soon"
    lines = path.read_text().splitlines()
    kept = [line for line in lines if line and line in BY_HAND.splitlines()]
    assert kept == [line for line in BY_HAND.splitlines() if line]
    assert list(a_home.employers.iterdir()) == [path]


@pytest.mark.parametrize(
    "meeting",
    [
        "  - date: 2026-11-20   # moved twice\n    minutes: 10\n    told: [sundays]\n",
        "  - {round: 1, audience: peer, minutes: 10, told: [sundays]}\n",
        "  -\n  - minutes: 10\n    told: [sundays]\n",
        "  minutes: 10\n  told: [sundays]   # a single one\n",
    ],
)
def test_a_talk_of_which_nothing_is_planned_or_heard_is_told_anew(a_home: Home, meeting: str) -> None:
    """The same talk is not there twice: day, round and roles change, and what else was written of it stays."""
    path = write(a_home.employers / "acme.yaml", f"employer: Acme\nmeetings:\n{meeting}")
    comments = [line.partition("#")[2] for line in path.read_text().splitlines() if "#" in line]
    employer = plan_meeting(a_home, "Acme", TALK)
    assert employer.meetings == (TALK._replace(minutes=10, told=("sundays",)),)
    assert all(comment in path.read_text() for comment in comments)


def test_what_is_no_longer_known_of_a_talk_goes(a_home: Home) -> None:
    """A talk that was told anew without a day has none."""
    plan_meeting(a_home, "Acme", TALK)
    assert plan_meeting(a_home, "Acme", Meeting(round="2")).meetings == (Meeting(round="2"),)


@pytest.mark.parametrize("held", ["planned: [a/b]", "heard: [{said: x, by: Ann}]"])
def test_a_talk_that_was_planned_or_held_is_left_alone(a_home: Home, held: str) -> None:
    """Questions planned and words heard belong to their own talk; the new one stands after it."""
    write(a_home.employers / "acme.yaml", f"employer: Acme\nmeetings:\n  - {held}\n")
    employer = plan_meeting(a_home, "Acme", TALK)
    assert len(employer.meetings) == 2
    assert employer.meetings[1] == TALK


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Present", "present-2"),
        ("Ünïted Bäkers & Co.", "united-bakers-co"),
        ("日本", "employer"),
        ("../../etc/passwd", "etc-passwd"),
        ("no", "no"),
        ("Acme: the #1", "acme-the-1"),
    ],
)
def test_any_name_makes_a_file_of_its_own_in_the_folder(a_home: Home, name: str, slug: str) -> None:
    """The name is kept as it was typed; the file's name is plain, never leaves the folder, never takes the reserved."""
    employer = plan_meeting(a_home, name, TALK)
    assert (employer.slug, employer.name, employer.present) == (slug, name, False)
    assert [path.name for path in a_home.employers.iterdir()] == [f"{slug}.yaml"]


def test_two_names_with_one_slug_get_two_files(a_home: Home) -> None:
    """Employers whose names come down to the same letters are kept apart."""
    plan_meeting(a_home, "A.C.M.E. One", TALK)
    plan_meeting(a_home, "a c m e: one", TALK)
    assert [one.slug for one in load_employers(a_home)] == ["a-c-m-e-one", "a-c-m-e-one-2"]


@pytest.mark.parametrize("text", ["", "# Only begun.\n"])
def test_a_file_that_was_only_begun_can_be_read_afterwards(a_home: Home, text: str) -> None:
    """An empty file has its name alone; the name goes in with the first talk."""
    path = write(a_home.employers / "acme.yaml", text)
    assert plan_meeting(a_home, "acme", TALK).meetings == (TALK,)
    assert path.read_text().startswith(text)


def test_a_file_with_faults_is_not_written_to(a_home: Home) -> None:
    """What cannot be understood is not changed, and its faults are named."""
    path = write(a_home.employers / "acme.yaml", "employer: Acme\nmeetings: soon\n")
    with pytest.raises(BadFile):
        plan_meeting(a_home, "Acme", TALK)
    assert path.read_text() == "employer: Acme\nmeetings: soon\n"


def test_windows_line_ends_and_a_byte_order_mark_stay(a_home: Home) -> None:
    """A file from Windows stays one."""
    path = write(a_home.employers / "acme.yaml", b"\xef\xbb\xbf" + BY_HAND.replace("\n", "\r\n").encode())
    plan_meeting(a_home, "acme", TALK)
    written = path.read_bytes()
    assert written.startswith(b"\xef\xbb\xbf")
    assert written.count(b"\n") == written.count(b"\r\n")

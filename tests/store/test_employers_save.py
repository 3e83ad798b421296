"""Employers as they are written: a talk that is coming goes into a file that stays the person's own."""

from __future__ import annotations

import stat
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings

from tests.store.making import write
from tests.strategies_employers import EMPLOYERS
from wantfirst.core.employers import Employer, Known, Meeting, Statement
from wantfirst.core.problems import BadFile
from wantfirst.core.recording import expected
from wantfirst.store.employers import load_employer, load_employers
from wantfirst.store.employers_save import open_employer, store
from wantfirst.store.files import ChangedUnderneath
from wantfirst.store.home import Home
from wantfirst.store.splice import SpliceRefused

TALK = Meeting(date="2026-11-30", round="2", audience=("boss", "peer"))


def plan_meeting(home: Home, name: str, meeting: Meeting) -> Employer:
    """Keep a talk that is coming, as `start` and `plan` do."""
    saved = open_employer(home, name)
    return store(home, saved, expected(saved.employer, meeting)).employer


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
        ("Present!", "present-2"),
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


# --- any change of an employer ------------------------------------------------------------------------------------


@given(first=EMPLOYERS, then=EMPLOYERS)
@settings(max_examples=12)
def test_any_employer_is_read_as_it_was_written(first: Employer, then: Employer) -> None:
    """Whatever was planned, heard and seen comes back the same: from a fresh file, and from one that is changed."""
    with tempfile.TemporaryDirectory() as folder:
        home = Home(path=Path(folder))
        for employer in (first, then):
            saved = open_employer(home, "acme")
            kept = store(home, saved, employer._replace(slug="acme"))
            assert kept.employer == employer._replace(slug="acme")
            assert load_employer(saved.path).employer == kept.employer


@given(wanted=EMPLOYERS)
@settings(max_examples=12)
def test_no_change_costs_a_comment_of_what_stays(wanted: Employer) -> None:
    """A file by hand may get any talks after its own: each of its lines is there still, in its order."""
    with tempfile.TemporaryDirectory() as folder:
        home = Home(path=Path(folder))
        path = write(home.employers / "acme.yaml", BY_HAND)
        saved = open_employer(home, "Acme Valuation")
        old = saved.employer
        grown = old._replace(
            known=(*old.known, *wanted.known), meetings=(*old.meetings, *wanted.meetings), present=wanted.present
        )
        store(home, saved, grown)
        assert load_employer(path).employer == grown
        lines = iter(path.read_text().splitlines())
        assert [line for line in BY_HAND.splitlines() if line not in lines] == []  # each is sought after the last found


def test_a_change_touches_its_own_lines_only(a_home: Home) -> None:
    """A statement that is corrected keeps the comments around it and the words nobody changed."""
    path = write(
        a_home.employers / "acme.yaml",
        "employer: Acme\nmeetings:\n- audience: [boss]   # in the canteen\n  round: final\n  heard:\n"
        "  # She hesitated.\n  - said: 'soon'   # her words\n    grade: plan\n  - {said: never, verdict: not-met}\n",
    )
    saved = open_employer(a_home, "acme")
    meeting = saved.employer.meetings[0]
    first = meeting.heard[0]._replace(grade="promise", verdict="partly")
    changed = meeting._replace(heard=(first, meeting.heard[1]), told=("sundays",))
    store(a_home, saved, saved.employer._replace(meetings=(changed,)))
    assert path.read_text() == (
        "employer: Acme\nmeetings:\n- audience: [boss]   # in the canteen\n  round: final\n  heard:\n"
        "  # She hesitated.\n  - said: 'soon'   # her words\n    grade: promise\n    verdict: partly\n"
        "  - {said: never, verdict: not-met}\n  told: [sundays]\n"
    )


def test_who_said_it_stays_when_more_people_were_met(a_home: Home) -> None:
    """A statement that left out who said it, as only one was met, names that one before another joins."""
    path = write(a_home.employers / "acme.yaml", "employer: Acme\nmeetings:\n- {audience: boss, heard: [{said: x}]}\n")
    saved = open_employer(a_home, "acme")
    meeting = saved.employer.meetings[0]._replace(audience=("boss", "peer"))
    store(a_home, saved, saved.employer._replace(meetings=(meeting,)))
    assert load_employer(path).employer.meetings[0].heard == (Statement(said="x", by="boss"),)


@pytest.mark.parametrize("gone", [0, 1, 2])
def test_a_talk_that_is_taken_out_takes_no_other_with_it(a_home: Home, gone: int) -> None:
    """Which lines go is decided by what stays, so that no comment moves to another talk."""
    talks = "".join(f"- date: 2026-11-0{day}   # day {day}\n" for day in (1, 2, 3))
    path = write(a_home.employers / "acme.yaml", f"employer: Acme\nmeetings:\n{talks}")
    saved = open_employer(a_home, "acme")
    left = tuple(one for at, one in enumerate(saved.employer.meetings) if at != gone)
    store(a_home, saved, saved.employer._replace(meetings=left))
    assert [line for line in talks.splitlines() if line in path.read_text()] == [
        line for at, line in enumerate(talks.splitlines()) if at != gone
    ]
    assert load_employer(path).employer.meetings == left


BARE = "employer: Acme\nknown: {want: sundays, verdict: met}\nmeetings:\n  round: 2\n  heard: {said: yes, by: Ann}\n"


def test_records_written_without_a_hyphen_may_get_company(a_home: Home) -> None:
    """The only talk, statement or thing known may stand bare; another is put beside it, and nothing is lost."""
    path = write(a_home.employers / "acme.yaml", BARE)
    saved = open_employer(a_home, "acme")
    talk = saved.employer.meetings[0]
    grown = saved.employer._replace(
        known=(*saved.employer.known, Known(want="nights", verdict="not-met")),
        meetings=(talk._replace(heard=(*talk.heard, Statement(said="no", by="Ben"))), TALK),
    )
    store(a_home, saved, grown)
    assert load_employer(path).employer == grown


def test_a_comment_that_would_be_lost_is_a_refusal_with_the_line(a_home: Home) -> None:
    """Where a bare talk holds a comment the person is told what to write where, and the file is as it was."""
    text = "employer: Acme\nmeetings: {  # by phone\n  round: 2}\n"
    path = write(a_home.employers / "acme.yaml", text)
    saved = open_employer(a_home, "acme")
    with pytest.raises(SpliceRefused, match="line 2"):
        store(a_home, saved, saved.employer._replace(meetings=(*saved.employer.meetings, TALK)))
    assert path.read_text() == text


def test_what_another_program_wrote_meanwhile_is_never_written_over(a_home: Home) -> None:
    """Two terminals at one employer: the second is told, and the words of the first stay."""
    plan_meeting(a_home, "Acme", TALK)
    first, second = open_employer(a_home, "acme"), open_employer(a_home, "acme")
    store(a_home, first, first.employer._replace(meetings=(TALK, Meeting(round="offer"))))
    with pytest.raises(ChangedUnderneath):
        store(a_home, second, second.employer._replace(name="Acme & Sons"))
    assert len(load_employers(a_home)[0].meetings) == 2


@pytest.mark.parametrize("name", ["present", " Present "])
def test_the_present_job_has_its_own_file(a_home: Home, name: str) -> None:
    """The reserved name makes it, and says so inside."""
    saved = open_employer(a_home, name)
    kept = store(a_home, saved, saved.employer._replace(known=(Known(want="sundays", verdict="met"),)))
    assert (kept.employer.slug, kept.employer.present) == ("present", True)
    assert "present: true\n" in (a_home.employers / "present.yaml").read_text()
    assert open_employer(a_home, name).employer == kept.employer


def test_an_employer_is_opened_though_another_has_faults(a_home: Home) -> None:
    """By the name of its file it is found without reading the others."""
    write(a_home.employers / "aaa.yaml", "meetings: soon\n")
    write(a_home.employers / "acme.yaml", "employer: Acme Valuation\n")
    assert open_employer(a_home, "acme").employer.name == "Acme Valuation"

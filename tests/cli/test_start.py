"""`start` without being asked: `--add` and `--from`."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from tests.program import run
from wantfirst.core.wants import Worksheet
from wantfirst.store.employers import load_employers
from wantfirst.store.home import Home
from wantfirst.store.worksheet import load

pytestmark = pytest.mark.usefixtures("small")

EVERYTHING = (
    *("--why", "so that I see them play"), *("--kind", "keep"), *("--importance", "must"),
    *("--sign", "none last month"), *("--theme", "off-hours,pay"), *("--say", "I keep Sundays free."),
)  # fmt: skip

BY_HAND = """\
# my own list

wants:
    # the first of all
    - want:   my Sundays back     # since spring
      mood: x
"""


def saved(home: Path) -> Worksheet:
    """The worksheet as it is on disk."""
    return load(Home(path=home)).worksheet


@pytest.fixture
def fresh(tmp_path, monkeypatch) -> Path:
    """A home that does not exist yet."""
    monkeypatch.setenv("WANTFIRST_HOME", str(tmp_path / "fresh"))
    return tmp_path / "fresh"


def test_a_history_with_faults_stops_nothing_and_is_told(small) -> None:
    """The want is added; where the history has its fault is said beside it."""
    (small / "history.yaml").write_text("changes: [", encoding="utf-8")
    ran = run("start", "--add", "A quiet ward")
    assert ran.code == 0
    assert "could not be added to the history of your wants: " in ran.err
    assert "history.yaml:" in ran.err
    assert "A quiet ward" in (small / "worksheet.yaml").read_text("utf-8")


def test_first_want_makes_a_home_for_its_owner_alone(fresh) -> None:
    """The first want makes the home: folder 0700, worksheet 0600, nothing else than what is needed."""
    ran = run("start", "--add", "my Sundays back")
    assert (ran.code, ran.out, ran.err) == (
        0,
        "",
        "Added. You have 1 want now; in commands this one is called sundays-back.\n",
    )
    assert stat.S_IMODE(fresh.stat().st_mode) == 0o700
    assert stat.S_IMODE((fresh / "worksheet.yaml").stat().st_mode) == 0o600
    assert (fresh / "worksheet.yaml").read_text("utf-8").splitlines()[1].startswith("# What you want from work")
    assert {path.name for path in fresh.iterdir()} <= {"worksheet.yaml", "history.yaml", ".lock", "cache"}


def test_looking_makes_no_home(fresh) -> None:
    """Who only looks around finds nothing made for it."""
    for words in ([], ["show"], ["questions"], ["themes"], ["packs", "list"]):
        run(*words)
    assert not fresh.exists()


def test_add_keeps_all_that_was_said(fresh) -> None:
    """Every flag beside --add goes into the new want."""
    assert run("start", "--add", "Sundays  with\nmy son", *EVERYTHING).code == 0
    (want,) = saved(fresh).wants
    assert want.want == "Sundays with my son"
    assert (want.why, want.kind, want.importance) == ("so that I see them play", "keep", "must")
    assert (want.sign, want.themes, want.say) == ("none last month", ("off-hours", "pay"), "I keep Sundays free.")
    assert want.unset == frozenset()


@pytest.mark.parametrize(
    ("text", "kind"), [("more pay", "more"), ("less noise", "less"), ("to keep my Fridays", "keep"), ("a dog", "new")]
)
def test_direction_is_heard_from_the_words(text, kind, fresh) -> None:
    """Without --kind the direction comes from the want's own words, else it is something new."""
    run("start", "--add", text)
    assert saved(fresh).wants[0].kind == kind


def test_same_want_twice_gets_an_id_of_its_own(fresh) -> None:
    """Two wants of the same words are two wants; ids never collide."""
    run("start", "--add", "better pay")
    assert (
        run("start", "--add", "better pay").err
        == "Added. You have 2 wants now; in commands this one is called better-pay-2.\n"
    )
    assert [want.id for want in saved(fresh).wants] == ["better-pay", "better-pay-2"]


def test_steering_characters_do_not_reach_the_worksheet(fresh) -> None:
    """What could steer a terminal is made visible before it is kept."""
    run("start", "--add", "my \x1b[31mSundays\x1b[0m \u202eback", "--why", "so\x07")
    text = (fresh / "worksheet.yaml").read_text("utf-8")
    assert "\x1b" not in text
    assert saved(fresh).wants[0].want == "my ^[[31mSundays^[[0m <202E>back"
    assert saved(fresh).wants[0].why == "so^G"


@pytest.mark.parametrize(
    "text", ["no", "on", "1:30", "012", "~", "null", "- a", "a: b", "# x", '"q', "{a", "é ü 東京 🙂"]
)
def test_any_text_is_kept_as_it_was_said(text, fresh) -> None:
    """A want that looks like YAML comes back letter for letter."""
    assert run("start", "--add", text, "--why", text).code == 0
    assert (saved(fresh).wants[0].want, saved(fresh).wants[0].why) == (text, text)


def test_add_leaves_the_person_s_own_lines_alone(small) -> None:
    """Comments, order, spaces and odd indents of a hand-written worksheet survive `start --add`."""
    text = BY_HAND.replace("      mood: x\n", "")
    (small / "worksheet.yaml").write_text(text, encoding="utf-8")
    assert run("start", "--add", "better pay", "--why", "so").code == 0
    after = (small / "worksheet.yaml").read_text("utf-8").splitlines()
    assert [line for line in after if line in text.splitlines()] == text.splitlines()
    assert [want.want for want in saved(small).wants] == ["my Sundays back", "better pay"]


def test_read_only_worksheet_is_respected(small) -> None:
    """A worksheet that was set read-only is not written to, and stderr says so."""
    path = small / "worksheet.yaml"
    before = path.read_bytes()
    path.chmod(0o400)
    ran = run("start", "--add", "better pay")
    assert ran.code == 1
    assert "read-only" in ran.err
    assert path.read_bytes() == before


def test_from_adds_wants_and_changes_those_it_names(small, tmp_path) -> None:
    """--from adds what is new; a want whose id is known takes over the keys the file gives and keeps the others."""
    (tmp_path / "answers.yaml").write_text(
        "situation: between two jobs\nwants:\n"
        "  - {id: fair-pay, want: A third more pay, sign: it stands in the contract}\n"
        "  - {want: A desk at the window, importance: nice}\n",
        encoding="utf-8",
    )
    ran = run("start", "--from", tmp_path / "answers.yaml")
    assert (ran.code, ran.err) == (0, "Taken over from answers.yaml. You have 4 wants now.\n")
    worksheet = saved(small)
    pay, desk = worksheet.want("fair-pay"), worksheet.wants[-1]
    assert (pay.want, pay.sign, pay.floor, pay.themes) == (
        "A third more pay", "it stands in the contract", "three thousand", ("pay",),
    )  # fmt: skip
    assert (desk.want, desk.importance) == ("A desk at the window", "nice")
    assert (worksheet.situation, worksheet.field) == ("between two jobs", "nursing")


REPLIES = """\
field: nursing
present_job: true
talk: {employer: St Anne's, round: 2, audience: [boss, peer], date: 2099-01-02}
wants: [{id: desk, want: A desk at the window, importance: must}]
asked: {desk: maybe in spring}
"""


@pytest.mark.usefixtures("fresh")
def test_a_file_is_told_how_its_field_was_taken(tmp_path) -> None:
    """The same as in the conversation: what the work was taken for, where it is not named in our own words."""
    (tmp_path / "answers.yaml").write_text("version: 1\nfield: falconer\n", encoding="utf-8")
    ran = run("start", "--from", tmp_path / "answers.yaml")
    assert ran.err.endswith("\nNo questions here are just for that work; you get those that fit any.\n")


def test_file_holds_all_that_start_asks(fresh, tmp_path) -> None:
    """The talk and what was asked for in the present job go where the conversation keeps them: with the employers."""
    (tmp_path / "answers.yaml").write_text(REPLIES, encoding="utf-8")
    assert run("start", "--from", tmp_path / "answers.yaml").err == (
        "Taken over from answers.yaml. You have 1 want now.\n"
    )
    present, anne = load_employers(Home(path=fresh))
    assert (anne.name, anne.meetings[0].round, anne.meetings[0].audience) == ("St Anne's", "2", ("boss", "peer"))
    assert anne.meetings[0].date == "2099-01-02"
    assert present.present
    assert (present.meetings[0].told, present.meetings[0].heard[0].said) == (("desk",), "maybe in spring")
    before = {path: path.read_bytes() for path in fresh.rglob("*.yaml")}
    assert run("start", "--from", tmp_path / "answers.yaml").code == 0
    assert {path: path.read_bytes() for path in before} == before


def test_fault_in_the_talk_of_a_file_is_named(fresh, tmp_path) -> None:
    """Where, what was found, what to write; and nothing is kept of such a file."""
    (tmp_path / "answers.yaml").write_text("talk: {round: 2}\nwants: []\n", encoding="utf-8")
    ran = run("start", "--from", tmp_path / "answers.yaml")
    assert ran.code == 1
    assert "answers.yaml:1:7: talk: `employer` is missing" in ran.err
    assert not (fresh / "worksheet.yaml").exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--only", "sing"), "“sing” is nothing that can be asked here"),
        (("--want", "nobody"), "nobody"),
        (("--minutes", "5", "--only", "sign"), "--minutes and --only cannot stand together"),
        (("--add", "x", "--only", "sign"), "--only asks you, and --add and --from do not"),
        (("--minutes", "0"), "0"),
    ],
)
def test_flags_that_cannot_be_followed_are_refused(words, said) -> None:
    """Exit 2, with what is wrong; nothing is passed over in silence."""
    ran = run("start", *words)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err


def test_from_twice_changes_nothing_the_second_time(small, tmp_path) -> None:
    """Taking over the same file again adds nothing, when its wants have ids."""
    (tmp_path / "answers.yaml").write_text("wants: [{id: desk, want: A desk at the window}]\n", encoding="utf-8")
    run("start", "--from", tmp_path / "answers.yaml")
    once = (small / "worksheet.yaml").read_bytes()
    assert run("start", "--from", tmp_path / "answers.yaml").code == 0
    assert (small / "worksheet.yaml").read_bytes() == once


def test_worksheet_behind_a_link_stays_behind_it(small, tmp_path) -> None:
    """A worksheet that is a link, say into a synchronised folder, stays one, and its target is written."""
    target = tmp_path / "elsewhere.yaml"
    (small / "worksheet.yaml").replace(target)
    (small / "worksheet.yaml").symlink_to(target)
    assert run("start", "--add", "better chairs").code == 0
    assert (small / "worksheet.yaml").is_symlink()
    assert "better chairs" in target.read_text("utf-8")

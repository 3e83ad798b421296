"""`plan`: for which talk, with whom it is kept, what comes back, and what it says when there is nothing to ask."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.program import run
from wantfirst.screen.page import MARK

pytestmark = pytest.mark.usefixtures("small")


def made(*words: str | Path) -> dict[str, Any]:
    """What `plan --format json` answers."""
    ran = run("plan", *words, "--format", "json")
    assert ran.code == 0, ran.err
    return json.loads(ran.out)


def ids(answer: dict[str, Any]) -> list[str]:
    """The ids of its questions, in the order spoken, without their pack."""
    return [one["id"].partition("/")[2] for one in answer["questions"]]


def kept(home: Path, slug: str = "acme") -> str:
    """An employer's file."""
    return (home / "employers" / f"{slug}.yaml").read_text(encoding="utf-8")


def write(home: Path, text: str, slug: str = "acme") -> None:
    """Write an employer's file by hand."""
    (home / "employers").mkdir(exist_ok=True)
    (home / "employers" / f"{slug}.yaml").write_text(text, encoding="utf-8")


ACME = """\
# by hand
version: 1
employer: Acme
meetings:
  - date: 2026-11-20
    round: 1
    audience: [boss]
    heard:
      - {question: evenings/last-sunday, wants: [sundays-to-myself], said: we will see, grade: wish, verdict: unknown}
  - date: 2099-01-01
    round: 2
    audience: [peer]
    minutes: 4
"""


def test_a_plan_serves_the_must_in_the_words_of_its_time() -> None:
    """The questions fit the talk, within the minutes, and one is marked; what is not served is named."""
    answer = made("--round", "1", "--audience", "boss,peer", "--minutes", "3")
    assert ids(answer) == ["phone-at-home"]
    assert [one["if_only_one"] for one in answer["questions"]] == [True]
    assert answer["minutes"] == 3
    assert answer["uncovered"] == ["fair-pay", "want-3"]
    assert [one["form"] for one in answer["reserve"]] == ["softer"]


def test_what_is_mine_alone_is_not_told_before_the_offer() -> None:
    """A sentence that speaks of one's family waits for the offer; --explain says so."""
    early = made("--round", "2", "--audience", "boss", "--explain")
    assert early["tell"] == []
    assert early["held_back"] == [{"want": "sundays-to-myself", "reason": "family waits for the offer"}]
    late = made("--round", "offer", "--audience", "boss,hr")
    assert [one["want"] for one in late["tell"]] == ["sundays-to-myself"]


def test_without_an_employer_nothing_is_kept_and_it_says_how(small) -> None:
    """No file is made for nobody."""
    ran = run("plan", "--round", "2", "--audience", "peer")
    assert ran.code == 0
    assert "wantfirst plan --employer NAME" in ran.err
    assert not (small / "employers").exists()


def test_a_new_employer_begins_with_its_first_plan(small) -> None:
    """Named together with a talk, it gets a file that holds the talk, its day, minutes and questions."""
    ran = run("plan", "--employer", "Acme Ltd", "--round", "2", "--audience", "peer", "--date", "2026-11-30")
    assert (ran.code, ran.err) == (0, "Kept for Acme Ltd. The page to take along: wantfirst sheet acme-ltd\n")
    text = kept(small, "acme-ltd")
    for part in ("2026-11-30", "[peer]", "evenings/phone-at-home", "minutes", "Acme Ltd"):
        assert part in text


@pytest.mark.parametrize("day", ["30 November 2099", "2099-11-30"])
def test_the_day_is_said_as_people_say_it_and_kept_in_one_form(day, small) -> None:
    """As in the conversation; and what is no day in our form never gets into the file."""
    ran = run("plan", "--employer", "Acme", "--round", "2", "--audience", "peer", "--date", day)
    assert ran.code == 0, ran.err
    assert 'date: "2099-11-30"' in kept(small)
    again = run("plan", "--employer", "Acme", "--round", "2", "--audience", "peer", "--date", "20991130")
    assert (again.code, "“20991130” is not a day" in again.err) == (2, True)


def test_the_page_to_take_along_is_the_plan() -> None:
    """The page holds the questions of the plan in their order and words, with the same one marked."""
    talk = ("--employer", "acme", "--round", "2", "--audience", "boss,peer")
    planned = made(*talk)["questions"]
    page = run("sheet", "acme", "--format", "plain")
    lines = [line for line in page.out.splitlines() if line[:1].isdigit()]
    assert len(lines) == len(planned) > 1
    marked = [one["if_only_one"] for one in planned]
    assert all(one["say"] in line for one, line in zip(planned, lines, strict=True))
    assert [line[1] == MARK for line in lines] == marked


def test_a_second_plan_replaces_the_first(small) -> None:
    """The same talk is planned once, with what was planned last; comments stay."""
    write(small, "# mine\nversion: 1\nemployer: Acme\n")
    for minutes in ("10", "3"):
        run("plan", "--employer", "acme", "--round", "2", "--audience", "peer", "--minutes", minutes)
    assert kept(small).startswith("# mine\n")
    assert kept(small).count("round:") == 1
    assert made("--employer", "acme", "--round", "2", "--audience", "peer")["minutes"] == 3


def test_what_was_left_vague_comes_back_and_only_the_explanation_says_whose_it_was(small) -> None:
    """The next person is asked; the page itself names nobody who was vague."""
    write(small, ACME)
    answer = made("--employer", "acme", "--round", "2", "--audience", "peer", "--explain")
    assert ids(answer)[0] in ("last-sunday", "phone-at-home")
    assert "It was left open by your future boss on 20 November 2026 (hope)." in answer["questions"][0]["explain"]
    plain = run("plan", "--employer", "acme", "--round", "2", "--audience", "peer")
    assert "left open" not in plain.out


def test_nobody_is_asked_the_same_twice(small) -> None:
    """The boss who was vague about Sundays does not get the very same question again."""
    write(small, ACME)
    assert "last-sunday" in ids(made("--round", "2", "--audience", "boss"))
    assert "last-sunday" not in ids(made("--employer", "acme", "--round", "2", "--audience", "boss"))


def test_round_people_and_minutes_come_from_the_talk_that_is_planned(small) -> None:
    """With an employer named, what no flag says is taken from the next talk with it, and said."""
    write(small, ACME)
    ran = run("plan", "--employer", "acme", "--format", "json")
    answer = json.loads(ran.out)
    assert (answer["round"], answer["audiences"], answer["minutes"]) == ("2", ["peer"], 4)
    assert ran.err.startswith("As planned for Acme: second talk, with a future colleague, 1 January 2099.\n")


def test_what_is_missing_is_taken_from_the_talk_that_suits(small) -> None:
    """Of two talks ahead the one of the round that was said gives its people and minutes, not the sooner one."""
    write(small, ACME + "  - {round: offer, audience: [hr], minutes: 7}\n")
    answer = made("--employer", "acme", "--round", "offer")
    assert (answer["round"], answer["audiences"], answer["minutes"]) == ("offer", ["hr"], 7)


def test_without_a_terminal_nothing_is_taken_from_a_talk(small) -> None:
    """A script gets what it asked for and nothing else."""
    write(small, ACME)
    assert made()["round"] is None


def test_a_talk_without_a_round_is_planned_all_the_same(small) -> None:
    """The careful form is taken while nobody knows how early it is."""
    write(small, "version: 1\nemployer: Acme\nmeetings: [{audience: [hr]}]\n")
    answer = made("--employer", "acme")
    assert (answer["round"], answer["audiences"]) == (None, ["hr"])
    assert [one["form"] for one in answer["questions"]] == ["softer"]
    assert "evenings/pay-for-sundays" in kept(small)


def test_several_talks_are_planned_together_and_all_kept(small) -> None:
    """Each has its own round, people and minutes; the must is asked of two people."""
    answer = made("--employer", "acme", "--meeting", "1:peer:3", "--meeting", "2:boss:4", "--meeting", "offer:hr")
    assert [(one["round"], one["audiences"], one["minutes"]) for one in answer["meetings"]] == [
        ("1", ["peer"], 3), ("2", ["boss"], 4), ("offer", ["hr"], 10),
    ]  # fmt: skip
    assert [ids(one) for one in answer["meetings"]] == [["phone-at-home"], ["last-sunday"], ["pay-for-sundays"]]
    assert answer["uncovered"] == ["want-3"]
    assert kept(small).count("planned:") == 3


def test_a_round_above_three_is_read_as_the_final_talks() -> None:
    """As with --round, it is said what was read differently from how it was typed."""
    ran = run("plan", "--meeting", "9:boss", "--format", "json")
    assert json.loads(ran.out)["meetings"][0]["round"] == "3"
    assert "Round 9 is asked like round 3" in ran.err


@pytest.mark.parametrize("form", ["screen", "plain", "markdown"])
def test_several_talks_are_shown_one_below_the_other(form) -> None:
    """Each talk has its heading; what belongs to none of them stands once, at the end."""
    ran = run("plan", "--meeting", "1:peer", "--meeting", "2:peer:3", "--format", form)
    assert ran.out.count("future colleague, ") == 2
    assert ran.out.lower().count("not to say yet") == 1


WRONG = {
    "no such part": (["--meeting", "2"], "“2” is not a meeting", "round:who:minutes"),
    "nobody": (["--meeting", "2::5"], "“2::5” is not a meeting", "round:who:minutes"),
    "too many parts": (["--meeting", "2:boss:5:1"], "is not a meeting", "round:who:minutes"),
    "no round": (["--meeting", "7x:boss:5"], "“7x” is not a round", "1, 2, 3"),
    "no role": (["--meeting", "2:bos:5"], "“bos” is nobody", "Did you mean boss"),
    "no minutes": (["--meeting", "2:boss:ten"], "“ten” in “2:boss:ten” are not minutes", "whole number"),
    "no time at all": (["--meeting", "2:boss:0"], "are not minutes", "whole number"),
    "both ways": (["--meeting", "2:boss", "--round", "2"], "--round and --meeting cannot stand together", "2:boss:12"),
    "nobody named": (["--employer", " ", "--round", "2"], "nothing stands after --employer", "Write a name"),
    "steering a terminal": (["--meeting", "\x1b[31m2"], "“^[[31m2” is not a meeting", "round:who:minutes"),
    "steering it by another flag": (["--round", "\x1b[31m2"], "“^[[31m2” is not a round", "1, 2, 3"),
    "not a day": (["--employer", "a", "--round", "1", "--date", "soon"], "“soon” is not a day", "2026-11-30"),
    "a day for nobody": (["--date", "2026-11-30"], "none is named", "--employer"),
    "new, and no talk": (["--employer", "acme"], "no employer here is called “acme”", "--round 1"),
}


@pytest.mark.parametrize("case", WRONG)
def test_a_slip_is_one_sentence_and_what_to_write(case, small) -> None:
    """What cannot be meant ends with 2, one sentence and a hint, and nothing is kept."""
    words, said, hint = WRONG[case]
    ran = run("plan", *words)
    assert ran.code == 2
    assert said.lower() in ran.err.lower()
    assert hint in ran.err
    assert not (small / "employers").exists()


def test_a_name_nearly_known_is_taken_for_a_slip(small) -> None:
    """Acem is probably Acme; --new says that it is not."""
    write(small, ACME)
    talk = ("--round", "2", "--audience", "peer")
    ran = run("plan", "--employer", "acem", *talk)
    assert (ran.code, ran.out) == (2, "")
    assert "Did you mean acme? If it is a new one, add --new" in ran.err
    assert run("plan", "--employer", "acem", *talk, "--new").code == 0
    assert "evenings/" in kept(small, "acem")


def test_an_employer_edited_into_nonsense_is_named_and_left_alone(small) -> None:
    """Its faults are told with their places, nothing is planned, and the file stays as it is."""
    write(small, "employer: Acme\nmeetings: [{round: nine}]\n")
    ran = run("plan", "--employer", "acme", "--round", "2", "--audience", "peer")
    assert (ran.code, ran.out) == (1, "")
    assert "acme.yaml:2:" in ran.err
    assert kept(small) == "employer: Acme\nmeetings: [{round: nine}]\n"


def test_a_past_plan_for_wants_that_are_gone_does_no_harm(small) -> None:
    """Statements on wants, and planned questions, that are no more are passed over and kept in the file."""
    write(small, ACME.replace("sundays-to-myself", "long-gone").replace("evenings/last-sunday", "gone/question"))
    assert ids(made("--employer", "acme", "--round", "2", "--audience", "peer"))
    assert "long-gone" in kept(small)


def test_a_must_that_is_not_clear_is_said_first(small) -> None:
    """Before the plan it is said what a must lacks, and what mends it; other wants are not held up."""
    (small / "worksheet.yaml").write_text(
        "wants:\n  - {id: sundays, want: my Sundays, importance: must, themes: [off-hours]}\n"
        "  - {id: pay, want: more pay, themes: [pay]}\n", encoding="utf-8",
    )  # fmt: skip
    ran = run("plan", "--round", "2", "--audience", "peer")
    assert ran.code == 0
    said = "Not clear enough yet: my Sundays. You have not said why you want it or how you would know:"
    assert ran.err.startswith(f"{said} wantfirst start --want sundays\n")
    assert "more pay" not in ran.err


def test_without_wants_it_is_a_plan_for_anyone(small) -> None:
    """It plans what fits anybody and says how to make it one's own."""
    (small / "worksheet.yaml").unlink()
    ran = run("plan", "--round", "2", "--audience", "peer", "--format", "json")
    assert ran.code == 0
    assert json.loads(ran.out)["questions"]
    assert "wantfirst start" in ran.err


def test_nothing_that_fits_still_answers_and_names_the_filter(small) -> None:
    """No question ends with 1; JSON still holds an empty list, nothing is kept, the nearest that fits is named."""
    ran = run("plan", "--employer", "acme", "--audience", "exec", "--format", "json")
    assert ran.code == 1
    assert json.loads(ran.out)["questions"] == []
    assert "--audience boss" in ran.err
    assert not (small / "employers").exists()


def test_too_few_minutes_are_named(small) -> None:
    """Where no question is short enough the shortest is named, unless a must is worth more time."""
    (small / "worksheet.yaml").write_text("wants: [{want: pay, themes: [pay]}]\n", encoding="utf-8")
    ran = run("plan", "--round", "2", "--audience", "boss", "--minutes", "1")
    assert (ran.code, ran.out) == (1, "")
    assert "No question here takes as little as 1 minute" in ran.err
    assert "--minutes 2" in ran.err


def test_all_answered_is_no_fault_of_the_filters(small) -> None:
    """Where all is settled, or was asked of them already, that is what is said."""
    settled = ACME.replace("grade: wish, verdict: unknown", "grade: happened, verdict: met")
    (small / "worksheet.yaml").write_text(
        "wants: [{id: sundays-to-myself, want: Sundays, themes: [off-hours]}]\n", encoding="utf-8"
    )
    write(small, settled)
    ran = run("plan", "--employer", "acme", "--round", "2", "--audience", "peer")
    assert (ran.code, ran.out) == (1, "")
    assert "answered firmly" in ran.err
    write(small, ACME)
    ran = run("plan", "--employer", "acme", "--round", "3", "--audience", "boss", "--format", "json")
    assert [one["id"] for one in json.loads(ran.out)["questions"]] == ["evenings/pay-for-sundays"]


def test_what_is_private_is_in_no_answer() -> None:
    """A private want has neither text nor id in any format, unless it is asked for."""
    for form in ("screen", "plain", "markdown", "json"):
        words = ("plan", "--round", "2", "--audience", "boss", "--format", form, "--explain")
        closed, opened = run(*words), run(*words, "--include-private")
        for secret in ("learn wound", "learn-wounds"):
            assert secret not in closed.out + closed.err, form
        assert "wound-course" in closed.out
        assert "learn wound" in opened.out, form
        for never in ("my son plays", "three thousand", "Six years"):
            assert never not in closed.out + opened.out, form


def test_a_file_is_written_once_and_the_plan_is_kept_after_it(small, tmp_path) -> None:
    """A file that is there is not written over, and then nothing is kept either."""
    words = ("plan", "--employer", "acme", "--round", "2", "--audience", "peer", "-o", tmp_path / "plan.md")
    assert run(*words).code == 0
    assert (tmp_path / "plan.md").read_text("utf-8").startswith("# acme: Questions for a future colleague")
    before = kept(small)
    assert run(*words, "--minutes", "3").code == 1
    assert kept(small) == before

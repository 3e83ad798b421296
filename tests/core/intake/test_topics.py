"""Single topics of the intake: direction, themes, private words, what was asked where one is, files of replies."""

from __future__ import annotations

from datetime import date

import pytest

from tests.core.intake.person import AROUND
from wantfirst.cli.days import read_day
from wantfirst.core.because import because
from wantfirst.core.conversation import SKIP, VALUE, NotUsable, Prompt, Reply
from wantfirst.core.employers import Employer, Meeting, Statement
from wantfirst.core.intake import warm_up
from wantfirst.core.intake.asking import asked_of, with_asked
from wantfirst.core.intake.changes import answered
from wantfirst.core.intake.flow import Intake
from wantfirst.core.intake.merging import merged
from wantfirst.core.intake.reopened import keys_of
from wantfirst.core.intake.told import Coming, Telling, Told
from wantfirst.core.problems import UsageFault
from wantfirst.core.wants import Want, Worksheet

FLOW = Intake(AROUND)
SETTLED = Worksheet(
    field="nursing", situation="here", present_job=False, skipped={"talk": "none yet", "rid": "later", "miss": "later"}
)
MUST = Want(id="pay", want="fair pay", why="my divorce", importance="must", sign="in the contract", themes=("pay",))


def at(sheet: Worksheet, **given: object) -> Telling:
    """The flow where this is told."""
    return Telling(data=Told(worksheet=sheet, **given))  # type: ignore[arg-type]


def asked(state: Telling) -> Prompt:
    """What is asked there."""
    prompt = FLOW.prompt(state)
    assert prompt is not None
    return prompt


def after(state: Telling, *replies: str) -> Telling:
    """The state after these replies, one by one."""
    for text in replies:
        prompt = asked(state)
        state = FLOW.after(state, prompt, Reply(SKIP) if text == "skip" else Reply(VALUE, text))
    return state


def wanting(*wants: Want, **given: object) -> Worksheet:
    """Settled, with these wants."""
    return SETTLED._replace(wants=wants, **given)  # type: ignore[arg-type]


# --- the warm-up and the direction ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("complaint", "start"),
    [
        ("overtime", "no more overtime"),
        ("Being rung up", "no more being rung up"),
        ("my boss shouting", "no more of my boss shouting"),
        ("HR meetings", "no more HR meetings"),
        ("less of the paper", "less of the paper"),
        ("I never know when I finish", "I never know when I finish"),
    ],
)
def test_complaint_is_turned_round_as_a_start(complaint, start) -> None:
    """What one would be rid of is offered as a want, as far as that reads as one."""
    assert warm_up.turned(complaint) == start


@pytest.mark.parametrize(
    ("instead", "kind", "said"),
    [
        ("no more overtime", "less", "You want this: no more overtime"),
        ("home by six", "new", "You want this: home by six"),
        ("more evenings", "more", "You want this: more evenings"),
    ],
)
def test_direction_follows_the_words_that_stand_in_the_end(instead, kind, said) -> None:
    """A complaint said as something to have is no wish for less of it, and `because` does not say so."""
    state = after(at(SETTLED._replace(skipped={"talk": "none yet"})), "overtime", instead)
    (want,) = state.data.worksheet.wants
    assert (want.want, want.kind, "kind" in want.unset) == (instead, kind, False)
    assert because([want]) == said
    assert want.note == "I would be rid of: overtime"


def test_new_words_without_direction_do_not_keep_the_old_one() -> None:
    """`less travel` put as `home by six` is not less of that; a direction that was chosen stays."""
    sheet = answered(Worksheet(), "want", "less travel")
    assert answered(sheet, "less-travel.want", "home by six").wants[0].kind == "new"
    chosen = answered(answered(Worksheet(), "want", "night shifts"), "night-shifts.kind", "less")
    assert answered(chosen, "night-shifts.want", "shifts after ten").wants[0].kind == "less"


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("night shifts", "kind"),
        ("good pay", ""),
        ("to leave by six", ""),
        ("to have the help I need at night", "themes"),
    ],
)
def test_only_what_is_unclear_is_asked_beside(text, part) -> None:
    """A bare thing is asked for its direction, unclear words for their theme, clear ones for nothing more."""
    state = after(at(SETTLED), text, "so", "seen", "nice")
    assert asked(state).key.rpartition(".")[2] == (part or "want")


def test_clear_theme_is_taken_unasked_and_said() -> None:
    """It is set at once, said in a line, and taken anew when the words change; one that was chosen stays."""
    state = after(at(SETTLED), "my Sundays to myself")
    assert state.data.worksheet.wants[0].themes == ("off-hours",)
    assert state.note == "(Understood: Being left alone. You can change that at the end.)"
    back = FLOW.after(state, asked(state), Reply("back"))
    assert after(back, "better pay for it").data.worksheet.wants[0].themes == ("pay",)
    chosen = wanting(MUST._replace(themes=("boss",)), skipped=SETTLED.skipped)
    state = FLOW.after(at(chosen), Prompt(key="pay.want", ask=""), Reply(VALUE, "my Sundays off"))
    assert state.data.worksheet.wants[0].themes == ("boss",)


# --- saying it --------------------------------------------------------------------------------------------

DONE = {"talk": "none yet", "want": "that is all", "pay.themes": "none of these"}


def test_words_of_the_private_why_are_shown_before_they_are_kept() -> None:
    """Enter alone offers a sentence with them; nothing of it is in the worksheet until that is agreed to."""
    state = after(at(wanting(MUST, skipped=DONE)), "")
    assert asked(state).key == "pay.say"
    assert asked(state).current == "I would like fair pay, because of my divorce."
    assert "divorce" not in state.data.worksheet.wants[0].say
    assert "divorce" not in str(state.data.worksheet.skipped)
    left = after(state, "skip")
    assert left.data.worksheet.wants[0].say == ""
    assert "divorce" in after(state, asked(state).current).data.worksheet.wants[0].say


def test_reason_for_the_room_makes_the_sentence() -> None:
    """It is kept at once, asked to be read aloud, and then as it was changed."""
    state = after(at(wanting(MUST, skipped=DONE)), "my rent went up")
    assert state.data.worksheet.wants[0].say == "I would like fair pay, because my rent went up."
    state = after(state, "Fair pay matters to me.")
    assert state.data.worksheet.wants[0].say == "Fair pay matters to me."
    assert "pay.say" not in state.data.worksheet.skipped


def test_sentence_of_a_want_that_has_other_words_takes_them_and_is_shown() -> None:
    """What was put together is put together anew, with the reason that was given; it is kept once it was agreed to."""
    said = MUST._replace(say="I would like fair pay, because my rent went up.")
    state = after(at(wanting(said, skipped=DONE)), "change:pay", "want", "a raise by June")
    assert "reason and sign stay" in state.note
    assert asked(state).key == "pay.say"
    assert asked(state).current == "I would like a raise by June, because my rent went up."
    assert after(state, asked(state).current).data.worksheet.wants[0].say == asked(state).current


def test_sentence_in_words_of_ones_own_stays() -> None:
    """Nobody's own sentence is rewritten; that it stays is said."""
    said = MUST._replace(say="Pay is what I came for.")
    state = after(at(wanting(said, skipped=DONE)), "change:pay", "want", "a raise by June")
    assert "what you say aloud stay" in state.note
    assert state.data.worksheet.wants[0].say == "Pay is what I came for."


# --- asking where one is ----------------------------------------------------------------------------------

SAYS = MUST._replace(say="Fair pay, please.")


@pytest.mark.parametrize(
    ("replies", "asked_for", "left"),
    [
        (("yes", "maybe next year"), {"pay": "maybe next year"}, None),
        (("not yet",), {}, "not yet"),
        (("it would not be safe",), {}, "it would not be safe"),
        (("yes", "skip"), {"pay": ""}, None),
    ],
)
def test_whether_it_was_asked_for_in_the_present_job(replies, asked_for, left) -> None:
    """A yes is kept with what they said, a not yet as something left to do."""
    state = after(at(wanting(SAYS, skipped=DONE, present_job=True)), *replies)
    assert (state.data.asked, state.data.worksheet.skipped.get("pay.asked")) == (asked_for, left)
    assert asked(state).key == "review"


def test_without_a_present_job_nobody_is_asked_about_it() -> None:
    """Who has no job now is done after the sentence."""
    assert asked(at(wanting(SAYS, skipped=DONE))).key == "review"


def test_what_was_asked_for_is_a_talk_with_the_present_boss() -> None:
    """It goes into the present job's record as told and heard, comes back from it, and leaves other talks alone."""
    other = Meeting(date="2026-03-01", audience=("current-boss",), told=("pay", "nights"))
    job = Employer(slug="present", name="My present job", present=True, meetings=(other,))
    changed = with_asked(job, {}, {"home": "we will see"})
    assert changed.meetings == (
        other,
        Meeting(
            audience=("current-boss",), told=("home",),
            heard=(Statement(said="we will see", wants=("home",), by="current-boss"),),
        ),
    )  # fmt: skip
    assert asked_of(changed) == {"pay": "", "nights": "", "home": "we will see"}
    assert with_asked(changed, {"home": "we will see"}, {"home": "no"}).meetings[1].heard[0].said == "no"
    assert with_asked(changed, {"home": "we will see"}, {}) == job


# --- the list at the end ----------------------------------------------------------------------------------


def test_each_thing_of_the_talk_can_be_changed_on_the_list() -> None:
    """The line of the talk opens what is known of it; a new day comes back to the list and changes nothing else."""
    coming = Coming(employer="Acme", meeting=Meeting(date="2099-01-02", round="2", audience=("boss",)))
    state = at(wanting(SAYS, skipped=DONE), coming=coming)
    state = after(state, "the talk")
    assert [choice.label for choice in asked(state).choices] == [
        "With whom: Acme", "Which talk: second talk", "Who you will meet: your future boss",
        "On which day: 2 January 2099", "Leave it as it is",
    ]  # fmt: skip
    state = after(state, "talk.date", "2099-02-03")
    assert state.data.coming == coming._replace(meeting=coming.meeting._replace(date="2099-02-03"))
    assert asked(state).key == "review"


def test_new_name_with_a_day_settles_the_day_left_for_later() -> None:
    """What is said in the same breath is not offered again; without a day it still is."""
    coming = Coming(employer="Acme", meeting=Meeting(round="2", audience=("boss",)))
    state = at(wanting(SAYS, skipped={**DONE, "talk.date": "later"}), coming=coming)
    assert "talk.date" in after(state, "the talk", "talk", "Bell").data.worksheet.skipped
    named = after(state, "the talk", "talk", "Bell, on 2099-02-03").data
    assert named.coming == Coming(employer="Bell", meeting=coming.meeting._replace(date="2099-02-03"))
    assert "talk.date" not in named.worksheet.skipped


def test_back_closes_what_was_opened_from_the_list() -> None:
    """From a question to what can be changed of the want, from there to the list; nothing changes."""
    state = at(wanting(SAYS, skipped=DONE))
    deep = after(state, "change:pay", "why")
    assert asked(deep).key == "pay.why"
    once = FLOW.after(deep, asked(deep), Reply("back"))
    assert asked(once).key == "change:pay"
    assert FLOW.after(once, asked(once), Reply("back")) == state


def test_a_want_made_a_must_on_the_list_is_then_talked_about() -> None:
    """How to say it, and whether it was asked for where one is, are asked of a must however late it became one."""
    nice = MUST._replace(importance="nice")
    state = after(at(wanting(nice, skipped=DONE, present_job=True)), "change:pay", "importance", "must")
    assert asked(state).key == "pay.reason"
    assert asked(after(state, "the rent", "Fair pay, please.")).key == "pay.asked"


# --- reopened, and from files -----------------------------------------------------------------------------


def test_reopened_keys_in_order() -> None:
    """One thing of every want; or every thing of one; a sentence that is missing begins at its reason."""
    wants = (MUST, SAYS._replace(id="home"))
    assert keys_of(wants, ["sign"], of_wants=False) == ("pay.sign", "home.sign")
    assert keys_of(wants, ["situation,why"], of_wants=False) == ("situation", "pay.why", "home.why")
    assert keys_of(wants[:1], [], of_wants=True)[:2] == ("pay.want", "pay.why")
    assert keys_of(wants, ["say"], of_wants=False) == ("pay.reason", "pay.say", "home.say")
    assert keys_of((), ["talk"], of_wants=False) == ("talk", "talk.round", "talk.audience", "talk.date")


@pytest.mark.parametrize(("only", "hint"), [("sing", "did you mean sign?"), ("zzz", "write one of want, why")])
def test_key_that_nobody_knows_is_named(only, hint) -> None:
    """With the nearest, or all there are."""
    with pytest.raises(UsageFault) as fault:
        keys_of((MUST,), [only], of_wants=False)
    assert hint in fault.value.hint


def test_replies_of_a_file_go_into_what_is_told() -> None:
    """What a file says counts, what it leaves out stays, and what it replies to is no longer left for later."""
    before = Told(worksheet=wanting(MUST, skipped={"talk": "none yet", "pay.say": "later", "pay.asked": "not yet"}))
    given = Told(
        worksheet=Worksheet(situation="new", wants=(MUST._replace(why="", say="Fair pay."), Want(id="b", want="b"))),
        coming=Coming(employer="Acme"),
        asked={"pay": "no"},
    )
    after = merged(before, given)
    assert [want.id for want in after.worksheet.wants] == ["pay", "b"]
    assert (after.worksheet.wants[0].why, after.worksheet.wants[0].say) == ("my divorce", "Fair pay.")
    assert (after.worksheet.field, after.worksheet.situation) == ("nursing", "new")
    assert (after.coming, after.asked, after.worksheet.skipped) == (Coming(employer="Acme"), {"pay": "no"}, {})


@pytest.mark.parametrize(
    ("text", "name", "day"),
    [
        ("Acme, on Saturday", "Acme", "2026-11-28"),
        ("Yes, Acme on 30 November", "Acme", "2026-11-30"),
        ("yes, with Acme, tomorrow", "Acme", "2026-11-27"),
        ("Yes, Acme", "Acme", ""),
        ("Carry on Nursing", "Carry on Nursing", ""),
        ("Bell, Book and Partners", "Bell, Book and Partners", ""),
        ("Acme tomorrow", "Acme", "2026-11-27"),
        ("Acme, Friday, 10:30", "Acme", "2026-11-27"),
        ("Harbour Valuation Monday 30 November at 10:30", "Harbour Valuation", "2026-11-30"),
        ("Harbour Valuation next Monday", "Harbour Valuation", "2026-11-30"),
        ("Black Friday", "Black Friday", ""),
        ("Sun", "Sun", ""),
        ("Blue Sun", "Blue Sun", ""),
    ],
)
def test_name_of_a_talk_may_say_its_day(text, name, day) -> None:
    """A day at the end is the day of the talk, and is said back; a name stays a name."""
    flow = Intake(AROUND._replace(read_day=lambda said: read_day(said, date(2026, 11, 26))))
    state = at(Worksheet())
    prompt = flow.prompt(state)
    assert prompt is not None
    state = flow.after(state, prompt, Reply(VALUE, text))
    assert state.data.coming == Coming(employer=name, meeting=Meeting(date=day))
    assert (name in state.note) == bool(day)


@pytest.mark.parametrize("text", ["yes", "present", "Yes", "on Saturday", "tomorrow", "next week"])
def test_talk_needs_a_name(text) -> None:
    """A yes or a day without a name, or the name kept for the present job, is asked again."""
    flow = Intake(AROUND._replace(read_day=lambda said: read_day(said, date(2026, 11, 26))))
    state = at(Worksheet())
    with pytest.raises(NotUsable):
        flow.after(state, asked(state), Reply(VALUE, text))


@pytest.mark.parametrize("text", ["", "no", "Not yet"])
def test_no_talk_is_kept_as_such(text) -> None:
    """It is not asked again, but offered on the list."""
    assert after(at(Worksheet()), text).data.worksheet.skipped == {"talk": "none yet"}


# --- nudges -----------------------------------------------------------------------------------------------

NUDGED = Intake(AROUND._replace(nudge=lambda part, text: f"Which {part}?" if "growth" in text else ""))


def nudged(sheet: Worksheet, text: str, *, short: bool | None = None) -> str:
    """What is said after this reply to the next question."""
    state = at(sheet)._replace(short=short)
    prompt = NUDGED.prompt(state)
    assert prompt is not None
    return NUDGED.after(state, prompt, Reply(VALUE, text)).note


def test_a_vague_want_and_a_vague_sign_get_one_question_each() -> None:
    """The question comes once, after the reply, and says that nothing is barred."""
    assert nudged(wanting(), "growth").startswith("Which want? To say it more plainly: back.")
    want = Want(id="pay", want="fair pay", why="so", importance="must", themes=("pay",))
    assert nudged(wanting(want), "growth").startswith("Which sign?")


def test_what_is_clear_or_already_stands_there_gets_none() -> None:
    """Nobody is asked twice about the same words, and plain words get no question."""
    assert "Which" not in nudged(wanting(), "to run the night shift")
    told = at(wanting(Want(id="growth", want="growth", why="so")))
    prompt = asked(told)._replace(key="growth.want", current="growth")
    assert NUDGED.after(told, prompt, Reply(VALUE, "growth")).note == ""


def test_of_two_wants_in_one_only_their_parting_is_asked() -> None:
    """One question for one reply: whether they belong together."""
    assert "Which" in nudged(wanting(), "more growth")
    assert "Which" not in nudged(wanting(), "more growth and fewer nights")


def test_with_five_minutes_there_is_no_time_for_it() -> None:
    """The short way asks no more than it must."""
    assert "Which" not in nudged(wanting(), "growth", short=True)


@pytest.mark.parametrize("text", ["", "That is all.", "no", "Nothing else"])
def test_no_further_want_may_be_said_in_words(text) -> None:
    """Who answers the question instead of pressing Enter alone has told no want called `no`."""
    state = at(wanting(SAYS, skipped={"talk": "none yet", "pay.themes": "none of these"}))
    assert asked(state).key == "want"
    assert after(state, text).data.worksheet.wants == (SAYS,)

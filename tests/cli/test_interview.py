"""The conversation of `start` on a real terminal: forwards, back, aside, and left in the middle."""

from __future__ import annotations

import pytest

from tests.cli.half_done import (
    DRAWN,
    HALF_DONE,
    PLAIN,
    begun,
    both_modes,
    choose,
    half_done,
    mark,
    saved,
    the_want,
)  # fmt: skip
from tests.terminal import ALT_ENTER, CTRL_C, CTRL_D, CTRL_U, ENTER, UP, on_terminal
from wantfirst.store.employers import load_employers
from wantfirst.store.home import Home


@both_modes
def test_first_conversation_leaves_a_want_and_a_talk(mode, stocked) -> None:
    """A first run asks about the coming talk and a want, shows the list and then the questions; all is on disk."""
    with on_terminal("start", *mode, home=stocked) as t:
        t.reply("1 of 7 Is a talk coming up", "St Anne's", ENTER)
        t.asks("2 of 7 Which talk is it")
        choose(t, mode, 2)
        t.asks("Who will you meet")
        mark(t, mode, 3, 4)
        t.reply("On which day", "next week", ENTER)
        t.asks("“next week” is not a day I can read; write it as 2026-11-30, or skip. 4 of 7 On which day")
        t.press(CTRL_U, "2 January 2099", ENTER)
        t.reply("What kind of work", "ICU nurse", ENTER)
        t.sees("Your field here: Nursing and midwifery.")
        t.reply("Where do you stand", "skip", ENTER)
        t.asks("Do you have a job now")
        choose(t, mode, 2)
        t.reply("what would you be rid of", "skip", ENTER)
        t.reply("What do you want from work", "to have two Sundays in four", ENTER)
        t.asks("Understood: The days and times I work. You can change that at the end.")
        t.reply("Want 1 · 2 of 4 · to have two Sundays in four .*Why does it matter", "my son plays football", ENTER)
        t.reply("3 of 4.*How would you know", "no laptop for two months", ENTER)
        t.asks("4 of 4.*How much does it weigh")
        choose(t, mode, 1)
        t.reply("What else do you want", ENTER)
        t.reply("What reason would you give them", "my family plans around Sunday", ENTER)
        t.asks("Say this aloud once. Does it sound like you")
        t.sees("I would like to have two Sundays in four, because my family plans")
        t.press(ENTER)
        t.asks("These are your wants")
        t.sees("Must have: to have two Sundays in four")
        choose(t, mode, 1)
        t.sees("As planned for St Anne.s: second talk, with your future boss and a future colleague")
        t.sees("Saved: 1 want, in .* All your questions: wantfirst questions")
        assert t.end() == 0
    want = the_want(stocked)
    assert (want.want, want.kind, want.importance) == ("to have two Sundays in four", "new", "must")
    assert (want.why, want.sign) == ("my son plays football", "no laptop for two months")
    assert want.themes == ("schedule",)
    assert want.say == "I would like to have two Sundays in four, because my family plans around Sunday."
    assert saved(stocked).field == "ICU nurse"
    (employer,) = load_employers(Home(path=stocked))
    (meeting,) = employer.meetings
    assert employer.name == "St Anne's"
    assert (meeting.round, meeting.audience, meeting.date) == ("2", ("boss", "peer"), "2099-01-02")


def test_five_minutes_end_with_the_questions(stocked) -> None:
    """With `--minutes 5` ten questions are numbered through, and then the questions for the talk are shown."""
    with on_terminal("start", "--minutes", "5", "--plain", home=stocked) as t:
        t.reply("Five minutes.* 1 of 10 Is a talk coming up", "Acme", ENTER)
        t.reply("2 of 10 Which talk is it", "1", ENTER)
        t.reply("3 of 10 Who will you meet", "1", ENTER)
        t.reply("4 of 10 What kind of work", "nursing", ENTER)
        t.reply("5 of 10 What do you want from work", "two Sundays in four", ENTER)
        t.reply("6 of 10 · two Sundays in four Why does it matter", "so", ENTER)
        t.reply("7 of 10 · two Sundays in four Would you turn the job down without it", "1", ENTER)
        t.reply("8 of 10 What else do you want", "a boss who teaches", ENTER)
        t.reply("9 of 10.*Why does it matter", "so", ENTER)
        t.reply("10 of 10.*Would you turn the job down", "2", ENTER)
        t.sees("first talk.*Saved: 2 wants.*What was left out waits for you: wantfirst start")
        assert t.end() == 0
    assert [want.importance for want in saved(stocked).wants] == ["must", "important"]


@both_modes
def test_back_skip_help_and_stop(mode, stocked) -> None:
    """`back` returns to the reply before, `skip` asks for a reason and keeps it, `?` helps, `stop` saves and leaves."""
    with on_terminal("start", *mode, home=begun(stocked)) as t:
        t.reply("Why does it matter", "back", ENTER)
        t.sees("This is the first question.")
        t.reply("Why does it matter", "?", ENTER)
        t.sees("Only for you: it stays in your worksheet.")
        t.reply(".*", "first reason", ENTER)
        t.reply("How would you know", "back", ENTER)
        t.asks("Why does it matter")
        t.press(CTRL_U, "a better reason", ENTER)
        t.reply("How would you know", "skip", ENTER)
        t.reply("What keeps you from it today", "back", ENTER)
        t.reply("How would you know", "skip", ENTER)
        t.reply("What keeps you from it today", "ask my partner first", ENTER)
        t.asks("What is it about")
        mark(t, mode, 1)
        t.reply("What else do you want", "STOP", ENTER)
        t.sees("Saved. Go on whenever you like: wantfirst start")
        assert t.end() == 0
    assert the_want(stocked).why == "a better reason"
    assert saved(stocked).skipped == {"talk": "none yet", "sundays-home.sign": "ask my partner first"}


@both_modes
def test_skip_at_the_first_talk_and_at_the_last_want_means_none_now(mode, stocked) -> None:
    """Whether there is a talk can be left for later; the first want cannot, and `skip` for another means no more."""
    with on_terminal("start", *mode, home=stocked) as t:
        t.reply("Is a talk coming up", "skip", ENTER)
        for asked in ("What kind of work", "Where do you stand", "Do you have a job", "be rid of"):
            t.reply(asked, "skip", ENTER)
        t.reply("What do you want from work", "skip", ENTER)
        t.sees("This one cannot be left for later")
        t.reply(".*", "fair pay", ENTER)
        for asked in ("Why does it matter", "What keeps", "How would you know", "What keeps", "How much"):
            t.reply(asked, "skip", ENTER)
        t.reply("What else do you want", "skip", ENTER)
        t.asks("These are your wants")
        t.sees("Left for later: a talk that is coming up")
    assert [want.want for want in saved(stocked).wants] == ["fair pay"]


@both_modes
def test_back_leads_out_of_a_rejected_reply_and_across_topics(mode, stocked) -> None:
    """From a day that is none, back to who is met, and from there to the employer, whose name is then put right."""
    with on_terminal("start", *mode, home=stocked) as t:
        t.reply("Is a talk coming up", "Acme", ENTER)
        t.asks("Which talk is it")
        choose(t, mode, 1)
        t.asks("Who will you meet")
        mark(t, mode, 1)
        t.reply("On which day", "soon", ENTER)
        t.asks("is not a day")
        t.press(CTRL_U, "back", ENTER)
        t.asks("Who will you meet")
        t.press(*(["back", ENTER] if mode == PLAIN else [UP, UP, UP, ENTER]))
        t.asks("Which talk is it")
        t.press(*(["back", ENTER] if mode == PLAIN else [UP, UP, UP, ENTER]))
        t.asks("Is a talk coming up")
        t.press(CTRL_U, "Brook & Co", ENTER)
        t.reply("On which day", "stop", ENTER)
        assert t.end() == 0
    (employer,) = load_employers(Home(path=stocked))
    assert (employer.name, employer.meetings[0].round, employer.meetings[0].audience) == (
        "Brook & Co", "1", ("recruiter",),
    )  # fmt: skip


@both_modes
def test_skipped_question_is_offered_in_the_review_and_forgotten_when_answered(mode, stocked) -> None:
    """What was left for later stands on the list at the end; answering it takes it off the skipped ones."""
    left = ("why: later", "say: later", "themes: none of these", "sign: no")
    text = half_done(skipped=", ".join(f"sundays-home.{one}" for one in left) + ", want: that is all")
    with on_terminal("start", *mode, home=begun(stocked, text)) as t:
        t.asks("These are your wants")
        t.sees("Left for later: why, of “more Sundays at home”")
        choose(t, mode, 5)
        t.reply("Why does it matter", "because", ENTER)
        t.asks("These are your wants")
        choose(t, mode, 1)
        assert t.end() == 0
    assert the_want(stocked).why == "because"
    assert "sundays-home.why" not in saved(stocked).skipped
    assert "sundays-home.sign" in saved(stocked).skipped


WHOLE = half_done("why: so", "sign: so", "say: so it is", "themes: [pay]", skipped="want: that is all")


@both_modes
def test_review_changes_one_thing_and_comes_back(mode, stocked) -> None:
    """A line leads to its want, a want to what can be changed; other words keep what depends on them, and say so."""
    with on_terminal("start", *mode, home=begun(stocked, WHOLE)) as t:
        t.asks("These are your wants")
        choose(t, mode, 2)
        t.asks("more Sundays at home")
        t.sees("Why: so")
        choose(t, mode, 1)
        t.asks("What do you want, in your own words")
        t.press(CTRL_U, "every Sunday at home", ENTER)
        t.sees("Your reason, your sign and what you say aloud stay; change them if they no longer fit.")
        t.asks("These are your wants")
        choose(t, mode, 1)
        assert t.end() == 0
    want = the_want(stocked)
    assert (want.id, want.want, want.why, want.themes) == ("sundays-home", "every Sunday at home", "so", ("pay",))


def test_what_is_still_to_be_asked_for_where_one_is_ends_with_how(stocked) -> None:
    """Who has not yet asked for a must in their present job is told, at the end, the command that says how."""
    text = half_done("why: so", "sign: so", "say: so it is", "themes: [pay]",
                     skipped="want: that is all, sundays-home.asked: not yet, miss: later")  # fmt: skip
    with on_terminal(
        "start", "--plain", home=begun(stocked, text.replace("present_job: false", "present_job: true"))
    ) as t:
        t.reply("These are your wants", "1", ENTER)
        t.sees("How to ask for it where you are: wantfirst questions --audience current-boss")
        assert t.end() == 0
    with on_terminal("start", "--plain", home=begun(stocked, WHOLE)) as t:
        t.reply("These are your wants", "1", ENTER)
        t.sees("Now see what to ask")
        assert t.end() == 0
        assert "current-boss" not in t.news


@both_modes
def test_review_adds_and_takes_out(mode, stocked) -> None:
    """On the list at the end a want can be taken out, after a question, and another told."""
    with on_terminal("start", *mode, home=begun(stocked, WHOLE)) as t:
        t.asks("These are your wants")
        choose(t, mode, 2)
        t.sees("Take this want out")
        t.asks("more Sundays at home")
        choose(t, mode, 10)
        t.asks("Take out “more Sundays at home”, with all you said about it")
        choose(t, mode, 1)
        t.reply("Taken out.* what would you be rid of", "skip", ENTER)
        t.reply("These are your wants", "x" if mode == PLAIN else UP, *([ENTER] if mode == PLAIN else []))
        t.press(CTRL_C)
        assert t.end() == 130
    assert saved(stocked).wants == ()


@both_modes
def test_all_themes_can_be_seen_and_left_again(mode, stocked) -> None:
    """`Something else` lists every theme; `back` from there returns to the suggestions and chooses nothing."""
    with on_terminal("start", *mode, home=begun(stocked, half_done("why: so", "sign: so"))) as t:
        t.asks("What is it about")
        t.sees("Something else: show me all")
        mark(t, mode, 4)
        t.asks("What is it about")
        if mode == PLAIN:
            t.type("back")
        else:
            t.press(UP, UP, UP, ENTER)  # from the first line to the words below the last one
        t.asks("What is it about")
        t.sees("Something else: show me all")
        assert the_want(stocked).themes == ()
        mark(t, mode, 1)
        t.reply("What else do you want", "stop", ENTER)
        assert t.end() == 0
    assert len(the_want(stocked).themes) == 1


def test_enter_on_a_word_below_marked_lines_does_it(stocked) -> None:
    """In a list of several, Enter on `Stop here` stops, though nothing is marked there with Space."""
    with on_terminal("start", home=begun(stocked, half_done("why: so", "sign: so"))) as t:
        t.reply("What is it about", UP, ENTER)
        t.sees("Saved. Go on whenever you like")
        assert t.end() == 0
    assert (the_want(stocked).themes, saved(stocked).skipped) == ((), {"talk": "none yet"})


def test_alt_enter_in_a_list_chooses_nothing(stocked) -> None:
    """Alt-Enter, which ends long texts elsewhere, neither chooses from a list nor ends the conversation."""
    with on_terminal("start", home=begun(stocked, half_done("why: so", "sign: so", weight=False))) as t:
        t.reply("How much does it weigh", ALT_ENTER)
        t.asks("Most people have two or three must haves")
        choose(t, DRAWN, 3)
        t.reply("What is it about", ALT_ENTER)
        t.asks("This ties your want to the questions")
        t.press(CTRL_C)
        assert t.end() == 130
    assert (the_want(stocked).importance, the_want(stocked).themes) == ("nice", ())


def test_keys_typed_ahead_are_not_the_next_reply(stocked) -> None:
    """Enter pressed too often leaves no question answered that nobody has read."""
    with on_terminal("start", home=begun(stocked)) as t:
        t.reply("Why does it matter", "so" + ENTER * 5)
        t.reply("How would you know", CTRL_D)
        assert t.end() == 0
        assert b"Nothing was typed" not in t.all


def test_one_thing_is_asked_anew_of_every_want(stocked) -> None:
    """`--only sign` asks just that, with what stands there to be kept, and ends."""
    with on_terminal("start", "--only", "sign", "--plain", home=begun(stocked, WHOLE)) as t:
        t.reply("Enter alone keeps what stands there.*How would you know.*Now: so", "two a month", ENTER)
        t.sees("Saved: 1 want")
        assert t.end() == 0
    assert (the_want(stocked).sign, the_want(stocked).why) == ("two a month", "so")


def test_one_want_is_asked_anew(stocked) -> None:
    """`--want` asks all that was said of this want, with each reply there to be kept."""
    with on_terminal("start", "--want", "sundays-home", "--plain", home=begun(stocked, WHOLE)) as t:
        t.reply("What do you want, in your own words.*Now: more Sundays at home", ENTER)
        t.reply("Why does it matter.*Now: so", "for my son", ENTER)
        t.reply("How would you know", "back", ENTER)
        t.reply("Why does it matter.*Now: for my son", ENTER)
        t.reply("How would you know.*Now: so", "stop", ENTER)
        assert t.end() == 0
    assert the_want(stocked).why == "for my son"


# --- leaving in the middle --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("mode", "prompt"),
    [(DRAWN, "How would you know"), (DRAWN, "What is it about"), (PLAIN, "What is it about")],
    ids=["drawn text", "drawn list", "plain list"],
)
def test_ctrl_c_leaves_with_130_and_all_before_is_saved(mode, prompt, stocked) -> None:
    """Ctrl-C at a text or a list ends with 130, and says that what was said before is kept."""
    text = HALF_DONE if "know" in prompt else half_done("sign: so")
    with on_terminal("start", *mode, home=begun(stocked, text)) as t:
        t.reply("Why does it matter", "because", ENTER)
        t.reply(prompt, CTRL_C)
        t.sees("Stopped. Everything before this is saved. To go on: wantfirst start")
        assert "Traceback" not in t.news
        assert t.end() == 130
    assert the_want(stocked).why == "because"


@both_modes
def test_ctrl_d_stops(mode, stocked) -> None:
    """Ctrl-D on an empty line stops like the word, with exit code 0."""
    with on_terminal("start", *mode, home=begun(stocked)) as t:
        t.reply("Why does it matter", CTRL_D)
        t.sees("Saved. Go on whenever you like")
        assert t.end() == 0


def test_comments_and_order_of_the_person_survive_the_conversation(stocked) -> None:
    """The lines that the person wrote stay as they are; only what was answered is added."""
    with on_terminal("start", home=begun(stocked)) as t:
        t.reply("Why does it matter", "because", ENTER)
        t.reply("How would you know", "stop", ENTER)
        assert t.end() == 0
    lines = (stocked / "worksheet.yaml").read_text("utf-8").splitlines()
    assert [line for line in lines if line in HALF_DONE.splitlines()] == HALF_DONE.splitlines()
    assert [line.strip() for line in lines if line not in HALF_DONE.splitlines()] == ["why: because"]

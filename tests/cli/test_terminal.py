"""The program on real terminals: the conversation of `start`, and what a person there sees of the other commands."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.terminal import ALT_ENTER, CTRL_C, CTRL_D, CTRL_U, DOWN, ENTER, SPACE, UP, Terminal, on_terminal
from wantfirst.core.wants import Want, Worksheet
from wantfirst.store.employers import load_employers
from wantfirst.store.home import Home
from wantfirst.store.worksheet import load

PLAIN, DRAWN = ["--plain"], []
both_modes = pytest.mark.parametrize("mode", [DRAWN, PLAIN], ids=["drawn", "plain"])

HALF_DONE = """\
# mine, do not touch
wants:   # in my own order
  - want: my Sundays back   # said so since spring
    id: sundays-back
    importance: must   # really
version: 1
field: 'nursing'
"""


def saved(home: Path) -> Worksheet:
    """The worksheet as it is on disk."""
    return load(Home(path=home)).worksheet


def the_want(home: Path) -> Want:
    """The only want on disk."""
    (want,) = saved(home).wants
    return want


def begun(home: Path, text: str = HALF_DONE) -> Path:
    """A home with a worksheet that is half filled in; the why is asked next."""
    (home / "worksheet.yaml").write_text(text, encoding="utf-8")
    return home


def choose(terminal: Terminal, mode: list[str], number: int) -> None:
    """Choose one line of a list."""
    if mode == PLAIN:
        terminal.type(str(number))
    else:
        terminal.press(*[DOWN] * (number - 1), ENTER)


def mark(terminal: Terminal, mode: list[str], *numbers: int) -> None:
    """Choose several lines of a list."""
    if mode == PLAIN:
        terminal.type(",".join(map(str, numbers)))
        return
    at = 1
    keys = []
    for number in numbers:
        keys += [*[DOWN] * (number - at), SPACE]
        at = number
    terminal.press(*keys, ENTER)


# --- the conversation -------------------------------------------------------------------------------------


@both_modes
def test_first_conversation_leaves_a_want_and_a_talk(mode, stocked) -> None:
    """A first run asks about the coming talk and a want, shows the list, and all that was said is on disk."""
    with on_terminal("start", *mode, home=stocked) as t:
        t.asks("Is a talk coming up")
        choose(t, mode, 1)
        t.reply("With whom", "St Anne's", ENTER)
        t.asks("Which talk is it")
        choose(t, mode, 2)
        t.asks("Who will you meet")
        mark(t, mode, 3, 4)
        t.reply("On which day", "next week", ENTER)
        t.asks("“next week” is not a day; write it as 2026-11-30, or skip. On which day")
        t.press(CTRL_U, "2099-01-02", ENTER)
        t.reply("What kind of work", "nursing", ENTER)
        t.reply("What do you want from work", "more Sundays at home", ENTER)
        t.reply("Want 1 · 2 of 5 · more Sundays at home .*Why does it matter", "my son plays football", ENTER)
        t.asks("3 of 5.*How much does it weigh")
        choose(t, mode, 1)
        t.reply("4 of 5.*How would you know", "no laptop for two months", ENTER)
        t.asks("5 of 5.*What is it about")
        t.sees("Something else: show me all")
        mark(t, mode, 1)
        t.reply("What else do you want", ENTER)
        t.asks("These are your wants")
        t.sees(r"more Sundays at home \(must have\)")
        choose(t, mode, 1)
        t.sees("Saved: 1 want, in .* Now see what to ask: wantfirst questions")
        assert t.end() == 0
    want = the_want(stocked)
    assert (want.want, want.kind, want.importance) == ("more Sundays at home", "more", "must")
    assert (want.why, want.sign) == ("my son plays football", "no laptop for two months")
    assert len(want.themes) == 1
    assert saved(stocked).field == "nursing"
    (employer,) = load_employers(Home(path=stocked))
    (meeting,) = employer.meetings
    assert employer.name == "St Anne's"
    assert (meeting.round, meeting.audience, meeting.date) == ("2", ("boss", "peer"), "2099-01-02")


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
        t.reply("What else do you want", "skip", ENTER)
        t.sees("This one cannot be left for later")
        t.reply(".*", "STOP", ENTER)
        t.sees("Saved. Go on whenever you like: wantfirst start")
        assert t.end() == 0
    assert the_want(stocked).why == "a better reason"
    assert saved(stocked).skipped == {"sundays-back.sign": "ask my partner first"}


@both_modes
def test_skipped_question_is_offered_in_the_review_and_forgotten_when_answered(mode, stocked) -> None:
    """What was left for later stands on the list at the end; answering it takes it off the skipped ones."""
    text = HALF_DONE + "skipped: {sundays-back.why: later, sundays-back.themes: none of these, sundays-back.sign: no}\n"
    with on_terminal("start", *mode, home=begun(stocked, text)) as t:
        t.reply("What else do you want", ENTER)
        t.asks("These are your wants")
        t.sees("Left for later: why, of “my Sundays back”")
        choose(t, mode, 3)
        t.reply("Why does it matter", "because", ENTER)
        t.asks("These are your wants")
        choose(t, mode, 1)
        assert t.end() == 0
    assert the_want(stocked).why == "because"
    assert "sundays-back.why" not in saved(stocked).skipped
    assert "sundays-back.sign" in saved(stocked).skipped


@both_modes
def test_review_changes_adds_and_takes_out(mode, stocked) -> None:
    """On the list at the end a want can be taken out and another told; going back then skips the one that is gone."""
    text = HALF_DONE + "skipped: {sundays-back.sign: no, sundays-back.themes: none of these}\n"
    with on_terminal("start", *mode, home=begun(stocked, text)) as t:
        t.reply("Why does it matter", "because", ENTER)
        t.reply("What else do you want", ENTER)
        t.asks("These are your wants")
        choose(t, mode, 2)
        t.asks("my Sundays back")
        t.sees("Take this want out")
        choose(t, mode, 8)
        t.asks("These are your wants")
        choose(t, mode, 2)
        t.reply("What do you want from work", "back", ENTER)
        t.sees("This is the first question.")
        t.reply("What do you want from work", "better pay", ENTER)
        t.reply("Want 1 · 2 of 5 · better pay", "stop", ENTER)
        assert t.end() == 0
    assert the_want(stocked).want == "better pay"


@both_modes
def test_all_themes_can_be_seen_and_left_again(mode, stocked) -> None:
    """`Something else` lists every theme; `back` from there returns to the suggestions and chooses nothing."""
    text = HALF_DONE.replace("    importance", "    why: so\n    sign: so\n    importance")
    with on_terminal("start", *mode, home=begun(stocked, text)) as t:
        t.asks("What is it about")
        news = t.sees("Something else: show me all")
        at = news[news.index("What is it about") :].split("Something else")[0].count("\n")
        number = at if mode == PLAIN else at - 1
        mark(t, mode, number)
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
    text = HALF_DONE.replace("    importance", "    why: so\n    sign: so\n    importance")
    with on_terminal("start", home=begun(stocked, text)) as t:
        t.reply("What is it about", UP, ENTER)
        t.sees("Saved. Go on whenever you like")
        assert t.end() == 0
    assert (the_want(stocked).themes, saved(stocked).skipped) == ((), {})


def test_alt_enter_in_a_list_chooses_nothing(stocked) -> None:
    """Alt-Enter, which ends long texts elsewhere, neither chooses from a list nor ends the conversation."""
    text = HALF_DONE.replace("    importance: must   # really\n", "    why: so\n")
    with on_terminal("start", home=begun(stocked, text)) as t:
        t.reply("How much does it weigh", ALT_ENTER)
        t.asks("Most people have two or three must haves")
        choose(t, DRAWN, 3)
        t.reply("How would you know", "so", ENTER)
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


# --- leaving in the middle --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("mode", "prompt"),
    [(DRAWN, "How would you know"), (DRAWN, "What is it about"), (PLAIN, "What is it about")],
    ids=["drawn text", "drawn list", "plain list"],
)
def test_ctrl_c_leaves_with_130_and_all_before_is_saved(mode, prompt, stocked) -> None:
    """Ctrl-C at a text or a list ends with 130, and says that what was said before is kept."""
    text = HALF_DONE if "know" in prompt else HALF_DONE.replace("    importance", "    sign: so\n    importance")
    with on_terminal("start", *mode, home=begun(stocked, text)) as t:
        t.reply("Why does it matter", "because", ENTER)
        t.reply(prompt, CTRL_C)
        t.sees("Stopped; all but the last line is saved.")
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


LEFT_AT = {
    "Why does it matter": ("What do you want from work", "my Sundays back", "want", "my Sundays back"),
    "How would you know": ("Why does it matter", "because", "why", "because"),
    "What is it about": ("How would you know", "no laptop", "sign", "no laptop"),
}
BEFORE = {
    "Why does it matter": "field: nursing\nskipped: {}\n",
    "How would you know": HALF_DONE,
    "What is it about": HALF_DONE.replace("    importance", "    why: so\n    importance"),
}


@pytest.mark.parametrize(
    ("mode", "prompt"),
    [(DRAWN, "Why does it matter"), (PLAIN, "How would you know"), (DRAWN, "What is it about")],
    ids=["drawn text", "plain text", "drawn list"],
)
def test_closed_terminal_loses_nothing(mode, prompt, stocked) -> None:
    """When the terminal goes away at a question, all before it is on disk, and `start` comes back to just that one."""
    asked, typed, key, value = LEFT_AT[prompt]
    with on_terminal("start", *mode, home=begun(stocked, BEFORE[prompt])) as t:
        if "want from work" in asked:
            t.asks("Is a talk coming up")
            choose(t, mode, 2)
        t.reply(asked, typed, ENTER)
        t.asks(prompt)
        t.hang_up()
    assert getattr(the_want(stocked), key) == value
    assert not list(stocked.glob(".tmp-*"))
    with on_terminal("start", *mode, home=stocked) as t:
        t.sees("You have told 1 want so far. This goes on from there.")
        assert typed not in t.asks(prompt).split(prompt)[1]
        t.press(CTRL_C)
        assert t.end() == 130


def test_comments_and_order_of_the_person_survive_the_conversation(stocked) -> None:
    """The lines that the person wrote stay as they are; only what was answered is added."""
    with on_terminal("start", home=begun(stocked)) as t:
        t.reply("Why does it matter", "because", ENTER)
        t.reply("How would you know", "stop", ENTER)
        assert t.end() == 0
    lines = (stocked / "worksheet.yaml").read_text("utf-8").splitlines()
    assert [line for line in lines if line in HALF_DONE.splitlines()] == HALF_DONE.splitlines()
    assert [line.strip() for line in lines if line not in HALF_DONE.splitlines()] == ["why: because"]


# --- other commands on a terminal -------------------------------------------------------------------------


def test_bare_program_does_the_next_step_on_enter(stocked) -> None:
    """Without a command it says where one stands; Enter takes the step it names."""
    with on_terminal(home=stocked) as t:
        t.sees("Next: Say what you want from work.* wantfirst start .*Press Enter to do this now, or q to leave.")
        t.press(ENTER)
        t.reply("Is a talk coming up", CTRL_C)
        assert t.end() == 130


@pytest.mark.parametrize(("keys", "code"), [("q\r", 0), (CTRL_D, 0), (CTRL_C, 130)])
def test_bare_program_leaves_when_told_so(keys, code, stocked) -> None:
    """`q` and the end of input leave quietly, Ctrl-C with 130; nothing is begun."""
    with on_terminal(home=stocked) as t:
        t.sees("or q to leave.")
        t.press(keys)
        assert t.end() == code
        assert "Is a talk" not in t.news
        assert "Traceback" not in t.news


def planned(home: Path) -> Path:
    """A home with a want and the talk of tomorrow."""
    begun(home)
    (home / "employers").mkdir()
    (home / "employers" / "acme.yaml").write_text(
        "employer: Acme Ltd\nmeetings:\n  - {round: 2, audience: [peer], date: 2099-01-02}\n", encoding="utf-8"
    )
    return home


def test_questions_take_the_planned_talk_and_say_so_beside_the_answer(stocked, tmp_path) -> None:
    """On a terminal the next planned talk fills in round and people, and stderr says which it was."""
    said = tmp_path / "said"
    with on_terminal("questions", "--limit", "1", home=planned(stocked), redirect=f"2>{said}") as t:
        t.sees("Questions for a future colleague, second talk")
        assert t.end() == 0
    assert said.read_text("utf-8") == ("As planned for Acme Ltd: second talk, with a future colleague, 2099-01-02.\n")


@pytest.mark.parametrize(
    "flags", [["--format", "json"], ["--round", "3", "--audience", "boss"]], ids=["json", "all said by flags"]
)
def test_nothing_is_inferred_for_json_or_beside_flags(flags, stocked, tmp_path) -> None:
    """JSON holds just what was asked for, and flags that say it all are not filled up from a plan."""
    said = tmp_path / "said"
    with on_terminal("questions", "--limit", "1", *flags, home=planned(stocked), redirect=f"2>{said}") as t:
        assert t.end() == 0
        assert ('"round": null' in t.news) == ("json" in flags)
    assert said.read_text("utf-8") == ""


# --- small, colourless and simple terminals ---------------------------------------------------------------


def test_small_screen_shows_the_question_and_all_its_choices(stocked) -> None:
    """On 40 columns and 20 rows a question and its choices are on the screen together, no word cut in two."""
    text = HALF_DONE.replace("    importance: must   # really\n", "    why: so\n")
    with on_terminal("start", home=begun(stocked, text), columns=40, rows=20) as t:
        t.asks("How much does it weigh")
        t.reply("", ENTER)
        t.reply("How would you know", "so", ENTER)
        t.asks("What is it about")
        t.sees("Stop here; all is saved")
        rows = t.rows()
        for line in ("What is it about?", "Something else: show me all", "Stop here; all is saved"):
            assert any(line in row for row in rows), rows
        t.press(CTRL_C)
        assert t.end() == 130


def test_small_screen_folds_questions_between_words(stocked) -> None:
    """On 40 columns the list of questions is folded between words, and nothing of it is lost."""
    words = ("questions", "--theme", "pay", "--limit", "2")
    with on_terminal(*words, home=stocked, columns=40, rows=20, redirect="2>/dev/null") as narrow:
        assert narrow.end() == 0
    with on_terminal(*words, home=stocked, columns=100, redirect="2>/dev/null") as wide:
        assert wide.end() == 0
    assert max(map(len, narrow.news.splitlines())) <= 40
    assert narrow.news.split() == wide.news.split()


COLOURS = ("\x1b[3", "\x1b[4", "\x1b[9", "\x1b[0;3", "\x1b[1;3", "\x1b[38", "\x1b[48")


def test_no_color_is_respected(stocked) -> None:
    """With NO_COLOR no colour is sent, neither by lists of questions nor by prompts."""
    with on_terminal("questions", "--limit", "2", home=begun(stocked), env={"NO_COLOR": "1"}) as t:
        assert t.end() == 0
        text = t.all.decode()
        assert "Firm:" in text
        assert not [code for code in COLOURS if code in text]


def test_dumb_terminal_gets_no_steering_and_numbered_choices(stocked) -> None:
    """Where the cursor cannot be moved, no escape sequence is sent and choices are numbered."""
    text = HALF_DONE.replace("    importance: must   # really\n", "    why: so\n")
    with on_terminal("start", home=begun(stocked, text), env={"TERM": "dumb"}) as t:
        t.reply("1. Must have", "1", ENTER)
        t.reply("How would you know", "stop", ENTER)
        assert t.end() == 0
        assert b"\x1b" not in t.all
    with on_terminal("questions", "--limit", "1", home=stocked, env={"TERM": "dumb"}) as t:
        assert t.end() == 0
        assert b"\x1b" not in t.all

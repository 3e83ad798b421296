"""The one driver of conversations, leading one about nothing of ours."""

from __future__ import annotations

import io
import sys
from typing import NamedTuple

import pytest

from wantfirst.cli.conversation import Conversation
from wantfirst.core.conversation import BACK, SKIP, Choice, NotUsable, Prompt, Reply, Way

KEYS = ("guest", "dish", "day")
PROMPTS = {
    "guest": Prompt(key="guest", ask="Who comes?", skippable=False),
    "dish": Prompt(key="dish", ask="What to cook?", choices=(Choice("soup", "Soup"), Choice("stew", "Stew"))),
    "day": Prompt(key="day", ask="When?", reason_asked=False),
}


class Dinner(NamedTuple):
    """The state of a conversation about a dinner."""

    data: tuple[tuple[str, str], ...] = ()
    way: Way = Way()
    note: str = ""


class Planning:
    """Asks for guest, dish and day."""

    def prompt(self, state: Dinner) -> Prompt | None:
        """The one gone back to, else the first not replied to."""
        said = dict(state.data)
        key = state.way.asked or next((key for key in KEYS if key not in said), "")
        return PROMPTS[key]._replace(current=said.get(key, "")) if key else None

    def after(self, state: Dinner, prompt: Prompt, reply: Reply) -> Dinner:
        """Keeps the reply under its key, in the order of KEYS."""
        if reply.does == BACK:
            return state._replace(way=state.way.back(), note="")
        text = f"left: {reply.reason}" if reply.does == SKIP else reply.text
        if not text:
            raise NotUsable("Somebody has to come.")
        said = dict(state.data) | {prompt.key: text}
        data = tuple((key, said[key]) for key in KEYS if key in said)
        note = "Soup it is." if text == "soup" else ""
        return Dinner(data=data, way=state.way.after(prompt.key), note=note)


class Sitting(NamedTuple):
    """What a sitting left: the last state (None: stopped), every state saved, and what was shown."""

    state: Dinner | None
    saved: list[tuple[tuple[str, str], ...]]
    shown: str


@pytest.fixture
def sit(monkeypatch, capsys):
    """Leads the conversation with these lines typed."""

    def with_lines(*lines: str) -> Sitting:
        monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in lines)))
        saved = []
        led = Conversation(
            Planning(), lambda state: saved.append(state.data), go_on="dinner", plain=True
        ).run(Dinner())  # fmt: skip
        assert sys.stdin.read() == "", "not every line was read"
        return Sitting(led, saved, capsys.readouterr().out)

    return with_lines


def test_it_asks_until_all_is_said_and_saves_after_every_reply(sit) -> None:
    """Three replies are three savings, the last state is given back, and a note is told once."""
    sitting = sit("Ada", "1", "Friday")
    assert sitting.state is not None
    assert sitting.state.data == (("guest", "Ada"), ("dish", "soup"), ("day", "Friday"))
    assert sitting.saved == [sitting.state.data[:1], sitting.state.data[:2], sitting.state.data]
    assert sitting.shown.count("Soup it is.") == 1


def test_back_saves_nothing_and_offers_what_was_said(sit) -> None:
    """Going back changes nothing that is saved; the reply of before stands there to be kept or changed."""
    sitting = sit("Ada", "back", "", "1", "Friday")
    assert "Now: Ada" in sitting.shown
    assert len(sitting.saved) == 3


def test_reply_that_cannot_be_used_is_said_why_and_asked_again(sit) -> None:
    """The reason is said, the question comes again, and back leads out of it."""
    sitting = sit("", "Ada", "back", "back", "Eve", "2", "Friday")
    assert sitting.shown.count("Somebody has to come.") == 1
    assert sitting.shown.count("This is the first question.") == 1
    assert sitting.state is not None
    assert sitting.state.data[0] == ("guest", "Eve")


def test_skip_asks_why_and_keeps_the_reason(sit) -> None:
    """The reason typed is kept with what was left for later; where none is asked for, none is."""
    sitting = sit("Ada", "skip", "ask her first", "skip")
    assert sitting.state is not None
    assert sitting.state.data[1:] == (("dish", "left: ask her first"), ("day", "left: "))
    assert sitting.shown.count("What keeps you from it today?") == 1


def test_skip_can_be_taken_back_at_its_reason(sit) -> None:
    """`back` at the reason asks the question again, as if it had not been skipped."""
    sitting = sit("Ada", "skip", "back", "2", "Friday")
    assert sitting.state is not None
    assert sitting.state.data[1] == ("dish", "stew")


@pytest.mark.parametrize("lines", [("Ada", "skip", "stop"), ("Ada", "skip")], ids=["stop", "end of input"])
def test_skip_counts_although_one_stops_at_its_reason(lines, sit) -> None:
    """What was left for later is saved before the reason is asked."""
    sitting = sit(*lines)
    assert sitting.state is None
    assert sitting.saved[-1] == (("guest", "Ada"), ("dish", "left: "))
    assert "Saved. Go on whenever you like: dinner" in sitting.shown


@pytest.mark.parametrize("lines", [("Ada", "stop"), ("Ada",)], ids=["stop", "end of input"])
def test_stop_leaves_and_says_how_to_go_on(lines, sit) -> None:
    """The word and the end of input leave at once, with nothing asked any more."""
    sitting = sit(*lines)
    assert (sitting.state, len(sitting.saved)) == (None, 1)
    assert "Saved. Go on whenever you like: dinner" in sitting.shown


def test_ctrl_c_says_that_all_is_saved_and_goes_on_up(monkeypatch, capsys) -> None:
    """Ctrl-C leaves by the door of the program, after one sentence."""

    class Struck(io.StringIO):
        def readline(self, *_: object) -> str:
            raise KeyboardInterrupt

    monkeypatch.setattr(sys, "stdin", Struck())
    with pytest.raises(KeyboardInterrupt):
        Conversation(Planning(), print, go_on="dinner", plain=True).run(Dinner())
    assert "Everything before this is saved. To go on: dinner" in capsys.readouterr().out

"""What was seen with one's own eyes, one want at a time."""

from __future__ import annotations

from tests.builders import must, want, worksheet
from wantfirst.core.conversation import BACK, SKIP, VALUE, Reply
from wantfirst.core.debrief.seen import NOTHING_MORE, Seeing, Seen
from wantfirst.core.employers import Known

FLOW = Seen(worksheet(must("sundays", sign="a free one"), want("pay")), present=False)


def after(*replies: str, known: tuple[Known, ...] = ()) -> Seeing:
    """The state after these replies; `<` goes back, `>` skips."""
    state = Seeing(data=known)
    for reply in replies:
        prompt = FLOW.prompt(state)
        assert prompt is not None
        does = {"<": BACK, ">": SKIP}.get(reply, VALUE)
        state = FLOW.after(state, prompt, Reply(does=does, text="" if does != VALUE else reply))
    return state


def key(state: Seeing) -> str:
    """What is asked now; empty when nothing is."""
    prompt = FLOW.prompt(state)
    return prompt.key if prompt else ""


def test_a_want_is_chosen_then_what_it_gives_then_what_was_seen() -> None:
    """Each reply is kept at once, and the list comes back."""
    assert after("pay", "met").data == (Known(want="pay", verdict="met"),)
    state = after("pay", "met", "on the  wall")
    assert state.data == (Known(want="pay", verdict="met", note="on the wall"),)
    assert key(state) == "seen"


def test_nothing_more_ends_it() -> None:
    """By its line, by skip or back from the list, or by Enter alone; and without wants it does not begin."""
    for reply in (NOTHING_MORE, ">", "<", ""):
        assert key(after(reply)) == ""
    assert Seen(worksheet(), present=True).prompt(Seeing(data=())) is None


def test_going_back_leads_to_the_prompt_before() -> None:
    """And changes nothing that is known."""
    assert key(after("pay", "<")) == "seen"
    state = after("pay", "met", "<")
    assert key(state) == "verdict:pay"
    assert state.data == (Known(want="pay", verdict="met"),)


def test_what_is_known_already_is_offered_for_correction() -> None:
    """It keeps its place and its note until those change."""
    known = (Known(want="sundays", verdict="partly", note="one in four"), Known(want="pay", verdict="met"))
    assert after("sundays", "not-met", known=known).data[0] == known[0]._replace(verdict="not-met")
    prompt = FLOW.prompt(after("sundays", "not-met", known=known))
    assert prompt is not None
    assert prompt.current == "one in four"


def test_leaving_the_note_out_keeps_the_verdict() -> None:
    """A skip there goes back to the list."""
    state = after("pay", "met", ">")
    assert (key(state), state.data) == ("seen", (Known(want="pay", verdict="met"),))

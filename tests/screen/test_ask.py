"""Asking in plain mode: numbers, words and what is said when a line cannot be used."""

from __future__ import annotations

import io
import sys

import pytest

from wantfirst.core.conversation import BACK, SKIP, STOP, VALUE, Choice, Prompt, Reply
from wantfirst.screen.ask import ask

TYPED = Prompt(key="why", ask="Why?", help="A hint.", example="so")
ONE = Prompt(key="x", ask="Which?", choices=(Choice(value="a", label="Apple"), Choice(value="b", label="Pear")))
SEVERAL = ONE._replace(several=True)
MET = SEVERAL._replace(
    choices=(Choice("boss", "Your future boss", ("boss", "hiring-manager")), Choice("peer", "Somebody", ("colleague",)))
)


@pytest.fixture
def reply_to(monkeypatch, capsys):
    """Asks with these lines typed; gives the reply and what was shown."""

    def with_lines(prompt: Prompt, *lines: str) -> tuple[Reply, str]:
        monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in lines)))
        reply = ask(prompt, plain=True)
        assert sys.stdin.read() == "", "not every line was read"
        return reply, capsys.readouterr().out

    return with_lines


@pytest.mark.parametrize(
    ("prompt", "line", "does", "text"),
    [
        (TYPED, "because of Sundays", VALUE, "because of Sundays"),
        (TYPED, "  spaces around  ", VALUE, "spaces around"),
        (TYPED, "", VALUE, ""),
        (TYPED, "back", BACK, ""),
        (TYPED, " Back ", BACK, ""),
        (TYPED, "SKIP", SKIP, ""),
        (TYPED, "stop", STOP, ""),
        (TYPED, "\\stop", VALUE, "stop"),
        (TYPED, " \\Back ", VALUE, "Back"),
        (TYPED, "\\?", VALUE, "?"),
        (TYPED, "\\\\skip", VALUE, "\\skip"),
        (TYPED, "\\stop it", VALUE, "\\stop it"),
        (TYPED, "back\\slash", VALUE, "back\\slash"),
        (TYPED, "\\", VALUE, "\\"),
        (TYPED, "back to normal hours", VALUE, "back to normal hours"),
        (TYPED, "\x1b[31mred", VALUE, "^[[31mred"),
        (ONE, "2", VALUE, "b"),
        (ONE, "pear", VALUE, "b"),
        (ONE, "B", VALUE, "b"),
        (ONE, "p", VALUE, "b"),
        (MET, "hiring manager", VALUE, "boss"),
        (MET, "peer, Hiring-Manager, 2", VALUE, "peer,boss"),
        (MET, "your", VALUE, "boss"),
        (ONE, "stop", STOP, ""),
        (ONE, "skip", SKIP, ""),
        (SEVERAL, "1,2", VALUE, "a,b"),
        (SEVERAL, " 2 , apple ", VALUE, "b,a"),
        (SEVERAL, "back", BACK, ""),
        (ONE._replace(current="b"), "", VALUE, "b"),
        (TYPED._replace(current="as before"), "", VALUE, "as before"),
        (TYPED._replace(current="as before"), "new", VALUE, "new"),
        (TYPED._replace(current="stop"), "", VALUE, "stop"),
        (TYPED, "edit", VALUE, "edit"),
    ],
)
def test_line_means_what_it_says(prompt, line, does, text, reply_to) -> None:
    """A line is a command word alone, else the reply; choices go by number or name; Enter keeps what stood there."""
    assert reply_to(prompt, line)[0] == Reply(does, text)


def test_beginning_of_two_names_is_no_choice(reply_to) -> None:
    """What may be either is asked again."""
    both = ONE._replace(choices=(Choice("one", "Apple"), Choice("other", "Apricot")))
    reply, shown = reply_to(both, "ap", "apr")
    assert reply == Reply(VALUE, "other")
    assert "“ap” is none of the lines above." in shown


@pytest.mark.parametrize("line", ["3", "0", "-1", "1,2", "x", "1.5", ""])
def test_line_that_names_no_choice_is_asked_again(line, reply_to) -> None:
    """What is no number of the list is said to be none, and the list stays open."""
    reply, shown = reply_to(ONE, line, "1")
    assert reply == Reply(VALUE, "a")
    assert (f"“{line}” is none of the lines above." if line else "Nothing was typed.") in shown


def test_question_mark_helps_and_asks_again(reply_to) -> None:
    """`?` shows the help and waits for the reply."""
    reply, shown = reply_to(TYPED, "?", "so")
    assert reply == Reply(VALUE, "so")
    assert "A hint." in shown
    assert "There is nothing more to say about this one." in reply_to(ONE, "?", "1")[1]


@pytest.mark.parametrize("prompt", [TYPED._replace(skippable=False), ONE._replace(skippable=False)])
def test_skip_is_refused_where_it_cannot_be_done(prompt, reply_to) -> None:
    """Where nothing can be skipped, `skip` is no reply either: it is said, and asked again."""
    reply, shown = reply_to(prompt, "skip", "stop")
    assert reply == Reply(STOP)
    assert "This one cannot be left for later" in shown


@pytest.mark.parametrize("prompt", [TYPED, ONE, SEVERAL])
def test_end_of_input_stops(prompt, monkeypatch) -> None:
    """When nobody types any more the conversation stops."""
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))
    assert ask(prompt, plain=True) == Reply(STOP)


def test_list_shows_numbers_what_stands_there_and_the_words(reply_to) -> None:
    """A list names each choice with its number, marks what was chosen before, and says which words may be typed."""
    _, shown = reply_to(ONE._replace(current="b", lead="Want 1"), "1")
    assert "Want 1\nWhich?\n1. Apple\n2. Pear (now)\nA number; or back, skip, stop, ?\n> " in shown
    assert "skip" not in reply_to(ONE._replace(skippable=False), "1")[1]


def test_example_is_shown_until_something_stands_there(reply_to) -> None:
    """The example helps with an empty line; what stands there already is shown instead."""
    assert "For example: so" in reply_to(TYPED, "x")[1]
    shown = reply_to(TYPED._replace(current="as before"), "")[1]
    assert "For example" not in shown
    assert "Now: as before\nEnter alone keeps it.\n" in shown


def test_markup_in_a_prompt_is_text(reply_to) -> None:
    """What looks like markup in a want is shown letter for letter."""
    assert "[bold]my[/bold] :smile:" in reply_to(TYPED._replace(ask="[bold]my[/bold] :smile:"), "x")[1]


@pytest.mark.parametrize(
    ("line", "reply"),
    [
        ("", Reply(VALUE, "my son plays football")),
        ("back", Reply(BACK)),
        ("my son plays footballback", Reply(BACK)),
        ("my son plays footballSTOP", Reply(STOP)),
        ("my son plays football back", Reply(VALUE, "my son plays football back")),
        ("my son plays football?", Reply(VALUE, "my son plays football?")),
    ],
)
def test_word_typed_right_behind_what_stood_there_is_the_word(line, reply, reply_to) -> None:
    """Nobody writes `footballback`: it is the word, typed on a line that was not emptied; and nothing is lost by it."""
    assert reply_to(TYPED._replace(current="my son plays football"), line)[0] == reply


def test_editor_goes_on_with_what_stands_there(monkeypatch) -> None:
    """`edit` hands over what stood there; with a backslash it is a reply. What comes back is cleaned."""
    monkeypatch.setattr(sys, "stdin", io.StringIO("edit\n\n"))
    prompt = TYPED._replace(current="as before")
    assert ask(prompt, plain=True, editor=lambda text: f"{text}, \x1b[31mlonger") == Reply(
        VALUE, "as before, ^[[31mlonger"
    )
    monkeypatch.setattr(sys, "stdin", io.StringIO("\\edit\n"))
    assert ask(TYPED, plain=True, editor=str) == Reply(VALUE, "edit")

"""`heard`: weighed at once, with no home, no wants and no employer."""

from __future__ import annotations

import json

import pytest

from tests.program import run, run_apart
from tests.terminal import CTRL_D, on_terminal

EXPAND = "We plan to expand the practice"

stocked = pytest.mark.usefixtures("stocked")
small = pytest.mark.usefixtures("small")


@stocked
def test_vague_sentence_is_pinned_down_without_a_home_of_ones_own() -> None:
    """The phrase of the packs fires: what is missing, what it could mean, what to ask, the choice."""
    found = json.loads(run("heard", EXPAND, "--format", "json").out)
    assert found["said"] == EXPAND
    assert found["vague"] is True
    assert found["missing"] == ["who", "share", "how-much", "when"]
    assert [set(one) for one in found["phrases"]] == [{"id", "could_mean"}]
    assert [one["id"] for one in found["phrases"]] == ["expand-practice"]
    assert len(found["follow_ups"]) == 3
    assert found["restate"].endswith("?")
    assert (found["grade"], found["hoped"]) == ("plan", None)


@small
def test_plain_text_names_each_part_in_words() -> None:
    """Without a terminal it is labels and values, and no code word stands among them."""
    lines = dict(line.split(": ", 1) for line in run("heard", "The crew is great").out.splitlines() if ": " in line)
    assert lines["said"] == "The crew is great"
    assert lines["heard as"] == "This can be heard in two ways."
    assert lines["what is missing"] == "what exactly, where it has happened"
    assert lines["how firm it is so far"] == "they say it is so"


@small
def test_no_answer_is_said_to_be_none() -> None:
    """`I don't know` is neither vague nor firm to a person: it has not been answered."""
    out = run("heard", "I don't know yet").out
    assert "heard as: This is not an answer yet." in out
    assert "how firm it is so far: not answered yet; it would be kept as hope, the weakest there is" in out
    assert json.loads(run("heard", "I don't know yet", "--format", "json").out)["answered"] is False


@small
def test_firm_sentence_is_said_to_be_firm_and_by_what() -> None:
    """Firm talk gets no questions but the one thing one might still check."""
    out = run("heard", "Two of us left at four on Friday").out
    assert "This is firm: one could check it." in out
    assert "a time of day: four" in out
    assert "you might still ask: Was that as usual, or out of the ordinary?" in out
    assert "to pin it down" not in out


@small
@pytest.mark.parametrize("said", ["We hope\nto grow\n", b"\xef\xbb\xbfWe hope to grow"])
def test_dash_reads_from_stdin(said) -> None:
    """`-` takes what was said from another program."""
    assert json.loads(run("heard", "-", "--format", "json", input=said).out)["vague"] is True


@small
@pytest.mark.parametrize(("text", "told"), [("", "nothing was said"), ("  ", "nothing was said"), ("🙂 …", "no words")])
def test_nothing_said_is_a_usage_error(text, told) -> None:
    """Without words there is nothing to weigh: one sentence, and an example."""
    ran = run("heard", text)
    assert ran.code == 2
    assert told in ran.err.lower()
    assert "wantfirst heard" in ran.err


@stocked
def test_without_text_and_terminal_it_names_its_twins() -> None:
    """Nobody can be asked: it exits with 2 and says how to hand it over."""
    ran = run_apart("heard")
    assert ran.code == 2
    assert "wantfirst heard -" in ran.err


@small
def test_control_characters_are_shown_and_not_obeyed() -> None:
    """What could steer a terminal becomes visible."""
    out = run("heard", "We hope \x1b[31mto grow").out
    assert "\x1b" not in out
    assert "^[[31m" in out


@small
def test_fifty_kilobytes_are_weighed_and_cut_on_the_screen() -> None:
    """A whole transcript is taken; what is shown of it is its beginning, JSON keeps all."""
    text = "We hope to grow, and everybody is great. " * 1300
    assert len(run("heard", "-", "--format", "screen", input=text).out) < 3000
    assert json.loads(run("heard", "-", "--format", "json", input=text).out)["said"] == text.strip()


@small
def test_other_language_is_named_as_such() -> None:
    """Only English is weighed, and it says so."""
    ran = run("heard", "Wir wollen die Kanzlei in den nächsten Jahren ausbauen")
    assert "does not look like English" in ran.out
    assert "how firm it is so far" not in ran.out


@small
def test_hope_stands_beside_what_it_could_also_mean() -> None:
    """With a want named its sign stands beside the other readings; JSON names the want."""
    ran = run("heard", "You usually get your Sundays", "--want", "sundays-to-myself")
    assert "you hope for:" in ran.out
    found = json.loads(run("heard", "It is fine", "--want", "sundays-to-myself", "--format", "json").out)
    assert found["hoped"] == "sundays-to-myself"


@small
def test_unknown_want_names_the_nearest() -> None:
    """A mistyped want is a usage error with the one that may be meant."""
    ran = run("heard", "It is fine", "--want", "sundays-to-myslf")
    assert ran.code == 2
    assert "did you mean sundays-to-myself?" in ran.err.lower()


@small
def test_explain_tells_each_sign_and_the_sum() -> None:
    """--explain shows how the answer came about, and adds keys to JSON."""
    out = run("heard", "The crew is great", "--explain").out
    assert "+1.2  praise that nobody can check: “great”" in out
    assert "in all; vague from +0.7 on" in out
    found = json.loads(run("heard", "The crew is great", "--explain", "--format", "json").out)
    assert {"sign": "praise", "words": "great", "weight": 1.2} in found["signs"]
    assert found["score"] == sum(one["weight"] for one in found["signs"])


def test_asks_on_a_terminal_and_keeps_nothing(home) -> None:
    """With no text it asks; `?` helps, and the answer comes without a home being made."""
    with on_terminal("heard", home=home) as terminal:
        terminal.asks("What was said?")
        terminal.type("?")
        terminal.asks("Nothing is kept unless an employer is named")
        terminal.type("The crew is great")
        terminal.sees("Or offer both readings")
        assert terminal.end() == 0
    assert not (home / "worksheet.yaml").exists()


def test_end_of_input_leaves_it(home) -> None:
    """Ctrl-D, or the word stop, leaves without an answer."""
    with on_terminal("heard", home=home) as terminal:
        terminal.reply("What was said?", CTRL_D)
        assert terminal.end() == 0

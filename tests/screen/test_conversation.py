"""Golden screens of the conversation: what stands on a real terminal at its most important moments.

Written anew by `pytest tests/screen --update-golden`; look at the difference afterwards.
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import unified_diff

import pytest

from tests.cli.sitting import DRAWN, Sitting, real
from tests.conftest import SMALL
from tests.core.intake.person import Person
from tests.screen.test_golden import GOLDEN
from tests.terminal import DOWN, ENTER, Terminal, on_terminal
from wantfirst.core.conversation import Prompt
from wantfirst.core.intake.flow import Intake
from wantfirst.core.intake.told import Told

SIZES = ((80, 24), (120, 40), (40, 20))
NURSE = Person(
    said={
        "talk": "St Anne's", "talk.round": "2", "talk.audience": "boss,peer", "talk.date": "2099-01-02",
        "field": "nursing", "situation": "six years on the same ward, and half a heart to stay", "present_job": "yes",
        "rid": "being rung up on my days off", "split": "two wants", "themes": "pay",
        "rung-days.why": "my son plays football on Sundays and I have seen four games in two years",
        "rung-days.sign": "two months without a call on a Sunday", "pay.why": "the rent",
        "pay.sign": "a fair salary", "why": "it is what I am good at", "sign": "seen twice a month",
        "reason": "my family plans its week around Sunday", "asked": "not yet",
    },
    wants=("more pay and to learn wound care", "to be asked before the roster is made"),
    weights=dict.fromkeys(
        ("no more being rung up on my days off", "more pay", "to learn wound care",
         "to be asked before the roster is made"), "must",
    ),
)  # fmt: skip
MOMENTS = {
    "talk": "the first question", "audience": "several can be marked", "rid": "a warm-up",
    "want": "a complaint turned into a want", "why": "a worked example", "importance": "how much it weighs",
    "split": "two wants in one", "themes": "what it is about", "pair": "too many musts", "say": "to say aloud",
    "asked": "asked where one is", "review": "the list at the end",
}  # fmt: skip


def part_of(prompt: Prompt) -> str:
    """What a prompt asks for; empty for a want that is asked for anew, not turned."""
    part = prompt.key.partition(":")[0].rpartition(".")[2]
    return "" if prompt.key == "want" else part


def screens(t: Terminal, sitting: Sitting) -> Iterator[tuple[str, list[str]]]:
    """The screen at each moment of an intake; then a want is looked at from the list, and all is done."""
    missed = dict(MOMENTS)
    while True:
        sitting.sees_the_prompt()
        part = part_of(sitting.prompt)
        if part in missed:
            yield missed.pop(part), t.rows()
        if part == "review":
            break
        sitting.replies(1)
    assert missed == {}
    t.press(DOWN, ENTER)
    t.asks("no more being rung up")
    t.sees("How much it weighs")
    yield "a want to change", t.rows()
    t.press("leave it", ENTER)
    t.reply("These are your wants", ENTER)
    t.sees("All your questions: wantfirst questions")
    assert t.end() == 0
    yield "the end", t.rows()


@pytest.fixture(params=SIZES, ids=lambda size: "{}x{}".format(*size))
def drawn(request, small, tmp_path):
    """The name of the screen's size, and all moments on a screen of that size, as one text."""
    columns, rows = request.param
    (small / "worksheet.yaml").unlink()
    with real(small) as around, on_terminal(
        "start", home="home", folder=tmp_path, library=SMALL / "questions", columns=columns, rows=rows
    ) as t:  # fmt: skip
        sitting = Sitting(t, NURSE, Intake(around), Told(), DRAWN)
        shown = [f"--- {name} ---\n" + "\n".join(screen).rstrip() + "\n" for name, screen in screens(t, sitting)]
    return f"{columns}x{rows}", "\n".join(shown)


def test_conversation_is_as_it_was_approved(drawn, request) -> None:
    """What stands on the screen of a conversation changes only when somebody looked at it and said so."""
    name, text = drawn
    path = GOLDEN / "conversation" / f"{name}.txt"
    if request.config.getoption("--update-golden"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return
    wanted = path.read_text("utf-8")
    assert text == wanted, "\n" + "\n".join(
        unified_diff(wanted.splitlines(), text.splitlines(), "golden", "now", lineterm="", n=2)
    )


def test_every_golden_conversation_is_looked_at() -> None:
    """No golden file is left over from a size that is no more."""
    assert {path.stem for path in (GOLDEN / "conversation").iterdir()} == {"{}x{}".format(*size) for size in SIZES}

"""How to say it: a reason fit for the room, and from it a sentence in one breath."""

from __future__ import annotations

from wantfirst.core.clean import one_line
from wantfirst.core.conversation import NotUsable, Prompt
from wantfirst.core.intake.about import NOTHING_TYPED
from wantfirst.core.intake.changes import TO_AGREE, answered, with_want
from wantfirst.core.intake.told import After, Around, Told, parts
from wantfirst.core.sentence import in_one_breath

EXAMPLE = "my family plans its week around Sunday"


def prompt(told: Told, key: str, _: Around) -> Prompt:
    """The reason to give them, or the sentence that comes of it."""
    id, part = parts(key)
    want = told.want(id)
    if part == "say":
        return Prompt(
            key=key,
            ask="Say this aloud once. Does it sound like you?",
            help="Enter alone keeps it; or change the words. It is printed on the page you take along.",
            example=""
            if want.say
            else "I plan my Sundays with my son, so I would like to know how weekends are shared.",
            current=want.say or (in_one_breath(want, want.why) if key in told.worksheet.skipped else ""),
        )
    return Prompt(
        key=key,
        ask="What reason would you give them?",
        help=(
            "One that you can say to a stranger. Your private reason stays private; Enter alone takes its words into "
            "a sentence that you see first, and can change."
        ),
        example=EXAMPLE,
        lead="Enter alone uses your own reason; you see the sentence before it is kept." if want.why else "",
    )


def answer(told: Told, key: str, text: str, _: Around) -> After:
    """The reason makes a sentence, kept until it is agreed to; the sentence is kept as it was agreed.

    Nothing of the private why goes into the worksheet's `say` before it was shown and agreed to. Raises NotUsable
    when nothing was typed.
    """
    text = one_line(text)
    id, part = parts(key)
    want = told.want(id)
    if not text and (part == "say" or not want.why):
        raise NotUsable(NOTHING_TYPED)
    if part == "say":
        return After(told=told._replace(worksheet=answered(told.worksheet, key, text)))
    said = in_one_breath(want, text) if text else ""
    sheet = with_want(told.worksheet, want._replace(say=said))
    return After(told=told._replace(worksheet=sheet).skipped(f"{id}.say", TO_AGREE))

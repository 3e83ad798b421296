"""Too many musts are none: they are compared, two at a time."""

from __future__ import annotations

from wantfirst.core.because import quoted
from wantfirst.core.conversation import Choice, Prompt
from wantfirst.core.intake.changes import answered
from wantfirst.core.intake.order import FEW_MUSTS, musts
from wantfirst.core.intake.told import After, Around, Told

BOTH = "all of them"
BEGINS = "pair:"


def pair_of(key: str) -> tuple[str, str]:
    """The ids of the two wants compared."""
    _, one, other = key.split(":")
    return one, other


def prompt(told: Told, key: str, _: Around) -> Prompt:
    """Which of two musts, if only one."""
    one, other = (told.want(id) for id in pair_of(key))
    return Prompt(
        key=key,
        lead=f"You have {len(musts(told.worksheet))} must haves. With more than {FEW_MUSTS}, few jobs are left.",
        ask="If only one of these two?",
        help="The other one becomes important: it still gets its questions, after the must haves.",
        choices=(
            Choice(value=one.id, label=quoted(one._replace(private=False))),
            Choice(value=other.id, label=quoted(other._replace(private=False))),
            Choice(value=BOTH, label="I cannot do without any of them"),
        ),
        reason_asked=False,
    )


def answer(told: Told, key: str, text: str, _: Around) -> After:
    """The one chosen stays a must, the other becomes important; or all stay, and it is not asked again."""
    if text == BOTH:
        return After(told=told.skipped("musts", BOTH))
    one, other = pair_of(key)
    left = other if text == one else one
    return After(told=told._replace(worksheet=answered(told.worksheet, f"{left}.importance", "important")))


def undone(told: Told, key: str) -> Told:
    """Both are musts again, as before they were compared."""
    sheet = told.worksheet
    for id in pair_of(key):
        sheet = answered(sheet, f"{id}.importance", "must")
    return told._replace(worksheet=sheet).unskipped("musts")

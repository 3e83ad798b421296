"""The person: their kind of work, where they stand, whether they have a job now."""

from __future__ import annotations

from wantfirst.core.clean import one_line
from wantfirst.core.conversation import Choice, NotUsable, Prompt
from wantfirst.core.intake.changes import answered
from wantfirst.core.intake.told import After, Around, Told

KEYS = ("field", "situation", "present_job")
YES_NO = (Choice(value="yes", label="Yes"), Choice(value="no", label="No"))
NOTHING_TYPED = "Nothing was typed. Write a line, or skip to leave it for later."

_PROMPTS = {
    "field": Prompt(
        key="field",
        ask="What kind of work do you do?",
        help="One or two words, such as nursing, welding or law. It brings you the questions of your own field.",
        example="nursing",
        reason_asked=False,
    ),
    "situation": Prompt(
        key="situation",
        ask="Where do you stand just now, in a line?",
        help="Only for you, so that you remember later what you decided from. It is never shown to anybody.",
        example="six years on the same ward, two offers to talk to, and half a heart to stay",
        reason_asked=False,
    ),
    "present_job": Prompt(
        key="present_job",
        ask="Do you have a job now?",
        help="Then you are also asked what you could ask for there: they may say yes.",
        choices=YES_NO,
        reason_asked=False,
    ),
}


def prompt(told: Told, key: str, _: Around) -> Prompt:
    """The prompt for one thing about the person."""
    sheet = told.worksheet
    job = "" if sheet.present_job is None else "yes" if sheet.present_job else "no"
    now = {"field": sheet.field, "situation": sheet.situation, "present_job": job}
    return _PROMPTS[key]._replace(current=now[key])


def answer(told: Told, key: str, text: str, around: Around) -> After:
    """What a reply about the person leads to. Raises NotUsable when nothing was typed."""
    if not text:
        raise NotUsable(NOTHING_TYPED)
    text = one_line(text)
    how = around.field_note(text) if key == "field" else ""
    note = f"{how} To change it: back." if how else ""
    return After(told=told._replace(worksheet=answered(told.worksheet, key, text)), note=note)

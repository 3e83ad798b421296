"""The list of commands, in the order of the help."""

from __future__ import annotations

from typing import NamedTuple


class Entry(NamedTuple):
    """A command: the module and name of its function, or of its group of commands.

    `about` is its own first sentence, kept here so that the help can be shown without importing every command.
    """

    module: str
    name: str
    section: str = ""  # of the help; none: hidden
    about: str = ""


YOUR_TALK = "Your talk"
LOOK_CLOSER = "Look closer"
FOR_WRITERS = "For question writers"

COMMANDS = {
    "start": Entry("start", "start", YOUR_TALK, "Say what you want, one thing at a time."),
    "interview": Entry("start", "start"),
    "plan": Entry("plan", "plan", YOUR_TALK, "The questions for one talk, in the order you ask them."),
    "sheet": Entry(
        "sheet",
        "sheet",
        YOUR_TALK,
        "The page to take along, on paper or on your phone: what to say, what to ask, what to listen for.",
    ),
    "debrief": Entry(
        "debrief",
        "debrief",
        YOUR_TALK,
        "After a talk: what they said, in their words.",
    ),
    "compare": Entry(
        "compare",
        "compare",
        YOUR_TALK,
        "Your wants against employers, your present job among them; and what to ask next.",
    ),
    "show": Entry("show", "show", LOOK_CLOSER, "Your wants, as you wrote them."),
    "edit": Entry(
        "edit",
        "edit",
        LOOK_CLOSER,
        "Your wants in your own editor ($VISUAL or $EDITOR), checked before they replace the old ones.",
    ),
    "check": Entry(
        "check", "check", LOOK_CLOSER, "Is each want clear enough to be answered? Suggestions, never a mark."
    ),
    "questions": Entry(
        "questions", "questions", LOOK_CLOSER, "The questions to ask at a talk, each tied to one of your wants."
    ),
    "heard": Entry("heard", "heard", LOOK_CLOSER, "What is vague in what was said, and how to pin it down."),
    "rehearse": Entry(
        "rehearse",
        "rehearse",
        LOOK_CLOSER,
        "Say what you want aloud, and why, then see your own words.",
    ),
    "themes": Entry(
        "themes", "themes", FOR_WRITERS, "What questions are about; with a sentence, what that is about, best first."
    ),
    "packs": Entry("packs", "packs", FOR_WRITERS, "The question files: look at them, check them, write your own."),
}

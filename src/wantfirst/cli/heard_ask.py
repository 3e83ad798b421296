"""Asks how firm a sentence is, whether it gives what is wanted, and who said it, before it is kept."""

from collections.abc import Callable

from wantfirst.cli.settings import Settings, on_terminal
from wantfirst.core.capital import capital
from wantfirst.core.conversation import BACK, STOP, Choice, Prompt
from wantfirst.core.employers import GRADE_LABELS, VERDICT_LABELS, VERDICTS, Meeting, speaker
from wantfirst.core.heard import Heard
from wantfirst.core.talk import AUDIENCE_LABELS
from wantfirst.core.wants import Want
from wantfirst.screen.heard import hoped_of

UNKNOWN = "unknown"


class LeftError(Exception):
    """The person does not want it kept."""


class BackError(LeftError):
    """The person wants to be asked the question before again; where there is none, it is not kept."""


def grade_prompt(heard: Heard) -> Prompt:
    """Asks how firm it is; what is proposed stands first, with its reason."""
    return Prompt(
        key="grade",
        lead=f"It sounds like this: {GRADE_LABELS[heard.grade]}, for {heard.grade_reason}."
        if heard.grade_reason
        else "",
        ask="How firm is that?",
        help="The further down the list, the more you can rely on it.",
        choices=tuple(Choice(value=grade, label=capital(label)) for grade, label in GRADE_LABELS.items()),
        current=heard.grade,
        skippable=False,
    )


def verdict_prompt(wants: tuple[Want, ...], *, weak: bool) -> Prompt:
    """Asks for the verdict; where nothing firm was said on a must have (`weak`), a yes is not offered."""
    words = [word for word in VERDICTS if not (weak and word == "met")]
    return Prompt(
        key="verdict",
        lead="It is a must have, and nothing firm was said yet: a yes has to wait." if weak else "",
        ask=f"Does it give you what you want: {hoped_of(wants[0]).words}?",
        help="Take what was said at its least, not at its best. “Don't know yet” is a good answer.",
        choices=tuple(Choice(value=word, label=capital(VERDICT_LABELS[word])) for word in words),
        current=UNKNOWN,
        skippable=False,
    )


def asked_by(talk: Meeting, ask: Callable[[Prompt], str]) -> str:
    """Who said it: the only one met, else whom the person names; left open where nobody can be asked."""
    if len(talk.audience) == 1 or not on_terminal():
        return ""
    roles = talk.audience or tuple(AUDIENCE_LABELS)
    return ask(
        Prompt(
            key="by",
            ask="Who said it?",
            help="To name somebody, leave this with stop and write --by with the name.",
            choices=tuple(Choice(value=role, label=capital(speaker(role))) for role in roles),
            skippable=False,
        )
    )


def asker(settings: Settings) -> Callable[[Prompt], str]:
    """Asks on the terminal; `back` and `stop` leave it unkept."""

    def ask(prompt: Prompt) -> str:
        from wantfirst.screen import ask as terminal

        while True:
            reply = terminal.ask(prompt, plain=settings.plain_talk)
            if reply.does in (BACK, STOP):
                raise BackError if reply.does == BACK else LeftError
            if reply.text:
                return reply.text

    return ask

"""How each thing is asked after a talk, in words for a tired person; of one statement see `prompts_statement`."""

from __future__ import annotations

from wantfirst.core.capital import capital
from wantfirst.core.conversation import Choice, Prompt
from wantfirst.core.debrief.ground import ANSWERED, DODGED, LEFT_OUT, NOT_ASKED, ON_ITS_OWN, Ground, named
from wantfirst.core.debrief.prompts_statement import OF_STATEMENT
from wantfirst.core.debrief.prompts_words import choices, quoted, short, statement
from wantfirst.core.employers import Meeting, speaker
from wantfirst.core.talk import AUDIENCES, ROUND_LABELS, ROUNDS


class Prompts:
    """The prompts of a debrief, by key."""

    def __init__(self, ground: Ground) -> None:
        self.ground = ground

    def can_ask(self, key: str, meeting: Meeting) -> bool:
        """True when there is still something to ask under a key of the way back."""
        kind, _, name = key.partition(":")
        one = named(meeting).get(name)
        if kind == "ask":
            return sum(other.question == name for other in meeting.heard) < 2
        if kind == "verdict":
            return one is not None and bool(self.ground.wants_of(one))
        if kind in ("said", "by", "wants", "grade"):
            return one is not None and bool(one.said)
        return kind not in ("place", "more", "change")  # what was said there is corrected under its own key

    def of(self, key: str, meeting: Meeting) -> Prompt:
        """The prompt that asks for `key`."""
        kind, _, name = key.partition(":")
        of_talk = {
            "place": self._place, "met": _met, "round": _round, "ask": self._ask, "told": self._told,
            "change": self._change, "more": _more,
        }  # fmt: skip
        prompt = of_talk[kind](name, meeting) if kind in of_talk else OF_STATEMENT[kind](self.ground, name, meeting)
        return prompt._replace(key=key, reason_asked=False)

    def _place(self, name: str, meeting: Meeting) -> Prompt:
        listed = [
            Choice(value=id, label=f"Question {number}: {short(self.ground.words(id))}")
            for number, id in enumerate(meeting.planned, 1)
        ]
        return Prompt(
            key="",
            lead=quoted(statement(name, meeting)),
            ask="Where does this line of your notes belong?",
            help="A line that begins with the number of its question finds its place by itself: 3: she left at seven",
            choices=(
                *listed,
                Choice(value=ON_ITS_OWN, label="To none of them, but it is worth keeping"),
                Choice(value=LEFT_OUT, label="Leave it out"),
            ),
            current=ON_ITS_OWN,
        )

    def _ask(self, id: str, meeting: Meeting) -> Prompt:
        kept = [one for one in meeting.heard if one.question == id]
        now = NOT_ASKED if id in meeting.not_asked else ""
        if kept:
            now = ANSWERED if kept[0].said else DODGED
        return Prompt(
            key="",
            lead=f"Question {meeting.planned.index(id) + 1} of {len(meeting.planned)}. Did you ask it?",
            ask=self.ground.words(id),
            help="That they did not answer is worth keeping too.",
            choices=(
                Choice(value=ANSWERED, label="Yes, and they answered", names=("yes", "y")),
                Choice(value=DODGED, label="Yes, but they did not answer it"),
                Choice(value=NOT_ASKED, label="No, I did not ask it"),
            ),
            current=now,
        )

    def _told(self, _: str, meeting: Meeting) -> Prompt:
        return Prompt(
            key="",
            ask="Which of your wants did you tell them?",
            help="People can only adjust to what they know.",
            choices=choices(self.ground.worksheet.wants),
            several=True,
            current=",".join(meeting.told),
        )

    def _change(self, id: str, _: Meeting) -> Prompt:
        want = self.ground.worksheet.want(id)
        return Prompt(
            key="",
            lead=f"You told them: {want.say or want.want}" if want else "",
            ask="What did they say they could change?",
            help="In their words. Enter alone when they said nothing to it.",
            example="we could look at the rota in spring",
            skippable=False,
        )


def _met(_: str, __: Meeting) -> Prompt:
    return Prompt(
        key="",
        ask="Whom did you meet?",
        help="More than one is fine.",
        choices=tuple(Choice(value=role, label=capital(speaker(role))) for role in AUDIENCES),
        several=True,
    )


def _round(_: str, __: Meeting) -> Prompt:
    rounds = tuple(Choice(value=one, label=capital(ROUND_LABELS[one])) for one in ROUNDS)
    return Prompt(key="", ask="Which talk was it?", choices=rounds)


def _more(_: str, __: Meeting) -> Prompt:
    return Prompt(
        key="",
        lead="Enter alone when that is all.",
        ask="Did they say anything else worth keeping?",
        help="One thing at a time, in their words.",
        skippable=False,
    )

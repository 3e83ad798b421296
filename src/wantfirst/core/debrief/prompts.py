"""How each thing is asked after a talk, in words for a tired person."""

from __future__ import annotations

from wantfirst.core.conversation import Choice, Prompt
from wantfirst.core.debrief.ground import (
    ANSWERED,
    DODGED,
    LEFT_OUT,
    NONE_OF_THESE,
    NOT_ASKED,
    ON_ITS_OWN,
    OTHER,
    SPLIT,
    Ground,
    named,
    question_of,
)
from wantfirst.core.employers import GRADE_LABELS, SOMEONE, VERDICT_LABELS, Meeting, Statement, speaker
from wantfirst.core.talk import AUDIENCES, ROUND_LABELS, ROUNDS
from wantfirst.core.wants import IMPORTANCE_LABELS, Want

SHOWN = 160  # characters of what was said that are repeated above a question about it

_FIRMNESS = {
    "wish": "they would like it to be so",
    "plan": "they mean to do it",
    "claim": "no case, no day",
    "promise": "they told you they will",
    "happened": "they named a case",
    "written": "you can read it",
}
_NONE = Choice(value=NONE_OF_THESE, label="None of these")


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
        asks = {
            "place": self._place, "met": _met, "round": _round, "ask": self._ask, "said": self._said,
            "by": _by, "name": _name, "wants": self._wants, "grade": self._grade, "verdict": self._verdict,
            "told": self._told, "change": self._change, "more": _more,
        }  # fmt: skip
        return asks[kind](name, meeting)._replace(key=key, reason_asked=False)

    def _place(self, name: str, meeting: Meeting) -> Prompt:
        listed = [
            Choice(value=id, label=f"Question {number}: {_short(self._words(id))}")
            for number, id in enumerate(meeting.planned, 1)
        ]
        return Prompt(
            key="",
            lead=_quoted(_statement(name, meeting)),
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
            ask=self._words(id),
            help="That they did not answer is worth keeping too.",
            choices=(
                Choice(value=ANSWERED, label="Yes, and they answered"),
                Choice(value=DODGED, label="Yes, but they did not answer it"),
                Choice(value=NOT_ASKED, label="No, I did not ask it"),
            ),
            current=now,
        )

    def _words(self, id: str) -> str:
        asked = self.ground.asked.get(id)
        return asked.say if asked is not None else f"A question that is in no question file any more: {id}"

    def _said(self, name: str, meeting: Meeting) -> Prompt:
        id = question_of(name)
        return Prompt(
            key="",
            lead=self._words(id) if id else "",
            ask="What did they say? In their words, as far as you remember.",
            help="Their words rather than yours: “we plan to” and “we have” are far apart.",
            example="she left at seven all week",
            current=_statement(name, meeting).said,
        )

    def _wants(self, name: str, meeting: Meeting) -> Prompt:
        one = _statement(name, meeting)
        likely = self.ground.about(one.said)
        first = [want for want in map(self.ground.worksheet.want, likely) if want is not None]
        others = [want for want in self.ground.worksheet.wants if want not in first]
        return Prompt(
            key="",
            lead=_quoted(one),
            ask="Which of your wants is it about?",
            help="It will stand beside them when you compare.",
            choices=_choices([*first, *others]),
            several=True,
            current=",".join(one.wants) or ",".join(likely[:1]),
        )

    def _grade(self, name: str, meeting: Meeting) -> Prompt:
        one = _statement(name, meeting)
        weighed = self.ground.weigh(one.said)
        return Prompt(
            key="",
            lead=self._recalled(name, one),
            ask="How firm is that?",
            help=weighed.reason or "The further down the list, the more you can rely on it.",
            choices=tuple(
                Choice(value=grade, label=f"{_capital(label)}: {_FIRMNESS[grade]}")
                for grade, label in GRADE_LABELS.items()
            ),
            current=one.grade or weighed.grade,
        )

    def _verdict(self, name: str, meeting: Meeting) -> Prompt:
        one = _statement(name, meeting)
        wants = self.ground.wants_of(one)
        soft = self.ground.is_too_soft(one)
        choices = [
            Choice(value=word, label=_capital(label))
            for word, label in VERDICT_LABELS.items()
            if word != "met" or not soft
        ]
        if len(one.wants) > 1:
            choices.append(Choice(value=SPLIT, label="Not the same for each: ask me one by one"))
        return Prompt(
            key="",
            lead=self._recalled(name, one) + (_why_no_yes(one.grade) if soft else ""),
            ask=f"Does this give you what you want: {_listed(wants)}?",
            help=_signs(wants),
            choices=tuple(choices),
            current="unknown" if one.verdict == "met" and soft else one.verdict,
        )

    def _recalled(self, name: str, one: Statement) -> str:
        """What was said, under the question it answers."""
        id = question_of(name)
        return f"{self._words(id)}\n{_quoted(one)}" if id in self.ground.asked else _quoted(one)

    def _told(self, _: str, meeting: Meeting) -> Prompt:
        return Prompt(
            key="",
            ask="Which of your wants did you tell them?",
            help="People can only adjust to what they know.",
            choices=_choices(self.ground.worksheet.wants),
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
        choices=tuple(Choice(value=role, label=_capital(speaker(role))) for role in AUDIENCES),
        several=True,
    )


def _round(_: str, __: Meeting) -> Prompt:
    rounds = tuple(Choice(value=one, label=_capital(ROUND_LABELS[one])) for one in ROUNDS)
    return Prompt(key="", ask="Which talk was it?", choices=rounds)


def _by(name: str, meeting: Meeting) -> Prompt:
    one = _statement(name, meeting)
    names = dict.fromkeys(other.by for other in meeting.heard if other.by not in (SOMEONE, *AUDIENCES))
    met = [Choice(value=by, label=_capital(speaker(by))) for by in (*(meeting.audience or AUDIENCES), *names)]
    return Prompt(
        key="",
        lead=_quoted(one),
        ask="Who said it?",
        help="Two people who differ are shown side by side, so it matters.",
        choices=(*met, Choice(value=OTHER, label="Somebody else, or by name")),
        current=one.by,
    )


def _name(_: str, __: Meeting) -> Prompt:
    return Prompt(key="", ask="What do you call them?", help="Any name of your own will do.", skippable=False)


def _more(_: str, __: Meeting) -> Prompt:
    return Prompt(
        key="",
        lead="Enter alone when that is all.",
        ask="Did they say anything else worth keeping?",
        help="One thing at a time, in their words.",
        skippable=False,
    )


def _choices(wants: tuple[Want, ...] | list[Want]) -> tuple[Choice, ...]:
    return (*(Choice(value=want.id, label=want.want) for want in wants), _NONE)


def _statement(name: str, meeting: Meeting) -> Statement:
    return named(meeting).get(name, Statement())


def _why_no_yes(grade: str) -> str:
    so_far = f"So far: {GRADE_LABELS[grade]}. " if grade else ""
    return f"\n{so_far}For a must have, yes waits for a promise, a case that has happened, or writing."


def _listed(wants: list[Want]) -> str:
    return "; ".join(f"{want.want} ({IMPORTANCE_LABELS[want.importance]})" for want in wants)


def _signs(wants: list[Want]) -> str:
    signs = [f"You would know by: {want.sign}." for want in wants if want.sign]
    return " ".join(signs) or "“Don't know yet” is an honest answer: it shows what to ask next."


def _quoted(one: Statement) -> str:
    return f"“{_short(one.said, SHOWN)}”"


def _short(text: str, most: int = 60) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]

"""How one statement is asked about after a talk: the words, who said it, how firm it is, what it gives.

Each is asked from the ground, the statement's name and the talk as it is told so far.
"""

from __future__ import annotations

from collections.abc import Callable

from wantfirst.core.capital import capital
from wantfirst.core.conversation import Choice, Prompt
from wantfirst.core.debrief.ground import OTHER, SPLIT, Ground, question_of
from wantfirst.core.debrief.prompts_words import choices, quoted, statement
from wantfirst.core.employers import GRADE_LABELS, SOMEONE, VERDICT_LABELS, Meeting, Statement, speaker
from wantfirst.core.talk import AUDIENCES
from wantfirst.core.wants import IMPORTANCE_LABELS, Want

_FIRMNESS = {
    "wish": "they would like it to be so",
    "plan": "they mean to do it",
    "claim": "no case, no day",
    "promise": "they told you they will",
    "happened": "they named a case",
    "written": "you can read it",
}


def _said(ground: Ground, name: str, meeting: Meeting) -> Prompt:
    id = question_of(name)
    return Prompt(
        key="",
        lead=ground.words(id) if id else "",
        ask="What did they say? In their words, as far as you remember.",
        help="Their words rather than yours: “we plan to” and “we have” are far apart.",
        example="she left at seven all week",
        current=statement(name, meeting).said,
    )


def _wants(ground: Ground, name: str, meeting: Meeting) -> Prompt:
    one = statement(name, meeting)
    likely = ground.about(one.said)
    first = [want for want in map(ground.worksheet.want, likely) if want is not None]
    others = [want for want in ground.worksheet.wants if want not in first]
    return Prompt(
        key="",
        lead=quoted(one),
        ask="Which of your wants is it about?",
        help="It will stand beside them when you compare.",
        choices=choices([*first, *others]),
        several=True,
        current=",".join(one.wants) or ",".join(likely[:1]),
    )


def _grade(ground: Ground, name: str, meeting: Meeting) -> Prompt:
    one = statement(name, meeting)
    weighed = ground.weigh(one.said)
    return Prompt(
        key="",
        lead=_recalled(ground, name, one),
        ask="How firm is that?",
        help=weighed.reason or "The further down the list, the more you can rely on it.",
        choices=tuple(
            Choice(value=grade, label=f"{capital(label)}: {_FIRMNESS[grade]}") for grade, label in GRADE_LABELS.items()
        ),
        current=one.grade or weighed.grade,
    )


def _verdict(ground: Ground, name: str, meeting: Meeting) -> Prompt:
    one = statement(name, meeting)
    wants = ground.wants_of(one)
    soft = ground.is_too_soft(one)
    answers = [
        Choice(value=word, label=capital(label)) for word, label in VERDICT_LABELS.items() if word != "met" or not soft
    ]
    if len(one.wants) > 1:
        answers.append(Choice(value=SPLIT, label="Not the same for each: ask me one by one"))
    return Prompt(
        key="",
        lead=_recalled(ground, name, one) + (_why_no_yes(one.grade) if soft else ""),
        ask=f"Does this give you what you want: {_listed(wants)}?",
        help=_signs(wants),
        choices=tuple(answers),
        current="unknown" if one.verdict == "met" and soft else one.verdict,
    )


def _recalled(ground: Ground, name: str, one: Statement) -> str:
    """What was said, under the question it answers."""
    id = question_of(name)
    return f"{ground.words(id)}\n{quoted(one)}" if id in ground.asked else quoted(one)


def _by(ground: Ground, name: str, meeting: Meeting) -> Prompt:
    """Those the question was for stand first."""
    one = statement(name, meeting)
    names = dict.fromkeys(other.by for other in meeting.heard if other.by not in (SOMEONE, *AUDIENCES))
    asked = ground.asked.get(question_of(name))
    likely = asked.whom if asked is not None else ()
    roles = sorted(meeting.audience or AUDIENCES, key=lambda role: role not in likely)
    met = [Choice(value=by, label=capital(speaker(by))) for by in (*roles, *names)]
    return Prompt(
        key="",
        lead=quoted(one),
        ask="Who said it?",
        help="Two people who differ are shown side by side, so it matters.",
        choices=(*met, Choice(value=OTHER, label="Somebody else, or by name")),
        current=one.by,
    )


def _name(_: Ground, __: str, ___: Meeting) -> Prompt:
    return Prompt(key="", ask="What do you call them?", help="Any name of your own will do.", skippable=False)


def _why_no_yes(grade: str) -> str:
    so_far = f"So far: {GRADE_LABELS[grade]}. " if grade else ""
    return f"\n{so_far}For a must have, yes waits for a promise, a case that has happened, or writing."


def _listed(wants: list[Want]) -> str:
    return "; ".join(f"{want.want} ({IMPORTANCE_LABELS[want.importance]})" for want in wants)


def _signs(wants: list[Want]) -> str:
    signs = [f"You would know by: {want.sign}." for want in wants if want.sign]
    return " ".join(signs) or "“Don't know yet” is an honest answer: it shows what to ask next."


OF_STATEMENT: dict[str, Callable[[Ground, str, Meeting], Prompt]] = {
    "said": _said, "by": _by, "name": _name, "wants": _wants, "grade": _grade, "verdict": _verdict,
}  # fmt: skip

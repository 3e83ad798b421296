"""The talk that is coming up: with whom, which, who is met, when."""

from __future__ import annotations

from wantfirst.core.capital import capital
from wantfirst.core.clean import one_line
from wantfirst.core.conversation import Choice, NotUsable, Prompt
from wantfirst.core.days import spoken_day
from wantfirst.core.employers import PRESENT, Meeting
from wantfirst.core.intake.told import After, Around, Coming, Told
from wantfirst.core.talk import AUDIENCE_ALIASES, AUDIENCE_LABELS, AUDIENCES, CURRENT_BOSS, ROUND_LABELS, ROUNDS

NO_TALK = ("no", "n", "none", "not yet", "no, not yet", "nope", "-")
YES = ("yes", "y", "yes.", "soon", "this week", "next week", "this month", "next month")
_YES_WITH = ("yes, with ", "yes with ", "yes, ")
SHORT_NAME = 3  # letters: `Sun` may be an employer, `Sunday` is a day
_ALONE = ("today", "tomorrow")  # a day without a word before it
KEYS = ("talk", "talk.round", "talk.audience", "talk.date")

SHORT, WHOLE = "five minutes", "all of it"

_PROMPTS = {
    "talk": Prompt(
        key="talk",
        ask="Is a talk coming up? Then with whom? Enter alone if there is none yet.",
        help="The employer's name, or any name of your own for it. The questions are then picked for that talk.",
        example="St Anne's",
        reason_asked=False,
    ),
    "talk.round": Prompt(
        key="talk.round",
        ask="Which talk is it?",
        choices=tuple(Choice(value=round, label=ROUND_LABELS[round].capitalize()) for round in ROUNDS),
        reason_asked=False,
    ),
    "talk.audience": Prompt(
        key="talk.audience",
        ask="Who will you meet?",
        help="More than one is fine. Each of them knows other things, so each gets other questions.",
        choices=tuple(
            Choice(
                value=role,
                label=capital(AUDIENCE_LABELS[role]),
                names=(role, *AUDIENCE_ALIASES[role]),
            )
            for role in AUDIENCES
            if role != CURRENT_BOSS
        ),
        several=True,
        one_at_least=True,
        reason_asked=False,
    ),
    "talk.date": Prompt(
        key="talk.date",
        ask="On which day?",
        help="tomorrow, Friday, 30 November or 2026-11-30 will do. If you do not know yet: skip",
        example="30 November",
        reason_asked=False,
    ),
}


def prompt(told: Told, key: str, _: Around) -> Prompt:
    """The prompt for one thing about the talk."""
    if key == "pace":
        return _pace(told)
    return _PROMPTS[key]._replace(current=_now(told, key))


def _now(told: Told, key: str) -> str:
    if told.coming is None:
        return ""
    meeting = told.coming.meeting
    now = {
        "talk": told.coming.employer, "talk.round": meeting.round or "",
        "talk.audience": ",".join(meeting.audience), "talk.date": meeting.date,
    }  # fmt: skip
    return now[key]


def _pace(told: Told) -> Prompt:
    name = told.coming.employer if told.coming else "them"
    return Prompt(
        key="pace",
        ask=f"Your talk with {name} is near. How much time do you have now?",
        help="In five minutes you say the two things you want most, and get your questions. The rest waits for you.",
        choices=(
            Choice(value=SHORT, label="Five minutes: two wants, then my questions"),
            Choice(value=WHOLE, label="Ten or more: the whole of it"),
        ),
        skippable=False,
    )


def answer(told: Told, key: str, text: str, around: Around) -> After:
    """What a reply about the talk leads to. Raises NotUsable for a day that is none, or a yes without a name."""
    if key == "pace":
        return After(told=told, short=text == SHORT)
    if key == "talk":
        return _with_whom(told, one_line(text), around)
    if told.coming is None:
        raise KeyError(key)
    told = told.unskipped(key)
    meeting = told.coming.meeting if told.coming else Meeting()
    if key == "talk.date":
        day = around.read_day(text)
        if day is None:
            raise NotUsable(f"“{one_line(text)}” is not a day I can read; write it as 2026-11-30, or skip.")
        meeting = meeting._replace(date=day)
    elif key == "talk.round":
        meeting = meeting._replace(round=text)
    else:
        chosen = tuple(role for role in AUDIENCES if role in text.split(","))
        if not chosen:
            raise NotUsable("Nobody was chosen. Mark one or more, or leave it for later.")
        meeting = meeting._replace(audience=chosen)
    return After(told=told._replace(coming=Coming(employer=_name(told), meeting=meeting)))


def _name(told: Told) -> str:
    return told.coming.employer if told.coming else ""


def _with_whom(told: Told, text: str, around: Around) -> After:
    name, day = _named(text, around)
    if name.lower() in YES or (len(name) > SHORT_NAME and around.read_day(name)):
        raise NotUsable("Good. With whom? The employer's name, or any name of your own for it.", offered=False)
    if not name or name.lower() in NO_TALK:
        return After(told=told._replace(coming=None).skipped("talk", "none yet"))
    if name.lower() == PRESENT:
        raise NotUsable("That name is kept for your present job. Please write another for them.", offered=False)
    meeting = told.coming.meeting if told.coming else Meeting()
    renamed = ("talk", "talk.date") if day else ("talk",)
    told = told.unskipped(*(KEYS if told.coming is None else renamed))
    coming = Coming(employer=name, meeting=meeting._replace(date=day or meeting.date))
    note = f"Understood: {name}, on {spoken_day(day)}." if day else ""
    return After(told=told._replace(coming=coming), note=note)


def _named(text: str, around: Around) -> tuple[str, str]:
    """The name in a reply that may begin with yes and end with a day: `yes, Acme, on Friday`; the day in ISO form."""
    name = next((text[len(yes) :] for yes in _YES_WITH if text.lower().startswith(yes)), text)
    words = name.split()
    for at in range(1, len(words)):
        head, tail = " ".join(words[:at]), " ".join(words[at:])
        # One word alone may belong to the name: nobody says `Acme Friday` of a day, but some are called so.
        parted = at < len(words) - 1 or tail.lower() in _ALONE or head.endswith(",")
        day = around.read_day(tail) if parted else None
        if day and head.strip(" ,"):
            return head.strip(" ,"), day
    return name, ""

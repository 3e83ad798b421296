"""The intake: what to ask next, and what a reply changes. Pure; nothing is remembered but the worksheet.

What is still open follows from the worksheet alone, so that the intake resumes wherever it was left. A skipped
question stays in `skipped` with its reason and is offered again at the end.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from wantfirst.core.conversation import Choice, Prompt
from wantfirst.core.direction import kind_of
from wantfirst.core.naming import want_id
from wantfirst.core.talk import AUDIENCE_LABELS, AUDIENCES, CURRENT_BOSS, ROUND_LABELS, ROUNDS
from wantfirst.core.wants import IMPORTANCES, KIND_LABELS, KINDS, Want, Worksheet

FIELD = "field"
WANT = "want"
NONE_OF_THESE = "none of these"
WANT_KEYS = ("why", "importance", "sign", "themes")  # asked of each want, in this order, after the want itself


_IMPORTANCE_CHOICES = (
    Choice(value="must", label="Must have: without it I would not take the job"),
    Choice(value="important", label="Important: it weighs heavily"),
    Choice(value="nice", label="Nice: I would be glad of it"),
)

_EXAMPLES = {
    "want": "to have my Sundays to myself again",
    "why": "my son plays football on Sundays and I have seen four games in two years",
    "sign": "two months without opening the laptop on a Sunday",
    "say": "I plan my Sundays with my son, so I would like to know how weekends are shared out",
}


def open_keys(worksheet: Worksheet) -> list[str]:
    """What the intake has still to ask of the wants there are, in order; what was skipped is not in it."""
    keys = [] if worksheet.field or FIELD in worksheet.skipped else [FIELD]
    for want in worksheet.wants:
        keys += [
            f"{want.id}.{key}"
            for key in WANT_KEYS
            if not is_given(want, key) and f"{want.id}.{key}" not in worksheet.skipped
        ]
    return keys


def is_given(want: Want, key: str) -> bool:
    """True when the person has answered `key` for this want."""
    return key not in want.unset if key in ("importance", "kind") else bool(getattr(want, key))


def prompt_for(key: str, worksheet: Worksheet, themes: Sequence[Choice] = ()) -> Prompt:
    """The prompt that asks for `key`.

    Args:
        key: `field`, `want`, or `<want-id>.<key>`.
        worksheet: what is known so far.
        themes: for a want's themes: those suggested, best first.

    Raises:
        KeyError: no want of that id.
    """
    if key == FIELD:
        return _field_prompt(worksheet)
    if key == WANT:
        return _want_prompt(worksheet)
    id, _, part = key.rpartition(".")
    want = worksheet.want(id)
    if want is None:
        raise KeyError(key)
    prompts = {
        "want": _text_prompt, "why": _why_prompt, "importance": _importance_prompt, "sign": _sign_prompt,
        "themes": _themes_prompt, "say": _say_prompt, "kind": _kind_prompt,
    }  # fmt: skip
    return prompts[part](key, want, tuple(themes))


def _field_prompt(worksheet: Worksheet) -> Prompt:
    return Prompt(
        key=FIELD,
        ask="What kind of work do you do?",
        help="One or two words, such as nursing, welding or law. It brings you the questions of your own field.",
        example="nursing",
        current=worksheet.field,
    )


def _want_prompt(worksheet: Worksheet) -> Prompt:
    first = not worksheet.wants
    return Prompt(
        key=WANT,
        ask="What do you want from work?" if first else "What else do you want?",
        help=(
            "More of something, something new, less of something, or something to keep. One thing at a time, in "
            "your own words. " + ("" if first else "Press Enter alone when that is all.")
        ).strip(),
        example=_EXAMPLES["want"] if first else "",
        lead="" if first else "Enter alone when that is all.",
        skippable=False,
    )


def _text_prompt(key: str, want: Want, _: tuple[Choice, ...]) -> Prompt:
    return Prompt(key=key, ask="What do you want, in your own words?", current=want.want, skippable=False)


def _why_prompt(key: str, want: Want, _: tuple[Choice, ...]) -> Prompt:
    return Prompt(
        key=key,
        ask="Why does it matter to you? Because...",
        help="Only for you: it stays in your worksheet. Knowing why is what lets you say it calmly.",
        example=_EXAMPLES["why"],
        current=want.why,
    )


def _importance_prompt(key: str, want: Want, _: tuple[Choice, ...]) -> Prompt:
    return Prompt(
        key=key,
        ask="How much does it weigh?",
        help="Most people have two or three must haves. A must have gets its question first, at every talk.",
        choices=_IMPORTANCE_CHOICES,
        current=want.importance if is_given(want, "importance") else "",
    )


def _sign_prompt(key: str, want: Want, _: tuple[Choice, ...]) -> Prompt:
    return Prompt(
        key=key,
        ask="How would you know that you have it?",
        help="Something you would see or could count, on an ordinary day, some months in.",
        example=_EXAMPLES["sign"],
        current=want.sign,
    )


def _themes_prompt(key: str, want: Want, themes: tuple[Choice, ...]) -> Prompt:
    return Prompt(
        key=key,
        ask="What is it about?",
        help="This ties your want to the questions that find it out. None of these: then its words are used.",
        choices=(*themes, Choice(value=NONE_OF_THESE, label="None of these")),
        several=True,
        current=",".join(want.themes),
    )


def _say_prompt(key: str, want: Want, _: tuple[Choice, ...]) -> Prompt:
    return Prompt(
        key=key,
        ask="How would you say it aloud, with a reason fit for the room, in one breath?",
        help="It is printed on the page you take along. Nothing of your private why goes into it by itself.",
        example=_EXAMPLES["say"],
        current=want.say,
    )


def _kind_prompt(key: str, want: Want, _: tuple[Choice, ...]) -> Prompt:
    return Prompt(
        key=key,
        ask="More of it, something new, keep it, or less of it?",
        choices=tuple(Choice(value=kind, label=KIND_LABELS[kind].capitalize()) for kind in KINDS),
        current=want.kind,
    )


def answered(worksheet: Worksheet, key: str, reply: str) -> Worksheet:
    """The worksheet after a reply. A reply takes the question off the skipped ones.

    Args:
        worksheet: as it was.
        key: what was asked, as in `Prompt.key`.
        reply: the text typed, the value chosen, or several values with commas between.
    """
    reply = reply.strip()
    if key == FIELD:
        changed = worksheet._replace(field=reply)
    elif key == WANT:
        id = want_id(reply, {want.id for want in worksheet.wants})
        kind = kind_of(reply)
        unset = frozenset(("importance",)) if kind else frozenset(("importance", "kind"))
        added = Want(id=id, want=reply, kind=kind or "new", unset=unset)
        changed = worksheet._replace(wants=(*worksheet.wants, added))
    else:
        id, _, part = key.rpartition(".")
        changed = _with_want(worksheet, id, part, reply)
    left = {name: why for name, why in worksheet.skipped.items() if name != key}
    if key.endswith(".themes") and not reply.replace(NONE_OF_THESE, "").strip(","):
        left[key] = NONE_OF_THESE
    return changed._replace(skipped=left)


def _with_want(worksheet: Worksheet, id: str, part: str, reply: str) -> Worksheet:
    def change(want: Want) -> Want:
        if part == "themes":
            chosen = tuple(theme for theme in reply.split(",") if theme and theme != NONE_OF_THESE)
            return want._replace(themes=chosen)
        if part == "importance":
            return want._replace(importance=reply, unset=want.unset - {part})
        if part == "kind":
            return want._replace(kind=reply, unset=want.unset - {part})
        fields: dict[str, Any] = {part: reply}
        return want._replace(**fields)

    return worksheet._replace(wants=tuple(change(want) if want.id == id else want for want in worksheet.wants))


def skipped(worksheet: Worksheet, key: str, reason: str) -> Worksheet:
    """The worksheet with a question left for later."""
    return worksheet._replace(skipped={**worksheet.skipped, key: reason.strip() or "later"})


def without(worksheet: Worksheet, id: str) -> Worksheet:
    """The worksheet without one want and what was skipped of it."""
    return worksheet._replace(
        wants=tuple(want for want in worksheet.wants if want.id != id),
        skipped={key: why for key, why in worksheet.skipped.items() if not key.startswith(f"{id}.")},
    )


# --- the talk that is coming up ---------------------------------------------------------------------------

TALK_COMING = Prompt(
    key="talk",
    ask="Is a talk coming up?",
    help="Then the questions can be picked for it. You can say so later too.",
    choices=(Choice(value="yes", label="Yes"), Choice(value="no", label="No, not yet")),
    skippable=False,
)
TALK_WITH = Prompt(
    key="talk.employer",
    ask="With whom? The employer's name, or any name of your own for it.",
    example="St Anne's",
    skippable=False,
)
TALK_ROUND = Prompt(
    key="talk.round",
    ask="Which talk is it?",
    choices=tuple(Choice(value=round, label=ROUND_LABELS[round].capitalize()) for round in ROUNDS),
)
TALK_AUDIENCE = Prompt(
    key="talk.audience",
    ask="Who will you meet?",
    help="More than one is fine.",
    choices=tuple(
        Choice(value=role, label=AUDIENCE_LABELS[role][:1].upper() + AUDIENCE_LABELS[role][1:])
        for role in AUDIENCES
        if role != CURRENT_BOSS
    ),
    several=True,
)
TALK_DATE = Prompt(key="talk.date", ask="On which day?", example="2026-11-30", help="As year-month-day, or skip it.")
TALK_PROMPTS = (TALK_WITH, TALK_ROUND, TALK_AUDIENCE, TALK_DATE)

# What can be changed of a want, as the person reads it.
REVIEW_LABELS = {
    "want": "What you want",
    "kind": "More, new, keep or less",
    "why": "Why",
    "importance": "How much it weighs",
    "sign": "How you would know",
    "themes": "What it is about",
    "say": "How you say it aloud",
}


def importance_counts(worksheet: Worksheet) -> dict[str, int]:
    """How many wants there are of each importance."""
    return {name: sum(want.importance == name for want in worksheet.wants) for name in IMPORTANCES}

"""The list at the end: choosing a line changes that one thing and comes back."""

from __future__ import annotations

from wantfirst.core.conversation import BACK, Choice, Prompt
from wantfirst.core.days import spoken_day
from wantfirst.core.employers import Meeting
from wantfirst.core.intake import asking
from wantfirst.core.intake.about import YES_NO
from wantfirst.core.intake.changes import NOT_YET, without
from wantfirst.core.intake.told import After, Around, Told, parts
from wantfirst.core.talk import AUDIENCE_LABELS, ROUND_LABELS
from wantfirst.core.wants import IMPORTANCE_LABELS, KIND_LABELS, Want

DONE = "that is all"  # with spaces, as below: no id can be the same
ADD = "another want"
REVIEW, TALK, CHANGE, REMOVE = "review", "the talk", "change:", "remove:"
LONGEST = 160  # characters of what stands there already

LABELS = {
    "want": "What you want",
    "why": "Why",
    "sign": "How you would know",
    "importance": "How much it weighs",
    "kind": "More, new, keep or less",
    "themes": "What it is about",
    "say": "How you say it aloud",
    "asked": "Whether you asked where you are",
    "floor": "The least you would take",
    "private": "Keep it to yourself",
}

_LEFT = {
    "talk": "a talk that is coming up",
    "talk.round": "which talk it is",
    "talk.audience": "who you will meet",
    "talk.date": "the day of the talk",
    "field": "your kind of work",
    "situation": "where you stand",
    "present_job": "whether you have a job now",
    "rid": "what you would be rid of",
    "miss": "what you would miss",
    "musts": "which must haves are musts",
}
_LEFT_OF_WANT = {
    "want": "how to word it", "why": "why", "sign": "how you would know", "importance": "how much it weighs",
    "kind": "more of it or less", "say": "how you say it", "asked": "asking where you are", "heard": "what they said",
    "floor": "the least you would take",
}  # fmt: skip
_ANSWERS = (NOT_YET, asking.UNSAFE)  # left for later, yet said


def prompt(told: Told, key: str, around: Around) -> Prompt:
    """The list of all wants, or of what can be changed of one, or whether to take one out."""
    if key == REVIEW:
        return _review(told)
    if key == TALK:
        return _talk(told)
    want = told.want(key.partition(":")[2])
    return _removal(key, want) if key.startswith(REMOVE) else _change(key, want, told, around)


def _review(told: Told) -> Prompt:
    lines = [
        Choice(value=f"{CHANGE}{want.id}", label=f"{_weight(want)}: {_short(want.want)}")
        for want in told.worksheet.wants
    ]
    return Prompt(
        key=REVIEW,
        ask="These are your wants. Choose one to change it.",
        help="Nothing has to be changed. What you left for later stands on the list, and is asked when you choose it.",
        choices=(
            Choice(value=DONE, label="That is all"),
            *lines,
            Choice(value=ADD, label="Another want"),
            *_left(told),
            *_about(told),
        ),
        skippable=False,
    )


def _weight(want: Want) -> str:
    """How much it weighs, first on the line, where the eye finds it."""
    return IMPORTANCE_LABELS[want.importance].capitalize()


def _left(told: Told) -> list[Choice]:
    """What was left for later and can be asked now."""
    named = {key: left_name(key, told) for key, why in told.worksheet.skipped.items() if why not in _ANSWERS}
    return [Choice(value=key, label=f"Left for later: {name}") for key, name in named.items() if name]


def left_name(key: str, told: Told) -> str:
    """What a skipped question asks for, for a person; empty when it cannot be asked now or was an answer."""
    if key in _LEFT:
        gone = (key.startswith("talk.") and told.coming is None) or (key == "talk" and told.coming is not None)
        return "" if gone else _LEFT[key]
    id, part = parts(key)
    want = told.worksheet.want(id)
    if want is None or part not in _LEFT_OF_WANT:
        return ""
    return f"{_LEFT_OF_WANT[part]}, of “{_short(want.want)}”"


def _about(told: Told) -> list[Choice]:
    """The talk and the person, so that these can be changed as well."""
    sheet = told.worksheet
    lines = []
    if told.coming is not None:
        label = f"The talk: {_short(told.coming.employer)}, {told.coming.meeting.words}"
        lines.append(Choice(value=TALK, label=label))
    if sheet.field:
        lines.append(Choice(value="field", label=f"Your kind of work: {_short(sheet.field)}"))
    if sheet.situation:
        lines.append(Choice(value="situation", label=f"Where you stand: {_short(sheet.situation)}"))
    if sheet.present_job is not None:
        lines.append(Choice(value="present_job", label=f"A job now: {'yes' if sheet.present_job else 'no'}"))
    return lines


def _talk(told: Told) -> Prompt:
    """What can be changed of the talk that is coming."""
    meeting = told.coming.meeting if told.coming else Meeting()
    met = ", ".join(AUDIENCE_LABELS[role] for role in meeting.audience)
    lines = {
        "talk": f"With whom: {_short(told.coming.employer if told.coming else '')}",
        "talk.round": f"Which talk: {ROUND_LABELS[meeting.round] if meeting.round else ''}",
        "talk.audience": f"Who you will meet: {_short(met)}",
        "talk.date": f"On which day: {spoken_day(meeting.date)}",
    }
    return Prompt(
        key=TALK,
        ask="The talk that is coming up",
        choices=(
            *(Choice(value=key, label=label.rstrip(": ")) for key, label in lines.items()),
            Choice(value=BACK, label="Leave it as it is"),
        ),
        skippable=False,
    )


def _change(key: str, want: Want, told: Told, around: Around) -> Prompt:
    shown = [part for part in LABELS if part != "asked" or told.worksheet.present_job]
    now = _now(want, told, around)
    lines = [Choice(value=part, label=f"{LABELS[part]}: {now[part]}" if now[part] else LABELS[part]) for part in shown]
    return Prompt(
        key=key,
        ask=_short(want.want),
        help="Choose what to change. The rest stays as it is.",
        choices=(
            *lines,
            Choice(value=REMOVE, label="Take this want out"),
            Choice(value=BACK, label="Leave it as it is"),
        ),
        skippable=False,
    )


def _now(want: Want, told: Told, around: Around) -> dict[str, str]:
    """What stands there, short enough for a line."""
    asked = "yes" if want.id in told.asked else told.worksheet.skipped.get(f"{want.id}.asked", "")
    now = {
        "want": "", "why": want.why, "sign": want.sign, "say": want.say, "floor": want.floor, "asked": asked,
        "importance": "" if "importance" in want.unset else IMPORTANCE_LABELS[want.importance],
        "kind": KIND_LABELS[want.kind], "themes": ", ".join(around.labels.get(id, "") for id in want.themes),
        "private": "yes" if want.private else "no",
    }  # fmt: skip
    return {part: _short(text) for part, text in now.items()}


def _removal(key: str, want: Want) -> Prompt:
    return Prompt(
        key=key,
        ask=f"Take out “{_short(want.want)}”, with all you said about it?",
        choices=YES_NO,
        skippable=False,
    )


def answer(told: Told, key: str, text: str, _: Around) -> After:
    """What a line chosen leads to."""
    if key.startswith(REMOVE):
        id = key.removeprefix(REMOVE)
        sheet = without(told.worksheet, id)
        return After(told=told._replace(worksheet=sheet), note="Taken out.", listed=True) if text == "yes" else After(
            told=told, listed=True)  # fmt: skip
    if key.startswith(CHANGE):
        id = key.removeprefix(CHANGE)
        if text == BACK:
            return After(told=told, listed=True)
        if text == REMOVE:
            return After(told=told, opens=f"{REMOVE}{id}")
        return After(told=told, opens=_begun(f"{id}.{text}", told))
    if text == BACK:
        return After(told=told, listed=True)
    if text == DONE:
        return After(told=told)
    if text == ADD:
        return After(told=told.unskipped("want"), listed=True)
    if text == "musts":
        return After(told=told.unskipped("musts"), listed=True)
    return After(told=told, opens=_begun(text, told))


def _begun(key: str, told: Told) -> str:
    """The prompt for a line chosen: a sentence that is not there yet is begun at its reason."""
    id, part = parts(key)
    want = told.worksheet.want(id)
    return f"{id}.reason" if want is not None and part == "say" and not want.say else key


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= LONGEST else text[:LONGEST].rsplit(" ", 1)[0].rstrip(",;:") + "…"

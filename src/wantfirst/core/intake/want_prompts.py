"""The prompts about one want: what, because, how one would know, how much it weighs, and what is unclear of it."""

from __future__ import annotations

from collections.abc import Callable

from wantfirst.core.conversation import Choice, Prompt
from wantfirst.core.intake.about import YES_NO
from wantfirst.core.intake.changes import NONE_OF_THESE
from wantfirst.core.intake.order import beside, is_given
from wantfirst.core.intake.told import Around, Told, parts
from wantfirst.core.intake.warm_up import instead
from wantfirst.core.wants import KINDS, Want

ALL_THEMES = "all themes"  # with a space: no id can be the same
SPLIT, ONE = "two wants", "one want"
FEW_THEMES = 3

# One for each want in turn, so that nobody reads the same one four times.
EXAMPLES = {
    "want": ("to have my Sundays to myself again",),
    "why": (
        "my son plays football on Sundays and I have seen four games in two years",
        "I have gone home twice not sure that everybody was safe",
        "I have built the models for five years and never met a client",
    ),
    "sign": (
        "two months without opening the laptop on a Sunday",
        "no night last month with fewer hands than planned",
        "one client meeting a month at which I speak",
    ),
    "floor": ("three Sundays in four",),
}


def example(key: str, number: int) -> str:
    """The worked example for the want of that number, counted from 0."""
    return EXAMPLES[key][number % len(EXAMPLES[key])]


_IMPORTANCE_CHOICES = (
    Choice(value="must", label="Must have: no job without it"),
    Choice(value="important", label="Important: it weighs heavily"),
    Choice(value="nice", label="Nice: I would be glad of it"),
)
_MUST_OR_NOT = (
    Choice(value="must", label="Yes, it is a must have"),
    Choice(value="important", label="No, but it is important"),
)
_KIND_CHOICES = {
    "more": "More of it", "new": "It would be new to me", "keep": "Keep it as I have it", "less": "Less of it",
}  # fmt: skip


def prompt(told: Told, key: str, around: Around) -> Prompt:
    """The prompt for a new want, or for one thing about a want. Raises KeyError when there is no such want."""
    if key == "want":
        return _new(told)
    id, part = parts(key.removesuffix(":all"))
    want = told.want(id)
    if key.endswith(":all"):
        return _all_themes(key, want, around)
    if part == "want" and key in told.worksheet.skipped:
        return instead(want)
    if part == "themes":
        return _themes(key, want, around)
    if part == "split":
        return _split(key, want, around)
    number = told.worksheet.wants.index(want)
    return _PROMPTS[part](key, want)._replace(example=example(part, number) if part in EXAMPLES else "")


def must_or_not(key: str, want: Want) -> Prompt:
    """How much it weighs, when there is little time."""
    return _weight(key, want)._replace(ask="Would you turn the job down without it?", choices=_MUST_OR_NOT)


def place(told: Told, key: str, around: Around) -> str:
    """Where in its want a prompt stands: `2 of 4`; empty for what is not asked in a row."""
    id, part = parts(key)
    want = told.want(id)
    extra = beside(want, told.worksheet, around)
    steps = ["want", "split"] if extra == "split" else ["want"]
    steps += ["why", "sign", "importance"]
    steps += [extra] if extra in ("kind", "themes") else []
    return f"{steps.index(part) + 1} of {len(steps)}" if part in steps else ""


def _new(told: Told) -> Prompt:
    first = not told.worksheet.wants
    return Prompt(
        key="want",
        ask="What do you want from work?" if first else "What else do you want? Enter alone when that is all.",
        help=(
            "More of something, something new, less of something, or something to keep. One thing at a time, in "
            "your own words. Three or four are plenty to begin with."
        ),
        example=example("want", 0) if first else "",
        skippable=not first,
        reason_asked=False,
    )


def _text(key: str, want: Want) -> Prompt:
    return Prompt(
        key=key,
        ask="What do you want, in your own words?",
        current=want.want,
        example=example("want", 0),
        skippable=False,
    )


def _split(key: str, want: Want, around: Around) -> Prompt:
    one, other = around.halves(want.want) or (want.want, "")
    return Prompt(
        key=key,
        ask="That sounds like two wants. Keep them apart?",
        help="Apart, each gets its own questions, and you see which of the two an employer really gives.",
        choices=(
            Choice(value=SPLIT, label=f"Yes: “{one}” and “{other}”"),
            Choice(value=ONE, label="No, they belong together"),
        ),
        reason_asked=False,
    )


def _why(key: str, want: Want) -> Prompt:
    return Prompt(
        key=key,
        ask="Why does it matter to you? Because...",
        help="Only for you: it stays in your worksheet. Knowing why is what lets you say it calmly.",
        current=want.why,
    )


def _sign(key: str, want: Want) -> Prompt:
    return Prompt(
        key=key,
        ask="How would you know that you have it?",
        help="Something you would see or could count, on an ordinary day, some months in.",
        current=want.sign,
    )


def _weight(key: str, want: Want) -> Prompt:
    return Prompt(
        key=key,
        ask="How much does it weigh?",
        help="Most people have two or three must haves. A must have gets its question first, at every talk.",
        choices=_IMPORTANCE_CHOICES,
        current=want.importance if is_given(want, "importance") else "",
        reason_asked=False,
    )


def _kind(key: str, want: Want) -> Prompt:
    return Prompt(
        key=key,
        ask="Do you want more of it, or less?",
        choices=tuple(Choice(value=kind, label=_KIND_CHOICES[kind]) for kind in KINDS),
        current=want.kind if is_given(want, "kind") else "",
        reason_asked=False,
    )


def _floor(key: str, want: Want) -> Prompt:
    return Prompt(
        key=key,
        ask="What is the least you would take?",
        help="Only for you: below this you would rather stay, or go on looking. It is never shown to anybody.",
        example=example("floor", 0),
        current=want.floor,
    )


def _private(key: str, want: Want) -> Prompt:
    return Prompt(
        key=key,
        ask="Keep this want to yourself?",
        help="Then it is on no page and in no list that leaves this computer, unless you ask for that each time.",
        choices=YES_NO,
        current="yes" if want.private else "no",
        skippable=False,
    )


_PROMPTS: dict[str, Callable[[str, Want], Prompt]] = {
    "want": _text, "why": _why, "sign": _sign, "importance": _weight, "kind": _kind,
    "floor": _floor, "private": _private,
}  # fmt: skip


def _themes(key: str, want: Want, around: Around) -> Prompt:
    ids = dict.fromkeys([*want.themes, *around.themes_of(want.want)[:FEW_THEMES]])
    few = [Choice(value=id, label=around.labels[id]) for id in ids if id in around.labels]
    return Prompt(
        key=key,
        ask="What is it about?",
        help="This ties your want to the questions that find it out. None of these: then its words are used instead.",
        choices=(
            *few,
            Choice(value=ALL_THEMES, label="Something else: show me all"),
            Choice(value=NONE_OF_THESE, label="None of these"),
        ),
        several=True,
        one_at_least=True,
        current=",".join(want.themes),
        reason_asked=False,
    )


def _all_themes(key: str, want: Want, around: Around) -> Prompt:
    listed = tuple(Choice(value=id, label=label) for id, label in around.labels.items())
    return _themes(key, want, around)._replace(choices=(*listed, Choice(value=NONE_OF_THESE, label="None of these")))

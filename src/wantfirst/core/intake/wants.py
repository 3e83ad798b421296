"""One want: what, because, how one would know, how much it weighs, and where unclear its direction or themes."""

from __future__ import annotations

from collections.abc import Callable

from wantfirst.core.because import quoted
from wantfirst.core.clean import one_line
from wantfirst.core.conversation import Choice, NotUsable, Prompt
from wantfirst.core.direction import kind_of
from wantfirst.core.halves import halves
from wantfirst.core.intake.about import NOTHING_TYPED, YES_NO
from wantfirst.core.intake.changes import NONE_OF_THESE, TO_TURN, answered, fresh, with_want, without
from wantfirst.core.intake.order import RID_OF, beside, is_given
from wantfirst.core.intake.told import After, Around, Told, parts
from wantfirst.core.intake.warm_up import instead, turned
from wantfirst.core.wants import KINDS, Want

ALL_THEMES = "all themes"  # with a space: no id can be the same
SPLIT, ONE = "two wants", "one want"
THAT_IS_ALL = "that is all"
FEW_THEMES = 3
DEPENDANTS_STAY = "Your reason and sign stay; change them if they no longer fit."

EXAMPLES = {
    "want": "to have my Sundays to myself again",
    "why": "my son plays football on Sundays and I have seen four games in two years",
    "sign": "two months without opening the laptop on a Sunday",
    "floor": "three Sundays in four",
}

_IMPORTANCE_CHOICES = (
    Choice(value="must", label="Must have: without it I would not take the job"),
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
    return _PROMPTS[part](key, want)


def must_or_not(key: str, want: Want) -> Prompt:
    """How much it weighs, when there is little time."""
    return _weight(key, want)._replace(ask="Would you turn the job down without it?", choices=_MUST_OR_NOT)


def place(told: Told, key: str, around: Around) -> str:
    """Where in its want a prompt stands: `2 of 4`; empty for what is not asked in a row."""
    id, part = parts(key)
    want = told.want(id)
    extra = beside(want, told.worksheet, around)
    warmed = want.note.startswith(RID_OF)
    steps = ["rid", "want"] if warmed else ["want"]
    steps += ["split"] if extra == "split" else []
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
        example=EXAMPLES["want"] if first else "",
        skippable=False,
    )


def _text(key: str, want: Want) -> Prompt:
    return Prompt(
        key=key,
        ask="What do you want, in your own words?",
        current=want.want,
        example=EXAMPLES["want"],
        skippable=False,
    )


def _split(key: str, want: Want) -> Prompt:
    one, other = halves(want.want) or (want.want, "")
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
        example=EXAMPLES["why"],
        current=want.why,
    )


def _sign(key: str, want: Want) -> Prompt:
    return Prompt(
        key=key,
        ask="How would you know that you have it?",
        help="Something you would see or could count, on an ordinary day, some months in.",
        example=EXAMPLES["sign"],
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
        example=EXAMPLES["floor"],
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
    "want": _text, "split": _split, "why": _why, "sign": _sign, "importance": _weight, "kind": _kind,
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
        current=",".join(want.themes),
        reason_asked=False,
    )


def _all_themes(key: str, want: Want, around: Around) -> Prompt:
    listed = tuple(Choice(value=id, label=label) for id, label in around.labels.items())
    return _themes(key, want, around)._replace(choices=(*listed, Choice(value=NONE_OF_THESE, label="None of these")))


# --- what a reply leads to --------------------------------------------------------------------------------


def answer(told: Told, key: str, text: str, around: Around) -> After:
    """What a reply about a want leads to. Raises NotUsable when nothing was typed."""
    text = one_line(text)
    if key == "want":
        return _told(told, text, around)
    asked = key.removesuffix(":all")
    id, part = parts(asked)
    if part == "split":
        return _divided(told, id, text, around)
    if part == "themes":
        if ALL_THEMES in text.split(","):
            return After(told=told, opens=f"{asked}:all")
        text = text or NONE_OF_THESE
    if not text:
        raise NotUsable("Nothing was typed. To take the want out, choose it on the list at the end." if part == "want"
                        else NOTHING_TYPED)  # fmt: skip
    if part == "want":
        return _reworded(told, told.want(id), text, around)
    return After(told=told._replace(worksheet=answered(told.worksheet, asked, text)), passed=asked)


def _told(told: Told, text: str, around: Around) -> After:
    """A new want, or that there is none."""
    if not text and not told.worksheet.wants:
        raise NotUsable("One is enough to begin with: what would make the next job better than this one?")
    if not text:
        return After(told=told.skipped("want", THAT_IS_ALL))
    sheet = answered(told.worksheet, "want", text)
    want, note = _understood(sheet.wants[-1], around)
    return After(told=told._replace(worksheet=with_want(sheet, want)), note=note, passed=f"{want.id}.want")


def _understood(want: Want, around: Around) -> tuple[Want, str]:
    """The want with the theme that its words are clearly about, and a line that says so."""
    theme = around.clear(want.want)
    if theme is None or theme not in around.labels:
        return want, ""
    return want._replace(themes=(theme,)), f"(Understood: {around.labels[theme]}. You can change that at the end.)"


def _reworded(told: Told, old: Want, text: str, around: Around) -> After:
    """Other words for a want. Its reason, its sign and what was chosen stay; what its words told is told anew."""
    key = f"{old.id}.want"
    settled = told.worksheet.skipped.get(key) != TO_TURN
    told = told.unskipped(key, f"{old.id}.split")
    if text == old.want:
        return After(told=told)
    sheet = answered(told.worksheet, key, text)
    want = sheet.want(old.id) or old
    if old.note.startswith(RID_OF):
        complained = text == turned(old.note.removeprefix(RID_OF))
        kind = kind_of(text) or ("less" if complained else "new")
        want = want._replace(kind=kind, unset=want.unset - {"kind"})
    note = DEPENDANTS_STAY if settled and (old.why or old.sign) else ""
    if old.themes in ((), (around.clear(old.want),)):
        want, understood = _understood(want._replace(themes=()), around)
        note = note or understood
    return After(told=told._replace(worksheet=with_want(sheet, want)), note=note)


def _divided(told: Told, id: str, reply: str, around: Around) -> After:
    """Two wants out of one, side by side, or one that stays one."""
    want = told.want(id)
    both = halves(want.want)
    if reply != SPLIT or both is None:
        return After(told=told.skipped(f"{id}.split", ONE))
    rest = without(told.worksheet, id)
    first = fresh(rest, both[0])
    if want.why or want.sign:
        first = first._replace(id=id, why=want.why, sign=want.sign, importance=want.importance)
    first, _ = _understood(first, around)
    second, _ = _understood(fresh(rest._replace(wants=(*rest.wants, first)), both[1]), around)
    at = told.worksheet.wants.index(want)
    wants = (*rest.wants[:at], first, second, *rest.wants[at:])
    note = f"Two wants, then. First: {quoted(first)}."
    return After(told=told._replace(worksheet=rest._replace(wants=wants)), note=note, passed=f"{first.id}.want")

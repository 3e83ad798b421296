"""What replies about a want lead to; `want_prompts` asks."""

from __future__ import annotations

from wantfirst.core.because import quoted
from wantfirst.core.clean import one_line
from wantfirst.core.conversation import NotUsable
from wantfirst.core.direction import kind_of
from wantfirst.core.intake.about import NOTHING_TYPED
from wantfirst.core.intake.changes import NONE_OF_THESE, TO_AGREE, TO_TURN, answered, fresh, with_want, without
from wantfirst.core.intake.order import RID_OF, to_say
from wantfirst.core.intake.told import After, Around, Told, parts
from wantfirst.core.intake.understanding import understood
from wantfirst.core.intake.want_prompts import ALL_THEMES, ONE, SPLIT
from wantfirst.core.intake.warm_up import turned
from wantfirst.core.sentence import reworded
from wantfirst.core.wants import Want

THAT_IS_ALL = "that is all"
_NO_MORE = (THAT_IS_ALL, "that's all", "no", "none", "nothing", "nothing else", "nothing more", "no more", "done")
DEPENDANTS_STAY = "Your reason and sign stay; change them if they no longer fit."
ALL_STAYS = "Your reason, your sign and what you say aloud stay; change them if they no longer fit."


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
    if not text or (told.worksheet.wants and text.lower().rstrip(".!") in _NO_MORE):
        return After(told=told.skipped("want", THAT_IS_ALL))
    sheet = answered(told.worksheet, "want", text)
    want, note = understood(sheet.wants[-1], around)
    note = "" if around.halves(text) else note  # of two wants in one, too little is understood to say so
    return After(told=told._replace(worksheet=with_want(sheet, want)), note=note, passed=f"{want.id}.want")


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
    said = reworded(old, want)
    note = _staying(old, said) if settled else ""
    taken, _ = understood(old._replace(themes=()), around)
    if old.themes in ((), taken.themes):
        want, about = understood(want._replace(themes=()), around)
        note = note or about
    told = told._replace(worksheet=with_want(sheet, want))
    return After(told=_resaid(told, want, said) if said else told, note=note)


def _staying(old: Want, said: str) -> str:
    """What stays though the want has other words now; `said` is its sentence with those words in it."""
    if old.say and not said:
        return ALL_STAYS
    return DEPENDANTS_STAY if old.why or old.sign else ""


def _resaid(told: Told, want: Want, said: str) -> Told:
    """The want's sentence with its new words; to be agreed to, where it would be asked for at all."""
    told = told._replace(worksheet=with_want(told.worksheet, want._replace(say=said)))
    asked = any(one.id == want.id for one in to_say(told.worksheet))
    return told.skipped(f"{want.id}.say", TO_AGREE) if asked and said != want.say else told


def _warmed(half: Want, whole: Want) -> Want:
    """Half of a want that was a complaint first came of that complaint too; its direction is not asked for."""
    if not whole.note.startswith(RID_OF):
        return half
    return half._replace(note=whole.note, unset=half.unset - {"kind"})


def _divided(told: Told, id: str, reply: str, around: Around) -> After:
    """Two wants out of one, side by side, or one that stays one."""
    want = told.want(id)
    both = around.halves(want.want)
    if reply != SPLIT or both is None:
        return After(told=told.skipped(f"{id}.split", ONE))
    rest = without(told.worksheet, id)
    first = fresh(rest, both[0])
    if want.why or want.sign:
        first = first._replace(id=id, why=want.why, sign=want.sign, importance=want.importance)
    first, _ = understood(_warmed(first, want), around)
    second, _ = understood(_warmed(fresh(rest._replace(wants=(*rest.wants, first)), both[1]), want), around)
    at = told.worksheet.wants.index(want)
    wants = (*rest.wants[:at], first, second, *rest.wants[at:])
    note = f"Two wants, then. First: {quoted(first)}."
    return After(told=told._replace(worksheet=rest._replace(wants=wants)), note=note, passed=f"{first.id}.want")

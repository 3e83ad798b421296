"""The warm-up: complaints come easily, and behind each stands a want."""

from __future__ import annotations

from wantfirst.core.clean import one_line
from wantfirst.core.conversation import NotUsable, Prompt
from wantfirst.core.direction import kind_of
from wantfirst.core.intake.about import NOTHING_TYPED
from wantfirst.core.intake.changes import TO_TURN, fresh, with_want, without
from wantfirst.core.intake.order import RID_OF
from wantfirst.core.intake.told import After, Around, Told, parts
from wantfirst.core.intake.understanding import understood
from wantfirst.core.wants import Want

RID = Prompt(
    key="rid",
    ask="To warm up: what would you be rid of?",
    help="Something at work, now or before, that wears you out. Next you say what you want in its place.",
    example="being rung up on my days off",
    reason_asked=False,
)
MISS = Prompt(
    key="miss",
    ask="And what would you miss, if you left where you are?",
    help="Something that is good there and that you would want to keep, wherever you work.",
    example="a boss who lets me finish a thought",
    reason_asked=False,
)


def prompt(told: Told, key: str, _: Around) -> Prompt:
    """What one would be rid of, or would miss; with what was said, when it is gone back to."""
    if key in ("rid", "miss"):
        return RID if key == "rid" else MISS
    id, part = parts(key)
    want = told.want(id)
    current = want.note.removeprefix(RID_OF) if part == "rid" else want.want
    return (RID if part == "rid" else MISS)._replace(key=key, current=current)


def instead(want: Want) -> Prompt:
    """What is wanted in place of what one would be rid of; the complaint turned round stands there as a start."""
    return Prompt(
        key=f"{want.id}.want",
        ask="And what do you want instead?",
        help="Say it as something to have, if you can. Enter alone keeps the words that stand there.",
        current=want.want,
        reason_asked=False,
    )


def answer(told: Told, key: str, text: str, around: Around) -> After:
    """A complaint or a thing to keep becomes a want. Raises NotUsable when nothing was typed."""
    text = one_line(text)
    if not text:
        raise NotUsable(NOTHING_TYPED)
    id, part = parts(key)
    sheet = told.worksheet
    old = sheet.want(id)
    if old is not None and text == (old.note.removeprefix(RID_OF) if part == "rid" else old.want):
        return After(told=told)
    words = turned(text) if part == "rid" else text
    want = fresh(sheet, words, "less" if part == "rid" else "keep")
    want = want._replace(note=RID_OF + text if part == "rid" else "")
    want, note = understood(want, around)
    if old is not None:
        want = want._replace(id=id, why=old.why, sign=old.sign, importance=old.importance, unset=old.unset - {"kind"})
        sheet = with_want(sheet, want)
    else:
        sheet = sheet._replace(wants=(*sheet.wants, want))
    told = told._replace(worksheet=sheet).unskipped(part)
    if part == "rid":
        told = told.skipped(f"{want.id}.want", TO_TURN)
    return After(told=told, passed=f"{want.id}.{part}", note="" if part == "rid" else note)


def taken_back(told: Told, id: str, part: str, reason: str) -> Told:
    """What was said to warm up is taken back after all, and left for later."""
    return told._replace(worksheet=without(told.worksheet, id)).skipped(part, reason)


def turned(complaint: str) -> str:
    """A complaint turned round as far as a program can: `overtime` -> `no more overtime`."""
    first = complaint.split(" ", 1)[0]
    if kind_of(complaint) == "less" or first.lower() in _CLAUSES:
        return complaint
    small = complaint if first[1:] != first[1:].lower() else complaint[:1].lower() + complaint[1:]
    return f"no more of {small}" if first.lower() in _POINTING else f"no more {small}"


_CLAUSES = ("i", "we", "they", "he", "she", "it", "nobody", "never", "there", "that", "when", "if", "not", "no")
_POINTING = ("my", "the", "this", "these", "his", "her", "their", "our", "all", "always")

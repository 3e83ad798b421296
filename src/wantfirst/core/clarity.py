"""Is a want clear enough to be answered? Suggestions worded as questions; nothing here is ever a bar. Pure.

What counts as vague is data: the phrases of the packs that people say of themselves (`of: self`), each with its one
question. What can be seen or counted - a number, a day, an hour - makes even a vague word clear.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from wantfirst.core.heard.figures import figures
from wantfirst.core.listen import sentences
from wantfirst.core.phrases import Listener, fired_in
from wantfirst.core.questions import Phrase
from wantfirst.core.wants import Want

WANT, WHY, SIGN = "want", "why", "sign"

NO_WHY = "Because...? What would be different for you if you had it?"
NO_SIGN = "How would you know that you have it? What would you see on an ordinary Tuesday?"
UNSEEN = "What would you see, or be able to count, on an ordinary Tuesday?"


class Note(NamedTuple):
    """A suggestion on one part of a want (`want`, `why` or `sign`): the words it is about, and what to ask oneself."""

    part: str
    ask: str
    words: str = ""


def notes_on(want: Want, phrases: Iterable[Phrase]) -> tuple[Note, ...]:
    """What would make a want clearer; none when it is clear.

    Args:
        want: as it stands in the worksheet.
        phrases: those of the library; only what people say of themselves counts here.
    """
    own = own_phrases(phrases)
    found = [
        _vague(want.want, own, WANT) if not is_concrete(want.sign) else None,
        None if want.why else Note(part=WHY, ask=NO_WHY),
        _vague(want.sign, own, SIGN) if want.sign else Note(part=SIGN, ask=NO_SIGN),
    ]
    return tuple(note for note in found if note is not None)


def nudge(part: str, text: str, phrases: Sequence[Phrase]) -> str:
    """The one question that a reply for `part` of a want calls for; empty when it is clear enough.

    Args:
        part: `want` or `sign`; nothing is asked about a why, which is the person's own.
        text: the reply.
        phrases: those of the library.
    """
    note = _vague(text, own_phrases(phrases), part) if part in (WANT, SIGN) else None
    return note.ask if note is not None else ""


def own_phrases(phrases: Iterable[Phrase]) -> tuple[Phrase, ...]:
    """Those that people say of what they themselves want."""
    return tuple(phrase for phrase in phrases if phrase.of == "self")


def is_concrete(text: str) -> bool:
    """It holds something to see or count: a number, a day, an hour."""
    return any(figures(words, frozenset()) for words in sentences(text))


def _vague(text: str, own: Sequence[Phrase], part: str) -> Note | None:
    """The note on the first vague wording of a text, unless the text is concrete all the same."""
    if is_concrete(text):
        return None
    spoken = sentences(text)
    listener = Listener(own, spoken)
    for words in spoken:
        fired = fired_in(words, listener)
        if fired:
            said = text[words[fired[0].start].start : words[fired[0].end - 1].end]
            return Note(part=part, ask=UNSEEN if part == SIGN else fired[0].phrase.follow_ups[0], words=said)
    return None

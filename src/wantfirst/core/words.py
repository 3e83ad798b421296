"""Words of a text, for search: lower case, apostrophes dropped, stop words known."""

from __future__ import annotations

import re
from collections.abc import Set

from wantfirst.core.stem import stem

_WORD = r"[^\W_]+"

# Words that stand in any want and any question, and so tell nothing about either.
STOP_WORDS = frozenset(
    """
    a about above after again all also am an and any anybody anyone anything are as at be because been before
    being below between both but by can cant cannot could couldnt did didnt do does doesnt doing dont down
    during each either else ever every everybody everyone everything few for from further get gets getting give
    gives go goes going got had has hasnt have havent having he her here hers herself him himself his how i id
    if ill im in into is isnt it its itself ive just keep kept let lets like little lot lots make makes making
    many may me might mine more most much must my myself need needs never new no nobody none nor not nothing now
    of off often on once one only or other others our ours out over own people per please put quite rather
    really same see she should shouldnt since so some somebody someone something sometimes still such take takes
    than that thats the their theirs them themselves then there these they theyre thing things this those though
    through to too under until up upon us use used very want wanted wants was wasnt way we well were werent what
    when where which while who whom whose why will with within without wont would wouldnt yet you your yours
    yourself job jobs work working
    two three four five six seven eight nine ten
    """.split()  # noqa: SIM905 - two hundred lines of one word each would be no list to read
)


def words(text: str) -> list[str]:
    """All words of `text`, lower case, in order: `Don't wake me` -> dont, wake, me."""
    return re.findall(_WORD, text.lower().replace("'", "").replace("\u2019", ""))


def telling_words(text: str) -> list[str]:
    """The words of `text` that say something, each once, in order."""
    return list(dict.fromkeys(word for word in words(text) if word not in STOP_WORDS and len(word) > 1))


def stems(text: str) -> list[str]:
    """The stems of all words of `text`, in order, stop words included."""
    return [stem(word) for word in words(text)]


def telling_stems(text: str) -> list[str]:
    """The stems of the words that say something, each once, in order."""
    return list(dict.fromkeys(stem(word) for word in telling_words(text)))


def share_in_common(one: Set[str], other: Set[str]) -> float:
    """How much two sets of words have in common, in 0 to 1: the part of all their words that stands in both."""
    everything = one | other
    return len(one & other) / len(everything) if everything else 0.0

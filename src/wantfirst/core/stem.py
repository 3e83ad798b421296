"""Porter's stemmer: `sundays` and `Sunday`, `promoted` and `promotion` meet in one stem.

The algorithm is M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980, the one that SQLite's
`porter` tokenizer uses, so that a stem made here names the same term in the index (a test compares them).
"""

from __future__ import annotations

from functools import lru_cache

SHORTEST, LONGEST = 3, 64  # letters of a word that SQLite would stem

_VOWELS = frozenset("aeiou")
_STAYS_DOUBLE = _VOWELS | {"l", "s", "z"}  # before -ed and -ing: `falling`, `missed`, `buzzing`

_STEP_2 = (
    ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("logi", "log"),
    ("bli", "ble"), ("alli", "al"), ("entli", "ent"), ("eli", "e"), ("ousli", "ous"), ("ization", "ize"),
    ("ation", "ate"), ("ator", "ate"), ("alism", "al"), ("iveness", "ive"), ("fulness", "ful"),
    ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"),
)  # fmt: skip
_STEP_3 = (
    ("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", ""),
)  # fmt: skip
_STEP_4 = (
    "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou", "ism", "ate",
    "iti", "ous", "ive", "ize",
)  # fmt: skip


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """The stem of a lower-case word. Words under three letters, over 64, or with a letter beyond ASCII, stay."""
    if not SHORTEST <= len(word) <= LONGEST or not word.isascii():
        return word
    word = _plural(word)
    word = _past(word)
    if word.endswith("y") and _has_vowel(word[:-1]):
        word = word[:-1] + "i"
    word = _replaced(word, _STEP_2)
    word = _replaced(word, _STEP_3)
    return _tidied(_suffix_dropped(word))


def _plural(word: str) -> str:
    if word.endswith(("sses", "ies")) and word not in ("sses", "ies"):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def _past(word: str) -> str:
    if word.endswith("eed") and word != "eed":
        return word[:-1] if _measure(word[:-3]) > 0 else word
    for ending in ("ed", "ing"):
        if word.endswith(ending):
            base = word[: -len(ending)]
            return _mended(base) if _has_vowel(base) else word
    return word


def _mended(base: str) -> str:
    """What is left after -ed or -ing, made a word again: `conflat` -> `conflate`, `hopp` -> `hop`."""
    if base.endswith(("at", "bl", "iz")):
        return base + "e"
    if base[-1:] == base[-2:-1] and base[-1:] not in _STAYS_DOUBLE:
        return base[:-1]
    return base + "e" if _measure(base) == 1 and _closed(base) else base


def _replaced(word: str, pairs: tuple[tuple[str, str], ...]) -> str:
    for ending, instead in pairs:
        if word.endswith(ending):
            base = word[: -len(ending)]
            return base + instead if _measure(base) > 0 else word
    return word


def _suffix_dropped(word: str) -> str:
    for ending in sorted((e for e in _STEP_4 if word.endswith(e)), key=len, reverse=True):
        base = word[: -len(ending)]
        if ending == "ion" and base[-1:] not in ("s", "t"):
            continue
        return base if _measure(base) > 1 else word
    return word


def _tidied(word: str) -> str:
    if word.endswith("e"):
        base = word[:-1]
        if _measure(base) > 1 or (_measure(base) == 1 and not _closed(base)):
            word = base
    return word[:-1] if word.endswith("ll") and _measure(word[:-1]) > 1 else word


def _is_consonant(word: str, at: int) -> bool:
    letter = word[at]
    if letter == "y":
        return at == 0 or not _is_consonant(word, at - 1)
    return letter not in _VOWELS


def _measure(base: str) -> int:
    """How often a consonant follows a vowel: Porter's m."""
    count = 0
    after_vowel = False
    for at in range(len(base)):
        consonant = _is_consonant(base, at)
        if consonant and after_vowel:
            count += 1
        after_vowel = not consonant
    return count


def _has_vowel(base: str) -> bool:
    return any(not _is_consonant(base, at) for at in range(len(base)))


def _closed(base: str) -> bool:
    """Ends consonant, vowel, consonant, the last not w, x or y: Porter's *o."""
    end = len(base) - 1
    return (
        end > 1
        and _is_consonant(base, end)
        and not _is_consonant(base, end - 1)
        and _is_consonant(base, end - 2)
        and base[end] not in "wxy"
    )

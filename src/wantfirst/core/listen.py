"""A sentence as it was spoken: its words in a plain form, each knowing where it stood."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from wantfirst.core.stem import stem

# A number with its points and colons (17:30, 1,500), a word with its apostrophes, a sign of money or per cent.
_WORD = r"\d+(?:[.,:]\d+)*|[^\W\d_]+(?:'[^\W\d_]+)*|[%€£$]"
_SENTENCE_ENDS = r"[.!?…]+(?=\s|$|[\"'”’)])|\n\s*\n|;"
_OPENING = " \t\n\r\"'”’“‘(-–—.!?…;"  # what may stand before the first word of a sentence
_CLAUSE_ENDS = re.compile(r"[,:;.!?…()]| [-–—] ")

_ENDINGS = (("n't", "not"), ("'re", "are"), ("'ll", "will"), ("'d", "would"), ("'ve", "have"), ("'m", "am"))
_WHOLE = {
    "can't": "can not", "won't": "will not", "shan't": "shall not", "cannot": "can not", "let's": "let us",
    "dont": "do not", "cant": "can not", "isnt": "is not", "arent": "are not", "doesnt": "does not",
    "didnt": "did not", "wasnt": "was not", "werent": "were not", "wouldnt": "would not", "couldnt": "could not",
    "shouldnt": "should not", "havent": "have not", "hasnt": "has not", "hadnt": "had not", "im": "i am",
    "ive": "i have", "youre": "you are", "youd": "you would", "youll": "you will", "youve": "you have",
    "theyre": "they are", "theyll": "they will", "theyve": "they have", "weve": "we have", "thats": "that is",
    "theres": "there is", "gonna": "going to", "wanna": "want to",
}  # fmt: skip
_IS_AFTER = frozenset(
    "it that there what who here he she where how this one everyone everybody nobody somebody nothing".split()  # noqa: SIM905
)


class Word(NamedTuple):
    """A word in its plain form (lower case, `'re` written out), its stem, and where it stands in the text."""

    plain: str
    stem: str
    start: int
    end: int
    opens: bool = False  # the first word after a comma, colon or dash
    capital: bool = False  # a capital and then small letters, inside a sentence: a name, or `May` the month


def sentences(text: str) -> list[list[Word]]:
    """The words of each sentence of a text; sentences without words are left out."""
    straight = text.replace("\u2019", "'").replace("\u2018", "'")
    found: list[list[Word]] = []
    at = 0
    for end in [*(match.end() for match in re.finditer(_SENTENCE_ENDS, straight)), len(straight)]:
        words = list(_words(straight, at, end))
        if words:
            found.append(words)
        at = end
    return found


def _words(text: str, start: int, end: int) -> Iterator[Word]:
    before = start
    for match in re.compile(_WORD).finditer(text, start, end):
        opens = _CLAUSE_ENDS.search(text, before, match.start()) is not None
        capital = match.start() > start and match[0].istitle() and bool(text[start : match.start()].strip(_OPENING))
        for plain in _plain(match[0].lower()):
            yield Word(
                plain=plain, stem=stem(plain), start=match.start(), end=match.end(), opens=opens, capital=capital
            )
            opens = False
        before = match.end()


def _plain(word: str) -> list[str]:
    """A word with what its apostrophe stands for written out: `you're` -> you, are."""
    if word in _WHOLE:
        return _WHOLE[word].split()
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and word != ending:
            return [word.removesuffix(ending).replace("'", ""), instead]
    if word.endswith("'s"):
        base = word[:-2].replace("'", "")
        return [base, "is"] if base in _IS_AFTER else [base]
    return [word.replace("'", "")]

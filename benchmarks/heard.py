"""How often does `heard` notice vague talk, and how often does it bother with firm talk?

    python benchmarks/heard.py                  the development sentences: rates, by field, and every miss
    python benchmarks/heard.py --test           the sentences held back until the rules were finished: four hundreds
    python benchmarks/heard.py --packs          the packs' own firm and soft replies, and their phrases' sentences

`--bare` leaves the packs' phrases out, so that only the general signs are measured. It measures and does not judge.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import yaml

from wantfirst.core.heard import weigh
from wantfirst.core.questions import Phrase
from wantfirst.store.index import open_index
from wantfirst.store.packs_found import pack_paths, shipped_folder, sources

HERE = Path(__file__).parent
DEV = HERE / "heard_dev.yaml"
TESTS = tuple(HERE / name for name in ("heard_test.yaml", "heard_test_2.yaml", "heard_test_3.yaml"))


class Said(NamedTuple):
    """A sentence of a field of work, and whether it is vague."""

    field: str
    vague: bool
    text: str


def sentences(path: Path) -> Iterator[Said]:
    """The sentences of a file, field by field."""
    for field, kinds in yaml.safe_load(path.read_text("utf-8"))["fields"].items():
        for kind, texts in kinds.items():
            yield from (Said(field=field, vague=kind == "vague", text=text) for text in texts)


def of_packs() -> Iterator[Said]:
    """What the shipped packs call soft and firm, and the sentences on which their phrases fire or not."""
    for path in sorted(shipped_folder().glob("*.yaml")):
        pack = yaml.safe_load(path.read_text("utf-8"))
        for question in pack.get("questions", ()):
            yield Said("soft and firm replies", True, question.get("soft", ""))
            yield Said("soft and firm replies", False, question.get("firm", ""))
        for phrase in pack.get("phrases", ()):
            if phrase["of"] == "employer":
                yield from (Said("sentences of phrases", True, text) for text in phrase.get("fires_on", ()))
                yield from (Said("sentences of phrases", False, text) for text in phrase.get("silent_on", ()))


def phrases() -> list[Phrase]:
    """The phrases of the shipped packs."""
    with tempfile.TemporaryDirectory() as home:
        index = open_index(pack_paths(sources(Path(home))), None)
    found = index.phrases()
    index.close()
    return found


def rate(said: Iterable[Said], flagged: set[str]) -> str:
    """How many of these were flagged, as a part and in per cent."""
    texts = [one.text for one in said]
    hits = sum(text in flagged for text in texts)
    return f"{hits:4} of {len(texts):4} {hits / len(texts):6.1%}" if texts else "   - of    -      -"


def table(said: Sequence[Said], flagged: set[str]) -> None:
    """Print the two rates for each field and for all."""
    print(f"{'':28}{'vague, noticed':>24}{'firm, flagged':>24}")
    for field in [*dict.fromkeys(one.field for one in said), "all"]:
        here = [one for one in said if field in (one.field, "all")]
        print(
            f"{field:28}"
            f"{rate([one for one in here if one.vague], flagged):>24}"
            f"{rate([one for one in here if not one.vague], flagged):>24}"
        )


def main() -> None:
    """Weigh the sentences, print the rates and the misses."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--test", action="store_true", help="the sentences held back")
    parser.add_argument("--packs", action="store_true", help="the packs' own replies and sentences; no misses shown")
    parser.add_argument("--bare", action="store_true", help="without the packs' phrases")
    given = parser.parse_args()
    listened = [] if given.bare else phrases()
    for said in (
        [list(of_packs())] if given.packs else [list(sentences(path)) for path in (TESTS if given.test else (DEV,))]
    ):
        show(said, listened, misses=not given.packs)


def show(said: Sequence[Said], listened: Sequence[Phrase], *, misses: bool) -> None:
    """Weigh sentences, print the rates and, if wanted, the misses."""
    flagged = {one.text for one in said if weigh(one.text, listened).vague}
    table(said, flagged)
    for one in said if misses else ():
        if one.vague != (one.text in flagged):
            print(f"{'missed' if one.vague else 'flagged'}  {one.field}: {one.text}")


if __name__ == "__main__":
    main()

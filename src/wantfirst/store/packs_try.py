"""Tries the fixtures of packs: each pack's examples with its own questions and the shipped themes only."""

from __future__ import annotations

from collections.abc import Iterable

from wantfirst.core.fixtures import Failure
from wantfirst.core.questions import ANY_FIELD
from wantfirst.core.trying import failed_examples, failed_sentences
from wantfirst.store.index import open_index
from wantfirst.store.packs import PackFile
from wantfirst.store.packs_found import PackPath, Source, pack_paths, shipped_folder


def try_packs(files: Iterable[PackFile]) -> tuple[int, list[Failure]]:
    """How many fixtures hold, and those that do not."""
    tried = 0
    failures: list[Failure] = []
    for file in files:
        if file.pack is None:
            continue
        tried += sum(len(one.includes) + len(one.excludes) for one in file.examples)
        tried += sum(len(one.fires_on) + len(one.silent_on) for one in file.sentences)
        failures += failed_sentences(file.pack.id, file.sentences)
        failures += _examples(file)
    return tried - len(failures), failures


def _examples(file: PackFile) -> list[Failure]:
    if file.pack is None or not file.examples:
        return []
    library = open_index([*_shipped_themes(), PackPath(path=file.file, shipped=False)], None)
    try:
        fields = () if ANY_FIELD in file.pack.fields else file.pack.fields
        return failed_examples(file.pack.id, file.examples, library, fields)
    finally:
        library.close()


def _shipped_themes() -> list[PackPath]:
    return [path for path in pack_paths([Source(path=shipped_folder())]) if path.path.endswith("themes.yaml")]

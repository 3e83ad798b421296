"""What a new edition of a pack brings: which questions were added, changed, removed."""

from __future__ import annotations

from wantfirst.core.questions import Question
from wantfirst.store.packs import pack_of
from wantfirst.store.yaml_door import MAX_PACK, YamlFault, parse_bytes


def changes(old: bytes, new: bytes, file: str) -> list[str]:
    """A line each for questions added, changed and removed between two texts of a pack file."""
    before, after = _questions(old, file), _questions(new, file)
    kinds = {
        "Added": [id for id in after if id not in before],
        "Changed": [id for id in after if id in before and after[id] != before[id]],
        "Removed": [id for id in before if id not in after],
    }
    return [f"{kind}: {', '.join(ids)}" for kind, ids in kinds.items() if ids] or ["No question differs."]


def _questions(data: bytes, file: str) -> dict[str, Question]:
    try:
        found = pack_of(parse_bytes(data, file, MAX_PACK), file).questions
    except YamlFault:
        return {}
    return {question.id.split("/")[1]: question for question in found}

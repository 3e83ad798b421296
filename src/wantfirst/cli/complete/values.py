"""What each flag and argument may be followed by."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import NamedTuple

from wantfirst.cli.settings import Settings

NAMES_VARIABLE = "WANTFIRST_COMPLETE_NAMES"


class Candidate(NamedTuple):
    """A word that may stand there, and what it means (empty: the word says it)."""

    word: str
    about: str = ""


class Asked(NamedTuple):
    """What is typed of the word so far, and the settings of the line."""

    typed: str
    settings: Settings


def rounds(_: Asked) -> list[Candidate]:
    """The rounds, with the other name of the last."""
    from wantfirst.core.talk import ROUND_LABELS

    return [*(Candidate(word, label) for word, label in ROUND_LABELS.items()), Candidate("final", ROUND_LABELS["3"])]


def audiences(asked: Asked) -> list[Candidate]:
    """The people one meets; their other names only once a letter is typed that none of these begins with."""
    from wantfirst.core.talk import AUDIENCE_BY_NAME, AUDIENCE_LABELS

    main = [Candidate(word, label) for word, label in AUDIENCE_LABELS.items()]
    main.append(Candidate("panel", "boss, colleague and HR together"))
    if any(one.word.startswith(asked.typed) for one in main):
        return main
    return [Candidate(word, AUDIENCE_LABELS[role]) for word, role in AUDIENCE_BY_NAME.items()]


def wants(asked: Asked) -> list[Candidate]:
    """The ids of the wants; a private one is `want-N`."""
    from wantfirst.core.wants import shown_id
    from wantfirst.store.worksheet import load

    worksheet = load(asked.settings.home).worksheet
    return [Candidate(shown_id(worksheet, want)) for want in worksheet.wants]


def themes(asked: Asked) -> list[Candidate]:
    """What questions are about."""
    return [Candidate(one.id, one.label) for one in asked.settings.library().themes()]


def fields(asked: Asked) -> list[Candidate]:
    """The fields of work, and `all`."""
    return [
        *(Candidate(one.id, one.label) for one in asked.settings.library().fields()),
        Candidate("all", "every field"),
    ]


def employers(asked: Asked) -> list[Candidate]:
    """The employers, only where the person allowed it: names on a screen are seen by whoever stands behind."""
    if os.environ.get(NAMES_VARIABLE, "") in ("", "0"):
        return []
    return [Candidate(path.stem) for path in asked.settings.home.employer_paths()]


def packs_and_questions(asked: Asked) -> list[Candidate]:
    """The packs, and once one is named its questions."""
    library = asked.settings.library()
    pack = asked.typed.partition("/")[0]
    own = [Candidate(id) for id in library.question_ids() if id.partition("/")[0] == pack]
    return [*(Candidate(one.id, one.title) for one in library.packs()), *own]


def file_formats(_: Asked) -> list[Candidate]:
    """The kinds of file there is a schema of."""
    return [Candidate(word) for word in ("pack", "worksheet", "employer", "history")]


def kinds(_: Asked) -> list[Candidate]:
    """What one would have of it."""
    from wantfirst.core.wants import KINDS

    return [Candidate(word) for word in KINDS]


def importances(_: Asked) -> list[Candidate]:
    """How much a want weighs."""
    from wantfirst.core.wants import IMPORTANCE_LABELS

    return [Candidate(word, label) for word, label in IMPORTANCE_LABELS.items()]


def grades(_: Asked) -> list[Candidate]:
    """How firm a statement is."""
    from wantfirst.core.employers import GRADES

    return [Candidate(word) for word in GRADES]


def verdicts(_: Asked) -> list[Candidate]:
    """Whether it gives one what one wants."""
    from wantfirst.core.employers import VERDICTS

    return [Candidate(word) for word in VERDICTS]


def shells(_: Asked) -> list[Candidate]:
    """The shells whose words are finished here."""
    from wantfirst.cli.complete.scripts import SCRIPTS

    return [Candidate(word) for word in SCRIPTS]


FLAGS: dict[str, Callable[[Asked], list[Candidate]]] = {
    "round": rounds,
    "audience": audiences,
    "want": wants,
    "theme": themes,
    "field": fields,
    "employer": employers,
    "question": packs_and_questions,
    "kind": kinds,
    "importance": importances,
    "grade": grades,
    "verdict": verdicts,
    "shell": shells,
}
ARGUMENTS: dict[tuple[str, ...], Callable[[Asked], list[Candidate]]] = {
    ("sheet",): employers,
    ("debrief",): employers,
    ("compare",): employers,
    ("packs", "show"): packs_and_questions,
    ("packs", "schema"): file_formats,
}
FILE_FLAGS = frozenset(("home", "pack", "output", "from_file"))
FILE_ARGUMENTS = frozenset((("packs", "check"), ("packs", "test"), ("packs", "add"), ("packs", "new")))

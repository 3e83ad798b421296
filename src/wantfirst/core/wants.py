"""What a person wants: Want, Worksheet, and the words for kind and importance."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

KINDS = ("more", "new", "keep", "less")
KIND_LABELS = {"more": "more of it", "new": "something new", "keep": "keep it", "less": "less of it"}

IMPORTANCES = ("must", "important", "nice")
IMPORTANCE_LABELS = {"must": "must have", "important": "important", "nice": "nice"}
WEIGHTS = {"must": 4, "important": 2, "nice": 1}  # wherever wants are weighed against each other

NOTHING_SKIPPED: Mapping[str, str] = MappingProxyType({})


class Want(NamedTuple):
    """One thing wanted.

    `want` is what, `why` the reason, `sign` how one would know, `say` a sentence for the room. `themes` are
    ids, empty when the person chose none. `kind` and `importance` are one of KINDS and IMPORTANCES.
    `why`, `floor` and `note` are private always; with `private` the whole want is. `unset` names which of
    `kind` and `importance` were never given and hold their defaults.
    """

    id: str
    want: str
    why: str = ""
    kind: str = "new"
    importance: str = "important"
    sign: str = ""
    floor: str = ""
    note: str = ""
    themes: tuple[str, ...] = ()
    say: str = ""
    private: bool = False
    unset: frozenset[str] = frozenset()


class Worksheet(NamedTuple):
    """All wants of a person, and their situation.

    `skipped` maps `field`, `situation` or `<want-id>.<key>` to the reason given for leaving it for later.
    """

    field: str = ""
    situation: str = ""
    present_job: bool | None = None
    wants: tuple[Want, ...] = ()
    never: tuple[str, ...] = ()
    skipped: Mapping[str, str] = NOTHING_SKIPPED

    def want(self, id: str) -> Want | None:
        """The want with this id, or None."""
        return next((want for want in self.wants if want.id == id), None)


def counted(wants: Sequence[Want]) -> str:
    """How many there are, in words: `1 want`, `5 wants`."""
    return "1 want" if len(wants) == 1 else f"{len(wants)} wants"


def shown_id(worksheet: Worksheet, want: Want) -> str:
    """The id under which a want may leave the home: a private one becomes `want-N`, by its place."""
    return f"want-{worksheet.wants.index(want) + 1}" if want.private else want.id

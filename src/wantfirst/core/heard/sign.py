"""What a sign of vague or firm talk is."""

from __future__ import annotations

from typing import NamedTuple


class Sign(NamedTuple):
    """A kind of words that speaks for vague talk (`weight` above 0) or for firm talk (below 0).

    `label` names it to a person; `missing` is what vague talk of this kind leaves out. In `words` wordings stand with
    commas between; `~` after a word means any ending (`hope~`: hopes, hoping), `_` is any one word. The longest
    wording wins: inside `no problem` no other sign is looked for.
    """

    id: str
    weight: float
    label: str
    missing: tuple[str, ...] = ()
    words: str = ""

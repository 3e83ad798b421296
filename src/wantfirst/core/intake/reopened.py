"""Which questions are asked again when only a want, or only one thing, is to be told anew."""

from __future__ import annotations

from collections.abc import Sequence

from wantfirst.core.intake.about import KEYS as ABOUT
from wantfirst.core.intake.talk import KEYS as TALK
from wantfirst.core.nearest import nearest
from wantfirst.core.problems import UsageFault
from wantfirst.core.talk import split_list
from wantfirst.core.wants import Want

OF_WANTS = ("want", "why", "sign", "importance", "kind", "themes", "say", "floor", "private")
_ALIASES = {"theme": "themes", "job": "present_job", "weight": "importance"}
_WHOLE = {"talk": TALK}


def keys_of(wants: Sequence[Want], only: Sequence[str], *, of_wants: bool) -> tuple[str, ...]:
    """The keys to ask anew, in order.

    Args:
        wants: those chosen, or all.
        only: things to ask for, by their keys (commas allowed); none: all that a want has.
        of_wants: wants were named, so that only what belongs to a want can be asked for.

    Raises:
        UsageFault: a key that is not known here, with the nearest.
    """
    known = OF_WANTS if of_wants else (*OF_WANTS, *ABOUT, "talk")
    keys: list[str] = []
    for part in [_known(word, known) for word in split_list(only)] or OF_WANTS[:7]:
        if part in ABOUT or part in _WHOLE:
            keys += _WHOLE.get(part, (part,))
        else:
            keys += [f"{want.id}.{part}" for want in wants if part != "say"]
            keys += [key for want in wants if part == "say" for key in _saying(want)]
    return tuple(dict.fromkeys(keys if only else sorted(keys, key=lambda key: _place(key, wants))))


def _saying(want: Want) -> tuple[str, ...]:
    return (f"{want.id}.say",) if want.say else (f"{want.id}.reason", f"{want.id}.say")


def _place(key: str, wants: Sequence[Want]) -> int:
    """Want by want; the sort is stable, so each keeps its own order."""
    return [want.id for want in wants].index(key.rpartition(".")[0])


def _known(word: str, known: Sequence[str]) -> str:
    part = _ALIASES.get(word.replace("-", "_"), word.replace("-", "_"))
    if part not in known:
        near = nearest(word, (*known, *_ALIASES))
        hint = f"did you mean {near}?" if near else f"write one of {', '.join(known)}"
        raise UsageFault(f"“{word}” is nothing that can be asked here", hint)
    return part

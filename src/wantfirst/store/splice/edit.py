"""The three edits of a hand-edited file, and what each means for plain data, without a text in sight.

`edited` is the expectation the spliced text is held to: a text is taken only when it reads as this.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from wantfirst.core.clean import clean
from wantfirst.store.yaml_tree import Mapping, Node, Scalar, Sequence


class Truth(str):
    """`true` or `false` as a person would write it: without the quotes that keep a text from being taken for one."""

    __slots__ = ()

    @classmethod
    def of(cls, value: bool) -> Truth:
        """The word for it."""
        return cls("true" if value else "false")


Data: TypeAlias = "str | list[Data] | dict[str, Data] | None"
Path: TypeAlias = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Set:
    """Put `value` at `path`. A key that is missing is made, and so are the mappings above it."""

    path: Path
    value: Data


@dataclass(frozen=True, slots=True)
class Append:
    """Put `value` at the end of the list at `path`. A list that is missing or empty is made."""

    path: Path
    value: Data


@dataclass(frozen=True, slots=True)
class Remove:
    """Take out the key or item at `path`. A key that is not there is no fault: nothing changes."""

    path: Path


Edit: TypeAlias = Set | Append | Remove


class Misfit(LookupError):
    """The path of an edit leads where the data has nothing, or something of another kind."""


def plain(node: Node | None) -> Data:
    """What a tree holds, without its marks: texts, lists and mappings; None for what is absent."""
    if isinstance(node, Scalar):
        return None if node.absent else node.text
    if isinstance(node, Mapping):
        return {key: plain(value) for key, value in node.values.items()}
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return None


def cleaned(edit: Edit) -> Edit:
    """The same edit as it will read back: the YAML door cleans every text, so it is cleaned before."""
    path = tuple(clean(step) if isinstance(step, str) else step for step in edit.path)
    if isinstance(edit, Remove):
        return Remove(path)
    return type(edit)(path, clean_data(edit.value))


def clean_data(data: Data) -> Data:
    """The same data, every text and key cleaned."""
    if isinstance(data, str):
        return clean(data)
    if isinstance(data, list):
        return [clean_data(item) for item in data]
    if isinstance(data, dict):
        return {clean(key): clean_data(value) for key, value in data.items()}
    return None


def edited(data: Data, edit: Edit) -> Data:
    """Return `data` after the edit; `data` itself is left as it is.

    Args:
        data: what the file holds.
        edit: what to change.

    Raises:
        Misfit: the path leads through a text, to an item that is not there, or to the wrong kind of thing.
    """
    if not edit.path:
        raise Misfit("an edit needs a place")
    if isinstance(edit, Set):
        value = edit.value
        return _changed(data, edit.path, lambda _old: value)
    if isinstance(edit, Append):
        item = edit.value
        return _changed(data, edit.path, lambda old: [*_list(old), item])
    return _removed(data, edit.path)


def _changed(data: Data, path: Path, change: Callable[[Data], Data]) -> Data:
    """`data` with the value at `path` changed by `change`, which is given None where nothing stands yet."""
    if not path:
        return change(data)
    step, rest = path[0], path[1:]
    if isinstance(step, int):
        items = list(_item_list(data, step))
        items[step] = _changed(items[step], rest, change)
        return items
    mapping = _mapping(data)
    return {**mapping, step: _changed(mapping.get(step), rest, change)}


def _removed(data: Data, path: Path) -> Data:
    step, rest = path[0], path[1:]
    if isinstance(step, int):
        items = _item_list(data, step)
        kept = [_removed(items[step], rest)] if rest else []
        return [*items[:step], *kept, *items[step + 1 :]]
    mapping = _mapping(data)
    if step not in mapping:
        return data
    if rest:
        return {**mapping, step: _removed(mapping[step], rest)}
    return {key: value for key, value in mapping.items() if key != step}


def _mapping(data: Data) -> dict[str, Data]:
    if data is None:
        return {}
    if not isinstance(data, dict):
        raise Misfit(f"{_kind(data)} stands where keys are expected")
    return data


def _list(data: Data) -> list[Data]:
    if data is None:
        return []
    if not isinstance(data, list):
        raise Misfit(f"{_kind(data)} stands where a list is expected")
    return data


def _item_list(data: Data, index: int) -> list[Data]:
    items = _list(data)
    if not 0 <= index < len(items):
        raise Misfit(f"the list has no item {index + 1}")
    return items


def _kind(data: Data) -> str:
    if isinstance(data, str):
        return "a text"
    return "a list" if isinstance(data, list) else "a mapping"

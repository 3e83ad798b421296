"""What the system refuses, in words a person can act on."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from wantfirst.core.clean import clean
from wantfirst.core.problems import WantfirstError

_FULL = (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC))
_REASONS = {
    errno.EACCES: "you have no right to do that",
    errno.EPERM: "you have no right to do that",
    errno.EROFS: "that disk can only be read",
    errno.ENAMETOOLONG: "the name is too long",
    errno.ENOTDIR: "a folder on the way there is a file",
    errno.EEXIST: "something else of that name is there",
    errno.ELOOP: "a link there cannot be followed",
    errno.EFBIG: "the file is too large for that place",
}


@contextmanager
def in_words(path: Path, fate: str) -> Iterator[None]:
    """Turn an OSError into a WantfirstError: `path`, its `fate` ("could not be saved") and the reason."""
    try:
        yield
    except OSError as error:
        raise WantfirstError(sentence(path, fate, error)) from None


def sentence(path: Path, fate: str, error: OSError) -> str:
    """What happened to `path`, as a person would say it."""
    if error.errno in _FULL:
        return f"the disk is full; nothing was changed in {shown(path)}"
    reason = _REASONS.get(error.errno or 0) or error.strerror or "the system gave no reason"
    return f"{shown(path)} {fate}: {reason}"


def shown(path: Path) -> str:
    """A path that is safe to show."""
    return clean(str(path))

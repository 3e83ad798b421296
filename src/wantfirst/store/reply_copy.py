"""A reply that is written in an editor: a private file that holds what was typed so far, and is gone afterwards.

It lies in the home, for its owner alone. Its name is that of an unfinished write, so that one left behind by a terminal
that was closed is swept away like those, a day later: somebody may still be writing in it.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from wantfirst.store.files_words import in_words
from wantfirst.store.files_write import REPLY, exchange, make_folder
from wantfirst.store.home import TEMP, Home

LONGEST = 60_000  # bytes read back: what a field of the worksheet can hold, with room to spare


@contextmanager
def reply_copy(home: Home, text: str) -> Iterator[Path]:
    """A private file with this text, taken away at the end with whatever an editor left beside it.

    Raises WantfirstError when it cannot be made.
    """
    path = home.path / f"{TEMP}{os.urandom(6).hex()}{REPLY}"
    with in_words(path, "could not be made"):
        make_folder(home.path)
        exchange(path, f"{text}\n".encode() if text else b"")
    try:
        yield path
    finally:
        for left in home.path.glob(f"*{path.name}*"):  # x.txt~, .x.txt.swp: copies that editors make
            with suppress(OSError):
                left.unlink()


def read_back(path: Path) -> str | None:
    """What the file holds now, on one line; None when there is no such file, or more in it than can be kept."""
    with suppress(OSError):
        with path.open("rb") as file:
            data = file.read(LONGEST + 1)
        if len(data) <= LONGEST:
            lines = data.decode("utf-8-sig", errors="replace").splitlines()
            return " ".join(line.strip() for line in lines if line.strip())
    return None

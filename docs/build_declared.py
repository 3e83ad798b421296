"""Writes `questions/declared.txt`: what the shipped packs declare for others. To be run when one of them declares more.

python docs/build_declared.py
"""

from __future__ import annotations

from wantfirst.store.packs_check import read_all
from wantfirst.store.packs_declared import LIST, written
from wantfirst.store.packs_found import Source, pack_paths, shipped_folder


def made() -> str:
    """The text that the file should hold."""
    return written(read_all(pack_paths([Source(path=shipped_folder(), shipped=True)])))


if __name__ == "__main__":
    target = shipped_folder() / LIST
    target.write_text(made(), encoding="utf-8")
    print(f"written: {target}")

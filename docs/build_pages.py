"""Writes what is made from the program itself: at present what Tab knows of its commands and flags.

python docs/build_pages.py           writes the files
python docs/build_pages.py --check   says which are stale, and exits with 1
"""

from __future__ import annotations

import sys
from pathlib import Path

from wantfirst.cli.app import command
from wantfirst.cli.complete import grammar

ROOT = Path(__file__).parents[1]


def made() -> dict[Path, str]:
    """Each file with the text that it should hold."""
    return {grammar.FILE: grammar.written(grammar.grammar_of(command()))}


def stale() -> list[str]:
    """The files that do not hold it."""
    return [
        str(path.relative_to(ROOT))
        for path, text in made().items()
        if not path.exists() or path.read_text(encoding="utf-8") != text
    ]


def main() -> int:
    """Write the files, or check them."""
    if "--check" in sys.argv[1:]:
        found = stale()
        print("\n".join(f"stale: {name}" for name in found) or "all pages are as the program says")
        return int(bool(found))
    for path, text in made().items():
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    print(f"{len(made())} files written")
    return 0


if __name__ == "__main__":
    sys.exit(main())

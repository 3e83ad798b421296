"""The line by which an editor with a YAML language server finds the schema of a file, without a network.

The schema lies in the home's cache and the path to it is relative: a home can be moved, and a file that is passed on
tells nothing of its folder. Only new files get the line; one that is there already is the person's.
"""

from __future__ import annotations

import json
from contextlib import suppress

from wantfirst.store.files_write import exchange, make_folder
from wantfirst.store.home import Home

_LINE = "# yaml-language-server: $schema={there}/cache/schema-{format}.json\n"

WORKSHEET_LINE = _LINE.format(there=".", format="worksheet")
EMPLOYER_LINE = _LINE.format(there="..", format="employer")
PACK_LINE = _LINE.format(there="..", format="pack")  # in the home's own `questions`


def keep_schema(home: Home, format: str) -> None:
    """Put the schema where the line says. It is a help and no more: where it cannot be written, nothing is said."""
    from wantfirst.store.schema import schema_of

    path = home.path / "cache" / f"schema-{format}.json"
    text = (json.dumps(schema_of(format), ensure_ascii=False, indent=1) + "\n").encode()
    with suppress(OSError):
        if path.exists() and path.read_bytes() == text:
            return
        make_folder(path.parent)
        exchange(path, text)

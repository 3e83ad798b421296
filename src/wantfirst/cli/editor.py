"""Opens the person's own editor, $VISUAL or $EDITOR, on a file."""

import os
import shlex
import subprocess
from pathlib import Path

from wantfirst.core.clean import clean


class EditorFault(Exception):
    """The editor was not there, or ended with a fault. The message says which, the hint what to do."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


def open_in_editor(path: Path) -> None:
    """Wait until the person has closed the editor. Raises EditorFault when there is none, or it failed."""
    named = os.environ.get("VISUAL") or os.environ.get("EDITOR") or "vi"
    try:
        words = shlex.split(named)
        code = subprocess.run([*words, str(path)], check=False).returncode  # noqa: S603 - the person chose it
    except (OSError, ValueError):
        hint = "set EDITOR to one that is there, as in EDITOR=nano"
        raise EditorFault(f"the editor “{clean(named)}” cannot be started", hint) from None
    if code != 0:
        raise EditorFault("the editor ended with a fault")

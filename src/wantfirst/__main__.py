"""The way in: `wantfirst`, and `python -m wantfirst`."""

import gc

gc.disable()  # a command lives for a moment: looking for garbage would cost it a twelfth of its time

# ruff: noqa: E402 - all that follows is imported without the collector running
import os
from typing import NoReturn

TAB = "_WANTFIRST_COMPLETE"  # set by a shell whose Tab asks what may stand there; see `cli/complete`


def main() -> NoReturn:
    """Answer a Tab, or run the program. They part here, for a Tab needs neither Typer nor a command."""
    if TAB in os.environ:
        from wantfirst.cli.completion import tell

        tell()
    from wantfirst.cli.app import main as run

    run()


if __name__ == "__main__":
    main()

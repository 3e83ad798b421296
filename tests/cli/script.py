"""The program in a process made by fork, which starts in no time, on a terminal where a script replies."""

from __future__ import annotations

import os
import pty
import select
import signal
import sys
import time
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import wantfirst
from wantfirst.cli.app import main

READY = b"> "  # what a plain prompt ends with
PATIENCE = 30.0


class Scripted:
    """One run. `prompts` counts what was asked so far, `asked` is the latest; only what is asked for is replied to."""

    def __init__(self, *words: str, home: Path) -> None:
        self.said = b""
        self.asked = ""
        self.prompts = 0
        self.pid, self.terminal = pty.fork()
        if not self.pid:
            _become([*words, "--plain", "--home", str(home)])

    def listen(self, most: float = PATIENCE) -> bool:
        """Wait until the next prompt; False when the time is up or the program has ended before."""
        until = time.monotonic() + most
        while not self.said.endswith(READY):
            ready, _, _ = select.select([self.terminal], [], [], max(0.0, until - time.monotonic()))
            if not ready or not self._take():
                return False
        self.asked, self.said = self.said.decode(errors="replace"), b""
        self.prompts += 1
        return True

    def _take(self) -> bool:
        try:
            more = os.read(self.terminal, 65536)
        except OSError:  # the other end is closed
            return False
        self.said += more
        return bool(more)

    def reply(self, line: str) -> None:
        """Send a reply."""
        os.write(self.terminal, line.encode() + b"\n")
        echoed = line.encode() + b"\r\n"
        while not self.said.startswith(echoed):  # what the terminal shows of the reply itself is no prompt
            if not self._take():
                return
        self.said = self.said[len(echoed) :]

    def kill(self) -> None:
        """Kill it, as nothing can refuse, and see what it had still asked."""
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        self.listen(1.0)
        os.close(self.terminal)

    def end(self) -> int:
        """Wait until it has ended by itself; its exit code."""
        while self._take():
            pass
        os.close(self.terminal)
        return os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])


def _become(words: Sequence[str]) -> None:
    """Be the program, in the child."""
    try:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        os.environ["TERM"] = "xterm"
        sys.argv = ["wantfirst", *words]
        sys.stdin, sys.stdout = open(0), open(1, "w")  # noqa: SIM115 - the terminal, by its numbers
        main()
    finally:
        os._exit(99)


def imported() -> None:
    """Have all of the program at hand, so that a forked one need not read it anew."""
    for module in walk_packages(wantfirst.__path__, "wantfirst."):
        if not module.name.endswith("__main__"):
            import_module(module.name)
    import_module("filelock")


def asked(words: Sequence[str], replies: Sequence[str], home: Path, look: Callable[[], object]) -> list[object]:
    """Run the whole script and `look` at each prompt, and at the end."""
    run = Scripted(*words, home=home)
    seen = []
    for reply in replies:
        assert run.listen(), run.said.decode(errors="replace")
        seen.append(look())
        run.reply(reply)
    assert run.end() == 0, run.said.decode(errors="replace")
    return [*seen, look()]

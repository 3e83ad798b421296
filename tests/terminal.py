"""A pseudo-terminal with the program on it, and a screen to read what a person would see."""

from __future__ import annotations

import re
import signal
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

import pexpect
import pyte

from tests.program import command_line, environment

PATIENCE = 20.0  # seconds until a missing text is given up; a text that comes is never waited for longer
ENTER, SPACE, DOWN, UP = "\r", " ", "\x1b[B", "\x1b[A"
CTRL_C, CTRL_D, CTRL_U, ALT_ENTER = "\x03", "\x04", "\x15", "\x1b\r"
CTRL_Z, CTRL_A, CTRL_E, CTRL_X, ESC, BACKSPACE = "\x1a", "\x01", "\x05", "\x18", "\x1b", "\x7f"

_STEERING = re.compile(r"\x1b(\[[0-9;?]*[ -/]*[@-~]|[@-Z\\-_]|[()][0-9A-B])")
_READY = re.compile(
    r">|\(arrow\s+keys,\s+then\s+Enter\)|\(Space\s+marks,\s+Enter\s+goes\s+on\)"
)  # only then does it listen


class Terminal:
    """The program on a terminal of its own, and what has come from it since the last key."""

    def __init__(
        self, *words: str, home: Path, columns: int = 80, rows: int = 24, env: Mapping[str, str] | None = None,
        redirect: str = "", library: Path | None = None, folder: Path | None = None,
    ) -> None:  # fmt: skip
        self.screen = pyte.Screen(columns, rows)
        self.screen.write_process_input = self._answer  # the program asks where the cursor is
        self._stream = pyte.ByteStream(self.screen)
        self.news = ""
        self.all = b""
        program, *rest = command_line(*words, redirect=redirect, library=library)
        self.child = pexpect.spawn(
            program, rest, dimensions=(rows, columns), timeout=PATIENCE,
            env=environment({"WANTFIRST_HOME": str(home)} | dict(env or {})), cwd=folder,
        )  # fmt: skip
        self.child.delaybeforesend = None
        self.child.ptyproc.delayafterclose = 0

    def _answer(self, data: str) -> None:
        self.child.send(data)

    def sees(self, pattern: str) -> str:
        """Wait for a text (a regular expression; white space is all one) since the last key; give what came."""
        sought = re.compile(pattern.replace(" ", r"\s+"), re.DOTALL)
        return self._until(pattern, lambda: sought.search(self.news) is not None)

    def asks(self, pattern: str) -> str:
        """Wait until the program has asked this and listens for the reply."""
        sought = re.compile(pattern.replace(" ", r"\s+"), re.DOTALL)

        def listens() -> bool:
            found = sought.search(self.news)
            return found is not None and _READY.search(self.news, found.start()) is not None

        return self._until(pattern, listens)

    def _until(self, what: str, is_there: Callable[[], bool]) -> str:
        while not is_there():
            try:
                self._take(self.child.read_nonblocking(65536, PATIENCE))
            except (pexpect.TIMEOUT, pexpect.EOF) as error:
                raise AssertionError(f"{what!r} did not come, but:\n{self.news}") from error
        return self.news

    def _take(self, data: bytes) -> None:
        self.all += data
        self._stream.feed(data)
        self.news += _STEERING.sub("", data.decode(errors="replace")).replace("\r", "")

    def press(self, *keys: str | bytes) -> None:
        """Press keys; what came before is no news any more."""
        self._settle()
        self.news = ""
        for key in keys:
            self.child.send(key)

    def _settle(self) -> None:
        """Wait until the program sleeps: a Ctrl-C in the instant before it begins to read would be seen too late."""
        state = Path(f"/proc/{self.child.pid}/stat")
        while state.exists() and state.read_text().rpartition(")")[2].split()[0] not in "SZ":
            time.sleep(0.002)

    def type(self, text: str) -> None:
        """Type a line."""
        self.press(text + ENTER)

    def reply(self, pattern: str, *keys: str | bytes) -> None:
        """When asked this, press keys."""
        self.asks(pattern)
        self.press(*keys)

    def rows(self) -> list[str]:
        """What stands on the screen, row by row, once the program waits for a key."""
        self._settle()
        with suppress(pexpect.TIMEOUT, pexpect.EOF):
            while True:
                self._take(self.child.read_nonblocking(65536, 0.05))
        return [row.rstrip() for row in self.screen.display]

    def end(self) -> int:
        """Wait until the program has ended; its exit code, or minus the signal it died of."""
        while True:
            try:
                self._take(self.child.read_nonblocking(65536, PATIENCE))
            except pexpect.EOF:
                break
            except pexpect.TIMEOUT as error:
                raise AssertionError(f"it did not end, but:\n{self.news}") from error
        self.child.wait()
        return self.child.exitstatus if self.child.exitstatus is not None else -(self.child.signalstatus or 0)

    def hang_up(self) -> None:
        """Close the terminal, as when its window is closed or the line drops; the system tells the program."""
        self.child.ptyproc.fileobj.close()
        self._is_gone()

    def kill(self) -> None:
        """Kill the program as nothing can hinder."""
        self.child.kill(signal.SIGKILL)
        self._is_gone()

    def _is_gone(self) -> None:
        late = time.monotonic() + PATIENCE
        while self.child.isalive():
            assert time.monotonic() < late, "the program lives on"
            time.sleep(0.01)


@contextmanager
def on_terminal(*words: str, home: Path, **given: object) -> Iterator[Terminal]:
    """The program on a terminal, gone at the end whatever happens."""
    terminal = Terminal(*words, home=home, **given)  # type: ignore[arg-type]
    try:
        yield terminal
    finally:
        terminal.child.close(force=True)


def pasted(text: str) -> str:
    """What a terminal sends when a text is pasted into it."""
    return f"\x1b[200~{text}\x1b[201~"

"""What a run of the program costs, counted so that a busy machine changes nothing: processor time, and memory."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

from tests.program import environment

MOST_SECONDS = 2.0  # of the processor
MOST_MIB = 200.0
STATUS, RESET = Path("/proc/self/status"), Path("/proc/self/clear_refs")

# The program, telling on its way out what it has cost.
TELLING = """
import json, os, resource, sys, time
place, *sys.argv = sys.argv[1:]
end = os._exit
def leave(code):
    most = [line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM")]
    with open(place, "w") as told:
        json.dump([time.process_time(), int(most[0]) / 1024 if most else 0.0], told)
    end(code)
os._exit = leave
from wantfirst.cli.app import main
main()
"""


class Costs:
    """What is used in this process from now on."""

    def __init__(self) -> None:
        with suppress(OSError):  # a system without it: only time is measured
            RESET.write_text("5")
        self.memory = self._memory("VmRSS")
        self.began = time.process_time()

    def too_much(self, words: list[str]) -> str:
        """What was more than it may be; empty when all is well."""
        seconds, mib = time.process_time() - self.began, self._memory("VmHWM") - self.memory
        if seconds > MOST_SECONDS:
            return f"{words}: {seconds:.1f} seconds of the processor"
        return f"{words}: {mib:.0f} MiB" if mib > MOST_MIB else ""

    def _memory(self, what: str) -> float:
        with suppress(OSError):
            for line in STATUS.read_text().splitlines():
                if line.startswith(what):
                    return int(line.split()[1]) / 1024
        return 0.0


def measured(words: list[str], place: Path, home: Path) -> tuple[float, float]:
    """The seconds of the processor and the most MiB that the program needs, as a process of its own."""
    told = place / "costs.json"
    line = [sys.executable, "-c", TELLING, str(told), "wantfirst", *words]
    env = environment({"WANTFIRST_HOME": str(home)})
    done = subprocess.run(line, capture_output=True, env=env, stdin=subprocess.DEVNULL, check=False)
    assert done.returncode in (0, 1), done.stderr.decode()[-300:]
    seconds, mib = json.loads(told.read_text())
    return seconds, mib

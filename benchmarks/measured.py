"""A command run to its end on a quiet machine: wall time, processor time, memory of its whole process tree.

The sum of memory is of resident pages (RSS): pages that forked processes share count once for each, so the sum
of a program that forks is, if anything, too high.
"""

from __future__ import annotations

import os
import resource
import subprocess
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

#: Seconds between two looks at the process tree, and of the quiet that is waited for.
_BEAT, _QUIET = 0.05, 1.0
#: A machine is quiet, and a run undisturbed, as long as others use less than so much of one core.
_CALM = 0.15
_PAGE = resource.getpagesize()
_TICK = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True, slots=True)
class Usage:
    """One run: seconds of wall and processor, peak bytes of the largest process and of the tree, cores others used."""

    wall: float
    cpu: float
    largest: int
    tree: int
    disturbance: float
    output: str

    @property
    def is_disturbed(self) -> bool:
        return self.disturbance > _CALM


def as_installed() -> dict[str, str]:
    """The environment of a measured command: Python keeps what it compiled of our modules, as it does once installed."""
    return {name: each for name, each in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


class Failed(Exception):
    """A command of the measurement ended with another code than expected; its output is the message."""


def measured(command: Sequence[str | Path], folder: Path, patience: float) -> Usage:
    """Run a command after a quiet second, or after `patience` seconds of waiting for one."""
    wait_for_quiet(patience)
    with tempfile.TemporaryFile() as output:
        busy, started = _busy(), time.perf_counter()
        process = subprocess.Popen(
            command, cwd=folder, env=as_installed(), stdout=output, stderr=subprocess.STDOUT
        )
        largest = tree = 0
        while True:
            pid, status, used = os.wait4(process.pid, os.WNOHANG)
            if pid:
                break
            sizes = tree_sizes(process.pid)
            largest, tree = max([largest, *sizes]), max(tree, sum(sizes))
            time.sleep(_BEAT)
        wall, others = time.perf_counter() - started, _busy() - busy
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        text = output.read().decode("utf-8", errors="replace")
    if process.returncode:
        raise Failed(f"{' '.join(map(str, command))}：退出码 {process.returncode}\n{text[-2000:]}")
    # Not what the system gives as the largest: that counts what we ourselves held when the process was started.
    cpu = used.ru_utime + used.ru_stime
    return Usage(wall, cpu, largest, tree, max(0.0, others - cpu) / wall, text)


def wait_for_quiet(patience: float) -> bool:
    """Wait until the machine has been idle for a second; whether it was before patience ended."""
    until = time.perf_counter() + patience
    while True:
        busy, started = _busy(), time.perf_counter()
        time.sleep(_QUIET)
        if (_busy() - busy) / (time.perf_counter() - started) < _CALM:
            return True
        if time.perf_counter() > until:
            return False


def tree_sizes(root: int) -> list[int]:
    """Resident bytes of a process and of all below it."""
    sizes, waiting = [], [root]
    while waiting:
        pid = waiting.pop()
        try:
            sizes.append(int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * _PAGE)
            for task in os.listdir(f"/proc/{pid}/task"):
                waiting += map(int, Path(f"/proc/{pid}/task/{task}/children").read_text().split())
        except (OSError, IndexError):  # ended while we looked
            continue
    return sizes


def _busy() -> float:
    """Processor seconds that the whole machine has used since it was started."""
    user, nice, system, _idle, _wait, irq, softirq, steal, *_ = (
        int(each) for each in Path("/proc/stat").read_text().split("\n", 1)[0].split()[1:]
    )
    return (user + nice + system + irq + softirq + steal) / _TICK

"""`--timings`: where the time of a build went, stage by stage, and within the work on families step by step."""

from __future__ import annotations

import sys
from pathlib import Path

from generator.shell.progress import Progress


def timings(progress: Progress) -> str:
    """A table in plain text: seconds of each stage by the clock, then of each step by the processors, and memory."""
    whole = sum(progress.seconds.values())
    rows = [f"{whole:8.2f} 秒  共计"]
    rows += [f"{spent:8.2f} 秒  {name}" for name, spent in progress.seconds.items()]
    if progress.spent:
        rows.append("其中生成各部门的网页，各进程合计的处理器时间：")
        rows += [f"{spent:8.2f} 秒  {name}" for name, spent in progress.spent.items()]
    if memory := _memory():
        rows.append(memory)
    return "\n".join(rows)


def _memory() -> str:
    if sys.platform == "win32":
        return ""
    import resource

    # Linux counts in KiB, macOS in bytes.
    unit = 1 << 20 if sys.platform == "darwin" else 1 << 10
    own = _own_peak() or resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit
    largest = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / unit
    return f"内存最多：主进程 {own:.0f} MB" + (f"，最大的子进程 {largest:.0f} MB" if largest else "")


def _own_peak() -> float:
    """MB that this process held at most; Linux counts to `ru_maxrss` also what started us, however large that is."""
    try:
        lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM:")), 0.0)

"""Workers of a build that was killed end by themselves."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.patience import PATIENCE

ROOT = Path(__file__).resolve().parents[2]
BUILD = """
import multiprocessing, os, sys, time
from concurrent.futures import ProcessPoolExecutor
from generator.shell.orphans import end_with_parent

def task(number):
    time.sleep(0.2)
    return os.getpid()

if __name__ == "__main__":
    context = multiprocessing.get_context(sys.argv[1])
    with ProcessPoolExecutor(2, context, end_with_parent) as executor:
        print(*set(executor.map(task, range(4))), flush=True)
        sys.stdin.read()
"""


@pytest.mark.skipif(os.name == "nt", reason="kill")
@pytest.mark.parametrize("method", multiprocessing.get_all_start_methods())
def test_workers_end_with_a_killed_build(tmp_path: Path, method: str) -> None:
    script = tmp_path / "build.py"
    script.write_text(BUILD, encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, str(script), method],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as build:
        assert build.stdout is not None
        workers = [int(each) for each in build.stdout.readline().split()]
        assert workers
        build.kill()
        try:
            # The workers hold the other end of its pipes, which end with the last of them.
            assert build.communicate(timeout=PATIENCE)[0] == ""
            assert not [each for each in workers if is_running(each)]
        finally:
            for each in filter(is_running, workers):
                os.kill(each, signal.SIGKILL)


def is_running(process: int) -> bool:
    """Whether a process is alive; one that nobody has buried yet is not."""
    done = subprocess.run(
        ["ps", "-o", "stat=", "-p", str(process)], capture_output=True, encoding="utf-8", check=False
    )
    return done.stdout.strip()[:1] not in ("", "Z")

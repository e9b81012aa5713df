"""One build at a time: the second is told and waits; a killed one is in nobody's way."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from generator.shell.folder import FolderError
from generator.shell.lock import Lock
from tests.shell.faults import in_child

ROOT = Path(__file__).resolve().parents[2]
HOLD = """
import os, sys, time
from pathlib import Path
from generator.shell.lock import Lock
with Lock(Path(sys.argv[1])):
    {more}
    print("held", flush=True)
    sys.stdin.read()
"""
posix = pytest.mark.skipif(os.name == "nt", reason="fork")


@contextmanager
def holder(out: Path, more: str = "") -> Iterator[subprocess.Popen[str]]:
    """A process that holds the lock of `out` until its input ends."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLD.format(more=more), str(out)],
        cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    ) as process:  # fmt: skip
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        try:
            yield process
        finally:
            process.kill()


def release(process: subprocess.Popen[str]) -> None:
    assert process.stdin is not None
    process.stdin.close()
    process.wait()


def test_the_second_gives_up_if_it_shall_not_wait(out: Path) -> None:
    with holder(out), pytest.raises(FolderError, match="另一个 gongkai 正在写"), Lock(out, timeout=0):
        pass
    assert not out.exists()


def test_the_second_is_told_once_and_waits(out: Path) -> None:
    told: list[str] = []
    with holder(out) as process:

        def tell(message: str) -> None:
            told.append(message)
            release(process)

        with Lock(out, tell=tell):
            assert process.returncode == 0
    assert len(told) == 1
    assert "等它写完" in told[0]
    assert str(out) in told[0]


def test_by_default_it_is_told_on_the_error_stream(out: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with holder(out), pytest.raises(FolderError), Lock(out, timeout=0.2):
        pass
    assert capsys.readouterr().err.count("等它写完") == 1


@posix
def test_a_killed_holder_is_in_nobodys_way(out: Path) -> None:
    """Not even while a worker that it had started lives on."""
    fork = "worker = os.fork()\n    if not worker: time.sleep(60); os._exit(0)\n    print(worker, file=sys.stderr, flush=True)"
    with subprocess.Popen(
        [sys.executable, "-c", HOLD.format(more=fork), str(out)],
        cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    ) as process:  # fmt: skip
        assert process.stdout is not None
        assert process.stderr is not None
        worker = int(process.stderr.readline())
        try:
            assert process.stdout.readline() == "held\n"
            process.kill()
            os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOWAIT)
            os.kill(worker, 0)
            with Lock(out, timeout=0):
                pass
        finally:
            os.kill(worker, signal.SIGKILL)


@posix
def test_it_is_free_again_after_the_block(out: Path) -> None:
    with Lock(out):
        assert "另一个" in in_child(lambda: Lock(out, timeout=0).__enter__()).message
    assert in_child(lambda: Lock(out, timeout=0).__enter__()).is_done


def test_two_folders_do_not_wait_for_one_another(out: Path, tmp_path: Path) -> None:
    with Lock(out, timeout=0), Lock(tmp_path / "other", timeout=0):
        pass


def test_a_thread_may_hold_it_twice_and_another_waits(out: Path) -> None:
    refused: list[Exception] = []

    def try_it() -> None:
        try:
            with Lock(out, timeout=0):
                pass
        except FolderError as error:
            refused.append(error)

    with Lock(out):
        with Lock(out, timeout=0):
            pass
        thread = threading.Thread(target=try_it)
        thread.start()
        thread.join()
    assert len(refused) == 1
    with Lock(out, timeout=0):
        pass

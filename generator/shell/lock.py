"""One build at a time for each site folder."""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from generator.shell.folder import FolderError
from generator.shell.workplace import old_site_kept, work_folder

_FILE = "lock"
_PAUSE = 0.05

#: Threads of this process, by lock file. What the system locks belongs to a process as a whole.
_GUARDS: dict[Path, threading.RLock] = {}
#: The process that holds a lock file; one that was forked from it does not.
_HELD: dict[Path, int] = {}


def _tell(message: str) -> None:
    print(message, file=sys.stderr, flush=True)


class Lock:
    """Holds a site folder for the block; whoever comes second is told so, and waits.

    `timeout` in seconds: None waits for ever, 0 not at all; then `FolderError`. The system frees the lock of a process
    that was killed, even while processes it had started live on. May be held twice by one thread.
    """

    def __init__(self, out: Path, timeout: float | None = None, tell: Callable[[str], None] = _tell) -> None:
        self.out, self.timeout, self.tell = out, timeout, tell
        self._path = work_folder(out) / _FILE
        self._descriptor: int | None = None

    def __enter__(self) -> Lock:
        guard = _GUARDS.setdefault(self._path, threading.RLock())
        until = None if self.timeout is None else time.monotonic() + self.timeout
        self._wait(lambda: guard.acquire(blocking=False), until)
        if _HELD.get(self._path) == os.getpid():
            return self
        try:
            with old_site_kept(self.out):
                self._path.parent.mkdir(parents=True, exist_ok=True)
                self._descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o666)
            descriptor = self._descriptor
            self._wait(lambda: _take(descriptor), until)
            _HELD[self._path] = os.getpid()
        except BaseException:
            self._close()
            guard.release()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._descriptor is not None:
            _HELD.pop(self._path, None)
            self._close()
        _GUARDS[self._path].release()

    def _close(self) -> None:
        """Closing frees what the system locked."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None

    def _wait(self, take: Callable[[], bool], until: float | None) -> None:
        is_told = False
        while not take():
            if until is not None and time.monotonic() >= until:
                raise FolderError(f"另一个 gongkai 正在写 {self.out}，还没有写完。等它写完再试")
            if not is_told:
                self.tell(f"另一个 gongkai 正在写 {self.out}，等它写完……")
                is_told = True
            time.sleep(_PAUSE)


if sys.platform == "win32":
    import msvcrt

    def _take(descriptor: int) -> bool:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _take(descriptor: int) -> bool:
        # Not `flock`: that one would live on in worker processes after the build that started them was killed.
        try:
            fcntl.lockf(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except (BlockingIOError, PermissionError):
            return False
        return True

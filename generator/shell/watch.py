"""Seeing that a file was saved: quick polling, which works alike on every system and network drive."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from generator.corpus.layout import is_ignored

#: What tells one state of a file from the next: size, time of change in ns, file number (a save may replace the file).
Stamp = tuple[int, int, int]

INTERVAL = 0.2
#: How long a folder must keep still after a change: an editor saves in several steps.
SETTLE = 0.05
#: A change is told after so many looks even if the folder never keeps still.
MOST_LOOKS = 10


def snapshot(folders: Sequence[Path]) -> dict[str, Stamp]:
    """The stamp of every file and folder below some folders; what cannot be looked at is left out.

    Links to folders are not followed, as reading does not follow them either.
    """
    found: dict[str, Stamp] = {}
    for top in folders:
        waiting = [str(top)]
        while waiting:
            here = waiting.pop()
            try:
                with os.scandir(here) as entries:
                    for entry in entries:
                        if is_ignored(entry.name):
                            continue
                        if entry.is_dir(follow_symlinks=False):
                            waiting.append(entry.path)
                            found[entry.path] = (0, 0, 0)
                        else:
                            state = entry.stat()
                            found[entry.path] = (state.st_size, state.st_mtime_ns, state.st_ino)
            except OSError:
                continue
    return found


def _differing(before: dict[str, Stamp], now: dict[str, Stamp]) -> frozenset[Path]:
    """The files and folders that were changed, came or went."""
    names = before.keys() | now.keys()
    return frozenset(Path(each) for each in names if before.get(each) != now.get(each))


class Watcher(threading.Thread):
    """Calls `changed` with the paths, in a thread of its own, after every change below `folders`, one call at a time.

    A change made while `changed` runs is seen by the next look.
    """

    def __init__(
        self,
        folders: Sequence[Path],
        changed: Callable[[frozenset[Path]], None],
        *,
        interval: float = INTERVAL,
    ) -> None:
        super().__init__(name="gongkai-watch", daemon=True)
        self.folders = folders
        self.changed = changed
        self.interval = interval
        self._stopped = threading.Event()
        self._seen = snapshot(folders)

    def run(self) -> None:
        wait = self.interval
        while not self._stopped.wait(wait):
            started = time.thread_time()
            now = snapshot(self.folders)
            # Looking at a very large folder must not take more than a tenth of the time.
            wait = max(self.interval, 9 * (time.thread_time() - started))
            if now != self._seen:
                before, self._seen = self._seen, self._settled(now)
                self.changed(_differing(before, self._seen))

    def near(self, folder: Path) -> None:
        """Hear that somebody is working in a folder; all are looked at alike."""

    def stop(self) -> None:
        """End the thread and wait until a call under way is done."""
        self._stopped.set()
        self.join()

    def _settled(self, now: dict[str, Stamp]) -> dict[str, Stamp]:
        for _ in range(MOST_LOOKS):
            self._stopped.wait(SETTLE)
            before, now = now, snapshot(self.folders)
            if now == before:
                break
        return now

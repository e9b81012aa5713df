"""Seeing which files were saved: the system tells where it can, elsewhere by looking."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from generator.shell.inotify import Inotify
from generator.shell.nearby import Nearby
from generator.shell.polling import Polling
from generator.shell.stamps import Stamps

#: Seconds that all must keep still after a change: an editor saves in several steps.
STILL = 0.03
#: A change is told after so many seconds even if there is no end of changes.
LONGEST = 1.0
#: Seconds after which it is asked whether to stop.
_WAIT = 0.1


class Watcher(threading.Thread):
    """Calls `changed` in a thread of its own after every change below `folders`, one call at a time.

    It is given the paths of files that were changed, came or went, joined from the folders as given; that of a
    folder only if it came, went or was replaced, standing for all in it. A change since the watcher was made, or
    while `changed` runs, is told by the next call. `may_listen` lets the system tell of changes where it does.
    """

    def __init__(
        self,
        folders: Sequence[Path],
        changed: Callable[[frozenset[Path]], None],
        *,
        may_listen: bool = True,
    ) -> None:
        super().__init__(name="gongkai-watch", daemon=True)
        self.changed = changed
        self._stopped = threading.Event()
        self._stamps = Stamps([str(each) for each in folders])
        self._nearby = Nearby(self._stamps)
        self._source = self._listening() if may_listen else self._polling()
        for each in self._stamps.folders():
            self._stamps.look(each)
        self._go_on_hearing()

    @property
    def listens(self) -> bool:
        """Whether the system tells of changes, so that nobody needs to look for them."""
        return isinstance(self._source, Inotify)

    def near(self, folder: Path) -> None:
        """Look more often at a folder in which somebody works, and at all in it. From any thread."""
        self._nearby.opened(str(folder))

    def run(self) -> None:
        while not self._stopped.is_set():
            paths = self._changes(_WAIT)
            if paths:
                paths |= self._until_still()
                self.changed(frozenset(map(Path, paths)))
        self._source.close()

    def stop(self) -> None:
        """End the thread and wait until a call under way is done."""
        self._stopped.set()
        if self.is_alive():
            self.join()

    def _until_still(self) -> set[str]:
        """What else is changed before all keeps still."""
        paths: set[str] = set()
        deadline = time.monotonic() + LONGEST
        while (more := self._changes(STILL)) and time.monotonic() < deadline:
            paths |= more
        return paths | more

    def _changes(self, wait: float) -> set[str]:
        paths = self._source.changes(wait)
        self._nearby.changed(paths)
        self._go_on_hearing()
        return paths

    def _go_on_hearing(self) -> None:
        if self._source.is_deaf:
            self._source.close()
            self._source = self._polling()

    def _listening(self) -> Inotify | Polling:
        try:
            return Inotify(self._stamps, self._nearby.folders)
        except OSError:
            return self._polling()

    def _polling(self) -> Polling:
        return Polling(self._stamps, self._nearby.folders)

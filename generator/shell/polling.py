"""Seeing by looking that a file was saved: works alike on every system and network drive."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator

from generator.shell.stamps import Stamps, nobody

#: Seconds of looking without a break, so that the rest of the program is not held up.
SLICE = 0.005
#: Seconds from one look to the next at folders in which somebody works, and at all the others.
NEAR_EVERY, EVERY = 0.02, 0.05


class Round:
    """Looking at some folders over and over: at most every `every` seconds, for at most a `share` of the time.

    Time is taken by the clock: that of a thread goes by 16 ms on Windows.
    """

    def __init__(
        self,
        folders: Callable[[], Iterable[str]],
        look: Callable[[str], set[str]],
        *,
        every: float,
        share: float,
    ) -> None:
        self.folders, self._look, self.every, self.share = folders, look, every, share
        self._left: Iterator[str] = iter(())
        self._is_over = True
        self._began = time.monotonic()
        #: When the next look may be taken.
        self.due = self._began + every

    def look(self) -> set[str]:
        """What was changed in as many of the folders as may be looked at now."""
        started = time.monotonic()
        if self._is_over:
            self._began, self._is_over = started, False
            self._left = iter(tuple(self.folders()))
        found: set[str] = set()
        for folder in self._left:
            found |= self._look(folder)
            if time.monotonic() - started > SLICE:
                break
        else:
            self._is_over = True
        now = time.monotonic()
        self.due = now + (now - started) * (1 / self.share - 1)
        if self._is_over:
            self.due = max(self.due, self._began + self.every)
        return found


class Polling:
    """Looks at the folders of `near` many times a second, at all others as often as that costs little."""

    is_deaf = False

    def __init__(self, stamps: Stamps, near: Callable[[], Iterable[str]]) -> None:
        stamps.entered = stamps.left = nobody
        self._near = Round(near, stamps.look, every=NEAR_EVERY, share=0.05)
        self._all = Round(stamps.folders, stamps.look, every=EVERY, share=0.08)

    def changes(self, wait: float) -> set[str]:
        """The paths that were changed, came or went, as soon as there are any, else nothing after `wait` seconds."""
        deadline = time.monotonic() + wait
        while True:
            due = min(self._near.due, self._all.due, deadline)
            time.sleep(max(due - time.monotonic(), 0))
            now = time.monotonic()
            found: set[str] = set()
            # What was waited for still is known only by looking at the end.
            if self._near.due <= now or now >= deadline:
                found |= self._near.look()
            if self._all.due <= now:
                found |= self._all.look()
            if found or now >= deadline:
                return found

    def close(self) -> None:
        """Nothing is kept open."""

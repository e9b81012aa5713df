"""The folders in which somebody works, where the next change is to be expected."""

from __future__ import annotations

import time
from collections.abc import Iterable

from generator.shell.stamps import Stamps, parent

#: So many folders with a page open, the last ones.
_MOST_OPEN = 8
#: So many folders that were changed, the last ones; more of them, up to a number, for some seconds.
_LAST, _MOST, _SECONDS = 16, 256, 5.0


class Nearby:
    """The folders with a page open and all in them, and those lately changed. `opened` is called from any thread."""

    def __init__(self, stamps: Stamps) -> None:
        self._stamps = stamps
        self._open: tuple[str, ...] = ()
        self._changed: dict[str, float] = {}

    def opened(self, folder: str) -> None:
        """Somebody works in a folder."""
        self._open = (folder, *(each for each in self._open if each != folder))[:_MOST_OPEN]

    def changed(self, paths: Iterable[str]) -> None:
        """Somebody changed these files, or these folders and all in them."""
        now = time.monotonic()
        for path in paths:
            for folder in (parent(path), *self._stamps.below(path)):
                self._changed.pop(folder, None)
                self._changed[folder] = now

    def folders(self) -> dict[str, None]:
        """Each of them once."""
        soonest = time.monotonic() - _SECONDS
        for folder, at in tuple(self._changed.items())[:-_LAST]:
            if at < soonest or len(self._changed) > _MOST:
                del self._changed[folder]
        found = dict.fromkeys(self._changed)
        for each in self._open:
            found.update(dict.fromkeys(self._stamps.below(each)))
        return found

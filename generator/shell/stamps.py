"""What stands below some folders: the stamp of every file, compared one folder at a time."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence

from generator.corpus.layout import is_ignored

#: What tells one state of a file from the next: size, time of change in ns, file number (a save may replace the file).
#: A folder has the size `FOLDER`, no time, and its number (none on Windows, where asking costs a call for each).
Stamp = tuple[int, int, int]

FOLDER = -1
#: Differs from the stamp of every folder that there is.
_REPLACED: Stamp = (FOLDER, -1, -1)


def nobody(folder: str) -> None:
    """What is called where nobody wants to know."""


class Stamps:
    """The stamps below some folders. `look` compares one folder with the disk, and takes over what it finds.

    Paths are joined from the folders as given. Links to folders are not followed, as reading does not follow them
    either. `entered` is called for every folder before it is first read, `left` when it is no longer there.

    On Windows a stamp comes from the entry in the folder, which may lag behind until the writer closes the file.
    """

    def __init__(self, tops: Sequence[str]) -> None:
        self.entered: Callable[[str], None] = nobody
        self.left: Callable[[str], None] = nobody
        self.tops = frozenset(tops)
        self._tops: dict[str, Stamp | None] = dict.fromkeys(tops)
        self._inside: dict[str, dict[str, Stamp]] = {}

    def folders(self) -> list[str]:
        """Every folder that was there, and those given whether there or not."""
        return list(dict.fromkeys((*self._tops, *self._inside)))

    def missing(self) -> list[str]:
        """The given folders that were not there, and are waited for."""
        return [top for top, stamp in self._tops.items() if stamp is None]

    def below(self, folder: str) -> Iterator[str]:
        """A folder and all in it, as far as they were there."""
        inside = self._inside.get(folder)
        if inside is not None:
            yield folder
            for name in [name for name, stamp in inside.items() if stamp[0] == FOLDER]:
                yield from self.below(_joined(folder, name))

    def forget(self, folder: str) -> None:
        """Hold a folder for another one than it was, though it looks the same: a new one may bear the old number."""
        if self._tops.get(folder) is not None:
            self._tops[folder] = _REPLACED
        above, name = self._inside.get(parent(folder), {}), os.path.basename(folder)
        if name in above:
            above[name] = _REPLACED

    def look(self, folder: str) -> set[str]:
        """The paths in a folder that were changed, came or went; a folder that came or went stands for all in it."""
        if folder in self.tops:
            now = _stamp_of(folder)
            before, self._tops[folder] = self._tops[folder], now
            if now != before:
                self._leave(folder)
                if now is not None:
                    self._enter(folder)
                return {folder}
        known = self._inside.get(folder)
        if known is None:
            return set()
        found = _listed(folder)
        if found is None:
            # Only the folder above can tell that it went, so that it is told of once.
            return set() if folder in self.tops else self.look(parent(folder))
        return set() if found == known else self._taken_over(folder, known, found)

    def _taken_over(self, folder: str, known: dict[str, Stamp], found: dict[str, Stamp]) -> set[str]:
        self._inside[folder] = found
        names = {name for name in known.keys() | found.keys() if known.get(name) != found.get(name)}
        # A folder that was renamed is left under the old name before it is entered under the new one.
        for each, act in ((known, self._leave), (found, self._enter)):
            for name in names & each.keys():
                if each[name][0] == FOLDER:
                    act(_joined(folder, name))
        return {_joined(folder, name) for name in names}

    def _enter(self, folder: str) -> None:
        waiting = [folder]
        while waiting:
            here = waiting.pop()
            self.entered(here)
            inside = self._inside[here] = _listed(here) or {}
            waiting += [_joined(here, name) for name, stamp in inside.items() if stamp[0] == FOLDER]

    def _leave(self, folder: str) -> None:
        waiting = [folder]
        while waiting:
            here = waiting.pop()
            inside = self._inside.pop(here, {})
            self.left(here)
            waiting += [_joined(here, name) for name, stamp in inside.items() if stamp[0] == FOLDER]


def _listed(folder: str) -> dict[str, Stamp] | None:
    """The stamps in a folder; nothing in one that cannot be read, `None` for one that is not there."""
    found: dict[str, Stamp] = {}
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if not is_ignored(entry.name) and (stamp := _stamp(entry)) is not None:
                    found[entry.name] = stamp
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError:
        return {}
    return found


def _stamp(entry: os.DirEntry[str]) -> Stamp | None:
    try:
        if entry.is_dir(follow_symlinks=False):
            return FOLDER, 0, 0 if os.name == "nt" else entry.inode()
        state = entry.stat()
    except OSError:
        return None
    return state.st_size, state.st_mtime_ns, state.st_ino


def _stamp_of(top: str) -> Stamp | None:
    try:
        state = os.stat(top)
    except OSError:
        return None
    return FOLDER, 0, state.st_ino


def _joined(folder: str, name: str) -> str:
    """As `pathlib` joins them, so that a path asked for is found."""
    return name if folder == os.curdir else os.path.join(folder, name)


def parent(path: str) -> str:
    """The folder in which a file or folder lies."""
    return os.path.dirname(path) or os.curdir

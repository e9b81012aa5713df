"""Being told by Linux that a file was saved: inotify, through ctypes.

Source: inotify(7). What a network drive or a shared folder of a virtual machine does not tell is found by looking.
"""

from __future__ import annotations

import ctypes
import errno
import os
import select
import struct
import sys
import time
from collections.abc import Callable, Iterable, Iterator

from generator.corpus.layout import is_ignored
from generator.shell.polling import Round
from generator.shell.stamps import Stamps, parent

_MODIFY, _ATTRIB, _MOVED_FROM, _MOVED_TO, _CREATE, _DELETE = 0x2, 0x4, 0x40, 0x80, 0x100, 0x200
_DELETE_SELF, _MOVE_SELF, _UNMOUNT, _OVERFLOW, _ONLYDIR = 0x400, 0x800, 0x2000, 0x4000, 0x1000000
_WANTED = (
    _MODIFY | _ATTRIB | _MOVED_FROM | _MOVED_TO | _CREATE | _DELETE | _DELETE_SELF | _MOVE_SELF | _ONLYDIR
)
#: The folder watched is no longer the one at its path.
_GONE = _DELETE_SELF | _MOVE_SELF | _UNMOUNT
_HEAD = struct.Struct("iIII")
_MOST = 1 << 18
#: An event comes right after the change that it tells of; after so many ms it will not.
_LATE = 100


class Inotify:
    """Waits for word of changes, costing nothing until then; a slow look at everything finds what was not told.

    `is_deaf` once not all is told: there are no more watches to be had, or a look found what should have been told.
    """

    def __init__(self, stamps: Stamps, near: Callable[[], Iterable[str]]) -> None:
        """Raise `OSError` where there is no inotify; watch the folders that `stamps` enters from now on."""
        if sys.platform != "linux":
            raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS))
        self._library = ctypes.CDLL(None, use_errno=True)
        self._file = self._library.inotify_init1(os.O_NONBLOCK | os.O_CLOEXEC)
        if self._file < 0:
            raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
        self._add = self._library.inotify_add_watch
        self._add.argtypes = (ctypes.c_int, ctypes.c_char_p, ctypes.c_uint32)
        self._poll = select.poll()
        self._poll.register(self._file, select.POLLIN)
        self._folders: dict[int, str] = {}
        self._watches: dict[str, int] = {}
        self.is_deaf = False
        self._stamps = stamps
        stamps.entered, stamps.left = self._watch, self._unwatch
        self._rounds = (
            Round(lambda: (*stamps.missing(), *near()), stamps.look, every=0.5, share=0.01),
            Round(stamps.folders, stamps.look, every=10, share=0.03),
        )

    def changes(self, wait: float) -> set[str]:
        """The paths that were changed, came or went, as soon as there are any, else nothing after `wait` seconds."""
        deadline = time.monotonic() + wait
        while True:
            due = min(deadline, *(each.due for each in self._rounds))
            is_told = self._poll.poll(max(due - time.monotonic(), 0) * 1000)
            found = self._told() if is_told else self._looked()
            if found or time.monotonic() >= deadline:
                return found

    def close(self) -> None:
        """Give all watches back."""
        os.close(self._file)

    def _told(self) -> set[str]:
        folders: dict[str, None] = {}
        for watch, mask, name in self._events():
            if mask & _OVERFLOW:
                return self._all_anew()
            folder = self._folders.get(watch)
            if folder is None:
                continue
            if mask & _GONE:
                self._stamps.forget(folder)
                folders[folder] = folders[parent(folder)] = None
            elif not is_ignored(name):
                folders[folder] = None
        found: set[str] = set()
        return found.union(*map(self._stamps.look, folders))

    def _events(self) -> Iterator[tuple[int, int, str]]:
        """The watch, what happened, and the name of the file if it is not the folder itself."""
        while True:
            try:
                data = os.read(self._file, _MOST)
            except BlockingIOError:
                return
            start = 0
            while start < len(data):
                watch, mask, _, length = _HEAD.unpack_from(data, start)
                start += _HEAD.size + length
                yield watch, mask, os.fsdecode(data[start - length : start].rstrip(b"\0"))

    def _all_anew(self) -> set[str]:
        """After more changes than the system remembers: any folder may have been replaced, and any file changed."""
        found: set[str] = set()
        for folder in self._stamps.folders():
            self._watch(folder)
            found |= self._stamps.look(folder)
        return found

    def _looked(self) -> set[str]:
        now = time.monotonic()
        found: set[str] = set()
        for each in self._rounds:
            if each.due <= now:
                found |= each.look()
        # Of a whole folder that was moved away or back with the one above it, nothing is told.
        if found - self._stamps.tops and not self._poll.poll(_LATE):
            self.is_deaf = True
        return found

    def _watch(self, folder: str) -> None:
        watch = self._add(self._file, os.fsencode(folder), _WANTED)
        if watch < 0:
            self._refused(ctypes.get_errno())
            return
        if self._watches.get(folder) != watch:
            self._unwatch(folder)
        self._folders[watch], self._watches[folder] = folder, watch

    def _refused(self, error: int) -> None:
        """A folder that went or may not be entered is no loss; no room for another watch is."""
        self.is_deaf |= error in (errno.ENOSPC, errno.ENOMEM)

    def _unwatch(self, folder: str) -> None:
        watch = self._watches.pop(folder, None)
        # A renamed folder keeps its watch, which by now may stand for the new name.
        if watch is not None and self._folders.get(watch) == folder:
            del self._folders[watch]
            self._library.inotify_rm_watch(self._file, watch)

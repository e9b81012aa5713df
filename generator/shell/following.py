"""What follows the pages of a preview a moment later: an ordinary build into a folder of its own.

It makes search, checks the pages themselves, and tells of the departments that nobody has looked at. A process of
its own does it, step by step from what it did before, and what it knows outlives the preview.
"""

from __future__ import annotations

import multiprocessing
import os
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Mapping
from multiprocessing.connection import Connection
from pathlib import Path

from generator.checks.kept import as_kept, from_kept
from generator.diagnostic import Diagnostic, Refusal
from generator.shell.build import build
from generator.shell.jobs import default_jobs
from generator.shell.progress import Quiet
from generator.shell.request import Request

#: Seconds before the build follows a save, so that the browser first gets the page that it reloads.
DELAY = 0.3
_NICER = 10
#: What the process says on its way, with steps done and all steps, and in the end, with why not, and what it found.
_STEP, _END = "step", "end"
#: Seconds between two words on the way.
_PAUSE = 0.5


def place_of(content: Path) -> Path:
    """Where the site of a preview goes: beside the content, else where the system keeps what is not for long."""
    whole = content.resolve()
    beside = whole.parent / f".gongkai-preview-{whole.name}"
    try:
        beside.mkdir(exist_ok=True)
        # Whether a folder may be written is known for certain only by writing.
        tempfile.TemporaryFile(dir=beside).close()
    except OSError:
        return Path(tempfile.gettempdir()) / f"gongkai-preview-{os.getpid()}" / "site"
    return beside / "site"


class Following(threading.Thread):
    """Builds after each `want`, one at a time, and calls `done` with the faults of the pages themselves."""

    def __init__(
        self,
        request: Request,
        tell: Callable[[str], None],
        done: Callable[[tuple[Diagnostic, ...]], None],
    ) -> None:
        super().__init__(name="gongkai-follow", daemon=True)
        self.request, self.tell, self.done = request, tell, done
        self._is_wanted = False
        self._is_stopped = False
        self._changed = threading.Condition()
        #: Of how many families the build under way has done how many.
        self.progress = (0, 0)
        self._worker: multiprocessing.process.BaseProcess | None = None

    def want(self) -> None:
        """Follow the content as it is now; calls before the last is done become one."""
        with self._changed:
            self._is_wanted = True
            self._changed.notify()

    def stop(self) -> None:
        """End the thread, and the build under way with it: it leaves no half of a site."""
        with self._changed:
            self._is_stopped = True
            self._changed.notify()
        if self._worker is not None:
            self._worker.terminate()
        self.join()

    def run(self) -> None:
        context = multiprocessing.get_context("spawn")
        here, there = context.Pipe()
        self._worker = context.Process(target=_work, args=(there, self.request), daemon=False)
        self._worker.start()
        there.close()
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._is_stopped or self._is_wanted)
                self._changed.wait_for(lambda: self._is_stopped, timeout=DELAY)
                if self._is_stopped:
                    break
                self._is_wanted = False
            try:
                here.send(True)
                while (said := here.recv())[0] == _STEP:
                    self.progress = said[1:]
                _, refusal, faults = said
            except (EOFError, OSError):
                if not self._is_stopped:
                    self.tell("检索索引没有更新：做它的进程不在了，重新打开预览即可")
                break
            if refusal:
                self.tell(f"检索索引没有更新：{refusal}")
            else:
                self.done(tuple(map(from_kept, faults)))
        here.close()
        self._worker.join()


def _work(asked: Connection, request: Request) -> None:
    """The process: a build for each word that comes, and what it came to."""
    if sys.platform != "win32":
        os.nice(_NICER)
    while True:
        try:
            asked.recv()
            asked.send((_END, *_built(request, _Saying(asked))))
        except (EOFError, OSError, KeyboardInterrupt):
            return


class _Saying(Quiet):
    """Progress that is told to the preview."""

    def __init__(self, asked: Connection) -> None:
        super().__init__()
        self.asked, self._said = asked, 0.0

    def step(self, number: int = 1, spent: Mapping[str, float] | None = None) -> None:
        super().step(number, spent)
        if time.monotonic() - self._said >= _PAUSE:
            self._said = time.monotonic()
            self.asked.send((_STEP, self.done, self.total))


def _built(request: Request, progress: Quiet) -> tuple[str, list[dict[str, object]]]:
    try:
        outcome = build(request, progress)
    except Refusal as error:
        return str(error), []
    return "", [as_kept(each) for each in outcome.page_faults]


def following_request(content: Path, templates: Path) -> Request:
    """The build behind a preview."""
    return Request(content, place_of(content), templates, hold=True, jobs=default_jobs())

"""What follows the pages of a preview a moment later: an ordinary build into a folder of its own.

It makes search, checks the pages themselves, and tells of the departments that nobody has looked at. A process of
its own does it, step by step from what it did before, and what it knows outlives the preview.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import tempfile
import threading
import time
import traceback
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path

from generator.checks.kept import as_kept, from_kept
from generator.diagnostic import Diagnostic, Refusal
from generator.shell.build import build
from generator.shell.jobs import default_jobs
from generator.shell.orphans import end_with_parent
from generator.shell.progress import Quiet
from generator.shell.request import Request

#: Seconds before the build follows a save, so that the browser first gets the page that it reloads.
DELAY = 0.3
_NICER = 10
#: What the process says on its way, with the stage, its steps done and all its steps; and in the end what it came to.
_STEP, _END = "step", "end"
#: Seconds between two words on the way.
_PAUSE = 0.5
#: Seconds that a process is given to go.
_PATIENCE = 5.0


class Place:
    """Where the site of a preview goes: beside the content, else where the system keeps what is not for long."""

    def __init__(self, content: Path) -> None:
        whole = content.resolve()
        beside = whole.parent / f".gongkai-preview-{whole.name}"
        self._temporary: tempfile.TemporaryDirectory[str] | None = None
        try:
            beside.mkdir(exist_ok=True)
            # Whether a folder may be written is known for certain only by writing.
            tempfile.TemporaryFile(dir=beside).close()
            self.site = beside / "site"
        except OSError:
            self._temporary = tempfile.TemporaryDirectory(
                prefix="gongkai-preview-", ignore_cleanup_errors=True
            )
            self.site = Path(self._temporary.name) / "site"

    def leave(self) -> None:
        """Nothing is left behind where the next preview would not look."""
        if self._temporary is not None:
            self._temporary.cleanup()


@dataclass(frozen=True)
class Followed:
    """What a build behind came to: why there is no new site, if there is none, and the faults of the pages as such.

    `stopped_by` are all open errors and warnings, if errors of the site among them stopped the build.
    """

    refusal: str = ""
    page_faults: tuple[Diagnostic, ...] = ()
    stopped_by: tuple[Diagnostic, ...] = ()


class Following(threading.Thread):
    """Builds after each `want`, one at a time, and calls `done` with what came of it."""

    def __init__(self, request: Request, done: Callable[[Followed], None]) -> None:
        super().__init__(name="gongkai-follow", daemon=True)
        self.request, self.done = request, done
        #: The stage of the build under way, and of how many steps it has done how many.
        self.progress = "", 0, 0
        self._is_wanted = False
        self._is_stopped = False
        self._changed = threading.Condition()
        self._process: BaseProcess | None = None
        self._asked: Connection | None = None

    def want(self) -> None:
        """Follow the content as it is now; calls before the last is done become one."""
        with self._changed:
            self._is_wanted = True
            self._changed.notify()

    def stop(self) -> None:
        """End the thread, and the build under way with all its processes: it leaves no half of a site."""
        with self._changed:
            self._is_stopped = True
            self._changed.notify()
            process = self._process
        if process is not None:
            _end(process)
        if self.is_alive():
            self.join()

    def run(self) -> None:
        while self._waited():
            found = self._built()
            self.progress = "", 0, 0
            if self._is_stopped:
                break
            if found.refusal and self._is_wanted:
                # Saved while it was being read, most likely; the next build is about to begin.
                continue
            self.done(found)
        self._part()

    def _waited(self) -> bool:
        """Wait until a build is wanted; whether it is."""
        with self._changed:
            self._changed.wait_for(lambda: self._is_stopped or self._is_wanted)
            self._changed.wait_for(lambda: self._is_stopped, timeout=DELAY)
            self._is_wanted = False
            return not self._is_stopped

    def _built(self) -> Followed:
        try:
            asked = self._hired()
            asked.send(True)
            while (said := asked.recv())[0] == _STEP:
                self.progress = said[1:]
        except (EOFError, OSError):
            # Killed for want of memory, perhaps. The next save gets a new one.
            self._part()
            return Followed("做它的进程中途没有了（内存可能不够），下次存盘再试")
        _, refusal, page_faults, stopped_by = said
        return Followed(refusal, tuple(map(from_kept, page_faults)), tuple(map(from_kept, stopped_by)))

    def _hired(self) -> Connection:
        """The way to the process, which is there from the first build on."""
        with self._changed:
            if self._is_stopped:
                raise EOFError
            if self._asked is None:
                context = multiprocessing.get_context("spawn")
                self._asked, there = context.Pipe()
                process = context.Process(target=_work, args=(there, self.request))
                process.start()
                self._process = process
                there.close()
            return self._asked

    def _part(self) -> None:
        """The process goes, and nothing of it stays."""
        with self._changed:
            asked, process = self._asked, self._process
            self._asked = self._process = None
        if asked is not None:
            asked.close()
        if process is not None:
            _end(process)


def _end(process: BaseProcess) -> None:
    """End a process and all that it has started."""
    process.terminate()
    if sys.platform != "win32" and process.pid is not None:
        # It leads a group, once it has begun.
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGTERM)
    process.join(_PATIENCE)
    if process.is_alive():
        process.kill()
        process.join()


def _work(asked: Connection, request: Request) -> None:
    """The process: a build for each word that comes, and what it came to."""
    # Ctrl-C is for the preview, which then ends this process in good order.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform != "win32":
        os.setpgid(0, 0)
        os.nice(_NICER)
    end_with_parent()
    with suppress(EOFError, OSError):
        while asked.recv():
            asked.send((_END, *_outcome(request, _Saying(asked))))


class _Saying(Quiet):
    """Progress that is told to the preview."""

    def __init__(self, asked: Connection) -> None:
        super().__init__()
        self.asked, self._said = asked, 0.0

    def stage(self, name: str, total: int = 0, of: str = "") -> None:
        super().stage(name, total, of)
        self._say()

    def step(self, number: int = 1, spent: Mapping[str, float] | None = None) -> None:
        super().step(number, spent)
        if time.monotonic() - self._said >= _PAUSE:
            self._say()

    def _say(self) -> None:
        self._said = time.monotonic()
        self.asked.send((_STEP, self._name, self.done, self.total))


#: A finding as a pipe can carry it.
_Kept = Mapping[str, object]


def _outcome(request: Request, progress: Quiet) -> tuple[str, list[_Kept], list[_Kept]]:
    try:
        outcome = build(request, progress)
    except Refusal as error:
        return str(error), [], []
    except Exception:  # whatever it is: the next save may mend it
        print(traceback.format_exc(), file=sys.stderr, flush=True)
        return "程序自己的错，详情在运行预览的窗口里，请发给维护者", [], []
    stopped_by = outcome.diagnostics if outcome.exit_code == 1 else ()
    return "", list(map(as_kept, outcome.page_faults)), list(map(as_kept, stopped_by))


def following_request(content: Path, site: Path, templates: Path) -> Request:
    """The build behind a preview."""
    return Request(content, site, templates, hold=True, jobs=default_jobs())

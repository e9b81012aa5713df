"""Progress of a long run: a line that moves on a terminal, a line for each stage in a pipe, and how long each took."""

from __future__ import annotations

import sys
import time
from collections.abc import Mapping
from types import TracebackType
from typing import TextIO

#: Seconds between two looks of the line on a terminal.
_PAUSE = 0.1
#: Below so many seconds nothing can be said about the time that is left.
_SOON = 2.0


class Progress:
    """Tells a person what is being done; used as a context, it leaves no half line behind, whatever happens. `seconds` are those of each stage; `spent` those of the steps within the work
    on families, added up over all processes.
    """

    def __init__(self, stream: TextIO | None = None) -> None:
        self.stream = stream if stream is not None else sys.stderr
        self.is_terminal = self.stream.isatty()
        self.seconds: dict[str, float] = {}
        self.spent: dict[str, float] = {}
        self._name, self._since, self.total, self.done = "", 0.0, 0, 0
        self._shown = 0.0

    def __enter__(self) -> Progress:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._name:
            self._name = ""
            self._wipe()

    def stage(self, name: str, total: int = 0, of: str = "") -> None:
        """A stage begins; with `total` steps, of which `of` is the word (`件`, `页`)."""
        self.finish()
        self._name, self._since, self.total, self.done = name, time.perf_counter(), total, 0
        self._of = of
        if self.is_terminal:
            self._show()

    def step(self, number: int = 1, spent: Mapping[str, float] | None = None) -> None:
        """So many steps of the stage are done."""
        self.done += number
        for name, seconds in (spent or {}).items():
            self.spent[name] = self.spent.get(name, 0.0) + seconds
        now = time.perf_counter()
        if self.is_terminal and now - self._shown >= _PAUSE:
            self._show()

    def finish(self) -> None:
        """The stage is over."""
        if not self._name:
            return
        spent = time.perf_counter() - self._since
        self.seconds[self._name] = self.seconds.get(self._name, 0.0) + spent
        self._wipe()
        name, self._name = self._name, ""
        self.told(name, spent)

    def told(self, name: str, spent: float) -> None:
        """A line for a stage that is over, where nobody watches a moving one."""
        if not self.is_terminal:
            count = f"（{self.done}{self._of}）" if self.total else ""
            print(f"{name}{count}：{spent:.1f} 秒", file=self.stream, flush=True)

    def _wipe(self) -> None:
        if self.is_terminal:
            self.stream.write("\r\x1b[K")
            self.stream.flush()

    def _show(self) -> None:
        self._shown = now = time.perf_counter()
        text = f"{self._name}……"
        if self.total:
            text += f" {self.done}/{self.total}{self._of}"
            gone = now - self._since
            if self.done and gone > _SOON:
                text += f"，还要约 {_duration(gone / self.done * (self.total - self.done))}"
        self.stream.write(f"\r\x1b[K{text}")
        self.stream.flush()


class Quiet(Progress):
    """Progress that nobody is told of; it only measures."""

    def __init__(self) -> None:
        super().__init__()
        self.is_terminal = False

    def told(self, name: str, spent: float) -> None:
        return


def _duration(seconds: float) -> str:
    return f"{seconds:.0f} 秒" if seconds < 90 else f"{seconds / 60:.0f} 分钟"

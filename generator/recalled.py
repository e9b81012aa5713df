"""What a function gives for texts that stand on page after page: worked out once, known from then on."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

#: As many different lines as some dozens of departments have.
_MOST = 16384
#: Characters; longer texts are seldom met again.
_SHORT = 200


class Recalled(dict[str, T]):
    """The results by text. A dictionary, since for a text that is known nothing is faster; when full, it starts anew."""

    def __init__(self, work: Callable[[str], T], most: int = _MOST) -> None:
        super().__init__()
        self._work, self._most = work, most

    def __missing__(self, text: str) -> T:
        found = self._work(text)
        if len(text) <= _SHORT:
            if len(self) >= self._most:
                self.clear()
            self[text] = found
        return found

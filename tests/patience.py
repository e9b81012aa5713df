"""How long a test waits for what happens in another thread or process before it is a fault."""

from __future__ import annotations

import time
from collections.abc import Callable

#: Seconds. What is waited for takes half a second on a quiet machine, and much longer on one that is busy elsewhere.
PATIENCE = 90


def wait_for(is_so: Callable[[], bool]) -> None:
    """Until it is so; an `AssertionError` if that does not come about."""
    end = time.monotonic() + PATIENCE
    while not is_so():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.02)

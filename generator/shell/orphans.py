"""Worker processes do not outlive the one that started them."""

from __future__ import annotations

import multiprocessing
import os
import threading
from multiprocessing.connection import wait


def end_with_parent() -> None:
    """In a worker: end it once the process that started it is gone, killed or not.

    Nobody tells workers of a killed build: they would wait for ever for their next task.
    """
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(
            target=_end_after, args=(parent.sentinel,), name="gongkai-orphan", daemon=True
        ).start()


def _end_after(parent: int) -> None:
    wait([parent])
    os._exit(1)

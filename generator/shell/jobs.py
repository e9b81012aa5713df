"""How many processes a machine bears."""

from __future__ import annotations

import os


def default_jobs() -> int:
    """As many processes as there are processors for us."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1

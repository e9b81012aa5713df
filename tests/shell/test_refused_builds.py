"""Whole builds that the system refuses what they ask of the disk: a clear word, and the old site or one to be finished."""

from __future__ import annotations

import errno
import os
import random
from pathlib import Path

import pytest

from generator.shell.build import Request, build
from generator.shell.recovery import finish, unfinished
from tests.shell.county import EDUCATION, budget, save
from tests.shell.faults import refused_from
from tests.shell.switching import snapshot

pytestmark = pytest.mark.skipif(os.name == "nt", reason="fork")


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS])
def test_refused_at_some_steps(content: Path, out: Path, tmp_path: Path, number: int) -> None:
    """In the middle of pages, of copies for search, of the index, of the switch, of what is remembered."""
    build(Request(content, out))
    old = snapshot(out)
    save(content, {EDUCATION: budget("80,001.00", "100,001.00")})
    build(Request(content, tmp_path / "clean"))
    new = snapshot(tmp_path / "clean")
    met = set()
    chance = random.Random(number)
    for step in sorted({*range(1, 12), *(chance.randint(12, 90) for _ in range(14))}):
        ended = refused_from(step, lambda: build(Request(content, out)), number)
        assert not ended.is_killed
        if ended.is_done:
            assert snapshot(out) == new
            met.add("done")
            save(content, {EDUCATION: budget()})
            build(Request(content, out))
            assert snapshot(out) == old
            save(content, {EDUCATION: budget("80,001.00", "100,001.00")})
        elif unfinished(out):
            assert "gongkai recover" in ended.message
            finish(out)
            assert snapshot(out) == new
            met.add("switching")
            save(content, {EDUCATION: budget()})
            build(Request(content, out))
            save(content, {EDUCATION: budget("80,001.00", "100,001.00")})
        else:
            assert "旧的网站没有动" in ended.message
            assert snapshot(out) == old
            met.add("before")
    assert "before" in met
    assert build(Request(content, out)).exit_code == 0
    assert snapshot(out) == new

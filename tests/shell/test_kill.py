"""Builds killed at every step and at random moments: the old site bit for bit, or the new one once recovered.

The random ones are few here; `make soak` kills 500.
"""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import pytest

from generator.shell.recovery import finish, unfinished, unfinished_notice
from generator.shell.workplace import JOURNAL, work_folder
from tests.shell.county import EDUCATION, WATER, budget, county, department, save
from tests.shell.faults import killed_at
from tests.shell.switching import Files, large_site, publish, small_site, snapshot

ROOT = Path(__file__).resolve().parents[2]
SEED = 20200101
posix = pytest.mark.skipif(os.name == "nt", reason="fork")

Snapshot = dict[str, bytes | None]


def state_after_death(out: Path, old: Snapshot, new: Snapshot) -> str:
    """Where in its course a switch was stopped; what stands in `out` must be right for that."""
    found = snapshot(out)
    if unfinished(out):
        assert "gongkai recover" in (unfinished_notice(out) or "")
        return "switching"
    assert unfinished_notice(out) is None
    assert found in (old, new)
    return "before" if found == old else "after"


def leftovers(out: Path) -> set[str]:
    """What a build that is over leaves nothing of in the work folder."""
    return {each.name for each in work_folder(out).glob("*") if each.name.startswith(("stage", JOURNAL))}


def made(tmp_path: Path, files: Files) -> Snapshot:
    """What a site of these files is, when nothing was there before."""
    out = tmp_path / "clean"
    publish(files, out)
    found = snapshot(out)
    shutil.rmtree(out)
    return found


@posix
@pytest.mark.parametrize(("first", "second"), [("", "first"), ("first", "second"), ("second", "first")])
def test_killed_before_every_step(out: Path, tmp_path: Path, first: str, second: str) -> None:
    new_files = small_site(second)
    new = made(tmp_path, new_files)
    met = Counter[str]()
    for step in count(1):
        if out.exists():
            shutil.rmtree(out)
        if first:
            publish(small_site(first), out)
        old = snapshot(out)
        ended = killed_at(step, lambda: publish(new_files, out))
        if ended.is_done:
            break
        assert ended.is_killed
        state = state_after_death(out, old, new)
        met[state] += 1
        assert (finish(out) is None) <= (state != "switching")
        assert snapshot(out) == (old if state == "before" else new)
        assert not leftovers(out)
    assert snapshot(out) == new
    assert met["before"] >= 5
    assert met["switching"] >= 5
    assert met["after"] >= 1


@posix
def test_the_next_build_finishes_what_was_killed(out: Path, tmp_path: Path) -> None:
    """Without `gongkai recover`, and even if it is to make another site."""
    clean = made(tmp_path, large := small_site("first") | {"more": b"more"})
    for step in count(1):
        publish(small_site("first"), out)
        if killed_at(step, lambda: publish(small_site("second"), out)).is_done:
            break
        publish(large, out)
        assert snapshot(out) == clean
        assert not leftovers(out)


@posix
def test_recovering_may_be_killed_too(out: Path, tmp_path: Path) -> None:
    new = made(tmp_path, small_site("second"))
    for step in count(1):
        publish(small_site("first"), out)
        if killed_at(step, lambda: publish(small_site("second"), out)).is_done:
            break
        if not unfinished(out):
            continue
        for again in count(1):
            if killed_at(again, lambda: finish(out)).is_done:
                break
        assert snapshot(out) == new
        assert not leftovers(out)


@dataclass
class Target:
    """A build in a process of its own between two sites."""

    out: Path
    #: Makes all ready for a site by its name, and gives the words of the process that builds it.
    words: Callable[[str], list[str]]
    clean: dict[str, Snapshot]

    def start(self, name: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            self.words(name), cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )

    def build(self, name: str) -> tuple[float, float]:
        """Build undisturbed; the seconds of the whole, and those of the switch at its end."""
        since = time.perf_counter()
        with self.start(name) as process:
            switched = self.wait_for_switch(process)
            process.wait()
        now = time.perf_counter()
        assert snapshot(self.out) == self.clean[name]
        return now - since, now - switched

    def kill(self, name: str, delay: float, is_in_switch: bool) -> None:
        """Build, and kill the process after so many seconds, counted from the start or from the switch."""
        with self.start(name) as process:
            if is_in_switch:
                self.wait_for_switch(process)
            try:
                process.wait(delay)
            except subprocess.TimeoutExpired:
                process.kill()

    def wait_for_switch(self, process: subprocess.Popen[str]) -> float:
        """Wait until the journal is there, or the process is over."""
        journal = work_folder(self.out) / JOURNAL
        while process.poll() is None and not journal.exists():
            time.sleep(0.0005)
        return time.perf_counter()


def by_interface(tmp_path: Path) -> Target:
    out = tmp_path / "做好的 网站"
    clean = {name: made(tmp_path, large_site(name)) for name in ("first", "second")}
    return Target(out, lambda name: [sys.executable, "-m", "tests.shell.switching", str(out), name], clean)


def by_command(tmp_path: Path) -> Target:
    """The command itself, with worker processes, over content that is edited in between: a figure, what is there."""
    content, out = tmp_path / "content", tmp_path / "做好的 网站"
    first = county()
    for number in range(7):
        first[f"试验县/{number}办/部门.yaml"] = department(
            f"试验县{number}办", f"县{number}办", f"60{number}001"
        )
        first[f"试验县/{number}办/2024/预算.md"] = budget()
    second = first | {
        EDUCATION: budget("60,000.00", "80,000.00"),
        "试验县/林业局/部门.yaml": department("试验县林业局", "县林业局", "404001"),
        "试验县/林业局/2024/预算.md": budget(),
    }
    del second[WATER]
    contents = {"first": first, "second": second}

    def words(name: str, folder: Path = out) -> list[str]:
        shutil.rmtree(content, ignore_errors=True)
        save(content, contents[name])
        where = ["--content", str(content), "--out", str(folder)]
        return [sys.executable, "-m", "generator", "build", "--jobs", "2", *where]

    clean = {}
    for name in contents:
        subprocess.run(words(name, tmp_path / name), cwd=ROOT, check=True, capture_output=True)
        clean[name] = snapshot(tmp_path / name)
    return Target(out, words, clean)


@pytest.mark.parametrize(("share", "target_of"), [(0.75, by_interface), (0.25, by_command)])
def test_killed_at_random(
    share: float,
    target_of: Callable[[Path], Target],
    kills: int,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    chance = random.Random(SEED)
    target = target_of(tmp_path)
    target.build("second")
    whole, switching = target.build("first")
    current, met, wanted = "first", Counter[str](), max(1, round(kills * share))
    for number in range(1, wanted + 1):
        other = "second" if current == "first" else "first"
        is_in_switch = chance.random() < 0.5
        target.kill(other, chance.uniform(0, 1.1 * (switching if is_in_switch else whole)), is_in_switch)
        state = state_after_death(target.out, target.clean[current], target.clean[other])
        met[state] += 1
        current = current if state == "before" else other
        if chance.random() < 0.5:
            assert (finish(target.out) is None) <= (state != "switching")
        else:
            target.build(current)
        assert snapshot(target.out) == target.clean[current]
        if number % 25 == 0 or number == wanted:
            with capsys.disabled():
                print(f"\n{target_of.__name__}: {number} of {wanted} killed, {dict(met)}", end="", flush=True)
    assert met.total() == wanted
    assert not leftovers(target.out)

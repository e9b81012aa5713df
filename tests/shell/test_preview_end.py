"""How a preview ends: with all its processes, whatever they are at."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from generator.shell.following import Followed, Following, Place, following_request
from generator.shell.jobs import default_jobs
from generator.shell.request import TEMPLATES
from tests.patience import PATIENCE, wait_for
from tests.shell.county import budget, county, department, save
from tests.shell.faults import in_child

ROOT = Path(__file__).resolve().parents[2]
linux = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="asks /proc who started whom")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A county whose build takes a few seconds and more than one process."""
    files = county()
    for number in range(100, 140):
        files[f"试验县/第{number}局/部门.yaml"] = department(
            f"试验县第{number}局", f"县第{number}局", f"4{number}01"
        )
        for year in range(2020, 2025):
            files[f"试验县/第{number}局/{year}/预算.md"] = budget()
    return save(tmp_path / "我的 文件" / "内容", files)


@contextmanager
def served(content: Path) -> Iterator[subprocess.Popen[str]]:
    """`gongkai serve` as a person starts it, in a group of its own as a shell does; killed in the end if need be."""
    command = [sys.executable, "-m", "generator", "serve", "--content", str(content), "--port", "0"]
    process = subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8",
        env={**os.environ, "PYTHONUTF8": "1"}, start_new_session=True,
    )  # fmt: skip
    assert process.stdout is not None
    try:
        for line in process.stdout:
            if "预览在" in line:
                break
        yield process
    finally:
        if process.poll() is None:
            process.kill()
        process.wait()
        process.stdout.close()


def started_by(parent: int) -> set[int]:
    """The processes that a process has started, and those that these have, and so on."""
    parents = {}
    for each in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            state, above = each.read_text(errors="replace").rpartition(")")[2].split()[:2]
            if state != "Z":
                parents[int(each.parent.name)] = int(above)
    found, more = set[int](), {parent}
    while more:
        more = {each for each, above in parents.items() if above in more}
        found |= more
    return found


def is_alive(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text(errors="replace").rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


@linux
@pytest.mark.parametrize("way", [signal.SIGINT, signal.SIGKILL])
def test_nothing_goes_on_after_the_end(content: Path, way: signal.Signals) -> None:
    """Ctrl-C reaches a whole group of processes; a killed preview can tell nobody."""
    most = 2 + (default_jobs() if default_jobs() > 1 else 0)
    with served(content) as process:
        # The process behind, one that Python keeps for such processes, and those that make pages.
        wait_for(lambda: len(started_by(process.pid)) >= most)
        others = started_by(process.pid)
        if way == signal.SIGINT:
            os.killpg(process.pid, way)
            assert process.stdout is not None
            said = process.stdout.read()
            assert process.wait(PATIENCE) == 0
            assert "预览已结束" in said
            assert "Traceback" not in said
        else:
            process.kill()
            process.wait(PATIENCE)
        wait_for(lambda: not any(map(is_alive, others)))


@linux
def test_a_process_that_died_is_replaced(content: Path) -> None:
    found: list[Followed] = []
    place = Place(content)
    following = Following(following_request(content, place.site, TEMPLATES), found.append)
    following.start()
    following.want()
    process: list[int] = []

    def has_begun() -> bool:
        if following._process is not None and following._process.pid is not None:
            process.append(following._process.pid)
        return bool(process)

    # It is killed as soon as it is there: a stage of its work may be over before it is seen.
    wait_for(has_begun)
    os.kill(process[0], signal.SIGKILL)
    wait_for(lambda: bool(found))
    assert "中途没有了" in found[0].refusal
    following.want()
    wait_for(lambda: len(found) > 1)
    following.stop()
    assert found[1] == Followed()
    assert following._process is None


def test_following_may_be_stopped_before_it_began(content: Path) -> None:
    request = following_request(content, Place(content).site, TEMPLATES)
    Following(request, lambda _: None).stop()
    early = Following(request, lambda _: None)
    early.start()
    early.want()
    early.stop()
    assert not early.is_alive()


def test_where_nothing_may_be_written_beside_the_content_nothing_stays_behind(content: Path) -> None:
    def work() -> None:
        if os.getuid() == 0:
            os.setuid(65534)
        place = Place(content)
        assert content.parent not in place.site.parents
        place.site.mkdir(parents=True)
        place.leave()
        assert not place.site.parent.exists()

    for each in (content, *content.parents):
        with suppress(PermissionError):
            each.chmod(each.stat().st_mode | 0o055)
        if each.name.startswith("pytest-of"):
            break
    content.parent.chmod(0o555)
    try:
        ended = in_child(work)
    finally:
        content.parent.chmod(0o755)
    assert ended.is_done, ended.message

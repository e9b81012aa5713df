"""What a long run tells: a line that moves on a terminal, a line for each stage in a pipe, a table on demand."""

from __future__ import annotations

import io
import re
import subprocess
import sys
import time
from collections.abc import Callable

import pytest

from generator.shell.progress import Progress, Quiet
from generator.shell.timings import timings

#: What takes a terminal back to the start of its line and empties it.
WIPE = "\r\x1b[K"


class Terminal(io.StringIO):
    """A stream that somebody watches."""

    def isatty(self) -> bool:
        return True

    def looks(self) -> list[str]:
        """What stood on the line, look by look; an empty one where it was wiped."""
        return self.getvalue().split(WIPE)[1:]


@pytest.fixture
def wait(monkeypatch: pytest.MonkeyPatch) -> Callable[[float], None]:
    """A clock that goes on only when told, so many seconds."""
    now = [1000.0]
    monkeypatch.setattr(time, "perf_counter", lambda: now[0])

    def later(seconds: float) -> None:
        now[0] += seconds

    return later


def test_a_terminal_sees_a_count_and_the_time_left(wait: Callable[[float], None]) -> None:
    stream = Terminal()
    progress = Progress(stream)
    progress.stage("生成网页", 10, "个部门")
    wait(3)
    progress.step(2)
    wait(27)
    progress.step(4)
    assert stream.looks() == [
        "生成网页…… 0/10个部门",
        "生成网页…… 2/10个部门，还要约 12 秒",
        "生成网页…… 6/10个部门，还要约 20 秒",
    ]


def test_no_time_left_is_told_before_it_can_be_known(wait: Callable[[float], None]) -> None:
    stream = Terminal()
    progress = Progress(stream)
    progress.stage("生成网页", 10, "个部门")
    wait(1)
    progress.step()
    progress.stage("查看内容")
    wait(10)
    progress.step()
    assert "还要约" not in stream.getvalue()


def test_long_times_are_told_in_minutes(wait: Callable[[float], None]) -> None:
    stream = Terminal()
    progress = Progress(stream)
    progress.stage("生成网页", 100, "个部门")
    wait(60)
    progress.step()
    assert stream.looks()[-1].endswith("，还要约 99 分钟")


def test_a_terminal_is_not_written_to_at_every_step(wait: Callable[[float], None]) -> None:
    stream = Terminal()
    progress = Progress(stream)
    progress.stage("生成网页", 1000, "个部门")
    for _ in range(1000):
        wait(0.001)
        progress.step()
    assert 5 <= len(stream.looks()) <= 12
    assert progress.done == 1000


def test_a_terminal_is_left_with_an_empty_line(wait: Callable[[float], None]) -> None:
    stream = Terminal()
    progress = Progress(stream)
    progress.stage("查看内容")
    progress.stage("生成网页", 2, "个部门")
    progress.finish()
    assert stream.looks() == ["查看内容……", "", "生成网页…… 0/2个部门", ""]
    assert "\n" not in stream.getvalue()
    progress.finish()
    assert len(stream.looks()) == 4


def test_a_pipe_gets_a_line_for_each_stage(wait: Callable[[float], None]) -> None:
    stream = io.StringIO()
    progress = Progress(stream)
    progress.stage("查看内容")
    wait(0.5)
    progress.stage("生成网页", 3, "个部门")
    for _ in range(3):
        wait(20)
        progress.step()
    progress.finish()
    assert stream.getvalue() == "查看内容：0.5 秒\n生成网页（3个部门）：60.0 秒\n"


def test_seconds_of_a_stage_that_comes_twice_add_up(wait: Callable[[float], None]) -> None:
    progress = Quiet()
    for seconds in (1.0, 2.0):
        progress.stage("生成网页", 1, "个部门")
        wait(seconds)
        progress.step(spent={"读取": 0.25, "核对": seconds})
        progress.finish()
        wait(5)
    assert progress.seconds == {"生成网页": 3.0}
    assert progress.spent == {"读取": 0.5, "核对": 3.0}


def test_quiet_measures_and_says_nothing(
    wait: Callable[[float], None], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    stream = Terminal()
    monkeypatch.setattr(sys, "stderr", stream)
    progress = Quiet()
    progress.stage("查看内容", 2, "件")
    wait(1)
    progress.step(2)
    progress.stage("生成网页")
    progress.finish()
    assert progress.seconds == {"查看内容": 1.0, "生成网页": 0.0}
    assert stream.getvalue() == ""
    assert capsys.readouterr() == ("", "")


def test_timings_add_up(wait: Callable[[float], None]) -> None:
    progress = Quiet()
    progress.stage("查看内容")
    wait(1.25)
    progress.stage("生成网页", 1, "个部门")
    wait(2.5)
    progress.step(spent={"读取": 0.75, "核对": 1.5})
    progress.finish()
    lines = timings(progress).splitlines()
    assert lines[:3] == ["    3.75 秒  共计", "    1.25 秒  查看内容", "    2.50 秒  生成网页"]
    assert lines[3].startswith("其中生成各部门的网页")
    assert lines[4:6] == ["    0.75 秒  读取", "    1.50 秒  核对"]
    assert re.fullmatch(r"内存最多：主进程 \d+ MB(，最大的子进程 \d+ MB)?", lines[6])


def test_timings_of_a_run_that_made_nothing_name_no_steps() -> None:
    progress = Quiet()
    progress.stage("查看内容")
    progress.finish()
    assert "其中" not in timings(progress)


@pytest.mark.skipif(sys.platform != "linux", reason="只有 Linux 把启动者的内存也算上")
def test_the_memory_told_is_not_that_of_who_started_us() -> None:
    large = b"x" * (400 << 20)
    words = "from generator.shell.progress import Quiet; from generator.shell.timings import timings; print(timings(Quiet()))"
    told = subprocess.run([sys.executable, "-c", words], capture_output=True, check=True, encoding="utf-8")
    found = re.search(r"主进程 (\d+) MB", told.stdout)
    assert found is not None
    assert 0 < int(found[1]) < len(large) >> 20


def cut_short(progress: Progress) -> None:
    with progress:
        progress.stage("生成网页", 2, "个部门")
        raise ValueError("cut")


def test_a_run_that_is_cut_short_leaves_an_empty_line_and_says_nothing() -> None:
    for stream in (Terminal(), io.StringIO()):
        progress = Progress(stream)
        with pytest.raises(ValueError, match="cut"):
            cut_short(progress)
        assert stream.getvalue().rpartition(WIPE)[2] == ""

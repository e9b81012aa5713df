"""What `gongkai build` says, and what it refuses to begin."""

from __future__ import annotations

import io
import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest

from generator import cli
from generator.commands import build as command
from generator.shell import cluster as clusters
from generator.shell import jobs as machine
from generator.shell.build import build
from generator.shell.engine import code_digest
from generator.shell.folder import FolderError
from generator.shell.request import Request
from generator.shell.workplace import work_folder
from tests.patience import PATIENCE, wait_for
from tests.shell.county import EDUCATION, broken, budget, county, save, tree, unchanged

ROOT = Path(__file__).resolve().parents[2]


class Told(str):
    """What a command said on both streams."""

    def __new__(cls, out: str, err: str) -> Told:
        found = super().__new__(cls, out + err)
        found.out, found.err = out, err
        return found

    out: str
    err: str


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return save(tmp_path / "内容", county())


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "网站"


@pytest.fixture
def gongkai(
    content: Path, out: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Callable[..., tuple[int, Told]]:
    """`gongkai build` of the county with more words, in this process: its code, and what it said."""

    def run(*words: str) -> tuple[int, Told]:
        for stream in (sys.stdout, sys.stderr):
            monkeypatch.setattr(stream, "reconfigure", lambda **_: None, raising=False)
        try:
            code = cli.main(["build", "--content", str(content), "--out", str(out), "--no-search", *words])
        except SystemExit as end:
            code = int(end.code or 0)
        return code, Told(*capsys.readouterr())

    return run


Run = Callable[..., tuple[int, Told]]


@pytest.mark.parametrize("number", ["0", "-1", "两个", "1.5", "", "²"])
def test_a_number_of_processes_that_is_none(gongkai: Run, out: Path, number: str) -> None:
    code, told = gongkai(f"--jobs={number}")
    assert code == 2
    assert f"个数应为 1 以上的整数，不是“{number}”" in told.err
    assert not out.exists()


def test_as_many_processes_as_asked_for_or_as_there_are_processors(
    gongkai: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    real = build

    def noted(request: Request, *more: object) -> object:
        asked.append(request.jobs)
        return real(request, *more)  # type: ignore[arg-type]

    monkeypatch.setattr(command, "build", noted)
    gongkai("--jobs", "3")
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1, 2, 3, 4}, raising=False)
    gongkai()
    monkeypatch.delattr(os, "sched_getaffinity")
    monkeypatch.setattr(os, "cpu_count", lambda: None)
    gongkai()
    assert asked == [3, 5, 1]
    assert machine.default_jobs() == 1


def test_the_last_line_tells_what_was_done_and_how_long_it_took(
    gongkai: Run, content: Path, out: Path
) -> None:
    _, first = gongkai()
    files = tree(out).keys() - {".gongkai.json"}
    pages = sum(path.endswith(".html") for path in files)
    assert first.out.startswith(f"{out}：{pages} 页；写入 {len(files)} 个文件，未变 0 个，删去 0 个（")
    for stage in ("查看内容", "生成网页", "生成总目录", "核对链接", "换上新的网站"):
        assert re.search(rf"{stage} \d+\.\d 秒", first.out), stage
    assert first.out.count("\n") == 1
    _, same = gongkai()
    assert same.out.startswith(
        f"{out}：{pages} 页，内容没有变；写入 0 个文件，未变 {len(files)} 个，删去 0 个（查看内容 "
    )
    save(content, {EDUCATION: budget("80,001.00", "100,001.00")})
    _, edited = gongkai()
    assert re.search(r"页，1 个部门重新生成；写入 [1-9]\d* 个文件，未变 [1-9]\d* 个，删去 0 个", edited.out)
    (content / EDUCATION).unlink()
    assert re.search(r"删去 [1-9]", gongkai()[1].out)


def test_a_site_that_loses_something_is_not_called_the_same(gongkai: Run, content: Path, out: Path) -> None:
    save(
        content,
        {
            "邻县/行政区.yaml": "行政区划代码: 130998\n名称: 邻县\n级别: 县\n",
            "邻县/教育局/部门.yaml": "全称: 邻县教育局\n简称: 教育局\n单位编码: 205001\n",
        },
    )
    gongkai()
    shutil.rmtree(content / "邻县")
    _, told = gongkai()
    assert "内容没有变" not in told.out
    (out / "assets" / "site.css").unlink()
    _, told = gongkai()
    assert "内容没有变" not in told.out
    assert "写入 1 个文件" in told.out


def test_a_line_for_each_stage_in_a_pipe(gongkai: Run) -> None:
    _, told = gongkai("--jobs", "1")
    stages = [line.partition("：")[0] for line in told.err.splitlines()]
    assert stages == ["查看内容", "生成网页（2个部门）", "生成总目录", "核对链接", "换上新的网站"]


def test_timings(gongkai: Run) -> None:
    _, told = gongkai()
    assert "内存最多" not in told
    _, told = gongkai("--timings", "--clean")
    lines = told.err.splitlines()
    assert re.search(r"^ +\d+\.\d\d 秒  共计$", told.err, flags=re.M)
    for step in ("查看内容", "生成网页", "读取", "核对", "生成", "核对网页"):
        assert re.search(rf"^ +\d+\.\d\d 秒  {step}$", told.err, flags=re.M), step
    assert lines[-1].startswith("内存最多：主进程 ")
    assert told.out.count("\n") == 1


def test_timings_of_a_build_that_is_refused(gongkai: Run, content: Path) -> None:
    save(content, {EDUCATION: broken(budget())})
    code, told = gongkai("--timings")
    assert code == 1
    assert "网站没有改动" in told.err
    assert "秒  共计" in told.err


def test_nobody_at_the_address(
    gongkai: Run, content: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("distributed")
    monkeypatch.setattr(clusters, "_SECONDS", 1)
    gongkai()
    save(content, {EDUCATION: budget("80,001.00", "100,001.00")})
    with unchanged(out):
        for address in ("tcp://127.0.0.1:1", "哪里", "http://127.0.0.1:1"):
            code, told = gongkai("--dask", address)
            assert code == 2
            assert re.search(rf"gongkai：连不上 Dask 集群 {address}.*dask scheduler", told.err), told.err
            assert "Traceback" not in told.err


def test_no_dask(gongkai: Run, out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    code, told = gongkai("--dask", "tcp://127.0.0.1:1")
    assert code == 2
    assert "python -m pip install distributed" in told.err
    assert not out.exists()


def test_a_cluster_without_workers_is_not_waited_for(gongkai: Run) -> None:
    distributed = pytest.importorskip("distributed")
    with distributed.LocalCluster(n_workers=0, host="127.0.0.1", dashboard_address=None) as machines:
        code, told = gongkai("--dask", machines.scheduler_address)
    assert code == 2
    assert f"dask worker {machines.scheduler_address}" in told.err


def test_a_cluster_with_another_version_of_us(
    gongkai: Run, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    distributed = pytest.importorskip("distributed")
    with distributed.LocalCluster(
        n_workers=1, threads_per_worker=1, processes=False, dashboard_address=None
    ) as machines:
        assert gongkai("--dask", machines.scheduler_address)[0] == 0
        shutil.rmtree(out)
        # Seen from here: what the workers answer is the truth, and we are another.
        monkeypatch.setattr(clusters, "_refuse_other_code", _with_own("another", clusters._refuse_other_code))
        code, told = gongkai("--dask", machines.scheduler_address)
    assert code == 2
    assert "版本与这里的不同" in told.err
    assert not out.exists()


def _with_own(own: str, refuse: Callable[[object], None]) -> Callable[[object], None]:
    """The same refusal by a machine whose own code has this digest."""

    class Elsewhere:
        def __init__(self, client: object) -> None:
            self.client = client

        def run(self, function: object, **more: object) -> dict[str, str]:
            assert function is code_digest
            found: dict[str, str] = self.client.run(function, **more)  # type: ignore[attr-defined]
            return {worker: each + own for worker, each in found.items()}

    return lambda client: refuse(Elsewhere(client))


def test_a_terminal_is_not_left_with_half_a_line(
    content: Path, out: Path, gongkai: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What stops a build is told on a line of its own."""

    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    def vanish(*_: object) -> NoReturn:
        (content / EDUCATION).unlink()
        raise FolderError("文件不见了")

    stream = Terminal()
    monkeypatch.setattr("generator.shell.remake.read_folder", vanish)
    real = sys.stderr
    monkeypatch.setattr(sys, "stderr", stream)
    code, _ = gongkai()
    monkeypatch.setattr(sys, "stderr", real)
    assert code == 2
    assert "查看内容……" in stream.getvalue()
    assert stream.getvalue().endswith("\r\x1b[Kgongkai：文件不见了\n")


@pytest.mark.skipif(os.name == "nt", reason="signals")
def test_ctrl_c_ends_all_processes_without_a_word(content: Path, out: Path) -> None:
    for number in range(200):
        folder = f"试验县/第{number}局"
        save(
            content,
            {
                f"{folder}/部门.yaml": f"全称: 第{number}局\n简称: {number}局\n单位编码: 4{number:03}01\n",
                f"{folder}/2024/预算.md": budget(),
            },
        )
    words = ["build", "--content", str(content), "--out", str(out), "--jobs", "2"]
    running = subprocess.Popen(
        [sys.executable, "-m", "generator", *words],
        cwd=ROOT,
        stderr=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        start_new_session=True,
        env={**os.environ, "PYTHONUTF8": "1"},
    )
    work = work_folder(out)
    wait_for(lambda: any(each.iterdir() for each in work.glob("stage-*") if any(each.iterdir())))
    os.killpg(running.pid, signal.SIGINT)
    _, told = running.communicate(timeout=PATIENCE)
    assert running.returncode == 130
    assert "Traceback" not in told
    assert not out.exists()
    assert list(work.glob("stage-*")) == []

"""Work given to other processes: all of it comes back, and so does what goes wrong."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from generator.render import TemplateFault
from generator.render.renderer import read_folder
from generator.shell.build import TEMPLATES, Request, build
from generator.shell.folder import FolderError
from generator.shell.pool import mapped, over
from tests.shell.county import budget, save, tree, unchanged

_given: list[int] = []


def begin(number: int) -> None:
    _given.append(number)


def work(task: int) -> tuple[int, int, list[int]]:
    return task * task, os.getpid(), list(_given)


def die(task: int) -> int:
    if task == 7:
        os.kill(os.getpid(), signal.SIGKILL)
    return task


def refuse(task: int) -> int:
    if task == 7:
        raise FolderError(f"{task}")
    return task


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_every_task_is_done_once(jobs: int) -> None:
    found = dict(mapped(work, range(40), jobs, begin, (4711,)))
    assert {task: square for task, (square, _, _) in found.items()} == {
        task: task * task for task in range(40)
    }
    processes = {process for _, process, _ in found.values()}
    if jobs == 1:
        assert processes == {os.getpid()}
    else:
        assert os.getpid() not in processes
        assert len(processes) <= jobs
        assert all(given == [4711] for _, _, given in found.values())


def test_a_few_tasks_are_not_worth_processes() -> None:
    assert {process for _, (_, process, _) in mapped(work, range(5), 8)} == {os.getpid()}


def test_nothing_to_do() -> None:
    assert list(mapped(work, [], 2)) == []


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_refusal_comes_through(jobs: int) -> None:
    with pytest.raises(FolderError, match="7"):
        list(mapped(refuse, range(40), jobs))


def test_a_process_that_is_ended_from_outside_is_told() -> None:
    """As systems do when memory runs out."""
    with pytest.raises(FolderError, match=r"内存.*--jobs 1") as refused:
        list(mapped(die, range(40), 2))
    assert refused.value.exit_code == 2


def test_no_more_than_so_many_are_under_way() -> None:
    taken: list[int] = []

    def tasks() -> Iterator[int]:
        for number in range(20):
            taken.append(number)
            yield number

    done = 0
    with ThreadPoolExecutor(2) as pool:
        for _ in over(pool, work, tasks(), 3):
            done += 1
            assert len(taken) - done <= 3
    assert done == 20


def test_who_stops_listening_leaves_nothing_waiting() -> None:
    with ThreadPoolExecutor(1) as pool:
        found = over(pool, work, range(10), 4)
        next(found)
        found.close()
        assert pool.submit(work, 3).result()[0] == 9


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_template_that_fails_in_a_process_is_told_as_in_this_one(
    content: Path, out: Path, tmp_path: Path, jobs: int
) -> None:
    for number in range(8):
        folder = f"试验县/第{number}局"
        save(
            content,
            {
                f"{folder}/部门.yaml": f"全称: 第{number}局\n简称: {number}局\n单位编码: 4{number:02}001\n",
                f"{folder}/2024/预算.md": budget(),
            },
        )
    build(Request(content, out, is_searched=False))
    templates = save(tmp_path / "templates", read_folder(TEMPLATES))
    base = templates / "base.html"
    base.write_text(
        base.read_text(encoding="utf-8").replace("</body>", "{{ nobody }}</body>"), encoding="utf-8"
    )
    with unchanged(out), pytest.raises(TemplateFault, match=r"base\.html") as failed:
        build(Request(content, out, templates, is_searched=False, jobs=jobs))
    assert failed.value.diagnostics[0].name
    assert tree(out)

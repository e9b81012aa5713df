"""Who does the tasks of a build: this process, several of them, or any executor, near or far."""

from __future__ import annotations

import multiprocessing
import signal
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, ProcessPoolExecutor, wait
from typing import Any, TypeVar

from generator.shell.folder import FolderError
from generator.shell.orphans import end_with_parent
from generator.shell.task import Done, Task, Workshop, do, make_elsewhere, open_shop

T = TypeVar("T")
R = TypeVar("R")

#: Below so many families for each process, starting processes costs more than it saves.
_WORTH = 4
#: How many tasks an executor is given ahead, for each process: enough to keep it busy, and little memory.
_AHEAD = 4


def done(workshop: Workshop, tasks: list[Task], jobs: int) -> Iterator[tuple[Task, Done]]:
    """Each task with what it came to, in the order in which they are done, on this machine."""
    open_shop(workshop)
    yield from mapped(do, tasks, jobs, open_shop, (workshop,))


def mapped(
    function: Callable[[T], R],
    tasks: Sequence[T],
    jobs: int,
    start: Callable[..., None] | None = None,
    given: tuple[Any, ...] = (),
) -> Iterator[tuple[T, R]]:
    """Each task with the result of the function, in the order in which they are done, by so many processes.

    Each new process begins with `start(*given)`. Raises `FolderError` if one is ended from outside.
    """
    jobs = min(jobs, len(tasks) // _WORTH)
    if jobs < 2:
        for task in tasks:
            yield task, function(task)
        return
    with ProcessPoolExecutor(jobs, _context(), _begin, (start, given)) as executor:
        try:
            yield from over(executor, function, tasks, jobs * _AHEAD)
        except BrokenExecutor as error:
            why = "一个子进程做到一半被结束了，多半是内存不够。网站没有动；用少些进程再试，如 --jobs 1"
            raise FolderError(why) from error


def _begin(start: Callable[..., None] | None, given: tuple[Any, ...]) -> None:
    """The first thing that a new process does."""
    end_with_parent()
    # Ctrl-C goes to all processes of a terminal; the one that started them ends them.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if start is not None:
        start(*given)


def done_by(
    executor: Executor, workshop: Workshop, tasks: list[Task], jobs: int
) -> Iterator[tuple[Task, Done]]:
    """The same by any executor, which may be on other machines: it gets bytes and gives back pages."""
    templates = _shared(executor, workshop.templates)

    def given() -> Iterator[tuple[Task, Any]]:
        for task in tasks:
            yield task, workshop.shard(task)

    for task, made in _over_pairs(executor, make_elsewhere, given(), jobs * _AHEAD, (templates,)):
        yield task, workshop.settled(made, {})


def over(
    executor: Executor, function: Callable[[T], R], tasks: Iterable[T], ahead: int
) -> Iterator[tuple[T, R]]:
    """Each task with the result of the function; never more than `ahead` are waiting or under way."""
    return _over_pairs(executor, function, ((each, each) for each in tasks), ahead, ())


def _over_pairs(
    executor: Executor,
    function: Callable[..., R],
    tasks: Iterator[tuple[T, Any]],
    ahead: int,
    more: tuple[Any, ...],
) -> Iterator[tuple[T, R]]:
    running: dict[Future[R], T] = {}
    try:
        for task, argument in tasks:
            running[executor.submit(function, argument, *more)] = task
            if len(running) >= ahead:
                yield from _finished(running)
        while running:
            yield from _finished(running)
    finally:
        for each in running:
            each.cancel()


def _finished(running: dict[Future[R], T]) -> Iterator[tuple[T, R]]:
    """Wait for the first ones to be done, and give them."""
    for each in wait(running, return_when=FIRST_COMPLETED).done:
        yield running.pop(each), each.result()


def _shared(executor: Executor, templates: Mapping[str, str]) -> Any:
    """The templates in the way that spares an executor from sending them with every task, if it has one."""
    scatter = getattr(getattr(executor, "_client", None), "scatter", None)
    return scatter(dict(templates), broadcast=True) if scatter is not None else templates


def _context() -> multiprocessing.context.BaseContext:
    """New processes that start as copies of this one where the system can do that well: they start at once."""
    return multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")

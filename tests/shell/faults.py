"""Stopping a piece of work at its n-th change of the disk: by death, or by what the operating system says."""

from __future__ import annotations

import errno
import os
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import NoReturn

from generator.shell import switch
from generator.shell.folder import FolderError

WRITES = frozenset({"open", "os.mkdir"})
CHANGES = WRITES | {"os.rename", "os.remove", "os.rmdir"}


@dataclass(frozen=True)
class Ended:
    """How the work ended: `is_done`, or killed, or refused with a message for people."""

    is_done: bool
    is_killed: bool = False
    message: str = ""


def killed_at(step: int, work: Callable[[], object]) -> Ended:
    """Do some work in a process that kills itself when it is about to change the disk for the n-th time."""
    return _in_child(work, step, CHANGES, lambda: os.kill(os.getpid(), signal.SIGKILL))


def refused_from(step: int, work: Callable[[], object], number: int) -> Ended:
    """Do some work in a process whose n-th change of the disk, and all later ones, the system refuses.

    A full disk refuses only what needs room.
    """

    def refuse() -> NoReturn:
        raise OSError(number, os.strerror(number))

    return _in_child(work, step, WRITES if number == errno.ENOSPC else CHANGES, refuse)


def in_child(work: Callable[[], object]) -> Ended:
    """Do some work in a process of its own, which may give up rights or set limits."""
    return _in_child(work, 0, frozenset(), lambda: None)


def _in_child(
    work: Callable[[], object], step: int, events: frozenset[str], stop: Callable[[], object]
) -> Ended:
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.close(reading)
        _run(work, step, events, stop, writing)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        message = pipe.read().decode()
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        assert os.WTERMSIG(status) == signal.SIGKILL
        return Ended(is_done=False, is_killed=True)
    assert os.WEXITSTATUS(status) in (0, 1), message
    return Ended(is_done=os.WEXITSTATUS(status) == 0, message=message)


def _run(
    work: Callable[[], object], step: int, events: frozenset[str], stop: Callable[[], object], writing: int
) -> NoReturn:
    """In the child; it never returns into the tests."""
    code = 2
    try:
        switch._PATIENCE = ()
        _watch(step, events, stop)
        work()
        code = 0
    except FolderError as error:
        os.write(writing, str(error).encode())
        code = 1
    except BaseException as error:
        os.write(writing, repr(error).encode())
    finally:
        os._exit(code)


def _watch(step: int, events: frozenset[str], stop: Callable[[], object]) -> None:
    """Count what changes the disk, as the interpreter itself reports it before it does so."""
    seen = 0

    def hook(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal seen
        if event in events and (event != "open" or _is_write(arguments)):
            seen += 1
            if seen >= step:
                stop()

    sys.addaudithook(hook)


def _is_write(arguments: tuple[object, ...]) -> bool:
    _, _, flags = arguments
    return isinstance(flags, int) and bool(flags & (os.O_WRONLY | os.O_RDWR))

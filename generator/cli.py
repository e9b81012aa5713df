"""The `gongkai` command: which command does what, and what it says when it cannot go on."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path

from generator.diagnostic import Refusal
from generator.shell.arguments import SITE, parser
from generator.shell.recovery import finish, told, unfinished_notice

OK, FAULTS = 0, 1
INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; the exit code is 0 in order, 1 faults, 2 misuse, 3 published with some held."""
    for stream in (sys.stdout, sys.stderr):
        # A Windows console may not speak UTF-8 by itself; a report must never die of its own characters.
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    options = parser().parse_args(arguments)
    commands: dict[str, Callable[[argparse.Namespace], int]] = {
        "build": _build,
        "check": _check,
        "serve": _serve,
        "recover": _recover,
    }
    try:
        code = commands[options.command](options)
        sys.stdout.flush()
        return code
    except Refusal as error:
        print(f"gongkai：{error}", file=sys.stderr)
        return error.exit_code
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # Who read our output has enough of it; Python must not complain about that while it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAULTS
    except Exception:  # whatever it is, it is our fault and not the user's, who is told so
        return _tell_crash()


def _tell_crash() -> int:
    """Keep what a maintainer needs in a file: a traceback on the screen helps nobody else."""
    with tempfile.NamedTemporaryFile(
        "w", encoding="utf-8", prefix="gongkai-", suffix=".txt", delete=False
    ) as log:
        log.write(traceback.format_exc())
    print(
        f"gongkai：程序出错了。这是程序自己的错，不是录入的错。\n请把这个文件发给维护者：{log.name}",
        file=sys.stderr,
    )
    return FAULTS


# Each command is imported when it is asked for: the others start sooner without its libraries.


def _build(options: argparse.Namespace) -> int:
    from generator.commands.build import run

    _tell_of_switch(options.out)
    return run(options)


def _check(options: argparse.Namespace) -> int:
    from generator.commands.check import run

    _tell_of_switch(SITE)
    return run(options)


def _serve(options: argparse.Namespace) -> int:
    from generator.shell.preview import serve

    _tell_of_switch(SITE)
    serve(options.content, port=options.port)
    return OK


def _recover(options: argparse.Namespace) -> int:
    print(told(finish(options.out), options.out))
    return OK


def _tell_of_switch(out: Path) -> None:
    """To those who look, or are about to mend it: the folder of the site is neither the old one nor the new one."""
    if notice := unfinished_notice(out):
        print(f"gongkai：{notice}", file=sys.stderr)

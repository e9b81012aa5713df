"""Which files of the content folder git says have changed."""

from __future__ import annotations

import subprocess
from pathlib import Path

from generator.diagnostic import Refusal


class RevisionError(Refusal):
    """git cannot tell what has changed; the message is Chinese and says what to do."""

    exit_code = 2


def changed_since(revision: str, content: Path) -> frozenset[str]:
    """Paths below `content` that differ from `revision` or are new, untracked ones included; deleted ones too.

    Raises RevisionError where there is no git, no repository, or no such revision.
    """
    top = Path(_git(content, "rev-parse", "--show-toplevel").strip())
    tracked = _git(
        content, "diff", "--name-only", "-z", "--no-renames", "--end-of-options", revision, "--", "."
    )
    fresh = _git(content, "ls-files", "-z", "--others", "--exclude-standard", "--full-name", "--", ".")
    here = content.resolve()
    found = (top / name for name in f"{tracked}{fresh}".split("\0") if name)
    return frozenset(each.relative_to(here).as_posix() for each in found if each.is_relative_to(here))


def _git(folder: Path, *arguments: str) -> str:
    try:
        done = subprocess.run(
            ["git", "-C", str(folder), "-c", "core.quotePath=false", *arguments],
            capture_output=True,
            text=True,
            encoding="utf-8",
            errors="surrogateescape",
            check=False,
        )
    except OSError as error:
        raise RevisionError("这台机器上没有 git，--changed 用不了；不带 --changed 就检查全部文件") from error
    if done.returncode:
        told = done.stderr.strip().splitlines()[-1:] or [""]
        raise RevisionError(f"git 说不出改了哪些文件（{told[0]}）。看版本号写对没有，文件夹是不是在 git 里")
    return done.stdout

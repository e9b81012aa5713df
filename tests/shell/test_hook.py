"""The pre-commit hook in a repository of its own, with real commits."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.shell.county import EDUCATION, EDUCATION_BEFORE, broken, budget, county, save

ROOT = Path(__file__).resolve().parents[2]
HOOK = Path("scripts/hooks/pre-commit")


def git(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """git as someone who has neither settings of their own nor a repository around."""
    outside = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    author = {"GIT_AUTHOR_NAME": "甲", "GIT_COMMITTER_NAME": "甲"}
    author |= {"GIT_AUTHOR_EMAIL": "a@example.org", "GIT_COMMITTER_EMAIL": "a@example.org"}
    return subprocess.run(
        ["git", *words],
        cwd=folder,
        env={**outside, **author, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A project folder with the hook installed as `make hooks` does, and nothing committed yet."""
    folder = tmp_path / "预决算 公开"
    save(folder / "content", county())
    (folder / HOOK).parent.mkdir(parents=True)
    shutil.copy(ROOT / HOOK, folder / HOOK)
    command = folder / ".venv" / "bin" / "gongkai"
    command.parent.mkdir(parents=True)
    command.write_text(f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec "{sys.executable}" -m generator "$@"\n', "utf-8")
    command.chmod(0o755)
    (folder / ".gitignore").write_text(".venv/\n", "utf-8")
    assert git(folder, "init", "-q").returncode == 0
    install = next(
        line.strip() for line in (ROOT / "Makefile").read_text("utf-8").splitlines() if "hooksPath" in line
    )
    assert git(folder, *install.split()[1:]).returncode == 0
    return folder


def commit(folder: Path, path: str = "", text: str = "", *, options: tuple[str, ...] = ()) -> str:
    """Save a file, if one is given, and commit everything; what git said, empty where the commit was made."""
    if path:
        save(folder / "content", {path: text})
    git(folder, "add", "-A")
    before = git(folder, "rev-parse", "-q", "--verify", "HEAD").stdout
    done = git(folder, "commit", "-q", "-m", "试一试", *options)
    is_made = git(folder, "rev-parse", "-q", "--verify", "HEAD").stdout != before
    assert is_made == (done.returncode == 0)
    return "" if is_made else done.stdout + done.stderr


def test_a_sound_filing_is_committed_and_a_faulty_one_is_not(repository: Path) -> None:
    assert commit(repository) == "", "the first commit of all"
    told = commit(repository, EDUCATION, broken(budget()))
    assert f"{EDUCATION}:6:9: 错误：" in told
    assert "没有提交：改好上面的错误再提交" in told
    assert commit(repository, EDUCATION, budget("70,000.00", "90,000.00")) == ""


def test_only_what_was_changed_is_held_against_it(repository: Path) -> None:
    """An old fault in another year does not stop today's work; it can be committed past the hook."""
    assert commit(repository, EDUCATION_BEFORE, broken(budget()), options=("--no-verify",)) == ""
    assert commit(repository, EDUCATION, budget("70,000.00", "90,000.00")) == ""
    assert EDUCATION_BEFORE in commit(repository, EDUCATION_BEFORE, broken(budget()) + "\n改了一行。\n")


def test_the_first_commit_of_all_is_checked_whole(repository: Path) -> None:
    assert "没有提交" in commit(repository, EDUCATION, broken(budget()))


def test_a_missing_environment_is_told_with_the_remedy(repository: Path) -> None:
    shutil.rmtree(repository / ".venv")
    assert "make env" in commit(repository)


def test_the_hook_is_a_plain_shell_script() -> None:
    """As sh of Git for Windows reads it: a line end of Windows in it would break it."""
    data = (ROOT / HOOK).read_bytes()
    assert data.startswith(b"#!/bin/sh\n")
    assert b"\r" not in data
    assert os.access(ROOT / HOOK, os.X_OK)

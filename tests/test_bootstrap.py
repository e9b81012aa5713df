"""The script that makes the environment: when it does so again, and what it says where it cannot."""

from __future__ import annotations

import ast
import os
import sys
from pathlib import Path

import pytest

from scripts import bootstrap

SCRIPT = Path(bootstrap.__file__)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project folder of its own, under a path with 汉字 and a blank, its environment empty."""
    root = tmp_path / "预决算 公开"
    for each in ("bin", "Scripts", "lib/python3.11/site-packages", "Lib/site-packages"):
        (root / ".venv" / each).mkdir(parents=True, exist_ok=True)
    locks = {kind: root / f"{kind}.lock" for kind in ("runtime", "dev")}
    for lock in locks.values():
        lock.write_text("jinja2==3.1.6\n", encoding="utf-8")
    monkeypatch.setattr(bootstrap, "ROOT", root)
    monkeypatch.setattr(bootstrap, "VENV", root / ".venv")
    monkeypatch.setattr(bootstrap, "LOCKS", locks)
    return root


def make(kind: str) -> None:
    """Leave what a finished run leaves."""
    bootstrap.stamp(kind).write_text(bootstrap.fingerprint(bootstrap.LOCKS[kind], sys.executable))


def test_old_python_can_read_it() -> None:
    """An old Python must get as far as saying that it is too old."""
    ast.parse(SCRIPT.read_text(encoding="utf-8"), feature_version=(3, 6))


def test_nothing_is_made_before_the_stamp(folder: Path) -> None:
    assert not bootstrap.is_made("runtime", sys.executable)
    make("runtime")
    assert bootstrap.is_made("runtime", sys.executable)
    assert not bootstrap.is_made("dev", sys.executable)


def test_a_changed_lock_is_made_again(folder: Path) -> None:
    make("runtime")
    bootstrap.LOCKS["runtime"].write_text("jinja2==3.1.7\n", encoding="utf-8")
    assert not bootstrap.is_made("runtime", sys.executable)


def test_the_environment_of_the_tests_serves_to_run(folder: Path) -> None:
    make("dev")
    assert bootstrap.is_made("runtime", sys.executable)


def test_a_moved_folder_is_made_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make("runtime")
    moved = folder.rename(folder.with_name("搬了家"))
    monkeypatch.setattr(bootstrap, "VENV", moved / ".venv")
    monkeypatch.setattr(bootstrap, "LOCKS", {"runtime": moved / "runtime.lock", "dev": moved / "dev.lock"})
    assert not bootstrap.is_made("runtime", sys.executable)


def test_the_path_file_is_ascii_and_leads_home(folder: Path) -> None:
    bootstrap.put_on_path()
    [written] = (folder / ".venv").rglob("gongkai.pth")
    assert (written.parent / written.read_bytes().decode("ascii")).resolve() == folder


def test_the_command_can_be_run(folder: Path) -> None:
    bootstrap.put_on_path()
    commands = (folder / ".venv" / "bin" / "gongkai", folder / ".venv" / "Scripts" / "gongkai.cmd")
    assert [each.is_file() and os.access(each, os.X_OK) for each in commands].count(True) == 1


def test_an_old_python_is_told_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bootstrap, "usable", lambda python: False)
    monkeypatch.setattr(bootstrap.sys, "version_info", (3, 9, 2))
    with pytest.raises(bootstrap.Refusal, match=r"3\.9，太旧了(.|\n)*make PYTHON="):
        bootstrap.choose_python()


def test_a_missing_venv_is_told_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bootstrap, "usable", lambda python: False)
    with pytest.raises(bootstrap.Refusal, match="apt-get install python3-venv"):
        bootstrap.choose_python()

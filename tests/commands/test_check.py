"""What `gongkai check` says: the same from one process and from several, and nothing half said."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from generator import cli
from generator.shell import checking
from generator.shell.survey import survey
from tests.shell.county import EDUCATION, WATER, broken, budget, county, save

Run = Callable[..., tuple[int, str, str]]


class Terminal(io.StringIO):
    """A stream that somebody watches."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def content(tmp_path: Path) -> Path:
    files = county()
    for number in range(10):
        files[f"试验县/第{number}局/部门.yaml"] = (
            f"全称: 第{number}局\n简称: {number}局\n单位编码: 4{number:02}001\n"
        )
        files[f"试验县/第{number}局/2024/预算.md"] = broken(budget()) if number % 3 else budget()
    return save(tmp_path / "内容", files)


@pytest.fixture
def gongkai(content: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """`gongkai check` of the content with more words: its code, and what it said on both streams."""

    def run(*words: str) -> tuple[int, str, str]:
        for stream in (sys.stdout, sys.stderr):
            monkeypatch.setattr(stream, "reconfigure", lambda **_: None, raising=False)
        try:
            code = cli.main(["check", "--content", str(content), *words])
        except SystemExit as end:
            code = int(end.code or 0)
        return code, *capsys.readouterr()

    return run


@pytest.mark.parametrize("words", [(), ("--format", "json"), ("--all",), ("--prose",)], ids=" ".join)
def test_several_processes_say_what_one_says(gongkai: Run, words: tuple[str, ...]) -> None:
    alone = gongkai("--jobs", "1", *words)
    assert gongkai("--jobs", "2", *words) == alone
    assert alone[1]
    assert alone[2] == ""


def test_every_faulty_filing_is_told(gongkai: Run, content: Path) -> None:
    save(content, {EDUCATION: broken(budget())})
    code, told, _ = gongkai()
    assert code == 1
    for number in range(10):
        assert (f"试验县/第{number}局/2024/预算.md:" in told) is bool(number % 3)
    assert f"{EDUCATION}:" in told


def test_no_processes(gongkai: Run) -> None:
    code, _, told = gongkai("--jobs", "0")
    assert code == 2
    assert "个数应为 1 以上的整数，不是“0”" in told


@pytest.mark.parametrize("words", [(), ("--prose",)], ids=" ".join)
def test_a_terminal_is_not_left_with_half_a_line(
    gongkai: Run, content: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    """The content moves while it is looked at."""
    real, stream = survey, Terminal()

    def meanwhile(*given: object, **more: object) -> object:
        found = real(*given, **more)  # type: ignore[arg-type]
        (content / WATER).unlink()
        return found

    monkeypatch.setattr(checking, "survey", meanwhile)
    ours = sys.stderr
    monkeypatch.setattr(sys, "stderr", stream)
    code, _, _ = gongkai("--jobs", "1", *words)
    monkeypatch.setattr(sys, "stderr", ours)
    assert code == 2
    assert "核对……" in stream.getvalue()
    assert f"\r\x1b[Kgongkai：{WATER} 在读取时不见了" in stream.getvalue()

"""A folder of content and a place for the site, both with a blank and 汉字 in their names."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.shell.county import county, save

KILLS = 20


def pytest_addoption(parser: pytest.Parser) -> None:
    """For `pytest tests/shell/test_kill.py --kills 500`; pytest asks here only when run on this folder."""
    parser.addoption("--kills", type=int, default=KILLS, help="杀多少次正在生成的进程")


@pytest.fixture
def kills(request: pytest.FixtureRequest) -> int:
    """How many builds are killed at random."""
    return int(request.config.getoption("--kills", KILLS))


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """The made-up county on disk."""
    return save(tmp_path / "我的 文件" / "内容", county())


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """Where the site goes; not there yet."""
    return tmp_path / "做好的 网站"

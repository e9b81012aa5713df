"""A folder of content and a place for the site, both with a blank and 汉字 in their names."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.shell.county import county, save


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """The made-up county on disk."""
    return save(tmp_path / "我的 文件" / "内容", county())


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """Where the site goes; not there yet."""
    return tmp_path / "做好的 网站"

"""A survey that is brought up to date is the survey of the folder as it is."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.making.shard import Manner
from generator.shell.state import State
from generator.shell.survey import Survey, resurvey, survey
from tests.shell.county import EDUCATION, WATER, budget, save


def facts(found: Survey) -> object:
    return found.files, sorted(found.unread), found.above.row, dict(found.own), found.looked.stamps


def edit(content: Path) -> list[str]:
    save(content, {EDUCATION: budget("1.00", "2.00")})
    return [EDUCATION]


def add(content: Path) -> list[str]:
    save(content, {"试验县/档案局/部门.yaml": "全称: 试验县档案局\n", "试验县/档案局/2024/预算.md": budget()})
    return ["试验县/档案局"]


def remove(content: Path) -> list[str]:
    shutil.rmtree(content / "试验县" / "水务局")
    return ["试验县/水务局"]


def move(content: Path) -> list[str]:
    (content / WATER).rename(content / "试验县" / "水务局" / "预算.md")
    return [WATER, "试验县/水务局/预算.md"]


def rename_region(content: Path) -> list[str]:
    (content / "试验县").rename(content / "实验县")
    return ["试验县", "实验县"]


def settings(content: Path) -> list[str]:
    save(content, {"站点.yaml": "名称: 别的名称\n"})
    return ["站点.yaml"]


def link(content: Path) -> list[str]:
    (content / "试验县" / "外面").symlink_to(content.parent)
    return ["试验县/外面"]


def nothing(content: Path) -> list[str]:
    save(content, {"试验县/教育局/2024/~$预算.docx": "lock"})
    return ["试验县/教育局/2024/~$预算.docx", "试验县/没有过"]


@pytest.mark.parametrize(
    "change",
    [edit, add, remove, move, rename_region, settings, link, nothing],
    ids=lambda each: each.__name__,
)
def test_brought_up_to_date(content: Path, change: Callable[[Path], list[str]]) -> None:
    before = survey(content, State(), Manner())
    paths = change(content)
    assert facts(resurvey(content, before, paths, Manner())) == facts(survey(content, State(), Manner()))

"""No two pages bear one title, however alike departments name themselves, their filings and their projects."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.checks.pages import check_pages
from generator.corpus.load import load
from generator.pages.plan import plan
from generator.render import Renderer

FILING = """---
表式: 河北2022
金额单位: 万元
标题: 部门预算信息公开
收入: |
  来源	金额
  一般公共预算	1
支出: |
  科目编码	科目名称	项目支出
  2010301	行政运行	1
---
"""
PROJECT = "项目名称: 办公设备购置\n项目编码: {code}\n预算数: 1\n"


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    """Two counties, each with an archive of the same name, two years, two projects of one name."""
    files = {"站点.yaml": "名称: 预决算公开\n"}
    for code, county in (("130999", "甲县"), ("130998", "乙县")):
        files[f"{county}/行政区.yaml"] = f"行政区划代码: {code}\n名称: {county}\n级别: 县\n"
        files[f"{county}/档案局/部门.yaml"] = "全称: 档案局\n简称: 档案局\n单位编码: 301001\n"
        for year in (2023, 2024):
            files[f"{county}/档案局/{year}/预算.md"] = FILING
            files[f"{county}/档案局/{year}/绩效.md"] = (
                "---\n表式: 河北2022\n标题: 部门预算信息公开\n---\n## 总体目标\n\n文字。\n"
            )
            for number in (1, 2):
                files[f"{county}/档案局/{year}/项目/{number}.yaml"] = PROJECT.format(code=f"A{number}")
    corpus = load({path: text.encode() for path, text in files.items()})
    renderer = Renderer(Path(__file__).resolve().parents[2] / "templates")
    return {page.path: renderer.render(page) for page in plan(corpus, is_draft=True)}


def test_titles_differ(pages: dict[str, str]) -> None:
    titles = [html.partition("<title>")[2].partition("</title>")[0] for html in pages.values()]
    assert len(pages) == 32
    assert len(set(titles)) == len(titles)


def test_the_check_of_pages_has_nothing_to_say_of_them(pages: dict[str, str]) -> None:
    corpus = load({"站点.yaml": "名称: 预决算公开\n".encode()})
    found = check_pages(pages, corpus.site, False)
    assert [each.message for each in found if each.name == "page-title-unclear"] == []

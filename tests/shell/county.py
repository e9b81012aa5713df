"""A made-up county on disk: two departments, one of them with two years, as staff would have typed it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

SITE = "名称: 试验县预决算公开\n"
REGION = "行政区划代码: 130999\n名称: 试验县\n级别: 县\n"
BUDGET = """---
表式: 河北2020
金额单位: 元
控制数:
  收入总计: {total}
  支出总计: {total}
  项目支出: 0
  三公经费合计: 未提供
收入:
  - 来源: 一般公共预算
    金额: {total}
支出:
  - 科目编码: 2050101
    科目名称: 行政运行
    人员经费: {staff}
    公用经费: 20,000.00
基本支出经济分类:
  - 科目编码: 30101
    科目名称: 基本工资
    金额: {staff}
  - 科目编码: 30201
    科目名称: 办公费
    金额: 20,000.00
三公经费: |
  项目\t本年\t上年
  因公出国（境）费\t0\t0
  公务用车购置费\t0\t0
  公务用车运行维护费\t0\t0
  公务接待费\t0\t0
机关运行经费:
  本年: 20,000.00
  上年: 20,000.00
政府采购:
  合计: 0
联系方式: 0319-6660000
---
{words}
"""
WORDS = (
    "## 一、部门职责及机构设置情况\n\n"
    "本部门负责拟订全县试验工作的规划并组织实施，指导各乡镇的试验工作，监督试验经费的使用，承办县政府交办的其他事项。\n\n"
    "## 预算绩效\n\n本年没有项目支出，不编报项目绩效目标。\n\n"
    "## 国有资产\n\n上年末没有单价五十万元以上的设备。\n"
)
EDUCATION = "试验县/教育局/2024/预算.md"
EDUCATION_BEFORE = "试验县/教育局/2023/预算.md"
WATER = "试验县/水务局/2024/预算.md"


def department(name: str, short: str, code: str) -> str:
    """部门.yaml."""
    return f"全称: {name}\n简称: {short}\n单位编码: {code}\n"


def budget(staff: str = "80,000.00", total: str = "100,000.00", words: str = WORDS) -> str:
    """预算.md; its total is right for the default figures."""
    return BUDGET.format(staff=staff, total=total, words=words)


def project(code: str, name: str = "试验经费") -> str:
    """项目/….yaml."""
    return f"项目名称: {name}\n项目编码: {code}\n预算数: 0\n"


def county() -> dict[str, str]:
    """Every file of the county by its path below the content folder."""
    return {
        "站点.yaml": SITE,
        "试验县/行政区.yaml": REGION,
        "试验县/教育局/部门.yaml": department("试验县教育局", "县教育局", "205001"),
        "试验县/水务局/部门.yaml": department("试验县水务局", "县水务局", "303001"),
        EDUCATION_BEFORE: budget("70,000.00", "90,000.00"),
        EDUCATION: budget(),
        WATER: budget(),
    }


def broken(text: str) -> str:
    """A filing with a mistyped figure, which its control total catches."""
    return text.replace("80,000.00", "88,000.00")


def save(folder: Path, files: dict[str, str]) -> Path:
    """Write files below a folder, which is made."""
    for path, text in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")
    return folder


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, dot-files included, by path."""
    return {
        each.relative_to(folder).as_posix(): each.read_bytes()
        for each in sorted(folder.rglob("*"))
        if each.is_file()
    }


@contextmanager
def unchanged(folder: Path) -> Iterator[None]:
    """The block leaves every byte below a folder as it was."""
    before = tree(folder)
    yield
    assert tree(folder) == before

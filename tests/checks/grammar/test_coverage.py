"""`check --prose`: every amount in words is counted, and what is held against nothing is told with its reason."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.checks.case import Case
from generator.checks.coverage import coverage, coverage_report
from generator.cli import OK, main
from generator.corpus.load import load

FILES = {
    "站点.yaml": "名称: 示例县预决算公开\n",
    "示例县/行政区.yaml": "行政区划代码: 130599\n名称: 示例县\n级别: 县\n上级:\n  - 河北省\n",
    "示例县/县档案局/部门.yaml": "全称: 示例县档案局\n简称: 县档案局\n单位编码: 301001\n",
    "示例县/县档案局/2024/预算.md": (
        "---\n表式: 河北2022\n金额单位: 万元\n收入: |\n  来源\t金额\n  一般公共预算\t100.00\n---\n\n"
        "## 1、收入说明\n\n2024年预算收入100.00万元。全年培训讲课费3.00万元，单价5万元以上设备1台。\n"
    ),
}


def test_amounts_are_counted_and_the_unread_told() -> None:
    corpus = load({path: text.encode() for path, text in FILES.items()})
    (entry,) = corpus.filings
    found = coverage(Case(corpus, entry))
    assert (found.found, found.bound, found.compared) == (3, 1, 1)
    assert [(each.text, each.why) for each in found.unread] == [
        ("3.00万元", "认不准“培训讲课费”"),
        ("5万元", "起点、单价或幅度"),
    ]
    report = coverage_report([found])
    assert "2024/预算.md：文字里有金额 3 个，认得项目的 1 个，核对过的 1 个" in report
    assert "全年培训讲课费3.00万元" in report


def test_command_lists_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for path, text in FILES.items():
        file = tmp_path / "内容" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    assert main(["check", "--prose", "--content", str(tmp_path / "内容"), "示例县"]) == OK
    assert "文字里有金额 3 个，认得项目的 1 个，核对过的 1 个" in capsys.readouterr().out

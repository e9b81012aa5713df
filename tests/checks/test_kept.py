"""A finding that was kept is reported as the first was."""

from __future__ import annotations

import json

import pytest

from generator.checks.kept import as_kept, from_kept
from generator.checks.report import github, sarif
from generator.diagnostic import Diagnostic, Related, as_json, as_text
from generator.source import Source, Span, whole

TEXT = "---\n标题: 甲\n---\n\n  收入总计100.00万元，支出总计99.00万元。\t\n末行\n"
SOURCE = Source("示例县/县档案局/2024/预算.md", TEXT)
OTHER = Source("示例县/县档案局/部门.yaml", "全称: 示例县档案局\n")

FINDINGS = (
    Diagnostic(
        Span(SOURCE, 5, 3, 5, 9),
        "total-mismatch",
        "收入与支出不等",
        "改正其一",
        severity="warning",
        related=(
            Related(Span(OTHER, 1, 5, 1, 11), "部门在此"),
            Related(Span(SOURCE, 6, 1, 6, 3), "末行在此"),
        ),
        basis="预算法第一条",
        ids=("C1", "R2"),
        acknowledged="原文如此",
    ),
    Diagnostic(whole(SOURCE), "rule-crashed", "规则自己出了错"),
    Diagnostic(Span(SOURCE, 2, 1, 5, 4), "field-code", "跨行", severity="info"),
    Diagnostic(Span(SOURCE, 99, 1, 99, 2), "past-the-end", "文件没有这一行"),
)


@pytest.mark.parametrize("finding", FINDINGS, ids=lambda each: each.name)
def test_kept_and_again(finding: Diagnostic) -> None:
    row = json.loads(json.dumps(as_kept(finding), ensure_ascii=False))
    again = from_kept(row)
    assert again == finding
    assert finding == again
    assert as_text(again) == as_text(finding)
    assert as_json(again) == as_json(finding)
    assert sarif([again], below="content") == sarif([finding], below="content")
    assert github([again], below="content") == github([finding], below="content")
    assert again.order == finding.order
    assert as_kept(again) == as_kept(finding)


def test_only_lines_that_are_shown_are_kept() -> None:
    words = json.dumps(as_kept(FINDINGS[1]), ensure_ascii=False)
    assert "---" in words
    assert "收入总计" not in words


def test_a_kept_finding_is_not_one_of_another_line() -> None:
    again = from_kept(as_kept(FINDINGS[0]))
    changed = Source(SOURCE.path, TEXT.replace("99.00", "98.00"))
    assert again.at != Span(changed, 5, 3, 5, 9)
    assert again.at != from_kept(as_kept(Diagnostic(Span(changed, 5, 3, 5, 9), "total-mismatch", ""))).at

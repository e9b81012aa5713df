"""Comparisons with last year: from what is known, with the reason, and what is not known said."""

from __future__ import annotations

import pytest

from generator.model.budget import Budget
from generator.statements.context import cause, clause
from tests.statements.told import context, wan

BUDGET = Budget(profile="财政部2021")


@pytest.mark.parametrize(
    ("now", "before", "reason", "told"),
    [
        (12, 10, "人员增加。", "比上年增加2.00万元，增长20.00%，原因：人员增加"),
        (12, 10, None, "比上年增加2.00万元，增长20.00%，原因未说明"),
        (10, 12, "压减", "比上年减少2.00万元，下降16.67%，原因：压减"),
        (10, 0, "新增", "比上年增加10.00万元，原因：新增"),
        (10, 10, None, "与上年持平"),
        (10, 10, "人员未变", "与上年持平，原因：人员未变"),
        (0, 0, None, "两年均未安排，与上年持平"),
        (0, "空白", None, "两年均未安排，与上年持平"),
        ("空白", 5, "取消", "比上年减少5.00万元，下降100.00%，原因：取消"),
        (10, "未提供", None, "2025年数未提供，不作比较"),
        (10, "未提供", "新设机构", "2025年数未提供，不作比较，原因：新设机构"),
        ("未提供", 10, "压减", ""),
    ],
)
def test_comparison(now: object, before: object, reason: str | None, told: str) -> None:
    assert context(BUDGET).comparison(wan(now), wan(before), reason) == told


def test_previous_as_stated_then_from_the_filing_before_then_from_the_difference() -> None:
    known = context(BUDGET, {"spending": 100}, {"spending": 90})
    assert known.previous("spending", wan(80), wan(5)) == wan(80)
    assert known.previous("spending", wan("未提供"), wan(5)) == wan(90)
    unknown = context(BUDGET, {"spending": 100})
    assert unknown.previous("spending", wan("未提供"), wan(5)) == wan(95)
    assert unknown.previous("spending") is wan("未提供")


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("人员增加。", "原因：人员增加"),
        ("主要原因是：人员增加", "原因：人员增加"),
        ("原因：人员增加；", "原因：人员增加"),
        ("一是人员增加；\n二是调资。", "原因：一是人员增加；二是调资"),
        (None, "原因未说明"),
    ],
)
def test_a_reason_fits_into_the_sentence(typed: str | None, told: str) -> None:
    assert cause(typed) == told


def test_clause() -> None:
    assert clause("机构运转。") == "机构运转"

"""绩效管理情况里的个数对不上：优、良、合格、不合格加起来不是自评个数，整改的加起来不是问题个数。

## 为什么
“自评4个项目，优4个、良1个”，多出来的一个是哪来的？

## 依据
决算公开预算绩效情况的要求（R38、C52）。

## 有误
```2024/决算.md
---
表式: 河北2022
金额单位: 万元
绩效管理:
  绩效自评项目数: 4
  优: 4
  良: 1
  合格: 0
  不合格: 0
---
```

## 正确
```2024/决算.md
---
表式: 河北2022
金额单位: 万元
绩效管理:
  绩效自评项目数: 4
  优: 3
  良: 1
  合格: 0
  不合格: 0
---
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.checks.case import Case
from generator.checks.rule import Finding, rule
from generator.model.budget import Budget, PerformanceManagement
from generator.model.final import Final
from generator.model.performance import SelfEvaluation

_COUNT = re.compile(r"([0-9]+)\s*[个项]?")


@rule(title="绩效个数对不上", ids=("C52", "R38"), severity="warning")
def performance_counts(case: Case) -> Iterator[Finding]:
    """Grades against the number evaluated, mended against found, amounts and score within their bounds."""
    if not isinstance(case.filing, Budget | Final | SelfEvaluation) or case.filing.performance is None:
        return
    record = case.filing.performance
    yield from _sum(
        record,
        ("excellent", "good", "passed", "failed"),
        "evaluated_count",
        "优、良、合格、不合格",
        "自评项目",
    )
    yield from _sum(record, ("solved", "solving"), "problems", "已完成整改、正在整改", "发现问题")
    for part, whole, words in (
        ("evaluated_count", "goals_count", ("自评项目", "编报绩效目标的项目")),
        ("tracked_count", "goals_count", ("绩效跟踪的项目", "编报绩效目标的项目")),
    ):
        a, b = _count(getattr(record, part)), _count(getattr(record, whole))
        if a is not None and b is not None and a > b:
            yield Finding(record.at(part), f"{words[0]} {a} 个，多于{words[1]} {b} 个", "核对两个数")
    for part, word in (("evaluated_amount", "自评金额"), ("tracked_amount", "绩效跟踪金额")):
        a_amount, b_amount = getattr(record, part), record.goals_amount
        if isinstance(a_amount, Decimal) and isinstance(b_amount, Decimal) and a_amount > b_amount:
            yield Finding(record.at(part), f"{word}大于编报绩效目标金额", "核对两个数")
    score = re.fullmatch(r"([0-9]+(?:\.[0-9]+)?)\s*分?", record.average_score or "")
    if score is not None and Decimal(score[1]) > 100:
        yield Finding(record.at("average_score"), f"平均得分 {score[1]}，超过 100 分", "核对得分")


def _sum(
    record: PerformanceManagement, parts: tuple[str, ...], whole: str, names: str, of: str
) -> Iterator[Finding]:
    """Parts against their whole; skipped where the whole, or every part, is not given."""
    given = [_count(getattr(record, part)) for part in parts]
    total = _count(getattr(record, whole))
    numbers = [each for each in given if each is not None]
    if total is None or not numbers or (len(numbers) < len(given) and sum(numbers) <= total):
        return
    if sum(numbers) != total:
        yield Finding(record.at(whole), f"{of} {total} 个，{names}合计 {sum(numbers)} 个", "核对各个数")


def _count(text: str | None) -> int | None:
    match = _COUNT.fullmatch((text or "").strip())
    return int(match[1]) if match else None

"""绩效管理情况里的个数对不上：优、良、合格、不合格加起来不是自评个数，整改的加起来不是问题个数。

## 为什么
“自评4个项目，优4个、良1个”，多出来的一个是哪来的？

## 依据
决算公开预算绩效情况的要求（R38、C52）。文字里写的“8个评为优、3个评为良”也看，不多于自评的项目个数。

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
from generator.checks.grammar.tokens import squeeze
from generator.checks.rule import Finding, rule
from generator.model.budget import Budget, PerformanceManagement
from generator.model.final import Final
from generator.model.performance import SelfEvaluation

_LADDER = (("优",), ("良",), ("合格", "中", "及格"), ("不合格", "差", "不及格"))
#: 项目中2个 is no grade.
_GRADE = "不合格|不及格|合格|及格|优|良|(?:(?<![一-龥])|(?<=为))中|差"
#: 8个项目评为优, 评为优的8个.
_GRADED = re.compile(
    rf"(?P<many_before>[0-9]+)个(?:项目)?(?:的?等[级次]|被|自评)*(?:评[为定]|结果为|为)(?P<grade_before>{_GRADE})(?![一-龥]*的)"
    rf"|(?P<grade>{_GRADE})的?(?:项目)?[共有为]?(?P<many>[0-9]+)个"
)
_EVALUATED = re.compile(r"项目[共为]?([0-9]+)个|([0-9]+)个[^，。；、0-9]{0,8}项目(?!评)")
_COUNT = re.compile(r"([0-9]+)\s*[个项]?")


@rule(title="绩效个数对不上", ids=("C52", "R38"), severity="warning", yields_to=("count-differs",))
def performance_counts(case: Case) -> Iterator[Finding]:
    """Grades against the number evaluated, mended against found, amounts and score within their bounds."""
    if not isinstance(case.filing, Budget | Final | SelfEvaluation):
        return
    yield from _told(case)
    if case.filing.performance is None:
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


def _told(case: Case) -> Iterator[Finding]:
    """Grades of projects counted in words, which are not more than the projects evaluated, nor fewer where all are told."""
    for passage in case.passages:
        if passage.origin != "paragraph" or "自评" not in passage.text or passage.section == "glossary":
            continue
        text, places = squeeze(passage.text)
        counts = [(match["grade"] or match["grade_before"], match) for match in _GRADED.finditer(text)]
        names = [grade for grade, _ in counts]
        wholes = [
            match for match in _EVALUATED.finditer(text) if not counts or match.end() <= counts[0][1].start()
        ]
        if len(counts) < 2 or len(set(names)) < len(names) or not wholes:
            continue
        if len(wholes) > 1 and "自评" not in text[wholes[-2].end() : wholes[-1].start()]:
            continue  # of several sorts: 一级项目7个、二级项目16个
        whole = int(wholes[-1][1] or wholes[-1][2])
        total = sum(int(match["many"] or match["many_before"]) for _, match in counts)
        is_all = all(any(each in names or f"{each}的项目" in text for each in group) for group in _LADDER)
        if total > whole or (is_all and total < whole):
            yield Finding(
                passage.at(places[counts[0][1].start()], places[counts[-1][1].end() - 1] + 1),
                f"自评项目{whole}个，{'、'.join(dict.fromkeys(names))}合计{total}个",
                "核对各个数",
            )


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

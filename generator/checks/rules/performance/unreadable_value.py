"""指标值空着，或者不是数、不是日期、也不是可以判断的话。

## 为什么
没有值的指标到年底没法考核；“≥≥95%”“9月31日前”是写错了，“及时率”只是又说了一遍名称。

## 依据
指标值的写法：运算符、数、单位，或分档的定性描述（P30）。

## 有误
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
绩效指标: |
  一级指标	二级指标	三级指标	指标值
  产出指标	时效指标	整理完成时间	9月31日前
```

```2024/项目/库房维修费.yaml
项目名称: 库房维修费
项目编码: 13059924P00901410002J
绩效指标: |
  一级指标	二级指标	三级指标	指标值
  产出指标	质量指标	维修合格率	合格率
```

## 正确
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
绩效指标: |
  一级指标	二级指标	三级指标	指标值
  产出指标	时效指标	整理完成时间	9月30日前
  产出指标	质量指标	整理合格率	≥95%
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.indicator.rows import Row, has_values, rows
from generator.checks.indicator.whole import forms
from generator.checks.rule import Finding, rule

_NONE = ("无", "没有")
#: What is as it should be when there is none of it.
_MAY_BE_ABSENT = re.compile(
    "负面|不良|不利|影响|事故|事件|投诉|风险|隐患|污染|损失|损害|破坏|受限|违规|违纪|违法|案件|信访|上访|伤亡|浪费|返贫|差错|纠纷|撂荒|成本|危害|舆情|垮|决口|溃|火灾|险情|死亡|疫情|泄[露漏]|超标|拖欠|违约|逾期|缺陷|遗漏|流失|矛盾|诉讼|丢失|停[水电热]"
)


@rule(title="指标值读不懂", ids=("P30",), severity="error")
def unreadable_value(case: Case) -> Iterator[Finding]:
    """Each value by the grammar; a form without the column is told once, as a warning."""
    for project in forms(case):
        if project.indicators and not has_values(project):
            yield Finding(project.at("indicators"), "整张表没有指标值", "每个指标写值", severity="warning")
            continue
        for row in rows(project):
            finding = _finding(row, case.entry.year)
            if finding is not None:
                yield finding


def _finding(row: Row, year: int) -> Finding | None:
    kind, date = row.value.kind, row.value.date
    if kind not in ("blank", "name", "broken") and date is None:
        return None
    at = row.indicator.at("value")
    if kind == "blank" and row.printed in _NONE:
        if _MAY_BE_ABSENT.search(row.name):
            return None
        return Finding(
            at,
            f"“{row.name}”的指标值只写了“{row.printed}”",
            "没有这一类指标的删去这一行；写的是不发生的，写 0 次 或 不发生",
            severity="warning",
        )
    if kind == "blank":
        return Finding(at, f"“{row.name}”没有指标值", "写运算符、数和单位，如 ≥95%")
    if kind == "name":
        return Finding(at, f"指标值只写了“{row.printed}”，没有数", "写要达到多少，如 ≥95%")
    if kind == "broken" and date is not None:
        return Finding(at, f"没有“{row.printed}”这一天", "核对月和日")
    if kind == "broken" and row.printed[:1] in ("《", "》"):
        return Finding(at, f"指标值“{row.printed}”用书名号代替了大于、小于号", "写 ≥、≤、> 或 <")
    if kind == "broken":
        return Finding(at, f"指标值“{row.printed}”读不出来", "写成 运算符、数、单位，如 ≥95%")
    if date is not None and date[0] is not None and date[0] < year:
        return Finding(
            at,
            f"期限“{row.printed}”在本年（{year}年）以前",
            "核对年份，是不是抄了往年的表",
            severity="warning",
        )
    return None

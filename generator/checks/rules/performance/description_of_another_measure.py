"""指标名称和描述说的不是同一个数。

## 为什么
名称是“处置率”，描述是“反馈及时率”：到时候按哪一个算？

## 依据
描述应当说明本行的指标（P28）。

## 有误
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
绩效指标: |
  一级指标	二级指标	三级指标	绩效指标描述	指标值
  产出指标	质量指标	档案整理合格率	档案移交进馆的及时率	≥95%
```

## 正确
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
绩效指标: |
  一级指标	二级指标	三级指标	绩效指标描述	指标值
  产出指标	质量指标	档案整理合格率	抽查合格的卷数占抽查卷数的比例	≥95%
  满意度指标	服务对象满意度指标	查档群众满意度	“好差评”系统中好评所占比例	≥95%
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.checks.case import Case
from generator.checks.indicator import tree
from generator.checks.indicator.whole import every_row
from generator.checks.rule import Finding, rule

_RATE = re.compile(r"([\u4e00-\u9fff]{2})率")
_SHARE = re.compile(r"^(.*?)(?:占|与|比).*(?:比率|比例|比重|百分比)")
_ASKED = re.compile("满意|认可|评价|调查|好评|评议|测评|得分")
#: Words for the same quality of a rate.
_SAME = (
    ("及时", "按时", "按期", "准时", "时间"),
    ("合格", "达标", "通过", "优良"),
    ("满意", "认可", "好评"),
    ("完成", "办结", "达成"),
)


@rule(title="描述说的是另一个数", ids=("P28",), severity="warning")
def description_of_another_measure(case: Case) -> Iterator[Finding]:
    """A rate in the name whose word the description does not hold, while it names another rate."""
    for row in every_row(case):
        told = row.indicator.description
        fault = _fault(row.name, told, row.branch == tree.SATISFACTION) if told else ""
        if fault:
            yield Finding(row.indicator.at("description"), fault, "写成同一个指标")


@lru_cache(maxsize=4096)
def _fault(name: str, told: str, is_approval: bool) -> str:
    rates = _RATE.findall(name)
    if rates:
        wanted = rates[-1]
        others = [word for word in _RATE.findall(told) if word not in rates]
        if others and not _speaks_of(wanted, told):
            return f"名称说{wanted}率，描述说{others[-1]}率"
        share = _SHARE.match(told) if wanted in ("发生", "事故", "投诉") else None
        if share is not None and wanted not in share[1] and "监测" in share[1]:
            return f"名称说{wanted}率，描述说监测到的占全部的比率"
    elif is_approval and "满意" in name and not _ASKED.search(told):
        return "名称说满意度，描述说别的事，没有说满意"
    return ""


def _speaks_of(word: str, told: str) -> bool:
    return any(each in told for family in (*_SAME, (word,)) if word in family for each in family)

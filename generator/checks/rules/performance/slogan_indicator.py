"""三级指标不是可以衡量的名称，而是任务、口号或问句。

## 为什么
“加强宣传”“是否有效”不能数；后面再写 ≥95%，也不知道是什么的百分之九十五。

## 依据
三级指标应当是可以衡量的名词（P26）。

## 有误
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
绩效指标: |
  一级指标	二级指标	三级指标	指标值
  效益指标	社会效益指标	不断增强全民档案意识	≥95%
```

## 正确
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
绩效指标: |
  一级指标	二级指标	三级指标	指标值
  效益指标	社会效益指标	群众查档当天取到率	≥95%
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.checks.case import Case
from generator.checks.indicator.measure import Quantity
from generator.checks.indicator.whole import every_row
from generator.checks.rule import Finding, rule

_LONGEST = 20
_QUESTION = re.compile(r"是否|能否|有无|[?？]|吗$")
_SLOGAN = re.compile(
    r"^(?:不断|进一步|有效|切实|大力|积极|全面|持续|着力|扎实)?(?:加强|增强|提高|提升|做好|强化|加大|营造|弘扬|促进|推动|推进|完善|改善|保障"
    r"|确保|扩大|夯实|助力|落实|凝聚|树立|巩固|深化|优化|降低|减少|维护)"
)
_TASK = re.compile(r"^(?:开展|组织|举办|完成|进行|承办|参加)")
#: Endings that make a measure of what begins like a task.
_MEASURE = re.compile(
    r"(?:率|度|量|数|次|比例|比重|占比|时间|时限|时长|天数|面积|金额|成本|费用|支出|标准|水平|程度|情况|人次|篇|期|性|面|值|额|周期|年限)"
    r"(?:[（(][^（）()]*[）)])?$"
)
_SIGN_IN_NAME = re.compile(r"[（(]\s*[%％]\s*[）)]")


@rule(title="指标不可衡量", ids=("P26",), severity="warning")
def slogan_indicator(case: Case) -> Iterator[Finding]:
    """The name of each indicator: questions, slogans, tasks, several things in one, signs, length."""
    for row in every_row(case):
        sort = row.value.quantity if row.value.is_figure else None
        fault = _fault(row.indicator.level3, row.name, row.is_cost, sort)
        if fault:
            yield Finding(
                row.indicator.at("level3"),
                f"三级指标“{row.name[:24]}”{fault}",
                "写成可以衡量的名称，如 ……率、……数量",
            )
        elif len(row.name) > _LONGEST:
            yield Finding(
                row.indicator.at("level3"),
                f"三级指标有 {len(row.name)} 个字，超过 {_LONGEST} 个",
                "名称写短，说明放进描述",
                severity="info",
            )


@lru_cache(maxsize=4096)
def _fault(level3: str, name: str, is_cost: bool, sort: Quantity | None) -> str:
    """What is wrong with a name whose value is a figure of some sort, or none."""
    if _QUESTION.search(name):
        return "是问句"
    if level3.strip().endswith(("。", "；")):
        return "是句子，末尾有句号"
    if _SIGN_IN_NAME.search(name):
        return "里写了 %，单位应写在指标值里"
    if _MEASURE.search(name):
        return ""
    is_counted = sort in ("count", "money", "price", "duration")
    if _SLOGAN.match(name) and not is_counted:
        return "是口号，不能衡量"
    if ("，" in name or name.count("、") >= 2) and not is_cost:
        return "一条里有几件事"
    if sort == "ratio" and (_TASK.match(name) or name.endswith(("管理", "更新", "处置"))):
        return "是一项任务，百分比不知是什么比什么"
    return ""

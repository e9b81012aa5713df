"""单位与这一类指标不合：满意度用“场”，数量用“%”，成本用“%”。

## 为什么
满意度是百分比，数量是个数，成本是钱，时效是时间或及时率；单位不对，值就不是这个指标的值。

## 依据
各类指标的计量单位（P34）：名称是满意度而用了次数、钱、时间的一定是错，其余是警告。

## 有误
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
绩效指标: |
  一级指标	二级指标	三级指标	指标值
  满意度指标	服务对象满意度指标	查档群众满意度	≥10场
```

## 正确
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
绩效指标: |
  一级指标	二级指标	三级指标	指标值
  满意度指标	服务对象满意度指标	查档群众满意度	≥90%
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.checks.case import Case
from generator.checks.indicator import tree
from generator.checks.indicator.sense import is_share, sense
from generator.checks.indicator.value import Value, parse
from generator.checks.indicator.whole import every_row
from generator.checks.rule import Finding, rule
from generator.diagnostic import Severity

_SCORES = ("分", "度", "颗", "星", "级")
_COMPLAINTS = re.compile(r"投诉|上访|信访|举报|差评|调查")
_TIMELY = re.compile(r"时|期|日|天|月|年|快|周期|进度|速度")
_MAY_BE_SHARE = re.compile("性$|比例|情况|合规|稳定")
#: What a project costs others is seldom told in money.
_NO_MONEY = ("社会成本", "生态环境成本", "生态成本", "时间成本")
#: 百万吨死亡率, 万车死亡率: so many among so many.
_PER_SO_MANY = re.compile("[百十]?万[吨人车户]|亿元|每")
#: Rates that are no shares, and figures that have no unit.
_NO_SHARE = ("频率", "功率", "效率", "速率", "分辨率", "汇率", "利率")
_NAMES_ITS_UNIT = re.compile(
    "(?:系数|指数|倍数|比|比值|级别|排名|名次|位次|pH值?|密度|[人次户个天件项场期篇条台家所起](?:数|次)|(?:粉丝|下载|点击|阅读|浏览|播放|关注)[数量])$"
)


@rule(title="单位不合", ids=("P34",), severity="error")
def unit_misfit(case: Case) -> Iterator[Finding]:
    """The unit of each value against its branch and name."""
    for row in every_row(case):
        fault = _fault(row.branch, row.twig, row.name, row.indicator.value)
        if fault is not None:
            message, hint, severity = fault
            yield Finding(row.indicator.at("value"), message, hint, severity=severity)


@lru_cache(maxsize=4096)
def _fault(branch: str, twig: str, name: str, typed: str | None) -> tuple[str, str, Severity | None] | None:
    """What is said of a value, what to do, and how grave it is where that is not the rule's."""
    value, printed = parse(typed), (typed or "").strip()
    if not value.is_figure or value.num is None:
        return None
    if branch == tree.SATISFACTION:
        return None if _COMPLAINTS.search(name) else _of_approval(name, value, printed)
    told = _of_output(branch, twig, name, value, printed)
    if not told:
        return None
    # Forms handed down from above count rates among the quantities: 接种率, 健康管理率.
    is_rate = twig == "数量" and value.quantity == "ratio" and is_share(name)
    return told, "换单位，或换指标", "info" if is_rate else "warning"


def _of_approval(name: str, value: Value, printed: str) -> tuple[str, str, Severity | None] | None:
    if value.quantity in ("count", "money", "duration", "price") and value.unit not in _SCORES:
        is_certain = value.kind == "figure" and _is_share_of_people(name)
        return (
            f"满意度的值是“{printed}”，不是百分比",
            "写 ≥90% 这样的百分比",
            None if is_certain else "warning",
        )
    if value.unit == "分" and not name.endswith("率") and value.num is not None and value.num > 10:
        return None  # a survey that marks out of a hundred
    if value.unit in _SCORES or (value.quantity == "number" and value.num is not None and value.num > 1):
        return f"满意度的值“{printed}”不是百分比", "写 %", "warning"
    return None


def _is_share_of_people(name: str) -> bool:
    """Whether a name is that of a 满意度 itself, and not of letters of thanks or of how many were asked."""
    known = sense(name)
    return known is not None and known.of == "satisfaction"


def _of_output(branch: str, twig: str, name: str, value: Value, printed: str) -> str:
    known, is_cost = sense(name), tree.is_cost(branch, twig)
    is_rate = name.endswith("率") and not name.endswith(_NO_SHARE) and not _PER_SO_MANY.search(name)
    if is_rate and value.quantity == "count" and value.unit not in ("倍", "分"):
        return f"“{name}”是比率，值却是“{printed}”"
    if is_rate and value.quantity == "number":
        return f"“{name}”的值“{printed}”没有 %"
    if known is not None and known.of == "deadline" and value.quantity == "count" and value.unit != "分":
        return f"“{name}”是时间，值却是“{printed}”"
    if value.quantity == "number" and value.num not in (0, None) and not _NAMES_ITS_UNIT.search(name):
        return f"“{name}”的值“{printed}”没有单位"
    if value.quantity == "ratio":
        if twig == "数量":
            return f"数量指标应当是个数，“{name}”的值是“{printed}”"
        if is_cost and twig not in _NO_MONEY and not is_share(name) and "标准" not in name:
            return f"成本指标应当是金额，“{name}”的值是“{printed}”"
        if known is not None and known.of == "count":
            return f"“{name}”是个数，值却是“{printed}”"
        if twig == "时效" and not is_share(name) and not _TIMELY.search(name):
            return f"时效指标应当是时间或及时率，“{name}”的值是“{printed}”"
        if not is_share(name) and "标准" not in name and not value.subject and not _MAY_BE_SHARE.search(name):
            return f"“{name}”不是比率，“{printed}”不知是什么的百分比"
    if (
        is_cost
        and twig not in _NO_MONEY
        and value.quantity in ("count", "duration")
        and not is_share(name)
        and value.num
    ):
        return f"成本指标应当是金额，“{name}”的值是“{printed}”"
    return ""

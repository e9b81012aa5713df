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

from generator.checks.case import Case
from generator.checks.indicator import tree
from generator.checks.indicator.rows import Row
from generator.checks.indicator.sense import is_share, sense
from generator.checks.indicator.whole import every_row
from generator.checks.rule import Finding, rule

_SCORES = ("分", "度", "颗", "星", "级")
_COMPLAINTS = re.compile(r"投诉|上访|信访|举报|差评|调查")
_TIMELY = re.compile(r"时|期|日|天|月|年|快|周期|进度|速度")
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
        value = row.value
        if not value.is_figure or value.num is None:
            continue
        if row.branch == tree.SATISFACTION:
            if _COMPLAINTS.search(row.name):
                continue
            if value.quantity in ("count", "money", "duration", "price") and value.unit not in _SCORES:
                yield Finding(
                    row.indicator.at("value"),
                    f"满意度的值是“{row.printed}”，不是百分比",
                    "写 ≥90% 这样的百分比",
                    severity=None if value.kind == "figure" and _is_share_of_people(row.name) else "warning",
                )
            elif value.unit == "分" and not row.name.endswith("率") and value.num > 10:
                continue  # a survey that marks out of a hundred
            elif value.unit in _SCORES or (value.quantity == "number" and value.num > 1):
                at = row.indicator.at("value")
                yield Finding(at, f"满意度的值“{row.printed}”不是百分比", "写 %", severity="warning")
            continue
        told = _of_output(row)
        if told:
            # Forms handed down from above count rates among the quantities: 接种率, 健康管理率.
            is_rate = row.twig == "数量" and value.quantity == "ratio" and is_share(row.name)
            yield Finding(
                row.indicator.at("value"),
                told,
                "换单位，或换指标",
                severity="info" if is_rate else "warning",
            )


def _is_share_of_people(name: str) -> bool:
    """Whether a name is that of a 满意度 itself, and not of letters of thanks or of how many were asked."""
    known = sense(name)
    return known is not None and known.of == "satisfaction"


def _of_output(row: Row) -> str:
    value, name = row.value, row.name
    known = sense(name)
    is_rate = name.endswith("率") and not name.endswith(_NO_SHARE) and not _PER_SO_MANY.search(name)
    if is_rate and value.quantity == "count" and value.unit not in ("倍", "分"):
        return f"“{name}”是比率，值却是“{row.printed}”"
    if is_rate and value.quantity == "number":
        return f"“{name}”的值“{row.printed}”没有 %"
    if known is not None and known.of == "deadline" and value.quantity == "count" and value.unit != "分":
        return f"“{name}”是时间，值却是“{row.printed}”"
    if value.quantity == "number" and value.num not in (0, None) and not _NAMES_ITS_UNIT.search(name):
        return f"“{name}”的值“{row.printed}”没有单位"
    if value.quantity == "ratio":
        if row.twig == "数量":
            return f"数量指标应当是个数，“{name}”的值是“{row.printed}”"
        if row.is_cost and row.twig not in _NO_MONEY and not is_share(name) and "标准" not in name:
            return f"成本指标应当是金额，“{name}”的值是“{row.printed}”"
        if known is not None and known.of == "count":
            return f"“{name}”是个数，值却是“{row.printed}”"
        if row.twig == "时效" and not is_share(name) and not _TIMELY.search(name):
            return f"时效指标应当是时间或及时率，“{name}”的值是“{row.printed}”"
        if (
            not is_share(name)
            and "标准" not in name
            and not value.subject
            and not re.search(r"性$|比例|情况|合规|稳定", name)
        ):
            return f"“{name}”不是比率，“{row.printed}”不知是什么的百分比"
    if (
        row.is_cost
        and row.twig not in _NO_MONEY
        and value.quantity in ("count", "duration")
        and not is_share(name)
        and value.num
    ):
        return f"成本指标应当是金额，“{name}”的值是“{row.printed}”"
    return ""

"""运算符的方向反了：事故率写 ≥，成本写 ≥，数量写 ≤。

## 为什么
“重大舆情发生率 ≥95%”等于要求出事；“成本 ≥10万元”等于越贵越好。

## 依据
指标的正反向（P32）：发生率、成本、满意度写反了一定是错；其余按名称推断，只作警告。

## 有误
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
绩效指标: |
  一级指标	二级指标	三级指标	指标值
  产出指标	质量指标	档案损坏率	≥95%
```

## 正确
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
绩效指标: |
  一级指标	二级指标	三级指标	指标值
  产出指标	质量指标	档案损坏率	≤1%
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.checks.case import Case
from generator.checks.indicator import tree
from generator.checks.indicator.rows import Row
from generator.checks.indicator.sense import Sense, sense
from generator.checks.indicator.value import plain
from generator.checks.indicator.whole import every_row
from generator.checks.rule import Finding, rule

#: What is better kept low though it is counted: meetings, journeys, receptions.
_KEPT_LOW = (
    "接待",
    "出国",
    "会议",
    "因公",
    "公务用车",
    "出差",
    "上限",
    "不超",
    "控制",
    "存量",
    "欠",
    "在建",
    "出错",
    "错误",
    "差错",
    "逾期",
    "不合格",
    "未",
)

#: States that are no target, what is bad where it grows, and words for growing and shrinking.
_WANTING = re.compile("不(?:达标|合格|通过|满意|健全|稳定|规范|明显|及时|完善)|较?差")
_BAD = re.compile(
    r"(?<!防范)(?<!化解)(?:风险|隐患|事故|投诉|信访|上访|案件|污染|纠纷|损失|违法|违规)(?:数|量|数量|件数|次数|起数|情况|程度)?$"
)
_RISES = re.compile(
    "^(?:比上年|较上年|同比|逐年|有所|有效|明显|持续|不断|稳步)?(?:提高|提升|上升|增长|增加|加重|扩大)"
)
_FALLS = re.compile("^(?:比上年|较上年|同比|逐年|有所|明显|持续|不断)?(?:下降|降低|减少|下滑)")


@rule(title="运算符方向反了", ids=("P32",), severity="error")
def operator_against_sense(case: Case) -> Iterator[Finding]:
    """The operator against the polarity of the name."""
    for row in every_row(case):
        value = row.value
        fault = _in_words(row.name, row.printed) if value.kind != "figure" else ""
        if fault:
            message = f"“{row.name}”的指标值“{row.printed}”{fault}"
            yield Finding(row.indicator.at("value"), message, "核对指标值", severity="warning")
            continue
        known = sense(row.name) if value.is_figure and value.op not in ("", "=") else None
        if known is None or known.floor == value.is_floor or _may_be(row, known):
            continue
        meaning = {"count": "是要做到的数量", "deadline": "越短越好", "lasting": "越长越好"}.get(
            known.of, "越高越好" if known.floor else "越低越好"
        )
        yield Finding(
            row.indicator.at("value"),
            f"“{row.name}”{meaning}，指标值却是“{row.printed}”"
            + ("，一个不做也成立" if known.of == "count" else ""),
            f"改为 {'≥' if known.floor else '≤'}，或改指标",
            severity=None if known.is_certain and not value.subject else "warning",
        )


@lru_cache(maxsize=4096)
def _in_words(name: str, printed: str) -> str:
    """A target told in words that nobody aims at: 投诉增加, 满意度下降, 不达标."""
    told, known = plain(printed), sense(name)
    if _WANTING.fullmatch(told):
        return "是没有做到的样子"
    is_bad = _BAD.search(name) is not None or (known is not None and known.of == "mishap")
    if is_bad and (_RISES.search(told) or told in ("发生", "存在")):
        return "，是越来越坏"
    if known is not None and known.of == "satisfaction" and _FALLS.search(told):
        return "，是越来越坏"
    return ""


def _may_be(row: Row, known: Sense) -> bool:
    """Whether the other way round can be meant as well."""
    name, quantity = row.name, row.value.quantity
    if known.of == "cost":
        is_cost = quantity == "money" or (quantity == "price" and ("成本" in name or "造价" in name))
        return not is_cost or (row.branch == tree.BENEFIT and "成本" not in name)
    if known.of == "satisfaction":
        return quantity not in ("ratio", "number")
    if known.of in ("deadline", "lasting"):
        return quantity != "duration"
    if known.of == "mishap":
        return quantity == "duration"
    if known.of == "count":
        return quantity != "count" or any(word in name for word in _KEPT_LOW)
    if known.of == "rate":
        # ≤100% of a rate says nothing; that is told as such.
        return quantity != "ratio" or row.value.num == 100
    return known.of == "growth"

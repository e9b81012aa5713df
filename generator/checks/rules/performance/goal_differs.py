"""绩效目标、资金用途里写的数，与同一张表里的指标值不同。

## 为什么
目标写 28 台，指标写 18 台，年底照哪一个考核？

## 依据
目标与指标说同一件事的，数应当一样（P45）。凭字词认出是同一件事，所以是警告。

## 有误
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
绩效目标:
  - 完成20000卷文书档案的整理上架。
绩效指标: |
  一级指标	二级指标	三级指标	指标值
  产出指标	数量指标	整理文书档案卷数	≥10000卷
  产出指标	数量指标	购置档案盒	≥5000个
```

## 正确
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
绩效目标:
  - 三年总目标：整理档案30000卷。
  - 完成10000卷文书档案的整理上架，其中修复200卷。
绩效指标: |
  一级指标	二级指标	三级指标	指标值
  产出指标	数量指标	整理文书档案卷数	≥10000卷
  产出指标	数量指标	购置档案盒	≥5000个
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from generator.checks.case import Case
from generator.checks.indicator.binding import is_weaker
from generator.checks.indicator.likeness import keywords, pairs
from generator.checks.indicator.measure import family
from generator.checks.indicator.rows import Row, goal_at, printed, rows
from generator.checks.indicator.subgoals import told_figures
from generator.checks.indicator.value import Value
from generator.checks.rule import Finding, rule
from generator.diagnostic import Related
from generator.model.performance import Project
from generator.source import Span

#: What is told of more than this year, of another year, or of a part.
_OTHER = re.compile(
    r"总目标|中长期|实施期|规划|累计|历年|上年|去年|往年|以来|[三五十两]年|“十四五”|到20[0-9]{2}年|其中|左右|比上|总投资|总规模|概算|分[两二三四五0-9]年"
)
#: What is told by the piece is only held against what is asked for by the piece.
_APIECE = re.compile("每|各|均|单价|[助贴费]标准")
_RATE = re.compile(r"[\u4e00-\u9fff]{3,}率$")
#: How much of an indicator's words must stand beside the figure, and how far behind it.
_MEANT, _BEHIND = 0.5, 12


@rule(title="目标与指标的数不同", ids=("P45",), severity="warning")
def goal_differs(case: Case) -> Iterator[Finding]:
    """Figures of goals and purpose against the one row that speaks of the same thing in the same unit."""
    for each in printed(case):
        project = each.project
        table = [row for row in rows(project) if row.value.is_figure and row.value.high is None]
        for text, at, name in _texts(project):
            found = [each for each in told_figures(text) if re.search("[0-9]", each[0].raw)]
            told = [value for value, _ in found]
            for value, after in found:
                row = _meant(value, after, told, table, _clause(text, value))
                if row is not None:
                    yield Finding(
                        at,
                        f"{name}写“{_clause(text, value)}”，指标“{row.name}”的值是“{row.printed}”",
                        "是同一件事的，改成一个数",
                        related=(Related(row.indicator.at("value"), row.printed),),
                    )


def _texts(project: Project) -> Iterator[tuple[str, Span, str]]:
    for goal in project.goals:
        if not _OTHER.search(goal[:12]):
            yield goal, goal_at(project, goal), "绩效目标"
    if project.purpose:
        yield project.purpose, project.at("purpose"), "资金用途"


def _meant(value: Value, after: str, told: list[Value], table: list[Row], clause: str) -> Row | None:
    """The row that a figure should agree with and does not; None where there is none, or more than one."""
    if value.high is not None or value.quantity in ("number", "duration", "price") or _OTHER.search(clause):
        return None
    same = [row for row in table if _is_of_one_kind(row.value, value, clause)]
    beside = value.subject + "，" + re.split("[，。；、,;]", after)[0][:_BEHIND]
    words = pairs(beside)
    near = [row for row in same if _share(row, words) >= _MEANT or _is_rate_of(row, value.subject)]
    # Alone of its kind on both sides, a count is known by one word.
    is_alone = len(same) == 1 and len([each for each in told if _is_of_one_kind(each, value)]) == 1
    if not near and is_alone and same[0].value.quantity in ("count", "price"):
        near = [row for row in same if keywords(row.name) & words]
    equal = near if value.quantity == "ratio" else same
    if len(near) != 1 or any(row.value.amount == value.amount for row in equal):
        return None
    row = near[0]
    if any(_is_of_one_kind(each, row.value) and each.amount == row.value.amount for each in told):
        return None  # the text tells it right, and something else beside it
    if row.value.quantity != "price" and bool(_APIECE.search(beside)) != bool(_APIECE.search(row.name)):
        return None
    if _share(row, words) == 1:
        return row
    if (value.is_floor and row.value.is_floor) or (value.is_ceiling and row.value.is_ceiling):
        return row if is_weaker(row.value, value) else None
    return row


def _share(row: Row, beside: frozenset[str]) -> Fraction:
    """How much of an indicator's words stand beside a figure."""
    words = pairs(row.name)
    return Fraction(len(words & beside), len(words)) if words else Fraction(0)


def _is_rate_of(row: Row, subject: str) -> bool:
    """Whether an indicator ends with the rate that is spoken of: 数字化率, 馆藏档案数字化率."""
    rate = _RATE.search(subject)
    return rate is not None and row.name.endswith(rate[0])


def _is_of_one_kind(one: Value, other: Value, clause: str = "") -> bool:
    """Whether two figures can be of one quantity; 每人每年960元 is a price."""
    if one.quantity == "price" and other.quantity == "money" and "每" in clause:
        return all((word in one.unit) == ("每" + word in clause) for word in ("年", "月", "天", "日", "次"))
    return one.quantity == other.quantity and family(one.unit) == family(other.unit)


def _clause(text: str, value: Value) -> str:
    """The clause that a figure stands in."""
    start = max(text.rfind(sign, 0, value.start) for sign in "，。；,;：:") + 1
    ends = [place for sign in "，。；,;" if (place := text.find(sign, value.end)) >= 0]
    return text[start : min(ends, default=len(text))].strip()

"""绩效目标开头写的年份是往年的。

## 为什么
表是从往年拷来的，年份没有改；目标里的数多半也没有改。

## 依据
绩效目标是本年度的（R5、P18）。结转、债券这些本来就说往年的，不算。

## 有误
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
绩效目标:
  - 1.2023年完成10000卷文书档案的整理上架。
```

## 正确
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
绩效目标:
  - 1.2024年完成10000卷文书档案的整理上架。
  - 2.2023年结转项目继续实施，全部完工。
  - 3.2023—2025年共修复档案900卷。
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.indicator.rows import goal_at, printed
from generator.checks.rule import Finding, rule

_BEGINS = re.compile(
    r"\s*(?:(?:[（(]?[0-9一二三四五六七八九十]{1,2}[）)、.．]|(?:年度|总体|绩效)*目标[0-9一二三四五]*[:：]?)\s*)*(?P<year>20[0-9]{2})\s*年(?:度|全年)?(?P<after>.{0,6})"
)
#: What may well be told of an earlier year.
_PAST = re.compile(
    r"\s*(?:[-—~～至到、和]|以[来后前]|结转|发行|建成|下达|批复|已|底|末|立项|启动|开工|签订|中标|起|之?前|[0-9]|项目|专项|债|及|的|未|竣工|完工|欠|应付|尾款|借)"
)


@rule(title="目标写的是往年", ids=("R5", "P18"), severity="warning")
def goal_of_another_year(case: Case) -> Iterator[Finding]:
    """Goals that begin with a year before the filing's."""
    for each in printed(case):
        for goal in each.project.goals:
            match = _BEGINS.match(goal)
            if match is None or int(match["year"]) >= case.entry.year or _PAST.match(match["after"]):
                continue
            if f"{case.entry.year}年" in goal:  # one year after another, this one too
                continue
            yield Finding(
                goal_at(each.project, goal),
                f"绩效目标写的是 {match['year']} 年，本件是 {case.entry.year} 年",
                "核对年份和目标里的数，是不是抄了往年的表",
            )

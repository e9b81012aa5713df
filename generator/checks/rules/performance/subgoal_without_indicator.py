"""分项里写了的指标，项目目标表里没有。

## 为什么
第一部分答应了“理论文章50篇”，第二部分没有一个指标管它，也就没有人去考核。

## 依据
分项绩效指标应当落到项目（P44）。按共有的字词判断，所以是警告。

## 有误
```2024/绩效.md
---
表式: 河北2022
金额单位: 元
---

### 二、分项绩效目标

#### 1.档案宣传

绩效目标：让更多的人知道档案。

绩效指标：刊发文章不少于50篇。
```

```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
绩效指标: |
  一级指标	二级指标	三级指标	指标值
  产出指标	数量指标	整理文书档案卷数	≥10000卷
```

## 正确
```2024/绩效.md
---
表式: 河北2022
金额单位: 元
---

### 二、分项绩效目标

#### 1.档案整理

绩效目标：让更多的人知道档案。

绩效指标：整理文书档案不少于10000卷；日均接待群众不少于20人次。
```

```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
绩效指标: |
  一级指标	二级指标	三级指标	指标值
  产出指标	数量指标	整理文书档案卷数	≥10000卷
  产出指标	数量指标	日均接待群众	≥20人次/日
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.indicator.binding import is_mentioned, rates
from generator.checks.indicator.likeness import pairs
from generator.checks.indicator.rows import all_rows
from generator.checks.indicator.subgoals import subgoals
from generator.checks.rule import Finding, rule

_LISTED_RATE = re.compile(r"[\u4e00-\u9fff]{2,20}?率(?=[；;、，。])")

#: What is said before a mere figure, of the indicator that was named before: 力争达到70%, 2025年不低于64%.
_TO_BE_MET = re.compile(r"20[0-9]{2}年|力争|争取|努力|确保|并且?|其中")


@rule(title="分项的指标没有落到项目", ids=("P44", "P45"), severity="warning")
def subgoal_without_indicator(case: Case) -> Iterator[Finding]:
    """Figures, and rates named without one, of part one that no form of the year takes up."""
    items = subgoals(case)
    table = list(all_rows(case)) if items else []
    if not table:
        return
    named = frozenset().union(*(rates(f"{row.name}，{row.indicator.description or ''}") for row in table))
    for subgoal in items:
        for each in subgoal.statements:
            if pairs(_TO_BE_MET.sub("", each.subject)) and not is_mentioned(each, table):
                yield Finding(
                    each.passage.at(each.start, each.end),
                    f"分项写“{each.subject[-24:]}{each.value.raw}”，项目目标表里没有这个指标",
                    "在项目里设这个指标，或从分项里删去",
                )
        for passage in subgoal.passages:
            for match in _LISTED_RATE.finditer(passage.text):
                if match[0] in subgoal.measures and not rates(match[0]) & named:
                    yield Finding(
                        passage.at(match.start(), match.end()),
                        f"分项写了“{match[0]}”，项目目标表里没有这个指标",
                        "在项目里设这个指标，或从分项里删去",
                    )

"""项目在第一部分里只字未提，也看不出与本部门的职责有什么关系。

## 为什么
项目是为完成职责而设的；分项绩效目标里没有它，读者不知道为什么由这个部门来做。

## 依据
分项绩效目标应当覆盖每个项目，项目应当在本部门职责之内（P44、P48）。按字词判断，所以是警告。

## 有误
```2024/绩效.md
---
表式: 河北2022
金额单位: 元
---

### 二、分项绩效目标

#### 1.档案整理

绩效目标：整理馆藏档案，方便群众查阅。
```

```2024/项目/招商引资费.yaml
项目名称: 招商引资费
项目编码: 13059924P00901410001Y
```

## 正确
```2024/绩效.md
---
表式: 河北2022
金额单位: 元
---

### 二、分项绩效目标

#### 1.档案整理

绩效目标：整理馆藏档案，方便群众查阅。
```

```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.indicator.likeness import keywords, pairs
from generator.checks.indicator.rows import printed
from generator.checks.indicator.subgoals import subgoals
from generator.checks.rule import Finding, rule

_MONEY = re.compile(r"(?:专项|业务|工作|项目|补助)*(?:经费|资金|费)?$")


@rule(title="项目不在分项和职责里", ids=("P44", "P48"), severity="warning")
def project_without_subgoal(case: Case) -> Iterator[Finding]:
    """Each project's name against all the words of part one and the department's duties."""
    if not subgoals(case):
        return
    department = case.entry.department.department
    texts = [each.text for each in case.passages if each.section in ("overall", "subgoals", "measures")]
    told = pairs("，".join((*texts, department.duties or "", department.name)))
    for each in printed(case):
        words = keywords(_MONEY.sub("", each.project.name))
        if words and not words & told:
            yield Finding(
                each.project.at("name"),
                f"第一部分和部门职责里都没有提到“{each.project.name}”",
                "在分项绩效目标里写上；别的部门的事，写明由谁交办",
            )

"""工作保障措施写成了部门职责。

## 为什么
保障措施要说怎样保证目标实现：制度、进度、监控、自评；抄一遍职责，等于没有措施。

## 依据
绩效文本第一部分“工作保障措施”的含义（P47）。按字词判断，所以是警告。

## 有误
```2024/绩效.md
---
表式: 河北2022
金额单位: 元
---

### 三、工作保障措施

1.负责全县档案的收集、整理和保管。
```

## 正确
```2024/绩效.md
---
表式: 河北2022
金额单位: 元
---

### 三、工作保障措施

1.每季度检查一次项目进度和支出进度，落后的由分管领导约谈。
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.indicator.likeness import bare
from generator.checks.rule import Finding, rule
from generator.model.vocabulary import Kind

_DUTY = re.compile(
    r"^(?:负责|承担|统筹协调|组织(?:研究)?(?:起草|拟订|制定)|拟订|研究起草|贯彻执行|监督管理|主管|指导协调|协调指导|承办)"
)
_MEASURE = re.compile(
    r"绩效|预算|资金|监控|自评|财务|支出|考核|采购|审计|内控|会计|进度|责任到人|领导小组|台账|督办|每[月季周]"
)


@rule(title="保障措施抄职责", ids=("P47",), severity="warning")
def duties_as_measures(case: Case) -> Iterator[Finding]:
    """Paragraphs of the measures that begin like a duty and speak of no means to keep a target."""
    if case.entry.kind is not Kind.PERFORMANCE:
        return
    for passage in case.passages:
        if passage.section == "measures" and passage.origin == "paragraph":
            told = bare(passage.text)
            if _DUTY.match(told) and not _MEASURE.search(told):
                yield Finding(
                    passage.span,
                    f"“{told[:20]}……”是职责，不是保障措施",
                    "写怎样保证目标实现：制度、进度、监控、自评",
                )

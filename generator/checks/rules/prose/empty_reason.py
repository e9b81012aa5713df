"""增减的原因太短、只是套话，或者只是把增减又说了一遍。

## 为什么
“按实际需要”“经费增加”没有告诉读者任何事。

## 依据
R30；原因不少于8个字，不能只写“根据上级规定”“按实际需要”。这是对文意的判断，只作警告。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 万元
---

## 三、机关运行经费安排情况

2024年机关运行经费预算9.50万元，比2023年预算增加0.50万元，增长5.56%，主要原因是根据上级有关规定安排。
```

另一件：

```2024/预算.md
---
表式: 河北2022
金额单位: 万元
---

## 三、机关运行经费安排情况

2024年机关运行经费预算9.50万元，比2023年预算增加0.50万元，增长5.56%，主要原因是机关运行经费增加。
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 万元
---

## 三、机关运行经费安排情况

2024年机关运行经费预算9.50万元，比2023年预算增加0.50万元，增长5.56%，主要原因是新增了两名编制内人员。
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.judging.reasons import WORDS, thinness
from generator.checks.judging.stated import stated_changes
from generator.checks.rule import Finding, rule

_FOLLOWS = re.compile("如下$")


@rule(title="原因没有说明什么", ids=("R30",), severity="warning")
def empty_reason(case: Case) -> Iterator[Finding]:
    """A reason that is too short, an empty phrase, or the change said once more."""
    seen: set[tuple[int, int]] = set()
    for change in case.told.changes:
        reason = change.reason
        if (
            reason is None
            or change.direction == "flat"
            or change.is_nothing
            or case.told.is_aside(change.passage)
        ):
            continue
        thin = thinness(reason.text, change.item)
        if _FOLLOWS.search(reason.text):
            continue  # 原因如下：, and the paragraphs after it tell them
        if thin and (reason.passage, reason.start) not in seen:
            seen.add((reason.passage, reason.start))
            at = case.passages[reason.passage].at(reason.start, reason.end)
            yield Finding(at, f"{WORDS[thin]}：“{reason.text}”", "写明是什么事使它增加或减少")
    for record in stated_changes(case.filing):
        thin = thinness(record.reason or "", None) if record.reason else ""
        if thin:
            yield Finding(
                record.at("reason"), f"{WORDS[thin]}：“{record.reason}”", "写明是什么事使它增加或减少"
            )

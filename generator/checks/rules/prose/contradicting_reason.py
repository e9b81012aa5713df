"""原因的方向与增减相反：写减少，原因却是经费增加；写持平，原因却是减少支付。

## 为什么
方向和原因总有一处是从别的句子抄来的。

## 依据
C57；只看原因以经费、支出的增减作结的情形；说的是往年的不算。这是对文意的判断，只作警告。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 万元
---

## 三、机关运行经费安排情况

2024年机关运行经费预算8.50万元，比2023年预算减少0.50万元，下降5.56%，主要原因是机关运行经费增加。
```

另一件：

```2024/预算.md
---
表式: 河北2022
金额单位: 万元
---

## 三、机关运行经费安排情况

2024年机关运行经费预算8.50万元，与2023年预算持平，主要原因是公务接待活动比往年减少支出。
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 万元
---

## 三、机关运行经费安排情况

2024年机关运行经费预算8.50万元，比2023年预算减少0.50万元，下降5.56%，主要原因是办公楼节能改造后电费减少。
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.grammar.statements import Reason
from generator.checks.judging.reasons import heading_of, opposes, repeats
from generator.checks.rule import Finding, rule


@rule(title="原因与增减相反", ids=("C57", "R30"), severity="warning")
def contradicting_reason(case: Case) -> Iterator[Finding]:
    """A reason that tells the opposite direction of its change."""
    for change in case.told.changes:
        reason = change.reason
        if reason is None or change.is_nothing or case.told.is_aside(change.passage):
            continue
        way = heading_of(reason.text)
        is_opposite = bool(way) and way != change.direction
        is_own = change.direction == "flat" or repeats(reason.text, change.item)
        if (is_opposite and is_own) or (
            change.direction != "flat" and opposes(reason.text, change.direction)
        ):
            yield _finding(case, reason, change.word)
    for completion in case.told.completions:
        reason = completion.reason
        direction = {">": "more", "<": "less"}.get(completion.relation)
        if reason is not None and direction is not None and opposes(reason.text, direction):
            yield _finding(case, reason, "大于预算" if direction == "more" else "小于预算")


def _finding(case: Case, reason: Reason, word: str) -> Finding:
    at = case.passages[reason.passage].at(reason.start, reason.end)
    clause = re.split("[，；]", reason.text)[-1]
    told = clause if len(clause) <= 24 else f"…{clause[-24:]}"
    return Finding(at, f"前面写“{word}”，原因却说“{told}”", "核对增减的方向，改正原因")

"""“三公”经费的决算超过预算，没有说明原因。

## 为什么
超过批准的数，读者首先要问的就是为什么。

## 依据
《预算法》第十四条；部门决算的公开格式要求逐项说明“三公”经费预算与决算差异的原因。

## 有误
```2024/决算.md
---
表式: 河北2022
金额单位: 万元
三公经费: |
  项目	预算数	决算数	原因
  公务接待费	1.00	1.60
---
```

## 正确
```2024/决算.md
---
表式: 河北2022
金额单位: 万元
三公经费: |
  项目	预算数	决算数	原因
  公务接待费	1.00	1.60	年中增加全省档案工作现场会的接待两批
---
```
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.checks.case import Case
from generator.checks.rule import Finding, rule
from generator.checks.sides import above, typed
from generator.model.final import Final

_SECTION = "three-public"


@rule(title="三公经费超预算没有原因", ids=("C47",), severity="warning", basis="预算法第十四条")
def three_public_over_budget(case: Case) -> Iterator[Finding]:
    """The outcome of a "三公" item is above its budget, and no reason is given."""
    filing = case.filing
    if not isinstance(filing, Final):
        return
    if any(each.section == _SECTION and "原因" in each.text for each in case.passages):
        # The words of the section give the reasons, in their own way.
        return
    for line in filing.three_public:
        if (line.reason or "").strip():
            continue
        outcome = typed(f"{line.item.value}决算数", line, "outcome", filing.unit)
        budget = typed("预算数", line, "budget", filing.unit)
        for finding in above(outcome, budget, filing.unit, "在 原因 里说明；打错的改过来"):
            yield replace(finding, message=f"{finding.message}，没有写原因")

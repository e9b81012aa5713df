"""“三公”经费有一项没有与上年比较，或者有增减而没有原因。

## 为什么
“三公”经费的增减变化和原因是每年检查的重点；三项各自都要说。

## 依据
R31（决算未与上年比较的只作警告）；因公出国（境）、公务用车购置及运行、公务接待三项，各有金额、与上年比较和原因（持平、两年均为0的写明即可）。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 万元
三公经费: |
  项目	本年
  公务接待费	1.35
---

## 四、财政拨款“三公”经费预算情况及增减变化原因

2024年，我局“三公”经费预算1.35万元，其中：公务接待费1.35万元。
```

另一件：

```2024/预算.md
---
表式: 河北2022
金额单位: 万元
三公经费: |
  项目	本年	上年
  公务接待费	1.35	1.00
---
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 万元
三公经费: |
  项目	本年	上年	原因
  公务接待费	1.35	1.00	承办全省档案工作现场会
---
```

另一件：
```2024/预算.md
---
表式: 河北2022
金额单位: 万元
三公经费: |
  项目	本年
  公务接待费	1.35
---

## 四、财政拨款“三公”经费预算情况及增减变化原因

2024年，我局“三公”经费预算1.35万元，其中：公务接待费1.35万元。我局2023年底新组建，上年未编制部门预算，不作比较。
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.amount import ABSENT
from generator.checks.case import Case
from generator.checks.judging.findings import place
from generator.checks.judging.stated import has_no_year_before, stated_step
from generator.checks.rule import Finding, rule
from generator.diagnostic import Severity
from generator.model.budget import Budget, ThreePublicLine
from generator.model.final import Final
from generator.statements.context import THREE_PUBLIC_KEYS


@rule(title="“三公”经费没有逐项说明", ids=("R31", "R30"), severity="error")
def three_public_not_explained(case: Case) -> Iterator[Finding]:
    """An item of the “三公” without comparison, or a change without a reason."""
    filing = case.filing
    if not isinstance(filing, Budget | Final) or not filing.three_public:
        return
    compared = {change.item.head for change in case.told.changes if change.item is not None and change.base}
    explained = {
        each.item.head for each in case.told.changes if each.item is not None and each.reason is not None
    }
    known = case.before is not None and case.before.amounts.get("three-public", ABSENT) is not ABSENT
    missing, groups = [], (("cars", "car-purchase", "car-running"), ("abroad",), ("reception",))
    for line in filing.three_public:
        key = THREE_PUBLIC_KEYS[line.item]
        group = next(each for each in groups if key in each)
        step = stated_step(line)
        if step is None and not known and not compared & {*group}:
            missing.append(line.item.value)
        reason = (
            line.reason if isinstance(line, ThreePublicLine) else line.reason_against_previous or line.reason
        )
        if step and not reason and not explained & {*group, "three-public"}:
            yield Finding(line.at("item"), f"{line.item.value}比上年有增减，没有写原因", "在这一行写原因")
    if missing and not has_no_year_before(case):
        # Final accounts that tell how the budget was carried out, with reasons, have told something.
        severity: Severity | None = "warning" if isinstance(filing, Final) else None
        places = [
            place(case, each) for each in case.told.figures if each.item and each.item.head == "three-public"
        ]
        at = places[0] if places else filing.three_public[0].at("item")
        yield Finding(
            at,
            f"{'、'.join(missing)}没有与上年比较",
            "逐项写明上年数或增减额和原因；两年都是0的写“与上年持平”",
            severity=severity,
        )

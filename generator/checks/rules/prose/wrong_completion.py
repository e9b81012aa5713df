"""“完成年初预算的X%”“决算数大于预算数”与预算、决算两个数不符；或者预算是0，却写了完成比例。

## 为什么
完成比例和大于、小于都由预算数和决算数得出；没有年初预算，就谈不上完成多少。

## 依据
算术（C59）；完成比例＝决算数÷预算数。

## 有误
```2023/决算.md
---
表式: 河北2022
金额单位: 万元
---

## 五、一般公共预算财政拨款支出决算情况说明

2023年度一般公共预算财政拨款支出年初预算为100.00万元，支出决算为98.00万元，完成年初预算的100%。
```

另一件：

```2023/决算.md
---
表式: 河北2022
金额单位: 万元
---

## 五、一般公共预算财政拨款支出决算情况说明

2023年度一般公共预算财政拨款支出年初预算为100.00万元，支出决算为98.00万元。决算数大于预算数的主要原因是年中追加了档案抢救经费。
```

## 正确
```2023/决算.md
---
表式: 河北2022
金额单位: 万元
---

## 五、一般公共预算财政拨款支出决算情况说明

2023年度一般公共预算财政拨款支出年初预算为100.00万元，支出决算为98.00万元，完成年初预算的98%。
```

另一件：

```2023/决算.md
---
表式: 河北2022
金额单位: 万元
---

## 五、一般公共预算财政拨款支出决算情况说明

2023年度一般公共预算财政拨款支出年初预算为100.00万元，支出决算为98.00万元。决算数小于预算数的主要原因是档案抢救经费有结余。
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.judging.completions import completion_faults
from generator.checks.judging.findings import findings
from generator.checks.rule import Finding, rule


@rule(title="预算完成情况不对", ids=("C59",), severity="error")
def wrong_completion(case: Case) -> Iterator[Finding]:
    """How far a budget was carried out contradicts its figures."""
    faults = (fault for each in case.told.completions for fault in completion_faults(case.bound, each))
    yield from findings(case, faults, "completion")

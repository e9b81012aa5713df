"""没有安排政府采购，或采购比全部支出还多，而支出里有一般要采购的东西。

## 为什么
印刷、设备、软件、租用、维修一类的支出，多数属于政府采购的范围。采购预算写 0，而项目里安排了这些钱，读者会问为什么没有列入。

## 依据
《预算法》第十四条：政府采购情况应当向社会公开。是否属于采购目录和限额标准，程序不能断定，所以只作警告。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 元
项目支出经济分类: |
  科目名称	金额
  印刷费	50000
  差旅费	5000
政府采购:
  合计: 0
---
```

项目的名称说明要采购：

```2024/预算.md
---
表式: 河北2022
金额单位: 万元
政府采购:
  合计: 0
---
```
```2024/项目/设备购置.yaml
项目名称: 档案数字化设备购置
项目编码: 301-02
金额单位: 万元
预算数: 30.00
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 元
项目支出经济分类: |
  科目名称	金额
  印刷费	50000
  差旅费	5000
政府采购:
  货物: 0
  工程: 0
  服务: 50000
  合计: 50000
---
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.amount import or_zero
from generator.checks.case import Case
from generator.checks.cells import cells_of
from generator.checks.rule import Finding, rule
from generator.checks.sides import above, printed, typed
from generator.diagnostic import Related
from generator.model.budget import Budget
from generator.tables.budget_lists import procurement_sum

#: What is commonly bought: in the name or the purpose of a project, or of an economic item.
_BOUGHT = re.compile(r"印刷|购置|采购|购买|设备|软件|租用|租赁|维修|装修|改造|物业|信息系统|家具")
_HINT = "属于采购目录或达到限额标准的，列入政府采购预算；不属于的，说明原因"

_SHOWN = 5


@rule(title="该采购的没有列采购预算", ids=("C34",), severity="warning", basis="预算法第十四条")
def procurement_unplanned(case: Case) -> Iterator[Finding]:
    """No procurement is planned, while projects name what is bought; or more than is spent at all."""
    filing = case.filing
    if not isinstance(filing, Budget) or filing.procurement is None:
        return
    found = filing.procurement
    yield from above(
        typed("政府采购合计", found, "total", filing.unit),
        cells_of(case, filing).side("B1", "spending-total", "amount"),
        filing.unit,
        "核对金额和单位（元、万元）",
    )
    if procurement_sum(found) != 0:
        return
    named: list[tuple[str, Related]] = []
    for line in filing.project_economic:
        if isinstance(line.amount, Decimal) and line.amount and _BOUGHT.search(line.name or ""):
            words = f"{line.name} {printed(line.amount, filing.unit)}"
            named.append((words, Related(line.at("amount"), line.name or "")))
    for entry in case.projects:
        project = entry.project
        for field, text in (("name", project.name), ("purpose", project.purpose or "")):
            match = _BOUGHT.search(text)
            if match and or_zero(project.budget):
                named.append((f"项目“{project.name}”（{match[0]}）", Related(project.at(field), match[0])))
                break
    if named:
        listed = "、".join(words for words, _ in named[:_SHOWN])
        yield Finding(
            found.at("total"),
            f"政府采购预算安排 0，项目支出里却有{listed}{'等' if len(named) > _SHOWN else ''}",
            _HINT,
            related=tuple(each for _, each in named[:_SHOWN]),
        )

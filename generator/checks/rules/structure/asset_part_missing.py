"""国有资产少了一样：截止时间、车辆、大型设备，或者固定资产占用情况表。

## 为什么
资产是什么时候的数、有几辆车、有没有大型设备，是这一部分必须交代的。

## 依据
部门预算国有资产信息、部门决算情况说明第十一部分（R35）。

预览时和照录的旧文件只作警告。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 元
国有资产:
  明细: |
    项目	数量	价值
    车辆	1	120000
---
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 元
国有资产:
  截止时间: 2023-12-31
  明细: |
    项目	数量	价值
    车辆	1	120000
    单价在20万元以上设备	——	0
---
```

另一件：
```2024/预算.md
---
表式: 财政部2021
金额单位: 万元
国有资产:
  截止时间: 2023-12-31
  大型设备: 1
---

## 其他重要事项

（三）国有资产占用。截至2023年12月31日，本单位没有车辆。
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.parts import left_out
from generator.checks.rule import Finding, rule
from generator.model.budget import Budget
from generator.model.final import Final


@rule(title="国有资产不全", ids=("R35",), severity="error")
def asset_part_missing(case: Case) -> Iterator[Finding]:
    """The assets lack their date, the vehicles, the large equipment, or (Hebei budgets) the table."""
    filing = case.filing
    if not isinstance(filing, Budget | Final) or filing.assets is None:
        return
    assets = filing.assets
    names = " ".join(line.name for line in assets.lines)
    words = " ".join(
        each.text
        for each in case.passages
        if each.section in ("assets", "other-matters") or ("资产" in each.text and each.section != "glossary")
    )
    missing = []
    if assets.until is None:
        missing.append("截止时间")
    if not assets.vehicles and "车" not in names + words:
        missing.append("车辆")
    if assets.equipment is None and "设备" not in names + words:
        missing.append("大型设备")
    if isinstance(filing, Budget) and case.profile.name.startswith("河北") and not assets.lines:
        missing.append("固定资产占用情况表（明细）")
    if missing:
        yield Finding(
            assets.at(), f"国有资产没有写：{'、'.join(missing)}", "补上；没有的写 0", left_out(case)
        )

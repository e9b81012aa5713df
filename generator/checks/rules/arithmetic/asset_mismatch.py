"""固定资产占用情况表里，部分大于整体，合计不等于各项，或有数量没有价值。

## 为什么
办公用房是房屋的一部分，面积和价值都不会比房屋大；资产总额等于房屋、车辆、设备和其他固定资产之和；有房有车，账上就有价值。

## 依据
固定资产占用情况表的表内关系。只有数量或只有价值的，可能是没有入账，只作警告。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 元
国有资产:
  截止时间: 2023-12-31
  金额单位: 万元
  明细: |
    项目	数量	价值
    资产总额	——	20.00
    1、房屋（平方米）	100	8.00
    其中：办公用房（平方米）	120	8.00
    2、车辆（台、辆）	1	10.00
    3、单价在20万元以上设备	——	0
    4、其他固定资产	——	2.00
---
```

资产总额不等于各项相加：

```2024/预算.md
---
表式: 河北2022
金额单位: 元
国有资产:
  截止时间: 2023-12-31
  金额单位: 万元
  明细: |
    项目	数量	价值
    资产总额	——	25.00
    1、房屋（平方米）	0	0
    2、车辆（台、辆）	1	10.00
    3、单价在20万元以上设备	——	0
    4、其他固定资产	——	2.00
  车辆: |
    用途	数量
    机要通信用车	1
---
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 元
国有资产:
  截止时间: 2023-12-31
  金额单位: 万元
  明细: |
    项目	数量	价值
    资产总额	——	20.00
    1、房屋（平方米）	120	8.00
    其中：办公用房（平方米）	100	7.00
    2、车辆（台、辆）	1	10.00
    3、单价在20万元以上设备	——	0
    4、其他固定资产	——	2.00
  车辆: |
    用途	数量
    机要通信用车	1
---
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal

from generator.amount import MoneyUnit
from generator.checks.case import Case
from generator.checks.rule import Finding, rule
from generator.checks.sides import above, summed, typed, unequal
from generator.diagnostic import Related
from generator.model.budget import AssetLine, Assets, Budget
from generator.model.final import Final
from generator.tables.budget_lists import asset_key

_HINT = "对照固定资产账核对这一行"
_NUMBER = re.compile(r"[0-9][0-9,]*(?:\.[0-9]+)?")
_PARTS = ("buildings", "vehicles", "equipment", "other")


@rule(title="固定资产表的数对不上", ids=("C19", "C63"), severity="error")
def asset_mismatch(case: Case) -> Iterator[Finding]:
    """A part is more than its whole, the total is not its rows, or a thing is held that has no value."""
    filing = case.filing
    if not isinstance(filing, Budget | Final) or filing.assets is None:
        return
    assets = filing.assets
    unit = assets.unit or filing.unit
    lines: dict[str, AssetLine] = {}
    for line in assets.lines:
        lines.setdefault(asset_key(line), line)
    if "total" in lines:
        total = typed("资产总额", lines["total"], "value", unit)
        listed = [typed("", lines[key], "value", unit) for key in _PARTS if key in lines]
        parts = summed("房屋、车辆、设备、其他固定资产相加", listed, assets.at("lines"))
        if len(listed) == len(_PARTS) and lines.keys() <= {"total", "offices", *_PARTS}:
            yield from unequal(total, parts, unit, _HINT)
        else:
            yield from above(parts, total, unit, _HINT)
    yield from _offices(lines, unit)
    for key in ("buildings", "offices", "vehicles"):
        if key in lines:
            yield from _unvalued(lines[key])
    yield from _vehicles(assets, lines)


def _offices(lines: Mapping[str, AssetLine], unit: MoneyUnit) -> Iterator[Finding]:
    """Office space is part of the buildings, in area and in value."""
    if "offices" not in lines or "buildings" not in lines:
        return
    offices, buildings = lines["offices"], lines["buildings"]
    part, whole = _count(offices), _count(buildings)
    if part is not None and whole is not None and part > whole:
        yield Finding(
            offices.at("quantity"),
            f"办公用房的数量 {part} 大于房屋的数量 {whole}，部分不会大于整体",
            _HINT,
            related=(Related(buildings.at("quantity"), "房屋"),),
        )
    yield from above(
        typed("办公用房的价值", offices, "value", unit),
        typed("房屋的价值", buildings, "value", unit),
        unit,
        _HINT,
    )


def _unvalued(line: AssetLine) -> Iterator[Finding]:
    """A quantity and a value go together."""
    count = _count(line)
    if count is None or not isinstance(line.value, Decimal) or bool(count) is bool(line.value):
        return
    words = f"数量是 {count}，价值却是 0" if count else "数量是 0，价值却不是 0"
    yield Finding(
        line.at("quantity"),
        f"“{line.name}”的{words}",
        "核对账上的数；没有入账的，在文字里说明",
        severity="warning",
    )


def _vehicles(assets: Assets, lines: Mapping[str, AssetLine]) -> Iterator[Finding]:
    """Vehicles by use are those of the table."""
    held = _count(lines["vehicles"]) if "vehicles" in lines else None
    if (
        held is None
        or not assets.vehicles
        or not all(each.count.strip().isdecimal() for each in assets.vehicles)
    ):
        return
    used = sum(int(each.count) for each in assets.vehicles)
    if used != held:
        yield Finding(
            lines["vehicles"].at("quantity"),
            f"表里车辆是 {held} 辆，按用途相加是 {used} 辆",
            "核对两处的车辆数",
            related=(Related(assets.at("vehicles"), "按用途"),),
        )


def _count(line: AssetLine) -> Decimal | None:
    match = _NUMBER.match((line.quantity or "").strip())
    return Decimal(match[0].replace(",", "")) if match else None

"""项目编码里的地区、部门或年份，与本件不符。

## 为什么
新编码前 6 位是行政区划、接着 2 位是年份；旧编码前 3 位是部门码。对不上，多半是抄了别处的编码，或抄错了数字。

## 依据
河北省项目编码的组成（P3、P5）。上级安排的项目，编码可以用上级的行政区划。

## 有误
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13020224P00901410001Y
```

## 正确
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
```

```2024/项目/省级补助档案经费.yaml
项目名称: 省级补助档案经费
项目编码: 13000024P00901410001C
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.indicator import code as codes
from generator.checks.indicator.rows import is_hebei, printed
from generator.checks.rule import Finding, rule


@rule(title="项目编码不是本地本年的", ids=("P3", "P5"), severity="error")
def foreign_project_code(case: Case) -> Iterator[Finding]:
    """Region, year or department inside a code against those of the filing."""
    if not is_hebei(case):
        return
    region = case.entry.department.region.region.code
    own = {region, region[:4] + "00", region[:2] + "0000"}
    unit = case.entry.department.department.unit_code
    for each in printed(case):
        code, at = codes.joined(each.project.code), each.project.at("code")
        if codes.is_new(code):
            if code[:6] not in own:
                yield Finding(
                    at,
                    f"项目编码的行政区划是 {code[:6]}，本地是 {region}",
                    "核对编码的前 6 位；上级安排的项目用上级的区划",
                )
            if int(code[6:8]) > case.entry.year % 100:
                yield Finding(
                    at,
                    f"项目编码的年份是 20{code[6:8]}，本件是 {case.entry.year} 年",
                    "核对编码的第 7、8 位",
                )
        elif codes.is_old(code) and unit and unit.isdecimal() and code[:3] != unit[:3]:
            yield Finding(at, f"项目编码的部门码是 {code[:3]}，本部门是 {unit[:3]}", "核对编码的前 3 位")

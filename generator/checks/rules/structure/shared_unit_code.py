"""两个行政区用了同一个部门编码。

## 为什么
单位编码只在本行政区内不重；跨区引用要连行政区划代码一起写，不然会认错部门。

## 依据
本站的录入规矩（R8）。这不是错，是提示。

## 有误
```示例县/县档案局/部门.yaml
全称: 示例县档案局
简称: 县档案局
单位编码: 301001
```
```试验县/行政区.yaml
行政区划代码: 130598
名称: 试验县
级别: 县
```
```试验县/县图书馆/部门.yaml
全称: 试验县图书馆
简称: 县图书馆
单位编码: 301002
```

## 正确
```示例县/县档案局/部门.yaml
全称: 示例县档案局
简称: 县档案局
单位编码: 301001
```
```试验县/行政区.yaml
行政区划代码: 130598
名称: 试验县
级别: 县
```
```试验县/县档案局/部门.yaml
全称: 试验县图书馆
简称: 县图书馆
单位编码: 302002
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.rule import Finding, rule
from generator.corpus.corpus import Corpus, DepartmentEntry
from generator.diagnostic import Related

_DEPARTMENT_DIGITS = 3


@rule(title="部门编码两地相同", ids=("R8",), severity="info", scope="site")
def shared_unit_code(corpus: Corpus) -> Iterator[Finding]:
    """The code of a department is that of another one in another region; each is told, with one other."""
    holders: dict[str, dict[str, DepartmentEntry]] = {}
    for entry in corpus.departments:
        code = entry.department.unit_code
        if code is not None and len(code) > _DEPARTMENT_DIGITS:
            holders.setdefault(code[:_DEPARTMENT_DIGITS], {}).setdefault(entry.region.folder, entry)
    for code, regions in holders.items():
        entries = list(regions.values())
        for entry in entries if len(entries) > 1 else ():
            other = entries[0] if entry is not entries[0] else entries[1]
            yield Finding(
                entry.department.at("unit_code"),
                f"部门编码 {code} 在{other.region.region.name}是“{other.department.short_name}”的",
                "引用时连行政区划代码一起写",
                related=(Related(other.department.at("unit_code"), other.region.region.name),),
            )

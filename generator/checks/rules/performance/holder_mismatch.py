"""绩效目标表上的填报单位，与本部门对不上。

## 为什么
单位编码和名称是一对；编码是本部门的而名称不是，或名称是本部门的而编码不是，总有一个抄错了。

## 依据
绩效目标表的填报单位栏（P7、R7）。

## 有误
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
填报单位: 301002 示例县档案局
```

## 正确
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
填报单位: 301001 示例县档案局
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.indicator.likeness import likeness
from generator.checks.indicator.rows import is_hebei, printed
from generator.checks.rule import Finding, rule
from generator.model.place import Department
from generator.model.vocabulary import Scope

#: Above this a name is another spelling of the department's, not another organ.
_ABBREVIATED = 0.5
_HOLDER = re.compile(
    r"(?P<code>[0-9]{3,12})?[\s\-_]*(?P<name>(?:\D.*?)?)(?:[（(]?(?P<office>本级|机关|本部)[）)]?)?\s*"
)


@rule(title="填报单位不符", ids=("P7", "R7"), severity="error")
def holder_mismatch(case: Case) -> Iterator[Finding]:
    """Code and name of the holder against department.yaml; the office alone where the text is the department's."""
    department = case.entry.department.department
    known = _names(department)
    offices = []
    for each in printed(case):
        project = each.project
        match = _HOLDER.fullmatch(project.holder or "")
        if match is None or not match["name"]:
            if is_hebei(case):
                yield Finding(
                    project.at("holder"),
                    "绩效目标表没有填报单位",
                    "写：填报单位: 编码 全称",
                    severity="warning",
                )
            continue
        name, code, own = match["name"].strip(), match["code"], department.unit_code
        if code and own and own.isdecimal():
            if code == own and name not in known:
                yield Finding(
                    project.at("holder"),
                    f"编码 {code} 是本部门的，名称却是“{name}”",
                    f"本部门全称是“{department.name}”；改过名的在 部门.yaml 写 曾用名，简称写 别名",
                    severity="warning" if likeness(name, department.name) > _ABBREVIATED else None,
                )
            elif name == department.name and not code.startswith(own) and not own.startswith(code):
                yield Finding(
                    project.at("holder"),
                    f"填报单位的编码是 {code}，本部门的单位编码是 {own}",
                    "两处核对，改成一样",
                )
        if match["office"] and case.entry.scope is Scope.DEPARTMENT:
            offices.append(project)
    if offices:
        yield Finding(
            offices[0].at("holder"),
            f"{len(offices)} 张表的填报单位是本级，本件是整个部门的",
            "写明是本级还是含所属单位的汇总",
            severity="info",
        )


def _names(department: Department) -> frozenset[str]:
    """Every name the department or one of its units goes by."""
    former = (each.name for each in department.former_names)
    units = (each.name for each in department.units)
    return frozenset((department.name, department.short_name, *former, *department.other_names, *units))

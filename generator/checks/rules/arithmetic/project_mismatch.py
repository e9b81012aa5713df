"""各项目的预算数相加，与项目支出不等。

## 为什么
每个项目都有一张绩效目标表，表上的预算数加起来就是项目支出。不等，就是少了一个项目，或者哪张表上的数错了。

## 依据
勾稽关系：项目支出表合计等于部门支出总表的项目支出。只公开一部分项目的，各项目相加可以小于项目支出，所以那时只作警告。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 万元
支出: |
  科目编码	科目名称	项目支出
  2012604	档案馆	10.00
---
```
```2024/项目/库房维修.yaml
项目名称: 库房维修
项目编码: 301-01
金额单位: 万元
预算数: 15.00
```

项目支出的构成相加，与项目支出不等：

```2024/预算.md
---
表式: 河北2022
金额单位: 万元
支出: |
  科目编码	科目名称	项目支出
  2012604	档案馆	10.00
项目支出经济分类: |
  科目名称	金额
  印刷费	4.00
  劳务费	5.00
---
```

编报绩效目标的项目数与目标表的张数相同，金额却不等：

```2024/预算.md
---
表式: 上海
金额单位: 万元
绩效管理:
  编报绩效目标项目数: 1
  编报绩效目标金额: 12.00
---
```
```2024/项目/库房维修.yaml
项目名称: 库房维修
项目编码: 301-01
金额单位: 万元
预算数: 15.00
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 万元
支出: |
  科目编码	科目名称	项目支出
  2012604	档案馆	10.00
项目支出经济分类: |
  科目名称	金额
  印刷费	4.00
  劳务费	6.00
---
```
```2024/项目/库房维修.yaml
项目名称: 库房维修
项目编码: 301-01
金额单位: 元
预算数: 100000.00
```
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.amount import ABSENT
from generator.checks.case import Case
from generator.checks.cells import cells_of
from generator.checks.parts import has_unread_projects
from generator.checks.rule import Finding, rule
from generator.checks.sides import Side, summed, typed, unequal
from generator.corpus.corpus import ProjectEntry
from generator.diagnostic import Related
from generator.model.budget import Budget
from generator.source import Span
from generator.tables.classification import is_economic_code, normalise

_HINT = "核对各项目的预算数和项目支出；缺的项目补上"
_SOME = "漏了项目的补上；只公开一部分项目的不必改"

#: More places than this help nobody.
_SHOWN = 5


@rule(title="项目合计与项目支出不符", ids=("C30", "C31", "P50", "C55"), severity="error")
def project_mismatch(case: Case) -> Iterator[Finding]:
    """The projects of the year do not add up to the project expenditure of the budget."""
    filing = case.filing
    if not isinstance(filing, Budget):
        return
    yield from _with_goals(case, filing)
    spent = cells_of(case, filing).side("B3", "total", "project")
    if spent is None:
        return
    if case.projects and not has_unread_projects(case):
        projects = _all("各项目预算数相加", case.projects, spent.at)
        if projects is not None:
            is_part = projects.amount < spent.amount
            related = tuple(
                Related(each.project.at("budget"), each.project.name) for each in case.projects[:_SHOWN]
            )
            yield from unequal(
                projects,
                spent,
                filing.unit,
                _SOME if is_part else _HINT,
                severity="warning" if is_part else None,
                related=related,
            )
            if projects.amount == spent.amount:
                yield from _by_code(case, filing)
    yield from _composition(filing, spent)


def _with_goals(case: Case, filing: Budget) -> Iterator[Finding]:
    """The projects with a target form, where as many are said to have one, against the amount said of them."""
    said = filing.performance
    if said is None or has_unread_projects(case):
        return
    if (said.goals_count or "").strip("个 ") != str(len(case.projects)):
        return
    forms = _all(f"{len(case.projects)}张绩效目标表的预算数相加", case.projects, said.at("goals_amount"))
    told = typed("编报绩效目标金额", said, "goals_amount", filing.unit)
    yield from unequal(told, forms, filing.unit, "核对这个数和各张表的预算数", severity="warning")


def _all(name: str, projects: Sequence[ProjectEntry], at: Span) -> Side | None:
    return summed(name, [_amount(each) for each in projects], at)


def _amount(entry: ProjectEntry) -> Side | None:
    """The budget of a project: as typed, else its fiscal and other money together."""
    project = entry.project
    if project.budget is not ABSENT:
        return typed(project.name, project, "budget", project.unit)
    parts = [typed("", project, name, project.unit) for name in ("fiscal", "other")]
    return summed(project.name, [each for each in parts if each is not None], project.at())


def _by_code(case: Case, filing: Budget) -> Iterator[Finding]:
    """Where every project tells its functional item: item by item."""
    if not filing.spending or not all(each.project.function_code for each in case.projects):
        return
    cells = cells_of(case, filing)
    codes: dict[str, list[ProjectEntry]] = {}
    for each in case.projects:
        codes.setdefault(normalise(each.project.function_code or ""), []).append(each)
    for code, projects in codes.items():
        spent = cells.side("B3", code, "project")
        listed = _all(f"科目编码为 {code} 的项目相加", projects, projects[0].project.at("function_code"))
        yield from unequal(listed, spent, filing.unit, "核对各项目的科目编码")


def _composition(filing: Budget, spent: Side) -> Iterator[Finding]:
    """The project expenditure by economic item, against all project expenditure."""
    lines = [
        line
        for line in filing.project_economic
        # A 类 typed beside its 款 is their sum.
        if not (
            _is_class(line.code) and any(_belongs(each.code, line.code) for each in filing.project_economic)
        )
    ]
    parts = [typed("", line, "amount", filing.unit) for line in lines]
    whole = summed("项目支出按经济分类相加", parts, filing.at("project_economic"))
    if whole is not None and whole.at != spent.at:
        yield from unequal(whole, spent, filing.unit, "核对项目支出的构成")


def _is_class(code: str | None) -> bool:
    return code is not None and len(normalise(code)) == 3 and is_economic_code(code)


def _belongs(code: str | None, above: str | None) -> bool:
    return code is not None and code != above and normalise(code).startswith(normalise(above or "-"))

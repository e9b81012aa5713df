"""部门的数不等于本级和各所属单位相加。

## 为什么
部门预算决算是本级和所属单位的汇总。所属单位都公开了，逐项相加应当等于部门的数；不等，就有一家漏了或改过而没有重新汇总。

## 依据
《预算法实施条例》第五条：各部门预算应当反映安排给本部门及其所属各单位的所有预算资金。
单位之间有上级补助、附属单位上缴等往来的，汇总时要抵销，不作比较。

## 有误
```示例县/县档案局/部门.yaml
全称: 示例县档案局
简称: 县档案局
单位编码: 301001
所属单位:
  - 名称: 示例县档案馆
    单位编码: 301002
```
```示例县/县档案馆/部门.yaml
全称: 示例县档案馆
简称: 县档案馆
单位编码: 301002
主管部门: 示例县档案局
```
```2024/预算.md
---
表式: 河北2022
金额单位: 万元
支出: |
  科目编码	科目名称	基本支出	项目支出
  2012601	行政运行	60.00
  2012604	档案馆	 	30.00
---
```
```2024/本级预算.md
---
表式: 河北2022
金额单位: 万元
支出: |
  科目编码	科目名称	基本支出
  2012601	行政运行	60.00
---
```
```示例县/县档案馆/2024/预算.md
---
表式: 河北2022
金额单位: 万元
支出: |
  科目编码	科目名称	项目支出
  2012604	档案馆	25.00
---
```

## 正确
```示例县/县档案局/部门.yaml
全称: 示例县档案局
简称: 县档案局
单位编码: 301001
所属单位:
  - 名称: 示例县档案馆
    单位编码: 301002
```
```示例县/县档案馆/部门.yaml
全称: 示例县档案馆
简称: 县档案馆
单位编码: 301002
主管部门: 示例县档案局
```
```2024/预算.md
---
表式: 河北2022
金额单位: 万元
支出: |
  科目编码	科目名称	基本支出	项目支出
  2012601	行政运行	60.00
  2012604	档案馆	 	30.00
---
```
```2024/本级预算.md
---
表式: 河北2022
金额单位: 万元
支出: |
  科目编码	科目名称	基本支出
  2012601	行政运行	60.00
---
```
```示例县/县档案馆/2024/预算.md
---
表式: 河北2022
金额单位: 元
支出: |
  科目编码	科目名称	项目支出
  2012604	档案馆	300000
---
```
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from generator.amount import or_zero
from generator.checks.case import Case
from generator.checks.cells import Cells
from generator.checks.rule import Finding, rule
from generator.checks.sides import Side, summed, unequal
from generator.corpus.corpus import Corpus, DepartmentEntry, FilingEntry
from generator.model.budget import Budget
from generator.model.final import Final
from generator.model.place import Unit
from generator.model.vocabulary import Fund, Kind, Scope

#: What is compared, row by row: table and columns.
_TABLES = {
    Kind.BUDGET: (("B1", ("amount",)), ("B3", ("basic", "project")), ("B7", ("amount",))),
    Kind.FINAL: (("F1", ("amount",)), ("F3", ("basic", "project")), ("F7", ("budget", "outcome"))),
}

#: Rows that sum others: a difference in an item would show again in each of them.
_SUMS = frozenset(
    (
        "total",
        "cars",
        "income-fiscal",
        "income-subtotal",
        "income-total",
        "spending-subtotal",
        "spending-total",
    )
)

#: Money that moves between a department and its units, and is left out when they are added up.
_INTERNAL = frozenset((Fund.FROM_ABOVE, Fund.FROM_BELOW))

#: How a list of units calls the office of the department itself, after its name.
_OFFICE = frozenset(("", "本级", "本部", "机关", "局机关"))

_HINT = "核对部门的汇总数和各单位的数；单位改过的，重新汇总"

#: Departments by region, and there by name and by code.
_Index = Mapping[tuple[str, str], DepartmentEntry]


@rule(
    title="部门数不等于各单位之和",
    ids=("C50", "C63"),
    severity="error",
    scope="corpus",
    basis="预算法实施条例第五条",
)
def units_do_not_add_up(corpus: Corpus) -> Iterator[Finding]:
    """A department's figures are not those of its office and all its units together."""
    index: dict[tuple[str, str], DepartmentEntry] = {}
    for each in corpus.departments:
        index[each.region.folder, each.department.name] = each
        if each.department.unit_code:
            index.setdefault((each.region.folder, each.department.unit_code), each)
    for entry in corpus.filings:
        if entry.kind in _TABLES and entry.scope is Scope.DEPARTMENT and entry.department.department.units:
            yield from _of_department(corpus, entry, index)


def _of_department(corpus: Corpus, entry: FilingEntry, index: _Index) -> Iterator[Finding]:
    members = _members(corpus, entry, index) if entry.document is not None else None
    if members is None or any(map(_has_transfers, (entry, *members))):
        return
    whole = _cells(corpus, entry)
    parts = [_cells(corpus, each) for each in members]
    is_one_form = len({each.filing.profile for each in (whole, *parts)}) == 1
    for code, columns in _TABLES[entry.kind]:
        # The two-sided table has other rows in another form.
        if (code in ("B1", "F1") and not is_one_form) or any(
            code not in each.tables for each in (whole, *parts)
        ):
            continue
        rows = dict.fromkeys(row for each in (whole, *parts) for row in each.rows(code))
        for row in rows:
            # 类 and 款 are sums of their items; 类 stand in the two-sided table as well.
            is_sum = row in _SUMS or row.startswith("function-") or (row.isdigit() and len(row) < 7)
            for column in () if is_sum else columns:
                yield from _row(whole, parts, code, row, column)


def _row(whole: Cells, parts: list[Cells], code: str, row: str, column: str) -> Iterator[Finding]:
    """One cell of the department against the same cell of its members; a row that one lacks is nil there."""
    sides: list[Side] = []
    for each in parts:
        if each.place(code, row, column) is not None:
            side = each.side(code, row, column)
            if side is None:
                return
            sides.append(side)
    total = whole.side(code, row, column)
    if total is None and whole.place(code, row, column) is not None:
        return
    block = "three_public" if code in ("B7", "F7") else "spending" if row.isdigit() else "income"
    at = whole.filing.at(block)
    total = total or Side(f"{whole.tables[code].name}“{row}”（没有这一行）", Decimal(0), at)
    listed = summed("本级和各所属单位相加", sides, sides[0].at) if sides else None
    yield from unequal(
        total, listed or Side("本级和各所属单位相加", Decimal(0), at), whole.filing.unit, _HINT
    )


def _cells(corpus: Corpus, entry: FilingEntry) -> Cells:
    filing = entry.filing
    assert isinstance(filing, Budget | Final)
    return Cells(Case(corpus, entry), filing)


def _members(corpus: Corpus, entry: FilingEntry, index: _Index) -> list[FilingEntry] | None:
    """The filings of the office and of every unit, of the same year and kind; None unless all are on the site."""
    office = corpus.filing(entry.department.folder, entry.year, entry.kind, Scope.OFFICE)
    if office is None:
        return None
    found = [office]
    for unit in entry.department.department.units:
        if unit.name.removeprefix(entry.department.department.name).strip("（）()") in _OFFICE:
            continue
        other = _filing_of(corpus, entry, index, unit)
        if other is None:
            return None
        found.append(other)
    return found if len(found) > 1 and all(each.document is not None for each in found) else None


def _filing_of(corpus: Corpus, entry: FilingEntry, index: _Index, unit: Unit) -> FilingEntry | None:
    region = entry.department.region.folder
    other = index.get((region, unit.name)) or index.get((region, unit.code or ""))
    if other is None or other.folder == entry.department.folder:
        return None
    scopes = (Scope.DEPARTMENT, Scope.OFFICE)
    filings = (corpus.filing(other.folder, entry.year, entry.kind, scope) for scope in scopes)
    return next((each for each in filings if each is not None), None)


def _has_transfers(entry: FilingEntry) -> bool:
    filing = entry.filing
    if not isinstance(filing, Budget | Final):
        return True
    moved = (line.fund in _INTERNAL and or_zero(line.amount) for line in filing.income)
    return any(moved) or any(or_zero(each.upward) or or_zero(each.downward) for each in filing.spending)

"""The tables that list what was typed: projects B10, procurement B12, assets B13, organs B14."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache

from generator.amount import ABSENT, BLANK, Amount, add
from generator.model.budget import AssetLine, Assets, Establishment, Procurement
from generator.model.performance import Project
from generator.model.vocabulary import ProcurementClass
from generator.tables.classification import normalise
from generator.tables.coded import TOTAL_KEY, TOTAL_NAME
from generator.tables.economic import name_key
from generator.tables.named import Content
from generator.tables.table import Cell, Column, Panel, Row, Value

_ADDRESS = re.compile(r"[0-9A-Za-z][0-9A-Za-z-]*")

CLASS_KEYS = {
    ProcurementClass.GOODS: "goods",
    ProcurementClass.WORKS: "works",
    ProcurementClass.SERVICES: "services",
}

_ORDINAL = re.compile(r"^[0-9一二三四五六七八九十]+[、.．]|\s")

#: What the rows of the form of Hebei are about: a word of their name, and their key.
_ASSET_KEYS = (
    ("资产总额", "total"),
    ("办公用房", "offices"),
    ("房屋", "buildings"),
    ("车辆", "vehicles"),
    ("设备", "equipment"),
    ("其他固定资产", "other"),
)


def project_key(project: Project) -> str:
    """The row key of a project: its code, or what stands for it where its code makes no address."""
    code = project.address_code
    return f"project-{code}" if _ADDRESS.fullmatch(code) else name_key(project.name)


def project_amount(project: Project) -> Amount:
    """The budget of a project: as stated, or its fiscal and other money together."""
    return project.budget if project.budget is not ABSENT else add((project.fiscal, project.other))


def project_panel(projects: Sequence[Project]) -> Panel:
    """B10: one row a project; columns that no project fills are left out."""
    sources = any(each.fiscal is not ABSENT or each.other is not ABSENT for each in projects)
    columns = [
        Column("name", ("项目名称",), "text"),
        Column("code", ("项目编码",), "code"),
        *([Column("category", ("项目类别",), "text")] if any(p.category for p in projects) else []),
        *([Column("function", ("科目编码",), "code")] if any(p.function_code for p in projects) else []),
        Column("total", ("合计",)),
    ]
    if sources:
        columns += [Column("fiscal", ("财政资金",)), Column("other", ("其他资金",))]
    rows = []
    for project in projects:
        values: dict[str, Value] = {
            "name": project.name,
            "code": project.code or BLANK,
            "category": project.category or BLANK,
            "function": normalise(project.function_code or "") or BLANK,
            "total": project_amount(project),
            "fiscal": project.fiscal,
            "other": project.other,
        }
        rows.append(Row(project_key(project), tuple(Cell(values[column.key]) for column in columns)))
    amounts: dict[str, Amount] = {
        "total": add(map(project_amount, projects)),
        "fiscal": add(each.fiscal for each in projects),
        "other": add(each.other for each in projects),
    }
    total = [
        Cell(TOTAL_NAME)
        if column.key == "name"
        else Cell(amounts.get(column.key, BLANK), addends=len(projects) if column.kind == "money" else 0)
        for column in columns
    ]
    return Panel(tuple(columns), (*_distinct(rows), Row(TOTAL_KEY, tuple(total), role="total")))


def procurement_sum(procurement: Procurement, kind: ProcurementClass | None = None) -> Amount:
    """All procurement, or that of one class: from the items, else as stated, else from the classes."""
    if procurement.items:
        return add(item.amount for item in procurement.items if kind in (None, item.kind))
    stated = {
        ProcurementClass.GOODS: procurement.goods,
        ProcurementClass.WORKS: procurement.works,
        ProcurementClass.SERVICES: procurement.services,
    }
    if kind is not None:
        return stated[kind]
    return procurement.total if procurement.total is not ABSENT else add(stated.values())


def procurement_panel(procurement: Procurement) -> Panel:
    """B12: the items of each class under its sum; only the sums where no items are given."""
    items = procurement.items
    extra = [Column("quantity", ("数量",), "number"), Column("price", ("单价",))] if items else []
    columns = (Column("item", ("采购品目",), "text"), *extra, Column("amount", ("金额",)))
    rows = []
    for kind, key in CLASS_KEYS.items():
        own = [item for item in items if item.kind is kind]
        rows.append(
            _summed(key, kind.value, procurement_sum(procurement, kind), len(own), len(columns), "group")
        )
        rows += [
            Row(
                name_key(f"{item.project or ''} {item.name}"),
                (
                    Cell(f"{item.project}：{item.name}" if item.project else item.name),
                    Cell(item.quantity or BLANK),
                    Cell(BLANK if item.price is ABSENT else item.price),
                    Cell(item.amount),
                ),
                level=1,
            )
            for item in own
        ]
    total = procurement_sum(procurement)
    rows.append(_summed(TOTAL_KEY, TOTAL_NAME, total, len(CLASS_KEYS), len(columns), "total"))
    return Panel(columns, _distinct(rows))


def asset_content(assets: Assets) -> Content:
    """B13 as its form prints it: compiler and day above the heads, figures with the decimals typed."""
    until = assets.until
    header = (
        *((f"编制部门：{assets.compiler}",) if assets.compiler else ()),
        *((f"截止时间：{until.year}年{until.month}月{until.day}日",) if until else ()),
    )
    return Content(
        (asset_panel(assets),),
        name=assets.table_name or "",
        unit=assets.unit,
        header=header,
        places=_typed_places(assets),
    )


def asset_panel(assets: Assets) -> Panel:
    """B13: as typed; only the row of all assets is a sum that the checks hold against the others (C19)."""
    unit = f"（金额单位：{assets.unit.label}）" if assets.unit else ""
    columns = (
        Column("item", ("项目",), "text"),
        Column("quantity", ("数量",), "number"),
        Column("value", (f"价值{unit}",)),
    )
    rows = [
        Row(
            asset_key(line),
            (Cell(line.name), Cell(line.quantity or BLANK), Cell(line.value)),
            level=1 if asset_key(line) == "offices" else 0,
            role="total" if asset_key(line) == TOTAL_KEY else "item",
        )
        for line in assets.lines
    ]
    return Panel(columns, _distinct(rows))


def _typed_places(assets: Assets) -> int | None:
    """The most decimals that a value was typed with, and never fewer than show it in full."""
    if assets.unit is None:
        return None
    exponents = [0]
    for line in assets.lines:
        if isinstance(line.value, Decimal):
            # The size of a unit has no decimals, so that a sum in 元 keeps those it was typed with.
            exponents += [int(line.value.as_tuple().exponent)]
            exponents += [int((line.value / assets.unit.value).normalize().as_tuple().exponent)]
    return -min(exponents)


def asset_total(assets: Assets) -> Amount:
    """The value of all assets: the row 资产总额, or the sum of the rows that are no part of another."""
    stated = [line.value for line in assets.lines if asset_key(line) == TOTAL_KEY]
    if stated:
        return stated[0]
    inner = {"offices"}
    if any(_ORDINAL.sub("", line.name) == "固定资产" for line in assets.lines):
        inner |= {"buildings", "vehicles", "equipment", "other"}
    parts = [
        line.value
        for line in assets.lines
        if asset_key(line) not in inner and not line.name.strip().startswith("其中")
    ]
    return add(parts) if parts else ABSENT


def establishment_panel(establishments: Sequence[Establishment]) -> Panel:
    """B14: as typed; the column of remarks only where there is one."""
    fields: list[tuple[str, str, list[str | None]]] = [
        ("name", "单位名称", [each.name for each in establishments]),
        ("nature", "单位性质", [each.nature for each in establishments]),
        ("rank", "单位规格", [each.rank for each in establishments]),
        ("funding", "经费保障形式", [each.funding for each in establishments]),
        ("note", "备注", [each.note for each in establishments]),
    ]
    used = [field for field in fields if field[0] != "note" or any(field[2])]
    rows = [
        Row(name_key(each.name), tuple(Cell(values[place] or BLANK) for _, _, values in used))
        for place, each in enumerate(establishments)
    ]
    return Panel(tuple(Column(key, (head,), "text") for key, head, _ in used), _distinct(rows))


def asset_key(line: AssetLine) -> str:
    """What a row of the table of fixed assets is about: the key of its row."""
    return _asset_key(line.name)


@lru_cache(maxsize=1024)
def _asset_key(name: str) -> str:
    return next((key for word, key in _ASSET_KEYS if word in name), name_key(name))


def _summed(key: str, name: str, amount: Amount, addends: int, width: int, role: str) -> Row:
    cells = (Cell(name), *(Cell(BLANK) for _ in range(width - 2)), Cell(amount, addends=addends))
    return Row(key, cells, role="total" if role == "total" else "group")


def _distinct(rows: Sequence[Row]) -> tuple[Row, ...]:
    """Rows with keys that differ: the second of two rows of one name gets a 2."""
    seen: Counter[str] = Counter()
    out = []
    for row in rows:
        seen[row.key] += 1
        key = row.key if seen[row.key] == 1 else f"{row.key}-{seen[row.key]}"
        out.append(Row(key, row.cells, level=row.level, role=row.role))
    return tuple(out)


def has_figures(procurement: Procurement) -> bool:
    """Whether any procurement is planned; a stated 0 means that there is none."""
    total = procurement_sum(procurement)
    return isinstance(total, Decimal) and total != 0

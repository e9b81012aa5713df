"""Sentences that budgets and final accounts have in common."""

from __future__ import annotations

from datetime import date

from generator.amount import ABSENT, Amount, add, add_given, or_zero
from generator.model.budget import (
    Assets,
    EconomicLine,
    Establishment,
    OperatingCost,
    PerformanceManagement,
    Procurement,
    SpendingLine,
    Vehicle,
)
from generator.model.vocabulary import ProcurementClass
from generator.statements.context import Context, listed
from generator.tables.classification import economic_kind, name_of, normalise


def duties(context: Context) -> tuple[str, ...]:
    """部门职责, from the department's own file."""
    return (context.department.duties,) if context.department.duties else ("本件未载明部门职责。",)


def establishment(context: Context, rows: tuple[Establishment, ...]) -> tuple[str, ...]:
    """机构设置: which units the figures cover."""
    units = context.department.units
    if units:
        names = listed([unit.name for unit in units])
        return (f"本件的数字包括{len(units)}个单位：{names}。",)
    return () if rows else ("本件未载明所属单位。",)


def basic_items(context: Context, lines: tuple[EconomicLine, ...]) -> tuple[str, ...]:
    """基本支出: the total of general money, 人员经费 and 公用经费 with the names of what they pay for."""
    total = context.now.get("general-basic", context.now.get("basic", ABSENT))
    if total is ABSENT:
        return (f"本件未提供{context.year}年一般公共预算基本支出。",)
    names: dict[str, list[str]] = {"personnel": [], "public": []}
    for line in lines:
        name = line.name or name_of(line.code or "")
        if name and line.code and or_zero(line.amount):
            names[economic_kind(line.code)].append(name)
    parts = [
        f"{word}{context.money(key)}" + (f"，主要包括{listed(names[key])}" if names[key] else "")
        for word, key in (("人员经费", "personnel"), ("公用经费", "public"))
        if context.now.get(key, ABSENT) is not ABSENT
    ]
    head = f"{context.year}年一般公共预算基本支出{context.words.money(total)}"
    return (head + (f"，其中：{'；'.join(parts)}" if parts else "") + "。",)


def function_path(line: SpendingLine) -> str:
    """The item of a leaf with its 类 and 款, by which equal names are told apart."""
    code = normalise(line.code)
    names = (name_of(code[:3]), name_of(code[:5]), line.name or name_of(code))
    return "".join(f"{name}（{word}）" for name, word in zip(names, "类款项", strict=True) if name) or code


def operating_cost(context: Context, cost: OperatingCost | None, word: str) -> tuple[str, ...]:
    """机关运行经费: the sum, and how it compares with last year."""
    if cost is None or cost.amount is ABSENT:
        return (f"本件未提供{context.year}年机关运行经费。",)
    if or_zero(cost.amount) == 0:
        return ("本单位无机关运行经费。",)
    compared = context.comparison(
        cost.amount, context.previous("operating-cost", cost.previous, cost.difference), cost.reason
    )
    return (f"{context.year}年机关运行经费{word}{context.words.money(cost.amount)}；{compared}。",)


def procurement_parts(bought: Procurement) -> dict[ProcurementClass, Amount]:
    """Procurement by class: from the items where these are given, else as typed."""
    if bought.items:
        return {
            kind: add([each.amount for each in bought.items if each.kind is kind])
            for kind in ProcurementClass
        }
    return {
        ProcurementClass.GOODS: bought.goods,
        ProcurementClass.WORKS: bought.works,
        ProcurementClass.SERVICES: bought.services,
    }


def procurement(context: Context, bought: Procurement | None, word: str) -> tuple[str, ...]:
    """政府采购: the sum with 货物、工程、服务, and what is set aside for small firms (R33, R34)."""
    if bought is None:
        return (f"本件未提供{context.year}年政府采购{word}。",)
    parts = procurement_parts(bought)
    total = bought.total if bought.total is not ABSENT else add_given(parts.values())
    if or_zero(total) == 0:
        return (f"{context.year}年未安排政府采购{word}。",)
    words = context.words
    sentence = f"{context.year}年政府采购{word}{words.money(total)}"
    given = [f"{kind.value}{words.money(amount)}" for kind, amount in parts.items() if amount is not ABSENT]
    sentence += f"，其中：{listed(given)}。" if given else "；货物、工程、服务的构成未提供。"
    found = [sentence]
    if bought.for_small_firms is not ABSENT:
        extra = f"面向中小企业{words.money(bought.for_small_firms)}"
        if bought.for_micro_firms is not ABSENT:
            extra += f"，其中小型和微型企业{words.money(bought.for_micro_firms)}"
        found.append(extra + "。")
    return tuple(found)


def assets(context: Context, held: Assets | None) -> tuple[str, ...]:
    """国有资产占有使用情况: vehicles and large equipment; values stand in the table."""
    if held is None:
        return ("本件未提供国有资产占有使用情况。",)
    when = f"截至{chinese_date(held.until)}，" if held.until else ""
    found = []
    total = sum(int(each.count) for each in held.vehicles if each.count.isdigit())
    if held.vehicles:
        found.append(f"{when}共有车辆{total}辆{_by_use(held.vehicles)}。")
    if held.equipment is not None:
        threshold = held.equipment_threshold or "100万元"
        found.append(f"单价{threshold}（含）以上设备（不含车辆）{held.equipment}台（套）。")
    if held.vehicles_planned:
        planned = sum(int(each.count) for each in held.vehicles_planned if each.count.isdigit())
        found.append(f"{context.year}年计划购置车辆{planned}辆{_by_use(held.vehicles_planned)}。")
    if held.lines:
        found.append(f"{when}固定资产占用情况见下表。")
    return tuple(found) or ("本件未提供国有资产占有使用情况。",)


def _by_use(vehicles: tuple[Vehicle, ...]) -> str:
    used = [f"{each.use}{each.count}辆" for each in vehicles if each.count != "0"]
    return f"（{listed(used)}）" if used else ""


def performance_management(context: Context, managed: PerformanceManagement) -> tuple[str, ...]:
    """预算绩效管理情况: goals, tracking, evaluation with grades, problems."""
    words, found = context.words, []
    for label, count, amount in (
        ("编报绩效目标的项目", managed.goals_count, managed.goals_amount),
        ("开展绩效跟踪的项目", managed.tracked_count, managed.tracked_amount),
        ("开展绩效自评的项目", managed.evaluated_count, managed.evaluated_amount),
    ):
        if count is not None:
            sum_words = f"，涉及资金{words.money(amount)}" if amount is not ABSENT else ""
            found.append(f"{label}{count}个{sum_words}。")
    if managed.average_score is not None:
        found.append(f"绩效自评平均得分{managed.average_score}分。")
    grades = [
        f"{name}{count}个"
        for name, count in (
            ("“优”", managed.excellent),
            ("“良”", managed.good),
            ("“合格”", managed.passed),
            ("“不合格”", managed.failed),
        )
        if count is not None
    ]
    if grades:
        found.append(f"评级为{listed(grades)}。")
    if managed.problems is not None:
        fixed = f"，已完成整改{managed.solved}个" if managed.solved is not None else ""
        fixing = f"，正在整改{managed.solving}个" if managed.solving is not None else ""
        found.append(f"发现问题{managed.problems}个{fixed}{fixing}。")
    return ("".join(found),) if found else ()


def chinese_date(day: date) -> str:
    """`2019年12月31日`."""
    return f"{day.year}年{day.month}月{day.day}日"

"""Sentences that budgets and final accounts have in common."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from generator.amount import ABSENT, add, or_zero, rounding_tail
from generator.model.budget import (
    Assets,
    EconomicLine,
    Establishment,
    OperatingCost,
    PerformanceManagement,
    Procurement,
    Vehicle,
)
from generator.model.vocabulary import ProcurementClass
from generator.statements.context import Context, cause, listed
from generator.statements.figures import percent
from generator.tables.budget_lists import procurement_sum
from generator.tables.classification import economic_code, economic_kind, name_of, normalise


def duties(context: Context) -> tuple[str, ...]:
    """部门职责, from the department's own file."""
    told = context.department.duties or ""
    return tuple(filter(None, map(str.strip, told.split("\n")))) or ("本件未载明部门职责。",)


def establishment(context: Context, rows: tuple[Establishment, ...]) -> tuple[str, ...]:
    """机构设置: which units the figures cover."""
    units = context.department.units
    if units:
        names = listed([unit.name for unit in units])
        return (f"本件的数字包括{len(units)}个单位：{names}。",)
    return () if rows else ("本件未载明所属单位。",)


def divided_basic(context: Context, public: str = "公用经费") -> tuple[tuple[str, str], ...]:
    """人员经费 and 公用经费 with their money; nothing where they are not the whole basic expenditure (C51)."""
    now = context.now
    parts = [now.get("personnel", ABSENT), now.get("public", ABSENT)]
    if add(parts) is ABSENT or or_zero(add(parts)) != or_zero(now.get("basic", ABSENT)):
        return ()
    return (("人员经费", context.money("personnel")), (public, context.money("public")))


def basic_items(context: Context, lines: tuple[EconomicLine, ...]) -> tuple[str, ...]:
    """基本支出: the total of general money, 人员经费 and 公用经费 with the names of what they pay for."""
    total = context.now.get("general-basic", context.now.get("basic", ABSENT))
    if total is ABSENT:
        return (f"本件未提供{context.year}年一般公共预算基本支出。",)
    names = _paid_names(lines)
    amounts = {key: context.now.get(key, ABSENT) for key in ("personnel", "public")}
    head = f"{context.year}年一般公共预算基本支出{context.words.money(total)}"
    whole = add(amounts.values())
    tail = rounding_tail(len(lines) or 2, context.words.unit)
    if whole is ABSENT or abs(or_zero(whole) - or_zero(total)) > tail:
        return (head + "。",)
    parts = [
        f"{word}{context.words.money(amounts[key])}"
        + (f"，主要包括{listed(names[key])}" if names[key] else "")
        for word, key in (("人员经费", "personnel"), ("公用经费", "public"))
    ]
    return (f"{head}，其中：{'；'.join(parts)}。",)


def operating_cost(
    context: Context, cost: OperatingCost | None, lines: tuple[EconomicLine, ...], word: str
) -> tuple[str, ...]:
    """机关运行经费: the sum, what it pays for, and how it compares with last year.

    What it pays for is known where it is the 公用经费 of the table of basic expenditure (C33).
    """
    if cost is None or cost.amount is ABSENT:
        return (f"本件未提供{context.year}年机关运行经费。",)
    before = context.previous("operating-cost", cost.previous, cost.difference)
    if not or_zero(cost.amount) and not or_zero(before):
        return ("本单位无机关运行经费" + (f"，{cause(cost.reason)}" if cost.reason else "") + "。",)
    names = _paid_names(lines)["public"] if cost.amount == context.now.get("public", ABSENT) else []
    use = f"，用于{listed(names)}" if names else ""
    compared = context.comparison(cost.amount, before, cost.reason)
    return (f"{context.year}年机关运行经费{word}{context.words.money(cost.amount)}{use}；{compared}。",)


def procurement(context: Context, bought: Procurement | None, word: str) -> tuple[str, ...]:
    """政府采购: the sum with 货物、工程、服务, and what goes to small firms (R33, R34)."""
    if bought is None:
        return (f"本件未提供{context.year}年政府采购{word}。",)
    words, total = context.words, procurement_sum(bought)
    parts = [(kind, procurement_sum(bought, kind)) for kind in ProcurementClass]
    given = [f"{kind.value}{words.money(amount)}" for kind, amount in parts if isinstance(amount, Decimal)]
    if total is ABSENT and not given:
        return (f"本件未提供{context.year}年政府采购{word}。",)
    if total is not ABSENT and not or_zero(total):
        return (f"{context.year}年未安排政府采购{word}。",)
    sentence = f"{context.year}年政府采购{word}{words.money(total)}"
    sentence += f"，其中：{listed(given)}。" if given else "；货物、工程、服务的构成未提供。"
    firms = [
        f"{name}{words.money(amount)}"
        + (f"，占{share}" if (share := percent(or_zero(amount), or_zero(total))) else "")
        for name, amount in (("中小企业", bought.for_small_firms), ("小微企业", bought.for_micro_firms))
        if amount is not ABSENT
    ]
    if not firms:
        return (sentence,)
    head = "授予合同金额" if word == "支出" else "预留给"
    return (sentence, f"{head}：{'；'.join(firms)}。")


def assets(context: Context, held: Assets | None) -> tuple[str, ...]:
    """国有资产占有使用情况: the value of all, vehicles and large equipment; the rest stands in the table."""
    if held is None:
        return ("本件未提供国有资产占有使用情况。",)
    found = []
    value = context.now.get("assets", ABSENT)
    if held.lines:
        total = f"资产总额{context.words.money(value)}，" if value is not ABSENT else ""
        found.append(f"{total}固定资产占用情况见表。")
    if held.vehicles:
        found.append(f"共有车辆{_counted(held.vehicles)}。")
    if held.equipment is not None:
        threshold = held.equipment_threshold or "100万元"
        found.append(f"单价{threshold}（含）以上设备（不含车辆）{held.equipment}台（套）。")
    if found and held.until:
        found[0] = f"截至{chinese_date(held.until)}，{found[0]}"
    if held.vehicles_planned:
        planned = sum(int(each.count) for each in held.vehicles_planned if each.count.isdigit())
        told = f"计划购置车辆{_counted(held.vehicles_planned)}" if planned else "没有购置车辆的计划"
        found.append(f"{context.year}年{told}。")
    return tuple(found) or ("本件未提供国有资产占有使用情况。",)


def _paid_names(lines: tuple[EconomicLine, ...]) -> dict[str, list[str]]:
    """The names of the economic items that have money, by 人员经费 and 公用经费, each once."""
    names: dict[str, list[str]] = {"personnel": [], "public": []}
    for line in lines:
        code = normalise(line.code or "") or economic_code(line.name or "")
        name = line.name or name_of(code or "")
        if not code or len(code) < 5 or not name:
            continue
        parts = {"personnel": line.personnel, "public": line.public}
        if not any(isinstance(part, Decimal) for part in parts.values()):
            parts = {economic_kind(code): line.amount}
        for kind in [kind for kind, part in parts.items() if or_zero(part)]:
            if name not in names[kind]:
                names[kind].append(name)
    return names


def _counted(vehicles: tuple[Vehicle, ...]) -> str:
    """`15辆（机要通信用车2辆、…）`; without the sum where a count is no number."""
    used = [f"{each.use}{each.count}辆" for each in vehicles if each.count != "0"]
    if not all(each.count.isdigit() for each in vehicles):
        return f"：{listed(used)}"
    total = f"{sum(int(each.count) for each in vehicles)}辆"
    return f"{total}（{listed(used)}）" if used else total


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

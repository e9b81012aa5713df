"""The figures of a department budget 部门预算: leaves, from which tables B1–B14 are derived."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.amount import ABSENT, Amount, MoneyUnit
from generator.model.filing import Change, Filing
from generator.model.vocabulary import Fund, ProcurementClass, ThreePublicItem
from generator.record import Record, key, swift


@dataclass(frozen=True, slots=True, kw_only=True)
class ControlTotals(Record):
    """Control totals 控制数 from the finance bureau's reply 批复, typed beside the leaves."""

    income: Amount = key("收入总计", default=ABSENT)
    expenditure: Amount = key("支出总计", default=ABSENT)
    project: Amount = key("项目支出", default=ABSENT)
    three_public: Amount = key("三公经费合计", "三公合计", default=ABSENT)


@swift
@dataclass(frozen=True, slots=True, kw_only=True)
class IncomeLine(Record):
    """Revenue 收入 of the year from one source 资金来源."""

    fund: Fund = key("来源", "资金来源", "项目")
    amount: Amount = key("金额", "预算数", "决算数")
    printed: str | None = key("原文名称", default=None)


@swift
@dataclass(frozen=True, slots=True, kw_only=True)
class IncomeDetail(Record):
    """Revenue by function 收入明细 from one source, where it differs from the expenditure leaves (B2, F2)."""

    code: str = key("科目编码", "功能分类科目编码")
    name: str | None = key("科目名称", "功能分类科目名称", default=None)
    fund: Fund = key("资金", "资金来源", default=Fund.GENERAL)
    amount: Amount = key("金额")


@swift
@dataclass(frozen=True, slots=True, kw_only=True)
class SpendingLine(Record):
    """Expenditure 支出明细 of one functional item 功能科目(项) from one fund.

    Basic expenditure 基本支出 is given whole or as 人员经费 and 公用经费. `opening_budget`,
    年初预算数, belongs to final accounts; `executed_before`, 上年执行数, to budgets that compare with it.
    `undisclosed` marks what a publication shows within a 类 or 款 without naming its item 项.
    """

    code: str = key("科目编码", "功能分类科目编码", example="2013701")
    name: str | None = key("科目名称", "功能分类科目名称", default=None)
    fund: Fund = key("资金", "资金来源", default=Fund.GENERAL)
    basic: Amount = key("基本支出", default=ABSENT)
    personnel: Amount = key("人员经费", default=ABSENT)
    public: Amount = key("公用经费", "日常公用经费", default=ABSENT)
    project: Amount = key("项目支出", default=ABSENT)
    total: Amount = key("合计", "支出合计", default=ABSENT)
    upward: Amount = key("上缴上级支出", default=ABSENT)
    business: Amount = key("经营支出", "事业单位经营支出", default=ABSENT)
    downward: Amount = key("对附属单位补助支出", default=ABSENT)
    opening_budget: Amount = key("年初预算数", default=ABSENT)
    executed_before: Amount = key("上年执行数", default=ABSENT)
    undisclosed: bool = key("未列到项", default=False)
    use: str | None = key("用途", default=None)
    reason: str | None = key("原因", default=None)


@swift
@dataclass(frozen=True, slots=True, kw_only=True)
class EconomicLine(Record):
    """Basic expenditure 基本支出 of one economic item 部门预算支出经济分类(款).

    `code` may be wanting where a publication names the item only. 人员经费 and 公用经费 follow the 类;
    they are typed only where a publication divides an item between them.
    """

    code: str | None = key("科目编码", "经济分类科目编码", default=None, example="30101")
    name: str | None = key("科目名称", "经济分类科目名称", default=None)
    amount: Amount = key("金额", "预算数", "决算数")
    personnel: Amount = key("人员经费", default=ABSENT)
    public: Amount = key("公用经费", default=ABSENT)


@dataclass(frozen=True, slots=True, kw_only=True)
class SpendingTotals(Record):
    """Expenditure known only by its totals 支出合计, where a publication gives no functional leaves."""

    total: Amount = key("支出总计", "合计", default=ABSENT)
    basic: Amount = key("基本支出", default=ABSENT)
    personnel: Amount = key("人员经费", default=ABSENT)
    public: Amount = key("公用经费", "日常公用经费", default=ABSENT)
    project: Amount = key("项目支出", default=ABSENT)
    other: Amount = key("其他支出", default=ABSENT)


@dataclass(frozen=True, slots=True, kw_only=True)
class ThreePublicLine(Record):
    """One item of the "三公" expenses 三公经费: this year, last year (or the difference), and why."""

    item: ThreePublicItem = key("项目")
    amount: Amount = key("本年", "预算数", "本年预算数")
    previous: Amount = key("上年", "上年预算数", default=ABSENT)
    difference: Amount = key("增减额", default=ABSENT)
    reason: str | None = key("原因", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class OperatingCost(Record):
    """Running cost of organs 机关运行经费 (预算法 第14条; C33)."""

    amount: Amount = key("本年", "金额", "预算数", "决算数")
    previous: Amount = key("上年", default=ABSENT)
    difference: Amount = key("增减额", default=ABSENT)
    reason: str | None = key("原因", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcurementItem(Record):
    """One line of the procurement table 政府采购预算表 (B12)."""

    kind: ProcurementClass = key("类别")
    project: str | None = key("项目", default=None)
    name: str = key("采购品目", "品目")
    quantity: str | None = key("数量", default=None)
    price: Amount = key("单价", default=ABSENT)
    amount: Amount = key("金额")
    fund: Fund = key("资金", "资金来源", default=Fund.GENERAL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Procurement(Record):
    """Government procurement 政府采购: the items, or the totals where only these were given."""

    total: Amount = key("合计", default=ABSENT)
    goods: Amount = key("货物", default=ABSENT)
    works: Amount = key("工程", default=ABSENT)
    services: Amount = key("服务", default=ABSENT)
    for_small_firms: Amount = key("中小企业", default=ABSENT)
    for_micro_firms: Amount = key("小微企业", default=ABSENT)
    items: tuple[ProcurementItem, ...] = key("明细", default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class AssetLine(Record):
    """One row of the table of fixed assets 固定资产占用情况表 (B13): quantity as printed, value as money."""

    name: str = key("项目")
    quantity: str | None = key("数量", default=None)
    value: Amount = key("价值", default=ABSENT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Vehicle(Record):
    """Official vehicles 公务用车 held for one use; a count 辆."""

    use: str = key("用途", "项目")
    count: str = key("数量")


@dataclass(frozen=True, slots=True, kw_only=True)
class Assets(Record):
    """State-owned assets 国有资产 at `until` 截止时间."""

    until: date | None = key("截止时间", default=None)
    table_name: str | None = key("表名", default=None)
    compiler: str | None = key("编制部门", default=None)
    unit: MoneyUnit | None = key("金额单位", default=None)
    lines: tuple[AssetLine, ...] = key("明细", default=())
    vehicles: tuple[Vehicle, ...] = key("车辆", default=())
    vehicles_planned: tuple[Vehicle, ...] = key("计划购置车辆", default=())
    equipment: str | None = key("大型设备", default=None)
    equipment_threshold: str | None = key("大型设备起点", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Establishment(Record):
    """One row of the table of organs 机构设置表 (B14)."""

    name: str = key("单位名称")
    nature: str | None = key("单位性质", default=None)
    rank: str | None = key("单位规格", default=None)
    funding: str | None = key("经费保障形式", default=None)
    note: str | None = key("备注", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant(Record):
    """A spot 异文 where this print of a shared text differs: as typed in 绩效.md, and as printed here."""

    there: str = key("绩效文本作", example="二、分项绩效目标")
    here: str = key("本件作", example="（二）分项绩效目标")


@dataclass(frozen=True, slots=True, kw_only=True)
class PerformanceManagement(Record):
    """Counts of performance management 预算绩效管理情况; counts as whole numbers, sums as money, score 分."""

    goals_count: str | None = key("编报绩效目标项目数", default=None)
    goals_amount: Amount = key("编报绩效目标金额", default=ABSENT)
    tracked_count: str | None = key("绩效跟踪项目数", default=None)
    tracked_amount: Amount = key("绩效跟踪金额", default=ABSENT)
    evaluated_count: str | None = key("绩效自评项目数", default=None)
    evaluated_amount: Amount = key("绩效自评金额", default=ABSENT)
    average_score: str | None = key("平均得分", default=None)
    excellent: str | None = key("优", default=None)
    good: str | None = key("良", default=None)
    passed: str | None = key("合格", "中", default=None)
    failed: str | None = key("不合格", "差", default=None)
    problems: str | None = key("发现问题", default=None)
    solved: str | None = key("已完成整改", default=None)
    solving: str | None = key("正在整改", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Budget(Filing):
    """A department budget 部门预算 (disclosure-rules.md §3.1; tables.md §3)."""

    control: ControlTotals | None = key("控制数", default=None)
    income: tuple[IncomeLine, ...] = key("收入", default=())
    income_detail: tuple[IncomeDetail, ...] = key("收入明细", default=())
    spending: tuple[SpendingLine, ...] = key("支出", default=())
    spending_totals: SpendingTotals | None = key("支出合计", default=None)
    economic: tuple[EconomicLine, ...] = key("基本支出经济分类", default=())
    project_economic: tuple[EconomicLine, ...] = key("项目支出经济分类", default=())
    carried_forward: Amount = key("年终结转结余", "结转下年", default=ABSENT)
    change: Change | None = key("比上年增减", default=None)
    three_public: tuple[ThreePublicLine, ...] = key("三公经费", default=())
    operating_cost: OperatingCost | None = key("机关运行经费", default=None)
    procurement: Procurement | None = key("政府采购", default=None)
    assets: Assets | None = key("国有资产", default=None)
    establishments: tuple[Establishment, ...] = key("机构设置", default=())
    performance: PerformanceManagement | None = key("绩效管理", default=None)
    variants: tuple[Variant, ...] = key("绩效文本异文", default=())
    glossary: tuple[str, ...] = key("名词", default=())

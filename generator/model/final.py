"""The figures of final accounts 部门决算: leaves, from which tables F1–F9 are derived."""

from __future__ import annotations

from dataclasses import dataclass

from generator.amount import ABSENT, Amount
from generator.model.budget import (
    Assets,
    ControlTotals,
    EconomicLine,
    Establishment,
    IncomeDetail,
    IncomeLine,
    OperatingCost,
    PerformanceManagement,
    Procurement,
    SpendingLine,
)
from generator.model.filing import Change, Filing
from generator.model.vocabulary import ThreePublicItem
from generator.record import Record, key, swift


@dataclass(frozen=True, slots=True, kw_only=True)
class Balance(Record):
    """Money carried over 结转和结余 by fund; `total` includes `other`, which is not fiscal money."""

    total: Amount = key("合计", default=ABSENT)
    general: Amount = key("一般公共预算", default=ABSENT)
    government_fund: Amount = key("政府性基金预算", default=ABSENT)
    state_capital: Amount = key("国有资本经营预算", default=ABSENT)
    other: Amount = key("其他", default=ABSENT)


@dataclass(frozen=True, slots=True, kw_only=True)
class FinalThreePublicLine(Record):
    """One item of the "三公" expenses in final accounts: budget, outcome, last year's outcome, reasons."""

    item: ThreePublicItem = key("项目")
    budget: Amount = key("预算数", "年初预算数")
    outcome: Amount = key("决算数")
    previous: Amount = key("上年决算数", default=ABSENT)
    difference: Amount = key("比上年增减额", default=ABSENT)
    reason: str | None = key("原因", default=None)
    reason_against_previous: str | None = key("比上年原因", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class ThreePublicCounts(Record):
    """Counts that go with the "三公" expenses (R32); whole numbers as text."""

    groups_abroad: str | None = key("出国团组数", default=None)
    persons_abroad: str | None = key("出国人次", default=None)
    cars_bought: str | None = key("购置车辆数", default=None)
    cars_held: str | None = key("车辆保有量", default=None)
    receptions: str | None = key("国内接待批次", default=None)
    guests: str | None = key("国内接待人次", default=None)


@swift
@dataclass(frozen=True, slots=True, kw_only=True)
class FundFlowLine(Record):
    """One functional item of 政府性基金 or 国有资本经营 accounts (F8, F9)."""

    code: str = key("科目编码", "功能分类科目编码")
    name: str | None = key("科目名称", "功能分类科目名称", default=None)
    opening: Amount = key("年初结转和结余", default=ABSENT)
    income: Amount = key("本年收入", default=ABSENT)
    basic: Amount = key("基本支出", default=ABSENT)
    project: Amount = key("项目支出", default=ABSENT)
    closing: Amount = key("年末结转和结余", default=ABSENT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Final(Filing):
    """Final accounts of a department 部门决算 (disclosure-rules.md §3.2; tables.md §4)."""

    control: ControlTotals | None = key("控制数", default=None)
    income: tuple[IncomeLine, ...] = key("收入", default=())
    income_detail: tuple[IncomeDetail, ...] = key("收入明细", default=())
    spending: tuple[SpendingLine, ...] = key("支出", default=())
    economic: tuple[EconomicLine, ...] = key("基本支出经济分类", default=())
    reserves_used: Amount = key("使用非财政拨款结余", default=ABSENT)
    distributed: Amount = key("结余分配", default=ABSENT)
    opening: Balance | None = key("年初结转和结余", default=None)
    closing: Balance | None = key("年末结转和结余", default=None)
    change: Change | None = key("收支总计比上年", default=None)
    fiscal_change: Change | None = key("财政拨款总计比上年", default=None)
    general_change: Change | None = key("一般公共预算支出比上年", default=None)
    difference_reason: str | None = key("决算与预算差异原因", default=None)
    three_public: tuple[FinalThreePublicLine, ...] = key("三公经费", default=())
    three_public_counts: ThreePublicCounts | None = key("三公经费数量", default=None)
    government_fund: tuple[FundFlowLine, ...] = key("政府性基金", default=())
    state_capital: tuple[FundFlowLine, ...] = key("国有资本经营", default=())
    operating_cost: OperatingCost | None = key("机关运行经费", default=None)
    procurement: Procurement | None = key("政府采购", default=None)
    assets: Assets | None = key("国有资产", default=None)
    establishments: tuple[Establishment, ...] = key("机构设置", default=())
    performance: PerformanceManagement | None = key("绩效管理", default=None)
    glossary: tuple[str, ...] = key("名词", default=())

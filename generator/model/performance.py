"""Performance: the project target form 绩效目标表, the performance text, self-evaluation 自评."""

from __future__ import annotations

from dataclasses import dataclass

from generator.amount import ABSENT, Amount, MoneyUnit
from generator.model.budget import PerformanceManagement
from generator.model.filing import Acknowledgement, Filing, Transcription
from generator.model.vocabulary import Fund
from generator.record import Record, key, swift


@swift
@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator(Record):
    """One row of the indicator tree 绩效指标; `value` is the text as printed, `≥95%`."""

    level1: str = key("一级指标", example="产出指标", is_merged=True)
    level2: str = key("二级指标", example="数量指标", is_merged=True)
    level3: str = key("三级指标", "指标名称", example="培训人数")
    description: str | None = key("绩效指标描述", "指标描述", "指标说明", "指标解释", default=None)
    value: str | None = key("指标值", "年度指标值", "绩效指标值", "目标值", "年度目标值", default=None)
    weight: str | None = key("分值", "分值权重", "分值（权重）", "权重", default=None)
    basis: str | None = key("指标值确定依据", "确定依据", "指标值设定依据", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanPoint(Record):
    """One checkpoint of the spending plan 资金支出计划: when, and the figure as printed (% or an amount)."""

    when: str = key("时点", example="3月底")
    figure: str | None = key("计划", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherField(Record):
    """A field of another region's form that ours does not have: label and content, as printed."""

    label: str = key("栏目")
    text: str | None = key("内容", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Project(Record):
    """A project with its target form 项目支出绩效目标表 (B11; performance.md §2), shared by all filings of the year.

    `order` 序号 is its place in the list of the year; `unit` the money unit of this very form.
    """

    name: str = key("项目名称")
    code: str | None = key("项目编码", default=None)
    slug: str | None = key("网址代号", default=None)
    order: str | None = key("序号", default=None)
    form_title: str | None = key("表名", default=None)
    unit: MoneyUnit = key("金额单位", default=MoneyUnit.YUAN, example="元")
    holder: str | None = key(
        "填报单位", "单位", default=None, example="288002 中共隆尧县委网络安全和信息化委员会办公室"
    )
    category: str | None = key("项目类别", default=None)
    function_code: str | None = key("科目编码", default=None)
    fund: Fund = key("资金来源", default=Fund.GENERAL)
    budget: Amount = key("预算数", default=ABSENT)
    fiscal: Amount = key("其中财政资金", default=ABSENT)
    other: Amount = key("其他资金", default=ABSENT)
    purpose: str | None = key("资金用途", default=None)
    plan: tuple[PlanPoint, ...] = key("资金支出计划", default=())
    plan_head: str | None = key("资金支出计划表头", default=None)
    goals: tuple[str, ...] = key("绩效目标", default=())
    indicators: tuple[Indicator, ...] = key("绩效指标", default=())
    other_fields: tuple[OtherField, ...] = key("其他栏目", default=())
    note: str | None = key("注", default=None)
    acknowledgements: tuple[Acknowledgement, ...] = key("知悉", default=())
    transcription: Transcription | None = key("原文照录", default=None)

    @property
    def address_code(self) -> str:
        """The project's part of its address: its code without blanks, else its own 网址代号."""
        return "".join((self.slug or self.code or "").split())


@dataclass(frozen=True, slots=True, kw_only=True)
class PerformanceText(Filing):
    """The performance text 绩效文本 of a department: words in the body, projects beside it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FundsRow(Record):
    """One row of the money block of a self-evaluation form; amounts in the form's unit."""

    item: str = key("项目", "资金来源", example="年度资金总额")
    opening: Amount = key("年初预算数", "年初预算", default=ABSENT)
    adjusted: Amount = key(
        "全年预算数", "全年预算", "调整后预算数", "调整后预算", "调整预算数", default=ABSENT
    )
    executed: Amount = key("全年执行数", "全年执行", "预算执行数", "执行数", default=ABSENT)
    weight: str | None = key("分值", "权重", default=None)
    rate: str | None = key("执行率", default=None)
    score: str | None = key("得分", default=None)
    reason: str | None = key("原因", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Result(Record):
    """One indicator of a self-evaluation: target, outcome, weight, score, why it deviates."""

    level1: str = key("一级指标", example="产出指标", is_merged=True)
    level2: str = key("二级指标", example="数量指标", is_merged=True)
    level3: str = key("三级指标", "指标名称", example="培训人数")
    target: str | None = key("年度指标值", "指标值", "绩效指标值", "目标值", "年度目标值", default=None)
    outcome: str | None = key("实际完成值", "全年完成值", "完成值", "全年实际完成值", default=None)
    weight: str | None = key("分值", "分值权重", "分值（权重）", "权重", default=None)
    score: str | None = key("得分", "自评得分", default=None)
    deviation: str | None = key(
        "偏差原因分析及改进措施",
        "偏差原因",
        "偏差原因及改进措施",
        "未完成原因及改进措施",
        "未完成原因分析及改进措施",
        "未完成原因和改进措施",
        default=None,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class SelfEvaluationForm(Record):
    """The self-evaluation form 项目支出绩效自评表 of one project (performance.md §6)."""

    name: str = key("项目名称")
    code: str | None = key("项目编码", default=None)
    slug: str | None = key("网址代号", default=None)
    order: str | None = key("序号", default=None)
    unit: MoneyUnit = key("金额单位", default=MoneyUnit.YUAN, example="万元")
    department: str | None = key("主管部门", default=None)
    holder: str | None = key("实施单位", "填报单位", default=None)
    funds: tuple[FundsRow, ...] = key("资金", default=())
    expected: str | None = key("预期目标", default=None)
    achieved: str | None = key("实际完成情况", default=None)
    results: tuple[Result, ...] = key("绩效指标", default=())
    total_score: str | None = key("总分", default=None)
    grade: str | None = key("等级", default=None)
    conclusion: str | None = key("评价结论", default=None)
    note: str | None = key("注", default=None)
    acknowledgements: tuple[Acknowledgement, ...] = key("知悉", default=())

    @property
    def address_code(self) -> str:
        return "".join((self.slug or self.code or "").split())


@dataclass(frozen=True, slots=True, kw_only=True)
class SelfEvaluation(Filing):
    """The self-evaluation 绩效自评 of a department: a summary, and one form a project."""

    performance: PerformanceManagement | None = key("绩效管理", default=None)

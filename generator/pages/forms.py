"""Project target forms 绩效目标表 and self-evaluation forms 自评表 as printed."""

from __future__ import annotations

from decimal import Decimal

from generator.amount import BLANK, Amount, MoneyUnit, places_needed, show, show_operators
from generator.model.performance import FundsRow, Indicator, Project, Result, SelfEvaluationForm
from generator.pages.blocks import (
    CellView,
    EvaluationView,
    FormView,
    HeadCellView,
    IndicatorRowView,
    Link,
    PanelView,
    RowView,
    TableView,
)
from generator.record import Record

PLAN_TITLE = "资金支出计划（%）"


def form_view(project: Project, *, page: Link | None) -> FormView:
    """The target form of a project. Figures keep the decimals that forms of their unit print (2)."""
    places = max(2, places_needed((project.budget, project.fiscal, project.other), project.unit))
    code = project.address_code
    return FormView(
        id=f"project-{code}",
        title=project.form_title or f"{project.name}绩效目标表",
        holder=project.holder or "",
        unit=f"单位：{project.unit.label}",
        code="".join((project.code or "").split()),
        name=project.name,
        budget=_figure(project.budget, project.unit, places),
        fiscal=_figure(project.fiscal, project.unit, places),
        other=_figure(project.other, project.unit, places),
        purpose=project.purpose or "",
        plan_title=project.plan_head or PLAN_TITLE,
        plan=tuple((point.when, point.figure or "") for point in project.plan),
        goals=project.goals,
        indicators=indicator_rows(project.indicators, code),
        other_fields=(
            *((each.label, each.text or "") for each in project.other_fields),
            *((name, text) for name, text in _classed(project) if text),
        ),
        has_purpose=_has(project, "purpose"),
        has_descriptions=any(_has(each, "description") for each in project.indicators),
        has_bases=any(_has(each, "basis") for each in project.indicators),
        notes=(project.note,) if project.note else (),
        page=page,
    )


def _classed(project: Project) -> tuple[tuple[str, str], ...]:
    """How a project is classed, as far as its form says so."""
    fund = project.fund.value if "fund" in project.places else ""
    return ("项目类别", project.category or ""), ("科目编码", project.function_code or ""), ("资金来源", fund)


def _has(record: Record, name: str) -> bool:
    """Whether a form has a field, filled in or left blank."""
    return name in record.places or getattr(record, name) is not None


def indicator_rows(indicators: tuple[Indicator, ...], code: str) -> tuple[IndicatorRowView, ...]:
    """Indicator rows with equal neighbouring 一级指标 merged; ids count within the form."""
    rows = []
    for index, each in enumerate(indicators):
        is_first = index == 0 or indicators[index - 1].level1 != each.level1
        span = 0
        if is_first:
            span = 1
            while index + span < len(indicators) and indicators[index + span].level1 == each.level1:
                span += 1
        rows.append(
            IndicatorRowView(
                id=f"project-{code}-indicator-{index + 1}",
                level1=each.level1,
                level1_span=span,
                level2=each.level2,
                level3=each.level3,
                description=each.description or "",
                value=show_operators(each.value or ""),
                basis=each.basis or "",
                weight=each.weight or "",
            )
        )
    return tuple(rows)


def evaluation_view(form: SelfEvaluationForm, *, page: Link | None) -> EvaluationView:
    """The self-evaluation form of a project."""
    prefix = f"evaluation-{form.address_code}"
    facts = [
        ("项目名称", form.name),
        ("项目编码", form.code or ""),
        ("主管部门", form.department or ""),
        ("实施单位", form.holder or ""),
    ]
    return EvaluationView(
        id=prefix,
        title=f"{form.name}绩效自评表",
        unit=f"单位：{form.unit.label}",
        facts=tuple((term, text) for term, text in facts if text),
        funds=_funds(form, prefix) if form.funds else None,
        expected=form.expected or "",
        achieved=form.achieved or "",
        results=_results(form.results, prefix) if form.results else None,
        total_score=form.total_score or "",
        conclusion=form.conclusion or "",
        grade=form.grade or "",
        notes=(form.note,) if form.note else (),
        page=page,
    )


def _funds(form: SelfEvaluationForm, prefix: str) -> TableView:
    amounts = [a for row in form.funds for a in (row.opening, row.adjusted, row.executed)]
    places = max(2, places_needed(amounts, form.unit))
    names = ("项目", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分", "原因")

    def cells(row: FundsRow) -> tuple[CellView, ...]:
        money = tuple(_amount_cell(a, form.unit, places) for a in (row.opening, row.adjusted, row.executed))
        rest = tuple(_text(text, "number") for text in (row.weight, row.rate, row.score))
        return (_text(row.item), *money, *rest, _text(row.reason))

    rows = tuple(RowView(id=f"{prefix}-funds-{i}", cells=cells(row)) for i, row in enumerate(form.funds, 1))
    return _simple(f"{prefix}-funds", "项目资金", f"单位：{form.unit.label}", names, rows, range(1, 7))


def _results(results: tuple[Result, ...], prefix: str) -> TableView:
    names = (
        "一级指标",
        "二级指标",
        "三级指标",
        "年度指标值",
        "实际完成值",
        "分值",
        "得分",
        "偏差原因分析及改进措施",
    )
    rows = tuple(
        RowView(
            id=f"{prefix}-indicator-{i}",
            head=2,
            cells=(
                _text(each.level1),
                _text(each.level2),
                _text(each.level3),
                _text(show_operators(each.target or "")),
                _text(each.outcome),
                _text(each.weight, "number"),
                _text(each.score, "number"),
                _text(each.deviation),
            ),
        )
        for i, each in enumerate(results, 1)
    )
    return _simple(f"{prefix}-results", "绩效指标完成情况", "", names, rows, range(5, 7))


def _simple(
    table_id: str, caption: str, unit: str, names: tuple[str, ...], rows: tuple[RowView, ...], numeric: range
) -> TableView:
    head = tuple(HeadCellView(text=name, is_numeric=i in numeric) for i, name in enumerate(names))
    return TableView(
        id=table_id, caption=caption, unit=unit, panels=(PanelView(name="", heads=(head,), rows=rows),)
    )


def _text(text: str | None, style: str = "text") -> CellView:
    return CellView(text=text, style=style) if text else CellView(text="", style="blank")  # type: ignore[arg-type]


def _amount_cell(amount: Amount, unit: MoneyUnit, places: int) -> CellView:
    if isinstance(amount, Decimal):
        return CellView(text=show(amount, unit, places), style="money")
    return CellView(text="", style="blank") if amount is BLANK else CellView(text="未提供", style="absent")


def _figure(amount: Amount, unit: MoneyUnit, places: int) -> str:
    """A form's figure; forms are printed without thousands separators."""
    if isinstance(amount, Decimal):
        return show(amount, unit, places).replace(",", "")
    return "" if amount is BLANK else "未提供"

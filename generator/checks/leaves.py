"""Lines of leaves that cannot be added up as they stand, and figures typed beside what they sum."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from generator.amount import (
    ABSENT,
    Amount,
    MoneyUnit,
    add,
    add_given,
    or_zero,
    places_needed,
    rounding_tail,
    show,
)
from generator.corpus.corpus import Corpus, FilingEntry
from generator.diagnostic import Diagnostic, Related
from generator.model.budget import Budget, EconomicLine, IncomeDetail, SpendingLine
from generator.model.final import Final
from generator.source import Span
from generator.tables.classification import is_code, is_economic_code, name_of, normalise
from generator.tables.leaves import has_amounts, is_divided, overlapping

_COLUMNS = (
    ("basic", "基本支出"),
    ("project", "项目支出"),
    ("upward", "上缴上级支出"),
    ("business", "经营支出"),
    ("downward", "对附属单位补助支出"),
)


def codes(corpus: Corpus, entry: FilingEntry) -> Iterator[Diagnostic]:
    """A code that is none, or one whose name neither the line nor the dictionary gives."""
    filing = entry.filing
    if not isinstance(filing, Budget | Final):
        return
    coded: tuple[SpendingLine | IncomeDetail, ...] = (*filing.spending, *filing.income_detail)
    for line in coded:
        if not is_code(normalise(line.code)):
            yield Diagnostic(
                line.at("code"),
                "malformed-code",
                f"“{line.code}”不是功能科目编码，这一行没有计入",
                "类 3 位、款 5 位、项 7 位数字，如 2013701",
                ids=("C10", "R20"),
            )
        elif line.name is None and name_of(normalise(line.code)) is None:
            yield _nameless(line.at("code"), line.code)
    for economic in filing.economic:
        if economic.code is not None and not is_economic_code(normalise(economic.code)):
            yield Diagnostic(
                economic.at("code"),
                "malformed-code",
                f"“{economic.code}”不是部门预算支出经济分类编码",
                "类 3 位、款 5 位数字，如 30101",
                ids=("C10", "R21"),
            )
        elif economic.code is None and economic.name is None:
            yield Diagnostic(
                economic.at(""), "nameless-line", "这一行既没有科目编码，也没有科目名称", "至少写一样"
            )


def lines(corpus: Corpus, entry: FilingEntry) -> Iterator[Diagnostic]:
    """A line whose own columns disagree, a repeated line, a 类 or 款 that its items do not add up to."""
    filing = entry.filing
    if not isinstance(filing, Budget | Final):
        return
    for line in filing.spending:
        yield from _own_columns(line, filing.unit)
    yield from _repeated(filing.spending)
    for parent in overlapping(filing.spending):
        yield from _parent(parent, filing.spending, filing.unit)
    yield from _economic_parents(filing.economic, filing.unit)


def _own_columns(line: SpendingLine, unit: MoneyUnit) -> Iterator[Diagnostic]:
    parts = add((line.personnel, line.public))
    if isinstance(line.basic, Decimal) and isinstance(parts, Decimal):
        yield from _differs(line, "basic", "基本支出", line.basic, parts, 2, "人员经费与公用经费", unit)
    if isinstance(line.total, Decimal) and is_divided(line):
        basic = line.basic if line.basic is not ABSENT else add_given((line.personnel, line.public))
        given = [basic, *(getattr(line, name) for name, _ in _COLUMNS[1:])]
        yield from _differs(
            line, "total", "合计", line.total, or_zero(add_given(given)), len(given), "各栏", unit
        )


def _repeated(found: Iterable[SpendingLine]) -> Iterator[Diagnostic]:
    first: dict[tuple[str, str], SpendingLine] = {}
    for line in found:
        if not has_amounts(line):
            continue
        before = first.setdefault((normalise(line.code), line.fund), line)
        if before is not line:
            yield Diagnostic(
                line.at("code"),
                "repeated-line",
                f"{line.code} 同一资金写了两行，两行的数相加计算",
                "同一笔重复粘贴的删去一行；确是两笔的不必改",
                severity="warning",
                related=(Related(before.at("code"), "前一行"),),
            )


def _parent(parent: SpendingLine, every: tuple[SpendingLine, ...], unit: MoneyUnit) -> Iterator[Diagnostic]:
    """A 类 or 款 typed with its items is not added again; it must equal them."""
    code = normalise(parent.code)
    doubled = {id(each) for each in overlapping(every)}
    items = [
        each
        for each in every
        if each.fund is parent.fund
        and normalise(each.code).startswith(code)
        and normalise(each.code) != code
        and has_amounts(each)
        and id(each) not in doubled
    ]
    for name, word in (*_COLUMNS, ("personnel", "人员经费"), ("public", "公用经费")):
        typed: Amount = getattr(parent, name)
        if isinstance(typed, Decimal):
            summed = or_zero(add_given(_column(each, name) for each in items))
            yield from _differs(
                parent, name, f"{parent.code} 的{word}", typed, summed, len(items), "下属各项", unit
            )


def _column(line: SpendingLine, name: str) -> Amount:
    if name == "basic" and line.basic is ABSENT:
        return add_given((line.personnel, line.public))
    amount: Amount = getattr(line, name)
    return amount


def _economic_parents(found: tuple[EconomicLine, ...], unit: MoneyUnit) -> Iterator[Diagnostic]:
    """A 类 of the economic classification typed with its 款 must equal them."""
    for parent in found:
        code = normalise(parent.code or "")
        items = [
            each
            for each in found
            if len(normalise(each.code or "")) == 5 and (each.code or "").startswith(code)
        ]
        if len(code) == 3 and items and isinstance(parent.amount, Decimal):
            summed = or_zero(add_given(each.amount for each in items))
            yield from _differs(
                parent, "amount", f"{parent.code} 的金额", parent.amount, summed, len(items), "下属各款", unit
            )


def _differs(
    line: SpendingLine | EconomicLine,
    field: str,
    word: str,
    typed: Decimal,
    summed: Decimal,
    addends: int,
    parts: str,
    unit: MoneyUnit,
) -> Iterator[Diagnostic]:
    difference = typed - summed
    if difference == 0:
        return
    is_tail = abs(difference) <= rounding_tail(addends, unit)
    places = max(places_needed((typed,), unit), places_needed((summed,), unit))
    yield Diagnostic(
        line.at(field),
        "line-tail" if is_tail else "line-mismatch",
        f"{word}写 {show(typed, unit, places)}，{parts}相加得 {show(summed, unit, places)}，"
        f"相差 {show(abs(difference), unit, places)} {unit.label}"
        + ("，在四舍五入的尾差以内" if is_tail else ""),
        "" if is_tail else "核对这一行；合计由程序算，可以不写",
        severity="info" if is_tail else "error",
        ids=("C63",) if is_tail else ("C7", "C9", "C12"),
    )


def _nameless(at: Span, code: str) -> Diagnostic:
    return Diagnostic(
        at,
        "nameless-line",
        f"本站的科目表里没有 {code}，这一行又没有写科目名称",
        "补上 科目名称",
        severity="warning",
    )

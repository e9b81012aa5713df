"""自评表与年初的绩效目标表不是一套：目标值改了，指标不在目标表里，或项目没有自评。

## 为什么
自评是拿年初定下的目标对照；评的时候换了目标，就不是对照了。

## 依据
自评表的指标和指标值应当与批复的绩效目标表一致（P52）。同一个单位的两个数不同的是错；多出、缺少的可能是年中调整，作警告；
编码、年初预算数与目标表不同的也是警告。

## 有误
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
绩效指标: |
  一级指标	二级指标	三级指标	指标值
  产出指标	质量指标	档案整理合格率	≥95%
```

```2024/自评/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
绩效指标: |
  一级指标	二级指标	三级指标	年度指标值	实际完成值
  产出指标	质量指标	档案整理合格率	≥90%	92%
```

```2024/项目/库房维修费.yaml
项目名称: 库房维修费
项目编码: 13059924P00901410002J
金额单位: 万元
预算数: 30.00
```

```2024/自评/库房维修费.yaml
项目名称: 库房维修费
项目编码: 13059924P00901410002J
金额单位: 万元
资金: |
  项目	年初预算数	全年预算数	全年执行数
  年度资金总额	33.00	33.00	33.00
```

## 正确
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
绩效指标: |
  一级指标	二级指标	三级指标	指标值
  产出指标	质量指标	档案整理合格率	≥95%
```

```2024/自评/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
绩效指标: |
  一级指标	二级指标	三级指标	年度指标值	实际完成值
  产出指标	质量指标	档案整理合格率	≥95%	96%
```
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from generator.amount import rounding_tail, show
from generator.checks.case import Case
from generator.checks.indicator import evaluation
from generator.checks.indicator.code import joined
from generator.checks.indicator.likeness import bare
from generator.checks.indicator.measure import family, in_small
from generator.checks.indicator.value import Value, parse, plain
from generator.checks.rule import Finding, rule
from generator.diagnostic import Related
from generator.model.performance import Project, SelfEvaluationForm


@rule(title="自评与目标不一致", ids=("P52",), severity="error")
def evaluation_not_as_targeted(case: Case) -> Iterator[Finding]:
    """Each self-evaluation against the target form of the project of the same name."""
    forms: dict[str, list[SelfEvaluationForm]] = {}
    for each in evaluation.printed(case):
        forms.setdefault(bare(each.form.name), []).append(each.form)
    if not forms:
        return
    projects = Counter(bare(entry.project.name) for entry in case.projects)
    for entry in case.projects:
        name = bare(entry.project.name)
        met = forms.get(name, [])
        if met and (len(met) > 1 or projects[name] > 1):  # each unit has its own of that name
            met = [form for form in met if form.code and joined(form.code) == joined(entry.project.code)][:1]
        elif not met and entry.project.indicators:
            yield Finding(
                case.filing.at(),
                f"项目“{entry.project.name}”有绩效目标表，没有自评表",
                "每个项目都要自评；依规定不公开的，写 知悉",
                severity="warning",
            )
        for form in met:
            yield from _same_project(form, entry.project)
            yield from _compared(form, entry.project)


def _same_project(form: SelfEvaluationForm, project: Project) -> Iterator[Finding]:
    """The code and the opening budget, which both forms of a project bear."""
    if form.code and project.code and joined(form.code) != joined(project.code):
        yield Finding(
            form.at("code"),
            f"自评表的项目编码是 {joined(form.code)}，年初的目标表是 {joined(project.code)}，同一个项目印成了两个",
            "核对编码，改成一样",
            severity="warning",
            related=(Related(project.at("code"), "年初的目标表"),),
        )
    total = evaluation.total_row(form)
    if total is None or not isinstance(total.opening, Decimal) or not isinstance(project.budget, Decimal):
        return
    difference = abs(total.opening - project.budget)
    if difference > max(rounding_tail(1, form.unit), rounding_tail(1, project.unit)):
        yield Finding(
            total.at("opening"),
            f"自评表的年初预算数 {show(total.opening, form.unit)}{form.unit.label}，"
            f"年初绩效目标表的预算数 {show(project.budget, project.unit)}{project.unit.label}",
            "核对两处；年中追加、调整的写在全年预算数里",
            severity="warning",
            related=(Related(project.at("budget"), "年初的目标表"),),
        )


def _compared(form: SelfEvaluationForm, project: Project) -> Iterator[Finding]:
    targets = {bare(each.level3): each for each in project.indicators}
    repeated = len(targets) < len(project.indicators)
    for result in form.results:
        target = targets.get(bare(result.level3))
        if target is None:
            yield Finding(
                result.at("level3"),
                f"自评的“{result.level3.strip()}”不在年初的绩效目标表里",
                "照年初的目标表评；年中调整过的，说明",
                severity="warning",
            )
        elif not repeated and target.value and result.target and not _is_same(target.value, result.target):
            yield Finding(
                result.at("target"),
                f"“{result.level3.strip()}”自评表的指标值是 {result.target.strip()}，年初目标是 {target.value.strip()}",
                "照年初的目标写；年中依规定调整过的，写 知悉 说明",
                severity=None if _is_certain(parse(target.value), parse(result.target)) else "warning",
                related=(Related(target.at("value"), f"年初目标 {target.value.strip()}"),),
            )
    told = {bare(result.level3) for result in form.results}
    for name, target in targets.items():
        if name not in told:
            yield Finding(
                form.at("results"),
                f"年初的指标“{target.level3.strip()}”没有自评",
                "补上这一行",
                severity="warning",
            )


def _is_same(one: str, other: str) -> bool:
    """Whether two cells ask for the same, in other signs or another unit: 1.2公里 and 1200米, 每年≥2次 and ≥2次/年."""
    if plain(one) == plain(other):
        return True
    a, b = parse(one), parse(other)
    if a.is_figure and b.is_figure:
        is_one_way = not a.op or not b.op or a.op == b.op or (a.num == 100 and {a.op, b.op} == {"≥", "="})
        return is_one_way and _is_same_amount(a, b)
    if a.date is not None and b.date is not None:
        years = {each for each in (a.date[0], b.date[0]) if each is not None}
        return len(years) < 2 and _month_and_day(a.date) == _month_and_day(b.date)
    return bare(one) == bare(other)


def _is_same_amount(one: Value, other: Value) -> bool:
    """Whether two figures are one; a number whose unit a sheet did not show is that number, and 0.95 is 95%."""
    if one.amount is None or other.amount is None:
        return False
    if not one.unit or not other.unit:
        number, told = (other, one) if one.unit else (one, other)
        shares = number.amount is not None and told.unit == "%" and number.amount * 100 == told.amount
        return shares or one.num == other.num or one.amount == other.amount
    units = (one.unit, other.unit)
    if any("/" not in unit for unit in units):  # 每人每年960元, 960元/人·年
        units = (one.unit.partition("/")[0], other.unit.partition("/")[0])
    return in_small(one.amount, units[0]) == in_small(other.amount, units[1])


def _month_and_day(date: tuple[int | None, int, int | None]) -> tuple[int, int]:
    """The last day that a date can mean; the last days of a month are one: 2月底, 2月28日."""
    _, month, day = date
    return month, min(day or 28, 28)


def _is_certain(one: Value, other: Value) -> bool:
    """Whether two figures that differ are of one thing, told in one unit; or bounds of opposite ways."""
    if one.kind not in ("figure", "phrase") or (one.kind, one.subject) != (other.kind, other.subject):
        return False
    is_opposite = (one.is_floor and other.is_ceiling) or (one.is_ceiling and other.is_floor)
    is_one_unit = family(one.unit) == family(other.unit) or not one.unit or not other.unit
    return is_opposite or (is_one_unit and one.amount != other.amount)

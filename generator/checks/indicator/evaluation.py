"""The self-evaluation form 绩效自评表 as figures: its money rows, weights and scores (performance.md §6)."""

from __future__ import annotations

import re
from collections import Counter
from decimal import Decimal

from generator.checks.case import Case
from generator.checks.indicator.likeness import bare
from generator.corpus.corpus import EvaluationEntry
from generator.model.performance import FundsRow, SelfEvaluationForm
from generator.model.vocabulary import Kind

_NUMBER = re.compile(r"([0-9]+(?:\.[0-9]+)?)\s*[分%％]?")
#: Evaluations that others make, or of another year.
OF_OTHERS = re.compile(r"部门评价|财政评价|重点评价|第三方|复核|抽查|上年")
_TOTAL = re.compile(r"总额|合计|总计|资金总")
#: The words for each grade, by the one that forms use most.
_GRADES = {
    **dict.fromkeys(("优", "优秀"), "优"),
    **dict.fromkeys(("良", "良好"), "良"),
    **dict.fromkeys(("中", "合格", "及格", "一般"), "中"),
    **dict.fromkeys(("差", "较差", "不合格", "不及格"), "差"),
}


def printed(case: Case) -> tuple[EvaluationEntry, ...]:
    """The forms this filing prints."""
    return case.evaluations if case.entry.kind is Kind.SELF_EVALUATION else ()


def by_name(entries: tuple[EvaluationEntry, ...]) -> dict[str, SelfEvaluationForm]:
    """The forms by the name of their project; one that several units have a form of says nothing by its name."""
    many = Counter(bare(each.form.name) for each in entries)
    return {each.form.name.strip(): each.form for each in entries if many[bare(each.form.name)] == 1}


def number(text: str | None) -> Decimal | None:
    """A score, weight or rate as typed; None where it is blank or no number (--)."""
    match = _NUMBER.fullmatch((text or "").strip())
    return Decimal(match[1]) if match else None


def decimals(text: str | None) -> int:
    """How many decimals a number was printed with."""
    match = _NUMBER.fullmatch((text or "").strip())
    return len(match[1].partition(".")[2]) if match else 0


def grade(text: str | None) -> str:
    """A grade by one name: 优秀 is 优, 合格 is 中; empty where it is blank or none that is known."""
    return _GRADES.get((text or "").strip().removesuffix("等级"), "")


def total_row(form: SelfEvaluationForm) -> FundsRow | None:
    """The row 年度资金总额; a form with a single row has it without the name."""
    named = [row for row in form.funds if _TOTAL.search(row.item)]
    if named:
        return named[0]
    return form.funds[0] if len(form.funds) == 1 else None


def parts(form: SelfEvaluationForm) -> tuple[FundsRow, ...]:
    """The rows under the total: 当年财政拨款, 上年结转资金, 其他资金."""
    total = total_row(form)
    return tuple(row for row in form.funds if row is not total)


def full_score(form: SelfEvaluationForm) -> Decimal | None:
    """What the weights add up to, the money row's with them; None where any is wanting."""
    weights = [number(result.weight) for result in form.results]
    if not weights or None in weights:
        return None
    total = total_row(form)
    money = number(total.weight) if total is not None else None
    return sum((each for each in weights if each is not None), money or Decimal(0))


def gained(form: SelfEvaluationForm) -> Decimal | None:
    """What the scores add up to, the money row's with them; None where any is wanting."""
    scores = [number(result.score) for result in form.results]
    if not scores or None in scores:
        return None
    total = total_row(form)
    money = number(total.score) if total is not None else None
    if total is not None and number(total.weight) is not None and money is None:
        return None
    return sum((each for each in scores if each is not None), money or Decimal(0))

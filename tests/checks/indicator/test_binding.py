"""Sentences of part one read as promises, and bound to the rows of the forms."""

from __future__ import annotations

from generator.checks.case import Case
from generator.checks.examples import FRAME
from generator.checks.indicator.binding import bound, is_mentioned
from generator.checks.indicator.rows import all_rows
from generator.checks.indicator.subgoals import subgoals
from generator.checks.registry import BY_NAME
from generator.checks.run import checked
from generator.corpus.load import load
from generator.model.vocabulary import Kind

TEXT = """---
表式: 河北2022
金额单位: 元
---

### 二、分项绩效目标

#### 1.档案整理

绩效目标：整理馆藏档案，一年内全部上架。

绩效指标：全年整理文书档案不少于 10000
卷，档案整理合格率不低于 98%；编发简报50期以上。标准：95%以上的为优；90%-95%的为良。
"""
FORM = """项目名称: 档案整理费
项目编码: 13059924P00901410001Y
绩效指标: |
  一级指标	二级指标	三级指标	指标值
  产出指标	数量指标	文书档案整理数量	≥8000卷
  产出指标	质量指标	档案整理合格率	≥95%
  满意度指标	服务对象满意度指标	查档群众满意度	≥98%
"""


def case() -> Case:
    folder = "示例县/县档案局/2024"
    files = {**FRAME, f"{folder}/绩效.md": TEXT, f"{folder}/项目/甲.yaml": FORM}
    corpus = load({path: text.encode() for path, text in files.items()})
    assert not [each for each in corpus.diagnostics if each.severity == "error"]
    return Case(corpus, next(each for each in corpus.filings if each.kind is Kind.PERFORMANCE))


def test_promises_stand_where_they_were_written() -> None:
    (item,) = subgoals(case())
    told = [(each.subject, each.value.op, each.value.amount) for each in item.statements]
    assert told == [("全年整理文书档案", "≥", 10000), ("档案整理合格率", "≥", 98), ("编发简报", "≥", 50)]
    rate = item.statements[1]
    assert rate.passage.text[rate.start : rate.end] == "不低于 98%"
    at = rate.passage.at(rate.start, rate.end)
    assert at.source.line(at.line)[at.column - 1 : at.end_column - 1] == "不低于 98%"


def test_figures_of_a_year_before_are_no_promise() -> None:
    folder = "示例县/县档案局/2024"
    told = TEXT.replace("档案整理合格率不低于 98%", "2023年档案整理合格率为96%，2024年不低于98%")
    files = {**FRAME, f"{folder}/绩效.md": told, f"{folder}/项目/甲.yaml": FORM.replace("≥95%", "≥98%")}
    corpus = load({path: text.encode() for path, text in files.items()})
    rules = [BY_NAME["subgoal-differs"], BY_NAME["subgoal-without-indicator"]]
    found = [each for each in checked(corpus, rules=rules).diagnostics if each.at.path.endswith(".md")]
    assert not [each.message for each in found if "%" in each.message]


def test_binding_is_sure_only_of_the_same_name() -> None:
    this = case()
    rows = list(all_rows(this))
    count, rate, brief = subgoals(this)[0].statements
    sure, _ = bound(rate, rows)
    assert [row.name for row in sure] == ["档案整理合格率"]
    sure, likely = bound(count, rows)
    assert (sure, [row.name for row in likely]) == ([], ["文书档案整理数量"])
    assert bound(brief, rows) == ([], [])
    assert not is_mentioned(brief, rows)

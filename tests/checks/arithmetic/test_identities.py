"""The identities hold in what is derived from leaves, and each is broken by a figure stated otherwise."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.checks.case import Case
from generator.checks.cells import Cells
from generator.checks.equations import equations
from generator.checks.identities import BALANCED, BETWEEN, WITHIN, Identity
from generator.corpus.corpus import Corpus
from generator.corpus.load import load
from generator.model.budget import Budget
from generator.model.final import Final

FRAME = {
    "站点.yaml": "名称: 示例县预决算公开\n",
    "示例县/行政区.yaml": "行政区划代码: 130599\n名称: 示例县\n级别: 县\n",
    "示例县/县档案局/部门.yaml": "全称: 示例县档案局\n简称: 县档案局\n单位编码: 301001\n",
}

BUDGET = """---
表式: {form}
金额单位: 万元
收入: |
  来源	金额
  一般公共预算	700.00
  政府性基金预算	20.00
  国有资本经营预算	3.00
  其他收入	6.00
  一般公共预算上年结转	10.00
支出: |
  科目编码	资金	人员经费	公用经费	项目支出
  2012601	一般公共预算	400.00	100.00
  2012604	一般公共预算			100.00
  2080505	一般公共预算	60.00
  2210201	一般公共预算	40.00
  2012604	一般公共预算上年结转			10.00
  2296002	政府性基金预算	5.00	5.00	10.00
  2230201	国有资本经营预算	1.00	1.00	1.00
  2012604	其他收入			6.00
基本支出经济分类: |
  科目编码	金额
  30101	500.00
  30201	90.00
  31002	10.00
三公经费: |
  项目	本年	上年
  公务用车购置费	0	1.00
  公务用车运行维护费	2.00	2.00
  公务接待费	0.50	0.60
{stated}---
"""

FINAL = """---
表式: {form}
金额单位: 万元
收入: |
  来源	金额
  一般公共预算	700.00
  政府性基金预算	20.00
  国有资本经营预算	3.00
  其他收入	6.00
收入明细: |
  科目编码	资金	金额
  2012604	其他收入	6.00
  2012601	一般公共预算	500.00
  2012604	一般公共预算	100.00
  2080505	一般公共预算	100.00
  2296002	政府性基金预算	20.00
  2230201	国有资本经营预算	3.00
支出: |
  科目编码	资金	基本支出	项目支出
  2012601	一般公共预算	500.00
  2012604	一般公共预算		102.00
  2080505	一般公共预算	100.00
  2012604	其他收入		6.00
基本支出经济分类: |
  科目编码	金额
  30101	500.00
  30201	90.00
  31002	10.00
政府性基金: |
  科目编码	年初结转和结余	本年收入	项目支出	年末结转和结余
  2296002	1.00	20.00	21.00	0
国有资本经营: |
  科目编码	年初结转和结余	本年收入	项目支出	年末结转和结余
  2230201	0	3.00	2.00	1.00
年初结转和结余:
  合计: 11.00
  一般公共预算: 10.00
  政府性基金预算: 1.00
  国有资本经营预算: 0
年末结转和结余:
  合计: 9.00
  一般公共预算: 8.00
  政府性基金预算: 0
  国有资本经营预算: 1.00
三公经费: |
  项目	预算数	决算数
  公务用车购置费	0	0
  公务用车运行维护费	2.00	1.00
  公务接待费	0.50	0.50
{stated}---
"""


def read(text: str, name: str) -> Corpus:
    corpus = load(
        {path: t.encode() for path, t in (FRAME | {f"示例县/县档案局/2024/{name}.md": text}).items()}
    )
    assert not corpus.diagnostics, corpus.diagnostics
    return corpus


def broken(corpus: Corpus, identities: tuple[Identity, ...], **options: bool) -> list[str]:
    """The equations of every filing that do not hold to the cent."""
    found = []
    for entry in corpus.filings:
        if entry.document is None or not isinstance(entry.filing, Budget | Final):
            continue
        cells = Cells(Case(corpus, entry), entry.filing)
        for identity, left, right in equations(cells, identities, entry.kind.value, **options):
            if left.amount != right.amount:
                found.append(
                    f"{'、'.join(identity.ids)} {left.name} {left.amount} {right.name} {right.amount}"
                )
    return found


@pytest.mark.parametrize("form", ["河北2020", "河北2022", "河北2025", "上海", "财政部2021"])
@pytest.mark.parametrize(("text", "name"), [(BUDGET, "预算"), (FINAL, "决算")])
def test_what_is_derived_adds_up(text: str, name: str, form: str) -> None:
    corpus = read(text.format(form=form, stated=""), name)
    # The general budget's own table leaves out what came over from last year.
    between = tuple(each for each in BETWEEN if each.ids != ("C25",))
    assert broken(corpus, (*WITHIN, *between, *BALANCED)) == []


@pytest.mark.parametrize(("text", "name"), [(BUDGET, "预算"), (FINAL, "决算")])
def test_every_identity_speaks_of_something(text: str, name: str) -> None:
    """No identity is idle in all forms: each finds its cells in one of them."""
    met: set[tuple[str, str]] = set()
    for form in ("河北2022", "河北2025", "上海", "财政部2021"):
        corpus = read(text.format(form=form, stated=""), name)
        (entry,) = corpus.filings
        assert isinstance(entry.filing, Budget | Final)
        cells = Cells(Case(corpus, entry), entry.filing)
        found = equations(cells, (*WITHIN, *BETWEEN, *BALANCED), name)
        met |= {(identity.left, identity.right) for identity, _, _ in found}
    wanted = [each for each in (*WITHIN, *BETWEEN, *BALANCED) if each.kind.value == name]
    idle = [f"{each.ids} {each.left}" for each in wanted if (each.left, each.right) not in met]
    # Projects stand in files of their own; B3 divides 基本支出 only where a filing has no items.
    allowed = ("B10", "B3.{row}.basic", "F2.total.undertaking", "F2.total.business", "F2.total.from")
    assert [each for each in idle if not any(word in each for word in allowed)] == []


STATED = """载明数: |
  表	行	栏	数	说明
  {0}	{1}	{2}	{3}	照原文
"""


@pytest.mark.parametrize(
    ("table", "row", "column", "figure"),
    [
        ("部门收支总表", "收入总计", "预算数", "739.01"),
        ("部门支出总表", "合计", "合计", "739.01"),
        ("部门支出总表", "20126", "合计", "616.01"),
        ("一般公共预算基本支出表", "302", "合计", "90.01"),
        ("一般公共预算“三公”经费支出表", "合计", "2024年预算数", "2.51"),
    ],
)
def test_a_stated_tail_breaks_its_sum_only_by_a_tail(table: str, row: str, column: str, figure: str) -> None:
    corpus = read(BUDGET.format(form="河北2022", stated=STATED.format(table, row, column, figure)), "预算")
    assert broken(corpus, WITHIN, only_stated=True)


def test_a_stated_figure_that_is_no_tail_is_told_once() -> None:
    """It is a finding of its own; the other equations go by the sum of the leaves."""
    corpus = read(
        BUDGET.format(form="河北2022", stated=STATED.format("部门收支总表", "收入总计", "预算数", "800")),
        "预算",
    )
    assert broken(corpus, (*WITHIN, *BALANCED)) == []


def test_the_content_of_the_site_adds_up() -> None:
    root = Path(__file__).parents[3] / "content"
    corpus = load({p.relative_to(root).as_posix(): p.read_bytes() for p in root.rglob("*") if p.is_file()})
    assert [each for each in broken(corpus, (*WITHIN, *BETWEEN, *BALANCED)) if "区财政局" in each] == []
    assert broken(corpus, BALANCED) == []

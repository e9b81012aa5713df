"""What is derived once from a filing: headline amounts, last year's, the wording of its sentences."""

from __future__ import annotations

from decimal import Decimal

from generator.amount import ABSENT
from generator.corpus.corpus import Corpus, FilingEntry
from generator.corpus.load import load
from generator.derived import derive, previous_amounts
from generator.model.vocabulary import Kind, Scope

PLACES = {
    "站点.yaml": "名称: 试验\n",
    "市/行政区.yaml": "行政区划代码: 990100\n名称: 试验市\n级别: 市\n",
    "市/局/部门.yaml": "全称: 试验市甲局\n简称: 甲局\n单位编码: 101\n",
}


def corpus_of(**filings: str) -> Corpus:
    """A department with filings such as `预算2026`, each given as its front matter."""
    files = dict(PLACES)
    for name, text in filings.items():
        files[f"市/局/{name[-4:]}/{name[:-4]}.md"] = f"---\n表式: 财政部2021\n金额单位: 万元\n{text}---\n"
    corpus = load({path: text.encode() for path, text in files.items()})
    assert not corpus.diagnostics, corpus.diagnostics
    return corpus


def entry(corpus: Corpus, year: int, kind: Kind = Kind.BUDGET) -> FilingEntry:
    found = corpus.filing("市/局", year, kind, Scope.DEPARTMENT)
    assert found is not None
    return found


BUDGET = (
    "收入: |\n  来源\t金额\n  一般公共预算\t{0}\n支出: |\n  科目编码\t人员经费\t项目支出\n  2014001\t{0}\t0\n"
)
OUTCOME = "收入: |\n  来源\t金额\n  一般公共预算\t9\n支出: |\n  科目编码\t基本支出\n  2014001\t9\n"


def wan(figure: float) -> Decimal:
    return Decimal(str(figure)) * 10_000


def test_amounts_are_those_of_the_tables() -> None:
    derived = derive(found := corpus_of(预算2026=BUDGET.format(12)), entry(found, 2026))
    assert (
        derived.amounts["income"] == derived.amounts["spending"] == derived.amounts["fiscal-total"] == wan(12)
    )
    assert derived.amounts["general-spending"] == derived.amounts["basic"] == wan(12)
    assert derived.amounts["project"] == 0


def test_items_given_whole_and_items_divided_in_one_table() -> None:
    """A blank under 基本支出 beside 人员经费 is no basic expenditure of nothing."""
    text = "支出: |\n  科目编码\t人员经费\t基本支出\n  2014001\t7\t\n  2014003\t\t5\n"
    derived = derive(found := corpus_of(预算2026=text), entry(found, 2026))
    assert derived.amounts["basic"] == derived.amounts["spending"] == wan(12)


def test_last_year_from_its_filing() -> None:
    corpus = corpus_of(预算2025=BUDGET.format(10), 预算2026=BUDGET.format(12))
    now, before = derive(corpus, entry(corpus, 2026)), derive(corpus, entry(corpus, 2025))
    assert previous_amounts(now, before)["spending"] == wan(10)
    assert previous_amounts(before, None).get("spending", ABSENT) is ABSENT


def test_what_the_filing_states_of_last_year_goes_before() -> None:
    stated = BUDGET.format(12) + "比上年增减:\n  上年数: 9\n"
    corpus = corpus_of(预算2025=BUDGET.format(10), 预算2026=stated)
    now, before = derive(corpus, entry(corpus, 2026)), derive(corpus, entry(corpus, 2025))
    assert previous_amounts(now, before)["spending"] == wan(9)


def test_a_stated_difference_stands_in_where_nothing_else_is_known() -> None:
    stated = BUDGET.format(12) + "比上年增减:\n  增减额: -3\n"
    corpus = corpus_of(预算2026=stated)
    assert previous_amounts(derive(corpus, entry(corpus, 2026)), None)["spending"] == wan(15)


def test_the_sum_of_three_public_last_year() -> None:
    rows = "三公经费: |\n  项目\t本年\t上年\n  公务接待费\t3\t2\n  因公出国（境）费\t1\t{0}\n"
    corpus = corpus_of(预算2026=BUDGET.format(12) + rows.format(4))
    assert previous_amounts(derive(corpus, entry(corpus, 2026)), None)["three-public"] == wan(6)
    unknown = corpus_of(预算2026=BUDGET.format(12) + rows.format("未提供"))
    found = previous_amounts(derive(unknown, entry(unknown, 2026)), None)
    assert found.get("three-public", ABSENT) is ABSENT
    assert found["reception"] == wan(2)


def test_final_accounts_are_compared_with_final_accounts() -> None:
    corpus = corpus_of(预算2025=BUDGET.format(10), 决算2026=OUTCOME)
    assert corpus.before(entry(corpus, 2026, Kind.FINAL)) is None


def test_one_number_of_decimals_for_a_filing() -> None:
    corpus = corpus_of(预算2026=BUDGET.format("12.3456"))
    words = derive(corpus, entry(corpus, 2026)).words
    assert words.money(wan(1)) == "1.0000万元"

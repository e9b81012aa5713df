"""Four published filings of 普陀区: the derived tables equal the printed ones, cell by cell.

`tests/shanghai/*.tsv` hold the printed cells that bear a figure, as printed; they were read from the
publications, not from `content/`. A printed cell that is not in a file was blank on the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import pytest

from generator.amount import BLANK, UNITS, MoneyUnit, or_zero, parse, rounding_tail, show
from generator.corpus.corpus import Corpus, FilingEntry
from generator.corpus.load import load
from generator.model.budget import Budget
from generator.model.final import Final
from generator.model.vocabulary import Kind, Scope
from generator.tables.budget import budget_tables
from generator.tables.final import final_tables
from generator.tables.stated import StatedProblem, lay_over
from generator.tables.table import Cell, Column, Panel, Row, Table

ROOT = Path(__file__).resolve().parent.parent
WANLI, CAIZHENG = "普陀区/万里街道办事处", "普陀区/区财政局"

FILINGS = {
    "万里街道办事处_2023_预算": (WANLI, 2023, Kind.BUDGET),
    "万里街道办事处_2024_预算": (WANLI, 2024, Kind.BUDGET),
    "万里街道办事处_2025_预算": (WANLI, 2025, Kind.BUDGET),
    "财政局_2024_决算": (CAIZHENG, 2024, Kind.FINAL),
}


@dataclass(frozen=True)
class PrintedCell:
    """One cell of the publication: `amount` in 元, `figure` as printed."""

    table: str
    unit: MoneyUnit
    code: str
    row: str
    column: str
    figure: str

    @property
    def amount(self) -> Decimal:
        found = parse(self.figure, self.unit)
        assert found is not None, self
        return found


def yuan(figure: str) -> Decimal:
    found = parse(figure, MoneyUnit.YUAN)
    assert found is not None
    return found


def wan(figure: str) -> Decimal:
    found = parse(figure, MoneyUnit.WAN)
    assert found is not None
    return found


def in_wan(value: object) -> str:
    assert isinstance(value, Decimal)
    return show(value, MoneyUnit.WAN)


def published(name: str) -> list[PrintedCell]:
    head, *lines = (ROOT / "tests" / "shanghai" / f"{name}.tsv").read_text("utf-8").splitlines()
    assert head == "表\t单位\t科目编码\t行\t栏\t数"
    return [
        PrintedCell(table, UNITS[unit], code, row, column, figure)
        for table, unit, code, row, column, figure in (line.split("\t") for line in lines)
    ]


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    content = ROOT / "content"
    files = sorted((content / "普陀区").rglob("*.*"))
    return load({path.relative_to(content).as_posix(): path.read_bytes() for path in files})


def entry(corpus: Corpus, name: str) -> FilingEntry:
    folder, year, kind = FILINGS[name]
    found = corpus.filing(folder, year, kind, Scope.DEPARTMENT)
    assert found is not None
    return found


def budget(corpus: Corpus, year: int) -> Budget:
    filing = entry(corpus, f"万里街道办事处_{year}_预算").filing
    assert isinstance(filing, Budget)
    return filing


def final(corpus: Corpus) -> Final:
    filing = entry(corpus, "财政局_2024_决算").filing
    assert isinstance(filing, Final)
    return filing


def laid(corpus: Corpus, name: str) -> tuple[tuple[Table, ...], tuple[StatedProblem, ...]]:
    """The tables of a filing with the stated figures laid over, and what is wrong with these."""
    found = entry(corpus, name)
    assert found.profile is not None
    if found.kind is Kind.BUDGET:
        filing = budget(corpus, found.year)
        tables = budget_tables(filing, (), found.profile, year=found.year)
    else:
        tables = final_tables(final(corpus), found.profile, year=found.year)
    return lay_over(tables, found.filing.stated)


def derived(corpus: Corpus, name: str) -> dict[str, Table]:
    """The tables of a filing by their internal code."""
    return {table.code: table for table in laid(corpus, name)[0]}


#: Rows and columns that the publications print under other words than our tables.
ROW_KEYS = {
    ("B1", "一般公共预算"): "income-general",
    ("B7", "公务用车购置及运行费"): "cars",
    ("B7", "公务用车运行费"): "car-running",
    ("F4", "年初一般公共预算财政拨款"): "income-general-carried",
}
COLUMN_KEYS = {
    "收入预算数": "amount",
    "支出预算数": "amount",
    "本年预算数": "amount",
    "收入决算数": "amount",
    "支出决算数": "amount",
    "本年收入合计": "total",
    "本年支出合计": "total",
    "一般公共预算财政拨款": "general",
}
_NUMBER = re.compile(r"^(?:[一二三四五六七八九十]+、|\d\. )")


def money_columns(panel: Panel) -> Iterator[tuple[int, Column]]:
    return ((i, column) for i, column in enumerate(panel.columns) if column.kind == "money")


def cells_of(table: Table) -> dict[tuple[str, str, str], Cell]:
    """The money cells of a table by panel, row and column key; last year's are not on the printed form."""
    return {
        (panel.key, row.key, column.key): row.cells[i]
        for panel in table.panels
        for row in panel.rows
        for i, column in money_columns(panel)
        if column.key not in ("previous", "change")
    }


def name_of(panel: Panel, row: Row) -> str:
    index = next(i for i, column in enumerate(panel.columns) if column.kind == "text")
    return _NUMBER.sub("", str(row.cells[index].value))


def place_of(table: Table, printed: PrintedCell) -> tuple[str, str, str]:
    """Panel, row and column key of a printed cell in our table."""
    side = {"收": "income", "支": "spending"}.get(printed.column[0])
    for panel in table.panels:
        if len(table.panels) == 2 and table.code in ("B1", "B4", "F1", "F4"):
            wanted = side or "spending"
            if panel.key != wanted:
                continue
        column = COLUMN_KEYS.get(printed.column) or next(
            (c.key for _, c in money_columns(panel) if "".join(c.heads) == printed.column), None
        )
        key = ROW_KEYS.get((table.code, printed.row))
        for row in panel.rows:
            found = row.key in (printed.code, key) or (
                not printed.code and name_of(panel, row) == printed.row
            )
            if found and column is not None:
                return panel.key, row.key, column
    raise LookupError(f"{table.code} has no place for {printed}")


@pytest.mark.parametrize("name", FILINGS)
def test_content_reads_without_a_fault(corpus: Corpus, name: str) -> None:
    found = entry(corpus, name)
    assert [str(fault.at) + fault.message for fault in found.faults] == []
    assert found.filing.transcription is not None
    assert found.document is not None
    assert found.document.sections == (), "only figures were entered, none of the publication's words"


@pytest.mark.parametrize("name", FILINGS)
def test_every_printed_cell_is_in_the_derived_table(corpus: Corpus, name: str) -> None:
    tables = derived(corpus, name)
    cells = {code: cells_of(table) for code, table in tables.items()}
    wrong = []
    for printed in published(name):
        cell = cells[printed.table][place_of(tables[printed.table], printed)]
        # Beside 人员经费 their B6 prints 0 under 公用经费, and the other way round; ours is blank.
        is_other_kind = printed.table == "B6" and printed.amount == 0 and cell.value is BLANK
        if cell.value != printed.amount and not is_other_kind:
            wrong.append((printed, cell))
    assert wrong == []


@pytest.mark.parametrize("name", FILINGS)
def test_no_derived_cell_bears_a_figure_that_was_not_printed(corpus: Corpus, name: str) -> None:
    printed = published(name)
    tables = derived(corpus, name)
    for code in {each.table for each in printed}:
        given = {place_of(tables[code], each) for each in printed if each.table == code}
        more = {
            place: cell.value
            for place, cell in cells_of(tables[code]).items()
            if place not in given and isinstance(cell.value, Decimal) and cell.value != 0
        }
        assert more == {}, code


@pytest.mark.parametrize("name", FILINGS)
def test_codes_and_names_are_those_printed(corpus: Corpus, name: str) -> None:
    tables = derived(corpus, name)
    printed = {(each.table, each.code): each.row for each in published(name) if each.code}
    shown = {
        (code, row.key): name_of(panel, row)
        for code, table in tables.items()
        if code in {each for each, _ in printed}
        for panel in table.panels
        for row in panel.rows
        if row.key.isdigit()
    }
    blank_items = {key: row for key, row in shown.items() if key[0] == "F6" and key not in printed}
    assert {key: row for key, row in shown.items() if key not in blank_items} == printed


@pytest.mark.parametrize("name", FILINGS)
def test_tables_are_in_the_printed_unit(corpus: Corpus, name: str) -> None:
    tables = derived(corpus, name)
    assert {each.table: each.unit for each in published(name)}.items() <= {
        code: table.unit for code, table in tables.items()
    }.items()


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("万里街道办事处_2023_预算", ("B8", "B9")),
        ("万里街道办事处_2024_预算", ("B8", "B9")),
        ("万里街道办事处_2025_预算", ("B8", "B9")),
        ("财政局_2024_决算", ("F8", "F9")),
    ],
)
def test_tables_without_figures_keep_their_note(corpus: Corpus, name: str, codes: tuple[str, ...]) -> None:
    tables = derived(corpus, name)
    for code in codes:
        assert tables[code].empty
        assert not tables[code].absent
    for code, table in tables.items():
        assert bool(table.empty) == (code in codes), code


def test_tables_stand_in_the_printed_order(corpus: Corpus) -> None:
    names = [table.name for table in laid(corpus, "万里街道办事处_2023_预算")[0]]
    assert names[:9] == [
        "2023年部门财务收支预算总表",
        "2023年部门收入预算总表",
        "2023年部门支出预算总表",
        "2023年部门财政拨款收支预算总表",
        "2023年部门一般公共预算支出功能分类预算表",
        "2023年部门政府性基金预算支出功能分类预算表",
        "2023年部门国有资本经营预算支出功能分类预算表",
        "2023年部门一般公共预算基本支出部门预算经济分类预算表",
        "2023年部门“三公”经费和机关运行经费预算表",
    ]
    assert [table.name for table in laid(corpus, "财政局_2024_决算")[0]][:9] == [
        "收入支出决算总表",
        "收入决算表",
        "支出决算表",
        "财政拨款收入支出决算总表",
        "一般公共预算财政拨款支出决算表",
        "一般公共预算财政拨款基本支出决算表",
        "财政拨款“三公”经费支出决算表",
        "政府性基金预算财政拨款收入支出决算表",
        "国有资本经营预算财政拨款收入支出决算表",
    ]


@pytest.mark.parametrize("name", FILINGS)
def test_a_noted_cell_is_a_stated_one(corpus: Corpus, name: str) -> None:
    """Nowhere but where the publication differs from its own leaves, and everywhere there."""
    tables, problems = laid(corpus, name)
    noted = [cell for table in tables for cell in cells_of(table).values() if cell.note]
    stated = entry(corpus, name).filing.stated
    assert len(noted) == len(stated)
    assert all(cell.computed is not None and cell.computed != cell.value for cell in noted)
    assert all(cell.note.startswith("尾差") for cell in noted) == (not problems)


def test_rounding_tails_of_the_final_accounts(corpus: Corpus) -> None:
    tables, problems = laid(corpus, "财政局_2024_决算")
    assert problems == ()
    by_code = {table.code: table for table in tables}
    differing = {
        (code, row, column): (cell.value, cell.computed)
        for code, table in by_code.items()
        for (_, row, column), cell in cells_of(table).items()
        if cell.note
    }
    shown = {key: (in_wan(value), in_wan(computed)) for key, (value, computed) in differing.items()}
    assert shown == {
        ("F1", "function-208", "amount"): ("326.71", "326.72"),
        ("F1", "spending-subtotal", "amount"): ("2,940.05", "2,940.06"),
        ("F1", "spending-total", "amount"): ("2,995.39", "2,995.40"),
        ("F2", "total", "total"): ("2,946.25", "2,946.26"),
        ("F2", "total", "fiscal"): ("2,940.05", "2,940.06"),
        ("F3", "total", "total"): ("2,940.05", "2,940.06"),
        ("F3", "total", "basic"): ("2,336.91", "2,336.92"),
        ("F4", "function-208", "total"): ("326.71", "326.72"),
        ("F4", "function-208", "general"): ("326.71", "326.72"),
        ("F4", "spending-subtotal", "total"): ("2,940.05", "2,940.06"),
        ("F4", "spending-subtotal", "general"): ("2,940.05", "2,940.06"),
        ("F4", "spending-total", "total"): ("2,961.68", "2,961.69"),
        ("F4", "spending-total", "general"): ("2,961.68", "2,961.69"),
        ("F5", "total", "total"): ("2,940.05", "2,940.06"),
        ("F5", "total", "basic"): ("2,336.91", "2,336.92"),
        ("F6", "301", "total"): ("2,082.85", "2,082.86"),
        ("F6", "302", "total"): ("171.07", "171.09"),
        ("F6", "personnel-total", "total"): ("2,152.26", "2,152.27"),
        ("F6", "public-total", "total"): ("184.65", "184.67"),
    }


def test_one_yuan_that_the_budget_of_2025_has_too_much(corpus: Corpus) -> None:
    """In 元 no rounding is allowed: the cell is shown as printed, and the content says why it may stay."""
    _, problems = laid(corpus, "万里街道办事处_2025_预算")
    assert [(each.figure.row, each.difference) for each in problems] == [("21201", Decimal(1))] * 4
    assert all(each.figure.reason for each in problems)


#: Typed from the publications by hand. 元: 收支总计, 基本支出, 项目支出, 人员经费, 公用经费.
BUDGET_TOTALS = {
    2023: ("164,978,640", "99,406,297", "65,572,343", "84,024,865", "15,381,432"),
    2024: ("156,211,123", "99,706,020", "56,505,103", "88,537,451", "11,168,569"),
    2025: ("189,767,551", "101,341,746", "88,425,805", "90,514,044", "10,827,702"),
}

#: 万元: “三公”合计, 出国, 用车, 购置, 运行, 接待, 机关运行经费.
THREE_PUBLIC = {
    2023: ("22.91", "0", "21.56", "0", "21.56", "1.35", "786.09"),
    2024: ("47.91", "0", "46.56", "25", "21.56", "1.35", "443.18"),
    2025: ("37.91", "0", "36.56", "15", "21.56", "1.35", "464.64"),
}
MEASURES = ("total", "abroad", "cars", "car-purchase", "car-running", "reception", "operating-cost")


@pytest.mark.parametrize("year", BUDGET_TOTALS)
def test_totals_of_the_budgets(corpus: Corpus, year: int) -> None:
    tables = derived(corpus, f"万里街道办事处_{year}_预算")
    total, basic, project, personnel, public = (yuan(each) for each in BUDGET_TOTALS[year])
    assert tables["B1"].value("income-total", "amount") == total
    assert tables["B1"].value("spending-total", "amount") == total
    assert tables["B2"].value("total", "total") == total
    for code in ("B3", "B5"):
        assert tables[code].value("total", "total") == total
        assert tables[code].value("total", "basic") == basic
        assert tables[code].value("total", "project") == project
    assert tables["B6"].value("total", "total") == basic
    assert tables["B6"].value("total", "personnel") == personnel
    assert tables["B6"].value("total", "public") == public
    for measure, figure in zip(MEASURES, THREE_PUBLIC[year], strict=True):
        assert tables["B7"].value(measure, "amount") == wan(figure), measure


@pytest.mark.parametrize("year", [2024, 2025])
def test_a_budget_compares_with_the_one_before(corpus: Corpus, year: int) -> None:
    """What a filing says of last year is what last year's filing said (C64)."""
    now = derived(corpus, f"万里街道办事处_{year}_预算")["B7"]
    for measure, figure in zip(MEASURES[:-1], THREE_PUBLIC[year - 1], strict=False):
        assert now.value(measure, "previous") == wan(figure), measure
    change = budget(corpus, year).change
    assert change is not None
    exact = yuan(BUDGET_TOTALS[year][0]) - yuan(BUDGET_TOTALS[year - 1][0])
    assert isinstance(change.difference, Decimal)
    # The publication takes the difference of two figures already rounded to 万元 with two decimals.
    assert abs(exact - change.difference) <= rounding_tail(1, MoneyUnit.WAN)


@pytest.mark.parametrize(
    ("year", "goods", "works", "services", "total", "small", "micro"),
    [
        (2023, "10.00", "550.00", "270.00", "830.00", "332.00", "232.40"),
        (2024, "93.98", "815.87", "752.59", "1662.44", "664.98", "465.49"),
        (2025, "57.43", "3780.72", "983.05", "4821.20", "1928.48", "1349.94"),
    ],
)
def test_procurement_of_the_budgets(
    corpus: Corpus, year: int, goods: str, works: str, services: str, total: str, small: str, micro: str
) -> None:
    found = budget(corpus, year).procurement
    assert found is not None
    assert (found.goods, found.works, found.services) == (wan(goods), wan(works), wan(services))
    assert (found.total, found.for_small_firms, found.for_micro_firms) == (wan(total), wan(small), wan(micro))
    assert wan(goods) + wan(works) + wan(services) == wan(total)


@pytest.mark.parametrize(
    ("year", "count", "amount"), [(2023, "5", "3328.13"), (2024, "50", "5634.81"), (2025, "49", "8825.98")]
)
def test_performance_goals_of_the_budgets(corpus: Corpus, year: int, count: str, amount: str) -> None:
    found = budget(corpus, year).performance
    assert found is not None
    assert (found.goals_count, found.goals_amount) == (count, wan(amount))


@pytest.mark.parametrize(("year", "held", "planned"), [(2023, 7, 0), (2024, 7, 1), (2025, 8, 1)])
def test_vehicles_of_the_budgets(corpus: Corpus, year: int, held: int, planned: int) -> None:
    found = budget(corpus, year).assets
    assert found is not None
    assert sum(int(each.count) for each in found.vehicles) == held
    assert sum(int(each.count) for each in found.vehicles_planned) == planned
    assert found.equipment == "0"


def test_totals_of_the_final_accounts(corpus: Corpus) -> None:
    tables = derived(corpus, "财政局_2024_决算")
    f1, f4, f7 = tables["F1"], tables["F4"], tables["F7"]
    assert f1.value("income-subtotal", "amount") == wan("2946.25")
    assert f1.value("income-carried-over", "amount") == wan("49.14")
    assert f1.value("carried-forward", "amount") == wan("55.34")
    assert f1.value("income-total", "amount") == f1.value("spending-total", "amount") == wan("2995.39")
    assert tables["F3"].value("total", "basic") == wan("2336.91")
    assert tables["F3"].value("total", "project") == wan("603.14")
    assert f4.value("income-carried-over", "amount") == f4.value("carried-forward", "total") == wan("21.63")
    assert f4.value("income-total", "amount") == f4.value("spending-total", "total") == wan("2961.68")
    assert tables["F6"].value("personnel-total", "total") == wan("2152.26")
    assert tables["F6"].value("public-total", "total") == wan("184.65")
    assert f7.value("total", "budget") == f7.value("reception", "budget") == wan("0.95")
    assert f7.value("total", "outcome") == f7.value("total", "previous") == 0


def test_other_figures_of_the_final_accounts(corpus: Corpus) -> None:
    found = final(corpus)
    opening = sum(or_zero(line.opening_budget) for line in found.spending)
    assert abs(opening - wan("2993.92")) <= rounding_tail(len(found.spending), MoneyUnit.WAN)
    assert found.change is not None
    assert found.change.difference == wan("-56.95")
    assert found.general_change is not None
    assert found.general_change.difference == wan("-63.14")
    assert found.fiscal_change is None, "the publication contradicts itself there"
    assert found.operating_cost is not None
    assert (found.operating_cost.amount, found.operating_cost.difference) == (wan("184.65"), wan("2.55"))
    assert found.procurement is not None
    assert (found.procurement.total, found.procurement.goods) == (wan("251.25"), wan("4.79"))
    assert (found.procurement.works, found.procurement.services) == (wan("0"), wan("246.47"))
    managed = found.performance
    assert managed is not None
    counts = (managed.goals_count, managed.tracked_count, managed.evaluated_count, managed.average_score)
    assert counts == ("4", "4", "4", "99.43")
    sums = (managed.goals_amount, managed.tracked_amount, managed.evaluated_amount)
    assert sums == (wan("598.42"),) * 3
    assert (managed.excellent, managed.good, managed.passed, managed.failed) == ("4", "0", "0", "0")
    assert (managed.problems, managed.solved, managed.solving) == ("0", "0", "0")
    assert found.assets is not None
    assert found.assets.equipment == "2"


def test_published_faults_are_told(corpus: Corpus) -> None:
    """What is printed and plainly wrong is in no table, but the reader learns of it."""
    told = {name: {each.printed for each in entry(corpus, name).filing.published_errors} for name in FILINGS}
    assert {"增加314.82%", "增加60.54%", "441.25万元"} <= told["万里街道办事处_2023_预算"]
    assert {"352.67万元", "301 2", "301 7", "本表为空表"} <= told["万里街道办事处_2024_预算"]
    assert {"0.3万元", "71.73%", "个人农业生产补贴"} <= told["财政局_2024_决算"]

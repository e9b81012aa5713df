"""Sentences of a budget, each with the variants that tables.md §7 asks for."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from generator.amount import ABSENT
from generator.model.budget import (
    AssetLine,
    Assets,
    Budget,
    EconomicLine,
    IncomeLine,
    OperatingCost,
    PerformanceManagement,
    Procurement,
    SpendingLine,
    SpendingTotals,
    ThreePublicLine,
    Vehicle,
)
from generator.model.filing import Change
from generator.model.performance import Project
from generator.model.vocabulary import Fund, ThreePublicItem
from generator.statements.budget import COMPOSERS
from tests.statements.told import Figures, context, wan


def told(key: str, now: Figures | None = None, before: Figures | None = None, **given: Any) -> list[str]:
    about = {name: given.pop(name) for name in ("duties", "units", "projects") if name in given}
    return list(COMPOSERS[key](context(Budget(profile="财政部2021", **given), now, before, **about)))


def sources(**amounts: object) -> tuple[IncomeLine, ...]:
    return tuple(IncomeLine(fund=Fund[name], amount=wan(amount)) for name, amount in amounts.items())


def spent(code: str, fund: Fund = Fund.GENERAL, **given: Any) -> SpendingLine:
    money = {"basic", "personnel", "public", "project", "business", "executed_before"}
    return SpendingLine(
        code=code, fund=fund, **{key: wan(each) if key in money else each for key, each in given.items()}
    )


def test_income_names_each_source_and_the_rest_in_one_clause() -> None:
    income = sources(GENERAL=90, GOVERNMENT_FUND=0, STATE_CAPITAL="空白", OTHER=10)
    assert told("income", {"income": 100}, income=income) == [
        "2026年预算收入100.00万元，其中：一般公共预算拨款90.00万元、其他收入10.00万元；其余来源为0。"
    ]
    assert told("income", {"income": 90}, income=sources(GENERAL=90)) == [
        "2026年预算收入90.00万元，其中：一般公共预算拨款90.00万元。"
    ]
    assert told("income", {"income": 0}, income=sources(GENERAL=0)) == ["2026年预算收入0.00万元。"]
    assert told("income") == ["本件未提供2026年预算收入。"]


def test_income_of_one_source_in_two_lines_is_added() -> None:
    lines = sources(GENERAL=90) + sources(GENERAL=5)
    assert told("income", {"income": 95}, income=lines) == [
        "2026年预算收入95.00万元，其中：一般公共预算拨款95.00万元。"
    ]


def test_spending_with_personnel_and_projects() -> None:
    now = {"spending": 100, "basic": 70, "personnel": 60, "public": 10, "project": 30}
    forms = tuple(Project(name=f"项目{n}", budget=wan(15)) for n in range(2))
    assert told("spending", now, projects=forms) == [
        "2026年预算支出100.00万元，其中：基本支出70.00万元（人员经费60.00万元、日常公用经费10.00万元）；"
        "项目支出30.00万元，共2个项目。"
    ]


def test_spending_counts_projects_only_where_their_forms_are_all_of_them() -> None:
    now = {"spending": 100, "basic": 70, "project": 30}
    assert told("spending", now, projects=(Project(name="甲", budget=wan(10)),)) == [
        "2026年预算支出100.00万元，其中：基本支出70.00万元；项目支出30.00万元。"
    ]


def test_spending_divides_basic_expenditure_only_into_its_whole() -> None:
    """人员 and 公用 of the table of general money are not all basic expenditure where other money pays too (C51)."""
    now = {"spending": 100, "basic": 100, "personnel": 60, "public": 10, "project": 0}
    assert told("spending", now) == ["2026年预算支出100.00万元，其中：基本支出100.00万元；未安排项目支出。"]


def test_spending_of_rarer_kinds() -> None:
    lines = (spent("2014001", basic=70), spent("2014050", business=20))
    found = told(
        "spending", {"spending": 95, "basic": 70, "project": 0}, spending=lines, carried_forward=wan(5)
    )
    assert found == [
        "2026年预算支出95.00万元，其中：基本支出70.00万元；未安排项目支出；经营支出20.00万元；结转下年5.00万元。"
    ]


def test_spending_known_in_part_or_not_at_all() -> None:
    totals = SpendingTotals(basic=wan(70))
    assert told("spending", {"basic": 70}, spending_totals=totals) == [
        "2026年预算支出未提供，其中：基本支出70.00万元。"
    ]
    assert told("spending") == ["本件未提供2026年预算支出。"]


@pytest.mark.parametrize(
    ("before", "stated", "sentence"),
    [
        ({"spending": 90}, None, "100.00万元，比上年增加10.00万元，增长11.11%，原因未说明。"),
        (
            {},
            Change(previous=wan(125), reason="压减。"),
            "100.00万元，比上年减少25.00万元，下降20.00%，原因：压减。",
        ),
        (
            {},
            Change(difference=wan(20), reason="新增"),
            "100.00万元，比上年增加20.00万元，增长25.00%，原因：新增。",
        ),
        ({}, Change(previous=wan(100)), "100.00万元，与上年持平。"),
        ({}, Change(previous=wan(0), reason="新增"), "100.00万元，比上年增加100.00万元，原因：新增。"),
        (
            {},
            Change(previous=ABSENT, reason="2026年新设，上年未编制预算"),
            "100.00万元，2025年数未提供，不作比较，原因：2026年新设，上年未编制预算。",
        ),
        ({}, None, "100.00万元，2025年数未提供，不作比较。"),
    ],
)
def test_change(before: Figures, stated: Change | None, sentence: str) -> None:
    assert told("change", {"spending": 100}, before, change=stated) == [f"2026年预算支出{sentence}"]


def test_change_without_a_figure() -> None:
    assert told("change") == ["本件未提供2026年预算支出，不作比较。"]


def line(
    item: ThreePublicItem, now: object, before: object = "未提供", reason: str | None = None
) -> ThreePublicLine:
    return ThreePublicLine(item=item, amount=wan(now), previous=wan(before), reason=reason)


def test_three_public() -> None:
    lines = (
        line(ThreePublicItem.ABROAD, 0, 0),
        line(ThreePublicItem.CAR_RUNNING, 17.4, 19.9, "公车统管。"),
        line(ThreePublicItem.RECEPTION, 8, 7.62),
    )
    assert told("three-public", three_public=lines) == [
        "2026年财政拨款“三公”经费预算25.40万元，比上年减少2.12万元，下降7.70%。",
        "因公出国（境）费0.00万元，两年均未安排，与上年持平。",
        "公务用车运行维护费17.40万元，比上年减少2.50万元，下降12.56%，原因：公车统管。",
        "公务接待费8.00万元，比上年增加0.38万元，增长4.99%，原因未说明。",
    ]


def test_three_public_of_nothing_in_both_years() -> None:
    lines = tuple(line(item, 0, 0) for item in ThreePublicItem)
    assert told("three-public", three_public=lines) == ["2026年财政拨款“三公”经费两年均未安排，与上年持平。"]


def test_three_public_not_given() -> None:
    lines = (line(ThreePublicItem.CAR_RUNNING, "未提供"), line(ThreePublicItem.RECEPTION, 5, 0, "新增"))
    assert told("three-public", three_public=lines) == [
        "2026年财政拨款“三公”经费预算未提供。",
        "公务用车运行维护费未提供。",
        "公务接待费5.00万元，比上年增加5.00万元，原因：新增。",
    ]
    assert told("three-public") == ["本件未提供2026年“三公”经费预算。"]


def test_three_public_from_last_years_filing_and_from_a_stated_difference() -> None:
    lines = (
        line(ThreePublicItem.CAR_RUNNING, 5),
        ThreePublicLine(item=ThreePublicItem.RECEPTION, amount=wan(5), difference=wan(-1)),
    )
    before = {"car-running": 5, "reception": 6}
    assert told("three-public", {}, before, three_public=lines)[0] == (
        "2026年财政拨款“三公”经费预算10.00万元，比上年减少1.00万元，下降9.09%。"
    )


def test_items_of_the_general_budget_only() -> None:
    lines = (
        spent("2014001", personnel=60, public=10, executed_before=50, use="机构运转。", reason="人员增加"),
        spent("2014001", Fund.OTHER, basic=99, executed_before="空白"),
        spent("2014002", basic="空白", project=30, executed_before=30),
        spent("2101101", project=0, executed_before=20, reason="上年为一次性支出"),
        spent("2014003", basic="空白", executed_before="空白"),
        spent("2014050", name="某某运行", basic=1, executed_before="空白"),
    )
    assert told("general", {"general-spending": 101}, spending=lines) == [
        "2026年一般公共预算支出101.00万元；2025年数未提供，不作比较。",
        "1．一般公共服务支出（类）信访事务（款）行政运行（项）70.00万元，主要用于机构运转；"
        "2025年执行数50.00万元，增加20.00万元，增长40.00%，原因：人员增加。",
        "2．一般公共服务支出（类）信访事务（款）一般行政管理事务（项）30.00万元；2025年执行数30.00万元，与之持平。",
        "3．卫生健康支出（类）行政事业单位医疗（款）行政单位医疗（项）0.00万元；2025年执行数20.00万元，"
        "减少20.00万元，下降100.00%，原因：上年为一次性支出。",
        "4．一般公共服务支出（类）信访事务（款）某某运行（项）1.00万元。",
    ]


def test_an_item_is_named_as_deep_as_its_code_goes() -> None:
    lines = (spent("20809", project=9), spent("2019999", project=1), spent("201 99 98", project=1))
    found = told("general", {"general-spending": 11}, spending=lines)
    assert found[1] == "1．社会保障和就业支出（类）退役安置（款）9.00万元。"
    assert found[3].endswith("（款）2019998（项）1.00万元。")


def test_a_line_without_amounts_names_what_our_list_has_no_name_for() -> None:
    lines = (spent("21399", name="某某农林水支出"), spent("2139999", name="某某项目", project=1))
    found = told("general", {"general-spending": 1}, spending=lines)
    assert found[1] == "1．农林水支出（类）某某农林水支出（款）某某项目（项）1.00万元。"


def test_the_reason_of_the_whole_holds_for_a_part_that_is_the_whole() -> None:
    change = Change(previous=wan(120), reason="人员减少")
    now, before = (
        {"spending": 100, "fiscal-total": 100, "general-spending": 80},
        {
            "fiscal-total": 120,
            "general-spending": 90,
        },
    )
    assert told("fiscal", now, before, change=change) == [
        "2026年财政拨款收支总预算100.00万元；比上年减少20.00万元，下降16.67%，原因：人员减少。"
    ]
    assert told("general", now, before, change=change)[0].endswith("下降11.11%，原因未说明。")


def test_overview() -> None:
    assert told("overview", {"income": 100, "spending": 100}) == ["2026年部门收支总预算100.00万元。"]
    assert told("overview", {"income": 100, "spending": 90}) == [
        "2026年部门收入总预算100.00万元，支出总预算90.00万元。"
    ]
    assert told("overview") == ["本件未提供2026年收支总预算。"]


def test_basic_items() -> None:
    lines = tuple(
        EconomicLine(code=code, name=name, amount=wan(amount))
        for code, name, amount in (
            ("301", "工资福利支出", 60),
            ("30101", "基本工资", 60),
            ("30201", "办公费", 10),
            ("30202", "印刷费", 0),
        )
    )
    now = {"general-basic": 70, "personnel": 60, "public": 10}
    assert told("basic", now, economic=lines) == [
        "2026年一般公共预算基本支出70.00万元，其中：人员经费60.00万元，主要包括基本工资；"
        "公用经费10.00万元，主要包括办公费。"
    ]
    assert told("basic", {"general-basic": 90, "personnel": 60, "public": 10}) == [
        "2026年一般公共预算基本支出90.00万元。"
    ]
    assert told("basic") == ["本件未提供2026年一般公共预算基本支出。"]


def test_operating_cost() -> None:
    lines = (EconomicLine(code="30201", name="办公费", amount=wan(10)),)
    cost = OperatingCost(amount=wan(10), difference=wan(2), reason="人员增加。")
    assert told("operating", {"public": 10, "operating-cost": 10}, operating_cost=cost, economic=lines) == [
        "2026年机关运行经费预算10.00万元，用于办公费；比上年增加2.00万元，增长25.00%，原因：人员增加。"
    ]
    assert told("operating", {"operating-cost": 10}, operating_cost=cost)[0].startswith(
        "2026年机关运行经费预算10.00万元；比上年增加"
    )
    nil = OperatingCost(amount=wan(0), reason="本单位为事业单位")
    assert told("operating", operating_cost=nil) == ["本单位无机关运行经费，原因：本单位为事业单位。"]
    assert told("operating", {}, {"operating-cost": 5}, operating_cost=OperatingCost(amount=wan(0))) == [
        "2026年机关运行经费预算0.00万元；比上年减少5.00万元，下降100.00%，原因未说明。"
    ]
    assert told("operating") == ["本件未提供2026年机关运行经费。"]


@pytest.mark.parametrize(
    ("bought", "sentences"),
    [
        (
            {"goods": 17, "works": 0, "services": 83},
            ["2026年政府采购预算100.00万元，其中：货物17.00万元、工程0.00万元、服务83.00万元。"],
        ),
        ({"total": 0}, ["2026年未安排政府采购预算。"]),
        ({"total": 8}, ["2026年政府采购预算8.00万元；货物、工程、服务的构成未提供。"]),
        ({"goods": 8}, ["2026年政府采购预算未提供，其中：货物8.00万元。"]),
        ({}, ["本件未提供2026年政府采购预算。"]),
        (
            {"total": 100, "for_small_firms": 60, "for_micro_firms": 30},
            [
                "2026年政府采购预算100.00万元；货物、工程、服务的构成未提供。",
                "预留给：中小企业60.00万元，占60.00%；小微企业30.00万元，占30.00%。",
            ],
        ),
    ],
)
def test_procurement(bought: dict[str, object], sentences: list[str]) -> None:
    record = Procurement(**{key: wan(amount) for key, amount in bought.items()})
    assert told("procurement", procurement=record) == sentences


def test_no_procurement_given() -> None:
    assert told("procurement") == ["本件未提供2026年政府采购预算。"]


def test_assets() -> None:
    held = Assets(
        until=date(2025, 12, 31),
        lines=(AssetLine(name="资产总额", value=wan(15.33)),),
        vehicles=(Vehicle(use="机要通信用车", count="1"), Vehicle(use="应急用车", count="0")),
        vehicles_planned=(Vehicle(use="机要通信用车", count="0"),),
        equipment="12",
        equipment_threshold="50万元",
    )
    assert told("assets", {"assets": 15.33}, assets=held) == [
        "截至2025年12月31日，资产总额15.33万元，固定资产占用情况见表。",
        "共有车辆1辆（机要通信用车1辆）。",
        "单价50万元（含）以上设备（不含车辆）12台（套）。",
        "2026年没有购置车辆的计划。",
    ]
    only = Assets(until=date(2025, 12, 31), equipment="0")
    assert told("assets", assets=only) == [
        "截至2025年12月31日，单价100万元（含）以上设备（不含车辆）0台（套）。"
    ]
    odd = Assets(vehicles=(Vehicle(use="用车", count="若干"),))
    assert told("assets", assets=odd) == ["共有车辆：用车若干辆。"]
    assert told("assets") == ["本件未提供国有资产占有使用情况。"]


def test_performance() -> None:
    forms = (Project(name="甲", budget=wan(10)), Project(name="乙", budget=wan(20)))
    assert told("performance", {"project": 90}, projects=forms) == [
        "编报绩效目标的项目2个，金额30.00万元，占项目支出33.33%；各项目见绩效目标表。"
    ]
    managed = PerformanceManagement(goals_count="15", goals_amount=wan(90))
    assert told("performance", {"project": 90}, projects=forms, performance=managed) == [
        "编报绩效目标的项目15个，涉及资金90.00万元。",
        "本件列出绩效目标的项目2个，金额30.00万元，占项目支出33.33%；各项目见绩效目标表。",
    ]
    assert told("performance", {"project": 0}, projects=forms)[0].startswith(
        "编报绩效目标的项目2个，金额30.00万元；"
    )
    assert told("performance") == ["本件未提供绩效目标。"]


def test_duties_and_establishment() -> None:
    assert told("duties", duties="（一）甲。\n\n（二）乙。") == ["（一）甲。", "（二）乙。"]
    assert told("duties") == ["本件未载明部门职责。"]
    assert told("establishment", units=("本级", "中心")) == ["本件的数字包括2个单位：本级、中心。"]
    assert told("establishment") == ["本件未载明所属单位。"]

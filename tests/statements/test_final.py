"""Sentences of final accounts: outcome against budget and last year, shares, funds, "三公"."""

from __future__ import annotations

from typing import Any

import pytest

from generator.amount import MoneyUnit
from generator.model.budget import IncomeLine, OperatingCost, Procurement, SpendingLine
from generator.model.filing import Change
from generator.model.final import Final, FinalThreePublicLine, FundFlowLine, ThreePublicCounts
from generator.model.vocabulary import Fund, ThreePublicItem
from generator.statements.figures import Wording
from generator.statements.final import COMPOSERS
from generator.statements.items import against_budget
from tests.statements.told import Figures, context, wan


def told(key: str, now: Figures | None = None, before: Figures | None = None, **given: Any) -> list[str]:
    return list(COMPOSERS[key](context(Final(profile="财政部2021", **given), now, before)))


@pytest.mark.parametrize(
    ("spent", "planned", "reason", "sentence"),
    [
        (90, 100, "压减。", "年初预算100.00万元，支出决算90.00万元，完成年初预算的90.00%；决算数小于预算数10.00万元，原因：压减"),
        (110, 100, None, "年初预算100.00万元，支出决算110.00万元，完成年初预算的110.00%；决算数大于预算数10.00万元，原因未说明"),
        (100, 100, None, "年初预算100.00万元，支出决算100.00万元，完成年初预算的100.00%，决算数等于预算数"),
        (5, 0, "年中追加", "年初预算0.00万元，支出决算5.00万元，年初未安排，执行中追加，原因：年中追加"),
        (5, 0, None, "年初预算0.00万元，支出决算5.00万元，年初未安排，执行中追加"),
        (-5, 0, None, "年初预算0.00万元，支出决算-5.00万元，年初未安排，原因未说明"),
        (-5, 10, "冲回", "年初预算10.00万元，支出决算-5.00万元；决算数小于预算数15.00万元，原因：冲回"),
        (0, 0, None, "年初预算0.00万元，支出决算0.00万元，决算数等于预算数"),
        (0, 10, "未实施", "年初预算10.00万元，支出决算0.00万元，完成年初预算的0.00%；决算数小于预算数10.00万元，原因：未实施"),
        (5, "未提供", None, "年初预算未提供，支出决算5.00万元"),
        ("未提供", 5, "涉密", "年初预算5.00万元，支出决算未提供，原因：涉密"),
    ],
)  # fmt: skip
def test_against_budget(spent: object, planned: object, reason: str | None, sentence: str) -> None:
    assert against_budget(Wording(MoneyUnit.WAN, 2), wan(spent), wan(planned), reason) == sentence


def test_totals() -> None:
    change = Change(difference=wan(20), reason="新增项目")
    assert told("totals", {"income": 100, "spending": 100}, change=change) == [
        "2026年度收入、支出总计100.00万元；比上年增加20.00万元，增长25.00%，原因：新增项目。"
    ]
    assert told("totals", {"income": 100, "spending": 100}, {"spending": 100}) == [
        "2026年度收入、支出总计100.00万元；与上年持平。"
    ]
    assert told("totals", {"income": 100, "spending": 100}) == [
        "2026年度收入、支出总计100.00万元；2025年数未提供，不作比较。"
    ]
    assert told("totals", {"income": 100, "spending": 90}) == [
        "2026年度收入总计100.00万元，支出总计90.00万元。"
    ]
    assert told("totals") == ["本件未提供收入、支出总计。"]


def test_income_of_the_year_with_shares() -> None:
    lines = (
        IncomeLine(fund=Fund.GENERAL, amount=wan(75)),
        IncomeLine(fund=Fund.OTHER, amount=wan(25)),
        IncomeLine(fund=Fund.UNDERTAKING, amount=wan(0)),
        IncomeLine(fund=Fund.RESERVES, amount=wan(10)),
    )
    assert told("income", {"year-income": 100}, income=lines) == [
        "本年收入合计100.00万元，其中：一般公共预算财政拨款收入75.00万元，占75.00%；其他收入25.00万元，占25.00%。"
    ]
    assert told("income", {"year-income": 0}) == ["本年收入合计0.00万元。"]
    assert told("income") == ["本件未提供本年收入合计。"]


def test_spending_with_shares() -> None:
    lines = (SpendingLine(code="2014001", business=wan(25)),)
    assert told("spending", {"year-spending": 100, "basic": 50, "project": 25}, spending=lines) == [
        "本年支出合计100.00万元，其中：基本支出50.00万元，占50.00%；项目支出25.00万元，占25.00%；"
        "经营支出25.00万元，占25.00%。"
    ]


def spent(
    code: str, amount: object, opening: object, fund: Fund = Fund.GENERAL, **given: Any
) -> SpendingLine:
    return SpendingLine(code=code, project=wan(amount), opening_budget=wan(opening), fund=fund, **given)


def test_general_budget_compares_its_own_items_only() -> None:
    lines = (
        spent("2014001", 60, 50, reason="追加", use="机构运转"),
        spent("2050803", 20, 25, reason="压减"),
        spent("2296099", 50, 60, Fund.GOVERNMENT_FUND),
    )
    assert told("general", {"general-spending": 80, "year-spending": 130}, spending=lines) == [
        "一般公共预算财政拨款支出80.00万元，占本年支出合计的61.54%；2025年数未提供，不作比较。",
        "主要用于以下方面：一般公共服务支出（类）60.00万元，占75.00%；教育支出（类）20.00万元，占25.00%。",
        "年初预算75.00万元，支出决算80.00万元，完成年初预算的106.67%；决算数大于预算数5.00万元，原因未说明。",
        "1．一般公共服务支出（类）信访事务（款）行政运行（项），主要用于机构运转：年初预算50.00万元，"
        "支出决算60.00万元，完成年初预算的120.00%；决算数大于预算数10.00万元，原因：追加。",
        "2．教育支出（类）进修及培训（款）培训支出（项）：年初预算25.00万元，支出决算20.00万元，"
        "完成年初预算的80.00%；决算数小于预算数5.00万元，原因：压减。",
    ]


def test_general_budget_without_an_opening_budget() -> None:
    found = told("general", {"general-spending": 60}, spending=(spent("2014001", 60, "未提供"),))
    assert found[-1].endswith("：年初预算未提供，支出决算60.00万元。")
    assert not any("完成年初预算" in each for each in found)


def outcome(item: ThreePublicItem, budget: object, spent: object, **given: Any) -> FinalThreePublicLine:
    return FinalThreePublicLine(item=item, budget=wan(budget), outcome=wan(spent), **given)


def test_three_public() -> None:
    lines = (
        outcome(ThreePublicItem.ABROAD, 0, 0),
        outcome(ThreePublicItem.CAR_PURCHASE, 0, 18, reason="更新一辆"),
        outcome(ThreePublicItem.RECEPTION, 2, 1, reason="压减", previous=wan(3)),
    )
    counts = ThreePublicCounts(cars_bought="1", cars_held="15", receptions="10", guests="152")
    assert told("three-public", three_public=lines, three_public_counts=counts) == [
        "“三公”经费财政拨款支出年初预算2.00万元，支出决算19.00万元，完成年初预算的950.00%；"
        "决算数大于预算数17.00万元。",
        "因公出国（境）费预算、决算均为0。",
        "公务用车购置费年初预算0.00万元，支出决算18.00万元，年初未安排，执行中追加，原因：更新一辆。",
        "公务接待费年初预算2.00万元，支出决算1.00万元，完成年初预算的50.00%；决算数小于预算数1.00万元，"
        "原因：压减；比上年减少2.00万元，下降66.67%。",
        "购置公务用车1辆，公务用车保有量15辆；国内公务接待10批次，国内公务接待152人次。",
    ]


def test_three_public_not_given_is_not_nil() -> None:
    lines = (outcome(ThreePublicItem.RECEPTION, 2, "未提供"), outcome(ThreePublicItem.ABROAD, 1, 1))
    found = told("three-public", three_public=lines)
    assert found[0] == "“三公”经费财政拨款支出年初预算3.00万元，支出决算未提供。"
    assert found[1] == "公务接待费年初预算2.00万元，支出决算未提供。"


def test_three_public_of_nothing() -> None:
    lines = tuple(outcome(item, 0, 0) for item in ThreePublicItem)
    counts = ThreePublicCounts(cars_held="2")
    assert told("three-public", three_public=lines, three_public_counts=counts) == [
        "2026年度无财政拨款“三公”经费支出。",
        "公务用车保有量2辆。",
    ]
    fallen = told("three-public", {}, {"reception": 3}, three_public=lines)
    assert "公务接待费预算、决算均为0；比上年减少3.00万元，下降100.00%，原因未说明。" in fallen
    assert told("three-public") == ["本件未提供2026年度“三公”经费决算。"]


def test_funds() -> None:
    flow = FundFlowLine(code="2296099", opening=wan(5), income=wan(50), project=wan(45), closing=wan(10))
    assert told("government-fund", government_fund=(flow,)) == [
        "2026年度政府性基金预算财政拨款年初结转和结余5.00万元，本年收入50.00万元，本年支出45.00万元，"
        "年末结转和结余10.00万元；各科目见表。"
    ]
    line = spent("2296099", 50, 60, Fund.GOVERNMENT_FUND)
    income = (IncomeLine(fund=Fund.GOVERNMENT_FUND, amount=wan(50)),)
    assert told("government-fund", spending=(line,), income=income) == [
        "2026年度政府性基金预算财政拨款本年收入50.00万元，本年支出50.00万元；各科目见表。"
    ]
    assert told("state-capital", spending=(line,), income=income) == [
        "2026年度无国有资本经营预算财政拨款收入和支出。"
    ]
    assert told("state-capital") == ["本件未提供国有资本经营预算财政拨款收入和支出。"]


def test_operating_cost_and_procurement_are_spent() -> None:
    assert told("operating", {"operating-cost": 10}, {"operating-cost": 10}, operating_cost=OperatingCost(amount=wan(10))) == [
        "2026年机关运行经费支出10.00万元；与上年持平。"
    ]  # fmt: skip
    bought = Procurement(goods=wan(17), works=wan(0), services=wan(83), for_small_firms=wan(50))
    assert told("procurement", procurement=bought) == [
        "2026年政府采购支出100.00万元，其中：货物17.00万元、工程0.00万元、服务83.00万元。",
        "授予合同金额：中小企业50.00万元，占50.00%。",
    ]

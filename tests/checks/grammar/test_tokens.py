"""Tokens: amounts as people write them, years, and words that steer; every place is that of the text."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.checks.grammar.tokens import Kind, Token, tokens


def only(text: str, kind: Kind, year: int = 2024) -> list[Token]:
    return [each for each in tokens(text, year) if each.kind is kind]


@pytest.mark.parametrize(
    ("text", "yuan"),
    [
        ("预算安排150000元", "150000"),
        ("预算安排150,000.00元", "150000"),
        ("预算安排15万元", "150000"),
        ("预算安排 15.00 万元", "150000"),
        ("预算安排１５．００万元", "150000"),
        ("预算安排15\n万元", "150000"),
        ("预算安排1.2亿元", "120000000"),
        ("预算安排3千元", "3000"),
        ("预算安排人民币8800元", "8800"),
        ("差额为-5.5万元", "-55000"),
        ("差额为－5.5万元", "-55000"),
        ("差额为负5.5万元", "-55000"),
        ("共计15万，其中", "150000"),
        ("基金预算收入0万元", "0"),
    ],
)
def test_amount(text: str, yuan: str) -> None:
    (found,) = only(text, Kind.AMOUNT)
    assert found.value == Decimal(yuan)
    assert not found.special


@pytest.mark.parametrize(
    "text",
    [
        "单价100万元以上设备",
        "单价100万元（含）以上设备",
        "补助标准为1920元/人/月",
        "5万元至10万元",
        "每辆2.71万元",
    ],
)
def test_amount_that_is_no_sum(text: str) -> None:
    assert all(each.special for each in only(text, Kind.AMOUNT))


def test_people_and_fans_are_no_money() -> None:
    assert not only("服务群众3万人次，粉丝830万人", Kind.AMOUNT)


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("2023年预算", 2023),
        ("2023年度决算", 2023),
        ("2023年末固定资产", 2023),
        ("截至2023年12月31日", 2023),
        ("比上年增加", 2023),
        ("较去年减少", 2023),
        ("上一年度预算", 2023),
        ("本年度安排", 2024),
    ],
)
def test_year(text: str, year: int) -> None:
    assert [each.year for each in only(text, Kind.YEAR)] == [year]


@pytest.mark.parametrize("text", ["上年结转30万元", "本年收入合计", "本年支出合计"])
def test_year_within_a_name_is_none(text: str) -> None:
    assert not only(text, Kind.YEAR)


@pytest.mark.parametrize(
    ("text", "value"), [("占63.0％", "63.0"), ("增长1,009.71%", "1009.71"), ("下降 100.00 %", "100.00")]
)
def test_percent(text: str, value: str) -> None:
    assert [each.value for each in only(text, Kind.PERCENT)] == [Decimal(value)]


def test_points_are_no_percent() -> None:
    assert not only("提高3个百分点", Kind.PERCENT)


def test_brackets_within_a_name_are_words() -> None:
    found = [each.text for each in tokens("因公出国（境）费5万元（维修（护）费）")]
    assert found == ["因公出国（境）费", "5万元", "（", "维修（护）费", "）"]


def test_list_numbers_join_no_amounts() -> None:
    assert [each.value for each in only("1. 收入5万元，2. 支出6万元", Kind.AMOUNT)] == [50000, 60000]


@given(
    st.text(
        alphabet="0123456789.,，。、；：（）()万亿元%％年月 \n“”比较与上增加减少占完成其中包括一般公共预算收入支出-－",
        max_size=60,
    )
)
def test_places_cut_out_the_token(text: str) -> None:
    """Whatever is written, tokens are in order, do not overlap, and begin and end with what stands there."""
    end = 0
    for token in tokens(text, 2024):
        assert end <= token.start < token.end <= len(text)
        end = token.end

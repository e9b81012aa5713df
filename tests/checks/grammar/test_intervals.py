"""Rounding: what is computed from printed figures is accepted as far as their rounding goes, and no further."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.checks.grammar.intervals import Interval, amount, growth, percent, share
from generator.checks.grammar.tokens import Kind, Token, tokens


def token(text: str) -> Token:
    (found,) = (each for each in tokens(text) if each.kind in (Kind.AMOUNT, Kind.PERCENT))
    return found


def printed(value: Decimal) -> Interval:
    """An amount in 元 as a publication rounds it, to 万元 with two decimals."""
    shown = (value / 10000).quantize(Decimal("0.01"), ROUND_HALF_UP)
    return amount(token(f"{shown}万元"), 2)


money = st.integers(1, 10**11).map(lambda cents: Decimal(cents) / 100)


@given(money, money)
def test_share_of_rounded_amounts_is_accepted(part: Decimal, whole: Decimal) -> None:
    found = share(printed(part), printed(whole))
    exact = (part / whole * 100).quantize(Decimal("0.01"), ROUND_HALF_UP)
    assert found is None or found.meets(percent(token(f"{exact}%")))


@given(money, money)
def test_growth_of_rounded_amounts_is_accepted(current: Decimal, previous: Decimal) -> None:
    found = growth(printed(current), printed(previous))
    exact = ((current - previous) / previous * 100).quantize(Decimal("0.01"), ROUND_HALF_UP)
    assert found is None or found.meets(percent(token(f"{exact}%")))


@pytest.mark.parametrize(
    ("part", "whole", "told", "is_right"),
    [
        ("2106.66万元", "2940.05万元", "71.65%", True),
        ("2106.66万元", "2940.05万元", "71.73%", False),
        ("31888.00万元", "50616.94万元", "63.0%", True),
        ("0.03万元", "0.31万元", "9.68%", True),
        ("0.03万元", "0.31万元", "11.2%", True),
        ("0.03万元", "0.31万元", "21.2%", False),
        ("50元", "100元", "50%", True),
        ("50元", "100元", "51%", False),
    ],
)
def test_share(part: str, whole: str, told: str, is_right: bool) -> None:
    found = share(amount(token(part), 2), amount(token(whole), 2))
    assert found is not None
    assert found.meets(percent(token(told))) is is_right


def test_yuan_are_exact_and_wan_are_rounded() -> None:
    assert amount(token("150000元"), 2).slack == 0
    assert amount(token("15.00万元"), 2).slack == 50
    assert amount(token("15万元"), 2).slack == 50
    assert amount(token("15万元"), 0).slack == 5000
    assert amount(token("约15万元"), 2).slack == 15000


def test_nothing_has_no_share() -> None:
    assert share(Interval(Decimal(5)), Interval(Decimal(0))) is None

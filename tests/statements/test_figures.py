"""Percentages, changes and differences as they are written (C56, C57)."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.amount import ABSENT, BLANK, MoneyUnit
from generator.statements.figures import MINUS, Wording, percent, signed, wording

WAN = Wording(MoneyUnit.WAN, 2)
amounts = st.decimals(-(10**12), 10**12, places=2)


@pytest.mark.parametrize(
    ("part", "whole", "told"),
    [
        ("1", "3", "33.33%"),
        ("2", "3", "66.67%"),
        ("0.005", "100", "0.01%"),
        ("0", "5", "0.00%"),
        ("1009.71", "100", "1,009.71%"),
        ("5", "0", None),
        ("0", "0", None),
    ],
)
def test_percent(part: str, whole: str, told: str | None) -> None:
    assert percent(Decimal(part), Decimal(whole)) == told


@pytest.mark.parametrize(
    ("now", "before", "told"),
    [
        (150000, 100000, "增加5.00万元，增长50.00%"),
        (100000, 150000, "减少5.00万元，下降33.33%"),
        (100000, 100000, "持平"),
        (100000, 0, "增加10.00万元"),
        (0, 100000, "减少10.00万元，下降100.00%"),
        (-50000, 100000, "减少15.00万元，下降150.00%"),
        (50000, -100000, "增加15.00万元，增长150.00%"),
        (0, 0, "持平"),
    ],
)
def test_change(now: int, before: int, told: str) -> None:
    assert WAN.change(Decimal(now), Decimal(before)) == told


@pytest.mark.parametrize(("now", "before"), [(ABSENT, Decimal(1)), (Decimal(1), ABSENT), (BLANK, Decimal(1))])
def test_change_needs_two_figures(now: object, before: object) -> None:
    assert WAN.change(now, before) == ""  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("now", "before", "told"),
    [
        (150000, 100000, "+5.00（+50.00%）"),
        (100000, 150000, f"{MINUS}5.00（{MINUS}33.33%）"),
        (100000, 0, "+10.00"),
        (0, 0, "持平"),
    ],
)
def test_compact(now: int, before: int, told: str) -> None:
    assert WAN.compact(Decimal(now), Decimal(before)) == told


@given(amounts, amounts)
def test_direction_agrees_with_the_sign(now: Decimal, before: Decimal) -> None:
    """C57, and no percentage of 0 (C56), however the figures are."""
    words = wording(MoneyUnit.YUAN, (now, before))
    told, compact = words.change(now, before), words.compact(now, before)
    assert told.startswith("增加" if now > before else "减少" if now < before else "持平")
    assert ("%" in told) == ("%" in compact) == (before != 0 and now != before)
    assert compact[0] == ("+" if now > before else MINUS if now < before else "持")
    assert "-" not in told


@given(amounts, st.sampled_from(MoneyUnit))
def test_nothing_is_lost_in_print(amount: Decimal, unit: MoneyUnit) -> None:
    shown = wording(unit, (amount,)).figure(amount)
    assert Decimal(shown.replace(",", "")) * unit.value == amount


def test_signed() -> None:
    assert [signed("5", Decimal(n)) for n in (5, -5, 0)] == ["+5", f"{MINUS}5", "5"]


def test_money_says_what_is_not_there() -> None:
    assert WAN.money(ABSENT) == "未提供"
    assert WAN.money(BLANK) == "0.00万元"
    assert wording(MoneyUnit.YUAN, [Decimal(5)]).money(Decimal(1234567)) == "1,234,567元"

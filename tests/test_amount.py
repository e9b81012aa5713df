"""Money as typed, kept and printed."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.amount import (
    ABSENT,
    BLANK,
    MoneyUnit,
    add,
    add_given,
    or_zero,
    parse,
    places_needed,
    rounding_tail,
    show,
    show_operators,
    suggestion,
)

YUAN, WAN, YI = MoneyUnit
FEN = st.integers(1 - 10**17, 10**17 - 1).map(lambda fen: Decimal(fen) / 100)
UNITS = st.sampled_from(list(MoneyUnit))


@pytest.mark.parametrize(
    ("typed", "unit", "yuan"),
    [
        ("150,000.00", YUAN, "150000.00"),
        ("150000", YUAN, "150000"),
        ("15万元", YUAN, "150000"),
        ("15 万元", WAN, "150000"),
        ("15", WAN, "150000"),
        ("15元", WAN, "15"),
        ("0.000001", WAN, "0.01"),
        ("1.5亿元", WAN, "150000000"),
        ("-3.20", YUAN, "-3.20"),
        ("+3", YUAN, "3"),
        ("-0", YUAN, "0"),
    ],
)
def test_amounts_are_read_exactly(typed: str, unit: MoneyUnit, yuan: str) -> None:
    amount = parse(typed, unit)
    assert amount == Decimal(yuan)
    assert amount is not None
    assert not (amount == 0 and amount.is_signed())


@pytest.mark.parametrize(
    "typed",
    ["", "1_000", "一千", "15 万 元左右", "1,50", "1e5", "１５", "15，000", "－3", "−3", "1,0000", "15万",
     "5.",
     ".5", "1 000", "NaN", "Infinity", "1" * 16, "0." + "1" * 11, "٣", "15\n万元", "——", "0x10"],
)  # fmt: skip
def test_anything_else_is_no_amount(typed: str) -> None:
    assert parse(typed, YUAN) is None


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("1_000", "1000"),
        ("一千", "1000"),
        ("二十万元", "20万元"),
        ("三千零五", "3005"),
        ("15 万 元左右", "15万元"),
        ("１５，０００", "15,000"),
        ("－3.5", "-3.5"),
        ("1,50", "150"),
        ("1e5", "100000"),
        ("15万", "15万元"),
        ("¥150", "150"),
        ("2O5.6l", "205.61"),
        ("150（万元）", "150万元"),
        ("15·00", "15.00"),
        ("见附件", None),
        ("", None),
        ("1.2.3", None),
    ],
)
def test_suggestion_is_itself_an_amount(typed: str, meant: str | None) -> None:
    assert suggestion(typed) == meant
    assert meant is None or parse(meant, YUAN) is not None


@given(st.text(alphabet="0123456789.,eE+-万亿元一千百十_ ，．１左右约", max_size=20))
def test_any_suggestion_can_be_typed(typed: str) -> None:
    meant = suggestion(typed)
    assert meant is None or parse(meant, YUAN) is not None


@given(FEN, UNITS)
def test_amounts_survive_print_and_parse(amount: Decimal, unit: MoneyUnit) -> None:
    assert parse(show(amount, unit, 10), unit) == amount


@given(FEN, UNITS, st.integers(0, 4))
def test_print_rounds_half_away_from_zero(amount: Decimal, unit: MoneyUnit, places: int) -> None:
    shown = Decimal(show(amount, unit, places).replace(",", ""))
    step = Decimal(1).scaleb(-places)
    difference = abs(amount / unit.value) - abs(shown)
    assert -step / 2 <= difference < step / 2


def test_what_rounds_to_nothing_has_no_sign() -> None:
    assert show(Decimal("-0.004"), YUAN) == "0.00"
    assert show(Decimal("-0"), YUAN) == "0.00"
    assert show(Decimal("-40"), WAN) == "0.00"
    assert show(Decimal("-60"), WAN) == "-0.01"


def test_three_kinds_of_nothing_stay_apart() -> None:
    one = Decimal(1)
    assert add([one, BLANK]) == one
    assert add([BLANK, BLANK]) is BLANK
    assert add([]) is BLANK
    assert add([Decimal(0), BLANK]) == Decimal(0)
    assert add([one, ABSENT]) is ABSENT
    assert add_given([one, ABSENT]) == one
    assert add_given([ABSENT]) is ABSENT
    assert (or_zero(BLANK), or_zero(ABSENT), or_zero(one)) == (0, 0, 1)


def test_places_show_every_amount_in_full() -> None:
    assert places_needed([Decimal(3), BLANK], YUAN) == 0
    assert places_needed([Decimal("3.5"), Decimal(3)], YUAN) == 2
    assert places_needed([Decimal("1234.50")], WAN) == 5
    assert places_needed([], WAN) == 2


def test_rounding_tail_grows_with_the_cells_added() -> None:
    assert rounding_tail(3, WAN) == Decimal("200")
    assert rounding_tail(3, YUAN) == 0


@pytest.mark.parametrize(
    ("typed", "shown"),
    [(">=95%", "≥95%"), ("<=3天", "≤3天"), ("≥95%", "≥95%"), ("95%", "95%"), ("=>1", "=>1")],
)
def test_operators_are_shown_as_printed(typed: str, shown: str) -> None:
    assert show_operators(typed) == shown

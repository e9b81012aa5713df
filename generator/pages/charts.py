"""Charts drawn from a table of the same page; all geometry is worked out here, templates only print it."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from generator.amount import Amount, MoneyUnit
from generator.pages.blocks import BarView, ChartView, Link
from generator.statements.figures import percent, wording

WIDTH, PLOT_TOP, PLOT_HEIGHT, LABELS = 640, 40, 180, 34


def bar_chart(
    chart_id: str, amounts: Mapping[int, Amount | None], unit: MoneyUnit, word: str, source: Link
) -> ChartView | None:
    """Bars of one item over the years, from zero, a gap for each missing year; None for fewer than two years."""
    known = {year: amount for year, amount in amounts.items() if isinstance(amount, Decimal) and amount >= 0}
    if len(known) < 2 or max(known.values()) == 0:
        return None
    years = range(min(known), max(known) + 1)
    words = wording(unit, known.values())
    step = Decimal(WIDTH) / len(years)
    width = min(step * Decimal("0.6"), Decimal(96))
    highest = max(known.values())
    bars = []
    for index, year in enumerate(years):
        middle = step * index + step / 2
        amount = known.get(year)
        height = PLOT_HEIGHT * amount / highest if amount is not None else Decimal(0)
        top = PLOT_TOP + PLOT_HEIGHT - height
        bars.append(
            BarView(
                label=f"{year}年",
                figure=words.figure(amount) if amount is not None else "未提供",
                x=_pixel(middle - width / 2),
                y=_pixel(top),
                width=_pixel(width),
                height=_pixel(height),
                label_x=_pixel(middle),
                figure_y=_pixel(top - 8),
                is_gap=amount is None,
            )
        )
    first, last = min(known), max(known)
    told = "、".join(f"{year}年{words.figure(amount)}{unit.label}" for year, amount in sorted(known.items()))
    return ChartView(
        id=chart_id,
        title=_finding(word, first, last, known, unit, words.figure(abs(known[last] - known[first]))),
        description=f"{word}：{told}。",
        height=str(PLOT_TOP + PLOT_HEIGHT + LABELS),
        base_y=str(PLOT_TOP + PLOT_HEIGHT),
        label_y=str(PLOT_TOP + PLOT_HEIGHT + 24),
        bars=tuple(bars),
        source=source,
    )


def _finding(
    word: str, first: int, last: int, known: Mapping[int, Decimal], unit: MoneyUnit, difference: str
) -> str:
    """What the chart shows, as a sentence."""
    if known[last] == known[first]:
        return f"{last}年{word}与{first}年相同"
    direction = "增加" if known[last] > known[first] else "减少"
    share = percent(abs(known[last] - known[first]), known[first])
    return f"{word}{last}年比{first}年{direction}{difference}{unit.label}" + (f"（{share}）" if share else "")


def _pixel(number: Decimal) -> str:
    return f"{number:.1f}"

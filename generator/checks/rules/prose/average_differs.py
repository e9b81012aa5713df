"""“人均80元”“平均每辆2.40万元”与总数、个数算出来的不一样。

## 为什么
总数、个数、平均数写在一起，读者会除一除；除出来不是，三个数里总有一个错。

## 依据
算术（C56、C66）。总数和个数取文中同一段写的，或者数据里的；任何一对算得出来就不报。平均数的口径可能另有规定（比如按全年平均的车辆数），所以只是警告。

## 有误
```2024/决算.md
---
表式: 财政部2021
金额单位: 元
三公经费数量:
  国内接待批次: 3
  国内接待人次: 20
---

## 七、财政拨款“三公”经费支出决算情况说明

公务接待费支出2000元，全年国内公务接待3批次，20人次，人均80元。
```

## 正确
```2024/决算.md
---
表式: 财政部2021
金额单位: 元
三公经费数量:
  国内接待批次: 3
  国内接待人次: 20
---

## 七、财政拨款“三公”经费支出决算情况说明

公务接待费支出2000元，全年国内公务接待3批次，20人次，人均100元。年末公务用车保有量2辆，公务用车运行维护费50000元，平均每辆25000元。
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator.checks.case import Case, Passage
from generator.checks.grammar.intervals import Interval
from generator.checks.grammar.nouns import Item
from generator.checks.grammar.statements import BUDGETS, Figure
from generator.checks.grammar.tokens import UNITS, squeeze
from generator.checks.judging.counts import clause_start
from generator.checks.judging.fault import plain
from generator.checks.rule import Finding, rule
from generator.model.budget import Budget
from generator.model.final import Final

_MONEY = r"(?P<about>约)?(?P<money>[0-9][0-9,]*(?:\.[0-9]+)?)(?P<unit>万?元)(?![/／每至~～—以-])"
_IS = r"(?:费用?|支出|消费|成本|金额)?[为是]?"


@dataclass(frozen=True, slots=True)
class _Average:
    """What is divided by how many of what: items, the counts of the data, the measure words of counts in words."""

    pattern: re.Pattern[str]
    items: tuple[str, ...]
    fields: tuple[str, ...]
    units: tuple[str, ...]


_CAR = r"(?:平均每辆(?:车|公务用车)?|每辆车?平均|车均|单车)"
_AVERAGES = (
    _Average(
        re.compile(rf"{_CAR}(?:公务用车)?(?:运行维护|运行|运维){_IS}{_MONEY}"),
        ("car-running",),
        ("cars_held",),
        ("辆", "台"),
    ),
    _Average(
        re.compile(rf"{_CAR}(?:公务用车)?购置{_IS}{_MONEY}"),
        ("car-purchase",),
        ("cars_bought",),
        ("辆", "台"),
    ),
    _Average(
        re.compile(rf"{_CAR}{_IS}{_MONEY}"),
        ("car-purchase", "car-running", "cars"),
        ("cars_bought", "cars_held"),
        ("辆", "台"),
    ),
    _Average(
        re.compile(rf"(?:人均|平均每人次?|每人次?平均)(?:公务)?(?:接待|用餐)?{_IS}{_MONEY}"),
        ("reception", "abroad"),
        ("guests", "persons_abroad"),
        ("人次", "人"),
    ),
    _Average(
        re.compile(rf"(?:批均|每批次?平均|平均每批次?|批次平均)(?:公务)?(?:接待|用餐)?{_IS}{_MONEY}"),
        ("reception",),
        ("receptions",),
        ("批次", "批"),
    ),
    _Average(
        re.compile(rf"(?:团均|平均每个?团组?){_IS}{_MONEY}"), ("abroad",), ("groups_abroad",), ("个", "批次")
    ),
)
#: A passage without these tells no average.
_SOUGHT = ("均", "每", "单车")
_ELSEWHERE = re.compile(r"上年|去年|增加|减少|下降|比|较|标准|限额|不超过|控制在")


@rule(title="平均数与总数、个数不符", ids=("C56", "C66"), severity="warning")
def average_differs(case: Case) -> Iterator[Finding]:
    """An average of the “三公” expenses that no total and count gives."""
    if not isinstance(case.filing, Budget | Final):
        return
    for index, passage in enumerate(case.passages):
        if passage.origin != "paragraph" or passage.section != "three-public":
            continue
        if not any(each in passage.text for each in _SOUGHT):
            continue
        text, places = squeeze(passage.text)
        taken: set[int] = set()
        for average in _AVERAGES:
            for match in average.pattern.finditer(text):
                clause = text[clause_start(text, match.start()) : match.start()]
                if match.start() in taken or _ELSEWHERE.search(clause) is not None:
                    continue
                taken.add(match.start())
                at = places[match.start("money")], places[match.end() - 1] + 1
                yield from _judged(case, index, passage, average, match, at)


def _judged(
    case: Case, index: int, passage: Passage, average: _Average, match: re.Match[str], at: tuple[int, int]
) -> Iterator[Finding]:
    digits = match["money"].replace(",", "")
    size = UNITS[match["unit"]]
    told = Decimal(digits) * size
    # One unit of the last digit, as some cut and others round.
    slack = told / 10 if match["about"] else Decimal(1).scaleb(-len(digits.partition(".")[2])) * size
    counts, totals = _counts(case, index, average), list(_totals(case, index, average))
    found = [(total, count) for total in totals for count in counts]
    if found and not any(
        abs(total.value / count - told) <= slack + total.slack / count for total, count in found
    ):
        total, count = min(found, key=lambda each: abs(each[0].value / each[1] - told))
        figure = next((each.token for each in case.told.figures if each.token.unit == match["unit"]), None)
        yield Finding(
            passage.at(*at),
            f"{plain(total.value, figure)}除以{count}{average.units[0]}得{plain(total.value / count, figure)}，这里写{match['money']}{match['unit']}",
            "核对总数、个数和平均数",
        )


def _counts(case: Case, index: int, average: _Average) -> list[Decimal]:
    """The counts that the passage and the data tell, and what those of the passage come to."""
    filing = case.filing
    record = filing.three_public_counts if isinstance(filing, Final) else None
    given = [getattr(record, each) for each in average.fields] if record is not None else []
    found = [Decimal(each) for each in given if each is not None and each.strip().isdecimal()]
    told = [
        each.value
        for each in case.told.figures
        if each.passage == index and each.role == "count" and each.token.unit in average.units
    ]
    return [each for each in dict.fromkeys([*told, *found, sum(told, Decimal(0))]) if each > 0]


def _totals(case: Case, index: int, average: _Average) -> Iterator[Interval]:
    """The amounts of the item that the passage and the data tell."""
    for head in average.items:
        for entry in case.bound.ledger.now(Item(head)):
            yield Interval(entry.value, case.bound.ledger.slack)
        for figure in case.told.figures:
            if figure.passage == index and figure.item == Item(head) and _is_own(case, figure):
                yield case.told.interval(figure)


def _is_own(case: Case, figure: Figure) -> bool:
    """Whether a figure is what the item amounts to in the year itself."""
    is_budget = case.bound.ledger.is_final and figure.measure in BUDGETS
    is_value = figure.role in ("value", "part") and not figure.is_base
    return is_value and not is_budget and figure.year in (None, case.told.year)

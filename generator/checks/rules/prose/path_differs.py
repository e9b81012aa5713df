"""文字里写的类、款，不是这个项所在的类、款；或者写的项数据里没有，金额却是另一项的。

## 为什么
“社会保障和就业支出（类）进修及培训（款）培训支出（项）”，培训支出在教育支出之下：多半是拷上一条时没有改全。

## 依据
政府收支分类科目（C10）。只在写的类、款是另一个类、款的规定名称，项又认得准时才说；旧科目名称、简称不看。
数据里没有的项，只在金额与一个没有写到的项相同时才说。

## 有误
```2024/决算.md
---
表式: 财政部2021
金额单位: 万元
支出: |
  科目编码	科目名称	项目支出	年初预算数
  2050803	培训支出	3.00	3.00
---

### 五、一般公共预算财政拨款支出决算情况说明

1.社会保障和就业支出（类）进修及培训（款）培训支出（项）。年初预算为3.00万元，支出决算为3.00万元，完成年初预算的100.00%。
```

一级写成了下一级的：

```2024/预算.md
---
表式: 财政部2021
金额单位: 万元
支出: |
  科目编码	科目名称	项目支出
  2100717	计划生育服务	3.00
---

#### （三）一般公共预算当年拨款具体使用情况

1.卫生健康支出（类）卫生健康支出（款）计划生育事务（项）3.00万元，主要用于发放补助。
```

## 正确
```2024/决算.md
---
表式: 财政部2021
金额单位: 万元
支出: |
  科目编码	科目名称	项目支出	年初预算数
  2050803	培训支出	3.00	3.00
  2080501	行政单位离退休	1.00	1.00
---

### 五、一般公共预算财政拨款支出决算情况说明

1.教育（类）进修及培训（款）培训支出（项）。年初预算为3.00万元，支出决算为3.00万元，完成年初预算的100.00%。

2.社会保障和就业（类）行政事业单位离退休（款）归口管理的行政单位离退休（项）。年初预算为1.00万元，支出决算为1.00万元，完成年初预算的100.00%。
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from generator.checks.case import Case
from generator.checks.grammar.nouns import Item
from generator.checks.indicator.likeness import likeness
from generator.checks.judging.findings import place
from generator.checks.rule import Finding, rule
from generator.model.budget import Budget
from generator.model.final import Final
from generator.tables.classification import name_of, normalise
from generator.tables.function_names import FUNCTION_NAMES

#: How alike two names are that are meant to be one.
_ALIKE = 0.7
_END = re.compile(r"(?:支出)+$")


@rule(title="科目的类、款写错", ids=("C10",), severity="warning")
def path_differs(case: Case) -> Iterator[Finding]:
    """A 类 or 款 in words that is another one than that of the 项 named under it."""
    seen: set[tuple[int, Item]] = set()
    for figure in case.told.figures:
        item = figure.item
        if item is None or len(item.path) != 3 or (figure.passage, item) in seen:
            continue
        seen.add((figure.passage, item))
        if _is_shifted(item.path):
            yield Finding(
                place(case, figure),
                f"“{item.path[1]}”是类，写成了款；“{item.path[2]}”是款，写成了项",
                "写全类、款、项的名称",
            )
            continue
        codes = case.bound.ledger.codes(item)
        code = next(iter(codes)) if len(codes) == 1 else ""
        for name, length, word in ((item.path[0], 3, "类"), (item.path[1], 5, "款")):
            others = _codes(length).get(_stem(name), frozenset())
            if code and others and code[:length] not in others:
                yield Finding(
                    place(case, figure),
                    f"写“{name}（{word}）”，而“{item.path[2]}（项）”（{code}）属于“{name_of(code[:length])}（{word}）”",
                    f"核对{word}和项的名称",
                )
    yield from _not_in_data(case)


def _not_in_data(case: Case) -> Iterator[Finding]:
    """A 项 that the data do not have, told with the amount of one that the words do not name."""
    filing, ledger = case.filing, case.bound.ledger
    if not isinstance(filing, Budget | Final):
        return
    told = [each for each in case.told.figures if each.item is not None and len(each.item.path) == 3]
    codes = {each.item: ledger.codes(each.item) for each in told if each.item is not None}
    strange = [
        each for each in told if each.item is not None and _is_strange(each.item.path, codes[each.item])
    ]
    if not strange:
        return
    named = {next(iter(found)) for found in codes.values() if len(found) == 1}
    rest = [
        (line, code) for line in filing.spending if line.name and (code := normalise(line.code)) not in named
    ]
    for figure in strange:
        measures = ("", "outcome") if ledger.is_final else ("", "budget", "opening")
        is_own = figure.year in (None, case.told.year) and figure.measure in measures
        if figure.role != "value" or not is_own or not figure.value or figure.item is None:
            continue
        same = [
            (line, code)
            for line, code in rest
            if any(
                abs(entry.value - figure.value) <= ledger.slack
                for entry in ledger.now(Item("function", path=("", name_of(code[:5]) or "", line.name or "")))
            )
        ]
        if len(same) == 1 and not _is_same_name(figure.item.path[2], same[0][0].name or ""):
            yield Finding(
                place(case, figure),
                f"写“{figure.item.path[2]}（项）”{figure.token.text}，数据里没有这一项；{figure.token.text}的是“{same[0][0].name}”（{same[0][1]}）",
                "核对项的名称和数据里的科目",
            )


def _is_shifted(path: tuple[str, ...]) -> bool:
    """Whether a 类 stands for the 款, and a 款 for the 项: names that are of no lower level too."""
    return all(
        _codes(length).get(_stem(name)) and not _codes(length + 2).get(_stem(name))
        for name, length in ((path[1], 3), (path[2], 5))
    )


def _is_same_name(one: str, other: str) -> bool:
    """Whether one name is the other shortened or written a little otherwise."""
    return one in other or other in one or likeness(one, other) >= _ALIKE


def _is_strange(path: tuple[str, ...], codes: frozenset[str]) -> bool:
    """Whether no code of the data is of this name, or only several under other 类 or 款 than those named."""
    if len(codes) < 2:
        return not codes
    above = ((3, _codes(3).get(_stem(path[0]))), (5, _codes(5).get(_stem(path[1]))))
    return any(wanted and not any(each[:length] in wanted for each in codes) for length, wanted in above)


@cache
def _codes(length: int) -> dict[str, frozenset[str]]:
    """The codes of 类 (3 digits), 款 (5) or 项 (7) by the stem of their name."""
    found: dict[str, frozenset[str]] = {}
    for code, name in FUNCTION_NAMES.items():
        if len(code) == length:
            found[_stem(name)] = found.get(_stem(name), frozenset()) | {code}
    return found


def _stem(name: str) -> str:
    return _END.sub("", name.translate(str.maketrans("()", "（）")))

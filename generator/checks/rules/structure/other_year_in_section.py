"""说今年安排的一段话，写的却是别的年度。

## 为什么
拿去年的文件改，数改了年份没有改；读者就不知道这个数是哪一年的。

## 依据
本站的录入规矩（R4）。从字句上判断，所以只作警告。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 元
---

## 六、政府采购预算情况

2023年，我单位安排政府采购预算20000元。
```

```2024/决算.md
---
表式: 财政部2021
金额单位: 元
---

### 二、收入决算情况说明

示例县档案局2023年度本年收入合计200000.00元。
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 元
---

## 六、政府采购预算情况

2024年，我单位安排政府采购预算20000元，2023年安排政府采购预算10000元。

## 七、国有资产信息

2023年末我单位固定资产50000元。
```
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from generator.checks.case import Case
from generator.checks.rule import Finding, rule
from generator.model.vocabulary import Kind

_YEAR = re.compile(r"(?<!\d)((?:19|20)\d{2})\s*年")
_START = re.compile(r"(?:^|。)\s*")
_HEAD = r"\s*((?:19|20)\d{2})\s*年度?(?!年?[末底初]|\s*\d{1,2}\s*月)"
_AMOUNT = r"[^。；]{0,40}?\d[\d,.]*\s*[亿万]?元"
#: That a year has nothing of a fund.
_NOTHING = r"(?:没有|无|未)(?:使用|安排)?(?:政府性基金|国有资本经营)"
#: A clause that tells what a year has planned or spent or will do: the year at its head.
_TOLD = {
    Kind.BUDGET: re.compile(rf"{_HEAD}(?:[^。；]{{0,40}}?(?:预算|安排){_AMOUNT}|{_NOTHING})"),
    Kind.FINAL: re.compile(rf"{_HEAD}(?:[^。；]{{0,40}}?(?:决算|支出|收入){_AMOUNT}|{_NOTHING})"),
    Kind.PERFORMANCE: re.compile(rf"{_HEAD}[^。；]{{0,30}}?(?:将|计划|拟)"),
}
_OURS = ("本部门", "我部门", "本单位", "我单位", "我局", "本局", "我委", "我办")
#: The sentence that announces the filing itself.
_ANNOUNCED = re.compile(
    r"((?:19|20)\d{2})\s*年度?(?:部门|单位|本级)?(?:预算|决算|收支|整体|绩效)[^。；]{0,20}(?:公开|公布|说明)如下"
)


@cache
def _other_than(year: str) -> re.Pattern[str]:
    """Any other year: most paragraphs name none, and need not be tried."""
    return re.compile(rf"(?:19|20)\d{{2}}(?<!{year})\s*年")


@rule(title="段落的年度不对", ids=("R4",), severity="warning")
def other_year_in_section(case: Case) -> Iterator[Finding]:
    """A paragraph tells an amount or a plan of another year at its head, and never names the filing's own.

    What a later year has cannot be told yet, whatever else the paragraph says.
    """
    if case.entry.kind not in _TOLD:
        return
    department, year = case.entry.department.department, str(case.entry.year)
    other, names = _other_than(year), (department.name, department.short_name, *department.other_names)
    for passage in case.passages:
        if passage.origin != "paragraph" or passage.section == "glossary":
            continue
        if other.search(passage.text) is None:
            continue
        match = _ANNOUNCED.search(passage.text) or _told(passage.text, case.entry.kind, names)
        if match and match[1] != year and (match[1] > year or year not in _YEAR.findall(passage.text)):
            at = passage.at(match.start(1), match.end(1))
            hint = f"核对年度；说的是 {year} 年的，改过来"
            yield Finding(at, f"这一段说的是 {match[1]} 年，这件文件是 {year} 年的", hint)


def _told(text: str, kind: Kind, names: Iterable[str]) -> re.Match[str] | None:
    """The first clause that tells an amount or a plan, with the year at its head or right after the organ's name.

    The names are no part of the pattern, which would be compiled anew for each department.
    """
    pattern, owners = _TOLD[kind], ("", *_OURS, *names)
    for start in _START.finditer(text):
        heads = (len(each) for each in owners if text.startswith(each, start.end()))
        match = next(filter(None, (pattern.match(text, start.end() + each) for each in heads)), None)
        if match is not None:
            return match
    return None

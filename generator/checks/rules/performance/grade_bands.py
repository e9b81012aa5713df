"""评价分档有重叠或缺口：95% 同时算优又算良。

## 为什么
“以上”“以下”都包括本数。“95%以上为优、90%-95%为良”，正好95%是优还是良？

## 依据
分档应当首尾相接、不重不漏（P46）。

## 有误
```2024/绩效.md
---
表式: 河北2022
金额单位: 元
---

### 二、分项绩效目标

#### 1.档案整理

绩效目标：整理馆藏档案。绩效标准：95%以上的为优；90%-95%的为良；90%以下的为差。
```

## 正确
```2024/绩效.md
---
表式: 河北2022
金额单位: 元
---

### 二、分项绩效目标

#### 1.档案整理

绩效目标：整理馆藏档案。绩效标准：95%以上的为优，不到95%的为良。
```
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from decimal import Decimal

from generator.checks.case import Case, Passage
from generator.checks.rule import Finding, rule
from generator.model.vocabulary import Kind

_N = r"(?P<{}>[0-9]{{1,3}}(?:\.[0-9]+)?)\s*[%％分]?"
_BAND = re.compile(
    rf"(?P<words>[\u4e00-\u9fff]{{0,6}}){_N.format('low')}(?:\s*[-~～—－至到]\s*{_N.format('high')})?"
    r"(?P<side>及以上|以上|以下|及以下|（含）以上|\(含\)以上)?(?:（(?P<note>[^）]*)）)?的?(?:[，,])?(?:为|评为|评定为|是|等级为)(?P<grade>优秀?|良好?|中|合格|及格|差|不合格|一般)"
)


@rule(title="分档重叠", ids=("P46",), severity="warning")
def grade_bands(case: Case) -> Iterator[Finding]:
    """The bands of grades in the paragraphs of performance texts: edges in two bands, gaps, garbled sides."""
    if case.entry.kind not in (Kind.PERFORMANCE, Kind.SELF_EVALUATION):
        return
    for passage in case.passages:
        bands = [match for match in _BAND.finditer(passage.text) if match["side"] or match["high"]]
        if len(bands) > 1:
            yield from _compared(passage, bands)
        for match in bands:
            if re.search(r"不能|不足|未|没有", match["words"]) and match["side"] in ("以下", "及以下"):
                yield Finding(
                    passage.at(match.start(), match.end()),
                    f"“{match[0]}”否定加“以下”，意思反了",
                    "写成 不到85%的为差",
                )


def _compared(passage: Passage, bands: list[re.Match[str]]) -> Iterator[Finding]:
    sides = sorted((_ends(match) for match in bands), key=lambda each: -each[1])
    twice = [above[0] for above, below in itertools.pairwise(sides) if above[0] <= below[1]]
    gaps = [(below[1], above[0]) for above, below in itertools.pairwise(sides) if above[0] > below[1]]
    at = passage.at(bands[0].start(), bands[-1].end())
    if twice and not any(match["note"] for match in bands):
        edges = "、".join(f"{edge.normalize():f}" for edge in twice)
        yield Finding(at, f"{edges} 同时落在两档里", "一档写“以上”，另一档写“不到”，或注明（不含）")
    for low, high in gaps:
        yield Finding(at, f"{low.normalize():f} 到 {high.normalize():f} 之间没有档", "首尾接起来")


def _ends(match: re.Match[str]) -> tuple[Decimal, Decimal]:
    """The two ends of a band, both in it: 以上 and 以下 hold the number itself."""
    low = Decimal(match["low"])
    if match["high"]:
        return low, Decimal(match["high"])
    return (Decimal(0), low) if match["side"] in ("以下", "及以下") else (low, Decimal(100))

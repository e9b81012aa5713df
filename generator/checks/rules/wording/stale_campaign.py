"""把早已结束的集中教育当作今年要开展的工作。

## 为什么
多半是照抄往年的文字没有更新。集中教育有起止的年份，过后再写“开展”，读者不知道说的是哪一年的事。

## 依据
公开的信息应当准确（政府信息公开条例第六条）。

## 有误
```2022/绩效.md
---
表式: 河北2022
金额单位: 元
---

### 三、工作保障措施

开展“不忘初心、牢记使命”主题教育，与完成重点任务相结合。
```

## 正确
```2022/绩效.md
---
表式: 河北2022
金额单位: 元
---

### 三、工作保障措施

巩固深化“不忘初心、牢记使命”主题教育成果。2019年开展“不忘初心、牢记使命”主题教育，形成档案120卷。
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.rule import Finding, rule
from generator.checks.words.dated import CAMPAIGNS
from generator.checks.words.texts import texts_with

_PATTERNS = tuple((each, re.compile(each.pattern)) for each in CAMPAIGNS)
_ANY = re.compile("|".join(each.pattern for each in CAMPAIGNS))
_PAST = re.compile(r"^[^，。；]{0,8}(?:成果|以来|以后|经验|长效|常态化|结束|整改|档案|资料)")
#: A clause that tells what another year did: 2019年开展…, 已完成….
_TOLD = re.compile(r"(?<!\d)(?P<year>20\d{2})年[^。；]*$|(?:已开展|已完成|曾|此前|以往)[^，。；]{0,12}$")
_KEEPING = re.compile(r"(?:巩固|深化|拓展|总结|回顾)[^，。；]{0,12}$")


@rule(title="集中教育早已结束", ids=("R46",), severity="warning")
def stale_campaign(case: Case) -> Iterator[Finding]:
    """A campaign set as a task of the year, which ended before."""
    year = case.entry.year
    for text in texts_with(case, _ANY):
        for campaign, pattern in _PATTERNS:
            for match in pattern.finditer(text.text) if year > campaign.last else ():
                before = text.text[: match.start()]
                told = _TOLD.search(before)
                is_past = _PAST.match(text.text[match.end() :]) or _KEEPING.search(before)
                if not is_past and not (told and int(told["year"] or 0) <= campaign.last):
                    yield Finding(
                        text.at(match.start(), match.end()),
                        f"{campaign.name}已于 {campaign.last} 年以前结束，本件是 {year} 年的",
                        "照今年的工作更新；说的是成果或以往的事，写明",
                    )

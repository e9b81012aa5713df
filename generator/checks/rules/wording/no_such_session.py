"""提到的中央全会没有开过：一届中央委员会的全会没有这么多次，或者到这件文件的年度还没有开。

## 为什么
会议名称写错属于严重表述错误，多半是数字打错。

## 依据
公开的信息应当准确（政府信息公开条例第六条）。

## 有误
```2024/绩效.md
---
表式: 河北2022
金额单位: 元
---

### 一、总体绩效目标

贯彻落实党的十九届八中全会精神。
```

2023 年的文件，写了 2024 年才开的会议：

```2023/绩效.md
---
表式: 河北2022
金额单位: 元
---

### 一、总体绩效目标

贯彻落实党的二十届三中全会精神。
```

## 正确
```2024/绩效.md
---
表式: 河北2022
金额单位: 元
---

### 一、总体绩效目标

贯彻落实党的十九届六中全会精神，回顾党的八届十一中全会。
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.rule import Finding, rule
from generator.checks.words.dated import SESSIONS, congress_number, find
from generator.checks.words.texts import matches
from generator.model.vocabulary import Kind

_SESSION = re.compile(
    r"(?:党的|中央|中共)?(?P<congress>[一二三四五六七八九十]{2,3})届(?P<number>[一二三四五六七八九十]{1,2})中全会"
)
#: A committee of a lower level counts its own congresses: 县委第十六届….
_LOCAL = re.compile(r"(?:委|委员会|[省市县区旗州盟])第?$")
#: Since the 13th congress no Central Committee has held more than nine, since the 16th never more than seven.
_FIRST, _MOST = 16, 7


@rule(title="没有这次全会", ids=("G30",), severity="error", basis="政府信息公开条例第六条")
def no_such_session(case: Case) -> Iterator[Finding]:
    """A plenary session with a number that no Central Committee of its time reached."""
    latest = max(each.congress for each in SESSIONS)
    for text, match in matches(case, _SESSION):
        if _LOCAL.search(text.text, max(0, match.start() - 8), match.start()):
            continue
        try:
            congress, number = congress_number(match["congress"]), congress_number(match["number"])
        except ValueError:
            continue
        at = text.at(match.start(), match.end())
        session = find(congress, number)
        if _FIRST <= congress <= latest and number > _MOST:
            yield Finding(at, f"没有“{match[0]}”这次会议", "核对会议的名称")
        elif session is not None and session.closed.year > _last_year(case):
            message = f"“{match[0]}”{session.closed.year} 年才召开，这件文件是 {case.entry.year} 年的"
            yield Finding(at, message, "核对会议的名称和文件的年度")


def _last_year(case: Case) -> int:
    """The year in which a filing may last have been written: what tells of a year is published in the next."""
    tells_of_past = case.entry.kind in (Kind.FINAL, Kind.SELF_EVALUATION)
    published = case.filing.published
    return max(case.entry.year + tells_of_past, published.year if published else 0)

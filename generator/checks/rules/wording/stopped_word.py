"""用了本单位列为停用的词。停用的词写在内容文件夹的 `停用词.txt` 里，一行一个，由本单位自己填。

## 为什么
领导人姓名、地名、机构名的写法，各地常犯的错别字，程序不能替各地定；查出过一次的，记下来，以后就不会再漏。
写法：`词 => 改为 # 理由`，只写词也行；行首加“?”的只提醒，不停发；`除` 后面写正确的长词。

## 依据
公开的信息应当准确（政府信息公开条例第六条）。

## 有误
```停用词.txt
# 一行一个
示例县委财政局 => 示例县财政局 # 财政局是政府的部门
?宣活动 => 宣传活动 除 文宣活动
```

```示例县/县档案局/2024/预算.md
---
表式: 河北2022
金额单位: 元
---

## 九、其他需要说明的事项

报示例县委财政局审核。做好重要宣活动。
```

## 正确
```停用词.txt
?宣活动 => 宣传活动 除 文宣活动
```

```示例县/县档案局/2024/预算.md
---
表式: 河北2022
金额单位: 元
---

## 九、其他需要说明的事项

做好文宣活动和宣传活动。
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.checks.case import Case
from generator.checks.rule import Finding, rule
from generator.checks.words.texts import around, matches
from generator.corpus.lexicon import StopWord
from generator.diagnostic import Related


@rule(title="用了停用的词", ids=("G30", "G31"), severity="error")
def stopped_word(case: Case) -> Iterator[Finding]:
    """Words that the office's own list forbids."""
    if not case.corpus.lexicon:
        return
    words = {each.word: each for each in case.corpus.lexicon}
    pattern = _pattern(case.corpus.lexicon)
    for text, match in matches(case, pattern):
        entry = words.get(match["word"] or "")
        if entry is None:
            continue
        where = around(text.text, match.start(), match.end(), 5)
        reason = f"（{entry.reason}）" if entry.reason else ""
        yield Finding(
            text.at(match.start(), match.end()),
            f"“{where}”：“{entry.word}”列为停用{reason}",
            f"改为“{entry.instead}”" if entry.instead else "换一种说法，或删去",
            severity="warning" if entry.is_hint else None,
            related=(Related(entry.at, "停用词"),),
        )


@lru_cache(maxsize=4)
def _pattern(lexicon: tuple[StopWord, ...]) -> re.Pattern[str]:
    """Right longer words first, then the words; the longest of each first."""
    right = sorted((word for each in lexicon for word in each.within), key=len, reverse=True)
    wrong = sorted((each.word for each in lexicon), key=len, reverse=True)
    return re.compile("|".join([*map(re.escape, right), f"(?P<word>{'|'.join(map(re.escape, wrong))})"]))

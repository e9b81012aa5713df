"""“三公”经费少列了一项。

## 为什么
出国、购车、用车、接待四项要各有各的数；没有发生也要写 0，读者才知道不是漏了。少一项，合计就算不出来。

## 依据
“三公”经费支出表的栏目（R23）。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 元
三公经费: |
  项目	本年	上年
  公务接待费	2000	2000
---
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 元
三公经费: |
  项目	本年	上年
  因公出国（境）费	0	0
  公务用车购置费	0	0
  公务用车运行维护费	0	0
  公务接待费	2000	2000
---
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.rule import Finding, rule
from generator.model.budget import Budget
from generator.model.final import Final
from generator.model.vocabulary import ThreePublicItem


@rule(title="“三公”经费少列一项", ids=("R23",), severity="error")
def three_public_item_missing(case: Case) -> Iterator[Finding]:
    """Some, not all, of the four items have a line."""
    filing = case.filing
    if not isinstance(filing, Budget | Final) or not filing.three_public:
        return
    given = {line.item for line in filing.three_public}
    missing = [each.value for each in ThreePublicItem if each not in given]
    if missing:
        yield Finding(filing.at("three_public"), f"“三公”经费没有列：{'、'.join(missing)}", "没有发生的写 0")

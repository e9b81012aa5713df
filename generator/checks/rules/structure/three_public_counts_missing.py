"""决算没有写“三公”经费的数量：出国几批几人，买了几辆车、有几辆车，接待几批几人。

## 为什么
只有钱数，看不出一辆车、一次接待花了多少。没有发生的也要写 0。

## 依据
部门决算情况说明第七部分（R32）。

预览时和照录的旧文件只作警告。

## 有误
```2024/决算.md
---
表式: 财政部2021
金额单位: 元
三公经费: |
  项目	预算数	决算数
  因公出国（境）费	0	0
  公务用车购置费	0	0
  公务用车运行维护费	30000	28000
  公务接待费	2000	1500
三公经费数量:
  车辆保有量: 1
---
```

## 正确
```2024/决算.md
---
表式: 财政部2021
金额单位: 元
三公经费: |
  项目	预算数	决算数
  因公出国（境）费	0	0
  公务用车购置费	0	0
  公务用车运行维护费	30000	28000
  公务接待费	2000	1500
三公经费数量:
  出国团组数: 0
  出国人次: 0
  购置车辆数: 0
  车辆保有量: 1
  国内接待批次: 3
  国内接待人次: 20
---
```

一分钱也没有花的，一句“无财政拨款‘三公’经费支出”就够了：

```2024/决算.md
---
表式: 财政部2021
金额单位: 元
三公经费: |
  项目	预算数	决算数
  因公出国（境）费	0	0
  公务用车购置费	0	0
  公务用车运行维护费	0	0
  公务接待费	2000	0
---
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.amount import ABSENT, or_zero
from generator.checks.case import Case
from generator.checks.parts import left_out
from generator.checks.rule import Finding, rule
from generator.model.final import Final, ThreePublicCounts
from generator.record import keys

#: What sentences call each count, by field.
_WORDS = {
    "groups_abroad": re.compile(r"团组"),
    "persons_abroad": re.compile(r"出国.{0,30}人[次数]?|累计.{0,6}人次|团组.{0,30}人"),
    "cars_bought": re.compile(r"购置.{0,20}辆|没有购置.{0,6}车|未购置"),
    "cars_held": re.compile(r"保有量"),
    "receptions": re.compile(r"接待.{0,30}批"),
    "guests": re.compile(r"接待.{0,40}人[次数]?"),
}


@rule(title="“三公”经费没有数量", ids=("R32",), severity="error")
def three_public_counts_missing(case: Case) -> Iterator[Finding]:
    """Final accounts with "三公" expenses lack a count, in the data and in the words of that section."""
    filing = case.filing
    if not isinstance(filing, Final) or not filing.three_public:
        return
    spent = [each.outcome for each in filing.three_public]
    if ABSENT not in spent and not any(map(or_zero, spent)):
        return
    counts = filing.three_public_counts
    words = " ".join(each.text for each in case.passages if each.section == "three-public")
    missing = [
        each.metadata["key"]
        for each in keys(ThreePublicCounts).values()
        if (counts is None or getattr(counts, each.name) is None) and not _WORDS[each.name].search(words)
    ]
    if missing:
        at = counts.at() if counts is not None else filing.at("three_public")
        yield Finding(
            at, f"“三公”经费没有写：{'、'.join(missing)}", "写在 三公经费数量 里；没有的写 0", left_out(case)
        )

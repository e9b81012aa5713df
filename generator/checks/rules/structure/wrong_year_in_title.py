"""标题、封面或小标题写的是别的年度。

## 为什么
拿去年的文件改成今年的，最容易漏改标题；读者会以为公开错了文件。

## 依据
本站的录入规矩（R4：标题、目录和表头的年度与文件的年度一致）。

## 有误
```2024/预算.md
---
标题: 示例县档案局2023年部门预算公开
表式: 河北2022
金额单位: 元
---
```

```2024/决算.md
---
表式: 财政部2021
金额单位: 元
---

## 第三部分 2023年度部门决算情况说明

### 一、收入支出决算总体情况说明

2024年度收入总计100.00元。
```

## 正确
```2024/预算.md
---
标题: 示例县档案局2024年部门预算公开
表式: 河北2022
金额单位: 元
---

## 2024年预算与2023年预算的比较

2024年比2023年减少。
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.rule import Finding, rule
from generator.checks.words.years import years_in
from generator.model.vocabulary import Kind
from generator.source import Span

_YEAR = re.compile(r"((?:19|20)\d{2})\s*年")
#: A year that a heading gives to the filing itself, not to something compared with it (与2023年度决算对比).
_GIVEN = r"(?<![与同比较和对])(?<![较比对]于)((?:19|20)\d{2})\s*年度?"
#: What a heading tells of a year that is over.
_OVER = r"(?![^，。；]{0,6}(?:执行|完成|自评|评价|调整|结转|相比|对比|比较|回顾|总结))"
#: What was done for the performance of a year is told in the next; its goals are not.
_MANAGED = r"(?!(?:项目)?绩效(?!目标))"
#: What stands between the year and what the filing is: 2024年度财政拨款收入支出决算.
_OF = r"(?:部门|单位|本级|收入|支出|收支|财政拨款|一般公共预算|政府性基金(?:预算)?|国有资本经营(?:预算)?)*"
_OWN = {
    Kind.BUDGET: re.compile(rf"{_GIVEN}{_OF}预算{_OVER}{_MANAGED}"),
    Kind.FINAL: re.compile(rf"{_GIVEN}{_OF}决算{_OVER}"),
    Kind.PERFORMANCE: re.compile(rf"{_GIVEN}(?:部门|单位)?(?:整体)?(?:预算)?绩效{_OVER}"),
    Kind.SELF_EVALUATION: re.compile(
        rf"{_GIVEN}(?:部门|单位|项目)?(?:支出)?绩效(?![^，。；]{{0,10}}(?:结果(?:的?应用|运用)|整改|回顾))"
    ),
}


@rule(title="标题的年度不对", ids=("R4",), severity="error")
def wrong_year_in_title(case: Case) -> Iterator[Finding]:
    """The title or cover names other years only; a heading gives the filing a year that is not its own."""
    filing, year = case.filing, str(case.entry.year)
    years = [each for line in (filing.title or "", *filing.cover) for each in years_in(line)]
    if years and year not in years:
        at = filing.at("title" if filing.title and years_in(filing.title) else "cover")
        yield _finding(at, "标题" if filing.title else "封面", years[0], year)
    own = _OWN[case.entry.kind]
    for section in case.sections:
        found = own.findall(section.heading)
        if found and year not in _YEAR.findall(section.heading):
            yield _finding(section.at, "小标题", found[0], year)


def _finding(at: Span, where: str, written: str, year: str) -> Finding:
    return Finding(
        at,
        f"{where}写的是 {written} 年，这件文件在 {year} 年",
        f"改为 {year} 年，或把文件移到 {written} 文件夹",
    )

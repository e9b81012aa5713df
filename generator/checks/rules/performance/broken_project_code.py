"""项目编码断开：中间有空格，或录入时从断开的两截拼起。

## 为什么
编码是查这个项目、对这个项目的唯一把手；断开的编码搜不到，也对不上。

## 依据
绩效目标表填报的规矩（P1）。

## 有误
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001 Y
```

## 正确
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.indicator.rows import is_hebei, printed
from generator.checks.rule import Finding, rule
from generator.model.vocabulary import Kind, RepairKind


@rule(title="项目编码断开", ids=("P1",), severity="warning")
def broken_project_code(case: Case) -> Iterator[Finding]:
    """Blanks in a code, a code that was mended on the way in, or none where the form has one."""
    for each in printed(case):
        code = each.project.code
        if code is not None and len(code.split()) > 1:
            yield Finding(
                each.project.at("code"), f"项目编码中间有空格（{code}）", f"连起来写：{''.join(code.split())}"
            )
        elif code is None and is_hebei(case):
            yield Finding(each.project.at("name"), "没有项目编码", "照一体化系统里的写：项目编码")
    texts = [case.filing.transcription] if case.entry.kind in (Kind.BUDGET, Kind.PERFORMANCE) else []
    for record in (*texts, *(each.project.transcription for each in printed(case))):
        for repair in record.repairs if record is not None else ():
            if repair.kind is RepairKind.SPLIT_CODE:
                yield Finding(
                    repair.at("before"),
                    f"原件的编码断开（{repair.before}），录入时连成 {repair.after}",
                    "原件请一并改正",
                )

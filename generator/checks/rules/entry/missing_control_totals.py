"""正式发布的部门预算、决算没有写全财政批复的控制数。

## 为什么
明细打错一个数，合计会跟着错，自己和自己总是相符；只有从批复上抄来的控制数能看出来。照录的旧文件不在此列。

## 依据
预算法第五十二条、第八十条：各部门的预算、决算由财政部门批复，公开的数应当与批复一致。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 元
控制数:
  收入总计: 50000
支出: |
  科目编码	项目支出
  2012604	50000
---
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 元
控制数:
  收入总计: 50000
  支出总计: 50000
  项目支出: 50000
  三公经费合计: 0
支出: |
  科目编码	项目支出
  2012604	50000
---
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.amount import ABSENT
from generator.checks.case import Case
from generator.checks.rule import Finding, rule
from generator.model.budget import Budget
from generator.model.final import Final

_FIELDS = (
    ("income", "收入总计"),
    ("expenditure", "支出总计"),
    ("project", "项目支出"),
    ("three_public", "三公经费合计"),
)


@rule(
    title="没有写全控制数",
    ids=(),
    severity="error",
    basis="预算法第五十二条、第八十条",
    only_production=True,
)
def missing_control_totals(case: Case) -> Iterator[Finding]:
    """A budget or final accounts of one's own without all control totals of the reply."""
    filing = case.filing
    if not isinstance(filing, Budget | Final) or filing.transcription is not None:
        return
    control = filing.control
    missing = [word for name, word in _FIELDS if control is None or getattr(control, name) is ABSENT]
    if missing:
        yield Finding(
            (control or filing).at(),
            f"正式发布要有财政批复的控制数，还缺：{'、'.join(missing)}",
            "在 控制数 下面照批复写：收入总计、支出总计、项目支出、三公经费合计",
        )

"""满意度一栏里写的不是满意度。

## 为什么
满意度要问服务对象满意不满意；写成宣传场次、影响力，就没有人被问过。

## 依据
服务对象满意度指标的含义（P40、P41）。

## 有误
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
绩效指标: |
  一级指标	二级指标	三级指标	指标值
  满意度指标	服务对象满意度指标	档案宣传	≥10场
```

## 正确
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
绩效指标: |
  一级指标	二级指标	三级指标	指标值
  满意度指标	服务对象满意度指标	查档群众满意度	≥90%
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.indicator import tree
from generator.checks.indicator.whole import every_row
from generator.checks.rule import Finding, rule

_SATISFIED = re.compile(
    r"满意|认可|好评|评价|评议|口碑|测评|投诉|感受|获得感|幸福感|认同|赞|信任|信赖|评分|反映|差评|调查|上访|举报|表扬|锦旗|感谢"
)
#: What at least asks people, or only leaves 满意度 away behind them.
_ABOUT_PEOPLE = re.compile(
    r"(?:群众|居民|村民|对象|人员|企业|用户|职工|学生|师生|家长|单位|公众|干部|者|户|市民|患者|学员)$"
    r"|知晓|支持|安全感|信心|关注|参与"
)


@rule(title="满意度栏不是满意度", ids=("P40", "P41", "P34"), severity="error")
def not_a_satisfaction(case: Case) -> Iterator[Finding]:
    """A row under 满意度 of which no cell speaks of anybody's approval; each name once."""
    seen: set[tuple[int, str]] = set()
    for row in every_row(case):
        if row.branch != tree.SATISFACTION or (id(row.project), row.name) in seen:
            continue
        told = "".join((row.name, row.indicator.description or "", row.printed))
        if not _SATISFIED.search(told):
            seen.add((id(row.project), row.name))
            is_close = _ABOUT_PEOPLE.search(row.name) is not None
            yield Finding(
                row.indicator.at("level3"),
                f"满意度指标里写的是“{row.name}”，不是谁对什么满意",
                "写服务对象的满意度，如 参训人员满意度",
                severity="warning" if is_close and row.value.quantity in ("ratio", "number") else None,
            )

"""满意度没有说是谁的，或只问本单位的人。

## 为什么
花公家的钱，要问的是受服务的人；只问自己人，或不知问谁，这个百分比没有意义。

## 依据
满意度应当写明服务对象（P41）。服务对象就是本单位人员的（如机关食堂），可以知悉。

## 有误
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
绩效指标: |
  一级指标	二级指标	三级指标	指标值
  满意度指标	服务对象满意度指标	单位工作人员满意度	≥95%
```

## 正确
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
绩效指标: |
  一级指标	二级指标	三级指标	指标值
  满意度指标	服务对象满意度指标	查档群众满意度	≥95%
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.indicator import tree
from generator.checks.indicator.whole import every_row
from generator.checks.rule import Finding, rule

_OWN = re.compile(
    r"^(?:本|我|全)?(?:单位|机关|部门|局|办|内部|院|所)?(?:工作人员|干部职工|机关干部|职工|全体人员|职员|在职人员|干部)(?:对.*)?的?满意"
)
_WHO = re.compile(
    r"群众|居民|对象|人员|企业|用户|职工|学生|学员|家长|师生|患者|病员|单位|部门|读者|公众|社会|村|户|者|人|商|员|干部|家属|老|儿童|青"
    r"|市民|农民|游客|业主|委员|代表|机构|双方|客|民|校|生|官兵|子女|方|师|属|手|众"
)

#: Staff whose service is approved of, and what stands behind 对.
_NOT_ASKED = re.compile("工作人员|^对.*")
#: What can be approved of, and so does not approve.
_THING = re.compile(
    r"(?:工作|服务|项目|活动|质量|效果|环境|建设|管理|设施|情况|成果|保障|宣传|培训|平台|系统|维修|改造|工程|资金|政策|综合|总体|整体|使用|办案|态度|结果|经费|物品|设备|业务|后勤|运行|治理)(?:的|总体|综合)?$"
)


@rule(title="满意度没有说是谁的", ids=("P41",), severity="warning")
def satisfaction_of_nobody(case: Case) -> Iterator[Finding]:
    """Whose approval a row under 满意度 tells: none named, or the unit's own staff."""
    for row in every_row(case):
        if row.branch != tree.SATISFACTION or "满意" not in row.name:
            continue
        who = row.name.partition("满意")[0]
        if _OWN.search(row.name):
            yield Finding(
                row.indicator.at("level3"),
                f"“{row.name}”问的是本单位的人",
                "改问受服务的人；服务对象确是本单位人员的，写 知悉",
            )
        elif _is_nobody(_NOT_ASKED.sub("", who)) and not _WHO.search(row.indicator.description or ""):
            yield Finding(
                row.indicator.at("level3"), f"“{row.name}”没有说是谁满意", "写明服务对象，如 参训人员满意度"
            )


def _is_nobody(who: str) -> bool:
    """Whether the words before 满意 name no person: there are none, or they name a thing."""
    return not who or (_WHO.search(who) is None and _THING.search(who) is not None)

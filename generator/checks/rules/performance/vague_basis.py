"""指标值确定依据空着、笼统，或全件只用一个依据。

## 为什么
依据要说这个数从哪里来：文件、规划、合同、历年数据。“部门职责”“上级要求”查不到，也说明不了为什么是 95%。

## 依据
绩效目标表的“指标值确定依据”栏（P42）：空着的是错，笼统的是警告。

## 有误
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
绩效指标: |
  一级指标	二级指标	三级指标	指标值	指标值确定依据
  产出指标	数量指标	整理文书档案卷数	≥10000卷	部门职责
```

## 正确
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
绩效指标: |
  一级指标	二级指标	三级指标	指标值	指标值确定依据
  产出指标	数量指标	整理文书档案卷数	≥10000卷	《示例县档案事业发展规划》、上年完成9500卷
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.checks.case import Case
from generator.checks.indicator.likeness import bare
from generator.checks.indicator.rows import Row, is_hebei, printed, rows
from generator.checks.rule import Finding, rule
from generator.diagnostic import Related

_VAGUE = re.compile(
    r"(?:依据|根据|按照?|参照)?(?:本?(?:部门|单位|科室|机构))?(?:工作)?(?:职责|职能|三定方案|上级(?:部门|单位)?(?:文件)?(?:要求|规定|精神|安排)|工作(?:要求|安排|计划|实际|需要)"
    r"|实际(?:情况|需要|工作)?|相关(?:文件|规定|政策|要求)|有关(?:文件|规定|要求)|年度(?:工作)?(?:计划|安排)|预算|历年(?:经验|情况)|经验)?"
)
_TITLE = re.compile("《[^》]+》")
#: As many rows as this under one basis, in more than one form, and it was pasted.
_MANY = 10


@rule(title="指标值依据不实", ids=("P42",), severity="error")
def vague_basis(case: Case) -> Iterator[Finding]:
    """Blank and vague grounds, one finding each a form; one ground for every row of several forms."""
    tables = [rows(each.project) for each in printed(case)]
    has_column = is_hebei(case) or any(row.indicator.basis for table in tables for row in table)
    if not has_column:
        return
    for table in tables:
        grounds = [(row, bare(row.indicator.basis or "")) for row in table]
        blank = [row for row, basis in grounds if not basis]
        vague = [row for row, basis in grounds if basis and _is_vague(basis)]
        if blank:
            whole = "全表" if len(blank) == len(table) else f"共 {len(table)} 行"
            yield Finding(
                blank[0].indicator.at("basis"),
                f"{len(blank)} 行没有指标值确定依据（{whole}）",
                "写文件名、规划、合同，或历年数据",
                related=_rest(blank),
            )
        if vague:
            told = "”“".join(dict.fromkeys((row.indicator.basis or "").strip() for row in vague))
            yield Finding(
                vague[0].indicator.at("basis"),
                f"{len(vague)} 行的依据是“{told}”，没有说是哪一份文件、哪一个数",
                "写文件名、规划、合同，或历年数据",
                severity="warning",
                related=_rest(vague),
            )
    every = [row for table in tables for row in table]
    if len(tables) > 1 and len(every) >= _MANY and _is_of_one_ground(every):
        yield Finding(
            every[0].indicator.at("basis"),
            f"{len(tables)} 张表、{len(every)} 行指标全用一个依据",
            "各写各的依据，买设备、租平台与责任制不是一回事",
            severity="warning",
        )


@lru_cache(maxsize=1024)
def _is_vague(basis: str) -> bool:
    return _VAGUE.fullmatch(basis) is not None


def _is_of_one_ground(table: list[Row]) -> bool:
    """Whether every row names the same documents, and names one."""
    first = frozenset(_TITLE.findall(table[0].indicator.basis or ""))
    return bool(first) and all(
        frozenset(_TITLE.findall(row.indicator.basis or "")) == first for row in table[1:]
    )


def _rest(found: list[Row]) -> tuple[Related, ...]:
    return tuple(Related(row.indicator.at("basis"), row.name) for row in found[1:])

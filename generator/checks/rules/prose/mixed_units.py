"""金额一处用元、一处用万元；一句话里混用的是错误，一件文件里混用的是警告。

## 为什么
同一句里换单位，读者会把万元看成元；0也要带同样的单位。

## 依据
C60、R26；一件文件的文字用一种金额单位。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 万元
---

## 1、收入说明

2024年预算收入1000000.00元，其中：一般公共预算拨款收入1000000.00元，其他收入0万元。
```

另一件：

```2024/预算.md
---
表式: 河北2022
金额单位: 万元
---

## 二、部门预算安排的总体情况

2024年预算收入100.00万元。

2024年机关运行经费95000元。
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 万元
---

## 1、收入说明

2024年预算收入1000000.00元，其中：一般公共预算拨款收入1000000.00元，其他收入0元。
```

标准、单价本来就用元，不算：

```2024/预算.md
---
表式: 河北2022
金额单位: 万元
---

## 2、支出说明

2024年预算支出100.00万元，其中：基本支出80.00万元，项目支出20.00万元。

## 八、名词解释

1、购房补贴：按人均月补贴90元的标准发放。

2、维修费：按每平方米造价3500元测算。
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.grammar.statements import Figure
from generator.checks.judging.findings import place
from generator.checks.rule import Finding, rule

#: What goes before or after a rate or a unit price, which is told in 元 wherever it stands.
_RATE = re.compile(
    r"(?:(?:[人户月年日次]均|每(?:[人户月年天日次亩件台套]|平方米|公里)|标准|单价|造价)[^，。；]{0,6}"
    r"|(?<![0-9])[月日][一-龥]{1,4}"  # 月补贴1,500元, not 12月支出
    r"|每(?!年)[一-龥]{1,8}(?:[0-9.,]+元[一-龥]{2,3}[到至为])?)$"  # 每页扫描费由0.5元下降到0.4元
)
#: How far back these may begin.
_REACH = 24
_PER = re.compile(r"[/／每](?:[人户月年天日次个件台套]|平方|公里|亩)")


@rule(title="金额单位混用", ids=("C60", "R26"), severity="error", yields_to=("unit-confusion",))
def mixed_units(case: Case) -> Iterator[Finding]:
    """元 and 万元 in one sentence, or in one filing."""
    told = case.told
    figures = [
        each
        for each in told.money
        if each.role in ("value", "difference")
        and not told.is_aside(each.passage)
        and not _is_rate(case, each)
    ]
    sentences: dict[tuple[int, int], list[Figure]] = {}
    for figure in figures:
        sentences.setdefault((figure.passage, figure.sentence), []).append(figure)
    reported = False
    for own in sentences.values():
        fewer = minority([each for each in own if each.item is not None and not each.residue])
        if fewer:
            reported = True
            units = "、".join(dict.fromkeys(each.token.unit for each in own))
            yield Finding(
                place(case, fewer[0]),
                f"一句话里混用{units}：{'、'.join(each.token.text for each in own[:6])}",
                "全文用一种单位，0也带同样的单位",
            )
    fewer = minority(figures)
    others = [each for each in fewer if not minority(sentences[each.passage, each.sentence])]
    if others or (fewer and not reported):
        figure = (others or fewer)[0]
        yield Finding(
            place(case, figure),
            f"全文的金额多用{'万元' if figure.token.unit == '元' else '元'}，这里用{figure.token.unit}（共{len(fewer)}处）",
            "全文用一种单位",
            severity="warning",
        )


def _is_rate(case: Case, figure: Figure) -> bool:
    text = case.told.passages[figure.passage].text
    return (
        _RATE.search(text[max(0, figure.start - _REACH) : figure.start]) is not None
        or _PER.match(text, figure.end) is not None
    )


def minority(figures: list[Figure]) -> list[Figure]:
    """The figures in the unit that fewer are written in, where 元 and 万元 are mixed; zeros count as well."""
    small = [each for each in figures if each.token.unit == "元"]
    large = [each for each in figures if each.token.unit in ("万元", "亿元")]
    if not small or not large:
        return []
    return small if len(small) < len(large) else large

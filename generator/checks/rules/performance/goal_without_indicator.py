"""绩效目标没有指标来衡量，或指标与哪个目标都不相干。

## 为什么
目标要靠指标来考核；指标说的是另一件事，目标完成没完成就无从知道。

## 依据
绩效指标应当与绩效目标一一对应（P19）。只按共有的字词判断：目标没有指标的是警告，指标与目标没有相同的字词，只作提示。

## 有误
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
资金用途: 整理馆藏文书档案，购置档案盒和档案架
绩效目标:
  - 1、年底前完成一万卷文书档案的整理上架，群众查档当天可取。
绩效指标: |
  一级指标	二级指标	三级指标	指标值
  产出指标	数量指标	整理文书档案卷数	≥10000卷
  效益指标	生态效益指标	环境污染减少率	≥90%
```

## 正确
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
资金用途: 整理馆藏文书档案，购置档案盒和档案架
绩效目标:
  - 1、年底前完成一万卷文书档案的整理上架，群众查档当天可取。
绩效指标: |
  一级指标	二级指标	三级指标	指标值
  产出指标	数量指标	整理文书档案卷数	≥10000卷
  产出指标	质量指标	资金足额拨付率	=100%
  效益指标	社会效益指标	群众查档当天取到率	≥90%
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.indicator import tree
from generator.checks.indicator.likeness import bare, keywords, pairs
from generator.checks.indicator.rows import Row, goal_at, printed, rows
from generator.checks.indicator.sense import sense
from generator.checks.rule import Finding, rule
from generator.corpus.corpus import ProjectEntry

#: Fewer words than this, and nothing can be said of what a text shares with another.
_ENOUGH = 4
#: A long sentence of a goal of whose words the indicators take up no more than this.
_LONG, _HARDLY = 15, 0.125

_SENTENCE_END = re.compile("[。；]")
#: How well a thing is looked after and a report is made, whatever it is.
_UPKEEP = re.compile("巡检|巡查|检修|完好|在线|可用|上报|到报|报送|响应|故障|准确|精准|合规|认定|审核")
_PAID_OUT = re.compile(r"(?:资金|经费|款|补助|补贴|津贴|报酬)[^，]{0,6}率$|(?:拨付|支付|发放|到位|足额)率$")


@rule(title="目标与指标不相干", ids=("P19",), severity="warning")
def goal_without_indicator(case: Case) -> Iterator[Finding]:
    """Goals and indicators of one form that share no word of meaning with the other side.

    Forms without 资金用途 say too little of the project for a stranger to be told among the indicators.
    """
    for each in printed(case):
        key = "goals without indicators", each.path
        found: tuple[Finding, ...] | None = case.shelf.get(key)
        if found is None:
            found = case.shelf[key] = tuple(_of_form(each))
        yield from found


def _of_form(entry: ProjectEntry) -> Iterator[Finding]:
    project = entry.project
    table = rows(project)
    if not project.goals or not table:
        return
    # Words of the department's own name stand everywhere and tell nothing.
    own = pairs(entry.department.department.name)
    said = [pairs(_said(row)) for row in table]
    told = frozenset().union(*said)
    for goal in project.goals:
        for sentence in filter(None, _SENTENCE_END.split(goal)):
            words = keywords(bare(sentence)) - own
            taken = len(words & told)
            if (len(words) >= _ENOUGH and not taken) or (
                project.purpose and len(words) >= _LONG and taken <= _HARDLY * len(words)
            ):
                yield Finding(
                    goal_at(project, goal),
                    f"绩效目标“{bare(sentence)[:20]}……”{'大半' if taken else ''}没有指标来衡量",
                    "给它设指标，或改目标",
                )
    if not project.purpose:
        return
    meant = "，".join((project.name, project.purpose, *project.goals))
    strangers = [
        row
        for row, words in zip(table, said, strict=True)
        if not any(map(meant.__contains__, words)) and _is_stranger(row, meant)
    ]
    if len(strangers) == len(table):
        return
    for row in {row.name: row for row in reversed(strangers)}.values():
        # Words alone are no proof: what comes of the money has other names than what it is spent on.
        yield Finding(
            row.indicator.at("level3"),
            f"指标“{row.name}”与本项目的目标、用途没有相同的词，看不出衡量的是本项目",
            "看它是不是衡量本项目的：不是就换掉，是就在目标里写明",
            severity="info",
        )


def _said(row: Row) -> str:
    return f"{row.name}，{row.indicator.description or ''}"


def _is_stranger(row: Row, meant: str) -> bool:
    """Whether an indicator is far from what is spoken of; cost, time and satisfaction speak for themselves."""
    known = sense(row.name)
    if row.is_cost or row.twig == "时效" or (row.branch == tree.SATISFACTION and "满意" in _said(row)):
        return False
    if known is not None and known.of in ("cost", "satisfaction", "deadline"):
        return False
    if _PAID_OUT.search(row.name) or _UPKEEP.search(row.name):  # whatever the money is for
        return False
    words = keywords(row.name)
    signs = set("".join(words))
    return len(words) >= 2 and len(signs & set(meant)) * 2 < len(signs)

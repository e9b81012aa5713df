"""该公开的一部分，数据里没有，文字里也没有。

## 为什么
少一部分就是公开不完整，检查时逐项对照。没有发生的也要写明没有。

## 依据
预算法第十四条：公开部门预算、决算及报表，应当对机关运行经费的安排、使用情况等重要事项作出说明。其余各部分见各年度公开通知（R15、R16）。

预览时和照录的旧文件只作警告。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 元
收入: |
  来源	金额
  一般公共预算	100000
---
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 元
收入: |
  来源	金额
  一般公共预算	100000
---

## 一、部门职责及机构设置情况

贯彻执行档案工作的法律法规，依法管理全县档案事业。设办公室、业务股。

## 三、机关运行经费安排情况

2024年机关运行经费5000元。

## 四、财政拨款“三公”经费预算情况及增减变化原因

2024年没有安排“三公”经费，与上年持平。

## 五、预算绩效信息

2024年没有安排项目，没有设绩效目标。

## 六、政府采购预算情况

2024年没有安排政府采购预算。

## 七、国有资产信息

2023年年末国有资产20000元，没有车辆和大型设备。
```
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.checks.case import Case
from generator.checks.indicator.rows import is_hebei
from generator.checks.parts import has_unread_projects, is_figures_only, left_out
from generator.checks.rule import Finding, rule
from generator.checks.words.numbering import Style, number_of
from generator.model.budget import Budget
from generator.model.final import Final
from generator.model.performance import SelfEvaluation
from generator.model.vocabulary import Kind, Scope
from generator.reading.document import Section


@dataclass(frozen=True, slots=True)
class _Part:
    """A part that must be there: its name, words that tell of it, and whether the data have it."""

    name: str
    words: re.Pattern[str]
    has_data: Callable[[Case], bool]


def _given(field: str) -> Callable[[Case], bool]:
    return lambda case: bool(getattr(case.filing, field, None))


def _has_duties(case: Case) -> bool:
    return bool(case.entry.department.department.duties)


def _has_organs(case: Case) -> bool:
    return bool(getattr(case.filing, "establishments", ()) or case.entry.department.department.units)


def _has_performance(case: Case) -> bool:
    text = case.corpus.filing(
        case.entry.department.folder, case.entry.year, Kind.PERFORMANCE, Scope.DEPARTMENT
    )
    return bool(
        case.projects or case.evaluations or text is not None or getattr(case.filing, "performance", None)
    )


_BOTH = (
    _Part("部门职责", re.compile(r"职责|职能|(?:工作|主要)任务|负责|承担"), _has_duties),
    _Part(
        "机构设置",
        re.compile(
            r"机构|内设|下设|下辖|(?:单位|部门)(?:构成|组成)|[设个](?:科|股)室|[、个](?:科|股|室)"
            r"|(?:下属|所属|二级|直属)(?:预算)?单位[^，。]{0,4}(?:\d|[一二三四五六七八九十]个|包括|名单)|(?:没有|无)(?:其他)?(?:下属|所属|二级|直属)"
            r"|编制范围的单位|独立(?:核算|编制)[^，。]{0,8}\d+个|人员编制|(?:核定|行政|事业)编制"
        ),
        _has_organs,
    ),
    _Part("机关运行经费", re.compile(r"机关运行"), _given("operating_cost")),
    _Part("“三公”经费", re.compile(r"三\W?公\W?\s*经费"), _given("three_public")),
    _Part("预算绩效", re.compile(r"绩效"), _has_performance),
    _Part("政府采购", re.compile(r"政府采购"), _given("procurement")),
    _Part("国有资产", re.compile(r"国有资产|固定资产"), _given("assets")),
)
_PERFORMANCE = (
    _Part("总体绩效目标", re.compile(r"总体(?:绩效)?目标|整体(?:绩效)?目标"), lambda case: False),
    _Part(
        "分项绩效目标",
        re.compile(r"分项|分类(?:绩效)?目标|绩效目标[：:]|(?:职责|活动|工作|具体)[^，。]{0,8}目标"),
        lambda case: False,
    ),
    _Part("工作保障措施", re.compile(r"保障|措施"), lambda case: False),
    _Part(
        "项目绩效目标表",
        re.compile(r"没有项目|无项目|未安排项目"),
        lambda case: bool(case.projects) or has_unread_projects(case),
    ),
)
#: Other regions publish the forms alone.
_FORMS = _PERFORMANCE[-1:]
_EVALUATION = (_Part("项目自评表", re.compile(r"自评"), lambda case: bool(case.evaluations)),)


def _told(case: Case) -> str:
    """The words outside the glossary; headings with nothing under them tell nothing, nor do those of whole parts."""
    levels = [*(section.level for section in case.sections), 0]
    bare = {
        section.heading
        for section, below in zip(case.sections, levels[1:], strict=True)
        if section.heading and not section.body.strip() and (below <= section.level or _is_part(section))
    }
    return "\n".join(
        each.text
        for each in case.passages
        if each.section != "glossary" and not (each.origin == "heading" and each.text in bare)
    )


def _is_part(section: Section) -> bool:
    number = number_of(section.heading)
    return number is not None and number.style is Style.PART


@rule(title="缺一部分内容", ids=("R6", "R15", "R16"), severity="error")
def missing_section(case: Case) -> Iterator[Finding]:
    """A part that its kind must have is neither among the figures nor in the words."""
    if is_figures_only(case):
        return
    filing = case.filing
    parts: tuple[_Part, ...] = _EVALUATION if isinstance(filing, SelfEvaluation) else _PERFORMANCE
    if parts is _PERFORMANCE and not is_hebei(case):
        parts = _FORMS
    if isinstance(filing, Budget | Final):
        parts = _BOTH
    words = ""
    for part in parts:
        if part.has_data(case):
            continue
        words = words or _told(case) or "\n"
        if not part.words.search(words):
            hint = "在数据里写，或在正文里写一节；没有发生的写明没有"
            yield Finding(filing.at(), f"没有{part.name}这一部分", hint, left_out(case))

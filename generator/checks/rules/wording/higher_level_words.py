"""县（区、市）的文件照搬了上级的说法：把本部门的钱说成“省级财政”拨的，把本部门说成“省直部门”。

## 为什么
多半是照抄上级的模板。读者会以为这笔钱、这张表是上级的。

## 依据
公开的信息应当准确（政府信息公开条例第六条）。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 元
---

## 二、部门预算安排的总体情况

目前我省部门预算的编制实行综合预算管理。

## 八、名词解释

1、一般公共预算拨款收入：指省级财政当年拨付的资金。
```

照抄上级职责的，从字句上判断，只作警告：

```2025/预算.md
---
表式: 河北2025
金额单位: 元
---

## 一、部门职责及机构设置情况

负责全省档案工作的监督和指导。
```

## 正确
真是上级给的钱、上级的要求，不算：

```2024/预算.md
---
表式: 河北2022
金额单位: 元
---

## 二、部门预算安排的总体情况

按省级部门要求，用省级财政补助资金更新档案库房；组织参加全省部门预算编制培训。

## 八、名词解释

1、一般公共预算拨款收入：指本级财政当年拨付的资金。

2、转移支付：指中央和省级财政补助本县的资金。

3、财政专户管理资金：指按省级财政部门规定纳入专户的收费。
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from generator.checks.case import Case
from generator.checks.rule import Finding, rule
from generator.checks.words.glossary import section_texts
from generator.checks.words.level import higher_words
from generator.checks.words.text import Text
from generator.checks.words.texts import around, texts_with
from generator.diagnostic import Severity
from generator.model.place import Region
from generator.model.vocabulary import Level

#: A line that defines a term: in a glossary any with a colon, elsewhere one that says 指.
_TERM = re.compile(r"^(?P<term>.{0,40}?)[：:]")
_DEFINES = re.compile(r"^(?P<term>.{2,40}?)[：:]\s*(?:是指|是|指|系指|[^。]{0,40}，是指)")
#: Money that does come from above, and terms that are of it.
_GIFT = re.compile(r"补助|转移支付|下达|上级|中央(?:财政)?[、和及与]|返还")
_FROM_ABOVE = re.compile(r"中央|[省市](?:级|本级|以上)|自治区|上级|转移|专项")
#: How a budget is drawn up, said of all departments of a level.
_SYSTEM = re.compile(
    r"(?:的?(?:编制|编报|管理))*(?:目前|均|都|全部|统一|继续|一律)?(?:实行|采用|采取|执行|包括|反映)"
)
#: What goes on at a level above, and what of it a lower one takes part in or goes by.
_EVENT = re.compile(
    r"(?:的?(?:编制|编报|管理|公开|绩效|布置|汇审|工作|审核|制度))*的?"
    r"(?:改革|会|培训|竞赛|评比|评审|评价|考核|检查|座谈|布置|研讨|经验|走在|排名|先进|抽查|汇审|调研)"
)
_TAKING_PART = re.compile(r"(?:参加|参与|出席|组织|配合|承办|协助|获得?|荣获|被评为|报送?)[^，。；]{0,12}$")
_GOING_BY = re.compile(r"(?:按照|按|根据|依据|依照|遵照|落实|执行|参照|结合)[^，。；]{0,16}$")
#: A reference to a table, or its name as a title.
_SEE = re.compile(r"(?:见|附|如|列入|填入)[《“]?[^，。；]{0,6}$")
_OWN = re.compile(r"[县区旗市镇乡](?:委|政府|人大)|本级|工委|管委会|党工委|街道")


@rule(title="照搬上级的说法", ids=("R41",), severity="error", basis="政府信息公开条例第六条")
def higher_level_words(case: Case) -> Iterator[Finding]:
    """Words by which a text makes itself one of a higher level of government; the first of each stretch."""
    region = case.entry.department.region.region
    above = higher_words(region)
    if not above:
        return
    patterns = _patterns(above)
    explaining = {id(each) for each in section_texts(case)}
    for text in texts_with(case, patterns.any):
        found = (
            _of_system(text, patterns)
            or _of_table(text, patterns)
            or _of_definition(text, patterns, id(text) in explaining)
            or _of_duties(text, patterns, region)
        )
        if found is not None:
            match, severity = found
            yield _finding(text, match, region, severity)


def _finding(text: Text, match: re.Match[str], region: Region, severity: Severity | None) -> Finding:
    where = around(text.text, match.start(), match.end(), 4)
    own = f"“我{region.name[-1]}”" if region.name[-1] in "县区市旗镇乡" else ""
    return Finding(
        text.at(match.start(), match.end()),
        f"“{where}”是上级的说法，本件是{region.name}的",
        f"改为“本级”{own}等与本级相符的说法",
        severity,
    )


#: A place where words of a higher level stand; None where that is certain, else how grave it is.
_Found = tuple[re.Match[str], Severity | None]


def _of_system(text: Text, patterns: _Patterns) -> _Found | None:
    """我省部门预算的编制实行…, said as if the filing were one of these departments."""
    for match in patterns.system.finditer(text.text):
        before, after = text.text[: match.start()], text.text[match.end() :]
        if _EVENT.match(after) or _TAKING_PART.search(before):
            continue
        goes_by = _GOING_BY.search(before) is not None
        if goes_by and after.startswith("公开"):
            continue  # how to publish is laid down for all levels
        is_plain = _SYSTEM.match(after) is not None and not goes_by
        if is_plain or match[0].startswith("我"):
            return match, None if is_plain else "warning"
    return None


def _of_table(text: Text, patterns: _Patterns) -> _Found | None:
    """The name of a form that the level above fills in."""
    match = patterns.table.search(text.text)
    if match is None:
        return None
    is_name = text.part in ("heading", "title") or _SEE.search(text.text[: match.start()])
    return match, None if is_name or match[0] == text.text.strip() else "warning"


def _of_definition(text: Text, patterns: _Patterns, is_of_glossary: bool) -> _Found | None:
    """A definition that gives the money, or the department, to the level above."""
    line = (_TERM if is_of_glossary else _DEFINES).match(text.text)
    if line is None or _FROM_ABOVE.search(line["term"]):
        return None
    for match in patterns.definition.finditer(text.text):
        if not _GIFT.search(text.text, max(0, match.start() - 12), match.end() + 8):
            return match, None
    return None


def _of_duties(text: Text, patterns: _Patterns, region: Region) -> _Found | None:
    """Duties copied from the department above: 负责全省…, 承办省委、省政府交办的…."""
    if region.level is Level.TOWNSHIP or not (text.section == "duties" or text.field == "duties"):
        return None
    for match in patterns.duties.finditer(text.text):
        clause = re.split("[。；]", text.text[: match.start()])[-1]
        if not _OWN.search(clause[-30:]):
            return match, "warning"
    return None


@dataclass(frozen=True, slots=True)
class _Patterns:
    """The words of the levels above: in each kind of sentence, and in any."""

    system: re.Pattern[str]
    table: re.Pattern[str]
    definition: re.Pattern[str]
    duties: re.Pattern[str]
    any: re.Pattern[str]


@cache
def _patterns(above: tuple[str, ...]) -> _Patterns:
    level = f"(?<![城超])(?:{'|'.join(above)})"
    of_level = "(?:本级|级|直)"
    system = (
        rf"(?:(?<![》《])我{level}(?:{level}?{of_level})?|[全本]{level}{of_level}?|{level}{of_level})"
        r"各?(?:部门|单位)(?:预|决)算"
    )
    table = (
        rf"{level}(?:本级|级|直)(?:部门|单位)(?:[“”\d年度及]|部门|单位|预算|决算|公开|收支|收入|支出|[总基本]|财政拨款|一般公共|政府性基金|国有资[本产]|经营|三公"
        r"|经费|项目|固定资产|资产|占[用有]|使用|情况|绩效|整体|目标|自评|政府采购|明细|汇总)+表"
    )
    definition = (
        rf"{level}(?:级财政(?!部门下)|级(?:预算主管)?部门|直部门|直单位|级预算(?:主管)?单位|本级财政|财政(?=当年|本年))"
        r"(?![^，。；]{0,8}(?:规定|批准|核准|备案|审批|审核|制定|印发|下发|统一|文件|要求|认定))"
        rf"|纳入{level}级(?:财政)?预算管理"
        r"|中央(?:本级)?财政(?=当年|本年)|(?<=指)中央(?:本级)?财政(?=以|拨)|纳入中央财政预决?算管理|中央(?:级)?(?:部门|单位)(?=[^，。；]{0,6}财政拨款)"
    )
    duties = (
        rf"(?<!参与)(?:负责|主管|统筹|承担|拟订|拟定|制定|制订|起草|编制|指导)全{level}(?![统各、和及]|性|联网|范围|城乡居民)"
        rf"|(?:完成|承办|办理){level}(?:委|人民政府|政府)(?:[、和及]?{level}(?:人民)?政府)?交办"
    )
    pieces = (system, table, definition, duties)
    return _Patterns(*map(re.compile, (*pieces, "|".join(pieces))))

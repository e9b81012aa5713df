"""文中说“详见某表”，本件却没有这张表，或者那张表里没有数。

## 为什么
读者照着去找，找不到。多半是照抄往年的文字，或者表没有一起公开。

## 依据
公开的信息应当准确、便于查阅（政府信息公开条例第六条、第二十四条）。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 元
---

## 七、国有资产信息

我部门固定资产15.33万元（详见下表），已列入采购计划，详见《办公设备购置计划表》。
```

表在，却是空的：

```2023/预算.md
---
表式: 河北2022
金额单位: 元
政府采购:
  合计: 0
---

## 七、国有资产信息

购置的电脑详见政府采购预算表。
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 元
政府采购:
  合计: 0
---

## 六、政府采购预算情况

我部门没有安排政府采购预算，详见政府采购预算表。

## 七、国有资产信息

固定资产详见下表。

| 项目 | 价值 |
|---|---|
| 资产总额 | 3 |
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.rule import Finding, rule
from generator.checks.words.tables import Shelf, core, shelf, shows_table_after
from generator.checks.words.text import Text
from generator.checks.words.texts import texts_with

_TABLE = r"(?<![代仪发])表(?!格?[示明现彰决演述达面率])"
_SEE = re.compile(
    rf"(?:详见|参见|具体见|请见|查阅)(?:本(?:件|文))?(?:附[件表]\d?)?[“：:]?(?P<name>《?[一-龥“”（）()0-9]{{0,28}}?{_TABLE}》?)"
    rf"|(?<![意看听])(?:见|如|列入|列在|填在|已?在)(?:附件|附表)?[一二三四五六七八九十\d]{{0,2}}[：:]?(?P<titled>《[^《》]{{0,28}}?{_TABLE}》)"
    rf"|[见如](?P<below>[下附]{_TABLE})"
)
_SENDING = ("见", "查阅")
_BELOW = re.compile(r"^(?:下|后附?|以下)(?:列|面)?[的各几]?表$")
#: Where in the filing a table is said to stand, before its name.
_PLACE = re.compile(
    r"^(?:本(?:报告|说明|文|件)|后附|附件|附表|第[一二三四五六七八九十]部分)[一二三四五六七八九十\d]{0,2}(?:中?的|中|：)?"
)
#: Tables of someone else, forms that people fill in, and what was named before: they are no tables of the filing.
_ELSEWHERE = re.compile(
    r"^(?:该|此|上|前|左|右)[一-龥]{0,2}表$|网站|网页|平台|门户|财政[部厅局]|上级|下达|批复|批准|报送|(?:登记|申请|申报|审批|备案|审核|调查|测评|评议|履历|报名|签到|统计|评分|清单|考核)表》?$"
)
#: Names no one table: 部门决算公开表, 附表1, 公开01表.
_GENERAL = re.compile(
    r"^《?(?:部门|单位|本级|收支|预决算|预算|决算|公开|报|明细|情况|年度?|各|相关|有关|上述|所附|后附|以上|网站|附件?|第.部分|[\d、张的])*表》?$"
)
_NIL = re.compile(r"无|没有|未|空表|不涉及|(?<![\d.])0(?:\.0+)?(?:万?元|万)?(?![\d.])")
_NAMED = re.compile(r"(?<![一-龥“”])[一-龥“”]{4,24}?表(?=支出栏|收入栏|[、，和及]|按)")

_ANY = re.compile(f"{_SEE.pattern}|{_NAMED.pattern}")


@rule(title="所指的表找不到", ids=("R45",), severity="error", basis="政府信息公开条例第六条")
def dead_reference(case: Case) -> Iterator[Finding]:
    """A reference to a table that the filing does not have, or that has no figures."""
    own: Shelf | None = None
    for text in texts_with(case, _ANY):
        if text.part != "paragraph":
            continue
        own = own or shelf(case)
        seen: list[str] = []
        for match in _SEE.finditer(text.text):
            group = match.lastgroup or "name"
            seen.append(match[group])
            yield from _judged(case, own, text, match[group], *match.span(group))
        for match in _NAMED.finditer(text.text):
            if any(each and match[0].endswith(core(each)) for each in seen):
                continue
            if not own.holds(match[0]) and own.has_bare(match[0]) and not _says_nil(text.text, *match.span()):
                yield Finding(
                    text.at(match.start(), match.end()),
                    f"文中提到“{match[0]}”，本件这张表没有数",
                    "补上这张表的数；没有这张表的，文字改掉",
                    severity="warning",
                )


def _says_nil(text: str, start: int, end: int) -> bool:
    """Whether the sentence says that there is nothing: 政府性基金预算支出表和国有资本经营预算支出表为空表."""
    before, after = re.split(r"[。；]", text[:start])[-1], re.split(r"[。；]", text[end:])[0]
    return _NIL.search(before + after) is not None


def _judged(case: Case, own: Shelf, text: Text, printed: str, start: int, end: int) -> Iterator[Finding]:
    at = text.at(start, end)
    name = _PLACE.sub("", printed)
    if _BELOW.match(name):
        if not shows_table_after(case, at.line):
            yield Finding(
                at,
                f"说“{_said(text.text, start, end)}”，后面没有表",
                "补上表，或改掉这句话",
                # Tables that stand elsewhere in the filing may be meant.
                severity="warning" if own.full else None,
            )
    elif _GENERAL.match(name) or _GENERAL.match(printed):
        if not own.full and not own.bare:
            yield Finding(at, f"说“{_said(text.text, start, end)}”，本件没有附表", "补上表，或改掉这句话")
    elif own.holds(name) or _ELSEWHERE.search(name):
        return
    elif own.has_bare(name) or (own.may_have_bare(name) and not own.may_hold(name)):
        sentence = re.split(r"[。；]", text.text[:start])[-1]
        if not _NIL.search(sentence):
            message = f"文中要读者看{_titled(name)}，本件这张表里没有数"
            yield Finding(at, message, "核对这句话和这张表，改掉不对的一处", severity="warning")
    elif not own.may_hold(name):
        # What is listed in a table need not be shown in it to the reader; 见 and 详见 send him there.
        is_sent = text.text[:start].rstrip("附件表：:《“一二三四五六七八九十0123456789").endswith(_SENDING)
        yield Finding(
            at,
            f"文中要读者看{_titled(name)}，本件没有这张表",
            "补上这张表，或改掉这句话",
            severity=None if is_sent else "warning",
        )


def _said(text: str, start: int, end: int) -> str:
    """The words that send the reader to a table: 详见下表."""
    return text[start - 2 if text[start - 2 : start] in ("详见", "参见", "请见", "附在") else start - 1 : end]


def _titled(name: str) -> str:
    return f"《{name.strip('《》“”')}》"

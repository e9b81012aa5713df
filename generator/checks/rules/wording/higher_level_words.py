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

## 正确
真是上级给的钱、上级的要求，不算：

```2024/预算.md
---
表式: 河北2022
金额单位: 元
---

## 二、部门预算安排的总体情况

按省级部门要求，用省级财政补助资金更新档案库房。

## 八、名词解释

1、一般公共预算拨款收入：指本级财政当年拨付的资金。

2、转移支付：指中央和省级财政补助本县的资金。

3、财政专户管理资金：指按省级财政部门规定纳入专户的收费。
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from generator.checks.case import Case
from generator.checks.rule import Finding, rule
from generator.checks.words.glossary import section_texts
from generator.checks.words.level import higher_words
from generator.checks.words.texts import around, texts_with

#: In a definition only: whose department it is, whose appropriation.
_TERM = re.compile(r"^.{0,40}?[：:]")
_GIFT = re.compile(r"补助|转移支付|下达|上级|中央和|返还")


@rule(title="照搬上级的说法", ids=("R41",), severity="error", basis="政府信息公开条例第六条")
def higher_level_words(case: Case) -> Iterator[Finding]:
    """Words by which a text makes itself one of a higher level of government."""
    region = case.entry.department.region.region
    above = higher_words(region)
    if not above:
        return
    plain, defining = _patterns("".join(above))
    own = f"“我{region.name[-1]}”" if region.name[-1] in "县区市旗镇乡" else ""
    explaining = {id(each) for each in section_texts(case)}
    for text in texts_with(case, re.compile("|".join((plain.pattern, defining.pattern)))):
        is_definition = id(text) in explaining and _TERM.match(text.text)
        for pattern in (plain, defining) if is_definition else (plain,):
            for match in pattern.finditer(text.text):
                if pattern is defining and _GIFT.search(
                    text.text, max(0, match.start() - 12), match.end() + 8
                ):
                    continue
                where = around(text.text, match.start(), match.end(), 4)
                yield Finding(
                    text.at(match.start(), match.end()),
                    f"“{where}”是上级的说法，本件是{region.name}的",
                    f"改为“本级”{own}等与本级相符的说法",
                )
                break
            else:
                continue
            break


@cache
def _patterns(above: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    level = f"[{above}]"
    plain = (
        rf"(?<![》《])我{level}(?:{level}?级|{level}?直)?各?(?:部门|单位)(?:预|决)算"
        rf"|(?:全|本){level}(?:级|直)?部门(?:预|决)算(?:的)?编制"
        rf"|{level}(?:级|直)(?:部门|单位)[^，。；：、《》]{{0,12}}(?:情况|预算|决算|支出|收支|收入|目标|自评)表"
    )
    defining = (
        rf"{level}(?:级财政(?!部门下)|级(?:预算主管)?部门|直部门|直单位|级预算(?:主管)?单位|本级财政)"
        rf"(?![^，。；]{{0,8}}(?:规定|批准|核准|备案|审批|审核|制定|印发|下发|统一|文件|要求|认定))|纳入{level}级(?:财政)?预算管理"
    )
    return re.compile(plain), re.compile(defining)

"""科目编码多半打错了：科目表里没有，而名称是有编码的；或者同一个名称，别处写的编码只差一位。

## 为什么
编码错一位，这笔钱就列到了别的科目上，按科目汇总、比上年都会错。

## 依据
政府收支分类科目（C10）。编码可能随机构调整而变，所以只作警告。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 万元
基本支出经济分类: |
  科目编码	科目名称	金额
  32005	水费	2.00
---
```

与上年比也看得出：

```2023/预算.md
---
表式: 河北2022
金额单位: 万元
支出: |
  科目编码	科目名称	基本支出
  2012604	档案馆	6.00
---
```
```2024/预算.md
---
表式: 河北2022
金额单位: 万元
支出: |
  科目编码	科目名称	基本支出
  2012640	档案馆	6.00
---
```

## 正确
```2023/预算.md
---
表式: 河北2022
金额单位: 万元
支出: |
  科目编码	科目名称	基本支出
  2012604	档案馆	6.00
---
```
```2024/预算.md
---
表式: 河北2022
金额单位: 万元
支出: |
  科目编码	科目名称	基本支出
  2012604	档案馆	6.00
基本支出经济分类: |
  科目编码	科目名称	金额
  30205	水费	2.00
---
```
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from generator.checks.case import Case
from generator.checks.rule import Finding, rule
from generator.checks.spelling import is_slip
from generator.checks.subjects import Subject, subjects, subjects_of
from generator.diagnostic import Related
from generator.tables.classification import economic_code, is_code, name_of

_CLASS_DIGITS = 3


@rule(title="科目编码疑似打错", ids=("C10",), severity="warning")
def doubtful_subject_code(case: Case) -> Iterator[Finding]:
    """A code that is in no list though its name is, or one slip away from the code of that name elsewhere."""
    own = list(subjects(case))
    before = case.corpus.before(case.entry)
    earlier = _codes(subjects_of(before.filing)) if before is not None else {}
    elsewhere = {part: _codes(each for each in own if each.part != part) for part in {e.part for e in own}}
    here = {part: {each.code for each in own if each.part == part} for part in elsewhere}
    for each in own:
        if each.name is None or name_of(each.code) is not None:
            continue
        if each.is_economic:
            known = economic_code(each.name)
            if known is not None and len(known) == len(each.code):
                yield _finding(each, f"科目表里没有 {each.code}，“{each.name}”的编码是 {known}")
        elif is_code(each.code) and name_of(each.code[:_CLASS_DIGITS]) is None:
            yield _finding(each, f"没有 {each.code[:_CLASS_DIGITS]} 这一类")
        else:
            for codes, where in ((elsewhere[each.part], "本件别处"), (earlier, "上年")):
                other = _near(each, codes.get(each.name, ()))
                if other is not None and other.code not in here[each.part]:
                    related = (Related(other.line.at("code"), f"{where}的编码"),)
                    yield _finding(
                        each, f"“{each.name}”{where}的编码是 {other.code}，这里写 {each.code}", related
                    )
                    break


def _codes(found: Iterable[Subject]) -> Mapping[str, list[Subject]]:
    codes: dict[str, list[Subject]] = defaultdict(list)
    for each in found:
        if each.name is not None:
            codes[each.name].append(each)
    return codes


def _near(subject: Subject, others: Iterable[Subject]) -> Subject | None:
    """The one line of the same name whose code is a slip away; None if one has this very code."""
    others = [each for each in others if each.is_economic == subject.is_economic]
    if any(each.code == subject.code for each in others):
        return None
    return next((each for each in others if is_slip(each.code, subject.code)), None)


def _finding(subject: Subject, message: str, related: tuple[Related, ...] = ()) -> Finding:
    return Finding(subject.line.at("code"), message, "核对编码；科目确实改了的，写 知悉", related=related)

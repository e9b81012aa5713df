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

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from generator.checks.case import Case
from generator.checks.remembered import remembered
from generator.checks.rule import Finding, rule
from generator.checks.spelling import is_slip
from generator.checks.subjects import Subject, subjects, subjects_of
from generator.corpus.corpus import FilingEntry
from generator.diagnostic import Related
from generator.model.filing import Filing
from generator.tables.classification import economic_code, is_code, name_of
from generator.tables.function_names import FUNCTION_NAMES

_CLASS_DIGITS, _ITEM_DIGITS = 3, 7
#: Names that many 款 have an item of.
_COMMON = frozenset(("行政运行", "一般行政管理事务", "机关服务", "事业运行", "信息化建设"))
_TIMES = Counter(FUNCTION_NAMES.values())
#: Items of one 款 alone, by name.
_LISTED = {
    name: code
    for code, name in FUNCTION_NAMES.items()
    if len(code) == _ITEM_DIGITS and _TIMES[name] == 1 and name not in _COMMON and not name.startswith("其他")
}


@rule(title="科目编码疑似打错", ids=("C10",), severity="warning")
def doubtful_subject_code(case: Case) -> Iterator[Finding]:
    """A code that is in no list though its name is, or one slip away from the code of that name elsewhere."""
    own = subjects(case)
    unlisted = [each for each in own if each.name is not None and name_of(each.code) is None]
    if not unlisted:
        return
    neighbours = [(word, _codes_of(each.filing)) for word, each in _neighbours(case)]
    elsewhere = {part: _codes(each for each in own if each.part != part) for part in {e.part for e in own}}
    here = {part: {each.code for each in own if each.part == part} for part in elsewhere}
    for each in unlisted:
        assert each.name is not None
        if each.is_economic:
            known = economic_code(each.name)
            if known is not None and len(known) == len(each.code):
                yield _finding(each, f"科目表里没有 {each.code}，“{each.name}”的编码是 {known}")
        elif is_code(each.code) and name_of(each.code[:_CLASS_DIGITS]) is None:
            yield _finding(each, f"没有 {each.code[:_CLASS_DIGITS]} 这一类")
        else:
            listed = _LISTED.get(each.name)
            if listed is not None and is_slip(listed, each.code):
                yield _finding(each, f"科目表里没有 {each.code}，“{each.name}”的编码是 {listed}")
                continue
            # Within one filing the lists name the same subjects; over the years one that is still there is another.
            places = [("本件别处", elsewhere[each.part], frozenset[str]())]
            places += [(where, codes, frozenset(here[each.part])) for where, codes in neighbours]
            for where, codes, taken in places:
                other = _near(each, codes.get(each.name, ()), taken)
                if other is not None:
                    related = (Related(other.line.at("code"), f"{where}的编码"),)
                    yield _finding(
                        each, f"“{each.name}”{where}的编码是 {other.code}，这里写 {each.code}", related
                    )
                    break


def _neighbours(case: Case) -> Iterator[tuple[str, FilingEntry]]:
    """The readable filings of the same kind of the years before and after."""
    entry = case.entry
    for word, year in (("上年", entry.year - 1), ("下年", entry.year + 1)):
        found = case.corpus.filing(entry.department.folder, year, entry.kind, entry.scope)
        if found is not None and found.document is not None:
            yield word, found


@remembered
def _codes_of(filing: Filing) -> Mapping[str, list[Subject]]:
    """The subjects of a filing by name: both its neighbours ask for them."""
    return _codes(subjects_of(filing))


def _codes(found: Iterable[Subject]) -> Mapping[str, list[Subject]]:
    codes: dict[str, list[Subject]] = defaultdict(list)
    for each in found:
        if each.name is not None:
            codes[each.name].append(each)
    return codes


def _near(subject: Subject, others: Iterable[Subject], taken: frozenset[str]) -> Subject | None:
    """A line of the same name whose code is a slip away and not taken; None if one has this very code."""
    others = [each for each in others if each.is_economic == subject.is_economic]
    if any(each.code == subject.code for each in others):
        return None
    return next((e for e in others if e.code not in taken and is_slip(e.code, subject.code)), None)


def _finding(subject: Subject, message: str, related: tuple[Related, ...] = ()) -> Finding:
    return Finding(subject.line.at("code"), message, "核对编码；科目确实改了的，写 知悉", related=related)

"""说自己的地方写成了别的单位：“某某县体育局及所属单位的收支包含在部门预算中”，而这是教育局的预算。

## 为什么
照着别的部门的文件改的，单位名称没有改全，读者不知道这是谁的预算。

## 依据
各处单位名称都是全称、本级或登记过的别名（R3）。只看后面跟着“本级”“及所属单位”的，和“现将某某2025年部门预算”里的全称；
县名开头、既不是本部门也不是它的所属单位的才报。确是别的单位的，写 知悉。

## 有误
```示例县/县档案局/2024/预算.md
---
表式: 河北2022
金额单位: 元
---

## 2、支出说明

示例县水利局及所属单位的收支包含在部门预算中。
```

## 正确
```示例县/县档案局/2024/预算.md
---
表式: 河北2022
金额单位: 元
---

## 2、支出说明

示例县档案局及所属单位的收支包含在部门预算中，不含示例县水利局本级。
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.rule import Finding, rule
from generator.corpus.family import names_of
from generator.model.budget import Budget
from generator.model.final import Final

_ORGAN = r"[一-龥]{2,18}?(?:局|委员会|委|办公室|政府|医院|中心|馆|学校|中学|小学|院|站|所|社|会|队|厅)"
_OWN = r"(?:（?本级）?|及(?:其)?(?:所属|下属)|20\d\d年度?(?:部门|单位)(?:预算|决算))"
#: Where a sentence speaks of the whole department by another name, or of what is left out.
_NOT_OWN = re.compile(
    r"(?:原|除|不含|不包括|和|与|同|、|按照|根据|向|经|报|对|给|为|由|协助|配合|指导|组织|督促|联合|支持)$"
)
_BLANK = re.compile(r"[\s“”（）()]")


@rule(title="写成了别的单位", ids=("R3",), severity="warning", basis="政府信息公开条例第六条")
def other_organ_named(case: Case) -> Iterator[Finding]:
    """An organ of the region named where a filing speaks of its own, and which is none of its own."""
    filing = case.filing
    region = case.entry.department.region.region.name.strip()
    if not isinstance(filing, Budget | Final) or not region:
        return
    pattern = re.compile(rf"(?P<name>{re.escape(region)}{_ORGAN})(?P<after>{_OWN})")
    own: list[str] = []
    for passage in case.passages:
        if passage.origin != "paragraph" or region not in passage.text:
            continue
        for match in pattern.finditer(passage.text):
            before = passage.text[: match.start()]
            is_title = match["after"].startswith("20")
            if _NOT_OWN.search(before) or (is_title and not before.endswith("现将")):
                continue
            own = own or [_BLANK.sub("", each) for each in _names(case, filing)]
            name = _BLANK.sub("", match["name"])
            if not any(each in name or name in each for each in own):
                yield Finding(
                    passage.at(match.start("name"), match.end("name")),
                    f"这里写“{match['name']}”，这是“{case.entry.department.department.name}”的文件",
                    "改为本部门的名称；确有这个名称的，在部门.yaml 的“别名”或“曾用名”写上",
                )


def _names(case: Case, filing: Budget | Final) -> Iterator[str]:
    """Every name of the department and its units, without that of the region too."""
    region = case.entry.department.region.region.name.strip()
    names = [*names_of(case.entry.department), *(each.name for each in filing.establishments)]
    for name in names:
        if len(bare := name.removeprefix(region)) > 1:
            yield bare

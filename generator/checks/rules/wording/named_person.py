"""表里留着项目负责人、财务负责人、填表人一类的姓名。

## 为什么
填表要签名，公开不需要。姓名连着职务公开，容易被冒用。

## 依据
政府信息公开条例第十五条、第十六条。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 元
---

## 九、其他需要说明的事项

项目负责人：张示例 填表人：李样本
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 元
---

## 九、其他需要说明的事项

项目负责人：由办公室指定；联系人：周一至周五值班人员；经办人：李某。填表人：陈列科，联系人：王主任。
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.rule import Finding, rule
from generator.checks.words.personal import SURNAMES
from generator.checks.words.texts import matches
from generator.model.performance import Project

_ROLE = (
    r"(?:项目|财务|单位|部门|资产|统计)?负责人|法定代表人|法人代表|责任人|分管领导|填(?:表|报|写)人|制表人?|经办人|审核人|复核人"
    r"|联系人|联络人|会计|出纳"
)
_NAME = rf"(?:[{SURNAMES}]|欧阳|司马|上官|诸葛|夏侯|皇甫|慕容|令狐|司徒)[ 　]?[一-龥]{{1,2}}"
_PERSON = re.compile(
    rf"(?P<role>{_ROLE})[（(签字章名）)]*(?:\s*[：:\t|为是]\s*|(?<!会计)(?<!出纳)[ 　]+)(?P<name>{_NAME})(?=$|[\s,，;；。、|（(\d])"
)
_LABEL = re.compile(rf"(?:{_ROLE})(?:姓名)?$")
#: Words of two or three characters that begin with a family name and are none.
_NO_NAME = re.compile(
    r"^(?:周[一二三四五六日末]|[张万][一-龥]?[元个人]|方[案式法]|高[级等]|任[务职]|于[每本]|金[额融]|石油|马上|白天|安排|何人|段落|江[苏西]|史料|叶片|程序|武装|孔径|万元|向[一-龥]+|应[一-龥]+|常[一-龥]+|严格|全[一-龥]+|傅|黄色|白色|[一-龥]某|林长|田长|董事"
    r"|.(?:先生|女士|老师|同志|主任|局长|科长|站长|校长|院长|书记|会计|出纳)|..?[科股部处站室区会局所队办组岗厂店班馆院]$)"
)


@rule(title="有个人姓名", ids=("R49", "G43", "P60"), severity="warning", basis="政府信息公开条例第十五条")
def named_person(case: Case) -> Iterator[Finding]:
    """A personal name after the role of someone who fills in or answers for a form."""
    hint = "公开时删去姓名，只留职务或办公电话"
    for text, match in matches(case, _PERSON):
        if not _NO_NAME.match(match["name"]):
            message = f"“{match['role']}”后面有姓名{match['name'][0]}*"
            yield Finding(text.at(*match.span("name")), message, hint)
    for entry in case.projects:
        yield from _in_fields(entry.project, hint)


def _in_fields(project: Project, hint: str) -> Iterator[Finding]:
    """Fields of other forms whose label is such a role."""
    for each in project.other_fields:
        name = (each.text or "").strip()
        if _LABEL.search(each.label.strip()) and re.fullmatch(_NAME, name) and not _NO_NAME.match(name):
            yield Finding(each.at("text"), f"“{each.label}”填了姓名{name[0]}*", hint)

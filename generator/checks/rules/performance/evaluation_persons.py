"""自评表里留着负责人、填表人的姓名或电话。

## 为什么
内部审批要签字，公开时不必；姓名和电话一经公开就收不回来。

## 依据
自评表公开前去掉人名、电话（P60）。

## 有误
```2024/自评/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
评价结论: 完成较好。项目负责人：张某某　联系电话：0319-0000000
```

## 正确
```2024/自评/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
评价结论: 完成较好。
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.case import Case, field_passages
from generator.checks.indicator import evaluation
from generator.checks.rule import Finding, rule

_PERSON = re.compile(
    r"(?:(?:项目|财务|单位|部门|填报|评价)?(?:负责人|填表人|填报人|经办人|联系人|评价人|审核人)(?:[（(]签[字章名][）)])?|联系(?:电话|方式)|手机号?码?)"
    r"\s*[:：]\s*(?P<who>[^\s。；，,;]{2,20})"
)


@rule(title="自评表留着人名电话", ids=("P60",), severity="error")
def evaluation_persons(case: Case) -> Iterator[Finding]:
    """Names and telephones of persons in any field of a form."""
    for each in evaluation.printed(case):
        for passage in field_passages(each.form):
            for match in _PERSON.finditer(passage.text):
                yield Finding(
                    passage.at(match.start(), match.end()),
                    f"留着“{match[0].split('：')[0].split(':')[0].strip()}”",
                    "公开前删去人名和电话",
                    # An office's own telephone may be published.
                    severity="warning" if re.match(r"0[0-9]{2,3}[-—]", match["who"]) else None,
                )

"""项目编码的最后一位，与前二十位算出来的校验字符不同。

## 为什么
已见到的河北 21 位编码，末位都能由前 20 位算出；算不出，前面多半有一位抄错。

## 依据
由已公开的河北编码归纳，不是公布的规则，所以只作提示（P4）。

## 有误
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P009014100015
```

## 正确
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.indicator import code as codes
from generator.checks.indicator.rows import is_hebei, printed
from generator.checks.rule import Finding, rule


@rule(title="项目编码的末位算不出来", ids=("P4",), severity="info")
def project_code_check_character(case: Case) -> Iterator[Finding]:
    """The check character of a 21-character code that begins with Hebei's 13."""
    if not is_hebei(case):
        return
    for each in printed(case):
        code = codes.joined(each.project.code)
        if codes.is_new(code) and code.startswith("13") and codes.check_character(code) != code[-1]:
            expected = codes.check_character(code)
            yield Finding(
                each.project.at("code"),
                f"项目编码末位是 {code[-1]}，照前 20 位算应是 {expected}",
                "逐位核对编码",
            )

"""项目编码的位数或写法不对。

## 为什么
河北的项目编码有两种：2022 年起 21 位（行政区划 6 位、年份 2 位、字母 1 位、12 位），以前是“部门码-活动码-字母-随机码”。
少一位、多一位、错一个字母，在系统里就查不到。

## 依据
河北省预算管理一体化系统的编码式样（P2；由已公开的编码归纳）。

## 有误
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001
```

## 正确
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
```

```2020/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 301-0204-JXN-KZLZ
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.indicator import code as codes
from generator.checks.indicator.rows import is_hebei, printed
from generator.checks.rule import Finding, rule


@rule(title="项目编码写法不对", ids=("P2",), severity="error")
def malformed_project_code(case: Case) -> Iterator[Finding]:
    """A Hebei code that has the shape of neither era."""
    if not is_hebei(case):
        return
    for each in printed(case):
        code = codes.joined(each.project.code)
        if code and not codes.is_old(code) and not codes.is_new(code):
            yield Finding(
                each.project.at("code"),
                f"项目编码“{code}”不是 21 位，也不是 288-0204-JXN-KZLZ 的样子（现在 {len(code)} 个字符）",
                "照系统里的编码核对，少没少、错没错",
            )

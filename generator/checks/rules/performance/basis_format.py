"""指标值依据的文号写法不合规范：年份不用〔〕，或只有文号没有文件名。

## 为什么
公文的发文年份用六角括号〔〕；只写文号不写文件名，读者查不到。

## 依据
公文格式（P43）。

## 有误
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
绩效指标: |
  一级指标	二级指标	三级指标	指标值	指标值确定依据
  产出指标	数量指标	整理文书档案卷数	≥10000卷	示办字[2023]9号
```

## 正确
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
绩效指标: |
  一级指标	二级指标	三级指标	指标值	指标值确定依据
  产出指标	数量指标	整理文书档案卷数	≥10000卷	《关于开展档案整理的通知》（示办字〔2023〕9号）
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.indicator.rows import printed, rows
from generator.checks.rule import Finding, rule

_NUMBER = re.compile(
    r"[\u4e00-\u9fff]{1,8}\s*(?P<open>[\[【(（〔])(?P<year>(?:19|20)[0-9]{2})[\]】)）〕]\s*[0-9]+\s*号"
)
_OLD = 5


@rule(title="依据写法不规范", ids=("P43",), severity="info")
def basis_format(case: Case) -> Iterator[Finding]:
    """Brackets, titles and age of the document numbers in each ground; each ground once a form."""
    for each in printed(case):
        seen: set[str] = set()
        for row in rows(each.project):
            basis = row.indicator.basis
            if basis is None or "号" not in basis:
                continue
            basis = basis.strip()
            found = list(_NUMBER.finditer(basis))
            if not found or basis in seen:
                continue
            seen.add(basis)
            at = row.indicator.at("basis")
            if any(match["open"] != "〔" for match in found):
                yield Finding(at, f"“{basis[:30]}”的年份没有用〔〕", "如 唐办〔2020〕5号")
            if "《" not in basis:
                yield Finding(at, f"“{basis[:30]}”只有文号，没有文件名", "写成《文件名》（文号）")
            oldest = min(int(match["year"]) for match in found)
            if case.entry.year - oldest > _OLD:
                yield Finding(
                    at, f"依据是 {oldest} 年的文件，已过 {case.entry.year - oldest} 年", "核对是否还有效"
                )

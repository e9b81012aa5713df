"""自评的指标没有做到，却得了满分：目标是不发生，写着发生了；过了期限；结果写的是“未完成”“不合格”。

## 为什么
满分说的是做到了，完成值说的是没有做到；两样里有一样写错了。

## 依据
自评的得分应当与完成情况相符（P56）。写了偏差原因的不报。

## 有误
```2024/自评/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
绩效指标: |
  一级指标	二级指标	三级指标	年度指标值	实际完成值	分值	得分
  效益指标	社会效益指标	档案失火事故	0起	1起	10	10
  产出指标	时效指标	整理完成时间	10月底前	11月15日	10	10
```

```2024/自评/库房维修费.yaml
项目名称: 库房维修费
项目编码: 13059924P00901410002J
绩效指标: |
  一级指标	二级指标	三级指标	年度指标值	实际完成值	分值	得分
  产出指标	质量指标	维修验收	合格	不合格	10	10
```

## 正确
```2024/自评/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
绩效指标: |
  一级指标	二级指标	三级指标	年度指标值	实际完成值	分值	得分
  效益指标	社会效益指标	档案失火事故	不发生	未发生	10	10
  产出指标	时效指标	整理完成时间	10月底前	10月15日	10	10
  产出指标	质量指标	整理合格率	≥95%	不低于95%	10	10
  效益指标	可持续影响指标	查档便利程度	不断提高	不断提高	10	10
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.indicator import evaluation
from generator.checks.indicator.value import Value, parse, plain
from generator.checks.rule import Finding, rule
from generator.model.performance import Result

_NONE = re.compile(r"零(?:发生|事故|投诉)?|无|(?:无[^、，；]{1,8}[、，；]?)+|不(?:得)?发生|未发生|杜绝发生")
_BEYOND = re.compile("超(?:出|过)?(?:预算|概算|标准|限额|定额|计划|支)")
#: States that are told to be wanting; 不断, 不低于 and 未发生 are no such words.
_WANTING = re.compile(
    r"(?:尚?未|没有?|不)(?:能)?(?:按时|按期|全部)?(?:合格|达标|完成|建立|建成|通过|达到|实现|改善|提高|提升|缩小|降低|到位|及时|健全|明显|稳定|正常|满意"
    r"|开展|实施|拨付|支付|发放|验收|完工|竣工|开工|落实|符合)"
)
_QUARTER = re.compile(r"第?([一二三四1-4])季度")
_OTHER_YEAR = re.compile("次年|翌年|明年|下年")
_BLANKS = " 　-—/无"
_HAPPENED = ("", "发生", "出现", "共发生")


@rule(title="没有做到却得满分", ids=("P56",), severity="warning")
def full_marks_for_missed(case: Case) -> Iterator[Finding]:
    """Rows with full marks and no word why, whose outcome contradicts the target in words, in dates, or by being at all."""
    for each in evaluation.printed(case):
        for row in each.form.results:
            weight, score = evaluation.number(row.weight), evaluation.number(row.score)
            if not weight or score != weight or (row.deviation or "").strip(_BLANKS):
                continue
            fault = _fault(row, case.entry.year)
            if fault:
                yield Finding(
                    row.at("outcome"),
                    f"“{row.level3.strip()}”目标“{(row.target or '').strip()}”，完成“{(row.outcome or '').strip()}”，{fault}，得分却是满分",
                    "核对完成值；确实没有做到的扣分，并写偏差原因",
                )


def _fault(row: Result, year: int) -> str:
    target, outcome = parse(row.target), parse(row.outcome)
    if _is_none(target) and outcome.is_figure and outcome.num and outcome.subject in _HAPPENED:
        return "本不该有"
    told = plain(row.outcome or "")
    if target.kind == "limit" and _BEYOND.match(told):
        return "超过了"
    is_kept_low = outcome.num == 0 or outcome.subject.endswith("率")  # 未落实问题0个, 不满意率1.2%
    if _WANTING.match(told) and not is_kept_low and not _WANTING.match(plain(row.target or "")):
        return "没有做到"
    latest, earliest = _latest(target, year), _earliest(outcome, year)
    return "过了期限" if latest is not None and earliest is not None and earliest > latest else ""


def _is_none(target: Value) -> bool:
    """Whether nothing of the kind is to happen."""
    is_nought = target.kind == "figure" and target.num == 0 and target.op in ("", "=", "≤")
    return is_nought or _NONE.fullmatch(plain(target.raw)) is not None


def _latest(target: Value, year: int) -> tuple[int, int, int] | None:
    """The last day of a deadline."""
    if _OTHER_YEAR.search(target.raw):
        return None
    if target.date is None:
        quarter = _QUARTER.fullmatch(plain(target.raw).removesuffix("前").removesuffix("末"))
        return None if quarter is None else (year, ("一二三四1234".index(quarter[1]) % 4 + 1) * 3, 31)
    return target.date[0] or year, target.date[1], target.date[2] or 31


def _earliest(outcome: Value, year: int) -> tuple[int, int, int] | None:
    """The first day that what was done can have been done on."""
    if outcome.date is None or _OTHER_YEAR.search(outcome.raw):
        return None
    return outcome.date[0] or year, outcome.date[1], outcome.date[2] or 1

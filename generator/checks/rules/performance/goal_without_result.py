"""绩效目标没有说要得到什么结果：太短，只是一个指标的名字；或只说“较上年大幅提升”，没有数。

## 为什么
目标是年底要拿来对照的；“网信队伍建设”“有较大幅度提升”，到时无从对照。

## 依据
绩效目标应当指向明确、具体细化、合理可行（P18）。

## 有误
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
绩效目标:
  - 1、档案整理率
```

## 正确
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
绩效目标:
  - 1、年底前完成一万卷文书档案的整理上架，群众查档当天可取。
  - 2、库房湿度控制在60%以内，群众等候时间缩短。
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.indicator.likeness import bare
from generator.checks.indicator.rows import printed
from generator.checks.remembered import gathered
from generator.checks.rule import Finding, rule
from generator.model.performance import Project
from generator.model.vocabulary import Kind

_SHORTEST = 15
_VERB = re.compile(
    r"完成|提高|提升|改善|保障|保证|确保|实现|达到|开展|推动|促进|加强|维护|建设|建立|解决|满足|降低|减少|扩大|增强|营造|支持"
    r"|服务|宣传|培训|指导|落实|做好|举办|组织|用于|监|管|处|购|租|整治|修|发放|补助|救助|引导|弘扬|强化|优化|规范|打造|推进"
    r"|控制|减轻|缩短|消除|清|运行|畅通|有序|正常|整洁|达标|稳定|得到|及时|全覆盖|配齐|配备|建成|新建|新增|改造|惠及|带动|增收|偿还|还本|付息|免除|减免"
    r"|奖|补贴|资助|应助|实行|参保|安置|就业|抢|通车|竣工|投入使用|扶持|帮扶|供应|保护|防治|更新|安装|种植|编制|采集|检测|征收|搬迁|升级|承办|免费|不发生|动态"
)
#: What a short goal needs to say to tell a result: a figure, or a state that can be seen.
_RESULT = re.compile(
    r"[0-9]\s*(?:[%％]|(?![年月日号])[\u4e00-\u9fff㎡])|[一二三四五六七八九十](?:个|处|户|人|名|家|次|场|期|台|套|亩|条|所|栋|座|件|批|项)|正常|稳定|不发生|零|无|达标|全覆盖|畅通|有序|按时|按期|足额|整洁|减少|下降|降低|好转|消除|平稳|完好|满意|良好|排除|保持|(?:任务|全部|按时|按期)完成|年底前|月底前|[0-9]月|到位"
)
_VAGUE = re.compile(
    r"(?:较|比)(?:上|去)年[^，。；0-9]{0,6}(?:较大|大幅|明显|显著|一定|进一步|稳步)[^，。；0-9]{0,6}(?:提升|提高|增长|改善|进步)"
)
_WISH = re.compile(r"(?:并|，|。|；)?(?:争取|力争|尽量|尽力)[^，。；]{2,}")
_DIGITS = re.compile(r"(?<![0-9])[0-9]+(?:\.[0-9]+)?\s*(?:%|％|[\u4e00-\u9fff])")
_YEARS = re.compile(r"(?:19|20)[0-9]{2}\s*年|[0-9]{1,2}\s*[月日]")


@rule(title="目标没有结果", ids=("P18",), severity="warning")
def goal_without_result(case: Case) -> Iterator[Finding]:
    """Goals of forms that are topics; sentences of part one that compare or wish without a number."""
    for each in printed(case):
        yield from _of_form(each.project)
    if case.entry.kind is not Kind.PERFORMANCE:
        return
    yield from _of_text(case)


@gathered
def _of_form(project: Project) -> Iterator[Finding]:
    names = {bare(row.level3) for row in project.indicators}
    for goal in project.goals:
        told = bare(goal)
        is_told = _RESULT.search(told) or (len(told) >= _SHORTEST and _VERB.search(told))
        if told in names or not is_told:
            yield Finding(
                project.at("goals"),
                f"绩效目标“{told[:20]}”没有说要得到什么结果",
                "写到年底要做成什么样，可以数、可以对照",
            )


def _of_text(case: Case) -> Iterator[Finding]:
    """Sentences of part one."""
    overall = [each for each in case.passages if each.section == "overall" and each.origin == "paragraph"]
    for passage in case.passages:
        if passage.section in ("overall", "subgoals"):
            for match in _VAGUE.finditer(passage.text):
                yield Finding(
                    passage.at(match.start(), match.end()),
                    f"“{match[0]}”没有基数，也没有数",
                    "写上年是多少、今年要到多少",
                )
            for match in _WISH.finditer(passage.text):
                if not any(map(str.isdecimal, match[0])):
                    yield Finding(
                        passage.at(match.start(), match.end()),
                        f"“{match[0].lstrip('并，。；')[:24]}”是愿望，没有可以衡量的结果",
                        "能定下来的写成目标，定不下来的不写",
                        severity="info",
                    )
    if overall and not any(_DIGITS.search(_YEARS.sub("", each.text)) for each in overall):
        yield Finding(
            overall[0].span,
            "总体绩效目标通篇没有一个可以衡量的数",
            "至少写几项主要工作要做到多少",
            severity="info",
        )

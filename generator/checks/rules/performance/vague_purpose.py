"""资金用途没有说清钱用来做什么、买什么。

## 为什么
“资金用途”是给纳税人看的一句话；只有口号，看不出钱花在哪里。

## 依据
绩效目标表的填报规矩（P11）。

## 有误
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
资金用途: 推动全县档案事业
```

## 正确
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
资金用途: 用于馆藏档案数字化扫描的服务费和档案盒、档案架的购置
```

```2024/项目/馆区保洁.yaml
项目名称: 馆区保洁
项目编码: 13059924P00901410002J
资金用途: 用于委托专业公司对馆区和院落进行清扫保洁、垃圾收集转运
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.indicator.likeness import bare
from generator.checks.indicator.rows import is_hebei, printed
from generator.checks.rule import Finding, rule

_SHORTEST = 15
#: 用于 with what money is spent on right behind it, and not with a wish; so many characters are enough then.
_SPENT_ON = re.compile(
    r"\s*(?:主要|专项|全部)?用于(?!通过|加强|强化|推动|推进|提高|提升|促进|做好|确保|落实|完善|开展工作|开展各项|日常工作|本?单位|部门|各项|相关|有关|项目|工作)"
)
_LEAST = 9
#: Words of what money can pay for.
_PAID_FOR = re.compile(
    r"费|购|采|租|维护|运维|运行|服务|补助|补贴|补偿|工资|薪|奖|设备|设施|软件|系统|建设|改造|培训|宣传|活动|印|制作|修|装|聘"
    r"|慰问|保险|救助|资助|检测|检查|评估|鉴定|审计|整治|清理|用品|物资|材料|车辆|平台|劳务|会议|差旅|办公|工程|项目款|水电|取暖|津贴|发放|加固|防水|翻新|拆除|铺设"
    r"|委托|外包|托管|清扫|保洁|清运|支付|偿还|缴纳|还本|付息|抽检|检验|采样|养护|抢险|储备|安置|征收|搬迁|安装|种植|配套|弥补|亏损|结算|欠款|债|报酬|险|登记|疫苗|药品|集训|征订|弹药|建库|迁建|规划编制|规划设计|测绘|勘察|勘测|核查|巡查|普查|评审|评价|加油|油补|刊发|调研|视察"
)


@rule(title="资金用途不具体", ids=("P11",), severity="warning")
def vague_purpose(case: Case) -> Iterator[Finding]:
    """A purpose too short to say anything, or without a word of what money can buy."""
    for each in printed(case):
        purpose, at = each.project.purpose, each.project.at("purpose")
        if purpose is None:
            if is_hebei(case) and each.project.indicators:
                yield Finding(at, "没有写资金用途", "写钱用来买什么、办什么")
        elif _SPENT_ON.match(purpose) and _PAID_FOR.search(purpose) and len(bare(purpose)) >= _LEAST:
            continue
        elif len(bare(purpose)) < _SHORTEST:
            yield Finding(
                at,
                f"资金用途只有 {len(bare(purpose))} 个字（“{purpose.strip()}”），看不出钱花在哪里",
                "写钱用来买什么、办什么，可以照支出的经济分类写",
            )
        elif not _PAID_FOR.search(purpose):
            yield Finding(
                at, "资金用途没有说买什么、办什么", "写明花钱的东西：购置、租用、维护、印刷、培训……"
            )

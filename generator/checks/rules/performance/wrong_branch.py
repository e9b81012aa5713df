"""指标放错了类：培训次数放在效益，完成率放在经济效益，个数放在质量，处置率放在时效。

## 为什么
产出是做了什么，效益是有什么用；放错了类，看着齐全，其实缺了那一类。

## 依据
各类指标的含义（P40）。按字词判断，所以是警告。

## 有误
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
绩效指标: |
  一级指标	二级指标	三级指标	指标值
  效益指标	社会效益指标	档案业务培训场次	≥2场
```

## 正确
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
绩效指标: |
  一级指标	二级指标	三级指标	指标值
  产出指标	数量指标	档案业务培训场次	≥2场
```

项目名称里有“经济”两个字，不算：

```2024/项目/经济责任审计费.yaml
项目名称: 经济责任审计费
项目编码: 13059924P00901410001Y
绩效指标: |
  一级指标	二级指标	三级指标	指标值
  效益指标	社会效益指标	经济责任审计知晓率	≥85%
  效益指标	社会效益指标	群众检查等候时间	≤1天
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.checks.case import Case
from generator.checks.indicator import tree
from generator.checks.indicator.measure import Quantity
from generator.checks.indicator.sense import EFFECTS
from generator.checks.indicator.value import Value
from generator.checks.indicator.whole import every_row
from generator.checks.rule import Finding, rule

_HELD = re.compile(r"培训|宣传|活动|会议|检查|巡查|走访|刊发|发布|演练|讲座")
_COUNTED = re.compile(r"(?:数量|次数|场次|条数|篇数|件数|天数|班次|期数)$")
_DONE = re.compile(
    r"(?<!监测)(?<!抽检)(?<!检测)(?:完成|处置|及时|合格|验收|研判|办结|上报|整改|支付|到位)率$"
)
_ECONOMIC = re.compile(
    r"经济|收入|产值|税|利润|增收|招商|投资|消费|就业|GDP|销售|资金|效益|价值|财政|产量|贷款|融资|节约|节省|成本|费|收益|损失|增值|贡献"
    r"|产业|企业|旅游|营业|市场|产出|额|土地|价格|资产|农民|集体|贸易|外资|用电|物流|产能|产|亩|粮|负担|支出|补贴|增值|经营|客|岗位|电商|订单"
)
#: What is neither money nor nature. A name that speaks of none of the three may be any of them.
_SOCIAL = re.compile(
    r"知晓|安全感|舆情|舆论|宣传|培训|入学|升学|辍学|治安|信访|上访|阅读|文化|健康|就医|医疗|养老|救助|素质|意识|获得感|幸福感|和谐|犯罪|案件|影响力|知名度|公信力|社会稳定|满意"
)
#: 经济责任审计, 经济困难家庭 and the like are no gain in money.
_MONEY_NAME = re.compile(
    r"经济的?(?:效益|收益|效果|增长|增速|增加|收入|发展|贡献|损失|价值|产值|总量|规模|水平|运行|影响)"
    r"|(?:国民|地区|区域|县域|当地|民营)经济|产值|税收|利润|GDP|营业收入|销售额"
)
_ECOLOGICAL = re.compile(
    r"生态|环境|环保|污染|绿|节能|减排|能耗|节水|水质|空气|垃圾|碳|森林|植被|水土|资源|低碳|扬尘|噪声|废|耗|卫生|土壤|湿地|清洁|循环|美丽|草|林|水"
    r"|耕地|田|荒|沙|河|湖|海|岸|大气|PM|[μm]g|COD|化学需氧|氨氮|总磷|磷|排放|污|尘|烟|厕|土地|植|树|物种|鸟|鱼|动物|能源|光伏|电动|回收|再利用|再生|化肥|农药"
)
_WHOLE_COST = re.compile(r"(?:项目)?总?成本(?:控制)?(?:数|额)?")
_COUNTS_THINGS = re.compile("[个次条篇场人台件]数$|数量$")
_WHEN = re.compile(r"(?:时间|时限|期限|日期)$")
_COST = re.compile(r"(?:成本|造价|费用)(?:控制)?(?:数|额)?$")
_TIMELY = re.compile(r"时|期|日|天|月|年|快|进度|速度|按|效率|季|完工|开工|竣工|完成|执行|支付|拨付")


@rule(title="指标放错类", ids=("P40",), severity="warning")
def wrong_branch(case: Case) -> Iterator[Finding]:
    """What each branch and twig may hold, by name and unit."""
    for row in every_row(case):
        value, fault = row.value, ""
        if row.branch == tree.BENEFIT:
            fault = _of_benefit(row.twig, row.name, value.quantity, value.is_figure, value.is_ceiling)
        elif row.branch == tree.OUTPUT:
            fault = _of_output(row.twig, row.name, value)
        if fault:
            yield Finding(
                row.indicator.at("level3"), f"“{row.name} {row.printed[:16]}”{fault}", "移到相应的一类"
            )


@lru_cache(maxsize=4096)
def _of_benefit(twig: str, name: str, sort: Quantity, is_figure: bool, is_ceiling: bool) -> str:
    """What is wrong with a name under an effect, with a value of some sort."""
    if ("满意度" in name or "满意率" in name) and "不满意" not in name:
        return f"是满意度，放在了{twig}"
    is_counted = is_figure and sort in ("count", "duration") and not EFFECTS.search(name)
    is_counted = is_counted and not (sort == "duration" and is_ceiling)  # 等候时间 ≤1天
    if is_counted and (_HELD.search(name) or _COUNTED.search(name)):
        return "数的是做了多少，是产出，不是效益"
    if _DONE.search(name):
        return "是做得怎样，属于产出，不是效益"
    if _WHOLE_COST.fullmatch(name):
        return "是成本，不是效益"
    is_economic = _ECONOMIC.search(name) is not None or sort in ("money", "price")
    is_social, is_ecological = _SOCIAL.search(name) is not None, _ECOLOGICAL.search(name) is not None
    if twig == "经济效益" and not is_economic and (is_social or is_ecological):
        return "与经济无关，放在了经济效益"
    if twig == "社会效益" and (_MONEY_NAME.search(name) or (is_figure and sort == "money")):
        return "说的是经济，放在了社会效益"
    if twig == "生态效益" and not is_ecological and (is_social or _MONEY_NAME.search(name)):
        return "与生态环境无关，放在了生态效益"
    return ""


def _of_output(twig: str, name: str, value: Value) -> str:
    if name.endswith(("满意度", "满意率")) and "不满意" not in name:
        return f"是满意度，放在了{twig}"
    if twig in ("数量", "质量") and value.kind == "deadline" and value.date and _WHEN.search(name):
        return f"说的是时间，属于时效，放在了{twig}"
    if not value.is_figure:
        return ""
    if twig in ("数量", "质量", "时效") and value.quantity == "money" and _COST.search(name):
        return f"是成本，放在了{twig}"
    if twig == "时效" and value.quantity == "count" and _COUNTED.search(name):
        return "数的是多少，属于数量，放在了时效"
    if twig == "时效" and value.quantity == "ratio" and not _TIMELY.search(name + value.subject):
        return "没有说时间，属于质量，放在了时效"
    if (
        twig == "质量"
        and value.quantity == "count"
        and value.op in ("≥", ">")
        and _COUNTS_THINGS.search(name)
    ):
        return "数的是多少，属于数量，放在了质量"
    return ""

"""同一个词、同一句话连写了两遍：“预算预算支出表”“的的”。

## 为什么
多半是粘贴或改稿时留下的。

## 依据
公开的信息应当准确（政府信息公开条例第六条）。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 元
---

## 九、其他需要说明的事项

见一般公共预算预算支出表，重点是档案数字化的的工作。
```

同一段粘贴了两遍：

```2025/预算.md
---
表式: 河北2022
金额单位: 元
---

## 九、其他需要说明的事项

本部门没有其他需要说明的事项。

本部门没有其他需要说明的事项。
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 元
---

## 九、其他需要说明的事项

逐卷逐卷核对，一件一件登记，开展有目的的检查，提高政务服务服务对象满意度。
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.rule import Finding, rule
from generator.checks.words.text import Text
from generator.checks.words.texts import around, body, matches, texts_with

#: A shorter paragraph may well be right twice: 无。
_LONG = 12
#: A clause twice, of as many characters as are not said twice on purpose.
_CLAUSES = re.compile(
    r"(?<![^，。；：\n])(?P<clause>[^，。；：\n]{6,}+)[，。；：\n]++(?P<again>(?P=clause))(?![^，。；：\n])"
)
_TERM_BEFORE = re.compile(r"[一-龥A-Za-z0-9”》）)]$")
_DOUBLED = re.compile(r"(?P<word>[一-龥]{2,6})(?P=word)")
#: A single character twice, which makes no word: written out, so that it is quick to look for.
_SINGLE = re.compile(
    r"(?<![目标有靶])的的(?!确|士|当)|了了(?![解结然却无如])|(?<!非)是是(?![非否])|(?<=[上本去当比])年年(?=[，。；、]|增[加长]|减少|结[转余]|预算|决算|持平)"
    r"|(?<=[\d.])元元|(?<=\d)%%|(?<=\d)％％|(?<=[\d.])万万(?=元)"
)
#: What is said twice on purpose: 一件一件, 逐项逐项, 多次多次; and numbers.
_ON_PURPOSE = re.compile(
    r"^(?:[一逐每两各几][一-龥]|很多|许多|非常|十分|永远|不断|层层|[零一二三四五六七八九十百千万亿]+|[^一-龥]*)$"
)
#: A word that ends one term and begins the next: 政务服务|服务对象, 某某项目|项目支出.
_JOINTS = {
    "服务": ("对象", "质量", "能力", "水平", "人数", "人次", "站", "中心"),
    "项目": ("支出", "资金", "数量", "管理", "名称", "实施", "建设", "经费", "个数", "完成", "库", "单位"),
    "管理": ("费", "人员", "制度", "水平", "能力", "办法", "服务", "局", "中心", "所"),
    "培训": ("费", "人数", "人次", "班", "合格", "次数", "期"),
    "会议": ("费", "次数", "纪要", "室"),
    "支出": ("进度", "结构", "功能", "经济", "预算", "决算", "绩效", "标准", "总"),
    "经费": ("保障", "支出", "预算", "来源", "使用"),
    "收入": ("预算", "决算", "占", "总"),
    "工作": ("人员", "经费", "任务", "站", "量"),
    "设备": ("购置", "采购", "数量", "维护", "维修", "更新"),
    "工程": ("款", "质量", "建设", "进度", "量"),
    "建设": ("项目", "资金", "工程", "局", "单位"),
    "活动": ("经费", "场次", "次数", "中心", "场地"),
    "人员": ("经费", "支出", "工资", "数量", "培训"),
    "补助": ("资金", "标准", "人数", "对象", "发放", "经费", "支出"),
    "补贴": ("资金", "标准", "人数", "对象", "发放"),
    "宣传": ("费", "活动", "教育", "品", "材料"),
    "维护": ("费", "服务", "次数", "率"),
    "资金": ("使用", "支出", "管理", "来源", "拨付", "到位"),
    "信息": ("系统", "化", "公开", "网"),
    "系统": ("运行", "维护", "建设", "故障", "正常", "升级", "开发"),
    "中心": ("工作", "任务", "主任", "组"),
    "委员会": ("委员", "会议"),
    "市场": ("监管", "监督", "主体", "价格"),
    "业务": ("费", "经费", "工作", "培训", "活动", "能力"),
    "教育": ("局", "培训", "支出", "费", "经费", "活动"),
    "指标": ("值", "体系", "名称", "解释"),
    "科目": ("编码", "名称", "代码"),
    "成本": ("控制", "指标", "节约"),
    "结转": ("下年", "结余", "资金"),
    "问题": ("整改", "线索", "清单", "数"),
    "机构": ("改革", "设置", "编制", "数量"),
    "干部": ("职工", "群众", "队伍", "教育", "培训"),
    "数据": ("库", "质量", "中心", "共享"),
    "平台": ("建设", "运行", "维护"),
    "安全": ("生产", "事故", "监管", "隐患"),
    "监督": ("检查", "管理", "员", "评价"),
    "检查": ("次数", "站", "人员"),
    "文化": ("活动", "站", "中心"),
    "救助": ("对象", "资金", "标准", "人数"),
    "保障": ("对象", "能力", "水平", "资金"),
    "保险": ("费", "基金"),
    "技术": ("人员", "服务", "标准"),
    "社区": ("工作者", "居民", "治理", "服务", "矫正", "教育", "卫生"),
    "运行": ("维护", "经费", "管理"),
    "评价": ("结果", "指标", "等级"),
    "单位": ("名称", "性质", "数", "满意度", "预算", "职工", "人员"),
}


@rule(title="词连写了两遍", ids=("R53", "G31"), severity="warning")
def doubled_word(case: Case) -> Iterator[Finding]:
    """A word, or a whole clause or paragraph, twice in a row, which is neither usual nor the joint of two terms."""
    for text, match in matches(case, _DOUBLED):
        if not _is_right(text.text, match.start(), len(match["word"])):
            yield from _finding(text, match, match["word"])
    for text, match in matches(case, _SINGLE):
        yield from _finding(text, match, match[0][0])
    yield from _said_again(case)


def _finding(text: Text, match: re.Match[str], word: str) -> Iterator[Finding]:
    if text.part != "table":
        where = around(text.text, match.start(), match.end(), 4)
        yield Finding(text.at(match.start(), match.end()), f"“{word}”连写了两遍：“{where}”", "多出的删去")


def _said_again(case: Case) -> Iterator[Finding]:
    """Paragraphs that say only what the one above says, and clauses that say what the one before says."""
    before = ""
    for text in body(case):
        if text.part == "paragraph" and text.text == before and len(before) >= _LONG:
            message = f"这一段和上一段一样：“{around(before, 0, _LONG, 0)}”"
            yield Finding(text.at(0, len(before)), message, "多出的删去")
            continue
        before = text.text
    for text in texts_with(case, _CLAUSES):
        match = _CLAUSES.search(text.text) if text.part in ("heading", "paragraph") else None
        if match is not None:
            at = text.at(*match.span("again"))
            yield Finding(at, f"“{match['clause']}”连写了两遍", "多出的删去")


def _is_right(text: str, start: int, size: int) -> bool:
    """Whether a doubled word is said twice on purpose, or ends one term and begins the next."""
    return any(
        _ON_PURPOSE.match(text[place : place + size])
        or (
            # At the head of a clause there is no term that it could end.
            _TERM_BEFORE.search(text[:place]) is not None
            and text.startswith(_JOINTS.get(text[place : place + size], ("\0",)), place + 2 * size)
        )
        for place in _readings(text, start, size)
    )


def _readings(text: str, start: int, size: int) -> Iterator[int]:
    """The places in the run from which a word reads as doubled: 务服务服务 is 务服 or 服务 twice."""
    place = start
    while text[place : place + size] == text[place + size : place + 2 * size]:
        yield place
        place += 1

"""How items are called in messages."""

from __future__ import annotations

from generator.checks.grammar.nouns import BOTH, INCOME, SPENDING, Item
from generator.tables.classification import name_of

_FUND_NAMES = {
    "general": "一般公共预算",
    "government-fund": "政府性基金预算",
    "state-capital": "国有资本经营预算",
    "fiscal": "财政拨款",
    "special-account": "财政专户",
    "undertaking": "事业",
    "business": "经营",
    "from-above": "上级补助",
    "from-below": "附属单位上缴",
    "own": "单位资金",
    "other": "其他",
    "carried": "结转",
    "reserves": "使用结余",
}
_NAMES = {
    INCOME: "收入",
    SPENDING: "支出",
    BOTH: "收支",
    "year-income": "本年收入",
    "year-spending": "本年支出",
    "basic": "基本支出",
    "project": "项目支出",
    "upward": "上缴上级支出",
    "business-spending": "经营支出",
    "downward": "对附属单位补助支出",
    "other-spending": "其他支出",
    "personnel": "人员经费",
    "public": "公用经费",
    "three-public": "“三公”经费",
    "abroad": "因公出国（境）费",
    "cars": "公务用车购置及运行维护费",
    "car-purchase": "公务用车购置费",
    "car-running": "公务用车运行维护费",
    "reception": "公务接待费",
    "operating-cost": "机关运行经费",
    "procurement": "政府采购",
    "procurement-goods": "政府采购货物",
    "procurement-works": "政府采购工程",
    "procurement-services": "政府采购服务",
    "small-firms": "面向中小企业的采购",
    "micro-firms": "面向小微企业的采购",
    "closing": "年末结转和结余",
    "distributed": "结余分配",
}


def item_name(item: Item) -> str:
    """How an item is called in a message."""
    if item.path:
        last = item.path[-1]
        return (name_of(last) or last) if last.isdecimal() else last
    head = item.head
    if head.startswith(("class:", "economic:")):
        return name_of(head.split(":")[1]) or head
    if head.startswith(("assets:", "other:")):
        return head.split(":")[1]
    return _FUND_NAMES.get(item.fund, "") + _NAMES.get(head, "")

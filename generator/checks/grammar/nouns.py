"""Which item a label names: the nouns of budgets and accounts, and what part of a label they leave unread."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from generator.checks.grammar.classified import CLASSES, ECONOMIC


@dataclass(frozen=True, slots=True)
class Item:
    """What a figure speaks of: a head (`basic`, `class:201`, `function`), whose money, and a path of 科目.

    A `generic` one (支出决算 without more) means the item spoken of before, where there is one.
    """

    head: str
    fund: str = ""
    path: tuple[str, ...] = ()
    generic: bool = field(default=False, compare=False)


NOTHING = Item("")


@dataclass(frozen=True, slots=True)
class Label:
    """Words before a figure: their item, measure and the words not understood.

    A `bare` one (支出5万元) is no total, unless it means the item spoken of before.
    """

    item: Item | None
    measure: str
    residue: str
    is_bare: bool = False

    @property
    def is_vague(self) -> bool:
        """Whether it names no item of its own: 支出 after an item spoken of."""
        item = self.item
        return item is not None and item.generic and not item.fund and item.head != "both"


#: Heads that mean all income, all spending, or both at once.
INCOME, SPENDING, BOTH = "income", "spending", "both"
TOTALS = frozenset({INCOME, SPENDING, BOTH, "year-income", "year-spending"})
#: Items that every filing tells, and that nobody regroups from year to year.
MAIN_ITEMS = frozenset(
    {
        *(INCOME, SPENDING, BOTH, "three-public", "abroad", "cars", "car-purchase", "car-running"),
        *("reception", "operating-cost"),
    }
)
#: Items of which a unit, a fund or a project has one of its own.
WIDE = TOTALS | {"basic", "project", "closing", "personnel", "public", ""}
#: Words left over that name one unit of several.
OF_UNIT = re.compile(r"本级|所属|下属|二级|(?:中心|馆|站|所|队|校|院|园|局|委|办公室|处|厅|社|会)$")

_FUNDS: tuple[tuple[str, str], ...] = (
    ("general", r"一般公共预算(?:当年)?(?:财政)?(?:拨款)?|一般公共财政预算(?:拨款)?|公共预算财政拨款"),
    ("government-fund", r"政府性?基金(?:预算)?(?:财政)?(?:拨款)?|基金预算(?:拨款)?"),
    ("state-capital", r"国有资本经营(?:预算)?(?:财政)?(?:拨款)?"),
    ("fiscal", r"财政拨款"),
)
_HEADS: tuple[tuple[str, str, str], ...] = (
    (
        INCOME,
        "special-account",
        r"财政专户管理(?:资金|的?(?:教育)?收费)(?:收入)?|财政专户核拨(?:资金)?(?:收入)?",
    ),
    (INCOME, "undertaking", r"(?<!.单位)事业收入"),
    (INCOME, "business", r"(?:事业单位)?经营收入"),
    (INCOME, "from-above", r"上级补助收入"),
    (INCOME, "from-below", r"附属单位上缴收入"),
    (INCOME, "own", r"单位资金(?:收入)?"),
    (INCOME, "other", r"其他(?:来源)?收入"),
    (INCOME, "reserves", r"使用非财政拨款结余(?:（含专用结余）|和专用结余)?"),
    (INCOME, "carried", r"(?:上年|年初)(?:财政拨款)?(?:结转和结余|结转结余|结转|结余)(?:资金|收入)?"),
    ("closing", "fiscal", r"年末财政拨款(?:结转和结余|结转结余|结转|结余)"),
    ("closing", "general", r"年末一般公共预算(?:财政拨款)?(?:结转和结余|结转结余|结转|结余)"),
    ("closing", "government-fund", r"年末政府性基金(?:预算)?(?:财政拨款)?(?:结转和结余|结转结余|结转|结余)"),
    (
        "closing",
        "",
        r"年末(?:结转和结余|结转结余|结转|结余)|年终结转(?:和|及)?结余|结转下年(?:支出)?",
    ),
    ("distributed", "", r"结余分配"),
    ("year-income", "", r"本年收入"),
    ("year-spending", "", r"本年支出"),
    (BOTH, "", r"收入支出|收、支|收支"),
    ("basic", "", r"基本支出"),
    ("project", "", r"项目支出"),
    ("upward", "", r"上缴上级支出"),
    ("business-spending", "", r"(?:事业单位)?经营(?:性)?支出"),
    ("downward", "", r"对附属单位补助支出"),
    ("other-spending", "", r"(?<![一-龥])其他支出"),
    ("personnel", "", r"人员(?:经费|支出)"),
    ("public", "", r"日常公用(?:经费|支出)|公用(?:经费|支出)|日常办公经费"),
    ("three-public", "", r"三公经?费"),
    ("abroad", "", r"(?:因公)?出国（境）费用?|(?:因公)?出国（境）|因公出国境?费用?"),
    ("cars", "", r"公务用?车(?:辆)?购置(?:及|和|与)(?:公务用车)?(?:运行维护|运行|运维)(?:费用?)?"),
    ("car-purchase", "", r"公务用?车(?:辆)?购置费?"),
    ("car-running", "", r"公务(?:用车|车用车|车|用车车辆)(?:运行维护|运行|运维)费?"),
    ("reception", "", r"(?:国内)?公务接待费?|接待费"),
    ("operating-cost", "", r"机关运行经?费(?:用)?"),
    ("procurement-goods", "", r"(?:政府)?采购货物|货物(?:类)?(?:政府)?采购|货物类?"),
    ("procurement-works", "", r"(?:政府)?采购工程|工程(?:类)?(?:政府)?采购|工程类?(?=预算|支出|[0-9]|$)"),
    ("procurement-services", "", r"(?:政府)?采购服务|服务(?:类)?(?:政府)?采购|服务类?(?=预算|支出|[0-9]|$)"),
    ("procurement", "", r"政府采购"),
    ("small-firms", "", r"中小企业"),
    ("micro-firms", "", r"小微企业|小型(?:和|、)?微型企业"),
    ("assets:资产", "", r"资产(?:总额|总计|合计)|国有资产总额"),
    ("assets:固定资产原值", "", r"固定资产(?:账面)?原值"),
    ("assets:固定资产净值", "", r"固定资产(?:账面)?净值"),
    ("assets:固定资产", "", r"固定资产(?:总额|总值|金额|价值|总计|合计)?"),
    ("assets:流动资产", "", r"流动资产"),
    ("assets:无形资产", "", r"无形资产"),
    ("assets:在建工程", "", r"在建工程"),
)


def _any(words: dict[str, str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


_PATH = re.compile(
    r"(?:(?P<class>[^（）]+)（类）(?:支出)?)?(?P<section>(?:[^（）]|（[^类款项目]）)+)（款）"
    r"(?:(?P<item>(?:[^（）]|（[^类款项目]）)+)（项）)?"
)
#: A 项 whose 类 and 款 have been told before: 行政运行（项）5万元.
_ITEM = re.compile(r"([^（），。；：]{2,30})（项）(?:支出)?")
_NOUN = re.compile(
    "|".join(
        [
            rf"(?P<class>(?:{_any(CLASSES)})(?:支出|事务支出)?(?:（类）)?(?:支出)?)(?![一-龥]*（款）)",
            rf"(?P<economic>{_any(ECONOMIC)})",
            *(f"(?P<h{number}>{pattern})" for number, (_, _, pattern) in enumerate(_HEADS)),
            *(f"(?P<f{number}>{pattern})" for number, (_, pattern) in enumerate(_FUNDS)),
            r"(?P<income>收入)",
            r"(?P<spending>支出)",
        ]
    )
)
#: The code of a 项 beside its name: 2010804-审计业务, 审计业务（2010804）.
_CODE = re.compile(r"（?(?<![0-9])(2[0-9]{6})(?![0-9])）?[-－—]?")
#: What a label with a code says besides the name: that it is of a part, or not of the year's allotment.
_BESIDES_NAME = re.compile(
    r"中(?!医|小|央|等|学|药|毒)|主要|用于|其[中他余]?(?:安排|项目)|追加|下达|结转|[0-9a-zA-Z]"
)
_NUMBERING = re.compile(
    r"^(?:[0-9]{1,2}[、.．]|（[0-9]{1,2}）|（?[一二三四五六七八九十]+）?[、.．]|（[一二三四五六七八九十]+）|[.、．]|[一二三四五六七八九十]是|[和及与]|以及)+"
)
_MEASURES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("opening", re.compile(r"年初预算(?:安排)?数?")),
    ("adjusted", re.compile(r"(?:调整后?|全年)预算(?:安排)?数?")),
    ("executed", re.compile(r"(?:当年)?(?:预算)?执行数?")),
    ("outcome", re.compile(r"决算数?")),
    ("budget", re.compile(r"预算(?:安排)?数?")),
)
_FILLER = re.compile(
    r"共计|共|合计|总计|总额|总|安排|数|各|均|达到|达|约|人民币|金额|当年|本年|年度|年末|年|全年|本部门|我部门|部门|本单位|我单位|单位"
    r"|我局|本局|的|中|为|是|计|额|实际|预计|拟|收|支|经费|通过|账面|价值|科目|截至|截止|末|底|在|了|[、：，.\s]"
)
#: 安排项目支出5万元 is a part of it; 预算安排 and 收支安排 are the whole.
_ALLOTTED = re.compile(r"(?<!预算)(?<!收支)(?<!支出)(?<!收入)安排|追加|下达|拨付|争取|涉及")
_FUND_ONLY = re.compile(r"一般公共预算|基金|国有资本")
_KIND_OF_PURCHASE = re.compile(r"货物|工程|服务采购")
#: How the name of a project ends, in which that of a 类 may stand.
_OF_PROJECT = re.compile(r"(?:资金|经费|项目|工程|补助|改造|建设|奖励)$")
_TOTAL = re.compile(r"预算|合计|总计|总额|总|部门|收支|收、支|收入支出|各")
#: Words that say more of whom a figure concerns, harmless with these heads only.
_ALSO_FILLER = re.compile(
    r"（部门）|（本级）|下属|所属|及|和|等|机关|行政单位|事业单位|参公|[0-9]+家|（以合同签订为准）|授予|合同|预留|给|面向|项目|本级|采购|类"
)
#: Who sold what was bought; 中小企业中的小微企业 are the first.
FIRMS = ("micro-firms", "small-firms")
_WITH_MORE = frozenset({"operating-cost", "procurement", *FIRMS})
#: Heads that are of one fund by nature: 财政拨款“三公”经费 is “三公”经费.
_OF_ONE_FUND = frozenset(
    {"three-public", "abroad", "cars", "car-purchase", "car-running", "reception", *_WITH_MORE}
)

#: What is left after some money has been left out is no figure of the tables: 不含上年结转的支出.
_LEFT_OUT = re.compile("不含|不包括|不计|扣除|剔除")


@lru_cache(maxsize=4096)
def read_label(words: str, names: tuple[str, ...] = ()) -> Label:
    """The item and measure that the words before a figure name; `names` are the organ's own, read over.

    >>> read_label("一般公共预算财政拨款支出年初预算为").item
    Item(head='spending', fund='general', path=(), generic=True)
    """
    text = _NUMBERING.sub("", words)
    for name in names:
        text = text.replace(name, "")
    item, text = _path(text)
    text_before, is_total = text, _TOTAL.search(text) is not None
    heads, funds = [], []
    if item is None:
        for match in _NOUN.finditer(text):
            kind = match.lastgroup or ""
            if kind.startswith("f"):
                funds.append(_FUNDS[int(kind[1:])][0])
            else:
                heads.append(_head(kind, match[0]))
        text = _NOUN.sub("", text)
        item = _chosen(heads, funds)
    measure = ""
    for name, pattern in _MEASURES:
        text, count = pattern.subn("", text)
        if count and not measure:
            measure = name
    if item is not None and item.head in _WITH_MORE:
        text = _ALSO_FILLER.sub("", text)
    residue = _FILLER.sub("", text)
    if residue and any(residue in name for name in names):
        residue = ""  # 普陀区财政局 of 上海市普陀区财政局
    if item is not None and item.head not in _OF_ONE_FUND:
        if _ALLOTTED.search(words) or (not item.head and "安排" in words):
            residue += "安排"
        if item.fund in ("carried", "reserves") and _FUND_ONLY.search(text_before):
            residue += item.fund  # 政府性基金年初结转和结余 is not that of all money
    if item is not None and item.head in FIRMS and _KIND_OF_PURCHASE.search(words):
        residue += "货物"
    if item is not None and item.head.startswith("class:") and residue and _OF_PROJECT.search(text_before):
        item, residue = None, text_before  # 学前教育发展资金
    if item is not None and (item.generic or residue) and _LEFT_OUT.search(words):
        residue = words.rstrip("为是共")
    is_bare = item is not None and item.generic and not item.fund and not is_total
    return Label(item, measure, residue, is_bare)


def _coded(text: str) -> tuple[Item | None, str]:
    """The 项 whose code stands in a label, and what is left besides its name."""
    match = _CODE.search(text)
    if match is None:
        return None, text
    rest = text[: match.start()] + text[match.end() :]
    return Item("function", path=(match[1],)), rest if _BESIDES_NAME.search(rest) else ""


def _path(text: str) -> tuple[Item | None, str]:
    if "（款）" not in text and "2" in text:
        return _coded(text)
    match = _PATH.search(text) if "（款）" in text else None
    if match is None:
        alone = _ITEM.match(text)
        return (Item("function", path=("", "", alone[1])), text[alone.end() :]) if alone else (None, text)
    path = (match["class"] or "", match["section"], *([match["item"]] if match["item"] else []))
    # 支出 may follow the path (…（款）支出): it adds nothing.
    rest = text[: match.start()] + re.sub(r"^支出", "", text[match.end() :])
    return Item("function", path=path), rest


def _head(kind: str, words: str) -> Item:
    if kind.startswith("h"):
        head, fund, _ = _HEADS[int(kind[1:])]
        return Item(head, fund, generic=head == BOTH)
    if kind == "class":
        stem = re.sub(r"（类）|(事务)?支出$", "", words)
        stem = re.sub(r"(支出)+$", "", stem)
        return Item(f"class:{CLASSES.get(stem, stem)}")
    if kind == "economic":
        return Item(f"economic:{ECONOMIC[words]}")
    return Item(kind, generic=True)


def _chosen(heads: list[Item], funds: list[str]) -> Item | None:
    """The last specific head; 收入, 支出 and 收支 only where there is no other; a fund alone where none is."""
    fund = funds[-1] if funds else ""
    names = {each.head for each in heads}
    for head in FIRMS:
        if head in names:
            return Item(head)
    specific = [each for each in heads if not each.generic]
    if specific:
        chosen = specific[-1]
        is_single = chosen.head in _OF_ONE_FUND or chosen.head.startswith(("assets", "procurement"))
        return Item(chosen.head, chosen.fund or ("" if is_single else fund))
    if heads:
        both = BOTH in names or {INCOME, SPENDING} <= names
        return Item(BOTH if both else heads[-1].head, fund, generic=True)
    return Item("", fund) if fund else None

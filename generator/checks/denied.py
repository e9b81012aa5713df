"""What a text says there is none of, and how much of it the figures have."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator.amount import ABSENT, Amount, add_given, or_zero
from generator.checks.case import Case, Passage
from generator.checks.sides import printed
from generator.model.budget import Assets, Budget, ThreePublicLine
from generator.model.final import Final
from generator.model.vocabulary import Fund, Scope, ThreePublicItem

#: What the figures have of a thing, in words: `40.00 万元`; empty if nothing.
Had = Callable[[Case], str]


@dataclass(frozen=True, slots=True)
class Thing:
    """A thing that may be denied: its name, how sentences call it, the section it has, and what there is of it.

    `is_whole`: the only thing of its kind, which a clause with 其中 does not speak of.
    """

    name: str
    noun: str
    had: Had
    section: str = ""
    is_whole: bool = True


def _money(case: Case, amount: Amount) -> str:
    sum_ = or_zero(amount)
    return printed(sum_, case.filing.unit) if sum_ else ""


def _procurement(case: Case) -> str:
    bought = getattr(case.filing, "procurement", None)
    if bought is None:
        return ""
    parts = [bought.goods, bought.works, bought.services, *(each.amount for each in bought.items)]
    return _money(case, bought.total if isinstance(bought.total, Decimal) else add_given(parts))


def _operating(case: Case) -> str:
    cost = getattr(case.filing, "operating_cost", None)
    return "" if cost is None else _money(case, cost.amount)


def _three_public(*items: ThreePublicItem) -> Had:
    def had(case: Case) -> str:
        lines = getattr(case.filing, "three_public", ())
        amounts = [
            each.amount if isinstance(each, ThreePublicLine) else each.outcome
            for each in lines
            if not items or each.item in items
        ]
        return _money(case, add_given(amounts))

    return had


def _projects(case: Case) -> str:
    return _money(case, case.derived.amounts.get("project", ABSENT))


def _income(fund: Fund) -> Had:
    def had(case: Case) -> str:
        lines = getattr(case.filing, "income", ())
        return _money(case, add_given(each.amount for each in lines if each.fund is fund))

    return had


def _assets(case: Case) -> str:
    assets: Assets | None = getattr(case.filing, "assets", None)
    if assets is None:
        return ""
    values = [or_zero(each.value) for each in assets.lines if or_zero(each.value)]
    return printed(values[0], assets.unit or case.filing.unit) if values else ""


def _vehicles(case: Case) -> str:
    assets: Assets | None = getattr(case.filing, "assets", None)
    if assets is None:
        return ""
    counts = [each.count for each in assets.vehicles] or [
        each.quantity or "" for each in assets.lines if "车辆" in each.name
    ]
    total = sum(int(each) for each in counts if each.isdecimal())
    return f"{total} 辆" if total else ""


def _performance(case: Case) -> str:
    told = getattr(case.filing, "performance", None)
    count = told.goals_count if told is not None else None
    if count is not None and count.isdecimal():
        return f"{count} 个项目" if int(count) else ""
    return f"{len(case.projects)} 个项目" if case.projects else ""


def _evaluated(case: Case) -> str:
    told = getattr(case.filing, "performance", None)
    count = told.evaluated_count if told is not None else None
    return f"{count} 个项目" if count is not None and count.isdecimal() and int(count) else ""


_CARS = (ThreePublicItem.CAR_PURCHASE, ThreePublicItem.CAR_RUNNING)
THINGS = (
    Thing("政府采购", "政府采购", _procurement, "procurement"),
    Thing(
        "“三公”经费",
        r"(?:财政拨款|一般公共预算)*(?:安排的)?[“\"]?三公[”\"]?\s*经费",
        _three_public(),
        "three-public",
    ),
    Thing("机关运行经费", "机关运行经费", _operating, "operating"),
    Thing(
        "因公出国（境）费",
        r"因公出国(?:[（(]境[）)])?(?:费用?|经费)?",
        _three_public(ThreePublicItem.ABROAD),
        is_whole=False,
    ),
    Thing("公务用车购置费", "公务用车购置费?", _three_public(ThreePublicItem.CAR_PURCHASE), is_whole=False),
    Thing(
        "公务用车运行维护费",
        "公务用车运行(?:维护)?费",
        _three_public(ThreePublicItem.CAR_RUNNING),
        is_whole=False,
    ),
    Thing(
        "公务用车购置及运行维护费", "公务用车购置[及和]运行(?:维护)?费", _three_public(*_CARS), is_whole=False
    ),
    Thing("公务接待费", "公务接待费?", _three_public(ThreePublicItem.RECEPTION), is_whole=False),
    Thing("项目支出", "项目(?:支出|经费)?", _projects),
    Thing("国有资产", "(?:固定资产|国有资产)(?=[，,。；;！]|$)", _assets, "assets"),
    Thing("车辆", "车辆", _vehicles),
    Thing("绩效目标", "绩效目标", _performance, "performance"),
    Thing("绩效自评", "绩效自评", _evaluated),
    Thing("事业收入", "事业收入", _income(Fund.UNDERTAKING)),
    Thing("经营收入", "(?:事业单位)?经营收入", _income(Fund.BUSINESS)),
    Thing("上级补助收入", "上级补助收入", _income(Fund.FROM_ABOVE)),
    Thing("附属单位上缴收入", "附属单位上缴收入", _income(Fund.FROM_BELOW)),
    Thing("其他收入", "其他收入", _income(Fund.OTHER)),
)

_NOUNS = "|".join(f"(?P<n{place}>{each.noun})" for place, each in enumerate(THINGS))
_OF_IT = "(?:预算|支出|项目|业务|安排|计划|情况|费用|资金|事项|活动|工作|任务)*"
_END = r"(?=[，,。；;！]|$)"
_SUBJECT = r"(?:^|[。；;，,、：:]|部门|单位|本级|年度?|中心|[局办委院校馆站所])\s*"
_THERE_IS_NO = "(?:没有|无|未|不涉及|不存在)(?:编制|编报|安排|发生|使用|列支|开支|产生|涉及|实施|开展|设置?)?"
_LACKED = f"(?:未安排|未发生|没有安排|没有发生|未列支|未编制|零){_END}"
#: The two ways of denying a thing, each with words and with what a text has in any case that does so.
_WAYS = (
    (
        ("没有", "无", "未", "不涉及", "不存在"),
        re.compile(rf"{_THERE_IS_NO}(?:{'|'.join(each.noun for each in THINGS)})"),
        re.compile(rf"{_SUBJECT}{_THERE_IS_NO}(?:{_NOUNS}){_OF_IT}{_END}"),
    ),
    (
        ("未", "没有", "零"),
        re.compile(_LACKED),
        re.compile(rf"(?:{_NOUNS}){_OF_IT}(?:均|尚|也|为)?{_LACKED}"),
    ),
)
#: Clauses that speak of another year, of a part, or of somebody else.
_ELSEWHERE = re.compile(
    r"上一?年|去年|往年|年初|以前|所属|下属|二级|工程类|货物类|服务类|新增|除|若|如果|凡|的(?:部门|单位)|基金|国有资本|专户|(?:单位|自有|其他)资金"
)
_PART = re.compile("其中|本级|机关")
_YEAR = re.compile(r"(\d{4})\s*年")
#: A paragraph that says nothing but 无.
_NIL = re.compile(
    r"(?:本?(?:部门|单位|年度?))?(?:无|没有|不涉及|无此项(?:内容|业务|支出|情况)?|未安排|未发生)[。.]?"
)


@dataclass(frozen=True, slots=True)
class Denial:
    """A place where a thing is denied that the figures have."""

    passage: Passage
    start: int
    end: int
    name: str
    had: str


def denials(case: Case) -> Iterator[Denial]:
    """The sentences, and the sections, that deny what the figures have."""
    if not isinstance(case.filing, Budget | Final):
        return
    for passage in case.passages:
        if passage.origin == "paragraph" and passage.section != "glossary":
            yield from _in_sentences(case, passage)
    yield from _in_sections(case)


def _in_sentences(case: Case, passage: Passage) -> Iterator[Denial]:
    text = passage.text
    for words, sought, pattern in _WAYS:
        if not any(word in text for word in words) or sought.search(text) is None:
            continue
        for match in pattern.finditer(text):
            place, thing = next(
                (place, each) for place, each in enumerate(THINGS) if match[f"n{place}"] is not None
            )
            if _speaks_of_all(case, text, match, thing) and (had := thing.had(case)):
                yield Denial(passage, match.start(f"n{place}"), match.end(f"n{place}"), thing.name, had)


def _speaks_of_all(case: Case, text: str, match: re.Match[str], thing: Thing) -> bool:
    """Whether a denial is of all that the filing has of a thing this year."""
    start = max(text.rfind(mark, 0, match.start() + 1) for mark in "。；;")
    clause = text[start + 1 : match.end()]
    years = _YEAR.findall(clause)
    if _ELSEWHERE.search(clause) or (years and str(case.entry.year) not in years):
        return False
    # In final accounts what was planned is another figure than what was spent.
    if isinstance(case.filing, Final) and "预算" in match[0].replace("一般公共预算", ""):
        return False
    has_units = case.entry.scope is Scope.DEPARTMENT and len(case.entry.department.department.units) > 1
    return not (thing.is_whole and _PART.search(clause) and (has_units or "其中" in clause))


def _in_sections(case: Case) -> Iterator[Denial]:
    """Sections whose only words are 无."""
    by_section = {each.section: each for each in THINGS if each.section}
    found: dict[str, list[Passage]] = {}
    for passage in case.passages:
        if passage.section in by_section and passage.origin == "paragraph":
            found.setdefault(passage.section, []).append(passage)
    for section, passages in found.items():
        thing, text = by_section[section], passages[0].text
        if len(passages) == 1 and _NIL.fullmatch(text.strip()) and (had := thing.had(case)):
            yield Denial(passages[0], 0, len(text), thing.name, had)

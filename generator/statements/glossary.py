"""Terms 名词解释 in our own, level-neutral wording (disclosure-rules.md §7); each with its source.

Only terms that a filing uses are printed with it (R39).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Term:
    """One term: `id` is its anchor for ever; `words` are what in a text counts as using it."""

    id: str
    name: str
    definition: str
    source: str = ""
    words: tuple[str, ...] = ()


TERMS: tuple[Term, ...] = (
    Term("general-budget", "一般公共预算", "以税收为主的财政收入和由此安排的支出，是四本预算中的第一本。"),
    Term(
        "general-appropriation",
        "一般公共预算拨款收入",
        "本级财政当年以一般公共预算安排给本部门的资金。",
        "预算法实施条例第五条",
        ("一般公共预算拨款", "一般公共预算财政拨款"),
    ),
    Term(
        "government-fund",
        "政府性基金预算",
        "依法向特定对象征收或者以其他方式筹集、专门用于特定公共事业的收支预算。",
        "预算法实施条例第五条",
    ),
    Term(
        "state-capital", "国有资本经营预算", "对国有资本收益作出支出安排的收支预算。", "预算法实施条例第五条"
    ),
    Term("special-account", "财政专户管理资金", "纳入财政专户管理的收费等资金。"),
    Term("own-funds", "单位资金", "单位自有的事业收入、经营收入、上级补助收入、附属单位上缴收入和其他收入。"),
    Term(
        "carried-over",
        "上年结转",
        "以前年度安排、尚未用完、按规定转入本年继续使用的资金。",
        "",
        ("上年结转", "年初结转和结余"),
    ),
    Term(
        "basic",
        "基本支出",
        "为保障机构正常运转、完成日常工作任务发生的支出，分人员经费和公用经费。",
        "预算法实施条例第五条",
    ),
    Term(
        "project",
        "项目支出",
        "在基本支出之外，为完成特定的工作任务和事业发展目标发生的支出。",
        "预算法实施条例第五条",
    ),
    Term("personnel", "人员经费", "基本支出中的工资福利支出和对个人和家庭的补助。", "支出经济分类科目"),
    Term(
        "public",
        "日常公用经费",
        "基本支出中的商品和服务支出、资本性支出等。",
        "支出经济分类科目",
        ("日常公用经费", "公用经费"),
    ),
    Term(
        "three-public",
        "“三公”经费",
        "用财政拨款安排的因公出国（境）费、公务用车购置及运行维护费、公务接待费。",
        "",
        ("“三公”经费", "三公经费"),
    ),
    Term(
        "operating",
        "机关运行经费",
        "行政单位和参照公务员法管理的事业单位使用一般公共预算拨款安排的基本支出中的日常公用经费。",
        "预算法第十四条要求说明",
    ),
    Term("procurement", "政府采购", "使用财政性资金采购货物、工程和服务。"),
    Term(
        "control-totals",
        "控制数",
        "财政部门批复中的收入、支出、项目支出和“三公”经费总数，另行录入，用来核对明细。",
        "",
        ("控制数",),
    ),
    Term(
        "rounding-tail",
        "尾差",
        "以万元为单位、保留两位小数时，各项相加与合计之间由四舍五入造成的细小差额。",
        "",
        ("尾差",),
    ),
    Term(
        "not-provided", "未提供", "公开文件没有给出这个数。它与“0”不同，也与表上空着不同。", "", ("未提供",)
    ),
    Term(
        "as-published",
        "原文照录",
        "从已公开的文件照原样录入，文字、标点和错处一律不改；所做的修补逐条列出。",
        "",
        ("原文照录",),
    ),
    Term("inferred", "推断", "公开文件没有写明、由本站根据文件内容判断的事项，写明依据。", "", ("推断",)),
    Term("performance-goal", "绩效目标", "使用预算资金计划达到的产出和效果，以绩效指标衡量。"),
)


def used(text: str, terms: Iterable[Term] = TERMS) -> tuple[Term, ...]:
    """The terms that a text uses."""
    return tuple(term for term in terms if any(word in text for word in term.words or (term.name,)))

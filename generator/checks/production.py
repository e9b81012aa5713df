"""What an official release 正式发布 needs beyond a preview; only the production profile asks for it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.amount import ABSENT
from generator.corpus.corpus import Corpus, FilingEntry
from generator.corpus.layout import SITE_FILE
from generator.diagnostic import Diagnostic
from generator.model.budget import Budget
from generator.model.final import Final
from generator.source import Source, Span, whole

#: Field, printed word, and what it should look like (government-site.md G2, G7, G11, G14).
SITE_NEEDS = (
    ("organiser", "主办单位", r".+", "主办单位的全称"),
    ("contact", "联系方式", r".+", "单位的办公电话"),
    ("site_code", "网站标识码", r"[0-9a-z]{10}", "10 位网站标识码"),
    ("icp", "备案号", r".+", "ICP 备案号"),
    ("domain", "域名", r"[a-z0-9.-]+\.gov\.cn", "以 .gov.cn 结尾的域名"),
)


def site(corpus: Corpus) -> Iterator[Diagnostic]:
    """Settings that an official site must have; a missing value stops the build instead of printing a blank."""
    record = corpus.site
    fallback = whole(Source(SITE_FILE, ""))
    for name, word, pattern, wanted in SITE_NEEDS:
        value = getattr(record, name)
        if value is None:
            yield Diagnostic(
                _at(record.places.get(""), fallback),
                "missing-site-setting",
                f"正式发布要有{word}",
                f"在 {SITE_FILE} 写：{word}: {wanted}",
            )
        elif not re.fullmatch(pattern, value):
            yield Diagnostic(
                _at(record.places.get(name), fallback),
                "malformed-site-setting",
                f"{word}的写法不对",
                f"应为{wanted}",
            )


def filing(corpus: Corpus, entry: FilingEntry) -> list[Diagnostic]:
    """Dates, secrecy review and control totals that an official filing must have (R10, R11, R47)."""
    record, found = entry.filing, list[Diagnostic]()
    if record.transcription is not None:
        return found
    needs: list[tuple[str, str, str]] = [
        ("published", "发布日期", "发布日期: 2024-02-14"),
        ("secrecy_review", "保密审查", "保密审查: 已审查"),
    ]
    if isinstance(record, Budget | Final):
        needs.append(("replied", "批复日期", "批复日期: 2024-01-30"))
        control = record.control
        given = control is not None and ABSENT not in (
            control.income,
            control.expenditure,
            control.project,
            control.three_public,
        )
        if not given:
            at = (control or record).at("")
            found.append(
                Diagnostic(
                    at,
                    "missing-control-totals",
                    "正式发布要有财政批复的控制数",
                    "写 控制数，下面写：收入总计、支出总计、项目支出、三公经费合计",
                    ids=("R10",),
                )
            )
    for name, word, example in needs:
        if getattr(record, name) is None:
            found.append(
                Diagnostic(
                    record.at(""),
                    "missing-for-release",
                    f"正式发布要有{word}",
                    f"写：{example}",
                    ids=("R13", "R47"),
                )
            )
    if record.replied is not None and record.published is not None:
        days = (record.published - record.replied).days
        if days < 0:
            found.append(
                Diagnostic(
                    record.at("published"),
                    "published-before-reply",
                    "发布日期早于批复日期",
                    "核对两个日期",
                    ids=("R10",),
                )
            )
        elif days > 20:
            found.append(
                Diagnostic(
                    record.at("published"),
                    "published-late",
                    f"批复后第 {days} 天才发布，超过 20 日",
                    "核对两个日期；确已超期的，写 知悉 并说明理由",
                    severity="warning",
                    basis="预算法第十四条",
                    ids=("R11",),
                )
            )
    return found


def _at(span: Span | None, fallback: Span) -> Span:
    return span or fallback

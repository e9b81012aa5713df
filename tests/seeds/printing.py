"""What the content of a filing says, in the order of the printed document: typed words and figures only.

It knows the printed forms (performance.md §2; tables.md B13, B14) and no page, so that the entry can
be held against a publication without building a site.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from generator.corpus.corpus import Corpus, FilingEntry
from generator.model.budget import AssetLine, Assets, Budget, Establishment
from generator.model.performance import Indicator, Project
from generator.model.vocabulary import Kind
from generator.record import Record, keys

_MARK = re.compile(r"^\[(表|绩效目标表|绩效文本)(?:：(.+))?\]$")
_HEADING = re.compile(r"^#+ ")


def printed(corpus: Corpus, entry: FilingEntry) -> str:
    """The whole filing: cover or title, and the body with its forms and tables in their places."""
    filing = entry.filing
    head = filing.cover or ((filing.title,) if filing.title else ())
    return "\n".join([*head, *_body(corpus, entry)])


def typed(record: Record, name: str) -> str:
    """The very characters of a value in its file; nothing for a value that was left blank or out."""
    span = record.places.get(name)
    if span is None:
        return ""
    assert span.line == span.end_line, f"{span}：值不在一行里"
    return span.source.line(span.line)[span.column - 1 : span.end_column - 1]


def figures(record: Record) -> Iterator[tuple[str, str]]:
    """Each typed amount of a record and all below it, with the name that its row gives it, if any."""
    name = typed(record, "printed") or typed(record, "item") or typed(record, "name")
    for field in keys(type(record)).values():
        value = getattr(record, field.name)
        if isinstance(value, Decimal):
            yield name, typed(record, field.name)
        for each in value if isinstance(value, tuple) else (value,):
            if isinstance(each, Record):
                yield from figures(each)


def _body(corpus: Corpus, entry: FilingEntry) -> Iterator[str]:
    for line in _words(entry).split("\n"):
        mark = _MARK.match(line.strip())
        if mark is None:
            yield _HEADING.sub("", line)
        elif mark[1] == "绩效文本":
            yield from _performance_text(corpus, entry)
        elif mark[1] == "绩效目标表":
            for each in corpus.projects_of(entry.department, entry.year):
                if mark[2] in (None, each.project.name):
                    yield from _form(each.project)
        else:
            yield from _table(entry, mark[2])


def _words(entry: FilingEntry) -> str:
    """The text of the file below its figures."""
    return entry.filing.at().source.text.split("\n---\n", 1)[1]


def _performance_text(corpus: Corpus, entry: FilingEntry) -> Iterator[str]:
    """The body of the year's performance text with the variant readings of this print."""
    shared = corpus.filing(entry.department.folder, entry.year, Kind.PERFORMANCE, entry.scope)
    assert shared is not None, f"{entry.path}：同一年没有绩效文本"
    text = "\n".join(_body(corpus, shared))
    assert isinstance(entry.filing, Budget)
    for variant in entry.filing.variants:
        assert text.count(variant.there) == 1, f"{entry.path}：{variant.there}"
        text = text.replace(variant.there, variant.here)
    yield text


def _table(entry: FilingEntry, name: str) -> Iterator[str]:
    filing = entry.filing
    assert isinstance(filing, Budget)
    if name == "机构设置表":
        yield "\t".join(_heads(Establishment, ("name", "nature", "rank", "funding")))
        for row in filing.establishments:
            yield "\t".join(typed(row, each) for each in ("name", "nature", "rank", "funding"))
        return
    assets = filing.assets
    assert assets is not None
    assert name == assets.table_name, f"{entry.path}：没有 {name}"
    yield from _assets(assets)


def _assets(assets: Assets) -> Iterator[str]:
    assert assets.unit is not None
    yield from (assets.table_name or "", f"编制部门：{assets.compiler}", f"截止时间：{_day(assets.until)}")
    *heads, value = _heads(AssetLine, ("name", "quantity", "value"))
    yield "\t".join([*heads, f"{value}（金额单位：{assets.unit.label}）"])
    for line in assets.lines:
        yield "\t".join(typed(line, each) for each in ("name", "quantity", "value"))


def _form(project: Project) -> Iterator[str]:
    yield from (project.form_title or "", project.holder or "", f"单位：{project.unit.label}")
    yield f"项目编码\t{project.code}\t项目名称\t{project.name}"
    money = [typed(project, each) for each in ("budget", "fiscal", "other")]
    yield "预算规模及资金用途\t预算数\t{}\t其中：财政资金\t{}\t其他资金\t{}".format(*money)
    yield project.purpose or ""
    yield "\t".join(["资金支出计划（%）", *(point.when for point in project.plan)])
    yield "\t".join(point.figure or "" for point in project.plan)
    yield "\n".join(["绩效目标", *project.goals])
    columns = ("level1", "level2", "level3", "description", "value", "basis")
    yield "\t".join(_heads(Indicator, columns))
    above = ""
    for row in project.indicators:
        # The printed form names a 一级指标 once, in a cell that spans its rows.
        first = "" if row.level1 == above else row.level1
        above = row.level1
        yield "\t".join([first, *(typed(row, each) for each in columns[1:])])


def _heads(record: type[Record], names: tuple[str, ...]) -> list[str]:
    words = {field.name: word for word, field in keys(record).items()}
    return [words[name] for name in names]


def _day(day: date | None) -> str:
    return f"{day.year}年{day.month}月{day.day}日" if day else ""

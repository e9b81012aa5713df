"""The page of a filing 公开文件."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence

from generator import address, prose
from generator.corpus.corpus import Corpus, FilingEntry
from generator.derived import Derived, context
from generator.model.budget import Budget
from generator.model.vocabulary import Kind, Scope
from generator.pages.blocks import Block, EvaluationView, FormView, HeadingView, Link, TableView
from generator.pages.body import Shelf, in_order, with_variants
from generator.pages.cells import Printing
from generator.pages.facts import facts_view
from generator.pages.forms import evaluation_view, form_view
from generator.pages.frame import Frames
from generator.pages.grids import extra_table
from generator.pages.marking import Marking
from generator.pages.notices import closing_notices, opening_notices
from generator.pages.remarks import remarks_on
from generator.pages.sections import TABLES_HEADING, as_typed, in_standard_order
from generator.pages.titles import distinct
from generator.pages.views import ContentsEntry, DocumentPage, Neighbours, Page
from generator.profiles.profile import SectionSpec, heading_core
from generator.reading.document import Section
from generator.statements.shared import chinese_date


def title_of(entry: FilingEntry) -> str:
    """The title of a filing: as printed, else made from department, year and kind."""
    if entry.document is not None and entry.filing.title:
        return entry.filing.title
    scope = "（本级）" if entry.scope is Scope.OFFICE else ""
    return f"{entry.department.department.name}{scope}{_year_words(entry)}{entry.kind.words}"


def short_title(entry: FilingEntry) -> str:
    """`2020年部门预算`, with 本级 where it is the office's own."""
    return f"{_year_words(entry)}{_kind_words(entry)}"


def _kind_words(entry: FilingEntry) -> str:
    return entry.kind.words + ("（本级）" if entry.scope is Scope.OFFICE else "")


def _year_words(entry: FilingEntry) -> str:
    """`2020年`, marked where the year is inferred."""
    is_inferred = entry.document is not None and any(each.item == "年度" for each in entry.filing.inferences)
    return f"{entry.year}年（年度为推断）" if is_inferred else f"{entry.year}年"


def filing_page(corpus: Corpus, entry: FilingEntry, frames: Frames, *, shows_all: bool = False) -> Page:
    """The whole page of a readable filing; with `shows_all` every finding stands on it, not the known faults alone."""
    path = address.filing(entry)
    derived = frames.derived(corpus, entry)
    marking = Marking(remarks_on(corpus, entry, shows_all=shows_all))
    before_entry = corpus.before(entry)
    # Figures of a filing that is being corrected are told nowhere, nor compared with.
    before = frames.derived(corpus, before_entry) if before_entry and not before_entry.is_held else None
    blocks = in_order(
        marking.told(
            [
                *opening_notices(entry),
                *facts_view(derived, before),
                *_body(corpus, entry, derived, before, marking),
                *closing_notices(entry),
            ],
            path,
        )
    )
    title = title_of(entry)
    view = DocumentPage(
        template="filing",
        frame=frames.frame(
            path,
            distinct(title, entry.department, entry.year, _kind_words(entry)),
            [*_crumbs(entry), (_kind_words(entry), path)],
            description=_summary(entry),
            column=("财政预决算", f"{entry.department.department.name}的预决算公开"),
            article=_article(entry, title),
            aliases=(entry.department.department.short_name, *entry.department.department.other_names),
            context=f"{entry.department.department.short_name} · {short_title(entry)}",
        ),
        heading=title,
        lead=_summary(entry),
        blocks=blocks,
        metadata=_metadata(entry, title),
        cover=entry.filing.cover,
        contents=_contents(blocks),
        neighbours=neighbours(corpus, entry, path),
        marks=marking.marks(),
    )
    return Page(path=path, view=view)


def neighbours(corpus: Corpus, entry: FilingEntry, path: str) -> Neighbours:
    """The nearest earlier and later filing of the same kind, and the other kinds of the same year."""
    same = [f for f in corpus.filings_of(entry.department) if f.kind is entry.kind and f.scope is entry.scope]
    earlier = max((f for f in same if f.year < entry.year), key=lambda f: f.year, default=None)
    later = min((f for f in same if f.year > entry.year), key=lambda f: f.year, default=None)
    others = [f for f in corpus.filings_of(entry.department) if f.year == entry.year and f.key != entry.key]

    def link(found: FilingEntry | None) -> Link | None:
        return (
            None
            if found is None
            else Link(text=short_title(found), href=address.relative(address.filing(found), path))
        )

    return Neighbours(
        previous=link(earlier),
        next=link(later),
        others=tuple(each for each in map(link, others) if each is not None),
    )


def _body(
    corpus: Corpus, entry: FilingEntry, derived: Derived, before: Derived | None, marking: Marking
) -> list[Block]:
    path = address.filing(entry)
    filing = entry.filing
    assert entry.document is not None and entry.profile is not None
    forms, evaluations = _forms(corpus, entry, path, marking)
    by_code = marking.tables(_tables(derived, before), entry, derived.tables)
    extras = [
        (
            each.after or "",
            marking.extra(
                extra_table(each.name, each.rows, f"单位：{each.unit.label}" if each.unit else "", each.note),
                entry,
                index,
            ),
        )
        for index, each in enumerate(filing.extra_tables)
    ]
    names = {heading_core(name): by_code[t.code] for t in derived.tables for name in (t.name, *t.aliases)}
    names |= {heading_core(each.caption): each for _, each in extras}
    after = tuple((name, each) for name, each in extras if name)
    shelf = Shelf(names, forms, evaluations, _performance_text(corpus, entry, marking), after)
    sections = marking.sections(entry.document.sections)
    shelf.reserve(sections)
    specs = _specs(entry)
    words = {"year": str(entry.year), "department": entry.department.department.name}
    has_words = any(s.body.strip() or s.heading for s in sections)
    if not derived.tables or (has_words and filing.transcription is not None):
        blocks = as_typed(sections, shelf, specs, words)
    else:
        blocks = in_standard_order(sections, specs, context(derived, before), shelf, by_code)
    shelf.release()
    blocks += _titled("section-tables", TABLES_HEADING, shelf.take(by_code[t.code] for t in derived.tables))
    blocks += _titled("section-extra-tables", "附表", shelf.take(each for _, each in extras))
    forms_left: Sequence[Block] = shelf.left_forms()
    if blocks and _last_heading(blocks) == "section-projects":
        blocks += forms_left
    else:
        blocks += _titled("section-forms", "项目绩效目标表", forms_left)
    return blocks + _titled("section-evaluations", "项目绩效自评表", shelf.left_evaluations())


def _titled(anchor: str, title: str, blocks: Sequence[Block]) -> list[Block]:
    """Blocks under a heading of their own; no heading where there are none."""
    return [HeadingView(id=anchor, text_html=title, level=2), *blocks] if blocks else []


def _last_heading(blocks: Sequence[Block]) -> str:
    return next((each.id for each in reversed(blocks) if isinstance(each, HeadingView)), "")


def _specs(entry: FilingEntry) -> tuple[SectionSpec, ...]:
    assert entry.profile is not None
    return {
        Kind.BUDGET: entry.profile.budget_sections,
        Kind.FINAL: entry.profile.final_sections,
        Kind.PERFORMANCE: entry.profile.performance_sections,
        Kind.SELF_EVALUATION: (),
    }[entry.kind]


def _tables(derived: Derived, before: Derived | None) -> dict[str, TableView]:
    earlier = {t.code: t for t in before.tables} if before else {}
    printing = Printing(derived.entry.year)
    return {each.code: printing.table(each, earlier.get(each.code)) for each in derived.tables}


def _forms(
    corpus: Corpus, entry: FilingEntry, path: str, marking: Marking
) -> tuple[tuple[FormView, ...], tuple[EvaluationView, ...]]:
    def link(target: str) -> Link:
        return Link(text="项目页", href=address.relative(target, path))

    forms: tuple[FormView, ...] = ()
    evaluations: tuple[EvaluationView, ...] = ()
    if entry.kind in (Kind.BUDGET, Kind.PERFORMANCE):
        forms = tuple(
            marking.form(form_view(each.project, page=link(address.project(each))), each)
            for each in corpus.projects_of(entry.department, entry.year)
        )
    if entry.kind in (Kind.SELF_EVALUATION, Kind.FINAL):
        evaluations = tuple(
            marking.evaluation(evaluation_view(each.form, page=link(address.evaluation_project(each))), each)
            for each in corpus.evaluations_of(entry.department, entry.year)
        )
    return forms, evaluations


def _performance_text(corpus: Corpus, entry: FilingEntry, marking: Marking) -> tuple[Section, ...]:
    """The year's performance text, with this filing's variant readings put in."""
    found = corpus.filing(entry.department.folder, entry.year, Kind.PERFORMANCE, entry.scope)
    if found is None or found.document is None or not isinstance(entry.filing, Budget):
        return ()
    return with_variants(marking.sections(found.document.sections), entry.filing.variants)


def _contents(blocks: Sequence[Block]) -> tuple[ContentsEntry, ...]:
    """Headings of two levels, tables and forms, as the contents of the page; a table named by its heading once."""
    found: list[ContentsEntry] = []
    above = ""
    for block in blocks:
        match block:
            case HeadingView(level=level):
                above = _plain(block.text_html)
                if level <= 3:
                    found.append(ContentsEntry(text=above, href=f"#{block.id}", level=level - 1))
            case TableView() if block.caption != above:
                found.append(ContentsEntry(text=block.caption, href=f"#{block.id}", level=3))
            case FormView():
                title = prose.plain(block.title)
                text = title if block.name in title else f"{title}：{block.name}"
                found.append(ContentsEntry(text=text, href=f"#{block.id}", level=3))
            case EvaluationView():
                found.append(ContentsEntry(text=prose.plain(block.title), href=f"#{block.id}", level=3))
    return tuple(found)


def _plain(markup: str) -> str:
    """The text of a heading's markup."""
    return html.unescape(re.sub(r"<[^>]+>", "", prose.plain(markup)))


def _crumbs(entry: FilingEntry) -> list[tuple[str, str]]:
    department = entry.department
    return [
        (department.region.region.name, address.region(department.region)),
        (department.department.short_name, address.department(department)),
        (f"{entry.year}年", address.department_year(department, entry.year)),
    ]


def _summary(entry: FilingEntry) -> str:
    """The one line that says what, whose, which year, which unit."""
    scope = "只含机关本级" if entry.scope is Scope.OFFICE else "部门汇总"
    unit = f"，金额单位为{entry.filing.unit.label}" if entry.kind in (Kind.BUDGET, Kind.FINAL) else ""
    return f"{entry.department.department.name}{entry.year}年{entry.kind.words}（{scope}{unit}）。"


def _metadata(entry: FilingEntry, title: str) -> tuple[tuple[str, str], ...]:
    """The 信息公开 block (政府信息公开条例 第十二条): what the source does not give is said to be missing."""
    filing = entry.filing
    missing = "未提供"
    return (
        ("索引号", filing.index_number or missing),
        ("名称", title),
        ("内容概述", _summary(entry)),
        ("成文日期", chinese_date(filing.created) if filing.created else missing),
        ("发布日期", chinese_date(filing.published) if filing.published else missing),
        ("发布机构", filing.publisher or entry.department.department.name),
        ("文号", filing.document_number or missing),
        ("主题分类", "财政、金融、审计／财政预算、决算"),
        *((("编制单位", filing.compiler),) if filing.compiler else ()),
        *((("审核单位", filing.reviewer),) if filing.reviewer else ()),
        (
            "单位编码",
            entry.department.department.unit_code or f"未印（网址代号 {entry.department.department.slug}）",
        ),
    )


def _article(entry: FilingEntry, title: str) -> list[tuple[str, str]]:
    filing = entry.filing
    return [
        ("ArticleTitle", title),
        ("PubDate", f"{filing.published:%Y-%m-%d} 00:00" if filing.published else ""),
        ("ContentSource", filing.publisher or entry.department.department.name),
        ("Keywords", f"{entry.department.department.short_name},{entry.year}年,{entry.kind.words}"),
        ("Description", _summary(entry)),
    ]

"""The page of a department 部门: profile, history, every year side by side, trends; and of one of its years."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from generator import address
from generator.amount import BLANK, MoneyUnit
from generator.corpus.corpus import Corpus, DepartmentEntry
from generator.derived import Derived
from generator.model.vocabulary import Kind, Scope
from generator.pages.blocks import (
    Block,
    CellView,
    HeadCellView,
    HeadingView,
    Link,
    NoticeView,
    PanelView,
    RowView,
    TableView,
)
from generator.pages.card import filing_card, project_cards
from generator.pages.charts import bar_chart
from generator.pages.frame import Frames
from generator.pages.listing import filing_entry, project_entry
from generator.pages.titles import distinct
from generator.pages.views import ContentsEntry, DocumentPage, EntryView, GroupView, IndexPage, Page
from generator.statements.figures import wording


def department_page(corpus: Corpus, entry: DepartmentEntry, frames: Frames) -> Page:
    """The page of a department."""
    path = address.department(entry)
    department = entry.department
    blocks: list[Block] = [*_profile(corpus, entry, path)]
    for kind in (Kind.BUDGET, Kind.FINAL):
        for scope in Scope:
            blocks += _years_side_by_side(corpus, entry, kind, scope, frames)
    blocks += _history(entry)
    groups = _filing_groups(corpus, entry, path)
    lead = f"{entry.region.region.name}的部门，单位编码{department.unit_code or f'未印（网址代号 {department.slug}）'}。"
    view = DocumentPage(
        template="department",
        frame=frames.frame(
            path,
            distinct(department.name, entry),
            [(entry.region.region.name, address.region(entry.region)), (department.short_name, path)],
            description=f"{department.name}历年预决算公开。",
            column=(f"{department.short_name}预决算公开", f"{department.name}历年预算、决算和绩效信息"),
            aliases=(
                department.short_name,
                *department.other_names,
                *(each.name for each in department.former_names),
            ),
            context=entry.region.region.name,
        ),
        heading=department.name,
        lead=lead,
        blocks=tuple(blocks),
        groups=groups,
        contents=tuple(
            ContentsEntry(text=block.text_html, href=f"#{block.id}", level=1)
            for block in blocks
            if isinstance(block, HeadingView)
        ),
        metadata=_metadata(entry),
    )
    return Page(path=path, view=view)


def department_year_page(corpus: Corpus, entry: DepartmentEntry, year: int, frames: Frames) -> Page:
    """The page of one year of a department: its filings and its projects."""
    path = address.department_year(entry, year)
    short = entry.department.short_name
    filings = [each for each in corpus.filings_of(entry) if each.year == year]
    projects = tuple(project_entry(each, path) for each in project_cards(corpus, entry, year))
    groups = [
        GroupView(
            id="filings", title="公开文件", entries=tuple(filing_entry(filing_card(f), path) for f in filings)
        )
    ]
    if projects:
        groups.append(GroupView(id="projects", title="项目", entries=projects))
    years = corpus.years(entry)
    others = tuple(
        EntryView(link=Link(text=f"{y}年", href=address.relative(address.department_year(entry, y), path)))
        for y in years
        if y != year
    )
    if others:
        groups.append(GroupView(id="years", title="其他年度", entries=others))
    title = f"{entry.department.name}{year}年预决算公开"
    view = IndexPage(
        template="department_year",
        frame=frames.frame(
            path,
            distinct(title, entry, year),
            [
                (entry.region.region.name, address.region(entry.region)),
                (short, address.department(entry)),
                (f"{year}年", path),
            ],
            description=f"{title}：文件{len(filings)}件，项目{len(projects)}个。",
            column=(f"{short}{year}年预决算公开", title),
            context=short,
        ),
        heading=title,
        lead=f"{year}年公开文件{len(filings)}件，项目{len(projects)}个。",
        groups=tuple(groups),
    )
    return Page(path=path, view=view)


def _profile(corpus: Corpus, entry: DepartmentEntry, path: str) -> list[Block]:
    department = entry.department
    blocks: list[Block] = []
    if department.note:
        blocks.append(NoticeView(id="note", title="说明", paragraphs=(department.note,)))
    if department.units:
        rows = tuple(
            RowView(
                id=f"unit-{number}",
                cells=(
                    CellView(text=unit.name),
                    CellView(text=unit.code, style="code") if unit.code else CellView(text="", style="blank"),
                    CellView(text=unit.nature or "", style="text" if unit.nature else "blank"),
                    CellView(text=unit.note or "", style="text" if unit.note else "blank"),
                ),
            )
            for number, unit in enumerate(department.units, 1)
        )
        head = tuple(HeadCellView(text=text) for text in ("单位名称", "单位编码", "性质", "备注"))
        blocks += [
            HeadingView(id="units", text_html="所属单位", level=2),
            TableView(
                id="table-units",
                caption="所属单位",
                unit="",
                panels=(PanelView(name="", heads=(head,), rows=rows),),
            ),
        ]
    return blocks


def _history(entry: DepartmentEntry) -> list[Block]:
    department = entry.department
    told = [
        (each.when, each.what + (f"（{each.ground}）" if each.ground else "")) for each in department.history
    ]
    told += [
        (
            f"曾用名：{each.name}",
            "，".join(filter(None, (f"至{each.until}" if each.until else "", each.ground or ""))),
        )
        for each in department.former_names
    ]
    if not told:
        return []
    return [
        HeadingView(id="history", text_html="沿革", level=2),
        NoticeView(id="history-events", title="", entries=tuple(told)),
    ]


def _filing_groups(corpus: Corpus, entry: DepartmentEntry, path: str) -> tuple[GroupView, ...]:
    groups = []
    for year in corpus.years(entry):
        filings = [each for each in corpus.filings_of(entry) if each.year == year]
        groups.append(
            GroupView(
                id=f"year-{year}",
                title=f"{year}年",
                entries=tuple(filing_entry(filing_card(each), path) for each in filings),
                link=Link(
                    text=f"{year}年全部文件和项目",
                    href=address.relative(address.department_year(entry, year), path),
                ),
            )
        )
    return tuple(groups)


def _years_side_by_side(
    corpus: Corpus, entry: DepartmentEntry, kind: Kind, scope: Scope, frames: Frames
) -> list[Block]:
    """The headline items of every year, each with change and percentage against the year before."""
    every = [each for each in corpus.filings_of(entry) if each.kind is kind and each.scope is scope]
    filings = sorted((each for each in every if not each.is_held), key=lambda each: each.year)
    held = sorted(each.year for each in every if each.is_held)
    if not filings:
        return []
    derived = {each.year: frames.derived(corpus, each) for each in filings}
    slug = filings[0].kind.slug + ("-unit" if scope is Scope.OFFICE else "")
    word = kind.words + ("（本级）" if scope is Scope.OFFICE else "")
    table = _headline_table(derived, held, filings[-1].filing.unit, f"years-{slug}", word)
    if table is None:
        return []
    # In final accounts the total of the balance holds what was not spent.
    key, spent = ("year-spending", "本年支出") if kind is Kind.FINAL else ("spending", "支出")
    blocks: list[Block] = [HeadingView(id=f"side-by-side-{slug}", text_html=f"历年{word}", level=2), table]
    chart = bar_chart(
        f"chart-{slug}",
        {year: each.amounts.get(key) for year, each in derived.items()},
        filings[-1].filing.unit,
        f"{word}{spent}",
        Link(text="上表", href=f"#{table.id}"),
    )
    return [*blocks, chart] if chart else blocks


def _headline_table(
    derived: Mapping[int, Derived], held: list[int], unit: MoneyUnit, table_id: str, word: str
) -> TableView | None:
    heads = [head for each in derived.values() for head in each.headlines]
    known = {head.key for head in heads if isinstance(head.amount, Decimal)}
    items = {head.key: head.name for head in heads if head.key in known}
    if not items:
        return None
    every = [a for each in derived.values() for a in each.amounts.values() if isinstance(a, Decimal)]
    words = wording(unit, every)
    years = list(derived)
    rows = []
    for key, name in items.items():
        cells = [CellView(text=name)]
        for year in years:
            amount = derived[year].amounts.get(key)
            before = derived[year - 1].amounts.get(key) if year - 1 in derived else None
            if not isinstance(amount, Decimal):
                is_blank = amount is BLANK
                cells.append(
                    CellView(text="" if is_blank else "未提供", style="blank" if is_blank else "absent")
                )
                continue
            compare = ""
            if isinstance(before, Decimal):
                told = words.compact(amount, before)
                compare = f"与{year - 1}年持平" if told == "持平" else f"比{year - 1}年 {told}"
            cells.append(CellView(text=words.figure(amount), style="money", compare=compare))
        rows.append(RowView(id=f"{table_id}-{key}", cells=tuple(cells)))
    head = (HeadCellView(text="项目"), *(HeadCellView(text=f"{year}年", is_numeric=True) for year in years))
    notes = [f"{year}年{word}正在更正，未列入。" for year in held]
    gaps = [year for year in range(years[0], years[-1]) if year not in years and year not in held]
    if gaps:
        notes.append(f"本站没有{'、'.join(f'{year}年' for year in gaps)}的文件。")
    return TableView(
        id=table_id,
        caption=f"历年{word}主要数字",
        unit=f"单位：{unit.label}",
        panels=(PanelView(name="", heads=(tuple(head),), rows=tuple(rows)),),
        notes=tuple(notes),
    )


def _metadata(entry: DepartmentEntry) -> tuple[tuple[str, str], ...]:
    department = entry.department
    found = [
        ("全称", department.name),
        ("简称", department.short_name),
        ("行政区", "".join((*entry.region.region.parents, entry.region.region.name))),
        ("行政区划代码", entry.region.region.code),
        ("单位编码", department.unit_code or "未印"),
        ("主管部门", department.superior or ""),
    ]
    return tuple((term, text) for term, text in found if text)

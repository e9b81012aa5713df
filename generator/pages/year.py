"""The page of a year: all departments, and which of them have given what."""

from __future__ import annotations

from generator import address
from generator.corpus.corpus import Corpus, DepartmentEntry
from generator.model.vocabulary import Kind, Scope
from generator.pages.blocks import CellView, HeadCellView, Link, PanelView, RowView, TableView
from generator.pages.frame import Frames
from generator.pages.views import EntryView, GroupView, IndexPage, Page


def year_page(corpus: Corpus, number: int, frames: Frames) -> Page:
    """All departments of a year in a table: a link to each filing, or that this site has none."""
    path = address.year(number)
    total = sum(1 for each in corpus.filings if each.year == number)
    others = tuple(
        EntryView(link=Link(text=f"{each}年", href=address.relative(address.year(each), path)))
        for each in corpus.all_years
        if each != number
    )
    view = IndexPage(
        template="year",
        frame=frames.frame(
            path,
            f"{number}年预决算公开",
            [(f"{number}年", path)],
            description=f"{number}年各部门预决算公开，共{total}件。",
            column=(f"{number}年预决算公开", f"{number}年各部门预算、决算和绩效信息"),
        ),
        heading=f"{number}年预决算公开",
        lead=f"{number}年公开文件共{total}件。",
        groups=(GroupView(id="years", title="其他年度", entries=others),) if others else (),
        blocks=(_table(corpus, number, path),),
    )
    return Page(path=path, view=view)


def _table(corpus: Corpus, number: int, path: str) -> TableView:
    columns = [
        (kind, scope)
        for kind in Kind
        for scope in Scope
        if scope is Scope.DEPARTMENT
        or any(f.year == number and f.kind is kind and f.scope is scope for f in corpus.filings)
    ]
    heads = (
        "行政区",
        "部门",
        *(kind.words + ("（本级）" if scope is Scope.OFFICE else "") for kind, scope in columns),
    )
    rows = tuple(
        RowView(
            id=f"year-{each.region.region.code}-{each.department.address_code}",
            head=1,
            cells=(
                CellView(
                    text=each.region.region.name, href=address.relative(address.region(each.region), path)
                ),
                CellView(text=each.department.name, href=address.relative(address.department(each), path)),
                *(_cell(corpus, each, number, kind, scope, path) for kind, scope in columns),
            ),
        )
        for each in corpus.departments
        if number in corpus.years(each)
    )
    return TableView(
        id="filed",
        caption=f"{number}年各部门公开文件",
        unit="",
        panels=(PanelView(name="", heads=(tuple(HeadCellView(text=text) for text in heads),), rows=rows),),
        notes=("“—”表示本站没有收录。",),
        is_sortable=True,
    )


def _cell(
    corpus: Corpus, department: DepartmentEntry, number: int, kind: Kind, scope: Scope, path: str
) -> CellView:
    entry = corpus.filing(department.folder, number, kind, scope)
    if entry is None:
        return CellView(text="—")
    text = f"{kind.words}（正在更正）" if entry.is_held else kind.words
    return CellView(text=text, href=address.relative(address.filing(entry), path))

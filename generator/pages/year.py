"""The page of a year: all departments, and which of them have given what."""

from __future__ import annotations

from collections.abc import Iterator

from generator import address
from generator.model.vocabulary import Kind, Scope
from generator.pages.blocks import CellView, HeadCellView, Link, PanelView, RowView, TableView
from generator.pages.card import DepartmentCard, Directory, FilingCard
from generator.pages.frame import Frames
from generator.pages.views import EntryView, GroupView, IndexPage, Page


def year_page(directory: Directory, number: int, frames: Frames) -> Page:
    """All departments of a year in a table: a link to each filing, or that this site has none."""
    path = address.year(number)
    total = sum(1 for each in directory.filings if each.year == number)
    others = tuple(
        EntryView(link=Link(text=f"{each}年", href=address.relative(address.year(each), path)))
        for each in directory.all_years
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
        blocks=(_table(directory, number, path),),
    )
    return Page(path=path, view=view)


def _table(directory: Directory, number: int, path: str) -> TableView:
    filed = {(each.kind, each.scope) for each in directory.filings if each.year == number}
    columns = [
        (kind, scope)
        for kind in Kind
        for scope in Scope
        if scope is Scope.DEPARTMENT or (kind, scope) in filed
    ]
    heads = (
        "行政区",
        "部门",
        *(kind.words + ("（本级）" if scope is Scope.OFFICE else "") for kind, scope in columns),
    )
    regions = {each.region.code: each for each in directory.regions}
    rows = tuple(
        RowView(
            id=f"year-{each.region}-{each.code}",
            head=1,
            cells=(
                CellView(
                    text=regions[each.region].region.name,
                    href=address.relative(address.region(regions[each.region]), path),
                ),
                CellView(text=each.name, href=address.relative(each.path, path)),
                *_cells(each, number, columns, path),
            ),
        )
        for each in directory.departments
        if number in each.years
    )
    return TableView(
        id="filed",
        caption=f"{number}年各部门公开文件",
        unit="",
        panels=(PanelView(name="", heads=(tuple(HeadCellView(text=text) for text in heads),), rows=rows),),
        notes=("“—”表示本站没有收录。",),
        is_sortable=True,
    )


def _cells(
    card: DepartmentCard, number: int, columns: list[tuple[Kind, Scope]], path: str
) -> Iterator[CellView]:
    filed: dict[tuple[Kind, Scope], FilingCard] = {
        (each.kind, each.scope): each for each in card.filings if each.year == number
    }
    for column in columns:
        found = filed.get(column)
        if found is None:
            yield CellView(text="—")
            continue
        text = f"{found.kind.words}（正在更正）" if found.is_held else found.kind.words
        yield CellView(text=text, href=address.relative(found.path, path))

"""Index pages: home, region, year, site map, glossary; and the small pages search and 404."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from generator import address
from generator.corpus.corpus import FilingEntry, RegionEntry
from generator.pages.blocks import Link
from generator.pages.card import DepartmentCard, Directory, FilingCard, ProjectCard
from generator.pages.filing import short_title
from generator.pages.frame import Frames
from generator.pages.titles import distinct
from generator.pages.views import EntryView, GlossaryPage, GroupView, IndexPage, Page, PlainPage, TermView
from generator.statements.glossary import TERMS


def filing_entry(card: FilingCard, page: str) -> EntryView:
    """A filing in a list: its kind, its date, and whether it is being corrected."""
    return EntryView(
        link=Link(text=card.title, href=address.relative(card.path, page)),
        detail="，".join(card.notes),
        date=card.published or "发布日期未提供",
        state="正在更正" if card.is_held else "",
    )


def project_entry(card: ProjectCard, page: str) -> EntryView:
    """A project in a list: its name and code."""
    return EntryView(link=Link(text=card.name, href=address.relative(card.path, page)), detail=card.code)


def home_page(directory: Directory, frames: Frames) -> Page:
    """The home page: regions with their departments, and years."""
    path = address.HOME
    groups = [
        GroupView(
            id=f"region-{region.region.code}",
            title=region.region.name,
            link=Link(text="全部部门", href=address.relative(address.region(region), path)),
            entries=tuple(_department_entry(each, path) for each in departments),
        )
        for region in directory.regions
        if (departments := _departments(directory, region))
    ]
    filed = Counter(each.year for each in directory.filings)
    if filed:
        groups.append(
            GroupView(
                id="years",
                title="按年度",
                entries=tuple(
                    EntryView(
                        link=Link(text=f"{number}年", href=address.relative(address.year(number), path)),
                        detail=f"{filed[number]}件",
                    )
                    for number in sorted(filed, reverse=True)
                ),
            )
        )
    site = frames.site
    lead = site.introduction or f"{len(directory.departments)}个部门，{filed.total()}件公开文件。"
    view = IndexPage(
        template="home",
        frame=frames.frame(
            path,
            site.name,
            (),
            description=lead,
            column=(site.name, "预算、决算和绩效信息公开"),
            is_searchable=False,
        ),
        heading=site.name,
        lead=lead,
        groups=tuple(groups),
        empty="还没有公开文件。在 content 文件夹里按“行政区/部门/年度”放入文件后重新生成。",
    )
    return Page(path=path, view=view)


def region_page(directory: Directory, entry: RegionEntry, frames: Frames) -> Page:
    """The page of a region: its departments with their filings."""
    path = address.region(entry)
    groups = tuple(
        GroupView(
            id=f"department-{each.code}",
            title=each.name,
            link=Link(text="部门主页", href=address.relative(each.path, path)),
            entries=tuple(filing_entry(f, path) for f in each.filings),
        )
        for each in _departments(directory, entry)
    )
    name = "".join((*entry.region.parents, entry.region.name))
    view = IndexPage(
        template="region",
        frame=frames.frame(
            path,
            f"{entry.region.name}预决算公开",
            [(entry.region.name, path)],
            description=f"{name}各部门预决算公开。",
            column=(f"{entry.region.name}预决算公开", f"{name}各部门预算、决算和绩效信息"),
        ),
        heading=f"{entry.region.name}预决算公开",
        lead=f"{name}，行政区划代码{entry.region.code}，{len(groups)}个部门。",
        groups=groups,
        empty="这个行政区还没有部门。",
    )
    return Page(path=path, view=view)


def map_page(directory: Directory, frames: Frames) -> Page:
    """The site map: every department, filing and project."""
    path = address.MAP
    regions = {each.region.code: each.region.name for each in directory.regions}
    groups = [
        GroupView(
            id=f"map-{each.region}-{each.code}",
            title=f"{regions[each.region]} · {each.name}",
            link=Link(text="部门主页", href=address.relative(each.path, path)),
            entries=(
                *(filing_entry(f, path) for f in each.filings),
                *(replace(project_entry(p, path), detail=f"{p.year}年项目") for p in each.projects),
            ),
        )
        for each in directory.departments
    ]
    groups.append(
        GroupView(
            id="map-site",
            title="本站",
            entries=tuple(
                EntryView(link=Link(text=text, href=address.relative(target, path)))
                for text, target in (("名词解释", address.GLOSSARY), ("核对规则", address.RULES))
            ),
        )
    )
    view = IndexPage(
        template="map",
        frame=frames.frame(
            path, "网站地图", [("网站地图", path)], description="全部部门、文件和项目。", is_searchable=False
        ),
        heading="网站地图",
        lead="全部部门、文件和项目。",
        groups=tuple(groups),
        empty="还没有公开文件。",
    )
    return Page(path=path, view=view)


def glossary_page(frames: Frames) -> Page:
    """The glossary 名词解释."""
    path = address.GLOSSARY
    terms = tuple(
        TermView(id=f"term-{each.id}", term=each.name, definition=each.definition, source=each.source)
        for each in TERMS
    )
    view = GlossaryPage(
        template="glossary",
        frame=frames.frame(
            path, "名词解释", [("名词解释", path)], description="预决算公开中的用语。", context="名词解释"
        ),
        heading="名词解释",
        lead="本站统一的解释，不代替法律法规和各件公开文件中的解释。",
        terms=terms,
    )
    return Page(path=path, view=view)


def search_page(directory: Directory, frames: Frames) -> Page:
    """The search page; its results are filled in by script, the links are for those without one."""
    path = address.SEARCH
    links = [Link(text="网站地图", href=address.relative(address.MAP, path))]
    links += [Link(text=f"{n}年", href=address.relative(address.year(n), path)) for n in directory.all_years]
    view = PlainPage(
        template="search",
        frame=frames.frame(
            path, "检索", [("检索", path)], description="检索全站文字、编码和金额。", is_searchable=False
        ),
        heading="检索",
        lead="可输入部门、项目、科目、编码、金额或文件里的任意一段文字。",
        links=tuple(links),
    )
    return Page(path=path, view=view)


def not_found_page(frames: Frames) -> Page:
    """404: served at any depth, so its links start from the 子路径 of the settings."""
    path = address.NOT_FOUND
    frame = frames.frame(path, "没有这个页面", (), description="没有这个页面。", is_searchable=False)
    view = PlainPage(
        template="404",
        frame=frame,
        heading="没有这个页面",
        lead="地址可能抄漏了字；本站公开过的地址不会取消。",
        links=(
            Link(text="首页", href=f"{frame.root}{address.HOME}"),
            Link(text="检索", href=f"{frame.root}{address.SEARCH}"),
            Link(text="网站地图", href=f"{frame.root}{address.MAP}"),
        ),
    )
    return Page(path=path, view=view)


def held_page(entry: FilingEntry, frames: Frames) -> Page:
    """The page at the address of a filing that is being corrected 正在更正."""
    path = address.filing(entry)
    short = entry.department.department.short_name
    title = f"{entry.department.department.name}{short_title(entry)}"
    view = PlainPage(
        template="held",
        frame=frames.frame(
            path,
            distinct(f"{title}（正在更正）", entry.department, entry.year, entry.kind.words),
            [
                (entry.department.region.region.name, address.region(entry.department.region)),
                (short, address.department(entry.department)),
                (f"{entry.year}年", address.department_year(entry.department, entry.year)),
                (entry.kind.words, path),
            ],
            description=f"{title}正在更正。",
            is_searchable=False,
        ),
        heading=title,
        lead="这件文件正在更正，改好后仍在这个地址公开。",
        links=(
            Link(
                text=f"{short}的其他文件", href=address.relative(address.department(entry.department), path)
            ),
        ),
    )
    return Page(path=path, view=view)


def _departments(directory: Directory, region: RegionEntry) -> list[DepartmentCard]:
    return [each for each in directory.departments if each.region == region.region.code]


def _department_entry(card: DepartmentCard, page: str) -> EntryView:
    years = card.years
    span = f"{years[-1]}—{years[0]}年" if len(years) > 1 else f"{years[0]}年" if years else "还没有文件"
    return EntryView(
        link=Link(text=card.name, href=address.relative(card.path, page)),
        detail=f"{span}，{len(card.filings)}件" if years else span,
    )

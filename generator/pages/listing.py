"""Index pages: home, region, year, site map, glossary; and the small pages search and 404."""

from __future__ import annotations

from generator import address
from generator.corpus.corpus import Corpus, DepartmentEntry, FilingEntry, RegionEntry
from generator.model.performance import Project, SelfEvaluationForm
from generator.pages.blocks import Link
from generator.pages.filing import short_title
from generator.pages.frame import Frames
from generator.pages.views import EntryView, GlossaryPage, GroupView, IndexPage, Page, PlainPage, TermView
from generator.statements.glossary import TERMS


def filing_entry(entry: FilingEntry, page: str, *, name: str | None = None) -> EntryView:
    """A filing in a list: its kind, its date, and whether it is being corrected."""
    published = entry.filing.published if entry.document is not None else None
    notes = []
    if entry.document is not None and entry.filing.transcription is not None:
        notes.append("原文照录")
    if entry.document is not None and entry.filing.inferences:
        notes.append("有推断")
    return EntryView(
        link=Link(text=name or short_title(entry), href=address.relative(address.filing(entry), page)),
        detail="，".join(notes),
        date=f"{published:%Y-%m-%d}" if published else "发布日期未提供",
        state="正在更正" if entry.is_held else "",
    )


def project_entries(
    corpus: Corpus, department: DepartmentEntry, year: int, page: str
) -> tuple[EntryView, ...]:
    """The projects of a department's year in a list, those known only by their self-evaluation included."""
    found: dict[str, tuple[Project | SelfEvaluationForm, str]] = {}
    for each in corpus.projects_of(department, year):
        found[each.project.address_code] = each.project, address.project(each)
    for evaluated in corpus.evaluations_of(department, year):
        found.setdefault(evaluated.form.address_code, (evaluated.form, address.evaluation_project(evaluated)))
    return tuple(
        EntryView(
            link=Link(text=record.name, href=address.relative(path, page)),
            detail="".join((record.code or "").split()),
        )
        for record, path in found.values()
    )


def home_page(corpus: Corpus, frames: Frames) -> Page:
    """The home page: regions with their departments, and years."""
    path = address.HOME
    groups = [
        GroupView(
            id=f"region-{region.region.code}",
            title=region.region.name,
            link=Link(text="全部部门", href=address.relative(address.region(region), path)),
            entries=tuple(_department_entry(corpus, each, path) for each in _departments(corpus, region)),
        )
        for region in corpus.regions
        if _departments(corpus, region)
    ]
    if corpus.all_years:
        groups.append(
            GroupView(
                id="years",
                title="按年度",
                entries=tuple(
                    EntryView(
                        link=Link(text=f"{number}年", href=address.relative(address.year(number), path)),
                        detail=f"{sum(1 for f in corpus.filings if f.year == number)}件",
                    )
                    for number in corpus.all_years
                ),
            )
        )
    site = frames.site
    lead = site.introduction or f"{len(corpus.departments)}个部门，{len(corpus.filings)}件公开文件。"
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


def region_page(corpus: Corpus, entry: RegionEntry, frames: Frames) -> Page:
    """The page of a region: its departments with their filings."""
    path = address.region(entry)
    groups = tuple(
        GroupView(
            id=f"department-{each.department.address_code}",
            title=each.department.name,
            link=Link(text="部门主页", href=address.relative(address.department(each), path)),
            entries=tuple(filing_entry(f, path) for f in corpus.filings_of(each)),
        )
        for each in _departments(corpus, entry)
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


def map_page(corpus: Corpus, frames: Frames) -> Page:
    """The site map: every department, filing and project."""
    path = address.MAP
    groups = []
    for department in corpus.departments:
        entries = [filing_entry(f, path) for f in corpus.filings_of(department)]
        for year in corpus.years(department):
            entries += [
                EntryView(link=each.link, detail=f"{year}年项目")
                for each in project_entries(corpus, department, year, path)
            ]
        groups.append(
            GroupView(
                id=f"map-{department.region.region.code}-{department.department.address_code}",
                title=f"{department.region.region.name} · {department.department.name}",
                link=Link(text="部门主页", href=address.relative(address.department(department), path)),
                entries=tuple(entries),
            )
        )
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


def search_page(corpus: Corpus, frames: Frames) -> Page:
    """The search page; its results are filled in by script, the links are for those without one."""
    path = address.SEARCH
    links = [Link(text="网站地图", href=address.relative(address.MAP, path))]
    links += [Link(text=f"{n}年", href=address.relative(address.year(n), path)) for n in corpus.all_years]
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
            f"{title}（正在更正）",
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


def _departments(corpus: Corpus, region: RegionEntry) -> list[DepartmentEntry]:
    return [each for each in corpus.departments if each.region.folder == region.folder]


def _department_entry(corpus: Corpus, entry: DepartmentEntry, page: str) -> EntryView:
    years = corpus.years(entry)
    span = f"{years[-1]}—{years[0]}年" if len(years) > 1 else f"{years[0]}年" if years else "还没有文件"
    return EntryView(
        link=Link(text=entry.department.name, href=address.relative(address.department(entry), page)),
        detail=f"{span}，{len(corpus.filings_of(entry))}件" if years else span,
    )

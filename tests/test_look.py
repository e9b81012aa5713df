"""How pages look and work in a browser: nothing for axe to find, nothing lost on a phone, on paper or without script."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext
from playwright.sync_api import Page as Tab

from generator.pages import blocks
from generator.pages.blocks import (
    CellView,
    HeadCellView,
    HeadingView,
    Link,
    PanelView,
    ProseView,
    RowView,
    TableView,
)
from generator.pages.views import (
    ContentsEntry,
    DocumentPage,
    EntryView,
    Frame,
    GlossaryPage,
    GroupView,
    IndexPage,
    Neighbours,
    Page,
    PlainPage,
    RuleGroupView,
    RulesPage,
    RuleView,
    TermView,
    View,
)
from generator.render import Renderer
from generator.render.examples import Example

pytestmark = pytest.mark.browser
NAME = "中共隆尧县委网络安全和信息化委员会办公室"
TITLE = f"{NAME}2020年部门预算信息公开情况说明"
WORDS = (
    "<p>"
    + "反映本部门当年全部收入。2020年预算收入477,884.00元，其中：一般公共预算收入477,884.00元。" * 4
    + "</p>"
)
HEADS = ("科目编码", "科目名称", "合计", "基本支出", "项目支出", "上年结转", "其他资金", "财政专户", "备注")


def frame(title: str, path: str) -> Frame:
    root = "../" * path.count("/")
    crumbs = (
        Link(text="首页", href=f"{root}index.html"),
        Link(text=NAME, href=f"{root}d/index.html"),
        Link(text=title, href="index.html"),
    )
    return Frame(
        title=title,
        site_name="隆尧县预决算公开",
        root=root,
        path=path,
        description=title,
        crumbs=crumbs if path else (),
        navigation=(Link(text="检索", href=f"{root}search/index.html"),),
        status="预览稿，不是正式发布的文件；以主管部门正式公开的为准。",
        footer=(("主办单位", "隆尧县人民政府办公室"), ("网站标识码", "1305250001")),
        canonical=f"http://www.example.gov.cn/{path}",
    )


def long_table(columns: int, length: int) -> TableView:
    """Rows of three levels, each figure with its change."""
    kinds = ("code", "text", *("money" for _ in range(columns - 2)))
    heads = tuple(HeadCellView(text=t, is_numeric=k == "money") for t, k in zip(HEADS, kinds, strict=False))

    def cell(number: int, column: int) -> CellView:
        if column == 0:
            return CellView(text=f"2{number:06}", style="code")
        if column == 1:
            return CellView(text="机关事业单位基本养老保险缴费支出")
        return CellView(
            text="12,477,884.00", style="money", compare="2019年 12,200,000.00，+277,884.00（+2.28%）"
        )

    rows = tuple(
        RowView(
            id=f"wide-{columns}-{number}",
            cells=tuple(cell(number, column) for column in range(columns)),
            level=number % 3,
            head=1,
        )
        for number in range(length)
    )
    return TableView(
        id=f"wide-{columns}",
        caption=f"一般公共预算财政拨款支出预算表（{columns}栏）",
        unit="单位：元",
        panels=(PanelView(name="", heads=(heads,), rows=rows),),
    )


def blocks_of(examples: tuple[Example, ...]) -> tuple[Any, ...]:
    """Every example that is a block of a page, as its view."""
    classes = {
        "table": blocks.TableView, "form": blocks.FormView, "evaluation": blocks.EvaluationView,
        "notice": blocks.NoticeView, "facts": blocks.FactsView, "chart": blocks.ChartView,
    }  # fmt: skip
    return tuple(classes[each.component](**each.arguments) for each in examples if each.component in classes)


def site_views(renderer: Renderer) -> dict[str, View]:
    """One page of each kind, by its path."""
    examples = blocks_of(renderer.examples())
    sections = (
        "一、部门职责及机构设置情况",
        "二、部门预算安排的总体情况",
        "三、财政拨款“三公”经费预算情况及增减变化原因",
    )
    words = tuple(
        block
        for number, text in enumerate(sections)
        for block in (HeadingView(id=f"section-{number}", text_html=text, level=2), ProseView(html=WORDS))
    )
    full = DocumentPage(
        template="filing",
        frame=frame(TITLE, "d/2020/budget/"),
        heading=TITLE,
        lead=f"{NAME}，2020年部门预算，单位：元。",
        blocks=(*words, *examples, long_table(5, 30), long_table(9, 6)),
        metadata=(("名称", TITLE), ("发布机构", NAME), ("发布日期", "未提供"), ("公开方式", "主动公开")),
        cover=(NAME, "2020年部门预算信息公开情况说明"),
        contents=tuple(
            ContentsEntry(text=text, href=f"#section-{number}", level=1)
            for number, text in enumerate(sections)
        ),
        neighbours=Neighbours(
            previous=Link(text="2019年部门预算", href="../../2019/budget/index.html"),
            next=Link(text="2021年部门预算", href="../../2021/budget/index.html"),
            others=(Link(text="2020年部门决算", href="../final/index.html", note="本级"),),
        ),
    )
    bare = DocumentPage(
        template="filing",
        frame=frame("部门预算", "d/2021/budget/"),
        heading="部门预算",
        lead="",
        blocks=(ProseView(html="<p>无。</p>"),),
    )
    group = GroupView(
        id="group-2020",
        title="2020年",
        link=Link(text="2020年", href="d/2020/index.html"),
        entries=(
            EntryView(
                link=Link(text=NAME, href="d/index.html"), detail="2019—2023年，8件", date="2020-03-01"
            ),
            EntryView(link=Link(text="部门决算", href="d/final/index.html"), state="正在更正"),
        ),
    )
    index = IndexPage(
        template="home", frame=frame("首页", ""), heading="隆尧县预决算公开", lead="说明。", groups=(group,)
    )
    links = (Link(text="网站地图", href="../map/index.html", note="全部"),)
    term = TermView(
        id="term-1", term="“三公”经费", definition="用财政拨款安排的经费。", source="出处", uses=links
    )
    checked_rule = RuleView(
        id="rule-repeated-line",
        title="同一科目写了两行",
        name="repeated-line",
        summary=("同一个科目、同一种资金写了两行。",),
        reason=("两行的数相加计算。",),
        basis=("本站的录入规矩。",),
        note="警告；可以写知悉，说明理由",
        ids="C10",
    )
    plain = PlainPage(
        template="search", frame=frame("检索", "search/"), heading="检索", lead="可以检索。", links=links
    )
    return {
        "": index,
        "d/2020/budget/": full,
        "d/2021/budget/": bare,
        "project/": replace(bare, template="project", frame=frame("项目", "project/"), blocks=examples[-3:]),
        "d/": replace(bare, template="department", frame=frame(NAME, "d/"), heading=NAME, groups=(group,)),
        "d/2020/": replace(index, template="department_year", frame=frame("2020年", "d/2020/")),
        "region/": replace(index, template="region", frame=frame("隆尧县", "region/")),
        "year/": replace(index, template="year", frame=frame("2020年", "year/"), blocks=(long_table(4, 20),)),
        "map/": replace(
            index, template="map", frame=frame("网站地图", "map/"), groups=(), empty="还没有公开文件。"
        ),
        "glossary/": GlossaryPage(
            template="glossary",
            frame=frame("名词解释", "glossary/"),
            heading="名词解释",
            lead="",
            terms=(term,),
        ),
        "rules/": RulesPage(
            template="rules",
            frame=frame("核对规则", "rules/"),
            heading="核对规则",
            lead="说明。",
            groups=(RuleGroupView(id="rules-entry", title="录入", rules=(checked_rule,)),),
        ),
        "search/": plain,
        "404/": replace(plain, template="404", frame=frame("没有这个页面", "404/"), heading="没有这个页面"),
        "held/": replace(plain, template="held", frame=frame("正在更正", "held/"), heading="正在更正"),
    }


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, project_root: Path) -> Path:
    """A folder with one page of each kind, and the gallery."""
    folder = tmp_path_factory.mktemp("site")
    renderer = Renderer(project_root / "templates")
    files = {
        path + "index.html": renderer.render(Page(path=path + "index.html", view=view)).encode()
        for path, view in site_views(renderer).items()
    }
    files["_components/index.html"] = renderer.gallery().encode()
    for name, data in {**files, **renderer.assets()}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    return folder


PATHS = ("", "d/2020/budget/", "d/2021/budget/", "project/", "d/", "d/2020/", "region/", "year/", "map/",
         "glossary/", "rules/", "search/", "404/", "held/", "_components/")  # fmt: skip
FULL = "d/2020/budget/"


@pytest.fixture(scope="module")
def scriptless(chromium: Browser) -> Iterator[BrowserContext]:
    """A browser with JavaScript off: pages are whole without it."""
    context = chromium.new_context(java_script_enabled=False)
    yield context
    context.close()


@pytest.fixture
def tab(chromium: Browser) -> Iterator[Tab]:
    page = chromium.new_page()
    yield page
    page.close()


def visit(tab: Tab, site: Path, path: str, width: int = 1280) -> Tab:
    tab.set_viewport_size({"width": width, "height": 800})
    tab.goto((site / path / "index.html").as_uri())
    return tab


def test_every_kind_of_page_is_looked_at(project_root: Path, site: Path) -> None:
    kinds = {each.stem for each in (project_root / "templates" / "pages").glob("*.html")}
    renderer = Renderer(project_root / "templates")
    assert {view.template for view in site_views(renderer).values()} == kinds - {"gallery"}
    assert {*site_views(renderer), "_components/"} == set(PATHS)


@pytest.mark.parametrize("path", PATHS)
def test_axe_finds_nothing(tab: Tab, site: Path, path: str, axe: Callable[[Tab], list[str]]) -> None:
    assert axe(visit(tab, site, path)) == []


@pytest.mark.parametrize(("width", "scheme"), [(360, "light"), (1280, "dark")])
def test_axe_finds_nothing_on_a_phone_or_in_the_dark(
    tab: Tab, site: Path, axe: Callable[[Tab], list[str]], width: int, scheme: Any
) -> None:
    tab.emulate_media(color_scheme=scheme)
    assert axe(visit(tab, site, FULL, width)) == []


@pytest.mark.parametrize("path", PATHS)
def test_page_never_scrolls_sideways(tab: Tab, site: Path, path: str) -> None:
    """640 px is also what 200 % zoom leaves of 1280."""
    visit(tab, site, path)
    for width in (320, 360, 640, 768, 1100, 1280):
        tab.set_viewport_size({"width": width, "height": 800})
        assert tab.evaluate("document.documentElement.scrollWidth") <= width


def test_all_text_stands_there_without_script(scriptless: BrowserContext, site: Path) -> None:
    tab = scriptless.new_page()
    tab.goto((site / FULL / "index.html").as_uri())
    assert tab.locator("h1").inner_text() == TITLE
    for text in ("477,884.00", "未提供", "≥5场", "支出总计2022年比2019年增加", "单位：万元"):
        assert tab.get_by_text(text).first.is_visible(), text
    tab.close()


def test_keyboard_reaches_every_link_in_reading_order(tab: Tab, site: Path) -> None:
    visit(tab, site, FULL)
    wanted = tab.evaluate(
        """() => [...document.querySelectorAll('a[href], button, input, summary, [tabindex="0"]')]
            .filter(each => each.checkVisibility()).map((each, i) => (each.dataset.order = i))"""
    )
    reached = []
    for _ in wanted:
        tab.keyboard.press("Tab")
        reached.append(tab.evaluate("Number(document.activeElement.dataset.order)"))
    assert reached == wanted


def test_focus_is_seen(tab: Tab, site: Path) -> None:
    visit(tab, site, FULL)
    tab.keyboard.press("Tab")
    skip = tab.locator(":focus")
    assert skip.inner_text() == "跳到正文"
    box = skip.bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert skip.evaluate("each => getComputedStyle(each).outlineStyle") == "solid"
    tab.keyboard.press("Enter")
    assert tab.evaluate("document.activeElement.id") == "main"


def test_running_text_has_a_readable_measure(tab: Tab, site: Path) -> None:
    visit(tab, site, FULL)
    size, width, height = tab.evaluate(
        """() => { const each = document.querySelector('.prose p'), style = getComputedStyle(each);
            return [style.fontSize, each.getBoundingClientRect().width, style.lineHeight].map(parseFloat); }"""
    )
    assert 17 <= size <= 18
    assert 36 <= width / size <= 42
    assert height / size >= 1.7


def contrast(tab: Tab, selector: str) -> float:
    """The contrast of an element's text with the page under it (WCAG 2.2)."""
    result: float = tab.evaluate(
        """selector => {
            const channel = v => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
            const light = colour => { const [r, g, b] = colour.match(/[\\d.]+/g).map(Number).map(channel);
                return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
            const each = document.querySelector(selector), under = e => {
                const colour = getComputedStyle(e).backgroundColor;
                return /, 0\\)$/.test(colour) ? under(e.parentElement) : colour; };
            const [a, b] = [light(getComputedStyle(each).color), light(under(each))];
            return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05); }""",
        selector,
    )
    return result


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    "selector", [".prose p", "td.cell-money", ".compare", ".lead", ".form td", ".notice p"]
)
def test_running_text_has_full_contrast(tab: Tab, site: Path, selector: str, scheme: Any) -> None:
    tab.emulate_media(color_scheme=scheme)
    assert contrast(visit(tab, site, FULL), selector) >= 7


def test_head_and_row_names_stay_in_view(tab: Tab, site: Path) -> None:
    visit(tab, site, FULL, 360)
    frame = tab.locator("#wide-5 .table-frame")
    frame.scroll_into_view_if_needed()
    frame.evaluate("each => each.scrollTo(150, 600)")
    places = frame.evaluate(
        """each => { const at = e => e.getBoundingClientRect(), frame = at(each);
            const row = [...each.querySelectorAll('tbody th')].find(e => at(e).top > at(each.querySelector('thead')).bottom);
            return [at(each.querySelector('thead')).top - frame.top, at(row).left - frame.left]; }"""
    )
    assert all(abs(each) < 2 for each in places), places


def test_contents_stand_beside_the_text_or_fold(tab: Tab, site: Path) -> None:
    visit(tab, site, FULL, 1280)
    assert tab.locator(".contents").is_visible()
    assert not tab.locator(".contents-folded").is_visible()
    visit(tab, site, FULL, 768)
    assert not tab.locator(".contents").is_visible()
    assert tab.locator(".contents-folded summary").is_visible()


def test_paper_has_no_navigation_and_repeats_heads(tab: Tab, site: Path) -> None:
    visit(tab, site, FULL)
    tab.emulate_media(media="print")
    for selector in (".masthead", ".breadcrumb", ".contents", ".neighbours >> nth=0"):
        assert not tab.locator(selector).is_visible(), selector
    assert tab.locator(".footer-address").is_visible()
    assert (
        tab.locator("#wide-5 thead").evaluate("each => getComputedStyle(each).display")
        == "table-header-group"
    )
    assert (
        tab.locator("#wide-5 tr >> nth=5").evaluate("each => getComputedStyle(each).breakInside") == "avoid"
    )
    frame = tab.locator("#wide-5 .table-frame")
    assert frame.evaluate("each => [getComputedStyle(each).maxHeight, getComputedStyle(each).overflow]") == [
        "none",
        "visible",
    ]
    pdf = tab.pdf(prefer_css_page_size=True)
    assert pdf.startswith(b"%PDF")


def test_no_page_breaks_the_content_security_policy(
    chromium: Browser, site: Path, static_server: Callable[..., Any]
) -> None:
    page = chromium.new_page()
    told: list[str] = []
    page.on("console", lambda message: told.append(message.text))
    with static_server(
        site, under="/zwgk/ysjs/", headers={"Content-Security-Policy": "default-src 'self'"}
    ) as address:
        for path in PATHS:
            if path != "search/":
                page.goto(address + path + "index.html")
        fonts = page.evaluate("getComputedStyle(document.body).fontFamily")
    page.close()
    assert told == []
    assert "Noto Sans CJK SC" in fonts

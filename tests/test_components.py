"""Every component drawn from its own examples: whole, ids once, nothing left empty, arguments by name."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

import pytest

from generator.render import Renderer, TemplateFault
from generator.render.examples import Example

ROOT = Path(__file__).resolve().parent.parent
RENDERER = Renderer(ROOT / "templates")
EXAMPLES = RENDERER.examples()
VOID = {"br", "hr", "img", "input", "link", "meta", "wbr"}
# What HTML lets stand directly in these; anything else is moved or dropped by a browser.
CHILDREN = {
    "table": {"caption", "thead", "tbody"},
    "thead": {"tr"},
    "tbody": {"tr"},
    "tr": {"th", "td"},
    "ul": {"li"},
    "ol": {"li"},
    "dl": {"div", "dt", "dd"},
}
example = pytest.mark.parametrize(
    "example", EXAMPLES, ids=[f"{each.component}：{each.name}" for each in EXAMPLES]
)


class Outline(HTMLParser):
    """Follows the tags of a piece of HTML and notes what is wrong with them."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.faults: list[str] = []
        self.ids: list[str] = []
        self.referred: list[str] = []
        self.open: list[str] = []
        self.feed(html)
        self.close()
        self.faults += [f"<{tag}> 没有关上" for tag in self.open]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        parent = self.open[-1] if self.open else ""
        if parent in CHILDREN and tag not in CHILDREN[parent]:
            self.faults.append(f"<{tag}> 不能直接放在 <{parent}> 里")
        if tag == "p" and "p" in self.open:
            self.faults.append("<p> 套在 <p> 里")
        names = [name for name, _ in attrs]
        self.faults += [f"<{tag}> 的 {name} 写了两次" for name in set(names) if names.count(name) > 1]
        for name, value in attrs:
            if (
                name in {"class", "id", "href", "aria-label", "aria-labelledby", "scope"}
                and not (value or "").strip()
            ):
                self.faults.append(f"<{tag}> 的 {name} 是空的")
            if name == "id":
                self.ids.append(value or "")
            if name in {"aria-labelledby", "for", "aria-describedby"}:
                self.referred += (value or "").split()
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}> 没有对应的开头")


@example
def test_example_is_whole(example: Example) -> None:
    outline = Outline(RENDERER.draw(example.component, example.macro, **example.arguments))
    assert not outline.faults
    assert len(outline.ids) == len(set(outline.ids))
    assert set(outline.referred) <= set(outline.ids)


@example
def test_unknown_argument_is_refused(example: Example) -> None:
    with pytest.raises(TemplateFault) as caught:
        RENDERER.draw(example.component, example.macro, **example.arguments, colour="red")
    assert "colour" in caught.value.diagnostics[0].message


@example
def test_missing_arguments_are_refused(example: Example) -> None:
    with pytest.raises(TemplateFault):
        RENDERER.draw(example.component, example.macro)


@pytest.mark.parametrize("name", RENDERER.components())
def test_component_has_examples(name: str) -> None:
    assert [each for each in EXAMPLES if each.component == name]


def test_gallery_shows_every_example_once() -> None:
    html = RENDERER.gallery()
    outline = Outline(html)
    assert not outline.faults
    assert len(outline.ids) == len(set(outline.ids))
    assert all(f"component-{name}" in outline.ids for name in RENDERER.components())
    assert html.count('class="specimen"') == len(EXAMPLES)


@pytest.fixture(scope="module")
def table() -> str:
    (shown,) = [each for each in EXAMPLES if each.component == "table" and "三级" in each.name]
    return RENDERER.draw("table", **shown.arguments)


def test_table_tells_heads_from_cells(table: str) -> None:
    assert '<th scope="colgroup" colspan="2">功能分类科目</th>' in table
    assert '<th scope="col" rowspan="2" class="is-numeric">合计</th>' in table
    assert '<th scope="row" class="cell-text">合计</th>' in table
    assert '<td class="cell-code">201</td>' in table


def test_three_kinds_of_nothing_differ(table: str) -> None:
    assert '<td class="cell-money">0.00</td>' in table
    assert '<td class="cell-blank"></td>' in table
    assert '<td class="cell-absent">未提供</td>' in table


def test_change_and_mark_stand_with_their_figure(table: str) -> None:
    assert '477,884.00 <span class="compare">2019年 200,000.00，<wbr>+277,884.00（+138.94%）</span>' in table
    assert '477,884.00<sup class="mark">注1</sup>' in table


def text_of(html: str) -> str:
    found: list[str] = []

    class Reader(HTMLParser):
        def handle_data(self, data: str) -> None:
            found.append(data)

    Reader().feed(html)
    return "".join("".join(found).split())


def test_form_reads_in_the_order_of_the_print() -> None:
    (shown,) = [each for each in EXAMPLES if each.component == "form" and each.name == "两级指标"]
    text = text_of(RENDERER.draw("form", **shown.arguments))
    order = [
        "1.网信办工作经费绩效目标表",
        "244001",
        "单位：万元",
        "项目编码13020225P00901410001D项目名称网信办工作经费",
        "预算规模及资金用途预算数15.00其中：财政资金15.00其他资金",
        "开展网上宣传",
        "资金支出计划（%）",
        "3月底6月底10月底12月底25%50%75%100%",
        "绩效目标1.指导",
        "2.保障",
        "一级指标二级指标三级指标绩效指标描述指标值指标值确定依据",
        "产出指标数量指标网上宣传场次",
        "时效指标",
        "满意度指标",
    ]
    places = [text.find(each) for each in order]
    assert -1 not in places
    assert places == sorted(places)


def test_form_shows_outcomes_only_if_there_are_some() -> None:
    drawn = {
        each.name: RENDERER.draw("form", **each.arguments) for each in EXAMPLES if each.component == "form"
    }
    assert "完成值" not in drawn["两级指标"]
    assert "完成值" in drawn["有完成值而没有支出计划"]

"""Pages from views: what a page asks for, and how a faulty template is told."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path
from typing import ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import UndefinedError
from markupsafe import Markup, escape

from generator.pages.blocks import Link
from generator.pages.views import Frame, Meta, Page, PlainPage
from generator.render import Renderer, TemplateFault
from generator.render.environment import (
    BREAKS,
    DirectEnvironment,
    Drawing,
    PageEnvironment,
    breakable,
    printed,
)
from generator.search.scripts import SCRIPTS

FRAME = Frame(
    title="没有这个页面",
    site_name="隆尧县预决算公开",
    root="../../",
    path="a/b/",
    description="说明",
    crumbs=(Link(text="首页", href="../../index.html"), Link(text="此页", href="index.html")),
    navigation=(Link(text="检索", href="../../search/index.html"),),
    status="预览稿",
    footer=(("主办单位", "某办"),),
    metas=(Meta(name="SiteName", content='甲"乙'),),
    aliases=("网信办", "网信"),
    context="2020年",
)


def page(frame: Frame = FRAME, template: str = "404") -> Page:
    return Page(
        path="a/b/index.html",
        view=PlainPage(template=template, frame=frame, heading="甲<乙>2020年", lead="", links=()),
    )


class Tags(HTMLParser):
    """Every start tag with its attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def all(self, name: str) -> list[dict[str, str | None]]:
        return [attrs for tag, attrs in self.tags if tag == name]


@pytest.fixture(scope="module")
def renderer(project_root: Path) -> Renderer:
    return Renderer(project_root / "templates")


def test_head_of_a_page(renderer: Renderer) -> None:
    html = renderer.render(page())
    tags = Tags(html)
    assert html.startswith("<!DOCTYPE html>")
    assert tags.all("html") == [{"lang": "zh-CN", "data-title": FRAME.title}]
    assert "<title>没有这个页面 - 隆尧县预决算公开</title>" in html
    metas = {each["name"]: each["content"] for each in tags.all("meta") if "name" in each}
    assert metas["SiteName"] == '甲"乙'
    assert metas["search-alias"] == "网信办|网信"
    assert metas["search-context"] == "2020年"
    assert [each["href"] for each in tags.all("link") if each["rel"] == "stylesheet"] == [
        "../../assets/site.css",
        "../../assets/print.css",
    ]


def test_text_is_escaped_and_years_may_begin_a_line(renderer: Renderer) -> None:
    assert "<h1>甲&lt;乙&gt;<wbr>2020年</h1>" in renderer.render(page())


def test_search_reads_only_searchable_pages(renderer: Renderer) -> None:
    hidden = Frame(**{name: getattr(FRAME, name) for name in FRAME.__slots__} | {"is_searchable": False})
    assert "data-search-body" in Tags(renderer.render(page())).all("main")[0]
    assert "data-search-body" not in Tags(renderer.render(page(hidden))).all("main")[0]


def test_own_crumb_is_no_link(renderer: Renderer) -> None:
    html = renderer.render(page())
    assert '<span aria-current="page">此页</span>' in html
    assert 'href="../../index.html">首页</a>' in html


def test_scripts_only_where_search_needs_them(renderer: Renderer) -> None:
    assert Tags(renderer.render(page())).all("script") == []
    scripts = Tags(renderer.render(page(template="search"))).all("script")
    assert scripts
    assert all(str(each["src"]).startswith("../../assets/") and "defer" in each for each in scripts)


def test_assets_of_a_page_exist(renderer: Renderer) -> None:
    generated = {f"assets/{name}" for name in SCRIPTS}
    asked = set()
    for attrs in (attrs for _, attrs in Tags(renderer.render(page(template="search"))).tags):
        asked |= {str(attrs[key]) for key in ("href", "src") if "assets/" in str(attrs.get(key))}
    assert {each.removeprefix("../../") for each in asked} <= renderer.assets().keys() | generated
    assert renderer.assets()["assets/site.css"].startswith(b"/*")


def test_closure_names_what_a_page_is_made_of(renderer: Renderer) -> None:
    closure = renderer.closure("filing")
    assert {"pages/filing.html", "document.html", "base.html"} <= set(closure)
    assert {"components/table/component.html", "components/prose/component.html"} <= set(closure)
    assert "components/terms/component.html" not in closure


def test_every_syntax_fault_is_told_at_its_line() -> None:
    with pytest.raises(TemplateFault) as caught:
        Renderer({"pages/a.html": "<p>\n{% if %}\n", "pages/b.html": "\n\n{{ page.heading | shout }}\n"})
    places = [(each.at.path, each.at.line, each.name) for each in caught.value.diagnostics]
    assert places == [
        ("templates/pages/a.html", 2, "template-syntax"),
        ("templates/pages/b.html", 3, "template-syntax"),
    ]


@pytest.mark.parametrize(
    ("templates", "place", "name"),
    [
        (
            {"pages/404.html": "<p>\n{{ page.nothing }}"},
            ("templates/pages/404.html", 2),
            "template-undefined",
        ),
        (
            {
                "pages/404.html": '{% from "m.html" import m %}\n\n{{ m(text=page.heading) }}',
                "m.html": "{% macro m(text) %}\n<p>\n{{ text.nothing }}</p>{% endmacro %}",
            },
            ("templates/m.html", 3),
            "template-undefined",
        ),
        (
            {
                "pages/404.html": '{% from "m.html" import m %}\n{{ m(txt=page.heading) }}',
                "m.html": "{% macro m(text) %}{{ text }}{% endmacro %}",
            },
            ("templates/pages/404.html", 2),
            "template-error",
        ),
        (
            {"pages/404.html": '\n{% extends "gone.html" %}'},
            ("templates/pages/404.html", 2),
            "template-missing",
        ),
        ({"pages/other.html": "x"}, ("templates/pages/404.html", 1), "template-missing"),
    ],
)
def test_faults_while_rendering_are_told_at_their_line(
    templates: dict[str, str], place: tuple[str, int], name: str
) -> None:
    with pytest.raises(TemplateFault) as caught:
        Renderer(templates).render(page())
    (found,) = caught.value.diagnostics
    assert (found.at.path, found.at.line, found.name) == (*place, name)
    assert found.hint


def test_rendering_knows_no_globals() -> None:
    with pytest.raises(TemplateFault):
        Renderer({"pages/404.html": "{{ range(3) }}"}).render(page())


@given(st.one_of(st.text(), st.integers(), st.booleans(), st.none(), st.text().map(Markup)))
def test_values_are_printed_as_jinja_escapes_them(value: object) -> None:
    assert printed(value) == str(escape(value))


@given(st.text(st.sampled_from("2019年，+−-\"'<&甲")))
def test_places_to_break_are_found_in_escaped_text(text: str) -> None:
    assert breakable(text) == Markup("<wbr>").join(BREAKS.split(text))


KEYS = {
    "key": "{{ view.words.name }}",
    "unknown": "{{ view.nothing }}",
    "of a key": "{{ view.words.nothing }}",
    "defined": "{{ view.nothing is defined }}{{ view.words.name is defined }}",
    "undefined inside": "{{ view.words.nothing is undefined }}{{ view.text }}",
    "keyword": "{{ view.words.class }}",
    "chain": "{{ view.link.text }}",
    "method": "{{ view.text.upper() }}",
    "number": "{{ view.number.real }}",
}


@pytest.mark.parametrize("name", KEYS)
def test_attributes_are_taken_directly_or_as_jinja_takes_them(name: str) -> None:
    """What is no attribute is an AttributeError, upon which the page is made again in Jinja's own way."""

    class View:
        text = "a<b"
        number = 3
        words: ClassVar[dict[str, str]] = {"name": "n", "class": "c"}
        link = Link(text="t", href="h")

    def drawn(environment: PageEnvironment) -> str:
        try:
            return str(environment.get_template("t.html").render(view=View()))
        except (UndefinedError, AttributeError) as error:
            return type(error).__name__

    own, direct = (
        drawn(PageEnvironment({"t.html": KEYS[name]})),
        drawn(DirectEnvironment({"t.html": KEYS[name]})),
    )
    assert direct in (own, "AttributeError")
    assert own != "AttributeError"


def test_a_mapping_may_stand_for_a_view() -> None:
    view = PlainPage(template="404", frame=FRAME, heading={"text": "甲"}, lead="")  # type: ignore[arg-type]
    renderer = Renderer({"pages/404.html": "{{ page.heading.text }}"})
    assert renderer.render(Page(path="404.html", view=view)) == "甲"


DRAWING = """
{%- macro plain(word) %}<td>{{ word }}</td>{% endmacro %}
{%- macro first(word) %}<th>{{ word }}</th>{% endmacro %}
{%- macro around() %}[{{ caller() }}]{% endmacro %}
{%- for row in page %}{{ row|drawn(plain, 1, first) }}|{% endfor %}
{%- call around() %}内{% endcall %}"""


@pytest.mark.parametrize("environment", [PageEnvironment, DirectEnvironment])
def test_equal_values_are_drawn_alike(environment: type[PageEnvironment]) -> None:
    html = (
        environment({"a.html": DRAWING}).get_template("a.html").render(page=[("a", "a<", "a<"), ("a",), ()])
    )
    assert html == "<td>a</td><th>a&lt;</th><td>a&lt;</td>|<td>a</td>||[内]"


def test_never_more_is_kept_of_what_was_drawn_than_it_may() -> None:
    environment = DirectEnvironment({"a.html": DRAWING})
    page = [tuple(str(number) for number in range(10_000))]
    assert environment.get_template("a.html").render(page=page).count("<td>") == 9_999
    drawing = environment.filters["drawn"]
    assert isinstance(drawing, Drawing)
    assert all(len(each) <= each.MOST for each in drawing._known.values())

"""Rules over built pages: each 有误 page is found, each 正确 one passes; and what a page is read as."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.checks.examples import Example, examples
from generator.checks.html_page import HtmlPage, resolve
from generator.checks.page_facts import SiteFacts
from generator.checks.pages import check_pages, look
from generator.checks.registry import RULES
from generator.checks.rule import Rule
from generator.model.place import Site
from generator.shell.build import TEMPLATES, Request, build

SITE = Site(
    name="示例县预决算公开",
    organiser="示例县财政局",
    contact="0300-1234567",
    site_code="1305990001",
    icp="冀ICP备00000000号",
    police_record="冀公网安备 13059900000000号",
    domain="www.shili.gov.cn",
)
OTHERS = ("assets/site.css", "assets/print.css", "assets/search.js", "assets/print.js", "assets/chart.svg")
CASES = [
    pytest.param(rule, example, id=f"{rule.name}-{number}-{'faulty' if example.is_faulty else 'right'}")
    for rule in RULES
    if rule.scope == "page"
    for number, example in enumerate(examples(rule), 1)
]


@pytest.mark.parametrize(("rule", "example"), CASES)
def test_example(rule: Rule, example: Example) -> None:
    found = check_pages(example.files, SITE, rule.only_production, others=OTHERS, rules=(rule,))
    assert not [each for each in found if each.name != rule.name], found
    assert bool(found) is example.is_faulty, [f"{each.at} {each.message}" for each in found]


def test_what_every_page_has_is_told_once() -> None:
    page = "<!DOCTYPE html><html><head></head><body></body></html>"
    found = check_pages({"index.html": page, "map/index.html": page}, SITE, False)
    languages = [each for each in found if "没有注明语言" in each.message]
    assert [each.message for each in languages] == ["没有注明语言（共 2 页如此）"]


def test_elements_know_what_they_hold() -> None:
    page = HtmlPage("a.html", '<p>一<b title="a > b">二</b><br>三</p><!-- <i> --><script>"<u>"</script><p>四')
    assert [each.name for each in page.elements] == ["p", "b", "br", "script", "p"]
    first, bold = page.elements[:2]
    assert (first.text, bold.text, bold.get("title")) == ("一二三", "二", "a > b")
    assert bold.parent is first and bold.within(first) and not first.within(bold)
    assert page.elements[-1].text == "四"


def test_place_of_an_element() -> None:
    page = HtmlPage("a.html", "<main>\n  <img>\n</main>")
    at = page.at(page.first("img"))
    assert (at.line, at.column, at.end_column) == (2, 3, 8)
    assert page.at(None).line == 1


@pytest.mark.parametrize(
    ("link", "page", "subpath", "path"),
    [
        ("#a", "years/2020/index.html", "/", "years/2020/index.html"),
        ("../../index.html?q=1", "years/2020/index.html", "/", "index.html"),
        ("https://example.com/", "index.html", "/", None),
        ("mailto:a@b", "index.html", "/", None),
        ("/sub/map/index.html", "404.html", "/sub/", "map/index.html"),
        ("/map/index.html", "index.html", "/", "/map/index.html"),
        ("a%20b.html", "index.html", "/", "a b.html"),
    ],
)
def test_what_a_link_names(link: str, page: str, subpath: str, path: str | None) -> None:
    assert resolve(link, page, subpath) == path


def test_clicks_from_home() -> None:
    texts = {
        "index.html": '<a href="a/index.html">一</a>',
        "a/index.html": '<a href="../130599/301001/2024/budget/index.html">二</a>',
        "130599/301001/2024/budget/index.html": '<a href="../../../../c/index.html">三</a>',
        "c/index.html": '<a href="d/index.html">四</a>',
        "c/d/index.html": "",
        "e/index.html": '<a href="../index.html">首页</a>',
    }
    facts = SiteFacts([look(texts, SITE, False).facts], (), is_whole=True)
    assert [facts.clicks(path, 3) for path in texts] == [0, 1, 2, 3, 4, None]


def test_a_fault_of_the_templates_stops_the_build(tmp_path: Path) -> None:
    content, templates = tmp_path / "content", tmp_path / "templates"
    content.mkdir()
    (content / "站点.yaml").write_text("名称: 示例县预决算公开\n", encoding="utf-8")
    shutil.copytree(TEMPLATES, templates)
    base = templates / "base.html"
    text = base.read_text(encoding="utf-8")
    base.write_text(text.replace("</body>", '<img src="https://example.com/a.png"></body>'), encoding="utf-8")
    outcome = build(Request(content, tmp_path / "site", templates=templates))
    assert outcome.exit_code == 1
    errors = {each.name for each in outcome.diagnostics if each.severity == "error"}
    assert errors == {"third-party-resource", "image-without-text"}
    assert not (tmp_path / "site").exists()

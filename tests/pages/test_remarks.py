"""Known faults are told to the reader: words are marked without being changed, and a list says what and why."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from generator.checks.examples import FRAME
from generator.checks.run import checked
from generator.corpus.corpus import Corpus
from generator.corpus.load import load
from generator.diagnostic import Diagnostic
from generator.model.vocabulary import Kind
from generator.pages.blocks import Mark, RemarksView
from generator.pages.plan import plan
from generator.pages.record_path import Places, words_of
from generator.pages.views import DocumentPage
from generator.prose import Grid, inline, mark, marks_in, pieces, plain
from generator.render import Renderer
from generator.render.marks import linked
from generator.source import Span
from tests.pages.markup import Markup
from tests.seeds.visible import visible_text

FOLDER = "示例县/县档案局/2024"
BUDGET = """---
表式: 河北2022
金额单位: 元
支出:
  - 科目编码: 2012604
    科目名称: 档案馆
    项目支出: 50,000.00
三公经费:
  - 项目: 公务接待费
    本年: 300.00
附表:
  - 名称: 房屋出租表
    内容: |
      项目\t金额
      库房\t12.00
---

## 一、部门职责

负责全县档案的
收集（示例），共 3 人。

| 科室 | 人数 |
|---|---|
| 收集科 | 3 |
"""
PROJECT = """项目名称: 库房维修经费
项目编码: 301-0001
预算数: 50000
绩效目标:
  - 修好库房。
  - 档案不受潮。
绩效指标:
  - 一级指标: 产出指标
    二级指标: 数量指标
    三级指标: 维修间数
    指标值: ≥3间
  - 一级指标: 产出指标
    二级指标: 质量指标
    三级指标: 合格率
    指标值: ≥95%
"""
REASON = "原件如此印"


def county() -> Corpus:
    files = {**FRAME, f"{FOLDER}/预算.md": BUDGET, f"{FOLDER}/项目/库房.yaml": PROJECT}
    found = load({path: text.encode() for path, text in files.items()})
    assert not found.diagnostics
    return found


def with_faults(corpus: Corpus, *faults: Diagnostic) -> Corpus:
    """The corpus with these findings on its only filing."""
    return replace(corpus, filings=tuple(replace(each, faults=faults) for each in corpus.filings))


def at(corpus: Corpus, words: str) -> Span:
    """Where these words stand first, in the budget or the project."""
    entry, project = corpus.filings[0], corpus.projects[0]
    for source in (entry.filing.at().source, project.project.at().source):
        for number, line in enumerate(source.lines, 1):
            if words in line:
                column = line.index(words) + 1
                return Span(source, number, column, number, column + len(words))
    raise LookupError(words)


def fault(corpus: Corpus, words: str, *, reason: str = REASON, name: str = "made-up") -> Diagnostic:
    return Diagnostic(at(corpus, words), name, f"{words}不对", "改一改", "warning", acknowledged=reason)


def budget_page(corpus: Corpus, *, shows_all: bool = False) -> DocumentPage:
    view = next(
        page.view
        for page in plan(corpus, is_draft=True, shows_all=shows_all)
        if page.path.endswith("/budget/index.html")
    )
    assert isinstance(view, DocumentPage)
    return view


def told(view: DocumentPage) -> RemarksView | None:
    return next((each for each in view.blocks if isinstance(each, RemarksView)), None)


@pytest.fixture(scope="module")
def renderer(project_root: Path) -> Renderer:
    return Renderer(project_root / "templates")


def html_of(corpus: Corpus, renderer: Renderer, *, shows_all: bool = False) -> str:
    pages = plan(corpus, is_draft=True, shows_all=shows_all)
    return renderer.render(next(each for each in pages if each.path.endswith("/budget/index.html")))


SPOTS = {
    "收集（示例）": ("“一、部门职责”", "收集（示例）"),
    "负责全县档案的": ("“一、部门职责”", "负责全县档案的"),
    "一、部门职责": ("“一、部门职责”", "一、部门职责"),
    "收集科": ("“一、部门职责”", "收集科"),
    "50,000.00": ("《部门支出总表》“档案馆”行", "50,000"),
    "300.00": ("《一般公共预算“三公”经费支出表》“公务接待费”行", "300"),
    "12.00": ("《房屋出租表》", "12.00"),
    "≥95%": ("《库房维修经费绩效目标表》绩效指标“合格率”指标值", "≥95%"),
    "档案不受潮。": ("《库房维修经费绩效目标表》绩效目标", "档案不受潮。"),
    "301-0001": ("《库房维修经费绩效目标表》项目编码", "301-0001"),
}


@pytest.mark.parametrize("words", SPOTS)
def test_words_are_marked_where_they_stand(renderer: Renderer, words: str) -> None:
    corpus = county()
    known = with_faults(corpus, fault(corpus, words))
    where, marked = SPOTS[words]
    view = told(budget_page(known))
    assert view is not None
    (remark,) = view.remarks
    assert remark.reason == REASON
    html = html_of(known, renderer)
    found = re.findall(r'<a class="sic" id="([^"]+)" href="#([^"]+)" title="原文如此">([^<]*)</a>', html)
    assert [(f"#{spot}", target, text) for spot, target, text in found] == [(remark.spot, remark.id, marked)]
    assert remark.where == where


def test_a_blank_field_marks_the_row_that_it_is_missing_from() -> None:
    corpus = county()
    project = corpus.projects[0].project
    row = project.indicators[1]
    finding = Diagnostic(row.at(), "made-up", "没有写依据", severity="warning", acknowledged=REASON)
    view = told(budget_page(with_faults(corpus, finding)))
    assert view is not None
    assert view.remarks[0].spot
    assert view.remarks[0].where.startswith("《库房维修经费绩效目标表》绩效指标“合格率”")


def test_the_goal_that_is_quoted_is_marked(renderer: Renderer) -> None:
    corpus = county()
    finding = Diagnostic(
        corpus.projects[0].project.at("goals"),
        "made-up",
        "“档案不受潮。”不能数",
        severity="warning",
        acknowledged=REASON,
    )
    assert re.search(r'class="sic"[^>]*>档案不受潮。</a>', html_of(with_faults(corpus, finding), renderer))


def test_one_mark_serves_two_remarks_of_the_same_words(renderer: Renderer) -> None:
    corpus = county()
    known = with_faults(
        corpus,
        fault(corpus, "收集（示例）", name="one"),
        fault(corpus, "收集（示例），共 3 人。", name="two"),
    )
    view = told(budget_page(known))
    assert view is not None
    assert len({each.spot for each in view.remarks}) == 1
    assert html_of(known, renderer).count('class="sic"') == 1


def test_only_known_faults_are_published(renderer: Renderer) -> None:
    corpus = with_faults(county(), fault(county(), "收集（示例）", reason=""))
    assert told(budget_page(corpus)) is None
    published = html_of(corpus, renderer)
    assert "sic" not in published
    assert "改一改" not in published
    preview = html_of(corpus, renderer, shows_all=True)
    assert "警告：收集（示例）不对。改法：改一改</p>" in preview
    assert f'<p class="remark-source">{at(corpus, "收集（示例）")}</p>' in preview


def test_a_note_in_the_preview_stands_in_the_very_cell(renderer: Renderer) -> None:
    corpus = with_faults(county(), fault(county(), "≥95%", reason=""))
    cells = re.findall(r"<td[^>]*>(.*?)</td>", html_of(corpus, renderer, shows_all=True), re.DOTALL)
    assert any("≥95%</a><small" in each and "≥95%不对" in each for each in cells)


def test_a_remark_links_to_its_rule_if_it_is_one() -> None:
    corpus = county()
    known = with_faults(
        corpus, fault(corpus, "300.00", name="total-mismatch"), fault(corpus, "12.00", name="made-up")
    )
    view = told(budget_page(known))
    assert view is not None
    links = [each.rule.href if each.rule else "" for each in view.remarks]
    assert [each.rpartition("rules/")[2] for each in links] == ["index.html#rule-total-mismatch", ""]


def test_many_remarks_are_folded() -> None:
    corpus = county()
    every = [fault(corpus, "300.00", name=f"rule-{number}") for number in range(7)]
    few, many = (
        told(budget_page(with_faults(corpus, *every[:6]))),
        told(budget_page(with_faults(corpus, *every))),
    )
    assert few is not None
    assert many is not None
    assert (few.is_folded, many.is_folded) == (False, True)


def test_ids_of_remarks_outlive_each_other() -> None:
    corpus = county()
    one, two = fault(corpus, "300.00"), fault(corpus, "12.00")
    both, alone = (
        told(budget_page(with_faults(corpus, one, two))),
        told(budget_page(with_faults(corpus, two))),
    )
    assert both is not None
    assert alone is not None
    assert alone.remarks[0].id == both.remarks[1].id


PERFORMANCE = """---
表式: 河北2022
金额单位: 元
---

## 第一部分 部门整体绩效目标

管好全县的档案。

[绩效目标表]
"""


def beside_performance() -> tuple[Corpus, dict[str, Diagnostic]]:
    """A budget that prints the performance text, and known faults by the words of that text they stand on."""
    files = {
        **FRAME,
        f"{FOLDER}/预算.md": f"{BUDGET}\n## 五、预算绩效信息\n\n[绩效文本]\n",
        f"{FOLDER}/绩效.md": PERFORMANCE,
    }
    corpus = load({path: text.encode() for path, text in files.items()})
    other = next(each for each in corpus.filings if each.kind is Kind.PERFORMANCE)
    source = other.filing.at().source
    faults = {}
    for line, words in enumerate(source.lines, 1):
        if words.strip("- "):
            at = Span(source, line, 1, line, len(words) + 1)
            faults[words] = Diagnostic(at, "made-up", f"{words}不对", severity="warning", acknowledged=REASON)
    told = tuple(faults.values())
    filings = tuple(replace(each, faults=told) if each is other else each for each in corpus.filings)
    return replace(corpus, filings=filings), faults


def test_a_budget_tells_of_the_performance_text_that_it_prints_not_of_its_file() -> None:
    corpus, faults = beside_performance()
    of_budget = told(budget_page(corpus))
    assert of_budget is not None
    assert [(each.where, each.message) for each in of_budget.remarks] == [
        ("“第一部分 部门整体绩效目标”", "## 第一部分 部门整体绩效目标不对"),
        ("“第一部分 部门整体绩效目标”", "管好全县的档案。不对"),
    ]
    own = next(page for page in plan(corpus, is_draft=True) if page.path.endswith("/performance/index.html"))
    assert isinstance(own.view, DocumentPage)
    of_text = told(own.view)
    assert of_text is not None
    assert len(of_text.remarks) == len(faults)


def test_a_remark_on_another_file_begins_with_its_name() -> None:
    corpus = county()
    elsewhere = Diagnostic(
        corpus.departments[0].department.at(), "made-up", "不对", severity="warning", acknowledged=REASON
    )
    view = told(budget_page(with_faults(corpus, elsewhere)))
    assert view is not None
    assert [(each.where, each.spot) for each in view.remarks] == [("文件“部门”", "")]


def every_known(project_root: Path) -> Corpus:
    """The committed filings with each of their findings, of any kind, taken for known."""
    folder = project_root / "content"
    files = {
        each.relative_to(folder).as_posix(): each.read_bytes() for each in folder.rglob("*") if each.is_file()
    }
    corpus = checked(load(files))
    return replace(
        corpus,
        filings=tuple(
            replace(
                entry,
                faults=tuple(
                    replace(each, acknowledged=each.acknowledged or REASON, severity="warning")
                    for each in entry.faults
                ),
            )
            for entry in corpus.filings
        ),
        faults=(),
    )


def _bare(corpus: Corpus) -> Corpus:
    return replace(corpus, filings=tuple(replace(each, faults=()) for each in corpus.filings))


def _pages(corpus: Corpus, renderer: Renderer) -> Iterator[tuple[str, str]]:
    for page in plan(corpus, is_draft=True):
        if isinstance(page.view, DocumentPage):
            view = replace(
                page.view, blocks=tuple(b for b in page.view.blocks if not isinstance(b, RemarksView))
            )
            yield page.path, renderer.render(replace(page, view=view))


def test_marks_change_no_word_of_any_filing(project_root: Path, renderer: Renderer, tmp_path: Path) -> None:
    known = every_known(project_root)
    assert sum(len(each.faults) for each in known.filings) > 50
    marked, bare = dict(_pages(known, renderer)), dict(_pages(_bare(known), renderer))
    assert sum('class="sic"' in html for html in marked.values()) > 5
    for path, html in marked.items():
        texts = []
        for each in (html, bare[path]):
            (tmp_path / "page.html").write_text(each, encoding="utf-8")
            texts.append(visible_text(tmp_path / "page.html"))
        assert texts[0] == texts[1], path
        assert not [character for character in html if ord(character) >= 0xF0000], path


def test_links_and_ids_of_remarks_are_sound(project_root: Path, renderer: Renderer) -> None:
    known = every_known(project_root)
    for page in plan(known, is_draft=True):
        if not isinstance(page.view, DocumentPage) or not page.view.marks:
            continue
        markup = Markup(renderer.render(page))
        assert len(set(markup.ids)) == len(markup.ids), page.path
        lost = [link for link in markup.links if link.startswith("#") and link[1:] not in markup.ids]
        assert not lost, f"{page.path}: {lost}"


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>[a]b</p>", '<p><a class="sic" id="s" href="#k" title="原文如此">a</a>b</p>'),
        ('<p title="[a]b">c</p>', '<p title="ab">c</p>'),
        ("<title>[a]</title>", "<title>a</title>"),
        ('<a href="x">[a]</a>', '<a href="x">a</a>'),
        (
            "<p>[a<br>b]</p>",
            '<p><a class="sic" id="s" href="#k" title="原文如此">a</a><br>'
            '<a class="sic" href="#k" title="原文如此">b</a></p>',
        ),
    ],
)
def test_marks_become_links_where_links_may_stand(html: str, expected: str) -> None:
    opened, closed = mark("x", 0, 1, 0)[0].split("x")
    text = html.replace("[", opened).replace("]", closed)
    assert linked(text, (Mark(id="s", href="#k", title="原文如此"),)) == expected


def test_a_mark_takes_its_place_in_marked_text() -> None:
    text, bearer = mark("甲乙丙丁", 2, 3, 7)
    assert (plain(text), marks_in(text), bearer) == ("甲乙丙丁", [7], 7)
    assert mark(text, 1, 4, 8) == (text, 7)
    again, bearer = mark(text, 3, 4, 8)
    assert (plain(again), marks_in(again), bearer) == ("甲乙丙丁", [7, 8], 8)
    assert mark("甲", 1, 1, 0) == ("甲", -1)


def test_marked_lines_join_as_bare_ones_do() -> None:
    first, _ = mark("负责档案", 2, 4, 0)
    second, _ = mark("收集", 0, 2, 1)
    for one, other in ((first, "收集"), ("负责档案", second), (first, second)):
        assert plain(inline(f"{one}\n{other}")) == "负责档案收集"
    assert plain(inline(f"{mark('a b', 2, 3, 0)[0]}\nc")) == "a b c"


def test_a_grid_keeps_its_figures_and_ids_under_marks() -> None:
    marked, _ = mark("| 甲 | 12 |", 6, 8, 0)
    (grid,) = pieces(f"| 科室 | 人数 |\n|---|---|\n{marked}")
    assert isinstance(grid, Grid)
    assert grid.rows == (("甲", mark("12", 0, 2, 0)[0]),)
    corpus = county()
    bare, known = budget_page(corpus), budget_page(with_faults(corpus, fault(corpus, "收集科")))
    ids = [
        [
            row.id
            for block in view.blocks
            if block.kind == "table"
            for panel in block.panels
            for row in panel.rows
        ]
        for view in (bare, known)
    ]
    assert ids[0] == ids[1]


def test_a_place_is_named_by_the_words_of_the_form() -> None:
    filing = county().filings[0].filing
    span = at(county(), "300.00")
    path = Places(filing).path_to(span._replace(source=filing.at().source))
    assert path == ("three_public", 0, "amount")
    assert words_of(filing, path) == "三公经费“公务接待费”本年"

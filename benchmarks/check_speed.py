"""How long reading, deriving, checking and rendering take, side by side in one run; a part of `docs/performance.md`.

    make bench    or: .venv/bin/python -m benchmarks.check_speed [--copies 10] [--filings 100] [--runs 5]

Twice: over the committed filings, copied in memory, each copy as regions of their own; and over synthetic ones,
which are sound and have projects in every year. What is derived is a stage of its own, since checks and pages both
need it. Seconds depend on the machine; what may be compared is their ratio within one run.
"""

from __future__ import annotations

import argparse
import gc
import re
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from importlib.metadata import version
from pathlib import Path
from statistics import median
from typing import TypeVar

from benchmarks.performance import machine, put
from benchmarks.synthetic import files as synthetic
from generator.checks.pages import check_pages
from generator.checks.registry import RULES
from generator.checks.run import checked
from generator.corpus.corpus import Corpus
from generator.corpus.layout import SITE_FILE
from generator.corpus.load import assemble, read_file
from generator.derived import Derived, derive
from generator.making.make import others_of
from generator.pages.card import directory_of
from generator.pages.frame import Frames
from generator.pages.plan import family_pages, site_pages
from generator.render import Renderer
from generator.shell.folder import read_content
from generator.shell.request import TEMPLATES
from generator.shell.task import collect_seldom

ROOT = Path(__file__).resolve().parent.parent
REGION_FILE = "行政区.yaml"
LIBRARIES = ("jinja2", "markdown-it-py", "pyyaml")

T = TypeVar("T")


@dataclass(frozen=True)
class Run:
    """Seconds of one run, and how much was done in it."""

    seconds: Mapping[str, float]
    filings: int
    pages: int
    findings: int

    @property
    def ratio(self) -> float:
        """What checking costs, content and pages together, for one second of making the pages."""
        return (self.seconds["核对"] + self.seconds["核对网页"]) / (
            self.seconds["算表"] + self.seconds["生成"]
        )

    @property
    def content_ratio(self) -> float:
        """The same of the content alone, without the check of the built pages."""
        return self.seconds["核对"] / (self.seconds["算表"] + self.seconds["生成"])


def copied(files: Mapping[str, bytes], copies: int) -> dict[str, bytes]:
    """The content so many times: each region under another name and code, its codes changed throughout."""
    found = {SITE_FILE: files[SITE_FILE]}
    regions = sorted(
        path.split("/")[0] for path in files if path.endswith(f"/{REGION_FILE}") and path.count("/") == 1
    )
    for copy in range(copies):
        for place, region in enumerate(regions):
            own = files[f"{region}/{REGION_FILE}"].decode("utf-8")
            match = re.search(r"(?m)^行政区划代码:\s*(\d{6})", own)
            assert match is not None, region
            code, other = match[1].encode(), f"{copy % 90 + 10}{copy // 90:02}{place + 21:02}".encode()
            for path, data in files.items():
                if path.startswith(f"{region}/"):
                    found[f"{region}{copy + 1}/{path.removeprefix(f'{region}/')}"] = data.replace(code, other)
    return found


def without_held(corpus: Corpus) -> Corpus:
    """As it will be published: what is not acknowledged is mended."""
    return replace(
        corpus,
        filings=tuple(
            replace(each, faults=tuple(fault for fault in each.faults if fault.acknowledged))
            for each in corpus.filings
        ),
    )


def run(files: Mapping[str, bytes], renderer: Renderer) -> Run:
    """Each stage once, in the order of a build."""
    seconds: dict[str, float] = {}

    def timed(stage: str, work: Callable[[], T]) -> T:
        gc.collect()
        started = time.perf_counter()
        found = work()
        seconds[stage] = time.perf_counter() - started
        return found

    corpus = timed("读取", lambda: assemble([read_file(path, data) for path, data in files.items()]))
    memo = timed("算表", lambda: derived(corpus))
    found = timed("核对", lambda: checked(corpus, memo=memo))
    ready = without_held(found)
    pages = timed("生成", lambda: rendered(ready, memo, renderer))
    timed("核对网页", lambda: looked_at(pages, ready, renderer))
    return Run(seconds, len(corpus.filings), len(pages), len(found.diagnostics))


def derived(corpus: Corpus) -> dict[str, Derived]:
    """The tables and headline figures of every readable filing, by path."""
    memo = {each.path: derive(corpus, each) for each in corpus.filings if each.document is not None}
    for each in memo.values():
        assert each.amounts is not None
    return memo


def rendered(corpus: Corpus, memo: dict[str, Derived], renderer: Renderer) -> dict[str, str]:
    """All pages, from what has been derived."""
    frames = Frames(corpus.site, is_draft=True, known=memo)
    pages = (*site_pages(directory_of(corpus), frames), *family_pages(corpus, frames))
    return {page.path: renderer.render(page) for page in pages}


def looked_at(pages: Mapping[str, str], corpus: Corpus, renderer: Renderer) -> None:
    """The check of the built pages."""
    assets = renderer.assets()
    styles = {path: data.decode("utf-8") for path, data in assets.items() if path.endswith(".css")}
    check_pages(pages, corpus.site, False, others=others_of(assets), styles=styles)


def table(runs: list[Run]) -> list[str]:
    """The medians as a Markdown table."""
    first = runs[0]
    rows = ["| 阶段 | 秒（中位数） | 每件文件毫秒 |", "|---|---:|---:|"]
    for stage in first.seconds:
        spent = median(each.seconds[stage] for each in runs)
        rows.append(f"| {stage} | {spent:.2f} | {spent / first.filings * 1000:.1f} |")
    return rows


def told(what: str, runs: list[Run]) -> list[str]:
    """What was measured over one content."""
    first = runs[0]
    return [
        f"{what}，共 {first.filings} 件公开文件，{first.pages} 页；发现 {first.findings} 处。",
        "",
        *table(runs),
        "",
        f"核对（连同核对网页）与做成网页（算表、生成）之比：{median(each.ratio for each in runs):.2f}（应不超过 1）；"
        f"只核对内容：{median(each.content_ratio for each in runs):.2f}。",
        "",
    ]


def main() -> None:
    """Measure, print, and write the page."""
    parser = argparse.ArgumentParser(description="量一量读取、算表、核对、生成各用多少时间")
    parser.add_argument("--copies", type=int, default=10, help="现有的每件文件几份（默认 10）")
    parser.add_argument("--filings", type=int, default=100, help="试算用的几件（默认 100）")
    parser.add_argument("--runs", type=int, default=5, help="运行几次（默认 5）")
    options = parser.parse_args()
    # As every process of a build does.
    collect_seldom()
    renderer = Renderer(TEMPLATES)
    contents = {
        f"`content/` 里的文件各 {options.copies} 份（行政区划代码各不相同）": copied(
            read_content(ROOT / "content").files, options.copies
        ),
        "`benchmarks/synthetic.py` 写的部门预算": {
            path: text.encode() for path, text in synthetic(options.filings)
        },
    }
    libraries = "、".join(f"{name} {version(name)}" for name in LIBRARIES)
    lines = [
        f"核对所用的时间，不应超过做成网页的时间。{len(RULES)} 条规则；各运行 {options.runs} 次，取中位数；"
        "“算表”是核对和网页都要用的，只算一次，单列。",
        "",
    ]
    for what, files in contents.items():
        lines += told(what, [run(files, renderer) for _ in range(options.runs)])
    lines.append(f"{machine()}；{libraries}。")
    print("\n".join(lines))
    put("核对与生成", lines)


if __name__ == "__main__":
    main()

"""How long reading, deriving, checking and rendering take, side by side in one run; a part of `docs/performance.md`.

    make bench    or: .venv/bin/python -m benchmarks.check_speed [--filings 100] [--runs 5]

Twice: over the committed filings, and over synthetic ones, which are sound and have projects in every year. What is
derived is a stage of its own, since checks and pages both need it. Each run is a process of its own, which has done
other filings before: as in a build, the patterns are compiled, and no text has been met that only these filings hold.
Seconds depend on the machine; what may be compared is their ratio within one run.
"""

from __future__ import annotations

import argparse
import gc
import time
from collections.abc import Callable, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from importlib.metadata import version
from multiprocessing import get_context
from pathlib import Path
from statistics import median
from typing import TypeVar

from benchmarks.performance import machine, put
from benchmarks.synthetic import files as synthetic
from generator.checks.pages import check_pages
from generator.checks.registry import RULES
from generator.checks.run import checked
from generator.corpus.corpus import Corpus
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
LIBRARIES = ("jinja2", "markdown-it-py", "pyyaml")
_COMMITTED, _INVENTED = "content", "synthetic"
#: Filings done before what is measured; whole departments.
_WARM = 50

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


def committed() -> dict[str, bytes]:
    """The files of `content/`."""
    return dict(read_content(ROOT / "content").files)


def invented(first: int, filings: int) -> dict[str, bytes]:
    """So many synthetic filings, leaving out the first."""
    few = {path for path, _ in synthetic(first)} if first else set[str]()
    every = {path: text.encode() for path, text in synthetic(first + filings)}
    return {path: data for path, data in every.items() if path not in few or path.count("/") < 2}


def once(content: str, filings: int) -> Run:
    """One run over one content, in a process that has done other filings before."""
    renderer = Renderer(TEMPLATES)
    # As every process of a build does.
    collect_seldom()
    run(invented(0, _WARM), renderer)
    return run(committed() if content == _COMMITTED else invented(_WARM, filings), renderer)


def anew(content: str, filings: int) -> Run:
    """The same in a new process."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(once, content, filings).result()


def main() -> None:
    """Measure, print, and write the page."""
    parser = argparse.ArgumentParser(description="量一量读取、算表、核对、生成各用多少时间")
    parser.add_argument("--filings", type=int, default=100, help="试算用的几件（默认 100）")
    parser.add_argument("--runs", type=int, default=5, help="运行几次（默认 5）")
    options = parser.parse_args()
    libraries = "、".join(f"{name} {version(name)}" for name in LIBRARIES)
    lines = [
        f"核对所用的时间，不应超过做成网页的时间。{len(RULES)} 条规则；各运行 {options.runs} 次，取中位数；"
        f"每次都在新的进程里，先做 {_WARM} 件别的，再量没有见过的。“算表”是核对和网页都要用的，只算一次，单列。",
        "",
    ]
    for content, what in (
        (_COMMITTED, "`content/` 里的文件"),
        (_INVENTED, "`benchmarks/synthetic.py` 写的部门预算"),
    ):
        lines += told(what, [anew(content, options.filings) for _ in range(options.runs)])
    lines.append(f"{machine()}；{libraries}。")
    print("\n".join(lines))
    put("核对与生成", lines)


if __name__ == "__main__":
    main()

"""How long reading, checking and rendering take, side by side in one run; a part of `docs/performance.md`.

    make bench            or: .venv/bin/python -m benchmarks.check_speed [--copies 10] [--runs 5]

The committed filings are copied in memory, each copy as regions of their own. Seconds depend on the machine;
what may be compared is their ratio within one run: checking shall cost at most what rendering costs.
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
from generator.checks.registry import RULES
from generator.checks.run import checked
from generator.corpus.corpus import Corpus
from generator.corpus.layout import SITE_FILE
from generator.corpus.load import assemble, read_file
from generator.pages.plan import plan
from generator.render import Renderer
from generator.shell.at_once import page_faults
from generator.shell.folder import read_content
from generator.shell.request import TEMPLATES

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
        """What checking the content costs, for one second of rendering."""
        return self.seconds["核对"] / self.seconds["生成"]

    @property
    def whole_ratio(self) -> float:
        """The same with the check of the built pages."""
        return (self.seconds["核对"] + self.seconds["核对网页"]) / self.seconds["生成"]


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
    found = timed("核对", lambda: checked(corpus))
    ready = without_held(found)
    pages = timed("生成", lambda: {page.path: renderer.render(page) for page in plan(ready, is_draft=True)})
    timed("核对网页", lambda: page_faults(pages, renderer.assets(), ready, is_production=False))
    return Run(seconds, len(corpus.filings), len(pages), len(found.diagnostics))


def table(runs: list[Run]) -> list[str]:
    """The medians as a Markdown table."""
    first = runs[0]
    rows = ["| 阶段 | 秒（中位数） | 每件文件毫秒 | 与生成之比 |", "|---|---:|---:|---:|"]
    for stage in first.seconds:
        spent = median(each.seconds[stage] for each in runs)
        ratio = median(each.seconds[stage] / each.seconds["生成"] for each in runs)
        rows.append(f"| {stage} | {spent:.2f} | {spent / first.filings * 1000:.1f} | {ratio:.2f} |")
    return rows


def written(runs: list[Run], copies: int) -> list[str]:
    """The part of the page."""
    first = runs[0]
    libraries = "、".join(f"{name} {version(name)}" for name in LIBRARIES)
    return [
        "核对所用的时间，不应超过生成网页的时间。",
        "",
        f"内容：`content/` 里的文件各 {copies} 份（行政区划代码各不相同），共 {first.filings} 件公开文件，{first.pages} 页；"
        f"{len(RULES)} 条规则，发现 {first.findings} 处。运行 {len(runs)} 次，取中位数。",
        "",
        *table(runs),
        "",
        f"核对内容与生成之比：{median(each.ratio for each in runs):.2f}（应不超过 1）；"
        f"连同核对网页：{median(each.whole_ratio for each in runs):.2f}。",
        "",
        f"{machine()}；{libraries}。",
    ]


def main() -> None:
    """Measure, print, and write the page."""
    parser = argparse.ArgumentParser(description="量一量读取、核对、生成各用多少时间")
    parser.add_argument("--copies", type=int, default=10, help="每件文件几份（默认 10）")
    parser.add_argument("--runs", type=int, default=5, help="运行几次（默认 5）")
    options = parser.parse_args()
    files = copied(read_content(ROOT / "content").files, options.copies)
    renderer = Renderer(TEMPLATES)
    runs = [run(files, renderer) for _ in range(options.runs)]
    lines = written(runs, options.copies)
    print("\n".join(lines))
    put("核对与生成", lines)


if __name__ == "__main__":
    main()

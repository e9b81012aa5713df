"""Ours and Hugo in turn over the same synthetic filings, several rounds; a part of `docs/performance.md`.

    make bench      or: .venv/bin/python -m benchmarks.versus_hugo [--filings 1000] [--rounds 3] [--folder DIR]

No ratio is given unless both sites show the same on every page.
"""

from __future__ import annotations

import argparse
import subprocess
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.contest import Contest
from benchmarks.hugo_site import NotShown, hugo_binary
from benchmarks.measured import Failed, Usage
from benchmarks.performance import machine, put
from benchmarks.scores import Scores

#: Filings over which all pages are compared before anything is measured; and saves of a preview.
_COMPARED, _SAVES = 60, 5
#: How often a run is made at most where others disturb it.
_REPEATS = 3


def compared(folder: Path, hugo: Path, patience: float) -> int:
    """Build a small site with both and compare every page; how many pages. Raises Failed where they differ."""
    contest = Contest(folder / "compared", hugo, _COMPARED, patience)
    contest.build("--no-search")
    contest.hugo_build()
    unlike = contest.unlike()
    if unlike:
        raise Failed(f"两边的网页有 {len(unlike)} 处不同，不能相比：\n" + "\n".join(unlike[:10]))
    return contest.pages


def measure(contest: Contest, rounds: int, search_rounds: int, scores: Scores) -> None:
    """All rows but that of twice as many filings; within a round ours and Hugo's stand next to each other."""

    def nothing() -> None:
        """What was built stays as it is."""

    def add(name: str, prepare: Callable[[], None], run: Callable[[], Usage]) -> None:
        usage = steady(contest, prepare, run)
        scores.add(name, usage)
        _tell(f"{name}：{usage.wall:.2f} 秒")

    for number in range(rounds):
        _tell(f"第 {number + 1} 轮，共 {rounds} 轮")
        add("Hugo，全部重做", contest.clear_hugo, contest.hugo_build)
        add("全部重做，连同核对", contest.clear, lambda: contest.build("--no-search", "--timings"))
        add("没有改动", nothing, lambda: contest.build("--no-search"))
        add("没有改动，逐个核对内容", nothing, lambda: contest.build("--no-search", "--hash"))
        add("Hugo，改一件", contest.edit, contest.hugo_build)
        add("改一件", contest.edit, lambda: contest.build("--no-search"))
        add("全部重做，不核对", contest.clear, lambda: contest.build("--no-search", "--no-check"))
    for _ in range(search_rounds):
        _tell("检索")
        scores.index("全部", steady(contest, contest.clear, contest.build))
        scores.index("改一件", steady(contest, contest.edit, contest.build))
    _tell("预览")
    try:
        scores.previews = contest.serve(_SAVES), contest.hugo_server(_SAVES)
    except Failed as failed:  # the other rows have taken long, and hold
        print(f"预览没有量成：{failed}")


def measure_double(contest: Contest, rounds: int, scores: Scores) -> None:
    """Our cold build of twice as many filings."""
    for _ in range(rounds):
        _tell("加倍的件数")
        scores.add("加倍", steady(contest, contest.clear, lambda: contest.build("--no-search")))


def steady(contest: Contest, prepare: Callable[[], None], run: Callable[[], Usage]) -> Usage:
    """A run that nobody disturbed, or of three the least disturbed; no second one for those who do not wait."""
    runs: list[Usage] = []
    for _ in range(_REPEATS if contest.patience else 1):
        prepare()
        runs.append(run())
        if not runs[-1].is_disturbed:
            break
    return min(runs, key=lambda each: each.disturbance)


def written(scores: Scores, contest: Contest, compared_pages: int, rounds: int) -> list[str]:
    """The part of the page."""
    edition = subprocess.run([contest.hugo, "version"], capture_output=True, text=True, check=True).stdout
    size = sum(path.stat().st_size for path in contest.content.rglob("*") if path.is_file())
    libraries = "、".join(
        f"{name} {version(name)}" for name in ("jinja2", "markdown-it-py", "pyyaml", "pagefind-bin")
    )
    return [
        f"内容：`benchmarks/synthetic.py` 写的 {contest.filings} 件部门预算（每次写得一样），平均一件 "
        f"{size / contest.filings / 1000:.1f} KB，做成 {contest.pages} 页。Hugo 算不出表，所以每一页的表、数、链接都现成地给它"
        "（JSON，它读得最快的一种），人写的文字给 Markdown，模板照我们的页面写。"
        f"先把 {_COMPARED} 件、{compared_pages} 页的两个网站逐页比过：文字、链接、各种元素的个数、标识，没有一处不同。",
        "",
        f"两边轮流做 {rounds} 轮，每次开始前等机器安静一秒，受到别的程序打扰的重做，取中位数，括号里是最小和最大；比值先在同一轮里算，再取中位数。"
        "“全部重做”前删去一切输出和留存。每次都是新开的进程，我们用 `--jobs 2`。内存每 0.05 秒看一次进程树的 RSS，"
        "几个进程共用的页各算一次，所以合计只会偏大。检索另外计时。",
        "",
        *scores.table(contest.filings),
        "",
        *(line.replace(f"{contest.folder}/", "") for line in scores.details()),
        "",
        f"{machine()}；{' '.join(edition.split()[:2])}，{libraries}。"
        + (f"有 {scores.disturbed} 次运行受到机器上别的程序打扰。" if scores.disturbed else ""),
    ]


def _tell(text: str) -> None:
    print(f"{text}……", flush=True)


def main() -> int:
    """Measure, print, and write the part of the page; 1 where it cannot be done."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.versus_hugo", description="与 Hugo 轮流做同样的网页"
    )
    parser.add_argument("--filings", type=int, default=1000, help="几件（默认 1000）")
    parser.add_argument("--rounds", type=int, default=3, help="几轮（默认 3）")
    parser.add_argument("--search-rounds", type=int, help="检索几轮（默认与上同）")
    parser.add_argument("--folder", type=Path, help="在哪个文件夹里做（默认用临时文件夹，做完删去）")
    parser.add_argument("--patience", type=float, default=60, help="最多等几秒，等机器安静")
    options = parser.parse_args()
    hugo = hugo_binary()
    if hugo is None:
        print("没有装 Hugo。改法：用 make bench 运行，它会把 Hugo 装进 .cache/bench/")
        return 1
    with TemporaryDirectory(prefix="gongkai-bench-") as temporary:
        folder = (options.folder or Path(temporary)).absolute()
        scores = Scores()
        try:
            _tell("比较两边的网页")
            pages = compared(folder, hugo, options.patience)
            _tell(f"写出 {options.filings} 件")
            contest = Contest(folder / "once", hugo, options.filings, options.patience)
            search_rounds = options.search_rounds or options.rounds
            measure(contest, options.rounds, search_rounds, scores)
            _tell(f"写出 {2 * options.filings} 件")
            double = Contest(folder / "twice", None, 2 * options.filings, options.patience)
            measure_double(double, max(1, options.rounds - 1), scores)
            lines = written(scores, contest, pages, options.rounds)
        except (Failed, NotShown) as failed:
            print(failed)
            return 1
    print("\n".join(lines))
    put("与 Hugo 相比", lines)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

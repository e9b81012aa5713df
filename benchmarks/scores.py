"""What was measured, row by row, against what is to be reached."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from statistics import median

from benchmarks.contest import indexing
from benchmarks.measured import Usage
from benchmarks.reload import Preview

_MEGABYTE = 1_000_000
#: Row of the table, what of a run counts, whose runs it is divided by, and the ratio to reach.
_ROWS: tuple[tuple[str, str, str, float, Callable[[Usage], float]], ...] = (
    ("全部重做，连同核对", "全部重做，连同核对，不做检索", "Hugo，全部重做", 1.0, lambda run: run.wall),
    ("全部重做，不核对", "全部重做，不核对，不做检索", "Hugo，全部重做", 0.8, lambda run: run.wall),
    ("全部重做，连同核对", "内存，最大的一个进程", "Hugo，全部重做", 0.2, lambda run: run.largest),
    ("全部重做，连同核对", "内存，各进程合计", "Hugo，全部重做", 0.2, lambda run: run.tree),
    ("改一件", "改一件，新开进程", "Hugo，改一件", 1 / 20, lambda run: run.wall),
    ("没有改动", "没有改动", "Hugo，改一件", 1 / 25, lambda run: run.wall),
    ("没有改动，逐个核对内容", "没有改动，`--hash`", "Hugo，改一件", 1 / 10, lambda run: run.wall),
)


class Scores:
    """The runs by name, in the order of the rounds."""

    def __init__(self) -> None:
        self.runs: dict[str, list[Usage]] = defaultdict(list)
        self.indexing: dict[str, list[float]] = defaultdict(list)
        self.previews: tuple[Preview, Preview] | None = None
        self.disturbed = 0

    def add(self, name: str, run: Usage) -> None:
        self.runs[name].append(run)
        self.disturbed += run.is_disturbed

    def index(self, name: str, run: Usage) -> None:
        """A build with search, of which only the indexing counts."""
        self.indexing[name].append(indexing(run))
        self.disturbed += run.is_disturbed

    def table(self, filings: int) -> list[str]:
        """Goal, what was measured, and whether that is reached, as a Markdown table."""
        rows = [
            "| | 我们 | Hugo | 比值 | 目标 | |",
            "|---|---:|---:|---:|---:|---|",
        ]
        for name, title, other, goal, what in _ROWS:
            pairs = list(zip(self.runs[name], self.runs[other], strict=True))
            ratio = median(what(ours) / what(theirs) for ours, theirs in pairs)
            show = _memory if title.startswith("内存") else _seconds
            ours, theirs = ([what(pair[side]) for pair in pairs] for side in (0, 1))
            rows.append(_row(title, show(ours), show(theirs), ratio, goal))
        if self.previews is not None:
            own, other_ = (list(preview.reloads) for preview in self.previews)
            ratio = median(own) / median(other_)
            rows.append(_row("预览：存盘到更新的消息", _seconds(own), _seconds(other_), ratio, 0.2))
            rows.append(_row("同上，秒数", _seconds(own), "", median(own), 0.15, "秒"))
        else:
            rows.append("| 预览：存盘到更新的消息 | | | | ≤ 0.20 | 没有量成 |")
        full, part = self.indexing["全部"], self.indexing["改一件"]
        ratio = median(one / all_ for one, all_ in zip(part, full, strict=True))
        rows.append(_row("检索：改一件后比全部", f"{_seconds(part)}，全部 {_seconds(full)}", "", ratio, 0.25))
        rows += self._double(filings)
        return rows

    def _double(self, filings: int) -> list[str]:
        once, twice = self.runs["全部重做，连同核对"], self.runs["加倍"]
        found = []
        measures: tuple[tuple[str, Callable[[Usage], float], Callable[[list[float]], str]], ...] = (
            ("时间", lambda run: run.wall, _seconds),
            ("内存，各进程合计", lambda run: run.tree, _memory),
        )
        for title, what, show in measures:
            small, large = [what(run) for run in once], [what(run) for run in twice]
            title = f"{2 * filings} 件比 {filings} 件：{title}"
            found.append(
                _row(title, f"{show(large)}，比 {show(small)}", "", median(large) / median(small), 2.1)
            )
        return found

    def details(self) -> list[str]:
        """Processor seconds of both, and where our cold build spends its time."""
        ours, theirs = self.runs["全部重做，连同核对"], self.runs["Hugo，全部重做"]
        lines = [
            f"处理器时间：全部重做我们 {_seconds([run.cpu for run in ours])} 秒，Hugo {_seconds([run.cpu for run in theirs])} 秒。"
        ]
        if self.previews is not None:
            mine, other = self.previews
            lines.append(
                f"预览从启动到第一次答出网页：我们 {mine.start:.2f} 秒、{_memory([mine.tree])} MB，"
                f"Hugo {other.start:.2f} 秒、{_memory([other.tree])} MB。"
            )
        return [
            *lines,
            "",
            "全部重做（连同核对）最后一轮的去处：",
            "",
            "```",
            *ours[-1].output.split("\n"),
            "```",
        ]


def _row(title: str, ours: str, theirs: str, ratio: float, goal: float, unit: str = "") -> str:
    reached = "达到" if ratio <= goal else "未达到"
    return f"| {title} | {ours} | {theirs} | {ratio:.3f}{unit} | ≤ {goal:.2f}{unit} | {reached} |"


def _seconds(values: Sequence[float]) -> str:
    return _spread([f"{each:.2f}" for each in (median(values), min(values), max(values))])


def _memory(values: Sequence[float]) -> str:
    return _spread([f"{each / _MEGABYTE:.0f}" for each in (median(values), min(values), max(values))])


def _spread(shown: list[str]) -> str:
    middle, least, most = shown
    return middle if least == most else f"{middle}（{least}–{most}）"

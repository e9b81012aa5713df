"""The table of docs/mutation.md."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Protocol

from benchmarks.mutations import Mutation

_CAUGHT, _TAIL = "查出", "在四舍五入的尾差以内"
_MOST_LISTED = 60


class Judged(Protocol):
    """What became of one change."""

    @property
    def mutation(self) -> Mutation: ...
    @property
    def is_redundant(self) -> bool: ...
    @property
    def verdict(self) -> str: ...


def report(results: Sequence[Judged], kinds: Sequence[str], *, limit: int, seed: int, is_whole: bool) -> str:
    """The page: shares by kind of change, reasons of what was missed, and each miss that had a second place."""
    rows = ["| 改动 | 全部 | 查出 | 比例 | 有第二处可对照的 | 查出 | 比例 |", "|---|--:|--:|--:|--:|--:|--:|"]
    for kind in kinds:
        of_kind = [each for each in results if each.mutation.kind == kind]
        if of_kind:
            rows.append(_row(kind, of_kind))
    rows.append(_row("**合计**", results))
    missed = [each for each in results if each.verdict != _CAUGHT]
    reasons = Counter((each.verdict, each.is_redundant) for each in missed)
    why = ["| 原因 | 有第二处的 | 没有第二处的 |", "|---|--:|--:|"]
    why += [
        f"| {verdict} | {reasons[verdict, True]} | {reasons[verdict, False]} |"
        for verdict in sorted({verdict for verdict, _ in reasons})
    ]
    cut = "" if is_whole else "时间不够，只做了抽到的一部分。"
    return "\n".join(
        [
            "# 改一处，查不查得出",
            "",
            "本页由 `make mutate` 写出，不要手改。",
            "",
            f"把 `content/` 里的公开文件每次改一处，再核对，看有没有新的错误或警告。每件文件每种改动至多 {limit} 处，"
            f"抽样的种子是 {seed}，同样的内容和规则结果相同。{cut}",
            "",
            "“有第二处可对照的”按数字本身判断，不看规则：同一个数在本部门别的地方还有；或者它所在的一栏相加，"
            "等于别处写明的合计、对方的合计；或者写明了与上年的增减，上年的文件也在。没有第二处的数改错了，"
            "谁也看不出，只能靠控制数和原件。改动小到落在四舍五入的尾差以内的，分不出是改错还是尾差，"
            "算在“全部”里，不算在“有第二处”里。",
            "",
            *rows,
            "",
            "## 没有查出的",
            "",
            *why,
            "",
            "### 有第二处而没有查出的",
            "",
            *_listed(each for each in missed if each.is_redundant),
            "",
            "### 没有第二处的，按所在的栏目",
            "",
            *_by_place(each for each in missed if not each.is_redundant),
            "",
        ]
    )


def _row(name: str, results: Sequence[Judged]) -> str:
    redundant = [each for each in results if each.is_redundant and each.verdict != _TAIL]
    return f"| {name} | {_share(results)} | {_share(redundant)} |"


def _share(results: Sequence[Judged]) -> str:
    caught = sum(each.verdict == _CAUGHT for each in results)
    percent = f"{100 * caught / len(results):.1f}%" if results else "—"
    return f"{len(results)} | {caught} | {percent}"


def _listed(missed: Iterable[Judged]) -> list[str]:
    found = sorted(
        missed, key=lambda each: (each.mutation.spot.path, each.mutation.spot.line, each.mutation.kind)
    )
    lines = [
        f"- `{each.mutation.spot.path}` 第 {each.mutation.spot.line + 1} 行，{each.mutation.kind}："
        f"{_change(each.mutation)}（{each.verdict}）"
        for each in found
    ]
    left = len(lines) - _MOST_LISTED
    return ([*lines[:_MOST_LISTED], f"- 还有 {left} 处。"] if left > 0 else lines) or ["没有。"]


def _by_place(missed: Iterable[Judged]) -> list[str]:
    counts = Counter(
        (
            "/".join(each.mutation.spot.path.split("/")[1:]),
            " ".join(filter(None, (each.mutation.spot.block, each.mutation.spot.column))),
            each.mutation.kind,
        )
        for each in missed
    )
    rows = [
        f"| `{path}` | {place} | {kind} | {count} |" for (path, place, kind), count in sorted(counts.items())
    ]
    return ["| 文件 | 栏目 | 改动 | 处数 |", "|---|---|---|--:|", *rows] if rows else ["没有。"]


def _change(mutation: Mutation) -> str:
    if mutation.line is None:
        cells = "，".join(each for each in mutation.spot.text.split("\t")[:4])
        return f"漏了“{cells.strip()}”"
    spot = mutation.spot
    where = " ".join(filter(None, (spot.block, spot.row, spot.column if spot.column != spot.block else "")))
    return f"{where} {spot.text.strip()} → {mutation.after.strip()}"

"""How many changed figures the check notices: one change at a time over the filings, and a table of the shares.

    python -m benchmarks.mutate [--limit N] [--seconds S] [--seed N] [--content DIR] [--out docs/mutation.md]

The same seed over the same content gives the same changes. A change is caught by a finding (error, warning,
a fault of reading) that the unchanged content does not have and that no acknowledgement covers.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from benchmarks.mutations import KINDS, Mutation, mutations
from benchmarks.redundancy import Redundancy, by_department
from benchmarks.report import report
from benchmarks.spots import spots
from generator.checks.run import checked
from generator.corpus.link import assemble
from generator.corpus.read import ReadFile, read_file
from generator.diagnostic import Diagnostic
from generator.shell.folder import read_content

_DIGITS = re.compile(r"[\d,.]*\d")
#: A finding without its figures, which change with every change: the rule, the file, the words.
Sign = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one change. `verdict`: 查出, or why not."""

    mutation: Mutation
    is_redundant: bool
    verdict: str


CAUGHT, TAIL, COVERED = "查出", "在四舍五入的尾差以内", "同类的问题已经知悉，盖住了"
ALONE, UNHEEDED = "没有第二处可以对照", "有第二处，没有查出"


class Department:
    """The files of one department with those of its region and site, read once; one of them may be changed."""

    def __init__(self, files: Mapping[str, bytes], own: Iterable[str]) -> None:
        self.texts = {path: files[path].decode("utf-8") for path in own if path.count("/") > 2}
        region = next(iter(own)).split("/")[0]
        shared = [path for path in files if "/" not in path or path in (f"{region}/行政区.yaml",)]
        self.read = {path: read_file(path, files[path]) for path in (*shared, *own)}
        found = self._findings(self.read)
        self.known = {word: _signs(found, word) for word in (CAUGHT, TAIL, COVERED)}
        self.kept = {
            (each.at.path, each.at.line - 1)
            for each in found
            if each.acknowledged and each.severity != "info"
        }
        every = [spot for path, text in self.texts.items() for spot in spots(path, text)]
        self.redundancy = Redundancy(every)

    def mutations(self, seed: int, limit: int) -> list[Mutation]:
        """At most `limit` changes of each kind in each file, drawn evenly."""
        found: dict[tuple[str, str], list[Mutation]] = defaultdict(list)
        lines = {path: text.split("\n") for path, text in self.texts.items()}
        for spot in self.redundancy.spots:
            chance = random.Random(f"{seed}/{spot.path}/{spot.line}/{spot.start}")
            for each in mutations(spot, lines[spot.path][spot.line], chance):
                found[spot.path, each.kind].append(each)
        return [
            each
            for (path, kind), every in found.items()
            for each in (
                every if len(every) <= limit else random.Random(f"{seed}/{path}/{kind}").sample(every, limit)
            )
        ]

    def judged(self, mutation: Mutation) -> Result:
        path = mutation.spot.path
        changed = read_file(path, mutation.apply(self.texts[path]).encode("utf-8"))
        found = self._findings({**self.read, path: changed})
        is_redundant = self.redundancy.has(mutation.spot)
        for verdict in (CAUGHT, COVERED, TAIL):
            if _signs(found, verdict) - self.known[verdict]:
                return Result(mutation, is_redundant, verdict)
        if mutation.value is not None and self.redundancy.is_tail(mutation.spot, mutation.value):
            return Result(mutation, is_redundant, TAIL)
        if (path, mutation.spot.line) in self.kept:
            return Result(mutation, is_redundant, COVERED)
        return Result(mutation, is_redundant, UNHEEDED if is_redundant else ALONE)

    @staticmethod
    def _findings(read: Mapping[str, ReadFile]) -> tuple[Diagnostic, ...]:
        return checked(assemble(read.values())).diagnostics


def _signs(found: Iterable[Diagnostic], verdict: str) -> Counter[Sign]:
    """The findings that speak for a verdict, counted."""
    return Counter(
        (each.name, each.at.path, _DIGITS.sub("#", each.message))
        for each in found
        if (each.severity == "info") == (verdict == TAIL)
        and (verdict == TAIL or bool(each.acknowledged) == (verdict == COVERED))
        and each.name != "idle-acknowledgement"
    )


def run(content: Path, *, seed: int, limit: int, seconds: float) -> tuple[list[Result], bool]:
    """The results over a content folder, and whether time sufficed for all."""
    files = read_content(content).files
    departments = [Department(files, own) for own in by_department(files).values()]
    waiting = [(each, mutation) for each in departments for mutation in each.mutations(seed, limit)]
    # So that what a short time reaches is drawn from all files alike.
    random.Random(seed).shuffle(waiting)
    results: list[Result] = []
    until = time.perf_counter() + seconds
    for number, (department, mutation) in enumerate(waiting, 1):
        if time.perf_counter() > until:
            return results, False
        results.append(department.judged(mutation))
        if sys.stderr.isatty() and (number % 20 == 0 or number == len(waiting)):
            caught = sum(each.verdict == CAUGHT for each in results)
            print(f"\r{number}/{len(waiting)}，查出 {caught}", end="", file=sys.stderr)
    if sys.stderr.isatty():
        print(file=sys.stderr)
    return results, True


def main() -> int:
    """Run it from the command line."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.mutate", description="改一处数字，看核对查不查得出"
    )
    parser.add_argument("--content", type=Path, default=Path("content"), help="内容文件夹")
    parser.add_argument("--out", type=Path, default=Path("docs/mutation.md"), help="写到哪里；- 表示只显示")
    parser.add_argument("--limit", type=int, default=40, help="每件文件每种改动至多几处")
    parser.add_argument("--seconds", type=float, default=600, help="至多几秒")
    parser.add_argument("--seed", type=int, default=1, help="抽样的种子")
    options = parser.parse_args()
    results, is_whole = run(options.content, seed=options.seed, limit=options.limit, seconds=options.seconds)
    text = report(results, KINDS, limit=options.limit, seed=options.seed, is_whole=is_whole)
    if str(options.out) == "-":
        print(text)
    else:
        options.out.write_text(text, encoding="utf-8")
        print(f"{options.out}：{len(results)} 处改动")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

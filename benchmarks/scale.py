"""How a site grows with its filings: processor time, memory and room of builds of several sizes, as a Markdown table.

    python -m benchmarks.scale --filings 500 1000 2000 --jobs 2

Processor seconds of all processes together, since those of the clock depend on what else the machine does. Made for
docs/scale.md, which goes on from these figures in a straight line.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.synthetic import write
from generator.shell.workplace import work_folder

_MEMORY = re.compile(r"主进程 (\d+) MB(?:，最大的子进程 (\d+) MB)?")
_MB = 1_000_000


@dataclass(frozen=True)
class Run:
    """One build: processor seconds of all its processes, MB of the main process and of the largest of the others."""

    seconds: float
    own: int
    largest: int


def run(content: Path, out: Path, *words: str) -> Run:
    """Build once in a process of its own."""
    command = ["build", "--content", str(content), "--out", str(out), "--timings", *words]
    with subprocess.Popen(
        [sys.executable, "-m", "generator", *command],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env={**os.environ, "PYTHONUTF8": "1"},
    ) as process:
        assert process.stderr is not None
        told = process.stderr.read()
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    found = _MEMORY.search(told)
    if process.returncode or found is None:
        raise SystemExit(told)
    return Run(used.ru_utime + used.ru_stime, int(found[1]), int(found[2] or 0))


def size(folder: Path, below: str = "**/*") -> float:
    """MB of the files below a folder."""
    return sum(each.stat().st_size for each in folder.glob(below) if each.is_file()) / _MB


def measured(folder: Path, filings: int, jobs: int) -> Iterator[tuple[str, str]]:
    """The rows of the table for so many filings: what is measured, and the figure."""
    content, out, bare = folder / "content", folder / "site", folder / "bare"
    write(content, filings)
    parallel = ("--jobs", str(jobs))
    plain = run(content, bare, "--no-search", *parallel)
    cold = run(content, out, *parallel)
    same = run(content, out, *parallel)
    hashed = run(content, out, "--hash", *parallel)
    _edit(content)
    edited = run(content, out, *parallel)
    edited_plain = run(content, bare, "--no-search", *parallel)
    pages = sum(1 for _ in out.rglob("*.html"))
    yield "网页", f"{pages:,}"
    yield "内容（MB）", f"{size(content):.1f}"
    yield "网站，不连检索（MB）", f"{size(bare):.0f}"
    yield "检索的文件（MB）", f"{size(out) - size(bare):.1f}"
    yield "工作文件夹（MB）", f"{size(work_folder(out)):.0f}"
    yield "从头生成，连核对，不连检索（处理器秒）", f"{plain.seconds:.1f}"
    yield "检索，全部年度（处理器秒）", f"{cold.seconds - plain.seconds:.1f}"
    yield "改一件，不连检索（处理器秒）", f"{edited_plain.seconds:.2f}"
    yield "改一件，连检索（处理器秒）", f"{edited.seconds:.1f}"
    yield "什么也没有改（处理器秒）", f"{same.seconds:.2f}"
    yield "什么也没有改，`--hash`（处理器秒）", f"{hashed.seconds:.2f}"
    yield "内存，主进程（MB）", f"{plain.own}"
    yield "内存，最大的子进程，不连检索（MB）", f"{plain.largest}"
    yield "内存，检索（MB）", f"{cold.largest}"


def _edit(content: Path) -> None:
    """Say one thing otherwise in one filing, where everyone can read it."""
    file = min(content.rglob("2025/预算.md"))
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("的情况另行公布", "的情况另行公告", 1), encoding="utf-8", newline="\n")


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.scale", description="量一量网站随件数怎样长大"
    )
    parser.add_argument("--filings", type=int, nargs="+", default=[500, 1000, 2000], help="几件")
    parser.add_argument("--jobs", type=int, default=2, help="几个进程")
    options = parser.parse_args(arguments)
    columns: list[dict[str, str]] = []
    for number in options.filings:
        with TemporaryDirectory(prefix="gongkai-scale-") as folder:
            columns.append(dict(measured(Path(folder), number, options.jobs)))
    print(f"| | {' | '.join(f'{number:,} 件' for number in options.filings)} |")
    print(f"|---|{'---:|' * len(columns)}")
    for name in columns[0]:
        print(f"| {name} | {' | '.join(column[name] for column in columns)} |")


if __name__ == "__main__":
    main()

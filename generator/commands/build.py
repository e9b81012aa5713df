"""`gongkai build`: build the site, and tell what was found, written and held."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from generator.diagnostic import report
from generator.shell.build import Outcome, Request, build
from generator.shell.jobs import default_jobs
from generator.shell.progress import Progress
from generator.shell.timings import timings

REFUSED = 1


def run(options: argparse.Namespace) -> int:
    """The exit code: 0 whole, 1 refused, 3 published with some held."""
    request = Request(
        options.content,
        options.out,
        is_production=options.profile == "production",
        hold=options.hold,
        is_clean=options.clean,
        is_checked=not options.no_check,
        is_searched=not options.no_search,
        by_hash=options.hash,
        jobs=options.jobs or default_jobs(),
    )
    with _cluster(options.dask, request) as asked, Progress() as progress:
        outcome = build(asked, progress)
    if outcome.diagnostics:
        print(report(outcome.diagnostics), file=sys.stderr)
    if outcome.remarks:
        # A build tells what stops it or needs a look; remarks are many, and `check` has them all.
        print(f"另有 {outcome.remarks} 处提示，运行 gongkai check 可以看到", file=sys.stderr)
    if outcome.exit_code == REFUSED:
        _tell_refusal(outcome)
    else:
        _tell_result(request, outcome)
    if options.timings:
        print(timings(outcome.progress), file=sys.stderr)
    return outcome.exit_code


@contextmanager
def _cluster(address: str | None, request: Request) -> Iterator[Request]:
    """The request with the executor of a Dask cluster, if one is asked for."""
    if address is None:
        yield request
        return
    from generator.shell.cluster import cluster

    with cluster(address) as (executor, jobs):
        yield replace(request, executor=executor, jobs=jobs)


def _tell_result(request: Request, outcome: Outcome) -> None:
    files = outcome.files
    made = (
        f"，{outcome.made} 个部门重新生成"
        if 0 < outcome.made < outcome.families
        else "，内容没有变"
        if not (outcome.made or files.written or files.removed)
        else ""
    )
    seconds = "，".join(f"{name} {spent:.1f} 秒" for name, spent in outcome.progress.seconds.items())
    print(
        f"{request.out}：{outcome.pages} 页{made}；写入 {files.written} 个文件，未变 {files.kept} 个，"
        f"删去 {files.removed} 个（{seconds}）"
    )
    for path in outcome.held:
        print(f"暂缓公开：{path}", file=sys.stderr)


def _tell_refusal(outcome: Outcome) -> None:
    if outcome.held:
        print(f"有错的文件：{'、'.join(outcome.held)}", file=sys.stderr)
    if outcome.is_site_at_fault:
        print("网站没有改动。上面的错误关系到整个网站，改好后再生成。", file=sys.stderr)
    else:
        print("网站没有改动。改好后再生成；或加 --hold，先公开其余文件。", file=sys.stderr)

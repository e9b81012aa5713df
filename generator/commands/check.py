"""`gongkai check`: what is wrong in the content, in four formats."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from generator.checks.coverage import coverage_report
from generator.checks.explain import explain, near_names
from generator.checks.report import github, sarif
from generator.diagnostic import Diagnostic, as_json, report
from generator.shell.arguments import MISUSE
from generator.shell.changed import changed_since
from generator.shell.checking import coverages, findings
from generator.shell.folder import below
from generator.shell.jobs import default_jobs
from generator.shell.progress import Progress, Quiet

OK, FAULTS = 0, 1


def run(options: argparse.Namespace) -> int:
    """The exit code: 0 in order, 1 faults."""
    if options.explain is not None:
        return _explain(options.explain)
    wanted = [below(options.content, each) for each in options.paths]
    jobs = options.jobs or default_jobs()
    # Reports are read by programs: nothing but the report goes out in a pipe.
    progress = Progress() if sys.stderr.isatty() else Quiet()
    if options.prose:
        with progress:
            covered = coverages(
                options.content, lambda path: _is_below(path, wanted), jobs=jobs, progress=progress
            )
            told = coverage_report(covered)
        print(told)
        return OK
    with progress:
        every = findings(options.content, jobs=jobs, progress=progress)
    found = [each for each in every if _is_below(each.at.path, wanted)]
    if options.changed:
        touched = {_year_folder(path) for path in changed_since(options.changed, options.content)}
        found = [each for each in found if _year_folder(each.at.path) in touched]
    _print(found, options)
    stops = ("error", "warning") if options.strict else ("error",)
    return FAULTS if any(each.severity in stops and not each.acknowledged for each in found) else OK


def _is_below(path: str, wanted: list[Path]) -> bool:
    return not wanted or any(Path(path).is_relative_to(each) for each in wanted)


def _print(found: list[Diagnostic], options: argparse.Namespace) -> None:
    folder = options.content.as_posix()
    if options.format == "json":
        print(json.dumps({"findings": [as_json(each) for each in found]}, ensure_ascii=False, indent=2))
    elif options.format == "sarif":
        print(json.dumps(sarif(found, below=folder), ensure_ascii=False, indent=2))
    elif options.format == "github":
        print(github(found, below=folder))
    else:
        listed = [each for each in found if options.all or not each.acknowledged]
        print(report(listed, known=len(found) - len(listed)))


def _explain(name: str) -> int:
    told = explain(name)
    if told is not None:
        print(told)
        return OK
    near = "、".join(near_names(name))
    remedy = f"是不是：{near}？" if near else "规则名写在核对结果的方括号里，全部规则见 docs/rules.md"
    print(f"gongkai：没有叫“{name}”的规则；{remedy}", file=sys.stderr)
    return MISUSE


def _year_folder(path: str) -> str:
    """The year of a department that a file belongs to (`隆尧县/县委网信办/2020`), else the file itself."""
    parts = path.split("/")
    return "/".join(parts[:3]) if len(parts) > 3 else path

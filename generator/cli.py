"""The `gongkai` command: what each command says, and its exit code."""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import traceback
from collections.abc import Sequence
from pathlib import Path

from generator.checks.case import Case
from generator.checks.coverage import coverage, coverage_report
from generator.checks.explain import explain, near_names
from generator.checks.report import github, sarif
from generator.corpus.corpus import Corpus
from generator.diagnostic import as_json, is_error, report
from generator.render import TemplateFault
from generator.search.index import SearchError
from generator.shell.arguments import MISUSE, SITE, parser
from generator.shell.build import Outcome, Request, build, read_corpus
from generator.shell.changed import RevisionError, changed_since
from generator.shell.folder import FolderError, below
from generator.shell.recovery import finish, told, unfinished_notice

OK, FAULTS, SOME_HELD = 0, 1, 3
INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; the exit code is 0 in order, 1 faults, 2 misuse, 3 published with some held."""
    for stream in (sys.stdout, sys.stderr):
        # A Windows console may not speak UTF-8 by itself; a report must never die of its own characters.
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    options = parser().parse_args(arguments)
    try:
        commands = {"build": _build, "check": _check, "serve": _serve, "recover": _recover}
        code = commands[options.command](options)
        sys.stdout.flush()
        return code
    except (FolderError, RevisionError) as error:
        return _tell(error, MISUSE)
    except SearchError as error:
        return _tell(error, FAULTS)
    except TemplateFault as error:
        print(report(error.diagnostics), file=sys.stderr)
        return FAULTS
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # Who read our output has enough of it; Python must not complain about that while it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAULTS
    except Exception:  # whatever it is, it is our fault and not the user's, who is told so
        return _tell_crash()


def _tell(error: Exception, code: int) -> int:
    print(f"gongkai：{error}", file=sys.stderr)
    return code


def _tell_crash() -> int:
    """Keep what a maintainer needs in a file: a traceback on the screen helps nobody else."""
    with tempfile.NamedTemporaryFile(
        "w", encoding="utf-8", prefix="gongkai-", suffix=".txt", delete=False
    ) as log:
        log.write(traceback.format_exc())
    print(
        f"gongkai：程序出错了。这是程序自己的错，不是录入的错。\n请把这个文件发给维护者：{log.name}",
        file=sys.stderr,
    )
    return FAULTS


def _build(options: argparse.Namespace) -> int:
    request = Request(
        options.content,
        options.out,
        is_production=options.profile == "production",
        hold=options.hold,
        is_clean=options.clean,
    )
    outcome = build(request, _progress)
    open_ones = [each for each in outcome.diagnostics if not each.acknowledged]
    # A build tells what stops it or needs a look; remarks are many, and `check` has them all.
    shown = [each for each in open_ones if each.severity != "info"]
    if shown:
        print(report(shown), file=sys.stderr)
    if remarks := len(open_ones) - len(shown):
        print(f"另有 {remarks} 处提示，运行 gongkai check 可以看到", file=sys.stderr)
    if outcome.exit_code == FAULTS:
        _tell_refusal(outcome)
    else:
        files = outcome.files
        seconds = "，".join(f"{name} {spent:.1f} 秒" for name, spent in outcome.seconds.items())
        print(
            f"{options.out}：{outcome.pages} 页；写入 {files.written} 个文件，未变 {files.kept} 个，"
            f"删去 {files.removed} 个（{seconds}）"
        )
        for entry in outcome.corpus.filings:
            if entry.is_held:
                print(f"暂缓公开：{entry.path}", file=sys.stderr)
    return outcome.exit_code


def _tell_refusal(outcome: Outcome) -> None:
    held = [each.path for each in outcome.corpus.filings if each.is_held]
    if held:
        print(f"有错的文件：{'、'.join(held)}", file=sys.stderr)
    if any(map(is_error, outcome.corpus.faults)):
        print("网站没有改动。上面的错误关系到整个网站，改好后再生成。", file=sys.stderr)
    else:
        print("网站没有改动。改好后再生成；或加 --hold，先公开其余文件。", file=sys.stderr)


def _explain(name: str) -> int:
    told = explain(name)
    if told is not None:
        print(told)
        return OK
    near = "、".join(near_names(name))
    remedy = f"是不是：{near}？" if near else "规则名写在核对结果的方括号里，全部规则见 docs/rules.md"
    print(f"gongkai：没有叫“{name}”的规则；{remedy}", file=sys.stderr)
    return MISUSE


def _check(options: argparse.Namespace) -> int:
    if options.explain is not None:
        return _explain(options.explain)
    _tell_of_switch()
    corpus = read_corpus(options.content, is_production=False)
    wanted = [below(options.content, each) for each in options.paths]
    if options.prose:
        return _prose(corpus, wanted)
    found = [
        each
        for each in corpus.diagnostics
        if not wanted or any(Path(each.at.path).is_relative_to(path) for path in wanted)
    ]
    if options.changed:
        touched = {_year_folder(path) for path in changed_since(options.changed, options.content)}
        found = [each for each in found if _year_folder(each.at.path) in touched]
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
    stops = ("error", "warning") if options.strict else ("error",)
    return FAULTS if any(each.severity in stops and not each.acknowledged for each in found) else OK


def _prose(corpus: Corpus, wanted: Sequence[Path]) -> int:
    """What of the amounts in words is held against something; no findings, hence never a fault."""
    read = [
        each
        for each in corpus.filings
        if each.document is not None
        and (not wanted or any(Path(each.path).is_relative_to(path) for path in wanted))
    ]
    print(coverage_report(coverage(Case(corpus, each)) for each in read))
    return OK


def _year_folder(path: str) -> str:
    """The year of a department that a file belongs to (`隆尧县/县委网信办/2020`), else the file itself."""
    parts = path.split("/")
    return "/".join(parts[:3]) if len(parts) > 3 else path


def _recover(options: argparse.Namespace) -> int:
    print(told(finish(options.out), options.out))
    return OK


def _tell_of_switch(out: Path = SITE) -> None:
    """To those who only look: the folder of the site is neither the old one nor the new one."""
    if notice := unfinished_notice(out):
        print(f"gongkai：{notice}", file=sys.stderr)


def _serve(options: argparse.Namespace) -> int:
    # Here and not above: the other commands need no server, and start a tenth of a second sooner.
    from generator.shell.preview import PortError, serve

    _tell_of_switch()
    try:
        serve(options.content, port=options.port)
    except PortError as error:
        return _tell(error, MISUSE)
    return OK


def _progress(stage: str) -> None:
    """A line on a terminal for each stage of a long run; nothing in a pipe."""
    if sys.stderr.isatty():
        print(f"{stage}……", file=sys.stderr)

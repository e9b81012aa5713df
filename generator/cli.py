"""The `gongkai` command: arguments and exit codes."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from generator import __version__
from generator.diagnostic import Diagnostic, as_json, is_error, report
from generator.render import TemplateFault
from generator.search.index import SearchError
from generator.shell.build import Outcome, Request, build, read_corpus
from generator.shell.folder import FolderError

OK, FAULTS, MISUSE, SOME_HELD = 0, 1, 2, 3


class _ChineseParser(argparse.ArgumentParser):
    """argparse whose own messages are Chinese too."""

    def error(self, message: str) -> None:  # type: ignore[override]
        words = (
            ("unrecognized arguments:", "不认识的参数："),
            ("invalid choice:", "没有这个选择："),
            ("the following arguments are required:", "还缺："),
            ("expected one argument", "后面要写一个值"),
            ("invalid int value:", "应为整数："),
            ("choose from", "可选"),
            ("argument", "参数"),
        )
        for english, chinese in words:
            message = message.replace(english, chinese)
        self.exit(MISUSE, f"{self.prog}：{message}\n看用法：{self.prog} --help\n")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; the exit code is 0 in order, 1 faults, 2 misuse, 3 published with some held."""
    for stream in (sys.stdout, sys.stderr):
        # A Windows console may not speak UTF-8 by itself; a report must never die of its own characters.
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    options = _parser().parse_args(arguments)
    try:
        return int(options.run(options))
    except FolderError as error:
        print(f"gongkai：{error}", file=sys.stderr)
        return MISUSE
    except SearchError as error:
        print(f"gongkai：{error}", file=sys.stderr)
        return FAULTS
    except TemplateFault as error:
        print(report(error.diagnostics), file=sys.stderr)
        return FAULTS
    except KeyboardInterrupt:
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = _ChineseParser(
        prog="gongkai", description="预决算公开：录入一次，核对每个数，生成公开网站。", add_help=False
    )
    _help(parser)
    parser.add_argument("--version", action="version", version=f"gongkai {__version__}", help="显示版本")
    commands = parser.add_subparsers(title="命令", dest="command", required=True, metavar="命令")
    content = _ChineseParser(add_help=False)
    content.add_argument(
        "--content", type=Path, default=Path("content"), metavar="文件夹", help="内容文件夹（默认 content）"
    )

    made = commands.add_parser("build", parents=[content], help="核对并生成网站", add_help=False)
    _help(made)
    made.add_argument(
        "--out", type=Path, default=Path("site"), metavar="文件夹", help="网站文件夹（默认 site）"
    )
    made.add_argument(
        "--profile",
        choices=("draft", "production"),
        default="draft",
        help="draft 预览稿（默认）；production 正式发布",
    )
    made.add_argument("--hold", action="store_true", help="有错的文件暂不公开，其余照常（退出码 3）")
    made.add_argument("--clean", action="store_true", help="每个文件都重新写")
    made.set_defaults(run=_build)

    looked = commands.add_parser("check", parents=[content], help="只核对，不生成", add_help=False)
    _help(looked)
    looked.add_argument("paths", nargs="*", metavar="路径", help="只看这些文件或文件夹（默认全部）")
    looked.add_argument("--format", choices=("text", "json"), default="text", help="输出格式")
    looked.add_argument("--all", action="store_true", help="连同已知悉的一起列出")
    looked.add_argument("--strict", action="store_true", help="有警告也算不通过")
    looked.set_defaults(run=_check)

    served = commands.add_parser("serve", parents=[content], help="在本机预览，保存即更新", add_help=False)
    _help(served)
    served.add_argument("--port", type=int, default=8000, metavar="端口", help="端口（默认 8000）")
    served.set_defaults(run=_serve)
    return parser


def _help(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("-h", "--help", action="help", help="显示这个说明")


def _build(options: argparse.Namespace) -> int:
    request = Request(
        options.content, options.out, is_production=options.profile == "production", hold=options.hold
    )
    outcome = build(request, _progress)
    shown = [each for each in outcome.diagnostics if not each.acknowledged]
    if shown:
        print(report(shown), file=sys.stderr)
    if outcome.exit_code == FAULTS:
        _tell_refusal(outcome)
    else:
        files = outcome.files
        seconds = "，".join(f"{name} {spent:.1f} 秒" for name, spent in outcome.seconds.items())
        print(
            f"{options.out}：{outcome.pages} 页；写入 {files.written} 个文件，未变 {files.kept} 个，删去 {files.removed} 个（{seconds}）"
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


def _check(options: argparse.Namespace) -> int:
    corpus = read_corpus(options.content, is_production=False)
    wanted = [
        path.replace("\\", "/").removeprefix(f"{options.content.as_posix()}/").strip("/")
        for path in options.paths
    ]
    found = [each for each in corpus.diagnostics if not wanted or _is_below(each, wanted)]
    if options.format == "json":
        print(json.dumps({"findings": [as_json(each) for each in found]}, ensure_ascii=False, indent=2))
    else:
        print(report([each for each in found if options.all or not each.acknowledged]))
    stops = ("error", "warning") if options.strict else ("error",)
    return FAULTS if any(each.severity in stops and not each.acknowledged for each in found) else OK


def _is_below(diagnostic: Diagnostic, wanted: Sequence[str]) -> bool:
    return any(diagnostic.at.path == path or diagnostic.at.path.startswith(f"{path}/") for path in wanted)


def _serve(options: argparse.Namespace) -> int:
    from generator.shell.preview import serve

    serve(options.content, port=options.port)
    return OK


def _progress(stage: str) -> None:
    """A line on a terminal for each stage of a long run; nothing in a pipe."""
    if sys.stderr.isatty():
        print(f"{stage}……", file=sys.stderr)

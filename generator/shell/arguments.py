"""The arguments of the `gongkai` command, and argparse speaking Chinese."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from pathlib import Path

from generator import __version__

MISUSE = 2

#: Where a site goes if nobody says otherwise.
SITE = Path("site")

#: Longest first where one holds another.
_WORDS = (
    ("unrecognized arguments:", "不认识的参数："),
    ("the following arguments are required:", "还缺："),
    ("expected at least one argument", "后面至少写一个值"),
    ("expected one argument", "后面要写一个值"),
    ("ignored explicit argument", "后面不带值，却写了"),
    ("invalid choice:", "没有这个选择："),
    ("(choose from ", "（可选 "),
    ("argument ", "参数 "),
)


class _Chinese(argparse.RawDescriptionHelpFormatter):
    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, "用法：" if prefix is None else prefix)


class ChineseParser(argparse.ArgumentParser):
    """argparse whose own headings and messages are Chinese too."""

    def __init__(self, prog: str | None = None, description: str | None = None) -> None:
        # An option must be written in full: a shortened one would change its meaning when another is added.
        super().__init__(
            prog, description=description, formatter_class=_Chinese, add_help=False, allow_abbrev=False
        )
        self._positionals.title = "参数"
        self._optionals.title = "选项"
        self.add_argument("-h", "--help", action="help", help="显示这个说明")

    def error(self, message: str) -> None:  # type: ignore[override]
        """End the command with the message and how to see the usage."""
        for english, chinese in _WORDS:
            message = message.replace(english, chinese)
        if "（可选 " in message:
            message = message.removesuffix(")") + "）"
        self.exit(MISUSE, f"{self.prog}：{message}\n看用法：{self.prog} --help\n")


def parser() -> ChineseParser:
    """The parser of the whole command; `command` names the one that was chosen."""
    whole = ChineseParser("gongkai", "预决算公开：录入一次，核对每个数，生成公开网站。")
    whole.add_argument("--version", action="version", version=f"gongkai {__version__}", help="显示版本")
    commands = whole.add_subparsers(
        title="命令", dest="command", required=True, metavar="命令", parser_class=ChineseParser
    )

    build = commands.add_parser("build", help="核对并生成网站")
    _content(build)
    _out(build)
    build.add_argument(
        "--profile",
        choices=("draft", "production"),
        default="draft",
        help="draft 预览稿（默认）；production 正式发布",
    )
    build.add_argument("--hold", action="store_true", help="有错的文件暂不公开，其余照常（退出码 3）")
    build.add_argument("--clean", action="store_true", help="全部重新生成、重新写，没有变的也写")
    build.add_argument("--hash", action="store_true", help="不凭大小和时间，逐个核对文件内容，看有没有变")
    _jobs(build)
    build.add_argument(
        "--dask", metavar="地址", help="由这个 Dask 集群生成，如 tcp://10.0.0.1:8786（要装 gongkai[dask]）"
    )
    build.add_argument("--timings", action="store_true", help="列出各步用了多少时间和内存")
    # For measuring only: a site without its search, or pages that nobody has checked, are of no use to anyone.
    build.add_argument("--no-search", action="store_true", help=argparse.SUPPRESS)
    build.add_argument("--no-check", action="store_true", help=argparse.SUPPRESS)

    check = commands.add_parser("check", help="只核对，不生成")
    _content(check)
    check.add_argument("paths", nargs="*", type=Path, metavar="路径", help="只看这些文件或文件夹（默认全部）")
    check.add_argument(
        "--format",
        choices=("text", "json", "sarif", "github"),
        default="text",
        help="text 给人看（默认）；json、sarif（2.1.0）、github 给程序用",
    )
    check.add_argument(
        "--changed", metavar="版本", help="只看从 git 的这个版本以来改过的文件所在的年度，如 HEAD 或 main"
    )
    check.add_argument("--explain", metavar="规则名", help="说明一条规则：为什么、依据、有误和正确的例子")
    check.add_argument(
        "--prose", action="store_true", help="列出文字里的金额：认得多少、核对了多少，没有核对的逐个列出"
    )
    check.add_argument("--all", action="store_true", help="连同已知悉的一起列出")
    _jobs(check)
    check.add_argument("--strict", action="store_true", help="有警告也算不通过")

    serve = commands.add_parser("serve", help="在本机预览，存盘即更新")
    _content(serve)
    serve.add_argument(
        "--port", type=_port, default=8000, metavar="端口", help="端口（默认 8000；0 为任意空着的）"
    )

    recover = commands.add_parser("recover", help="上次换新网站换到一半停下了，接着换完")
    _out(recover)
    return whole


def _jobs(parser: ChineseParser) -> None:
    parser.add_argument(
        "--jobs", type=_count, metavar="个数", help="同时用几个进程（默认与处理器个数相同；1 为不另开进程）"
    )


def _out(parser: ChineseParser) -> None:
    parser.add_argument("--out", type=Path, default=SITE, metavar="文件夹", help="网站文件夹（默认 site）")


def _content(parser: ChineseParser) -> None:
    parser.add_argument(
        "--content", type=Path, default=Path("content"), metavar="文件夹", help="内容文件夹（默认 content）"
    )


def _count(text: str) -> int:
    if not text.isdecimal() or not int(text):
        raise argparse.ArgumentTypeError(f"个数应为 1 以上的整数，不是“{text}”")
    return int(text)


def _port(text: str) -> int:
    if not text.isdecimal() or int(text) > 65535:
        raise argparse.ArgumentTypeError(f"端口应为 0 到 65535 的整数，不是“{text}”")
    return int(text)

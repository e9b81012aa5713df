"""Bytes of a file -> its text, or why it is none."""

from __future__ import annotations

import re

from generator.diagnostic import Diagnostic
from generator.source import Source, Span, whole

#: A file of this many bytes or more is refused: the longest filing known has 0.2 MB.
MAX_BYTES = 5_000_000

#: How many stray characters of one file are reported one by one.
MAX_STRAY = 20

#: Characters some programs end a line with, others not, so that people and programs count lines differently.
SEPARATORS = {
    "\v": "Word 的手动换行符（VT）",
    "\f": "分页符（FF）",
    "\x1c": "分隔符（FS）",
    "\x1d": "分隔符（GS）",
    "\x1e": "分隔符（RS）",
    "\x85": "换行符 U+0085（NEL）",
    "\u2028": "行分隔符 U+2028",
    "\u2029": "段分隔符 U+2029",
}

#: Everything YAML itself can't hold (YAML 1.1 §4.1), the separators, and a BOM that is not at the start.
_STRAY = re.compile(
    "[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\u2028\u2029\ufeff\ufffe\uffff\\ud800-\\udfff]"
)

_LINE_END = re.compile(rb"\r\n|\r|\n")

#: First bytes of documents that hold no plain text, and what people call them.
_SIGNATURES = (
    (b"PK\x03\x04", "Word、Excel 或 WPS 文件（docx、xlsx），或压缩包"),
    (b"\xd0\xcf\x11\xe0", "旧版 Word、Excel 或 WPS 文件（doc、xls、wps）"),
    (b"%PDF", "PDF 文件"),
    (b"\x89PNG", "图片"),
    (b"\xff\xd8\xff", "图片"),
    (b"{\\rtf", "RTF 文件"),
)

_SAVE_AS = "用记事本打开，点“文件→另存为”，编码选 UTF-8，再保存"


def read_text(path: str, data: bytes) -> tuple[Source | None, tuple[Diagnostic, ...]]:
    """The text of a file, or why it can't be read; a BOM and any line ends are read silently.

    Stray characters inside a readable text are reported, and stand as one blank each in the source
    that is given beside the faults, so that the rest can be checked in the same run. A source
    that comes with faults must not be published.
    """
    if len(data) >= MAX_BYTES:
        size = len(data) / 1_000_000
        return None, (
            _about_file(
                path,
                "file-too-large",
                f"文件有 {size:.1f} MB，达到上限 {MAX_BYTES // 1_000_000} MB",
                "一个文件只写一件公开文件的文字和数字；图片和附件不要放在里面",
            ),
        )
    if not data.removeprefix(b"\xef\xbb\xbf").strip():
        return None, (_about_file(path, "empty-file", "文件是空的", "填写内容；不需要的文件请删去"),)
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            return None, (
                _about_file(
                    path,
                    "not-text",
                    f"这不是文本文件，是{kind}",
                    "打开原件，把文字复制到文本文件（.md）里；表格整块复制，贴在键后的 | 下面",
                ),
            )
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return None, (_about_file(path, "not-utf8", "文件的编码是 UTF-16（记事本里叫 Unicode）", _SAVE_AS),)
    zero = data.find(b"\0")
    if zero >= 0:
        return None, (
            _undecodable(
                path,
                data,
                zero,
                "not-text",
                "这里有空字节（NUL），不是文本",
                "用原来的程序打开，另存为文本文件（UTF-8）",
            ),
        )
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return None, (_not_utf8(path, data, error.start),)
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return _without_strays(path, text)


def _without_strays(path: str, text: str) -> tuple[Source, tuple[Diagnostic, ...]]:
    if _STRAY.search(text) is None:
        return Source(path, text), ()
    source = Source(path, _STRAY.sub(" ", text))
    faults: list[Diagnostic] = []
    line, start = 1, 0
    for match in _STRAY.finditer(text):
        if len(faults) == MAX_STRAY:
            break
        line += text.count("\n", start, match.start())
        start = match.start()
        column = start - (text.rfind("\n", 0, start) + 1) + 1
        character = match.group()
        named = SEPARATORS.get(character)
        faults.append(
            Diagnostic(
                Span(source, line, column, line, column + 1),
                "line-separator" if named else "control-character",
                f"这里夹着{named}，肉眼看不出，各个程序数出的行号会不同"
                if named
                else f"这里夹着控制字符 U+{ord(character):04X}，肉眼看不出",
                "删去光标处这个字符；要换行，请按回车键" if named else "删去光标处这个字符，重新键入这一处",
            )
        )
    return source, tuple(faults)


def _not_utf8(path: str, data: bytes, offset: int) -> Diagnostic:
    """That the bytes are not UTF-8; GBK, which old Windows programs save, is told by name."""
    forgiving = data.decode("utf-8", "replace")
    damaged = forgiving.count("\ufffd")
    sound = sum(1 for character in forgiving if character > "\x7f") - damaged
    try:
        data.decode("gb18030")
        is_gbk = damaged > sound
    except UnicodeDecodeError:
        is_gbk = False
    if is_gbk:
        return _undecodable(
            path,
            data,
            offset,
            "not-utf8",
            "文件的编码是 GBK（记事本里叫 ANSI），不是 UTF-8",
            _SAVE_AS,
            "gb18030",
        )
    return _undecodable(
        path,
        data,
        offset,
        "not-utf8",
        "这里的字节不是 UTF-8 文字，文件可能损坏，或是别的编码",
        f"{_SAVE_AS}；若仍是乱码，请从原件重新复制这一处",
    )


def _about_file(path: str, name: str, message: str, hint: str) -> Diagnostic:
    return Diagnostic(whole(Source(path, "")), name, message, hint)


def _undecodable(
    path: str, data: bytes, offset: int, name: str, message: str, hint: str, encoding: str = "utf-8"
) -> Diagnostic:
    """A fault at a byte, with the line as people count it; only that line of the file is decoded."""
    ends = [match.span() for match in _LINE_END.finditer(data)]
    before = [end for end in ends if end[1] <= offset]
    start = before[-1][1] if before else 0
    stop = ends[len(before)][0] if len(before) < len(ends) else len(data)
    number = len(before) + 1
    row = _STRAY.sub(" ", data[start:stop].decode(encoding, "replace"))
    column = len(data[start:offset].decode(encoding, "ignore").removeprefix("\ufeff")) + 1
    source = Source(path, "\n" * (number - 1) + row.removeprefix("\ufeff"))
    return Diagnostic(Span(source, number, column, number, column + 1), name, message, hint)

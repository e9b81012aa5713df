"""How a text must be written so that YAML reads all of it as that text."""

from __future__ import annotations

import re

#: Text that YAML reads as itself wherever a value may stand; all else is quoted, to be on the safe side.
_PLAIN = re.compile(r"[^\W_](?:.*\S)?|[（《〈【“‘≥≤＞＜＋±〔〇○●★（].*\S")

#: What only an escape in double quotes can write, or what nobody would see on a line.
ESCAPED = re.compile("[\\x00-\\x1f\\x7f-\\x9f\u2028\u2029\ufeff\ufffe\uffff\\ud800-\\udfff]")

_STRAIGHT_PAIR = re.compile(r'"([^"]*)"')


def quoted(text: str) -> str:
    """`text` on one line between quotes, single ones wherever they can hold it."""
    if ESCAPED.search(text) is None:
        return "'" + text.replace("'", "''") + "'"
    slashed = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + ESCAPED.sub(_escape, slashed) + '"'


def scalar(text: str) -> str:
    """`text` on one line as a value: plain where YAML reads it so, else quoted."""
    is_plain = (
        _PLAIN.fullmatch(text) is not None
        and text == text.strip()
        and ": " not in text
        and ":\t" not in text
        and not text.endswith(":")
        and " #" not in text
        and "\t" not in text
        and ESCAPED.search(text) is None
    )
    return text if is_plain else quoted(text)


def chinese_quotes(text: str) -> str:
    """`text` with its straight quotes in pairs as “ and ”, as print has them."""
    return _STRAIGHT_PAIR.sub(r"“\1”", text)


def _escape(match: re.Match[str]) -> str:
    code = ord(match.group())
    return {9: "\\t", 10: "\\n", 13: "\\r"}.get(code, f"\\x{code:02X}" if code < 256 else f"\\u{code:04X}")

"""Words that say there is none of something: notes under empty tables, and sentences of that kind."""

from __future__ import annotations

import re

_NOTE = re.compile(
    r"本表无数据|本表为空|空表|无数据|(?:无|没有|未安排|未发生)[^，。；]{0,20}(?:收入|支出|收支|安排|经费|资金|项目|预算)"
)
_EMPTY_TABLE = re.compile(r"本表无数据|本表为空表?|为空表|此表无数据|故此表为空")


def says_nothing(note: str) -> bool:
    """Whether a note says why its table is empty."""
    return _NOTE.search(note) is not None


def calls_empty(note: str) -> bool:
    """Whether a note says outright that its table is empty."""
    return _EMPTY_TABLE.search(note) is not None
